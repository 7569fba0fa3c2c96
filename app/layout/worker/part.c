/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cutting a part out of a map, and a tree out of a part. */

#include "layout/worker/part.h"

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

guint
mnd_part_find_hub (const MndPart *self)
{
  guint hub = 0;

  for (guint i = 1; i < self->n_boxes; i++)
    if (self->degree[i] > self->degree[hub])
      hub = i;

  return hub;
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

guint *
mnd_part_make_tree (MndPart *self, guint root)
{
  g_autofree guint *first = NULL;
  g_autofree guint *neighbours = list_neighbours (self, &first);
  g_autofree guint *queue = g_new (guint, self->n_boxes);
  guint *depth = g_new (guint, self->n_boxes);
  guint n_queued = 0;

  for (guint i = 0; i < self->n_boxes; i++)
    depth[i] = G_MAXUINT;
  depth[root] = 0;
  queue[n_queued++] = root;
  g_array_set_size (self->edges, 0);

  for (guint i = 0; i < n_queued; i++)
    for (guint j = first[queue[i]]; j < first[queue[i] + 1]; j++)
      {
        guint node = neighbours[j];
        MndPartEdge edge = { queue[i], node, 1 };

        if (depth[node] != G_MAXUINT)
          continue;
        depth[node] = depth[queue[i]] + 1;
        queue[n_queued++] = node;
        g_array_append_val (self->edges, edge);
      }
  count_neighbours (self);

  return depth;
}
