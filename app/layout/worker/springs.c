/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Boxes are wider than high, and so is a page: the engines, which think of round things on a round table, see the map
 * narrowed by STRETCH, and what they answer is widened again. They never take boxes apart, which is done faster
 * afterwards with the sizes known. */

#include "layout/worker/springs.h"

#include "layout/worker/fit.h"

#include <math.h>

#define STRETCH 1.5

/* Every layout starts from the same dice. */
#define SEED "7"

static gboolean
is_started_from_present (MndLayoutEngine engine)
{
  return engine != MND_LAYOUT_ENGINE_SFDP;
}

/* A node without a position starts amid its placed neighbours, a little aside so that no two start on one point.
 * FALSE for those without any such neighbour. */
static gboolean *
find_starts (const MndSheet *sheet, MndPart *part)
{
  gboolean *placed = g_new0 (gboolean, part->n_boxes);
  g_autofree guint *count = g_new0 (guint, part->n_boxes);

  for (guint i = 0; i < part->n_boxes; i++)
    {
      placed[i] = sheet->nodes[g_array_index (part->members, guint, i)].placed;
      if (!placed[i])
        part->boxes[i].x = part->boxes[i].y = 0;
    }

  for (guint i = 0; i < part->edges->len; i++)
    {
      const MndPartEdge *edge = &g_array_index (part->edges, MndPartEdge, i);
      guint ends[2] = { edge->from, edge->to };

      for (guint k = 0; k < 2; k++)
        if (!placed[ends[k]] && placed[ends[1 - k]])
          {
            part->boxes[ends[k]].x += part->boxes[ends[1 - k]].x;
            part->boxes[ends[k]].y += part->boxes[ends[1 - k]].y;
            count[ends[k]]++;
          }
    }

  for (guint i = 0; i < part->n_boxes; i++)
    if (count[i] > 0)
      {
        part->boxes[i].x = part->boxes[i].x / count[i] + 20 * cos (i);
        part->boxes[i].y = part->boxes[i].y / count[i] + 20 * sin (i);
        placed[i] = TRUE;
      }

  return placed;
}

/* How far apart two neighbours should stand, in points: their boxes clear of one another, and more the more others
 * crowd around them. */
static double
wanted_length (const MndPart *part, const MndPartEdge *edge)
{
  const MndBox *a = &part->boxes[edge->from], *b = &part->boxes[edge->to];
  double size = (hypot (a->width / STRETCH, a->height) + hypot (b->width / STRETCH, b->height)) / 2;
  guint crowd = MIN (part->degree[edge->from] + part->degree[edge->to], 60);

  return size * (0.9 + 0.18 * sqrt (crowd));
}

static void
add_edges (const MndPart *part, MndGraph *graph, MndLayoutEngine engine)
{
  for (guint i = 0; i < part->edges->len; i++)
    {
      const MndPartEdge *edge = &g_array_index (part->edges, MndPartEdge, i);
      guint number = mnd_graph_add_edge (graph, edge->from, edge->to);

      if (engine != MND_LAYOUT_ENGINE_SFDP)
        mnd_graph_set_edge_number (graph, number, "len", wanted_length (part, edge) / 72);
      mnd_graph_set_edge_number (graph, number, "weight", CLAMP (edge->weight, 0.1, 10));
    }
}

static void
set_options (MndGraph *graph, MndLayoutEngine engine, guint n_nodes)
{
  mnd_graph_set (graph, "start", SEED);
  mnd_graph_set (graph, "overlap", "true");
  mnd_graph_set (graph, "splines", "none");
  mnd_graph_set (graph, "notranslate", "true");

  if (engine == MND_LAYOUT_ENGINE_NEATO)
    mnd_graph_set_number (graph, "epsilon", n_nodes <= 300 ? 0.0005 : 0.01);
  if (engine == MND_LAYOUT_ENGINE_NEATO)
    mnd_graph_set_number (graph, "maxiter", n_nodes <= 300 ? 300 : 60);
  if (engine == MND_LAYOUT_ENGINE_FDP)
    mnd_graph_set_number (graph, "maxiter", n_nodes <= 300 ? 600 : 100);
  if (engine != MND_LAYOUT_ENGINE_NEATO)
    mnd_graph_set_number (graph, "K", 1.6);
}

static void
stretch (MndPart *part, double factor)
{
  for (guint i = 0; i < part->n_boxes; i++)
    part->boxes[i].x *= factor;
}

static void
take_over (MndGraph *graph, MndPart *part)
{
  for (guint i = 0; i < part->n_boxes; i++)
    {
      MndLayoutPoint position = mnd_graph_get_position (graph, i);
      part->boxes[i].x = position.x;
      part->boxes[i].y = position.y;
    }
}

gboolean
mnd_springs_layout (MndSheet *sheet, MndPart *part, MndLayoutEngine engine)
{
  g_autofree gboolean *placed = find_starts (sheet, part);
  g_autoptr (MndGraph) graph = mnd_graph_new (sheet->graphviz, part->boxes, part->n_boxes);
  gboolean anywhere = TRUE;

  set_options (graph, engine, part->n_boxes);
  add_edges (part, graph, engine);
  stretch (part, 1 / STRETCH);
  for (guint i = 0; i < part->n_boxes; i++)
    {
      anywhere = anywhere && !placed[i];
      if (placed[i] && is_started_from_present (engine))
        mnd_graph_place_node (graph, i);
    }
  if (!mnd_graph_layout (graph, mnd_layout_engine_get_name (engine)))
    return FALSE;

  take_over (graph, part);
  if (anywhere)
    mnd_fit_to_page (part->boxes, part->n_boxes);
  stretch (part, STRETCH);

  return TRUE;
}
