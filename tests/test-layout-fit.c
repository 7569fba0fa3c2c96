/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture that is only another view of the present one comes back to it exactly; one that is not comes as near as a
 * whole can, and is never made larger or smaller. */

#include "layout/worker/fit.h"

#include <math.h>

#define N_BOXES 40

typedef struct
{
  MndFit freedom;
  double angle;
  gboolean across; /* mirrored left for right, before it is turned */
  gboolean down;
  gboolean returns; /* whether this freedom is enough to come back */
} View;

static const View views[] = {
  { MND_FIT_SHIFT, 0, FALSE, FALSE, TRUE },        { MND_FIT_SHIFT, 0, TRUE, FALSE, FALSE },
  { MND_FIT_SHIFT, 0.3, FALSE, FALSE, FALSE },     { MND_FIT_MIRROR_ACROSS, 0, FALSE, FALSE, TRUE },
  { MND_FIT_MIRROR_ACROSS, 0, TRUE, FALSE, TRUE }, { MND_FIT_MIRROR_ACROSS, 0, FALSE, TRUE, FALSE },
  { MND_FIT_MIRROR_DOWN, 0, FALSE, FALSE, TRUE },  { MND_FIT_MIRROR_DOWN, 0, FALSE, TRUE, TRUE },
  { MND_FIT_MIRROR_DOWN, 0, TRUE, FALSE, FALSE },  { MND_FIT_TURN, 0, FALSE, FALSE, TRUE },
  { MND_FIT_TURN, 1.2, FALSE, FALSE, TRUE },       { MND_FIT_TURN, -2.9, FALSE, FALSE, TRUE },
  { MND_FIT_TURN, G_PI, FALSE, FALSE, TRUE },      { MND_FIT_TURN, 0.7, TRUE, FALSE, TRUE },
  { MND_FIT_TURN, 0, FALSE, TRUE, TRUE },          { MND_FIT_TURN, 2, TRUE, TRUE, TRUE },
};

static void
throw_aims (MndAim *aims, guint n_aims)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (11);

  for (guint i = 0; i < n_aims; i++)
    aims[i] = (MndAim){ g_rand_double_range (dice, -900, 700), g_rand_double_range (dice, -200, 500), TRUE };
}

/* The aims as boxes, seen otherwise. */
static void
view_aims (const View *view, const MndAim *aims, MndBox *boxes)
{
  for (guint i = 0; i < N_BOXES; i++)
    {
      double x = aims[i].x * (view->across ? -1 : 1), y = aims[i].y * (view->down ? -1 : 1);

      boxes[i] = (MndBox){ x * cos (view->angle) - y * sin (view->angle) + 321,
                           x * sin (view->angle) + y * cos (view->angle) - 654, 100, 40, FALSE };
    }
}

static double
mean_way (const MndBox *boxes, const MndAim *aims)
{
  double way = 0;

  for (guint i = 0; i < N_BOXES; i++)
    way += hypot (boxes[i].x - aims[i].x, boxes[i].y - aims[i].y) / N_BOXES;

  return way;
}

static void
test_comes_back (void)
{
  MndAim aims[N_BOXES];
  MndBox boxes[N_BOXES];

  throw_aims (aims, N_BOXES);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      MndMove move;
      double before;

      view_aims (&views[i], aims, boxes);
      before = mean_way (boxes, aims);
      move = mnd_fit_find (boxes, aims, N_BOXES, views[i].freedom);
      mnd_move_boxes (&move, boxes, N_BOXES);
      g_assert_cmpfloat_with_epsilon (fabs (move.xx * move.yy - move.xy * move.yx), 1, 1e-9);
      g_assert_cmpfloat (mean_way (boxes, aims), <, before);
      if (views[i].returns)
        g_assert_cmpfloat (mean_way (boxes, aims), <, 1e-6);
      else
        g_assert_cmpfloat (mean_way (boxes, aims), >, 10);
    }
}

/* A route goes the way its boxes go. */
static void
test_points_follow (void)
{
  MndAim aims[N_BOXES];
  MndBox boxes[N_BOXES];
  MndMove move;

  throw_aims (aims, N_BOXES);
  view_aims (&views[G_N_ELEMENTS (views) - 1], aims, boxes);
  move = mnd_fit_find (boxes, aims, N_BOXES, MND_FIT_TURN);
  for (guint i = 0; i < N_BOXES; i++)
    {
      MndLayoutPoint point = mnd_move_point (&move, (MndLayoutPoint){ boxes[i].x, boxes[i].y });

      g_assert_cmpfloat_with_epsilon (point.x, aims[i].x, 1e-6);
      g_assert_cmpfloat_with_epsilon (point.y, aims[i].y, 1e-6);
    }
}

/* What has no aim goes along with the others; where none has one, nothing moves. */
static void
test_without_aims (void)
{
  MndAim aims[3] = { { 10, 20, TRUE }, { 0, 0, FALSE }, { 9, 9, FALSE } };
  MndBox boxes[3] = { { 1, 2, 50, 20, FALSE }, { 3, 4, 50, 20, FALSE }, { 5, 6, 50, 20, FALSE } };
  MndMove move = mnd_fit_find (boxes, aims, 3, MND_FIT_TURN);

  mnd_move_boxes (&move, boxes, 3);
  g_assert_cmpfloat_with_epsilon (boxes[0].x, 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (boxes[1].x, 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (boxes[2].y, 24, 1e-9);

  aims[0].wanted = FALSE;
  move = mnd_fit_find (boxes, aims, 3, MND_FIT_TURN);
  mnd_move_boxes (&move, boxes, 3);
  g_assert_cmpfloat_with_epsilon (boxes[1].x, 12, 1e-9);
}

/* Pins are the only aims where there are any. */
static void
test_pins_are_aims (void)
{
  const MndLayoutNode nodes[3] = {
    { 50, 20, 1, 2, TRUE, FALSE, -1 },
    { 50, 20, 3, 4, TRUE, TRUE, -1 },
    { 50, 20, 0, 0, FALSE, FALSE, -1 },
  };
  const guint members[2] = { 2, 0 };
  g_autofree MndAim *with_pin = mnd_fit_list_aims (nodes, NULL, 3);
  g_autofree MndAim *without = mnd_fit_list_aims (nodes, members, 2);

  g_assert_true (!with_pin[0].wanted && with_pin[1].wanted && !with_pin[2].wanted);
  g_assert_cmpfloat (with_pin[1].y, ==, 4);
  g_assert_true (!without[0].wanted && without[1].wanted);
}

static void
test_keeps_near (void)
{
  MndAim aims[4] = { { 0, 0, TRUE }, { 0, 0, TRUE }, { 0, 0, TRUE }, { 0, 0, FALSE } };
  MndBox boxes[4] = {
    { 40, 0, 30, 40, FALSE }, { 0, 75, 30, 40, FALSE }, { 300, 0, 30, 40, FALSE }, { 4, 5, 30, 40, FALSE }
  };

  mnd_fit_keep_near (boxes, aims, 4);
  g_assert_cmpfloat_with_epsilon (boxes[0].x, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (boxes[1].y, 37.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (boxes[2].x, 300, 1e-9);
  g_assert_cmpfloat_with_epsilon (boxes[3].x, 4, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/fit/comes-back", test_comes_back);
  g_test_add_func ("/layout/fit/points-follow", test_points_follow);
  g_test_add_func ("/layout/fit/without-aims", test_without_aims);
  g_test_add_func ("/layout/fit/pins-are-aims", test_pins_are_aims);
  g_test_add_func ("/layout/fit/keeps-near", test_keeps_near);

  return g_test_run ();
}
