/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shortest chains of ties; see the header. */
#include "analysis/mnd-path.h"

#include <string.h>

#define FAR G_MAXUINT

typedef struct
{
  const MndState *state;
  const MndPathWish *wish;
  guint *distances;   /* of each actor to the far end; FAR: not reached */
  guint8 *barred;     /* actors that a chain must not come by */
  guint8 *refused;    /* actors that must not come next */
  guint8 *rolls;      /* of each support: from which roles its parties were looked at already */
  GArray *queue;      /* guint */
  GArray *neighbours; /* guint */
} Search;

static void
search_init (Search *search, const MndState *state, const MndPathWish *wish)
{
  *search = (Search){ .state = state, .wish = wish };
  search->distances = g_new (guint, MAX (state->n_actors, 1));
  search->barred = g_new0 (guint8, MAX (state->n_actors, 1));
  search->refused = g_new0 (guint8, MAX (state->n_actors, 1));
  search->rolls = g_new0 (guint8, MAX (state->n_supports, 1));
  search->queue = g_array_new (FALSE, FALSE, sizeof (guint));
  search->neighbours = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
search_clear (Search *search)
{
  g_free (search->distances);
  g_free (search->barred);
  g_free (search->refused);
  g_free (search->rolls);
  g_array_unref (search->queue);
  g_array_unref (search->neighbours);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* --- who comes next, and who came before */

static void
add_neighbour (Search *search, guint actor)
{
  if (mnd_state_shows (search->state, actor) && !search->barred[actor])
    g_array_append_val (search->neighbours, actor);
}

static void
collect_by_links (Search *search, guint actor, gboolean forwards)
{
  const MndState *state = search->state;
  const MndPathWish *wish = search->wish;

  for (MND_EACH_OUT (state, link, actor))
    {
      int relation = state->links[link].relation;
      gboolean leads = forwards ? mnd_relation_leads_out (relation) : mnd_relation_leads_in (relation);
      if ((wish->families & MND_BIT (mnd_relation_get_family (relation))) != 0 && (leads || !wish->onward))
        add_neighbour (search, state->links[link].to);
    }
  for (MND_EACH_IN (state, link, actor))
    {
      int relation = state->links[link].relation;
      gboolean leads = forwards ? mnd_relation_leads_in (relation) : mnd_relation_leads_out (relation);
      if ((wish->families & MND_BIT (mnd_relation_get_family (relation))) != 0 && (leads || !wish->onward))
        add_neighbour (search, state->links[link].from);
    }
}

/* `each_once`: parties of one support are gone through once for each role, however many share that. */
static void
collect_by_support (Search *search, guint actor, gboolean forwards, gboolean each_once)
{
  const MndState *state = search->state;

  for (MND_EACH_PARTY (state, own, actor))
    {
      const MndStateParty *party = &state->parties[own];
      const MndStateSupport *support = &state->supports[party->support];

      if (party->role == MND_UNSAID || (each_once && (search->rolls[party->support] & MND_BIT (party->role)) != 0))
        continue;
      if (each_once)
        search->rolls[party->support] |= (guint8) MND_BIT (party->role);
      for (guint i = support->first_party; i < support->first_party + support->n_parties; i++)
        {
          const MndStateParty *other = &state->parties[i];
          gboolean leads = forwards ? other->role > party->role : other->role < party->role;
          if (other->role != MND_UNSAID && other->role != party->role && (leads || !search->wish->onward))
            add_neighbour (search, other->actor);
        }
    }
}

/* Into `neighbours`; some twice. */
static void
collect (Search *search, guint actor, gboolean forwards, gboolean each_once)
{
  g_array_set_size (search->neighbours, 0);
  collect_by_links (search, actor, forwards);
  if ((search->wish->families & MND_BIT (MND_FAMILY_OF_MONEY)) != 0)
    collect_by_support (search, actor, forwards, each_once);
}

/* --- one chain */

/* How far everybody is from the far end, until all are known that are no farther than the nearest who may come next. */
static void
measure (Search *search, guint to, const guint8 *may_follow)
{
  const MndState *state = search->state;
  guint enough = FAR;

  memset (search->distances, 0xff, state->n_actors * sizeof *search->distances);
  memset (search->rolls, 0, state->n_supports);
  g_array_set_size (search->queue, 0);
  search->distances[to] = 0;
  g_array_append_val (search->queue, to);
  if (may_follow[to])
    enough = 0;
  for (guint next = 0; next < search->queue->len; next++)
    {
      guint actor = g_array_index (search->queue, guint, next);
      guint distance = search->distances[actor] + 1;

      if (distance > enough)
        return;
      collect (search, actor, FALSE, TRUE);
      for (guint i = 0; i < search->neighbours->len; i++)
        {
          guint before = g_array_index (search->neighbours, guint, i);
          if (search->distances[before] != FAR)
            continue;
          search->distances[before] = distance;
          g_array_append_val (search->queue, before);
          if (may_follow[before])
            enough = MIN (enough, distance);
        }
    }
}

/* Of those in `neighbours` the nearest to the far end; of several the one whose key is the least. */
static guint
choose (const Search *search, const guint8 *refused)
{
  const MndState *state = search->state;
  guint best = MND_NOTHING;

  for (guint i = 0; i < search->neighbours->len; i++)
    {
      guint actor = g_array_index (search->neighbours, guint, i);
      if (search->distances[actor] == FAR || (refused != NULL && refused[actor]))
        continue;
      if (best == MND_NOTHING || search->distances[actor] < search->distances[best]
          || (search->distances[actor] == search->distances[best]
              && mnd_id_compare (&state->actors[actor].id, &state->actors[best].id) < 0))
        best = actor;
    }
  return best;
}

/* Appends to `chain`, which ends with where it goes on from, the best way to the far end. FALSE where there is none. */
static gboolean
go_on (Search *search, GArray *chain, guint to)
{
  guint at = g_array_index (chain, guint, chain->len - 1);
  g_autofree guint8 *may_follow = g_new0 (guint8, search->state->n_actors);

  search->barred[at] = TRUE;
  collect (search, at, TRUE, FALSE);
  for (guint i = 0; i < search->neighbours->len; i++)
    {
      guint actor = g_array_index (search->neighbours, guint, i);
      may_follow[actor] = !search->refused[actor];
    }
  measure (search, to, may_follow);
  collect (search, at, TRUE, FALSE);
  at = choose (search, search->refused);
  while (at != MND_NOTHING)
    {
      g_array_append_val (chain, at);
      if (at == to)
        return TRUE;
      collect (search, at, TRUE, FALSE);
      at = choose (search, NULL);
    }
  return FALSE;
}

/* --- several of them */

static MndPath *
path_new (const GArray *chain, guint n_shared)
{
  MndPath *path = g_new (MndPath, 1);

  path->n_actors = chain->len;
  path->n_shared = n_shared;
  path->actors = g_memdup2 (chain->data, chain->len * sizeof (guint));
  return path;
}

static void
path_free (gpointer path)
{
  g_free (((MndPath *) path)->actors);
  g_free (path);
}

static int
compare (const MndState *state, const MndPath *a, const MndPath *b)
{
  int order = (a->n_actors > b->n_actors) - (a->n_actors < b->n_actors);

  for (guint i = 0; i < a->n_actors && order == 0; i++)
    order = mnd_id_compare (&state->actors[a->actors[i]].id, &state->actors[b->actors[i]].id);
  return order;
}

static gboolean
begins_alike (const MndPath *a, const MndPath *b, guint n)
{
  return a->n_actors > n && memcmp (a->actors, b->actors, n * sizeof *a->actors) == 0;
}

/* In its place, unless it stands there already. Takes the chain. */
static void
insert_once (GPtrArray *chains, const MndState *state, MndPath *path)
{
  guint at = 0;

  while (at < chains->len && compare (state, g_ptr_array_index (chains, at), path) < 0)
    at++;
  if (at < chains->len && compare (state, g_ptr_array_index (chains, at), path) == 0)
    path_free (path);
  else
    g_ptr_array_insert (chains, (int) at, path);
}

/* The best chain that begins like the last one for `n` actors, and then otherwise than all that are found. */
static void
deviate (Search *search, GPtrArray *found, GPtrArray *others, guint n)
{
  const MndPath *last = g_ptr_array_index (found, found->len - 1);
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint));

  memset (search->barred, 0, search->state->n_actors);
  memset (search->refused, 0, search->state->n_actors);
  for (guint i = 0; i < n; i++)
    search->barred[last->actors[i]] = TRUE;
  for (guint i = 0; i < found->len; i++)
    {
      const MndPath *path = g_ptr_array_index (found, i);
      if (begins_alike (path, last, n))
        search->refused[path->actors[n]] = TRUE;
    }
  g_array_append_vals (chain, last->actors, n);
  if (go_on (search, chain, last->actors[last->n_actors - 1]))
    insert_once (others, search->state, path_new (chain, n));
}

static GPtrArray *
find (const MndState *state, guint from, guint to, const MndPathWish *wish, guint most)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (path_free);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (path_free);
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (Search) search = { NULL };

  search_init (&search, state, wish);
  g_array_append_val (chain, from);
  if (!go_on (&search, chain, to))
    return found;
  g_ptr_array_add (found, path_new (chain, 1));
  while (found->len < most)
    {
      const MndPath *last = g_ptr_array_index (found, found->len - 1);
      for (guint n = last->n_shared; n < last->n_actors; n++)
        deviate (&search, found, others, n);
      if (others->len == 0)
        break;
      g_ptr_array_add (found, g_ptr_array_steal_index (others, 0));
    }
  return found;
}

GPtrArray *
mnd_state_dup_paths (const MndState *state, guint from, guint to, const MndPathWish *wish, guint most)
{
  g_return_val_if_fail (state != NULL && wish != NULL, NULL);

  if (most == 0 || from == to || !mnd_state_shows (state, from) || !mnd_state_shows (state, to))
    return g_ptr_array_new_with_free_func (path_free);
  return find (state, from, to, wish, most);
}

GArray *
mnd_path_dup_ties (const MndPath *path, const MndState *state, guint step, const MndPathWish *wish)
{
  g_return_val_if_fail (path != NULL && wish != NULL && step + 1 < path->n_actors, NULL);

  return mnd_state_dup_ties (state, path->actors[step], path->actors[step + 1], wish->families, wish->onward);
}

gboolean
mnd_path_is_planned (const MndPath *path, const MndState *state, const MndPathWish *wish)
{
  g_return_val_if_fail (path != NULL && wish != NULL, FALSE);

  for (guint step = 0; step + 1 < path->n_actors; step++)
    {
      g_autoptr (GArray) ties = mnd_path_dup_ties (path, state, step, wish);
      guint n_planned = 0;

      for (guint i = 0; i < ties->len; i++)
        n_planned += g_array_index (ties, MndTie, i).planned;
      if (n_planned == ties->len)
        return TRUE;
    }
  return FALSE;
}
