/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Both engines are given a tree only: of all edges those by which every node is nearest to the root. The rings of
 * twopi are the same for it as for the whole map, and what makes circo endless are the cycles. */

#include "layout/worker/rings.h"

#include <math.h>
#include <stdlib.h>

/* Like a page, the picture is this much wider than high. */
#define STRETCH 1.5

/* Between rings, and between boxes on one ring, in points. */
#define RING_GAP 70.0
#define BOX_GAP 16.0

/* A ring for many boxes has several rows, in which they take turns; in points from row to row. */
#define ROW 60.0

typedef struct
{
  double need;
  double inner;
  guint n_rows;
  guint n_placed;
} Ring;

/* The rings by depth: as many rows as make a ring a band and not a thin line, and as wide as its boxes need. */
static Ring *
plan_rings (const MndPart *part, const guint *depth)
{
  Ring *rings = g_new0 (Ring, part->n_boxes + 1);
  double outer = 0;

  for (guint i = 0; i < part->n_boxes; i++)
    rings[depth[i]].need += (part->boxes[i].width / STRETCH + part->boxes[i].height) / 2 + BOX_GAP;

  for (guint i = 1; i < part->n_boxes && rings[i].need > 0; i++)
    {
      double radius = rings[i].need / (2 * G_PI);

      rings[i].n_rows = MAX (1, (guint) lround (sqrt (radius / ROW) / 2));
      rings[i].inner = MAX (outer + RING_GAP, radius / rings[i].n_rows);
      outer = rings[i].inner + (rings[i].n_rows - 1) * ROW;
    }

  return rings;
}

typedef struct
{
  double angle;
  guint box;
} Direction;

static int
compare_directions (const void *a, const void *b)
{
  const Direction *first = a, *second = b;

  if (first->angle < second->angle || first->angle > second->angle)
    return first->angle < second->angle ? -1 : 1;

  return first->box < second->box ? -1 : first->box > second->box;
}

/* twopi says in which direction from the root each box stands; the rings say how far. */
static void
place_on_rings (MndPart *part, const guint *depth, guint root)
{
  g_autofree Ring *rings = plan_rings (part, depth);
  g_autofree Direction *directions = g_new (Direction, part->n_boxes);
  MndBox middle = part->boxes[root];

  for (guint i = 0; i < part->n_boxes; i++)
    directions[i] = (Direction){ atan2 (part->boxes[i].y - middle.y, part->boxes[i].x - middle.x), i };
  qsort (directions, part->n_boxes, sizeof (Direction), compare_directions);

  for (guint i = 0; i < part->n_boxes; i++)
    {
      MndBox *box = &part->boxes[directions[i].box];
      Ring *ring = &rings[depth[directions[i].box]];
      double radius = ring->inner;

      if (ring->n_rows > 1)
        radius += ROW * (ring->n_placed++ % ring->n_rows);
      box->x = radius * cos (directions[i].angle) * STRETCH;
      box->y = radius * sin (directions[i].angle);
    }
}

/* What the engine is told of the sizes: it lays circles around boxes, which leaves far too much room around wide ones.
 * Circles of their mean extent do, since boxes are taken apart afterwards. */
static MndBox *
make_rounder_boxes (const MndPart *part)
{
  MndBox *boxes = g_memdup2 (part->boxes, part->n_boxes * sizeof (MndBox));

  for (guint i = 0; i < part->n_boxes; i++)
    boxes[i].width = boxes[i].height = (boxes[i].width / STRETCH + boxes[i].height) / 2 * G_SQRT2 / 2;

  return boxes;
}

gboolean
mnd_rings_layout (MndSheet *sheet, MndPart *part, MndLayoutEngine engine, guint root)
{
  g_autofree guint *depth = mnd_part_make_tree (part, root);
  g_autofree MndBox *boxes = make_rounder_boxes (part);
  g_autoptr (MndGraph) graph = mnd_graph_new (sheet->graphviz, boxes, part->n_boxes);

  for (guint i = 0; i < part->edges->len; i++)
    {
      const MndPartEdge *edge = &g_array_index (part->edges, MndPartEdge, i);
      mnd_graph_add_edge (graph, edge->from, edge->to);
    }

  mnd_graph_set (graph, "overlap", "true");
  mnd_graph_set (graph, "splines", "none");
  mnd_graph_set_root (graph, root);
  if (engine == MND_LAYOUT_ENGINE_CIRCO)
    mnd_graph_set_number (graph, "mindist", BOX_GAP / 72);
  if (!mnd_graph_layout (graph, mnd_layout_engine_get_name (engine)))
    return FALSE;

  for (guint i = 0; i < part->n_boxes; i++)
    {
      MndLayoutPoint position = mnd_graph_get_position (graph, i);
      part->boxes[i].x = position.x * (engine == MND_LAYOUT_ENGINE_CIRCO ? STRETCH : 1);
      part->boxes[i].y = position.y;
    }
  if (engine == MND_LAYOUT_ENGINE_TWOPI)
    place_on_rings (part, depth, root);

  return TRUE;
}
