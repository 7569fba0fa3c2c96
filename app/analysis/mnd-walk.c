/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Breadth first, with marks that are cleared by counting on. Rules walk from every actor, so walks that are done with
 * wait at the state to be used again.
 */
#include "analysis/mnd-walk.h"

#include <string.h>

static void
walk_destroy (MndWalk *walk)
{
  g_array_unref (walk->steps);
  g_free (walk->marks);
  g_free (walk);
}

static MndWalk *
walk_begin (MndState *state)
{
  MndWalk *walk;

  if (state->idle_walks == NULL)
    state->idle_walks = g_ptr_array_new_with_free_func ((GDestroyNotify) walk_destroy);
  if (state->idle_walks->len > 0)
    walk = g_ptr_array_steal_index_fast (state->idle_walks, state->idle_walks->len - 1);
  else
    {
      walk = g_new0 (MndWalk, 1);
      walk->state = state;
      walk->steps = g_array_new (FALSE, FALSE, sizeof (MndStep));
    }
  if (walk->n_marks < state->n_actors)
    {
      guint n = state->n_actors + state->n_actors / 8;
      walk->marks = g_renew (guint32, walk->marks, n);
      memset (walk->marks + walk->n_marks, 0, (n - walk->n_marks) * sizeof *walk->marks);
      walk->n_marks = n;
    }
  if (++walk->mark == 0)
    {
      memset (walk->marks, 0, walk->n_marks * sizeof *walk->marks);
      walk->mark = 1;
    }
  g_array_set_size (walk->steps, 0);
  return walk;
}

static void
reach (MndWalk *walk, guint actor, guint link, guint previous)
{
  MndStep step = { actor, link, previous, 0 };

  if (walk->marks[actor] == walk->mark)
    return;
  walk->marks[actor] = walk->mark;
  if (previous != MND_NOTHING)
    step.level = g_array_index (walk->steps, MndStep, previous).level + 1;
  g_array_append_val (walk->steps, step);
}

static gboolean
is_way (const MndStateLink *link, guint relations)
{
  return (relations & MND_BIT (link->relation)) != 0
         && !((relations & MND_WALK_NOT_AUTONOMOUS) != 0 && link->autonomy_guaranteed);
}

static void
go_on (MndWalk *walk, guint step, MndWalkWay way, guint relations)
{
  const MndState *state = walk->state;
  const MndStateActor *actor = &state->actors[g_array_index (walk->steps, MndStep, step).actor];

  if (way == MND_WALK_UP)
    {
      for (guint link = actor->first_above; link != MND_NOTHING; link = state->links[link].next_above)
        if (is_way (&state->links[link], relations))
          reach (walk, mnd_state_get_upper (state, link), link, step);
    }
  else
    for (guint link = actor->first_below; link != MND_NOTHING; link = state->links[link].next_below)
      if (is_way (&state->links[link], relations))
        reach (walk, mnd_state_get_lower (state, link), link, step);
}

MndWalk *
mnd_walk_new (MndState *state, guint from, MndWalkWay way, guint relations)
{
  MndWalk *walk = walk_begin (state);

  g_return_val_if_fail (from < state->n_actors, walk);

  reach (walk, from, MND_NOTHING, MND_NOTHING);
  for (guint step = 0; step < walk->steps->len; step++)
    if (g_array_index (walk->steps, MndStep, step).level < MND_WALK_LEVELS)
      go_on (walk, step, way, relations);
  return walk;
}

MndWalk *
mnd_walk_new_many (MndState *state, const GArray *from, MndWalkWay way, guint relations)
{
  MndWalk *walk = walk_begin (state);

  for (guint i = 0; i < from->len; i++)
    reach (walk, g_array_index (from, guint, i), MND_NOTHING, MND_NOTHING);
  for (guint step = 0; step < walk->steps->len; step++)
    go_on (walk, step, way, relations);
  return walk;
}

void
mnd_walk_free (MndWalk *walk)
{
  g_ptr_array_add (walk->state->idle_walks, walk);
}

guint
mnd_walk_get_size (const MndWalk *walk)
{
  return walk->steps->len;
}

const MndStep *
mnd_walk_get (const MndWalk *walk, guint step)
{
  g_return_val_if_fail (step < walk->steps->len, NULL);

  return &g_array_index (walk->steps, MndStep, step);
}

gboolean
mnd_walk_has (const MndWalk *walk, guint actor)
{
  return actor < walk->n_marks && walk->marks[actor] == walk->mark;
}

guint
mnd_walk_find (const MndWalk *walk, guint actor)
{
  if (!mnd_walk_has (walk, actor))
    return MND_NOTHING;
  for (guint step = 0; step < walk->steps->len; step++)
    if (g_array_index (walk->steps, MndStep, step).actor == actor)
      return step;
  return MND_NOTHING;
}

gboolean
mnd_state_is_above (MndState *state, guint above, guint actor, guint relations)
{
  g_autoptr (MndWalk) walk = mnd_walk_new (state, actor, MND_WALK_UP, relations);

  return above != actor && mnd_walk_has (walk, above);
}
