/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* dot is given what it would be slowest to find out: the rank of each node, through sets of equal rank in a chain.
 * Edges within a rank are kept from it, and of the long ones those beyond a budget, since each rank they cross costs
 * time and width; the caller draws such edges himself. A picture from left to right is made as one from top to bottom
 * and turned. */

#include "layout/worker/hierarchy.h"

#include "layout/worker/ranks.h"
#include "layout/worker/settle.h"
#include "layout/worker/spot.h"

#include <math.h>
#include <stdlib.h>

/* Up to this many nodes there is time for curved routes. */
#define ROUTED_NODES 400

typedef struct
{
  guint edge;
  guint span;
  double weight;
} Candidate;

typedef struct
{
  MndSheet *sheet;
  gboolean sideways;
  guint *rank;
  guint n_ranks;
  gboolean kept; /* ranks are the present rows: the order in them is kept too */
  MndBox *boxes; /* turned, if the picture is */
  MndGraph *graph;
  int *number; /* by edge: its number in the graph, or -1 */
} Hierarchy;

static gint
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->span != second->span)
    return first->span < second->span ? -1 : 1;
  if (first->weight < second->weight || first->weight > second->weight)
    return first->weight > second->weight ? -1 : 1;

  return first->edge < second->edge ? -1 : 1;
}

static GArray *
list_candidates (const Hierarchy *self)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < self->sheet->n_edges; i++)
    {
      const MndLayoutEdge *edge = &self->sheet->edges[i];
      int span = abs ((int) self->rank[edge->from] - (int) self->rank[edge->to]);
      Candidate candidate = { i, (guint) span, edge->weight };

      if (span > 0)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);

  return candidates;
}

/* Shortest first, until the ranks crossed by long edges are used up. */
static void
add_edges (Hierarchy *self, gboolean *chained)
{
  g_autoptr (GArray) candidates = list_candidates (self);
  guint budget = self->sheet->n_nodes * 2;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      const MndLayoutEdge *edge = &self->sheet->edges[candidate->edge];
      gboolean forward = self->rank[edge->from] < self->rank[edge->to];
      guint upper = forward ? edge->from : edge->to;
      guint number;

      if (candidate->span - 1 > budget)
        return;
      budget -= candidate->span - 1;
      number = mnd_graph_add_edge (self->graph, upper, forward ? edge->to : edge->from);
      mnd_graph_set_edge_number (self->graph, number, "weight", CLAMP (ceil (edge->weight), 1, 10));
      self->number[candidate->edge] = (int) number;
      chained[self->rank[upper]] |= candidate->span == 1;
    }
}

/* Those who have a place stay in their order, each held to the side of the next by an edge that pulls at nothing. */
static void
keep_order (Hierarchy *self, const GArray *members)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (MndSpot));

  for (guint i = 0; i < members->len; i++)
    {
      guint node = g_array_index (members, guint, i);
      const MndLayoutNode *at = &self->sheet->nodes[node];

      if (at->placed)
        g_array_append_val (places, ((MndSpot){ self->sideways ? at->y : at->x, node }));
    }
  g_array_sort (places, mnd_spot_compare);

  for (guint i = 1; i < places->len; i++)
    {
      guint number = mnd_graph_add_edge (self->graph, g_array_index (places, MndSpot, i - 1).index,
                                         g_array_index (places, MndSpot, i).index);
      mnd_graph_set_edge_number (self->graph, number, "weight", 1);
    }
}

/* Each rank hangs from the one before it, by an edge of the map or by one that is not drawn. */
static void
add_ranks (Hierarchy *self, const gboolean *chained)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint));
  guint previous = 0;

  for (guint rank = 0; rank < self->n_ranks; rank++)
    {
      g_array_set_size (members, 0);
      for (guint i = 0; i < self->sheet->n_nodes; i++)
        if (self->rank[i] == rank)
          g_array_append_val (members, i);

      mnd_graph_add_rank (self->graph, (const guint *) (const void *) members->data, members->len);
      if (self->kept)
        keep_order (self, members);
      if (rank > 0 && !chained[rank - 1])
        mnd_graph_add_edge (self->graph, previous, g_array_index (members, guint, 0));
      previous = g_array_index (members, guint, 0);
    }
}

static void
set_options (Hierarchy *self)
{
  guint n_nodes = self->sheet->n_nodes;

  mnd_graph_set_number (self->graph, "nodesep", MND_HIERARCHY_NODE_GAP / 72);
  mnd_graph_set_number (self->graph, "ranksep", MND_HIERARCHY_RANK_GAP / 72);
  mnd_graph_set_number (self->graph, "nslimit", n_nodes <= 200 ? 1 : 0.2);
  mnd_graph_set_number (self->graph, "nslimit1", n_nodes <= 200 ? 1 : 0.2);
  mnd_graph_set_number (self->graph, "mclimit", n_nodes <= 200 ? 1 : 0.2);
  mnd_graph_set (self->graph, "splines", n_nodes <= ROUTED_NODES ? "true" : "false");
}

static MndLayoutPoint
turn (MndLayoutPoint point, gboolean sideways)
{
  return sideways ? (MndLayoutPoint){ point.y, point.x } : point;
}

static void
take_route (Hierarchy *self, guint edge)
{
  const MndLayoutEdge *ends = &self->sheet->edges[edge];
  g_autofree MndLayoutPoint *route = NULL;
  guint n_points;

  if (self->number[edge] < 0)
    return;
  route = mnd_graph_dup_route (self->graph, (guint) self->number[edge], &n_points);
  if (route == NULL || n_points > MND_LAYOUT_MAX_ROUTE)
    return;

  for (guint i = 0; i < n_points; i++)
    route[i] = turn (route[i], self->sideways);
  if (self->rank[ends->from] > self->rank[ends->to])
    for (guint i = 0; i < n_points / 2; i++)
      {
        MndLayoutPoint kept = route[i];
        route[i] = route[n_points - 1 - i];
        route[n_points - 1 - i] = kept;
      }
  mnd_layout_result_set_route (self->sheet->result, edge, route, n_points);
}

static void
take_over (Hierarchy *self)
{
  for (guint i = 0; i < self->sheet->n_nodes; i++)
    {
      MndLayoutPoint position = turn (mnd_graph_get_position (self->graph, i), self->sideways);
      self->sheet->boxes[i].x = position.x;
      self->sheet->boxes[i].y = position.y;
    }

  if (self->sheet->n_nodes <= ROUTED_NODES)
    for (guint i = 0; i < self->sheet->n_edges; i++)
      take_route (self, i);
}

gboolean
mnd_hierarchy_layout (MndSheet *sheet, gboolean sideways)
{
  Hierarchy self = { .sheet = sheet, .sideways = sideways };
  g_autofree guint *rank = mnd_ranks_assign (sheet->request, sideways, &self.n_ranks, &self.kept);
  g_autofree MndBox *boxes = g_memdup2 (sheet->boxes, sheet->n_nodes * sizeof (MndBox));
  g_autofree int *number = g_new (int, sheet->n_edges);
  g_autofree gboolean *chained = g_new0 (gboolean, self.n_ranks);
  g_autoptr (MndGraph) graph = NULL;

  for (guint i = 0; sideways && i < sheet->n_nodes; i++)
    {
      boxes[i].width = sheet->boxes[i].height;
      boxes[i].height = sheet->boxes[i].width;
    }
  for (guint i = 0; i < sheet->n_edges; i++)
    number[i] = -1;

  graph = mnd_graph_new (sheet->graphviz, boxes, sheet->n_nodes);
  self.rank = rank;
  self.boxes = boxes;
  self.number = number;
  self.graph = graph;
  set_options (&self);
  add_edges (&self, chained);
  add_ranks (&self, chained);
  if (!mnd_graph_layout (graph, "dot"))
    return FALSE;

  take_over (&self);
  if (self.kept)
    mnd_settle_in_ranks (sheet, rank, self.n_ranks, sideways);

  return TRUE;
}
