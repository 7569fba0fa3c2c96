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
#define PIECE_LENGTH 320.0
/* A curve is worth so many points of detour for every node less behind which it runs. */
#define WORTH 400.0
#define MAX_BEND 170.0
#define MAX_BEND_OF_LENGTH 0.4

/* Tried one after the other, to both sides. */
static const double bends[] = { 22, 34, 48, 64, 84, 108, 136, 170 };

/* A node near the straight way, and what of it the lines of the fan must not touch. */
typedef struct
{
  MndRect rect;
  /* In coordinates along and across the straight way, which is 1 long; across in points. */
  double first;
  double last;
  double low;
  double high;
} Obstacle;

typedef struct
{
  MndLineTask task; /* of a line of the fan, alone */
  const MndFan *fan;
  MndPoint from; /* in the order of the fan, not of the line */
  MndPoint to;
  double length;
  double max_bend;
  GArray *obstacles; /* Obstacle */
} Way;

/* FALSE where the fan can only be straight. */
static gboolean
find_way (MndFan *fan, Way *way)
{
  const MndSceneLine *line = g_ptr_array_index (fan->lines, 0);
  gboolean flipped = mnd_id_compare (line->from->id, line->to->id) > 0;

  *way = (Way){ .fan = fan };
  way->task = (MndLineTask){
    .from = { line->from->shape, line->from->rect },
    .to = { line->to->shape, line->to->rect },
    .flipped = flipped,
    .fan_size = 1,
  };
  way->from = mnd_rect_get_center (flipped ? &line->to->rect : &line->from->rect);
  way->to = mnd_rect_get_center (flipped ? &line->from->rect : &line->to->rect);
  way->length = mnd_point_distance (way->from, way->to);
  way->max_bend = MIN (MAX_BEND, way->length * MAX_BEND_OF_LENGTH);
  return line->from != line->to && way->length >= 1 && way->length <= MAX_LENGTH;
}

/* Half of what the fan is wide, and the distance to keep. */
static double
half_width (const MndFan *fan)
{
  return CLEARANCE + (fan->lines->len - 1) * MND_STYLE_FAN_SPACING / 2;
}

static Obstacle
make_obstacle (const Way *way, const MndSceneNode *node)
{
  MndRect rect = mnd_rect_inflate (&node->rect, half_width (way->fan));
  MndPoint center = mnd_rect_get_center (&rect);
  double dx = (way->to.x - way->from.x) / way->length, dy = (way->to.y - way->from.y) / way->length;
  double x = center.x - way->from.x, y = center.y - way->from.y;
  double along = (x * dx + y * dy) / way->length, across = y * dx - x * dy;
  double half_along = (fabs (dx) * rect.width + fabs (dy) * rect.height) / 2 / way->length;
  double half_across = (fabs (dy) * rect.width + fabs (dx) * rect.height) / 2;

  return (Obstacle){ rect, along - half_along, along + half_along, across - half_across, across + half_across };
}

/* The nodes that could be in the way, but for the ends. */
static void
collect_obstacles (MndScene *self, Way *way)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  MndRect around = mnd_rect_between (way->from, way->to);

  around = mnd_rect_inflate (&around, way->max_bend + half_width (way->fan));
  mnd_grid_collect (self->node_grid, &around, nodes);
  way->obstacles = g_array_new (FALSE, FALSE, sizeof (Obstacle));
  for (guint i = 0; i < nodes->len; i++)
    {
      const MndSceneNode *node = g_ptr_array_index (nodes, i);
      Obstacle obstacle;
      if (node == way->fan->ends[0] || node == way->fan->ends[1])
        continue;
      obstacle = make_obstacle (way, node);
      if (obstacle.last > 0 && obstacle.first < 1 && obstacle.low < way->max_bend && obstacle.high > -way->max_bend)
        g_array_append_val (way->obstacles, obstacle);
    }
}

/* How far the curve is off the straight way at its best and worst between two places: it is a parabola. */
static gboolean
may_meet (const Obstacle *obstacle, double bend)
{
  double first = CLAMP (obstacle->first, 0.0, 1.0), last = CLAMP (obstacle->last, 0.0, 1.0);
  double a = 4 * bend * first * (1 - first), b = 4 * bend * last * (1 - last);
  double low = MIN (a, b), high = MAX (a, b);

  if (first < 0.5 && last > 0.5)
    {
      low = MIN (low, bend);
      high = MAX (high, bend);
    }
  return low <= obstacle->high && high >= obstacle->low;
}

/* How many nodes the lines of the fan run behind, when they swerve so far; not counted on beyond `enough`. */
static guint
count_behind (const Way *way, double bend, guint enough)
{
  MndPoint curve[4];
  guint count = 0;

  mnd_line_get_curve (&way->task, bend, curve);
  for (guint i = 0; i < way->obstacles->len && count < enough; i++)
    {
      const Obstacle *obstacle = &g_array_index (way->obstacles, Obstacle, i);
      if (may_meet (obstacle, bend))
        count += mnd_curve_meets_rect (curve, &obstacle->rect);
    }
  return count;
}

static double
choose (const Way *way)
{
  guint least = count_behind (way, 0, G_MAXUINT);
  double cost = least * WORTH, best = 0;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (bends) && least > 0; i++)
    {
      double bend = i % 2 ? -bends[i / 2] : bends[i / 2];
      guint count;
      if (fabs (bend) > way->max_bend)
        break;
      count = count_behind (way, bend, least);
      if (count * WORTH + fabs (bend) >= cost)
        continue;
      least = count;
      cost = count * WORTH + fabs (bend);
      best = bend;
    }
  return best;
}

double
mnd_scene_find_bend (MndScene *self, MndFan *fan)
{
  Way way;
  double bend = 0;

  if (!find_way (fan, &way))
    return 0;
  collect_obstacles (self, &way);
  if (way.obstacles->len <= MAX_OBSTACLES)
    bend = choose (&way);
  g_array_unref (way.obstacles);
  return bend;
}

void
mnd_scene_lay_corridor (MndScene *self, MndFan *fan)
{
  Way way;
  guint n_pieces;

  mnd_grid_remove (self->corridors, fan);
  if (!find_way (fan, &way))
    return;
  n_pieces = (guint) ceil (way.length / PIECE_LENGTH);
  for (guint i = 0; i < n_pieces; i++)
    {
      MndRect piece = mnd_rect_between (mnd_point_mix (way.from, way.to, i / (double) n_pieces),
                                        mnd_point_mix (way.from, way.to, (i + 1) / (double) n_pieces));
      piece = mnd_rect_inflate (&piece, way.max_bend + half_width (fan));
      mnd_grid_add (self->corridors, fan, &piece);
    }
}

void
mnd_scene_doubt_corridors (MndScene *self, const MndRect *node)
{
  g_autoptr (GPtrArray) fans = g_ptr_array_new ();

  mnd_grid_collect (self->corridors, node, fans);
  for (guint i = 0; i < fans->len; i++)
    g_hash_table_add (self->doubtful_fans, g_ptr_array_index (fans, i));
}
