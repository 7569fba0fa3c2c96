/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * R03: who oversees or commands in a circle. Strongly connected parts by Tarjan's algorithm of 1972, without recursion;
 * in each the shortest circle, of equals the one with the smallest key.
 */
#include "analysis/mnd-rules-private.h"

#include <glib/gi18n.h>

#define BRANCHES_THAT_CHECK                                                                                            \
  (MND_BIT (MND_BRANCH_LEGISLATURE) | MND_BIT (MND_BRANCH_JUDICIARY) | MND_BIT (MND_BRANCH_INDEPENDENT))

#define ENOUGH 1000000

typedef struct
{
  MndSink *sink;
  const MndState *state;
  guint *order;  /* an actor: when it was met, from 1; 0: not yet */
  guint *lowest; /* the earliest one it leads back to */
  guint *next;   /* the link to go on with */
  guint8 *open;  /* it is on `part` */
  GArray *path;  /* actors from the root to here */
  GArray *part;  /* actors that are met and belong to no part yet */
  guint n_met;
} Search;

/* A check between branches of power is wanted and makes no circle. */
static gboolean
is_edge (const MndState *state, guint link)
{
  const MndStateLink *l = &state->links[link];
  const guint within = MND_BIT (MND_MODE_EXECUTIVE) | MND_BIT (MND_MODE_INTERNAL);
  gint8 branch = state->actors[l->from].branch;
  guint modes;

  if (l->relation == MND_RELATION_COMMANDS)
    return TRUE;
  if (l->relation != MND_RELATION_OVERSEES || (branch != MND_UNSAID && (MND_BIT (branch) & BRANCHES_THAT_CHECK) != 0))
    return FALSE;
  modes = mnd_link_get_modes (state, link);
  return modes != 0 && (modes & ~within) == 0;
}

static guint
find_edge (const MndState *state, guint link)
{
  while (link != MND_NOTHING && !is_edge (state, link))
    link = state->links[link].next_out;
  return link;
}

/* --- the shortest circle in a part. The search is over and done with these actors: their `order` becomes the number of
 * the part, `next` the link by which they were reached, `lowest` from where they were reached last. */

typedef struct
{
  const Search *search;
  guint part;     /* above all orders */
  GArray *front;  /* actors, nearest first */
  GArray *links;  /* the best circle so far, its links in order; empty for none */
  guint n_looked; /* actors looked from */
} Circle;

static void
take_circle (Circle *circle, guint start, guint last)
{
  const MndState *state = circle->search->state;

  g_array_set_size (circle->links, 0);
  g_array_append_val (circle->links, last);
  for (guint actor = state->links[last].from; actor != start;)
    {
      guint link = circle->search->next[actor];
      g_array_prepend_val (circle->links, link);
      actor = state->links[link].from;
    }
}

static void
reach (Circle *circle, guint start, guint actor, guint link)
{
  circle->search->lowest[actor] = start;
  circle->search->next[actor] = link;
  g_array_append_val (circle->front, actor);
}

/* TRUE where that leads back to the start. */
static gboolean
go_on_from (Circle *circle, guint start, guint actor)
{
  const MndState *state = circle->search->state;

  for (guint link = find_edge (state, state->actors[actor].first_out); link != MND_NOTHING;
       link = find_edge (state, state->links[link].next_out))
    {
      guint to = state->links[link].to;
      if (to == start)
        {
          take_circle (circle, start, link);
          return TRUE;
        }
      if (circle->search->order[to] == circle->part && circle->search->lowest[to] != start)
        reach (circle, start, to, link);
    }
  return FALSE;
}

/* Breadth first, and no farther than would be shorter than what is known. */
static void
find_circle_from (Circle *circle, guint start)
{
  guint steps = 0;

  g_array_set_size (circle->front, 0);
  reach (circle, start, start, MND_NOTHING);
  for (guint i = 0, end = circle->front->len; i < circle->front->len; i++)
    {
      if (i == end)
        {
          end = circle->front->len;
          steps++;
        }
      if (circle->links->len > 0 && steps + 1 >= circle->links->len)
        return;
      circle->n_looked++;
      if (go_on_from (circle, start, g_array_index (circle->front, guint, i)))
        return;
    }
}

static int
compare_actors_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const MndState *state = data;

  return mnd_id_compare (&state->actors[*(const guint *) a].id, &state->actors[*(const guint *) b].id);
}

static void
take_finding (const Search *search, const GArray *links)
{
  const MndState *state = search->state;
  MndFinding *finding = mnd_finding_new (mnd_sink_get_rule (search->sink), MND_FINDING_GAP, links->len == 2 ? 4 : 3);

  for (guint i = 0; i < links->len; i++)
    {
      guint link = g_array_index (links, guint, i);
      mnd_finding_add_subject (finding, &state->actors[state->links[link].from].id);
      mnd_finding_add_witness (finding, &state->links[link].id);
    }
  mnd_sink_take (search->sink, finding);
}

static void
report_part (const Search *search, GArray *actors)
{
  g_autoptr (GArray) front = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (guint));
  Circle circle = { search, search->state->n_actors + g_array_index (actors, guint, 0) + 1, front, links, 0 };

  g_array_sort_with_data (actors, compare_actors_cb, (gpointer) search->state);
  for (guint i = 0; i < actors->len; i++)
    {
      search->order[g_array_index (actors, guint, i)] = circle.part;
      search->lowest[g_array_index (actors, guint, i)] = MND_NOTHING;
    }
  /* Two is the least there can be; and in a part of thousands a short one is good enough. */
  for (guint i = 0; i < actors->len && links->len != 2 && circle.n_looked < ENOUGH; i++)
    find_circle_from (&circle, g_array_index (actors, guint, i));
  take_finding (search, links);
}

/* --- strongly connected parts */

static void
meet (Search *search, guint actor)
{
  search->order[actor] = search->lowest[actor] = ++search->n_met;
  search->next[actor] = find_edge (search->state, search->state->actors[actor].first_out);
  search->open[actor] = TRUE;
  g_array_append_val (search->path, actor);
  g_array_append_val (search->part, actor);
}

static void
leave (Search *search, guint actor)
{
  g_autoptr (GArray) members = NULL;
  guint member;

  g_array_set_size (search->path, search->path->len - 1);
  if (search->path->len > 0)
    {
      guint before = g_array_index (search->path, guint, search->path->len - 1);
      search->lowest[before] = MIN (search->lowest[before], search->lowest[actor]);
    }
  if (search->lowest[actor] != search->order[actor])
    return;
  members = g_array_new (FALSE, FALSE, sizeof (guint));
  do
    {
      member = g_array_index (search->part, guint, search->part->len - 1);
      g_array_set_size (search->part, search->part->len - 1);
      search->open[member] = FALSE;
      g_array_append_val (members, member);
    }
  while (member != actor);
  if (members->len > 1)
    report_part (search, members);
}

static void
search_from (Search *search, guint root)
{
  meet (search, root);
  while (search->path->len > 0)
    {
      guint actor = g_array_index (search->path, guint, search->path->len - 1);
      guint link = search->next[actor], to;
      if (link == MND_NOTHING)
        {
          leave (search, actor);
          continue;
        }
      search->next[actor] = find_edge (search->state, search->state->links[link].next_out);
      to = search->state->links[link].to;
      if (search->order[to] == 0)
        meet (search, to);
      else if (search->open[to])
        search->lowest[actor] = MIN (search->lowest[actor], search->order[to]);
    }
}

static void
find_cycles (MndSink *sink, MndState *state, guint anchor)
{
  g_autofree guint *order = g_new0 (guint, state->n_actors);
  g_autofree guint *lowest = g_new0 (guint, state->n_actors);
  g_autofree guint *next = g_new0 (guint, state->n_actors);
  g_autofree guint8 *open = g_new0 (guint8, state->n_actors);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) part = g_array_new (FALSE, FALSE, sizeof (guint));
  Search search = { sink, state, order, lowest, next, open, path, part, 0 };

  for (guint actor = 0; actor < state->n_actors; actor++)
    if (order[actor] == 0 && mnd_state_shows (state, actor))
      search_from (&search, actor);
}

static char *
say_cycle (MndFinding *finding, const MndNames *names)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < mnd_finding_get_n_subjects (finding); i++)
    g_ptr_array_add (items, (gpointer) mnd_names_get (names, mnd_finding_get_role (finding, i)));
  list = mnd_names_dup_list ((const char *const *) items->pdata, items->len);
  /* Translators: %s is a list of institutions, each of which oversees or commands the next one. */
  return g_strdup_printf (_ ("%s oversee or command one another in a circle."), list);
}

const MndRule mnd_rules_cycle[] = {
  {
      .id = "R03",
      .version = 1,
      .name = N_ ("Oversight cycle"),
      .help =
          N_ ("Who answers in the end to those who answer to him answers to nobody. The report of the United Nations "
              "Secretary-General on security sector reform (A/62/659, 2008) asks for clear lines of accountability. "
              "Beware: checks between parliament, courts, independent bodies and the executive are wanted, and "
              "are left out."),
      .challenge = MND_CHALLENGE_OWNERSHIP,
      .base_severity = 3,
      .is_monotone = TRUE,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .relations = MND_BIT (MND_RELATION_OVERSEES) | MND_BIT (MND_RELATION_COMMANDS),
      .columns = MND_COLUMNS_STANDING,
      .evaluate = find_cycles,
      .dup_text = say_cycle,
  },
  { .id = NULL },
};
