/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Everything that stands above or below an actor, nearest first, each actor once, with the link by which it was
 * reached. "Above" follows part-of, reports-to and commands; whoever asks says which of them count.
 */
#pragma once

#include "analysis/mnd-state.h"

typedef enum
{
  MND_WALK_UP,
  MND_WALK_DOWN,
} MndWalkWay;

#define MND_WALK_PART_OF_COMMANDS (MND_BIT (MND_RELATION_PART_OF) | MND_BIT (MND_RELATION_COMMANDS))
#define MND_WALK_HIERARCHY (MND_WALK_PART_OF_COMMANDS | MND_BIT (MND_RELATION_REPORTS_TO))
/* A walk from one actor goes no farther than this. No administration has so many levels; without a bound, a map with a
 * line of all its actors would take the square of the time. */
#define MND_WALK_LEVELS 64
/* With the relations: ties whose autonomy is guaranteed do not count. */
#define MND_WALK_NOT_AUTONOMOUS (1u << 31)

typedef struct
{
  guint actor;
  guint link;     /* by which it was reached; MND_NOTHING for the first step */
  guint previous; /* the step it was reached from; MND_NOTHING for the first step */
  guint level;    /* links between */
} MndStep;

struct _MndWalk
{
  MndState *state;
  GArray *steps; /* MndStep; the first one is where the walk began */
  guint32 *marks;
  guint n_marks;
  guint32 mark;
};

/* A walk from one actor. Walks may be nested. */
MndWalk *mnd_walk_new (MndState *state, guint from, MndWalkWay way, guint relations);
/* A walk from many at once; those that are given twice count once. */
MndWalk *mnd_walk_new_many (MndState *state, const GArray *from, MndWalkWay way, guint relations);
void mnd_walk_free (MndWalk *walk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndWalk, mnd_walk_free)

guint mnd_walk_get_size (const MndWalk *walk);
const MndStep *mnd_walk_get (const MndWalk *walk, guint step);
/* TRUE where the walk came by the actor. */
gboolean mnd_walk_has (const MndWalk *walk, guint actor);
/* The step at which it did; MND_NOTHING where it did not. */
guint mnd_walk_find (const MndWalk *walk, guint actor);
/* Walks up from `actor`, or FALSE: is `above` over it (itself counts not)? */
gboolean mnd_state_is_above (MndState *state, guint above, guint actor, guint relations);
