/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Both engines are given a tree only: of all edges those by which every node is nearest to the root. The rings of
 * twopi are the same for it as for the whole map, and what makes circo endless are the cycles. */

#include "layout/worker/rings.h"

#include <math.h>
#include <stdlib.h>

/* Between rings, and between boxes on one ring, in points. */
#define RING_GAP 70.0
#define BOX_GAP 16.0

/* A ring for many boxes has several rows, in which they take turns; in points from row to row. */
#define ROW 60.0

/* Rings stay where all are between these parts of their plan (boxes were taken apart since), and no more than this part
 * of the boxes stands beside its ring. */
#define LEAST_RADIUS 0.8
#define MOST_RADIUS 2.0
#define STRAYS 0.4

/* The boxes of one depth: the room they need, where its first row is to be and how many there are; and its mean radius
 * at present. */
typedef struct
{
  double need;
  double inner;
  guint n_rows;
  guint n_placed;
  double present;
} Ring;

/* The rings by depth: as many rows as make a ring a band and not a thin line, and as wide as its boxes need. */
static Ring *
plan_rings (const MndPart *part, const guint *depth)
{
  Ring *rings = g_new0 (Ring, part->n_boxes + 1);
  double outer = 0;

  for (guint i = 0; i < part->n_boxes; i++)
    rings[depth[i]].need += (part->boxes[i].width / MND_PART_STRETCH + part->boxes[i].height) / 2 + BOX_GAP;

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
place_on_rings (MndPart *part, const guint *depth, Ring *rings, guint root)
{
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
      box->x = radius * cos (directions[i].angle);
      box->y = radius * sin (directions[i].angle);
    }
}

/* How far each box now stands from the root; NAN for what stands nowhere. */
static double *
measure_present (const MndSheet *sheet, const MndPart *part, guint root)
{
  double *radius = g_new (double, part->n_boxes);
  const MndLayoutNode *middle = &sheet->nodes[g_array_index (part->members, guint, root)];

  for (guint i = 0; i < part->n_boxes; i++)
    {
      const MndLayoutNode *node = &sheet->nodes[g_array_index (part->members, guint, i)];
      gboolean known = middle->placed && node->placed;

      radius[i] = known ? hypot ((node->x - middle->x) / MND_PART_STRETCH, node->y - middle->y) : NAN;
    }

  return radius;
}

static int
compare_numbers (const void *a, const void *b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* The middle one of the distances at which boxes of a depth now stand; NAN where none does. */
static double
find_present_radius (const MndPart *part, const guint *depth, const double *radius, guint ring)
{
  g_autofree double *own = g_new (double, part->n_boxes);
  guint n_own = 0;

  for (guint i = 0; i < part->n_boxes; i++)
    if (depth[i] == ring && !isnan (radius[i]))
      own[n_own++] = radius[i];
  qsort (own, n_own, sizeof *own, compare_numbers);

  return n_own > 0 ? own[n_own / 2] : NAN;
}

/* Sets the present radius of each ring. FALSE where they are not much as they are planned. */
static gboolean
find_present_rings (const MndPart *part, const guint *depth, const double *radius, Ring *rings)
{
  for (guint i = 1; i < part->n_boxes && rings[i].need > 0; i++)
    {
      double planned = rings[i].inner + ROW * (rings[i].n_rows - 1) / 2;

      rings[i].present = find_present_radius (part, depth, radius, i);
      if (isnan (rings[i].present))
        rings[i].present = i == 1 ? planned : rings[i - 1].present + planned - rings[i - 1].inner;
      if (rings[i].present < planned * LEAST_RADIUS || rings[i].present > planned * MOST_RADIUS)
        return FALSE;
    }

  return TRUE;
}

static guint
count_strays (const MndPart *part, const guint *depth, const double *radius, const Ring *rings)
{
  guint n_strays = 0;

  for (guint i = 0; i < part->n_boxes; i++)
    {
      const Ring *ring = &rings[depth[i]];
      n_strays += depth[i] > 0 && !(fabs (radius[i] - ring->present) <= ROW * ring->n_rows / 2 + RING_GAP / 2);
    }

  return n_strays;
}

/* Where rings are already much as they would become, they stay with all who stand on them; the others come in beside
 * those they hang from. FALSE, and nothing done, where they are not. */
static gboolean
keep_rings (const MndSheet *sheet, MndPart *part, const guint *depth, Ring *rings, guint root)
{
  g_autofree double *radius = measure_present (sheet, part, root);
  g_autofree MndBox *boxes = g_memdup2 (part->boxes, part->n_boxes * sizeof (MndBox));
  const MndLayoutNode *middle = &sheet->nodes[g_array_index (part->members, guint, root)];

  if (!find_present_rings (part, depth, radius, rings)
      || count_strays (part, depth, radius, rings) > part->n_boxes * STRAYS)
    return FALSE;

  part->boxes[root].x = part->boxes[root].y = 0;
  for (guint i = 0; i < part->edges->len; i++)
    {
      const MndPartEdge *edge = &g_array_index (part->edges, MndPartEdge, i);
      const MndLayoutNode *node = &sheet->nodes[g_array_index (part->members, guint, edge->to)];
      const MndBox *above = edge->from == root ? &boxes[edge->to] : &part->boxes[edge->from];
      const MndBox *origin = edge->from == root ? &boxes[root] : &part->boxes[root];
      const Ring *ring = &rings[depth[edge->to]];
      double angle = atan2 (above->y - origin->y, above->x - origin->x);
      double way = ring->present;

      if (fabs (radius[edge->to] - ring->present) <= ROW * ring->n_rows / 2 + RING_GAP / 2)
        {
          angle = atan2 (node->y - middle->y, (node->x - middle->x) / MND_PART_STRETCH);
          way = radius[edge->to];
        }
      part->boxes[edge->to].x = way * cos (angle);
      part->boxes[edge->to].y = way * sin (angle);
    }

  return TRUE;
}

static void
place_around_root (const MndSheet *sheet, MndPart *part, const guint *depth, guint root)
{
  g_autofree Ring *rings = plan_rings (part, depth);

  if (!keep_rings (sheet, part, depth, rings, root))
    place_on_rings (part, depth, rings, root);
}

/* What the engine is told of the sizes: it lays circles around boxes, which leaves far too much room around wide ones.
 * Circles of their mean extent do, since boxes are taken apart afterwards. */
static MndBox *
make_rounder_boxes (const MndPart *part)
{
  MndBox *boxes = g_memdup2 (part->boxes, part->n_boxes * sizeof (MndBox));

  for (guint i = 0; i < part->n_boxes; i++)
    boxes[i].width = boxes[i].height = (boxes[i].width / MND_PART_STRETCH + boxes[i].height) / 2 * G_SQRT2 / 2;

  return boxes;
}

gboolean
mnd_rings_layout (MndSheet *sheet, MndPart *part, MndLayoutEngine engine, guint root)
{
  g_autofree guint *depth = mnd_part_make_tree (part, sheet, root, engine == MND_LAYOUT_ENGINE_TWOPI);
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
      part->boxes[i].x = position.x;
      part->boxes[i].y = position.y;
    }
  if (engine == MND_LAYOUT_ENGINE_TWOPI)
    place_around_root (sheet, part, depth, root);
  mnd_part_fit_to_present (part, sheet, MND_FIT_TURN);
  mnd_part_stretch (part, MND_PART_STRETCH);

  return TRUE;
}
