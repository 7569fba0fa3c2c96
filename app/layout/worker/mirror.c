/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Only the signs of what lies across change, so nothing is lost on the way there and back. */

#include "layout/worker/mirror.h"

MndLayoutRequest *
mnd_mirror_request (MndLayoutRequest *request, MndLayoutEngine engine)
{
  MndLayoutRequest *mirrored = mnd_layout_request_new (engine);
  guint n_nodes, n_edges, n_groups;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (request, &n_nodes);
  const MndLayoutEdge *edges = mnd_layout_request_get_edges (request, &n_edges);
  const MndLayoutGroup *groups = mnd_layout_request_get_groups (request, &n_groups);

  for (guint i = 0; i < n_nodes; i++)
    {
      MndLayoutNode node = nodes[i];
      node.x = -node.x;
      mnd_layout_request_add_node (mirrored, &node);
    }
  for (guint i = 0; i < n_edges; i++)
    mnd_layout_request_add_edge (mirrored, &edges[i]);
  for (guint i = 0; i < n_groups; i++)
    {
      MndLayoutGroup group = groups[i];
      group.left = groups[i].right;
      group.right = groups[i].left;
      group.min_width = -groups[i].min_width;
      mnd_layout_request_add_group (mirrored, &group);
    }
  mnd_layout_request_set_lanes (mirrored, mnd_layout_request_get_lanes (request));
  mnd_layout_request_set_root (mirrored, mnd_layout_request_get_root (request));

  return mirrored;
}

MndLayoutResult *
mnd_mirror_result (MndLayoutResult *result, MndLayoutRequest *request)
{
  guint n_nodes, n_edges;
  MndLayoutResult *mirrored;

  mnd_layout_request_get_nodes (request, &n_nodes);
  mnd_layout_request_get_edges (request, &n_edges);
  mirrored = mnd_layout_result_new (n_nodes, n_edges);
  for (guint i = 0; i < n_nodes; i++)
    {
      MndLayoutPoint position = mnd_layout_result_get_position (result, i);
      mnd_layout_result_set_position (mirrored, i, (MndLayoutPoint){ -position.x, position.y });
    }
  for (guint i = 0; i < n_edges; i++)
    {
      guint n_points;
      const MndLayoutPoint *points = mnd_layout_result_get_route (result, i, &n_points);
      g_autofree MndLayoutPoint *route = g_new (MndLayoutPoint, n_points);

      for (guint k = 0; k < n_points; k++)
        route[k] = (MndLayoutPoint){ -points[k].x, points[k].y };
      mnd_layout_result_set_route (mirrored, i, route, n_points);
    }

  return mirrored;
}
