/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least-squares fit of one set of points to another without scaling. */

#include "layout/worker/fit.h"

#include <math.h>

/* A mirror or turn has to be better by this part to be taken. */
#define CLEARLY (1 + 1e-9)

/* The middle of the boxes that have an aim, and that of the aims. */
typedef struct
{
  MndLayoutPoint from;
  MndLayoutPoint to;
  guint n_points;
} Middles;

/* How well the boxes lie on their aims, about the middles: sums of products of coordinates. */
typedef struct
{
  double xu, xv, yu, yv;
} Products;

static Middles
find_middles (const MndBox *boxes, const MndAim *aims, guint n_boxes)
{
  Middles middles = { 0 };

  for (guint i = 0; i < n_boxes; i++)
    if (aims[i].wanted)
      {
        middles.from.x += boxes[i].x;
        middles.from.y += boxes[i].y;
        middles.to.x += aims[i].x;
        middles.to.y += aims[i].y;
        middles.n_points++;
      }
  if (middles.n_points == 0)
    return middles;

  middles.from.x /= middles.n_points;
  middles.from.y /= middles.n_points;
  middles.to.x /= middles.n_points;
  middles.to.y /= middles.n_points;
  return middles;
}

static Products
find_products (const MndBox *boxes, const MndAim *aims, guint n_boxes, const Middles *middles)
{
  Products sums = { 0 };

  for (guint i = 0; i < n_boxes; i++)
    {
      double x = boxes[i].x - middles->from.x, y = boxes[i].y - middles->from.y;
      double u = aims[i].x - middles->to.x, v = aims[i].y - middles->to.y;

      if (!aims[i].wanted)
        continue;
      sums.xu += x * u;
      sums.xv += x * v;
      sums.yu += y * u;
      sums.yv += y * v;
    }

  return sums;
}

/* The angle that fits best, mirrored if that fits better. */
static MndMove
find_turn (const Products *sums)
{
  double plain[2] = { sums->xu + sums->yv, sums->xv - sums->yu };
  double mirrored[2] = { sums->xu - sums->yv, sums->xv + sums->yu };
  gboolean mirror = hypot (mirrored[0], mirrored[1]) > hypot (plain[0], plain[1]) * CLEARLY;
  double angle = mirror ? atan2 (mirrored[1], mirrored[0]) : atan2 (plain[1], plain[0]);
  double side = mirror ? -1 : 1;

  return (MndMove){ cos (angle), -sin (angle) * side, 0, sin (angle), cos (angle) * side, 0 };
}

MndAim *
mnd_fit_list_aims (const MndLayoutNode *nodes, const guint *members, guint n_boxes)
{
  MndAim *aims = g_new (MndAim, n_boxes);
  gboolean pins_only = FALSE;

  for (guint i = 0; i < n_boxes; i++)
    pins_only |= nodes[members != NULL ? members[i] : i].pinned;
  for (guint i = 0; i < n_boxes; i++)
    {
      const MndLayoutNode *node = &nodes[members != NULL ? members[i] : i];
      aims[i] = (MndAim){ node->x, node->y, pins_only ? node->pinned : node->placed };
    }

  return aims;
}

MndMove
mnd_fit_find (const MndBox *boxes, const MndAim *aims, guint n_boxes, MndFit freedom)
{
  Middles middles = find_middles (boxes, aims, n_boxes);
  Products sums = find_products (boxes, aims, n_boxes, &middles);
  MndMove move = { 1, 0, 0, 0, 1, 0 };

  if (middles.n_points == 0)
    return move;

  if (freedom == MND_FIT_TURN && middles.n_points > 1)
    move = find_turn (&sums);
  else if (freedom == MND_FIT_MIRROR_ACROSS && sums.xu < 0)
    move.xx = -1;
  else if (freedom == MND_FIT_MIRROR_DOWN && sums.yv < 0)
    move.yy = -1;
  move.x0 = middles.to.x - move.xx * middles.from.x - move.xy * middles.from.y;
  move.y0 = middles.to.y - move.yx * middles.from.x - move.yy * middles.from.y;

  return move;
}

MndLayoutPoint
mnd_move_point (const MndMove *move, MndLayoutPoint point)
{
  return (MndLayoutPoint){ move->xx * point.x + move->xy * point.y + move->x0,
                           move->yx * point.x + move->yy * point.y + move->y0 };
}

void
mnd_move_boxes (const MndMove *move, MndBox *boxes, guint n_boxes)
{
  for (guint i = 0; i < n_boxes; i++)
    {
      MndLayoutPoint point = mnd_move_point (move, (MndLayoutPoint){ boxes[i].x, boxes[i].y });
      boxes[i].x = point.x;
      boxes[i].y = point.y;
    }
}

void
mnd_fit_to_page (MndBox *boxes, guint n_boxes)
{
  double mean_x = 0, mean_y = 0, xx = 0, yy = 0, xy = 0, angle;
  MndMove move;

  for (guint i = 0; i < n_boxes; i++)
    {
      mean_x += boxes[i].x / n_boxes;
      mean_y += boxes[i].y / n_boxes;
    }
  for (guint i = 0; i < n_boxes; i++)
    {
      xx += (boxes[i].x - mean_x) * (boxes[i].x - mean_x);
      yy += (boxes[i].y - mean_y) * (boxes[i].y - mean_y);
      xy += (boxes[i].x - mean_x) * (boxes[i].y - mean_y);
    }

  angle = -atan2 (2 * xy, xx - yy) / 2;
  move = (MndMove){ cos (angle), -sin (angle), 0, sin (angle), cos (angle), 0 };
  move.x0 = mean_x - move.xx * mean_x - move.xy * mean_y;
  move.y0 = mean_y - move.yx * mean_x - move.yy * mean_y;
  mnd_move_boxes (&move, boxes, n_boxes);
}

void
mnd_fit_keep_near (MndBox *boxes, const MndAim *aims, guint n_boxes)
{
  double near = 0;

  for (guint i = 0; i < n_boxes; i++)
    near += hypot (boxes[i].width, boxes[i].height) / n_boxes;

  for (guint i = 0; i < n_boxes; i++)
    {
      double dx = boxes[i].x - aims[i].x, dy = boxes[i].y - aims[i].y;
      double part = CLAMP (hypot (dx, dy) / near - 1, 0, 1);

      if (!aims[i].wanted)
        continue;
      boxes[i].x = aims[i].x + part * dx;
      boxes[i].y = aims[i].y + part * dy;
    }
}
