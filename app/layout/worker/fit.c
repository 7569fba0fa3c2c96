/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least-squares fit of one set of points to another without scaling. */

#include "layout/worker/fit.h"

#include <math.h>

/* The boxes that have an aim, with their middle and the aims' middle. */
typedef struct
{
  MndLayoutPoint from;
  MndLayoutPoint to;
  guint n_points;
  gboolean pins_only;
} Middles;

static const MndLayoutNode *
node_of (const MndLayoutNode *nodes, const guint *members, guint box)
{
  return &nodes[members != NULL ? members[box] : box];
}

static gboolean
has_aim (const MndLayoutNode *node, gboolean pins_only)
{
  return pins_only ? node->pinned : node->placed;
}

static Middles
find_middles (const MndBox *boxes, guint n_boxes, const MndLayoutNode *nodes, const guint *members)
{
  Middles middles = { 0 };

  for (guint i = 0; i < n_boxes; i++)
    middles.pins_only |= node_of (nodes, members, i)->pinned;

  for (guint i = 0; i < n_boxes; i++)
    {
      const MndLayoutNode *node = node_of (nodes, members, i);

      if (!has_aim (node, middles.pins_only))
        continue;
      middles.from.x += boxes[i].x;
      middles.from.y += boxes[i].y;
      middles.to.x += node->x;
      middles.to.y += node->y;
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

/* Turns by the angle that fits best, mirrored if that fits better, about the middle the boxes come from. */
static void
turn_to_fit (MndBox *boxes, guint n_boxes, const MndLayoutNode *nodes, const guint *members, const Middles *middles)
{
  double plain[2] = { 0, 0 }, mirrored[2] = { 0, 0 };
  gboolean mirror;
  double angle;

  for (guint i = 0; i < n_boxes; i++)
    {
      const MndLayoutNode *node = node_of (nodes, members, i);
      double x = boxes[i].x - middles->from.x, y = boxes[i].y - middles->from.y;
      double u = node->x - middles->to.x, v = node->y - middles->to.y;

      if (!has_aim (node, middles->pins_only))
        continue;
      plain[0] += x * u + y * v;
      plain[1] += x * v - y * u;
      mirrored[0] += x * u - y * v;
      mirrored[1] += x * v + y * u;
    }

  mirror = hypot (mirrored[0], mirrored[1]) > hypot (plain[0], plain[1]) * (1 + 1e-9);
  angle = mirror ? atan2 (mirrored[1], mirrored[0]) : atan2 (plain[1], plain[0]);
  for (guint i = 0; i < n_boxes; i++)
    {
      double x = boxes[i].x - middles->from.x, y = (boxes[i].y - middles->from.y) * (mirror ? -1 : 1);

      boxes[i].x = middles->from.x + x * cos (angle) - y * sin (angle);
      boxes[i].y = middles->from.y + x * sin (angle) + y * cos (angle);
    }
}

gboolean
mnd_fit_to_present (MndBox *boxes, guint n_boxes, const MndLayoutNode *nodes, const guint *members, MndFit fit,
                    MndLayoutPoint *shift)
{
  Middles middles = find_middles (boxes, n_boxes, nodes, members);
  MndLayoutPoint way = { middles.to.x - middles.from.x, middles.to.y - middles.from.y };

  if (middles.n_points == 0)
    return FALSE;

  if (fit == MND_FIT_TURN && middles.n_points > 1)
    turn_to_fit (boxes, n_boxes, nodes, members, &middles);
  for (guint i = 0; i < n_boxes; i++)
    {
      boxes[i].x += way.x;
      boxes[i].y += way.y;
    }
  if (shift != NULL)
    *shift = way;

  return TRUE;
}

void
mnd_fit_to_page (MndBox *boxes, guint n_boxes)
{
  double mean_x = 0, mean_y = 0, xx = 0, yy = 0, xy = 0, angle;

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
  for (guint i = 0; i < n_boxes; i++)
    {
      double x = boxes[i].x - mean_x, y = boxes[i].y - mean_y;

      boxes[i].x = mean_x + x * cos (angle) - y * sin (angle);
      boxes[i].y = mean_y + x * sin (angle) + y * cos (angle);
    }
}
