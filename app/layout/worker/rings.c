/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Both engines are given a tree only: of all edges those by which every node is nearest to the root. The rings of
 * twopi are the same for it as for the whole map, and what makes circo endless are the cycles. */

#include "layout/worker/rings.h"

#include <math.h>

#define RING_GAP 70.0
#define BOX_GAP 20.0

/* The distance from each ring to the next, in inches, as twopi wants it: no ring shorter than its boxes need. */
static char *
ring_distances (const MndPart *part, const guint *depth)
{
  GString *text = g_string_new (NULL);
  g_autofree double *need = g_new0 (double, part->n_boxes + 1);
  double radius = 0;
  guint deepest = 0;

  for (guint i = 0; i < part->n_boxes; i++)
    {
      need[depth[i]] += hypot (part->boxes[i].width, part->boxes[i].height) * 0.8 + BOX_GAP;
      deepest = MAX (deepest, depth[i]);
    }

  for (guint ring = 1; ring <= deepest; ring++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];
      double next = MAX (radius + RING_GAP, need[ring] / (2 * G_PI));

      g_ascii_formatd (number, sizeof number, "%.4f", (next - radius) / 72);
      g_string_append_printf (text, "%s%s", ring > 1 ? ":" : "", number);
      radius = next;
    }

  return g_string_free (text, FALSE);
}

gboolean
mnd_rings_layout (MndSheet *sheet, MndPart *part, MndLayoutEngine engine, guint root)
{
  g_autofree guint *depth = mnd_part_make_tree (part, root);
  g_autofree char *distances = ring_distances (part, depth);
  g_autoptr (MndGraph) graph = mnd_graph_new (sheet->graphviz, part->boxes, part->n_boxes);

  for (guint i = 0; i < part->edges->len; i++)
    {
      const MndPartEdge *edge = &g_array_index (part->edges, MndPartEdge, i);
      mnd_graph_add_edge (graph, edge->from, edge->to);
    }

  mnd_graph_set (graph, "overlap", "true");
  mnd_graph_set (graph, "splines", "none");
  mnd_graph_set_root (graph, root);
  if (engine == MND_LAYOUT_ENGINE_TWOPI && *distances != '\0')
    mnd_graph_set (graph, "ranksep", distances);
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

  return TRUE;
}
