/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of work around every engine. A hierarchy is laid out in one piece, since its ranks go through all of it;
 * for the other engines each connected part is laid out alone and the parts are packed. */

#include "layout/worker/place.h"

#include "layout/worker/components.h"
#include "layout/worker/fit.h"
#include "layout/worker/hierarchy.h"
#include "layout/worker/rings.h"
#include "layout/worker/separate.h"
#include "layout/worker/springs.h"

#include <math.h>

/* Between parts that nothing joins. */
#define PART_GAP 40.0

/* A box nearer than this to where its engine put it has not moved. */
#define STILL 0.01

static gboolean
is_hierarchy (MndLayoutEngine engine)
{
  return engine == MND_LAYOUT_ENGINE_HIERARCHY_TB || engine == MND_LAYOUT_ENGINE_HIERARCHY_LR;
}

static gboolean
is_spring (MndLayoutEngine engine)
{
  return engine == MND_LAYOUT_ENGINE_NEATO || engine == MND_LAYOUT_ENGINE_FDP || engine == MND_LAYOUT_ENGINE_SFDP;
}

static void
put_pins_back (MndSheet *sheet)
{
  for (guint i = 0; i < sheet->n_nodes; i++)
    if (sheet->nodes[i].pinned)
      {
        sheet->boxes[i].x = sheet->nodes[i].x;
        sheet->boxes[i].y = sheet->nodes[i].y;
      }
}

static guint
choose_root (const MndSheet *sheet, const MndPart *part, const guint *numbers)
{
  int wanted = mnd_layout_request_get_root (sheet->request);

  if (wanted >= 0 && numbers[wanted] != G_MAXUINT)
    return numbers[wanted];

  return mnd_part_find_hub (part);
}

static gboolean
layout_part (MndSheet *sheet, const GArray *members, guint *numbers)
{
  MndLayoutEngine engine = mnd_layout_request_get_engine (sheet->request);
  g_autoptr (MndPart) part = mnd_part_new (sheet, members, numbers);
  const guint *map_numbers = (const guint *) (const void *) members->data;
  gboolean turnable = engine != MND_LAYOUT_ENGINE_NEATO && engine != MND_LAYOUT_ENGINE_FDP;

  if (members->len > 1)
    {
      gboolean done = is_spring (engine) ? mnd_springs_layout (sheet, part, engine)
                                         : mnd_rings_layout (sheet, part, engine, choose_root (sheet, part, numbers));
      if (!done)
        return FALSE;
    }

  mnd_fit_to_present (part->boxes, part->n_boxes, sheet->nodes, map_numbers, turnable ? MND_FIT_TURN : MND_FIT_SHIFT,
                      NULL);
  for (guint i = 0; i < members->len; i++)
    {
      MndBox *box = &part->boxes[i];
      if (box->fixed)
        {
          box->x = sheet->nodes[map_numbers[i]].x;
          box->y = sheet->nodes[map_numbers[i]].y;
        }
    }
  mnd_separate_boxes (part->boxes, part->n_boxes, MND_BOX_GAP);
  for (guint i = 0; i < members->len; i++)
    sheet->boxes[map_numbers[i]] = part->boxes[i];

  return TRUE;
}

static gboolean
layout_parts (MndSheet *sheet)
{
  g_autoptr (GPtrArray) parts = mnd_components_find (sheet->request);
  g_autofree guint *numbers = g_new (guint, sheet->n_nodes);
  gboolean pinned = FALSE;

  for (guint i = 0; i < parts->len; i++)
    if (!layout_part (sheet, g_ptr_array_index (parts, i), numbers))
      return FALSE;

  for (guint i = 0; i < sheet->n_nodes; i++)
    pinned |= sheet->nodes[i].pinned;

  mnd_components_pack (parts, sheet->boxes, PART_GAP);
  if (!pinned)
    mnd_fit_to_present (sheet->boxes, sheet->n_nodes, sheet->nodes, NULL, MND_FIT_SHIFT, NULL);
  mnd_separate_boxes (sheet->boxes, sheet->n_nodes, MND_BOX_GAP);

  return TRUE;
}

/* Whether a route comes near a box: its curves stay within the hull of their control points, so looking at points
 * along them is enough at the sizes boxes have. */
static gboolean
is_route_on_box (const MndLayoutPoint *route, guint n_points, const MndBox *box)
{
  for (guint i = 0; i + 3 < n_points; i += 3)
    for (guint step = 0; step <= 16; step++)
      {
        double t = step / 16.0, s = 1 - t;
        double x = s * s * s * route[i].x + 3 * s * s * t * route[i + 1].x + 3 * s * t * t * route[i + 2].x
                   + t * t * t * route[i + 3].x;
        double y = s * s * s * route[i].y + 3 * s * s * t * route[i + 1].y + 3 * s * t * t * route[i + 2].y
                   + t * t * t * route[i + 3].y;

        if (fabs (x - box->x) < box->width / 2 + 2 && fabs (y - box->y) < box->height / 2 + 2)
          return TRUE;
      }

  return FALSE;
}

/* Shifts each route along with its picture, or drops it when one of its ends moved, or another box onto it. */
static void
mend_routes (MndSheet *sheet, const gboolean *moved, MndLayoutPoint shift)
{
  for (guint i = 0; i < sheet->n_edges; i++)
    {
      const MndLayoutEdge *edge = &sheet->edges[i];
      guint n_points = 0;
      const MndLayoutPoint *old = mnd_layout_result_get_route (sheet->result, i, &n_points);
      g_autofree MndLayoutPoint *route = g_memdup2 (old, n_points * sizeof *old);
      gboolean spoilt = moved[edge->from] || moved[edge->to];

      for (guint j = 0; j < n_points; j++)
        {
          route[j].x += shift.x;
          route[j].y += shift.y;
        }
      for (guint j = 0; j < sheet->n_nodes && !spoilt; j++)
        spoilt = moved[j] && is_route_on_box (route, n_points, &sheet->boxes[j]);
      mnd_layout_result_set_route (sheet->result, i, route, spoilt ? 0 : n_points);
    }
}

static gboolean
layout_hierarchy (MndSheet *sheet)
{
  gboolean sideways = mnd_layout_request_get_engine (sheet->request) == MND_LAYOUT_ENGINE_HIERARCHY_LR;
  g_autofree MndBox *before = NULL;
  g_autofree gboolean *moved = g_new0 (gboolean, sheet->n_nodes);
  MndLayoutPoint shift = { 0, 0 };

  if (!mnd_hierarchy_layout (sheet, sideways))
    return FALSE;

  mnd_fit_to_present (sheet->boxes, sheet->n_nodes, sheet->nodes, NULL, MND_FIT_SHIFT, &shift);
  before = g_memdup2 (sheet->boxes, sheet->n_nodes * sizeof (MndBox));
  put_pins_back (sheet);
  mnd_separate_boxes (sheet->boxes, sheet->n_nodes, MND_BOX_GAP);
  for (guint i = 0; i < sheet->n_nodes; i++)
    moved[i] = hypot (sheet->boxes[i].x - before[i].x, sheet->boxes[i].y - before[i].y) > STILL;
  mend_routes (sheet, moved, shift);

  return TRUE;
}

static MndBox *
make_boxes (const MndSheet *sheet)
{
  MndBox *boxes = g_new (MndBox, sheet->n_nodes);

  for (guint i = 0; i < sheet->n_nodes; i++)
    boxes[i] = (MndBox){ sheet->nodes[i].x, sheet->nodes[i].y, sheet->nodes[i].width, sheet->nodes[i].height,
                         sheet->nodes[i].pinned };

  return boxes;
}

MndLayoutResult *
mnd_place (MndGraphviz *graphviz, MndLayoutRequest *request)
{
  MndSheet sheet = { .graphviz = graphviz, .request = request };
  g_autofree MndBox *boxes = NULL;
  g_autoptr (MndLayoutResult) result = NULL;
  gboolean done;

  g_return_val_if_fail (graphviz != NULL, NULL);
  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (request), NULL);

  sheet.nodes = mnd_layout_request_get_nodes (request, &sheet.n_nodes);
  sheet.edges = mnd_layout_request_get_edges (request, &sheet.n_edges);
  sheet.boxes = boxes = make_boxes (&sheet);
  sheet.result = result = mnd_layout_result_new (sheet.n_nodes, sheet.n_edges);
  if (sheet.n_nodes == 0)
    return g_steal_pointer (&result);

  done = is_hierarchy (mnd_layout_request_get_engine (request)) ? layout_hierarchy (&sheet) : layout_parts (&sheet);
  if (!done)
    return NULL;

  for (guint i = 0; i < sheet.n_nodes; i++)
    mnd_layout_result_set_position (result, i, (MndLayoutPoint){ boxes[i].x, boxes[i].y });

  return g_steal_pointer (&result);
}
