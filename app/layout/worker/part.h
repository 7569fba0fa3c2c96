/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One connected part of a map, numbered anew from 0, with every pair of neighbours joined once and no loops: what
 * engines need that look at distances only. */

#pragma once

#include "layout/worker/fit.h"
#include "layout/worker/sheet.h"

G_BEGIN_DECLS

/* Boxes are wider than high, and so is a page: engines, which think of round things on a round table, work on a map
 * narrowed by this, and what they answer is widened again. */
#define MND_PART_STRETCH 1.5

typedef struct
{
  guint from;
  guint to;
  double weight;
} MndPartEdge;

/**
 * MndPart:
 * @members: the number in the map of each node of the part
 * @boxes: one a node; fixed where pinned
 * @edges: MndPartEdge, from < to, in order; weights of parallel edges are added up
 * @degree: how many neighbours each node has
 */
typedef struct
{
  const GArray *members;
  guint n_boxes;
  MndBox *boxes;
  GArray *edges;
  guint *degree;
} MndPart;

/* @numbers is room for the new number of every node of the map. */
MndPart *mnd_part_new (const MndSheet *sheet, const GArray *members, guint *numbers);
void mnd_part_free (MndPart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndPart, mnd_part_free)

/* Makes all of the picture narrower or wider. */
void mnd_part_stretch (MndPart *self, double factor);

/* Shifts, and with @freedom turns, the narrowed picture so that it comes nearest to where its nodes stand. */
void mnd_part_fit_to_present (MndPart *self, const MndSheet *sheet, MndFit freedom);

/* The node with the most neighbours, or one with nearly as many if the others now stand in rings around it. */
guint mnd_part_find_hub (const MndPart *self, const MndSheet *sheet);

/* Keeps only the edges of a tree on which every node is as near to @root as it was; returns the depth of each node.
 * The edges come in an order in which an engine that goes around a node finds its neighbours as they stand around it:
 * around the root if @around_root, or else around the node itself. */
guint *mnd_part_make_tree (MndPart *self, const MndSheet *sheet, guint root, gboolean around_root);

G_END_DECLS
