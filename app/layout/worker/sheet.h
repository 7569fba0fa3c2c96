/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One layout while it is being made: the request, where its boxes stand by now, and the routes found so far. */

#pragma once

#include "layout/mnd-layout-result.h"
#include "layout/worker/box.h"
#include "layout/worker/graph.h"

G_BEGIN_DECLS

/**
 * MndSheet:
 * @boxes: one a node; fixed where pinned
 * @result: holds the routes; the positions come at the end
 */
typedef struct
{
  MndGraphviz *graphviz;
  MndLayoutRequest *request;
  const MndLayoutNode *nodes;
  const MndLayoutEdge *edges;
  guint n_nodes;
  guint n_edges;
  MndBox *boxes;
  MndLayoutResult *result;
} MndSheet;

G_END_DECLS
