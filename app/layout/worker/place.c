/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is no obstacle is laid out as if it were alone, and only then brought among the obstacles. */

#include "layout/worker/place.h"

#include "layout/worker/bands.h"
#include "layout/worker/groups.h"
#include "layout/worker/mirror.h"
#include "layout/worker/plain.h"
#include "layout/worker/route.h"
#include "layout/worker/separate.h"
#include "layout/worker/subset.h"

#include <math.h>

/* A box nearer than this to where it was put has not moved. */
#define STILL 0.01

static gboolean
has_groups (MndLayoutRequest *request)
{
  guint n_nodes;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (request, &n_nodes);

  for (guint i = 0; i < n_nodes; i++)
    if (nodes[i].group > 0)
      return TRUE;

  return FALSE;
}

static MndLayoutResult *
place_grouped (MndGraphviz *graphviz, MndLayoutRequest *request)
{
  if (!has_groups (request))
    return mnd_plain_place (graphviz, request);

  return mnd_layout_request_get_lanes (request) ? mnd_bands_place (graphviz, request)
                                                : mnd_groups_place (graphviz, request);
}

static guint
count_obstacles (const MndLayoutNode *nodes, guint n_nodes)
{
  guint n_obstacles = 0;

  for (guint i = 0; i < n_nodes; i++)
    n_obstacles += nodes[i].obstacle;

  return n_obstacles;
}

/* Routes stay where neither of their ends had to give way and no obstacle lies under them. */
static void
take_routes (MndSubset *subset, MndLayoutResult *alone, const MndBox *boxes, guint n_boxes, MndLayoutResult *result)
{
  for (guint i = 0; i < subset->edges->len; i++)
    {
      guint edge = g_array_index (subset->edges, guint, i), n_points = 0, n_edges;
      const MndLayoutPoint *route = mnd_layout_result_get_route (alone, i, &n_points);
      const MndLayoutEdge *ends = &mnd_layout_request_get_edges (subset->request, &n_edges)[i];
      gboolean spoilt = n_points == 0;

      for (guint k = 0; k < 2 && !spoilt; k++)
        {
          guint end = k == 0 ? ends->from : ends->to;
          const MndBox *box = &boxes[g_array_index (subset->members, guint, end)];
          MndLayoutPoint was = mnd_layout_result_get_position (alone, end);
          spoilt = hypot (box->x - was.x, box->y - was.y) > STILL;
        }
      for (guint k = 0; k < n_boxes && !spoilt; k++)
        spoilt = boxes[k].fixed && mnd_route_meets_box (route, n_points, &boxes[k]);
      if (!spoilt)
        mnd_layout_result_set_route (result, edge, route, n_points);
    }
}

static MndLayoutResult *
place_among_obstacles (MndGraphviz *graphviz, MndLayoutRequest *request)
{
  guint n_nodes, n_edges;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (request, &n_nodes);
  g_autofree gboolean *is_member = g_new (gboolean, n_nodes);
  g_autofree MndBox *boxes = g_new (MndBox, n_nodes);
  g_autoptr (MndSubset) subset = NULL;
  g_autoptr (MndLayoutResult) alone = NULL;
  MndLayoutResult *result;

  mnd_layout_request_get_edges (request, &n_edges);
  for (guint i = 0; i < n_nodes; i++)
    {
      is_member[i] = !nodes[i].obstacle;
      boxes[i] =
          (MndBox){ nodes[i].x, nodes[i].y, nodes[i].width, nodes[i].height, nodes[i].pinned || nodes[i].obstacle };
    }
  subset = mnd_subset_new (request, is_member);
  alone = place_grouped (graphviz, subset->request);
  if (alone == NULL)
    return NULL;

  for (guint i = 0; i < subset->members->len; i++)
    {
      MndLayoutPoint position = mnd_layout_result_get_position (alone, i);
      boxes[g_array_index (subset->members, guint, i)].x = position.x;
      boxes[g_array_index (subset->members, guint, i)].y = position.y;
    }
  mnd_separate_boxes (boxes, n_nodes, MND_BOX_GAP);

  result = mnd_layout_result_new (n_nodes, n_edges);
  for (guint i = 0; i < n_nodes; i++)
    mnd_layout_result_set_position (result, i, (MndLayoutPoint){ boxes[i].x, boxes[i].y });
  take_routes (subset, alone, boxes, n_nodes, result);

  return result;
}

static MndLayoutResult *
place_mirrored (MndGraphviz *graphviz, MndLayoutRequest *request)
{
  g_autoptr (MndLayoutRequest) mirrored = mnd_mirror_request (request, MND_LAYOUT_ENGINE_HIERARCHY_LR);
  g_autoptr (MndLayoutResult) result = mnd_place (graphviz, mirrored);

  return result != NULL ? mnd_mirror_result (result, request) : NULL;
}

MndLayoutResult *
mnd_place (MndGraphviz *graphviz, MndLayoutRequest *request)
{
  const MndLayoutNode *nodes;
  guint n_nodes;

  g_return_val_if_fail (graphviz != NULL, NULL);
  g_return_val_if_fail (MND_IS_LAYOUT_REQUEST (request), NULL);

  if (mnd_layout_request_get_engine (request) == MND_LAYOUT_ENGINE_HIERARCHY_RL)
    return place_mirrored (graphviz, request);
  nodes = mnd_layout_request_get_nodes (request, &n_nodes);
  if (count_obstacles (nodes, n_nodes) > 0)
    return place_among_obstacles (graphviz, request);

  return place_grouped (graphviz, request);
}
