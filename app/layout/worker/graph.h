/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place that talks to Graphviz: a graph of numbered boxes, attributes by name, a layout, and what came of it.
 * Everything goes in and comes out in points with y down, whatever Graphviz thinks. */

#pragma once

#include "layout/mnd-layout-result.h"
#include "layout/worker/box.h"

G_BEGIN_DECLS

/* Graphviz with its layout plugins in memory. */
typedef struct _MndGraphviz MndGraphviz;

/* Loads all that will be needed, so that no file has to be opened later. NULL when a plugin is not installed. */
MndGraphviz *mnd_graphviz_new (void);
void mnd_graphviz_free (MndGraphviz *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndGraphviz, mnd_graphviz_free)

typedef struct _MndGraph MndGraph;

/* A graph with one node for each box, without labels. Fixed boxes are pins to the engines that know them. */
MndGraph *mnd_graph_new (MndGraphviz *graphviz, const MndBox *boxes, guint n_boxes);
void mnd_graph_free (MndGraph *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndGraph, mnd_graph_free)

void mnd_graph_set (MndGraph *self, const char *name, const char *value);
void mnd_graph_set_number (MndGraph *self, const char *name, double value);

/* Where the engine starts from. A fixed box starts and stays at its place. */
void mnd_graph_place_node (MndGraph *self, guint node);

/* The node in the middle, for engines that have one. */
void mnd_graph_set_root (MndGraph *self, guint node);

/* All members of @nodes stand in one rank. */
void mnd_graph_add_rank (MndGraph *self, const guint *nodes, guint n_nodes);

/* Edges are numbered 0, 1, 2 ... in the order they are added. */
guint mnd_graph_add_edge (MndGraph *self, guint from, guint to);
void mnd_graph_set_edge_number (MndGraph *self, guint edge, const char *name, double value);

/* Runs the engine Graphviz calls @engine and keeps it until the graph is freed. FALSE when it failed. */
gboolean mnd_graph_layout (MndGraph *self, const char *engine);

/* After a layout. */
MndLayoutPoint mnd_graph_get_position (MndGraph *self, guint node);

/* After a layout: the route from the first end to the last as 3n+1 Bezier points, or NULL. */
MndLayoutPoint *mnd_graph_dup_route (MndGraph *self, guint edge, guint *n_points);

G_END_DECLS
