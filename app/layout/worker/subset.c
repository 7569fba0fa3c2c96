/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies what belongs to some nodes. */

#include "layout/worker/subset.h"

static void
add_edges (MndSubset *self, MndLayoutRequest *whole, const guint *number)
{
  guint n_edges;
  const MndLayoutEdge *edges = mnd_layout_request_get_edges (whole, &n_edges);

  for (guint i = 0; i < n_edges; i++)
    {
      MndLayoutEdge edge = edges[i];

      edge.from = number[edges[i].from];
      edge.to = number[edges[i].to];
      if (edge.from == G_MAXUINT || edge.to == G_MAXUINT)
        continue;
      mnd_layout_request_add_edge (self->request, &edge);
      g_array_append_val (self->edges, i);
    }
}

MndSubset *
mnd_subset_new (MndLayoutRequest *whole, const gboolean *is_member)
{
  MndSubset *self = g_new0 (MndSubset, 1);
  guint n_nodes, n_groups;
  const MndLayoutNode *nodes = mnd_layout_request_get_nodes (whole, &n_nodes);
  const MndLayoutGroup *groups = mnd_layout_request_get_groups (whole, &n_groups);
  g_autofree guint *number = g_new (guint, n_nodes);
  int root = mnd_layout_request_get_root (whole);

  self->request = mnd_layout_request_new (mnd_layout_request_get_engine (whole));
  self->members = g_array_new (FALSE, FALSE, sizeof (guint));
  self->edges = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_nodes; i++)
    {
      number[i] = is_member[i] ? mnd_layout_request_add_node (self->request, &nodes[i]) : G_MAXUINT;
      if (is_member[i])
        g_array_append_val (self->members, i);
    }
  add_edges (self, whole, number);
  for (guint i = 0; i < n_groups; i++)
    mnd_layout_request_add_group (self->request, &groups[i]);
  mnd_layout_request_set_lanes (self->request, mnd_layout_request_get_lanes (whole));
  if (root >= 0 && is_member[root])
    mnd_layout_request_set_root (self->request, (int) number[root]);

  return self;
}

void
mnd_subset_free (MndSubset *self)
{
  g_object_unref (self->request);
  g_array_unref (self->members);
  g_array_unref (self->edges);
  g_free (self);
}
