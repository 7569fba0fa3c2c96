/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cutting a part out of a map, and a tree out of a part. */

#include "layout/worker/part.h"

#include <math.h>
#include <stdlib.h>

/* With this part of the neighbours of the best connected node, another is as good a hub. */
#define NEARLY_HUB 0.75
#define HUBS_TRIED 12

/* A picture less blurred than this has rings around its hub. */
#define CLEAR_RINGS 0.5

static gint
compare_edges (gconstpointer a, gconstpointer b)
{
  const MndPartEdge *first = a, *second = b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;

  return first->to < second->to ? -1 : first->to > second->to;
}

static void
collect_edges (MndPart *self, const MndSheet *sheet, const guint *numbers)
{
  for (guint i = 0; i < sheet->n_edges; i++)
    {
      guint from = numbers[sheet->edges[i].from], to = numbers[sheet->edges[i].to];
      MndPartEdge edge = { MIN (from, to), MAX (from, to), sheet->edges[i].weight };

      if (from != to && from != G_MAXUINT && to != G_MAXUINT)
        g_array_append_val (self->edges, edge);
    }
}

static void
join_parallel_edges (MndPart *self)
{
  guint kept = 0;

  g_array_sort (self->edges, compare_edges);
  for (guint i = 0; i < self->edges->len; i++)
    {
      const MndPartEdge *edge = &g_array_index (self->edges, MndPartEdge, i);
      MndPartEdge *last = kept > 0 ? &g_array_index (self->edges, MndPartEdge, kept - 1) : NULL;

      if (last != NULL && compare_edges (last, edge) == 0)
        last->weight += edge->weight;
      else
        g_array_index (self->edges, MndPartEdge, kept++) = *edge;
    }
  g_array_set_size (self->edges, kept);
}

static void
count_neighbours (MndPart *self)
{
  memset (self->degree, 0, self->n_boxes * sizeof (guint));
  for (guint i = 0; i < self->edges->len; i++)
    {
      self->degree[g_array_index (self->edges, MndPartEdge, i).from]++;
      self->degree[g_array_index (self->edges, MndPartEdge, i).to]++;
    }
}

MndPart *
mnd_part_new (const MndSheet *sheet, const GArray *members, guint *numbers)
{
  MndPart *self = g_new0 (MndPart, 1);

  self->members = members;
  self->n_boxes = members->len;
  self->boxes = g_new (MndBox, members->len);
  self->degree = g_new0 (guint, members->len);
  self->edges = g_array_new (FALSE, FALSE, sizeof (MndPartEdge));

  for (guint i = 0; i < sheet->n_nodes; i++)
    numbers[i] = G_MAXUINT;
  for (guint i = 0; i < members->len; i++)
    {
      guint node = g_array_index (members, guint, i);
      numbers[node] = i;
      self->boxes[i] = sheet->boxes[node];
    }

  collect_edges (self, sheet, numbers);
  join_parallel_edges (self);
  count_neighbours (self);

  return self;
}

void
mnd_part_free (MndPart *self)
{
  g_free (self->boxes);
  g_free (self->degree);
  g_array_unref (self->edges);
  g_free (self);
}

void
mnd_part_stretch (MndPart *self, double factor)
{
  for (guint i = 0; i < self->n_boxes; i++)
    self->boxes[i].x *= factor;
}

void
mnd_part_fit_to_present (MndPart *self, const MndSheet *sheet, MndFit freedom)
{
  const guint *members = (const guint *) (const void *) self->members->data;
  g_autofree MndAim *aims = mnd_fit_list_aims (sheet->nodes, members, self->n_boxes);
  MndMove move;

  for (guint i = 0; i < self->n_boxes; i++)
    aims[i].x /= MND_PART_STRETCH;
  move = mnd_fit_find (self->boxes, aims, self->n_boxes, freedom);
  mnd_move_boxes (&move, self->boxes, self->n_boxes);
}

static const MndLayoutNode *
get_node (const MndPart *self, const MndSheet *sheet, guint box)
{
  return &sheet->nodes[g_array_index (self->members, guint, box)];
}

/* The neighbours of all nodes in one array; those of node i start at @first[i] and end before @first[i + 1]. */
static guint *
list_neighbours (const MndPart *self, guint **first)
{
  guint *neighbours = g_new (guint, 2 * self->edges->len + 1);
  guint *start = g_new0 (guint, self->n_boxes + 1);
  g_autofree guint *next = NULL;

  for (guint i = 0; i < self->n_boxes; i++)
    start[i + 1] = start[i] + self->degree[i];
  next = g_memdup2 (start, (self->n_boxes + 1) * sizeof (guint));
  for (guint i = 0; i < self->edges->len; i++)
    {
      const MndPartEdge *edge = &g_array_index (self->edges, MndPartEdge, i);
      neighbours[next[edge->from]++] = edge->to;
      neighbours[next[edge->to]++] = edge->from;
    }

  *first = start;
  return neighbours;
}

/* A neighbour and in which direction it stands, from 0 to one turn; those that stand nowhere come last. */
typedef struct
{
  double angle;
  guint box;
} Spoke;

static gint
compare_spokes (gconstpointer a, gconstpointer b)
{
  const Spoke *first = a, *second = b;

  if (first->angle < second->angle || first->angle > second->angle)
    return first->angle < second->angle ? -1 : 1;

  return first->box < second->box ? -1 : first->box > second->box;
}

/* The direction from a node to another that stands elsewhere, or NAN. */
static double
find_direction (const MndPart *self, const MndSheet *sheet, guint from, guint to)
{
  const MndLayoutNode *a = get_node (self, sheet, from), *b = get_node (self, sheet, to);
  double x = (b->x - a->x) / MND_PART_STRETCH, y = b->y - a->y;

  return a->placed && b->placed && (x != 0 || y != 0) ? atan2 (y, x) : NAN;
}

/* Puts @nodes into the order in which they stand around @middle, beginning at @reference. */
static void
sort_around (const MndPart *self, const MndSheet *sheet, guint *nodes, guint n_nodes, guint middle, double reference)
{
  g_autofree Spoke *spokes = g_new (Spoke, n_nodes);

  if (n_nodes < 2)
    return;

  for (guint i = 0; i < n_nodes; i++)
    {
      double angle = find_direction (self, sheet, middle, nodes[i]) - (isnan (reference) ? 0 : reference);

      spokes[i].box = nodes[i];
      spokes[i].angle = isnan (angle) ? 4 * G_PI : angle - 2 * G_PI * floor (angle / (2 * G_PI));
    }
  qsort (spokes, n_nodes, sizeof (Spoke), compare_spokes);
  for (guint i = 0; i < n_nodes; i++)
    nodes[i] = spokes[i].box;
}

/* How far a node stands from one that may be above it in the tree: what has no place is far from all. */
static double
find_way (const MndPart *self, const MndSheet *sheet, guint from, guint to)
{
  const MndLayoutNode *a = get_node (self, sheet, from), *b = get_node (self, sheet, to);

  return a->placed && b->placed ? hypot ((b->x - a->x) / MND_PART_STRETCH, b->y - a->y) : G_MAXDOUBLE;
}

/* The neighbours of all nodes, as from list_neighbours(). */
typedef struct
{
  guint *first;
  guint *nodes;
} Neighbours;

static guint *
find_depths (const MndPart *self, const Neighbours *around, guint root)
{
  g_autofree guint *queue = g_new (guint, self->n_boxes);
  guint *depth = g_new (guint, self->n_boxes);
  guint n_queued = 0;

  for (guint i = 0; i < self->n_boxes; i++)
    depth[i] = G_MAXUINT;
  depth[root] = 0;
  queue[n_queued++] = root;
  for (guint i = 0; i < n_queued; i++)
    for (guint j = around->first[queue[i]]; j < around->first[queue[i] + 1]; j++)
      if (depth[around->nodes[j]] == G_MAXUINT)
        {
          depth[around->nodes[j]] = depth[queue[i]] + 1;
          queue[n_queued++] = around->nodes[j];
        }

  return depth;
}

/* By node: of the neighbours one step nearer to the root, that which stands nearest. The root is its own. */
static guint *
find_parents (const MndPart *self, const MndSheet *sheet, const Neighbours *around, const guint *depth)
{
  guint *parent = g_new (guint, self->n_boxes);

  for (guint i = 0; i < self->n_boxes; i++)
    {
      double nearest = INFINITY;

      parent[i] = i;
      for (guint j = around->first[i]; j < around->first[i + 1]; j++)
        {
          guint node = around->nodes[j];
          double way = find_way (self, sheet, i, node);

          if (depth[node] + 1 != depth[i] || way >= nearest)
            continue;
          nearest = way;
          parent[i] = node;
        }
    }

  return parent;
}

guint *
mnd_part_make_tree (MndPart *self, const MndSheet *sheet, guint root, gboolean around_root)
{
  Neighbours around;
  g_autofree guint *first = NULL;
  g_autofree guint *nodes = around.nodes = list_neighbours (self, &first);
  g_autofree guint *queue = g_new (guint, self->n_boxes);
  g_autofree guint *parent = NULL;
  guint *depth;
  guint n_queued = 0;

  around.first = first;
  depth = find_depths (self, &around, root);
  parent = find_parents (self, sheet, &around, depth);
  g_array_set_size (self->edges, 0);
  queue[n_queued++] = root;
  for (guint i = 0; i < n_queued; i++)
    {
      guint at = queue[i], n_before = n_queued;
      double reference =
          around_root ? find_direction (self, sheet, root, at) + G_PI : find_direction (self, sheet, at, parent[at]);

      for (guint j = first[at]; j < first[at + 1]; j++)
        if (nodes[j] != root && parent[nodes[j]] == at)
          queue[n_queued++] = nodes[j];
      sort_around (self, sheet, &queue[n_before], n_queued - n_before, around_root ? root : at, reference);
      for (guint j = n_before; j < n_queued; j++)
        g_array_append_val (self->edges, ((MndPartEdge){ at, queue[j], 1 }));
    }
  count_neighbours (self);

  return depth;
}

/* How ill the picture shows rings around @root, from 0 to 1: the part of what is different in the distances from it
 * that the depths do not explain. 1 where nothing is to be seen. */
static double
find_blur (const MndPart *self, const MndSheet *sheet, const Neighbours *around, guint root)
{
  g_autofree guint *depth = find_depths (self, around, root);
  g_autofree double *sum = g_new0 (double, self->n_boxes);
  g_autofree guint *count = g_new0 (guint, self->n_boxes);
  double mean = 0, all = 0, within = 0;
  guint n_placed = 0;

  for (guint i = 0; i < self->n_boxes; i++)
    {
      double way = find_way (self, sheet, root, i);

      if (way >= G_MAXDOUBLE)
        continue;
      sum[depth[i]] += way;
      count[depth[i]]++;
      mean += way;
      n_placed++;
    }
  if (n_placed < 3)
    return 1;

  for (guint i = 0; i < self->n_boxes; i++)
    {
      double way = find_way (self, sheet, root, i);

      if (way >= G_MAXDOUBLE)
        continue;
      all += pow (way - mean / n_placed, 2);
      within += pow (way - sum[depth[i]] / count[depth[i]], 2);
    }

  return all > 0 ? within / all : 1;
}

guint
mnd_part_find_hub (const MndPart *self, const MndSheet *sheet)
{
  Neighbours around;
  g_autofree guint *first = NULL;
  g_autofree guint *nodes = around.nodes = list_neighbours (self, &first);
  guint best = 0, hub, n_tried = 0;
  double least = CLEAR_RINGS;

  for (guint i = 1; i < self->n_boxes; i++)
    if (self->degree[i] > self->degree[best])
      best = i;

  around.first = first;
  hub = best;
  for (guint i = 0; i < self->n_boxes && n_tried < HUBS_TRIED; i++)
    {
      double blur;

      if (self->degree[i] < self->degree[best] * NEARLY_HUB || !get_node (self, sheet, i)->placed)
        continue;
      n_tried++;
      blur = find_blur (self, sheet, &around, i);
      if (blur >= least)
        continue;
      least = blur;
      hub = i;
    }

  return hub;
}
