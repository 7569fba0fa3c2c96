/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * R13: actors on whom alone it hangs that others are overseen or sit at a table. One walk in depth over oversight and
 * seats, without direction; an actor cuts off the part below a child that leads back no farther than to the actor
 * (Hopcroft and Tarjan, 1973). What a part holds is counted from the leaves.
 */
#include "analysis/mnd-rules-private.h"

#include <glib/gi18n.h>

#define RELATIONS (MND_RULES_SEATS | MND_BIT (MND_RELATION_OVERSEES) | MND_BIT (MND_RELATION_HEARS_COMPLAINTS))

enum
{
  R13_COVERAGE
};

static const MndParameter r13[] = {
  { "rule.R13.coverage", 70, 0, 100, MND_UNIT_SHARE,
    NC_ ("parameter", "Coverage of the map under which cut points are not told") },
  { .key = NULL },
};

typedef struct
{
  guint actors, providers, overseers, donors, bodies;
} Counts;

/* Of an actor, by its number in the walk. */
typedef struct
{
  guint actor;
  guint parent;   /* number; MND_NOTHING for a root */
  guint root;     /* number */
  guint lowest;   /* the first number that it or what hangs below it is tied to */
  guint cut_off;  /* parts that its loss would separate, the rest of the map not counted */
  Counts below;   /* with itself */
  Counts severed; /* in those parts */
  guint lost;     /* providers without overseer, donors without body */
} Node;

typedef struct
{
  const MndState *state;
  guint *number; /* of an actor; MND_NOTHING: not met */
  guint *next;   /* the link to go on with */
  guint8 *turn;  /* it goes on with links that come in */
  GArray *nodes; /* Node, as they were met */
} Search;

static void
add (Counts *to, const Counts *counts, int sign)
{
  to->actors += (guint) sign * counts->actors;
  to->providers += (guint) sign * counts->providers;
  to->overseers += (guint) sign * counts->overseers;
  to->donors += (guint) sign * counts->donors;
  to->bodies += (guint) sign * counts->bodies;
}

static gboolean
is_independent_overseer (const MndState *state, guint actor)
{
  for (MND_EACH_OUT (state, link, actor))
    if (mnd_relation_is_oversight (state->links[link].relation) && mnd_link_is_independent (state, link))
      return TRUE;
  return FALSE;
}

static Counts
count_one (const MndState *state, guint actor)
{
  const MndStateActor *a = &state->actors[actor];
  gboolean is_real = !a->placeholder;

  return (Counts){
    .actors = 1,
    .providers = mnd_state_is_provider (state, actor),
    .overseers = is_real && is_independent_overseer (state, actor),
    .donors = is_real && a->statehood == MND_STATEHOOD_INTERNATIONAL && (a->functions & MND_FUNCTION_SUPPORT) != 0,
    .bodies = mnd_state_is_body (state, actor),
  };
}

static guint
meet (Search *search, guint actor, guint parent)
{
  guint number = search->nodes->len;
  Node node = { .actor = actor, .parent = parent, .lowest = number };

  node.root = parent != MND_NOTHING ? g_array_index (search->nodes, Node, parent).root : number;
  node.below = count_one (search->state, actor);
  g_array_append_val (search->nodes, node);
  search->number[actor] = number;
  search->next[actor] = search->state->actors[actor].first_out;
  return number;
}

/* The next actor to which this one is tied, MND_NOTHING after the last. */
static guint
step_on (Search *search, guint actor)
{
  const MndState *state = search->state;

  for (;;)
    {
      guint link = search->next[actor];
      if (link == MND_NOTHING && search->turn[actor])
        return MND_NOTHING;
      if (link == MND_NOTHING)
        {
          search->turn[actor] = TRUE;
          search->next[actor] = state->actors[actor].first_in;
          continue;
        }
      search->next[actor] = search->turn[actor] ? state->links[link].next_in : state->links[link].next_out;
      if ((RELATIONS & MND_BIT (state->links[link].relation)) != 0)
        return mnd_state_get_other (state, link, actor);
    }
}

static void
search_from (Search *search, guint root)
{
  guint at = meet (search, root, MND_NOTHING);

  while (at != MND_NOTHING)
    {
      Node *node = &g_array_index (search->nodes, Node, at);
      guint other = step_on (search, node->actor);
      if (other == MND_NOTHING)
        at = node->parent;
      else if (search->number[other] == MND_NOTHING)
        at = meet (search, other, at);
      else
        node->lowest = MIN (node->lowest, search->number[other]);
    }
}

/* Whom a part that is on its own has lost, of a whole that had something to lose. */
static guint
count_lost (const Counts *part, const Counts *whole)
{
  return (part->overseers == 0 && whole->overseers > 0 ? part->providers : 0)
         + (part->bodies == 0 && whole->bodies > 0 ? part->donors : 0);
}

/* From the leaves: children have greater numbers. First all counts, then what each cuts off. */
static void
count_parts (GArray *nodes)
{
  for (guint i = nodes->len; i-- > 0;)
    {
      Node *node = &g_array_index (nodes, Node, i);
      Node *parent;
      if (node->parent == MND_NOTHING)
        continue;
      parent = &g_array_index (nodes, Node, node->parent);
      parent->lowest = MIN (parent->lowest, node->lowest);
      add (&parent->below, &node->below, 1);
    }
  for (guint i = 0; i < nodes->len; i++)
    {
      Node *node = &g_array_index (nodes, Node, i);
      Node *parent = node->parent != MND_NOTHING ? &g_array_index (nodes, Node, node->parent) : NULL;
      if (parent == NULL || node->lowest < node->parent)
        continue;
      parent->cut_off++;
      add (&parent->severed, &node->below, 1);
      parent->lost += count_lost (&node->below, &g_array_index (nodes, Node, node->root).below);
    }
}

/* What is left of the whole without the actor and what it cuts off. */
static Counts
get_rest (const MndState *state, const GArray *nodes, const Node *node)
{
  Counts own = count_one (state, node->actor);
  Counts rest = g_array_index (nodes, Node, node->root).below;

  add (&rest, &node->severed, -1);
  add (&rest, &own, -1);
  return rest;
}

static void
add_if_lost (MndFinding *finding, const MndState *state, const Node *member, const Counts *part, const Counts *whole)
{
  const Counts one = count_one (state, member->actor);

  if ((one.providers > 0 && part->overseers == 0 && whole->overseers > 0)
      || (one.donors > 0 && part->bodies == 0 && whole->bodies > 0))
    {
      mnd_finding_add_witness (finding, &state->actors[member->actor].id);
      mnd_finding_add_mention (finding, &state->actors[member->actor].id);
    }
}

/* The actors with these numbers, of a part that is on its own. */
static void
add_part (MndFinding *finding, const MndState *state, const GArray *nodes, guint from, guint to, const Counts *part)
{
  for (guint i = from; i < to; i++)
    {
      const Node *member = &g_array_index (nodes, Node, i);
      add_if_lost (finding, state, member, part, &g_array_index (nodes, Node, member->root).below);
    }
}

/* What hangs below an actor has numbers in a row, and so has each part of it. */
static void
add_lost (MndFinding *finding, const MndState *state, const GArray *nodes, guint number, const Counts *rest)
{
  const Node *node = &g_array_index (nodes, Node, number);
  const Counts *whole = &g_array_index (nodes, Node, node->root).below;
  guint end = number + node->below.actors;
  gboolean is_rest_lost = count_lost (rest, whole) > 0;

  for (guint i = number + 1; i < end; i += g_array_index (nodes, Node, i).below.actors)
    {
      const Node *child = &g_array_index (nodes, Node, i);
      if (child->lowest < number && is_rest_lost)
        add_part (finding, state, nodes, i, i + child->below.actors, rest);
      else if (child->lowest >= number && count_lost (&child->below, whole) > 0)
        add_part (finding, state, nodes, i, i + child->below.actors, &child->below);
    }
  if (is_rest_lost)
    {
      add_part (finding, state, nodes, node->root, number, rest);
      add_part (finding, state, nodes, end, node->root + whole->actors, rest);
    }
}

static int
get_severity (guint n)
{
  int severity = 2;

  for (; n > 1; n /= 2)
    severity++;
  return severity;
}

static void
report (MndSink *sink, const MndState *state, const GArray *nodes, guint number)
{
  const Node *node = &g_array_index (nodes, Node, number);
  const Counts *whole = &g_array_index (nodes, Node, node->root).below;
  Counts rest = get_rest (state, nodes, node);
  guint n_parts = node->cut_off + (rest.actors > 0);
  guint n_lost = node->lost + count_lost (&rest, whole);
  MndFinding *finding;

  if (n_parts < 2 || n_lost == 0 || state->actors[node->actor].placeholder)
    return;
  finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, get_severity (n_lost));
  mnd_finding_add_subject (finding, &state->actors[node->actor].id);
  mnd_finding_add_number (finding, n_lost);
  add_lost (finding, state, nodes, number, &rest);
  mnd_sink_take (sink, finding);
}

static void
find_cut_points (MndSink *sink, MndState *state, guint anchor)
{
  g_autofree guint *number = NULL, *next = NULL;
  g_autofree guint8 *turn = NULL;
  g_autoptr (GArray) nodes = NULL;
  Search search;

  if (mnd_coverage_get_share (mnd_sink_get_coverage (sink)) * 100 < mnd_sink_get_parameter (sink, R13_COVERAGE))
    return;
  number = g_new (guint, state->n_actors);
  next = g_new (guint, state->n_actors);
  turn = g_new0 (guint8, state->n_actors);
  nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  search = (Search){ state, number, next, turn, nodes };
  for (guint actor = 0; actor < state->n_actors; actor++)
    number[actor] = MND_NOTHING;
  for (guint actor = 0; actor < state->n_actors; actor++)
    if (number[actor] == MND_NOTHING && mnd_state_shows (state, actor))
      search_from (&search, actor);
  count_parts (nodes);
  for (guint i = 0; i < nodes->len; i++)
    report (sink, state, nodes, i);
}

static char *
say_cut_point (MndFinding *finding, const MndNames *names)
{
  g_autofree char *lost = mnd_rules_dup_mentions (finding, names);

  /* Translators: %1$s is an institution, %2$s a list of forces and donors. */
  return g_strdup_printf (_ ("Without %1$s there would be no tie to independent oversight, or to a table of "
                             "coordination, for %2$s."),
                          mnd_names_get (names, mnd_finding_get_role (finding, 0)), lost);
}

const MndRule mnd_rules_network[] = {
  {
      .id = "R13",
      .version = 1,
      .name = N_ ("Cut point"),
      .help = N_ ("A sector that hangs together by one institution loses with it oversight or coordination; reviews of "
                  "security system reform, such as the OECD-DAC handbook (2007), warn of reform that rests on one "
                  "office or one adviser. Told only where enough of the map has been assessed: else what looks like a "
                  "cut point is a gap in the data."),
      .challenge = MND_CHALLENGE_COORDINATION,
      .base_severity = 2,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .reads = MND_BIT (MND_TABLE_ASSESSMENT) | MND_BIT (MND_TABLE_MANDATE) | MND_BIT (MND_TABLE_BODY)
               | MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_PARTY),
      .parameters = r13,
      .evaluate = find_cut_points,
      .dup_text = say_cut_point,
  },
  { .id = NULL },
};
