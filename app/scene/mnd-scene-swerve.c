/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A straight line between two nodes may run behind a third, and then reads as two lines that are not there. Where a
 * gentle curve passes beside it, the line takes that one. Each line looks only at the nodes in a corridor around its
 * straight way and is found again by that corridor, so that a moved node costs no more than what is near it.
 */
#include "scene/mnd-scene-private.h"

#include <math.h>

/* Longer lines cross half the map anyway, and would look at all of it. */
#define MAX_LENGTH 1500.0
#define MAX_OBSTACLES 160
#define CLEARANCE 4.0 /* points between a line and a node that it passes */
#define PIECE_LENGTH 160.0
/* A curve is worth so many points of detour for every node less behind which it runs. */
#define WORTH 400.0
#define MAX_BEND 170.0
#define MAX_BEND_OF_LENGTH 0.4

/* Tried one after the other, to both sides. */
static const double bends[] = { 22, 34, 48, 64, 84, 108, 136, 170 };

typedef struct
{
  MndLineTask task; /* of a line of the fan, alone */
  const MndFan *fan;
  MndPoint from;
  MndPoint to;
  double max_bend;
} Way;

static void
add_corridor (MndScene *self, MndFan *fan, const Way *way)
{
  guint n_pieces = (guint) ceil (mnd_point_distance (way->from, way->to) / PIECE_LENGTH);

  for (guint i = 0; i < n_pieces; i++)
    {
      MndRect piece = mnd_rect_between (mnd_point_mix (way->from, way->to, i / (double) n_pieces),
                                        mnd_point_mix (way->from, way->to, (i + 1) / (double) n_pieces));
      piece = mnd_rect_inflate (&piece, way->max_bend + CLEARANCE + fan->lines->len * MND_STYLE_FAN_SPACING / 2);
      mnd_grid_add (self->corridors, fan, &piece);
    }
}

/* The nodes that could be in the way, but for the ends. */
static GPtrArray *
collect_obstacles (MndScene *self, const Way *way)
{
  GPtrArray *nodes = g_ptr_array_new ();
  MndRect around = mnd_rect_between (way->from, way->to);

  around = mnd_rect_inflate (&around, way->max_bend + CLEARANCE);
  mnd_grid_collect (self->node_grid, &around, nodes);
  g_ptr_array_remove_fast (nodes, way->fan->ends[0]);
  g_ptr_array_remove_fast (nodes, way->fan->ends[1]);
  return nodes;
}

/* How many nodes the lines of the fan run behind, when they swerve so far. */
static guint
count_behind (const Way *way, GPtrArray *nodes, double bend)
{
  double width = (way->fan->lines->len - 1) * MND_STYLE_FAN_SPACING / 2;
  MndPoint curve[4];
  guint count = 0;

  mnd_line_get_curve (&way->task, bend, curve);
  for (guint i = 0; i < nodes->len; i++)
    {
      const MndSceneNode *node = g_ptr_array_index (nodes, i);
      MndRect rect = mnd_rect_inflate (&node->rect, CLEARANCE + width);
      count += mnd_curve_meets_rect (curve, &rect);
    }
  return count;
}

static double
choose (const Way *way, GPtrArray *nodes)
{
  double best = 0, least = count_behind (way, nodes, 0) * WORTH;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (bends) && least > 0; i++)
    {
      double bend = i % 2 ? -bends[i / 2] : bends[i / 2];
      double cost;
      if (fabs (bend) > way->max_bend || fabs (bend) >= least)
        break;
      cost = count_behind (way, nodes, bend) * WORTH + fabs (bend);
      if (cost < least)
        {
          least = cost;
          best = bend;
        }
    }
  return best;
}

double
mnd_scene_find_bend (MndScene *self, MndFan *fan)
{
  const MndSceneLine *line = g_ptr_array_index (fan->lines, 0);
  g_autoptr (GPtrArray) nodes = NULL;
  Way way = { .fan = fan };
  double length;

  mnd_grid_remove (self->corridors, fan);
  way.task = (MndLineTask){
    .from = { line->from->shape, line->from->rect },
    .to = { line->to->shape, line->to->rect },
    .flipped = mnd_id_compare (line->from->id, line->to->id) > 0,
    .fan_size = 1,
  };
  way.from = mnd_rect_get_center (&line->from->rect);
  way.to = mnd_rect_get_center (&line->to->rect);
  length = mnd_point_distance (way.from, way.to);
  if (line->from == line->to || length > MAX_LENGTH || length < 1)
    return 0;
  way.max_bend = MIN (MAX_BEND, length * MAX_BEND_OF_LENGTH);
  add_corridor (self, fan, &way);
  nodes = collect_obstacles (self, &way);
  return nodes->len > 0 && nodes->len <= MAX_OBSTACLES ? choose (&way, nodes) : 0;
}

void
mnd_scene_make_corridors_stale (MndScene *self, const MndRect *node)
{
  g_autoptr (GPtrArray) fans = g_ptr_array_new ();

  mnd_grid_collect (self->corridors, node, fans);
  for (guint i = 0; i < fans->len; i++)
    g_hash_table_add (self->stale_fans, g_ptr_array_index (fans, i));
}
