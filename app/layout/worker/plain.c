/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of work around every engine. A hierarchy is laid out in one piece, since its ranks go through all of it;
 * for the other engines each connected part is laid out alone and the parts are packed. */

#include "layout/worker/plain.h"

#include "layout/worker/components.h"
#include "layout/worker/fit.h"
#include "layout/worker/hierarchy.h"
#include "layout/worker/rings.h"
#include "layout/worker/route.h"
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

  return mnd_part_find_hub (part, sheet);
}

static gboolean
layout_part (MndSheet *sheet, const GArray *members, guint *numbers)
{
  MndLayoutEngine engine = mnd_layout_request_get_engine (sheet->request);
  g_autoptr (MndPart) part = mnd_part_new (sheet, members, numbers);
  const guint *map_numbers = (const guint *) (const void *) members->data;
  g_autofree MndAim *aims = mnd_fit_list_aims (sheet->nodes, map_numbers, members->len);
  MndMove move;

  if (members->len > 1)
    {
      gboolean done = is_spring (engine) ? mnd_springs_layout (sheet, part, engine)
                                         : mnd_rings_layout (sheet, part, engine, choose_root (sheet, part, numbers));
      if (!done)
        return FALSE;
    }

  move = mnd_fit_find (part->boxes, aims, part->n_boxes, MND_FIT_SHIFT);
  mnd_move_boxes (&move, part->boxes, part->n_boxes);
  mnd_fit_keep_near (part->boxes, aims, part->n_boxes);
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
  g_autofree gboolean *held = NULL;
  gboolean any_held = FALSE;

  for (guint i = 0; i < parts->len; i++)
    if (!layout_part (sheet, g_ptr_array_index (parts, i), numbers))
      return FALSE;

  held = mnd_components_find_held (parts, sheet->nodes, sheet->boxes, PART_GAP / 2);
  for (guint i = 0; i < parts->len; i++)
    any_held |= held[i];
  mnd_components_pack (parts, held, sheet->boxes, PART_GAP);
  if (!any_held)
    {
      g_autofree MndAim *aims = mnd_fit_list_aims (sheet->nodes, NULL, sheet->n_nodes);
      MndMove move = mnd_fit_find (sheet->boxes, aims, sheet->n_nodes, MND_FIT_SHIFT);
      mnd_move_boxes (&move, sheet->boxes, sheet->n_nodes);
    }
  mnd_separate_boxes (sheet->boxes, sheet->n_nodes, MND_BOX_GAP);

  return TRUE;
}

/* Moves each route along with its picture, or drops it when one of its ends moved out of it, or another box onto it. */
static void
mend_routes (MndSheet *sheet, const gboolean *moved, const MndMove *move)
{
  for (guint i = 0; i < sheet->n_edges; i++)
    {
      const MndLayoutEdge *edge = &sheet->edges[i];
      guint n_points = 0;
      const MndLayoutPoint *old = mnd_layout_result_get_route (sheet->result, i, &n_points);
      g_autofree MndLayoutPoint *route = g_memdup2 (old, n_points * sizeof *old);
      gboolean spoilt = moved[edge->from] || moved[edge->to];

      for (guint j = 0; j < n_points; j++)
        route[j] = mnd_move_point (move, route[j]);
      for (guint j = 0; j < sheet->n_nodes && !spoilt; j++)
        spoilt = moved[j] && mnd_route_meets_box (route, n_points, &sheet->boxes[j]);
      mnd_layout_result_set_route (sheet->result, i, route, spoilt ? 0 : n_points);
    }
}

static gboolean
layout_hierarchy (MndSheet *sheet)
{
  gboolean sideways = mnd_layout_request_get_engine (sheet->request) == MND_LAYOUT_ENGINE_HIERARCHY_LR;
  g_autofree MndAim *aims = mnd_fit_list_aims (sheet->nodes, NULL, sheet->n_nodes);
  g_autofree MndBox *before = NULL;
  g_autofree gboolean *moved = g_new0 (gboolean, sheet->n_nodes);
  MndMove move;

  if (!mnd_hierarchy_layout (sheet, sideways))
    return FALSE;

  move = mnd_fit_find (sheet->boxes, aims, sheet->n_nodes, sideways ? MND_FIT_MIRROR_DOWN : MND_FIT_MIRROR_ACROSS);
  mnd_move_boxes (&move, sheet->boxes, sheet->n_nodes);
  before = g_memdup2 (sheet->boxes, sheet->n_nodes * sizeof (MndBox));
  put_pins_back (sheet);
  mnd_separate_boxes (sheet->boxes, sheet->n_nodes, MND_BOX_GAP);
  for (guint i = 0; i < sheet->n_nodes; i++)
    moved[i] = hypot (sheet->boxes[i].x - before[i].x, sheet->boxes[i].y - before[i].y) > STILL;
  mend_routes (sheet, moved, &move);

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
mnd_plain_place (MndGraphviz *graphviz, MndLayoutRequest *request)
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
