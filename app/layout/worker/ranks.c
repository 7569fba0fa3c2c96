/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranks by list scheduling under a width: within a lane a node waits until all that stand above it have a rank, and a
 * rank that is full is closed. So the links that shape ranks point forward wherever they form no cycle. */

#include "layout/worker/ranks.h"

#include "layout/worker/hierarchy.h"
#include "layout/worker/rows.h"

#include <math.h>

#define ASPECT 1.6

/* How much longer a rank becomes through the edges that cross it: measured. */
#define CROSSING 1.6

typedef struct
{
  const MndLayoutNode *nodes;
  const MndLayoutEdge *edges;
  guint n_nodes;
  guint n_edges;
  gboolean sideways;
  int *lane;
  GPtrArray *below; /* by node: GArray of the nodes that must stand below it in its lane */
  guint *n_above;   /* by node: how many of those above it have no rank yet */
  guint *depth;     /* by node: the longest way down in its lane */
  double *pull;     /* by node: the mean lane of its neighbours */
  guint *rank;
} Ranking;

static double
extent (const Ranking *self, guint node)
{
  return (self->sideways ? self->nodes[node].height : self->nodes[node].width) + MND_HIERARCHY_NODE_GAP;
}

static double
thickness (const Ranking *self, guint node)
{
  return (self->sideways ? self->nodes[node].width : self->nodes[node].height) + MND_HIERARCHY_RANK_GAP;
}

/* How wide a rank should be for the whole to have the wanted aspect. */
static double
ideal_width (const Ranking *self)
{
  double total = 0, thick = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      total += extent (self, i) * CROSSING;
      thick += thickness (self, i);
    }

  return sqrt (total * (thick / self->n_nodes) * (self->sideways ? 1 / ASPECT : ASPECT));
}

/* A node without a lane takes the mean of its neighbours' lanes; the neighbours of such nodes follow in the next round.
 * What nothing ties to a lane goes to the last one. */
static void
fill_lanes (Ranking *self)
{
  g_autofree int *next = g_new (int, self->n_nodes);
  g_autofree double *sum = g_new (double, self->n_nodes);
  g_autofree guint *count = g_new (guint, self->n_nodes);
  int last = 0;
  gboolean changed = TRUE;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->lane[i] = self->nodes[i].lane;
      last = MAX (last, self->lane[i]);
    }

  while (changed)
    {
      changed = FALSE;
      memset (sum, 0, self->n_nodes * sizeof *sum);
      memset (count, 0, self->n_nodes * sizeof *count);
      for (guint i = 0; i < self->n_edges; i++)
        {
          guint ends[2] = { self->edges[i].from, self->edges[i].to };
          for (guint k = 0; k < 2; k++)
            if (self->lane[ends[1 - k]] >= 0)
              {
                sum[ends[k]] += self->lane[ends[1 - k]];
                count[ends[k]]++;
              }
        }
      for (guint i = 0; i < self->n_nodes; i++)
        {
          next[i] = self->lane[i] >= 0 || count[i] == 0 ? self->lane[i] : (int) lround (sum[i] / count[i]);
          changed |= next[i] != self->lane[i];
          self->pull[i] = count[i] > 0 ? sum[i] / count[i] : last;
        }
      memcpy (self->lane, next, self->n_nodes * sizeof *next);
    }

  for (guint i = 0; i < self->n_nodes; i++)
    if (self->lane[i] < 0)
      self->lane[i] = last;
}

static void
collect_below (Ranking *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    g_ptr_array_add (self->below, g_array_new (FALSE, FALSE, sizeof (guint)));

  for (guint i = 0; i < self->n_edges; i++)
    {
      const MndLayoutEdge *edge = &self->edges[i];

      if (edge->shapes_ranks && edge->from != edge->to && self->lane[edge->from] == self->lane[edge->to])
        g_array_append_val ((GArray *) g_ptr_array_index (self->below, edge->from), edge->to);
    }
}

/* One step of a walk in depth: a node, and which of the nodes below it comes next. */
typedef struct
{
  guint node;
  guint next;
} Step;

enum
{
  UNSEEN,
  OPEN,
  DONE,
};

/* Walks down from @start, takes out every edge that would close a cycle, and finds depths on the way back. */
static void
walk_down (Ranking *self, guint start, guint8 *state)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Step));
  Step first = { start, 0 };

  state[start] = OPEN;
  g_array_append_val (way, first);
  while (way->len > 0)
    {
      Step *step = &g_array_index (way, Step, way->len - 1);
      GArray *below = g_ptr_array_index (self->below, step->node);
      Step deeper = { 0, 0 };

      if (step->next == below->len)
        {
          for (guint i = 0; i < below->len; i++)
            self->depth[step->node] = MAX (self->depth[step->node], self->depth[g_array_index (below, guint, i)] + 1);
          state[step->node] = DONE;
          g_array_set_size (way, way->len - 1);
          continue;
        }

      deeper.node = g_array_index (below, guint, step->next);
      if (state[deeper.node] == OPEN)
        {
          g_array_remove_index (below, step->next);
          continue;
        }
      step->next++;
      if (state[deeper.node] == DONE)
        continue;
      state[deeper.node] = OPEN;
      g_array_append_val (way, deeper);
    }
}

static void
break_cycles (Ranking *self)
{
  g_autofree guint8 *state = g_new0 (guint8, self->n_nodes);

  for (guint i = 0; i < self->n_nodes; i++)
    if (state[i] == UNSEEN)
      walk_down (self, i, state);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      const GArray *below = g_ptr_array_index (self->below, i);
      for (guint j = 0; j < below->len; j++)
        self->n_above[g_array_index (below, guint, j)]++;
    }
}

/* Those with the longest way down go first, then those drawn to lanes above. */
static gint
compare_urgency (gconstpointer a, gconstpointer b, gpointer data)
{
  const Ranking *self = data;
  guint first = *(const guint *) a, second = *(const guint *) b;

  if (self->depth[first] != self->depth[second])
    return self->depth[first] > self->depth[second] ? -1 : 1;
  if (self->pull[first] < self->pull[second] || self->pull[first] > self->pull[second])
    return self->pull[first] < self->pull[second] ? -1 : 1;

  return first < second ? -1 : first > second;
}

/* Fills the rank numbered @rank with nodes of @waiting, in order, that nothing without a rank stands above. */
static void
fill_rank (Ranking *self, GArray *waiting, guint rank, double capacity)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (guint));
  double width = 0;

  for (guint i = 0; i < waiting->len; i++)
    {
      guint node = g_array_index (waiting, guint, i);
      gboolean fits = width <= 0 || width + extent (self, node) <= capacity;

      if (self->n_above[node] > 0 || !fits)
        {
          g_array_append_val (left, node);
          continue;
        }
      g_array_append_val (taken, node);
      width += extent (self, node);
      self->rank[node] = rank;
    }

  for (guint i = 0; i < taken->len; i++)
    {
      const GArray *below = g_ptr_array_index (self->below, g_array_index (taken, guint, i));
      for (guint j = 0; j < below->len; j++)
        self->n_above[g_array_index (below, guint, j)]--;
    }
  g_array_set_size (waiting, 0);
  g_array_append_vals (waiting, left->data, left->len);
}

/* Gives the nodes of one lane the ranks from @first on; returns how many it took. */
static guint
rank_lane (Ranking *self, GArray *members, guint first, double ideal)
{
  g_autoptr (GArray) waiting = g_array_copy (members);
  double total = 0;
  guint wanted, most, taken = 0;

  for (guint i = 0; i < members->len; i++)
    total += extent (self, g_array_index (members, guint, i));
  wanted = MAX (1, (guint) lround (total * CROSSING / ideal));
  most = 2 * wanted + 2;

  g_array_sort_with_data (waiting, compare_urgency, self);
  while (waiting->len > 0)
    fill_rank (self, waiting, first + taken++, total / wanted * 1.08);

  if (taken <= most)
    return taken;

  for (guint i = 0; i < members->len; i++)
    {
      guint node = g_array_index (members, guint, i);
      self->rank[node] = first + (self->rank[node] - first) * most / taken;
    }

  return most;
}

static guint
rank_lanes (Ranking *self)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint));
  double ideal = ideal_width (self);
  guint n_ranks = 0;

  for (int lane = 0; lane <= MND_LAYOUT_MAX_LANE; lane++)
    {
      g_array_set_size (members, 0);
      for (guint i = 0; i < self->n_nodes; i++)
        if (self->lane[i] == lane)
          g_array_append_val (members, i);
      if (members->len > 0)
        n_ranks += rank_lane (self, members, n_ranks, ideal);
    }

  return n_ranks;
}

guint *
mnd_ranks_assign (MndLayoutRequest *request, gboolean sideways, guint *n_ranks, gboolean *kept)
{
  Ranking self = { .sideways = sideways };
  g_autoptr (GPtrArray) below = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree int *lane = NULL;
  g_autofree guint *n_above = NULL;
  g_autofree guint *depth = NULL;
  g_autofree double *pull = NULL;

  self.nodes = mnd_layout_request_get_nodes (request, &self.n_nodes);
  self.edges = mnd_layout_request_get_edges (request, &self.n_edges);
  self.lane = lane = g_new0 (int, self.n_nodes);
  self.below = below;
  self.n_above = n_above = g_new0 (guint, self.n_nodes);
  self.depth = depth = g_new0 (guint, self.n_nodes);
  self.pull = pull = g_new0 (double, self.n_nodes);
  self.rank = g_new0 (guint, self.n_nodes);

  fill_lanes (&self);
  collect_below (&self);
  break_cycles (&self);
  *n_ranks = rank_lanes (&self);
  *kept = mnd_rows_keep (&(MndRowsPlan){ request, sideways, lane, below, ideal_width (&self) / CROSSING }, self.rank,
                         n_ranks);

  return self.rank;
}
