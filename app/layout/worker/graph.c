/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Graphviz behind a small door. Its older releases want writable strings and count in ints, its newer ones do not;
 * both compile here. */

#include "layout/worker/graph.h"

#include <gvc.h>
#include <math.h>
#include <stdlib.h>

/* @last: by engine, the graph it laid out last. circo keeps what it looked up for a graph by the address of that graph,
 * so the next graph must not come to lie there; a graph is therefore closed only when its successor exists. */
struct _MndGraphviz
{
  GVC_t *context;
  GHashTable *last;
};

struct _MndGraph
{
  MndGraphviz *graphviz;
  const char *engine;
  Agraph_t *graph;
  const MndBox *boxes;
  GPtrArray *nodes;
  GPtrArray *edges;
  guint n_ranks;
};

static int
ignore_complaint (char *message)
{
  return 0;
}

static void
set_string (void *object, const char *name, const char *value)
{
  agsafeset (object, (char *) name, (char *) value, (char *) "");
}

static void
set_number (void *object, const char *name, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  set_string (object, name, g_ascii_formatd (text, sizeof text, "%.5f", value));
}

static void
close_graph (gpointer graph)
{
  agclose (graph);
}

/* Lays a graph of two nodes out, whereupon Graphviz loads the plugin for @engine. */
static gboolean
load_engine (MndGraphviz *self, const char *engine)
{
  const MndBox boxes[2] = { { 0, 0, 72, 36, FALSE }, { 99, 99, 72, 36, FALSE } };
  g_autoptr (MndGraph) graph = mnd_graph_new (self, boxes, 2);

  mnd_graph_add_edge (graph, 0, 1);

  return mnd_graph_layout (graph, engine);
}

MndGraphviz *
mnd_graphviz_new (void)
{
  static const char *const engines[] = { "dot", "neato", "fdp", "sfdp", "twopi", "circo" };
  g_autoptr (MndGraphviz) self = g_new0 (MndGraphviz, 1);

  agseterrf (ignore_complaint);
  self->context = gvContext ();
  self->last = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, close_graph);
  for (guint i = 0; i < G_N_ELEMENTS (engines); i++)
    if (!load_engine (self, engines[i]))
      return NULL;

  return g_steal_pointer (&self);
}

void
mnd_graphviz_free (MndGraphviz *self)
{
  g_hash_table_unref (self->last);
  gvFreeContext (self->context);
  g_free (self);
}

MndGraph *
mnd_graph_new (MndGraphviz *graphviz, const MndBox *boxes, guint n_boxes)
{
  MndGraph *self = g_new0 (MndGraph, 1);

  self->graphviz = graphviz;
  self->boxes = boxes;
  self->graph = agopen ((char *) "map", Agdirected, NULL);
  self->nodes = g_ptr_array_new ();
  self->edges = g_ptr_array_new ();
  agattr (self->graph, AGNODE, (char *) "label", (char *) "");
  agattr (self->graph, AGNODE, (char *) "shape", (char *) "box");
  agattr (self->graph, AGNODE, (char *) "fixedsize", (char *) "true");
  agattr (self->graph, AGEDGE, (char *) "dir", (char *) "none");

  for (guint i = 0; i < n_boxes; i++)
    {
      Agnode_t *node = agnode (self->graph, NULL, TRUE);

      set_number (node, "width", boxes[i].width / POINTS_PER_INCH);
      set_number (node, "height", boxes[i].height / POINTS_PER_INCH);
      g_ptr_array_add (self->nodes, node);
    }

  return self;
}

void
mnd_graph_free (MndGraph *self)
{
  if (self->engine != NULL)
    {
      gvFreeLayout (self->graphviz->context, self->graph);
      g_hash_table_insert (self->graphviz->last, (gpointer) self->engine, self->graph);
    }
  else
    agclose (self->graph);
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->edges);
  g_free (self);
}

void
mnd_graph_set (MndGraph *self, const char *name, const char *value)
{
  agattr (self->graph, AGRAPH, (char *) name, (char *) value);
}

void
mnd_graph_set_number (MndGraph *self, const char *name, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  mnd_graph_set (self, name, g_ascii_formatd (text, sizeof text, "%.5f", value));
}

void
mnd_graph_place_node (MndGraph *self, guint node)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
  const MndBox *box = &self->boxes[node];
  g_autofree char *position = NULL;

  g_ascii_formatd (x, sizeof x, "%.6f", box->x / POINTS_PER_INCH);
  g_ascii_formatd (y, sizeof y, "%.6f", -box->y / POINTS_PER_INCH);
  position = g_strconcat (x, ",", y, box->fixed ? "!" : "", NULL);
  set_string (g_ptr_array_index (self->nodes, node), "pos", position);
}

void
mnd_graph_set_root (MndGraph *self, guint node)
{
  set_string (g_ptr_array_index (self->nodes, node), "root", "true");
}

void
mnd_graph_add_rank (MndGraph *self, const guint *nodes, guint n_nodes)
{
  g_autofree char *name = g_strdup_printf ("rank%u", self->n_ranks++);
  Agraph_t *rank = agsubg (self->graph, name, TRUE);

  set_string (rank, "rank", "same");
  for (guint i = 0; i < n_nodes; i++)
    agsubnode (rank, g_ptr_array_index (self->nodes, nodes[i]), TRUE);
}

guint
mnd_graph_add_edge (MndGraph *self, guint from, guint to)
{
  Agnode_t *tail = g_ptr_array_index (self->nodes, from);
  Agnode_t *head = g_ptr_array_index (self->nodes, to);

  g_ptr_array_add (self->edges, agedge (self->graph, tail, head, NULL, TRUE));

  return self->edges->len - 1;
}

void
mnd_graph_set_edge_number (MndGraph *self, guint edge, const char *name, double value)
{
  set_number (g_ptr_array_index (self->edges, edge), name, value);
}

gboolean
mnd_graph_layout (MndGraph *self, const char *engine)
{
  /* Graphviz draws from both of the C library's generators, and not every engine seeds them. */
  srand (1);
  srand48 (1);
  self->engine = g_intern_string (engine);

  return gvLayout (self->graphviz->context, self->graph, engine) == 0;
}

MndLayoutPoint
mnd_graph_get_position (MndGraph *self, guint node)
{
  Agnode_t *at = g_ptr_array_index (self->nodes, node);

  return (MndLayoutPoint){ ND_coord (at).x, -ND_coord (at).y };
}

MndLayoutPoint *
mnd_graph_dup_route (MndGraph *self, guint edge, guint *n_points)
{
  const splines *spline = ED_spl ((Agedge_t *) g_ptr_array_index (self->edges, edge));
  MndLayoutPoint *route;

  *n_points = 0;
  if (spline == NULL || spline->size != 1 || spline->list[0].size < 4)
    return NULL;

  *n_points = (guint) spline->list[0].size;
  route = g_new (MndLayoutPoint, *n_points);
  for (guint i = 0; i < *n_points; i++)
    route[i] = (MndLayoutPoint){ spline->list[0].list[i].x, -spline->list[0].list[i].y };

  return route;
}
