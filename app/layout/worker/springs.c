/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The engines never take boxes apart, which is done faster afterwards with the sizes known. neato moves from wherever
 * things stand to the nearest good picture. fdp would be too wild, and sfdp always starts from nothing: where things
 * already stand well, fdp with little heat goes over the present picture for both. */

#include "layout/worker/springs.h"

#include "layout/worker/spot.h"

#include <math.h>
#include <stdlib.h>

/* 0 keeps what the springs say, 1 keeps only the order of it. */
#define EVENNESS 0.6

/* What neato may do, in rounds times pairs of nodes: about a second. A map that is hardly more than a tree, at worst a
 * chain, takes it three times as long a round. */
#define NEATO_WORK 36000000u
#define NEATO_WORK_ON_TREES 10000000u
#define TREE_EDGES 1.1

/* Every layout starts from the same dice. */
#define SEED "7"

/* A present picture is gone over, and not made anew, when this part of its boxes has a place and its edges are not
 * longer than this many times those of a new one. */
#define KNOWN_PART 0.5
#define AS_GOOD 1.25

/* How hot fdp is at first when it goes over a picture, in inches a round. */
#define LITTLE_HEAT 0.1

/* How one run is to be. */
typedef enum
{
  RUN_ANEW,   /* from nothing */
  RUN_KNOWN,  /* from where things stand */
  RUN_GENTLE, /* the same, and not far from there */
} Run;

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
  double size = (hypot (a->width / MND_PART_STRETCH, a->height) + hypot (b->width / MND_PART_STRETCH, b->height)) / 2;
  guint crowd = MIN (part->degree[edge->from] + part->degree[edge->to], 60);

  return size * (0.8 + 0.16 * sqrt (crowd));
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
set_options (MndGraph *graph, MndLayoutEngine engine, const MndPart *part, Run how)
{
  guint n_nodes = part->n_boxes;
  guint work = part->edges->len < TREE_EDGES * n_nodes ? NEATO_WORK_ON_TREES : NEATO_WORK;

  mnd_graph_set (graph, "start", SEED);
  mnd_graph_set (graph, "overlap", "true");
  mnd_graph_set (graph, "splines", "none");
  mnd_graph_set (graph, "notranslate", "true");

  if (engine == MND_LAYOUT_ENGINE_NEATO)
    mnd_graph_set_number (graph, "epsilon", n_nodes <= 300 ? 0.0005 : 0.01);
  if (engine == MND_LAYOUT_ENGINE_NEATO)
    mnd_graph_set_number (graph, "maxiter", CLAMP (work / n_nodes / n_nodes, 10, 300));
  if (engine == MND_LAYOUT_ENGINE_FDP)
    mnd_graph_set_number (graph, "maxiter", n_nodes <= 300 && how != RUN_GENTLE ? 600 : 100);
  if (how == RUN_GENTLE)
    mnd_graph_set_number (graph, "T0", LITTLE_HEAT);
  if (engine != MND_LAYOUT_ENGINE_NEATO)
    mnd_graph_set_number (graph, "K", 1.1);
  if (engine == MND_LAYOUT_ENGINE_SFDP)
    mnd_graph_set_number (graph, "repulsiveforce", 1.6);
}

/* Springs crowd the hubs in the middle and scatter the rest. Each box moves part of the way to where it would stand if
 * all stood at even distances, in the same order from left to right and from top to bottom. */
static void
even_out (MndPart *part, gboolean across)
{
  g_autofree MndSpot *places = g_new (MndSpot, part->n_boxes);
  double first, range;

  for (guint i = 0; i < part->n_boxes; i++)
    places[i] = (MndSpot){ across ? part->boxes[i].x : part->boxes[i].y, i };
  qsort (places, part->n_boxes, sizeof (MndSpot), mnd_spot_compare);

  first = places[0].at;
  range = places[part->n_boxes - 1].at - first;
  for (guint i = 0; i < part->n_boxes; i++)
    {
      double even = first + range * i / (part->n_boxes - 1);
      double at = places[i].at + EVENNESS * (even - places[i].at);
      *(across ? &part->boxes[places[i].index].x : &part->boxes[places[i].index].y) = at;
    }
}

static gboolean
has_pins (const MndPart *part)
{
  for (guint i = 0; i < part->n_boxes; i++)
    if (part->boxes[i].fixed)
      return TRUE;

  return FALSE;
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

/* The mean length of an edge by the mean distance of two boxes: the better a picture shows who belongs together, the
 * less. */
static double
find_looseness (const MndPart *part)
{
  double edges = 0, pairs = 0;
  guint n_pairs = MIN (part->n_boxes * 20, 20000);

  for (guint i = 0; i < part->edges->len; i++)
    {
      const MndPartEdge *edge = &g_array_index (part->edges, MndPartEdge, i);
      const MndBox *a = &part->boxes[edge->from], *b = &part->boxes[edge->to];
      edges += hypot (a->x - b->x, a->y - b->y) / part->edges->len;
    }
  for (guint i = 0; i < n_pairs; i++)
    {
      const MndBox *a = &part->boxes[i % part->n_boxes], *b = &part->boxes[i * 7919 % part->n_boxes];
      pairs += hypot (a->x - b->x, a->y - b->y) / n_pairs;
    }

  return pairs > 0 ? edges / pairs : G_MAXDOUBLE;
}

static gboolean
run (MndSheet *sheet, MndPart *part, MndLayoutEngine engine, const gboolean *starts, Run how)
{
  g_autoptr (MndGraph) graph = mnd_graph_new (sheet->graphviz, part->boxes, part->n_boxes);

  set_options (graph, engine, part, how);
  add_edges (part, graph, engine);
  for (guint i = 0; i < part->n_boxes; i++)
    if (starts[i] && how != RUN_ANEW)
      mnd_graph_place_node (graph, i);
  if (!mnd_graph_layout (graph, mnd_layout_engine_get_name (engine)))
    return FALSE;

  take_over (graph, part);
  return TRUE;
}

/* A picture from nothing, or the present one gone over if that is as good. */
static gboolean
run_anew_or_gently (MndSheet *sheet, MndPart *part, MndLayoutEngine engine, const gboolean *starts, guint n_starts)
{
  g_autofree MndBox *present = g_memdup2 (part->boxes, part->n_boxes * sizeof (MndBox));
  double looseness = find_looseness (part);

  if (!run (sheet, part, engine, starts, RUN_ANEW))
    return FALSE;
  if (n_starts < part->n_boxes * KNOWN_PART || looseness > find_looseness (part) * AS_GOOD)
    return TRUE;

  memcpy (part->boxes, present, part->n_boxes * sizeof (MndBox));
  return run (sheet, part, MND_LAYOUT_ENGINE_FDP, starts, RUN_GENTLE);
}

gboolean
mnd_springs_layout (MndSheet *sheet, MndPart *part, MndLayoutEngine engine)
{
  g_autofree gboolean *starts = find_starts (sheet, part);
  gboolean pinned = has_pins (part), held = pinned && engine != MND_LAYOUT_ENGINE_SFDP, done;
  guint n_starts = 0;

  for (guint i = 0; i < part->n_boxes; i++)
    n_starts += starts[i];
  mnd_part_stretch (part, 1 / MND_PART_STRETCH);
  if (held || (engine == MND_LAYOUT_ENGINE_NEATO && n_starts > 0))
    done = run (sheet, part, engine, starts, RUN_KNOWN);
  else if (n_starts > 0 && !pinned)
    done = run_anew_or_gently (sheet, part, engine, starts, n_starts);
  else
    done = run (sheet, part, engine, starts, RUN_ANEW);
  if (!done)
    return FALSE;

  if (n_starts == 0)
    mnd_fit_to_page (part->boxes, part->n_boxes);
  else
    mnd_part_fit_to_present (part, sheet, held ? MND_FIT_SHIFT : MND_FIT_TURN);
  if (!pinned)
    {
      even_out (part, TRUE);
      even_out (part, FALSE);
    }
  mnd_part_stretch (part, MND_PART_STRETCH);

  return TRUE;
}
