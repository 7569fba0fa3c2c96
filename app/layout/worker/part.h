/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One connected part of a map, numbered anew from 0, with every pair of neighbours joined once and no loops: what
 * engines need that look at distances only. */

#pragma once

#include "layout/worker/sheet.h"

G_BEGIN_DECLS

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

/* The node with the most neighbours. */
guint mnd_part_find_hub (const MndPart *self);

/* Keeps only the edges of a tree on which every node is as near to @root as it was; returns the depth of each node. */
guint *mnd_part_make_tree (MndPart *self, guint root);

G_END_DECLS
