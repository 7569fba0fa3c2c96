/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Points, rectangles and curves. */
#include "scene/mnd-geometry.h"

#include <math.h>

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-6)

static void
test_rects (void)
{
  static const struct
  {
    MndRect a, b, both;
    gboolean meet;
    gboolean inside; /* b in a */
  } rows[] = {
    { { 0, 0, 10, 10 }, { 5, 5, 10, 10 }, { 0, 0, 15, 15 }, TRUE, FALSE },
    { { 0, 0, 10, 10 }, { 10, 0, 5, 5 }, { 0, 0, 15, 10 }, TRUE, FALSE },
    { { 0, 0, 10, 10 }, { 11, 0, 5, 5 }, { 0, 0, 16, 10 }, FALSE, FALSE },
    { { 0, 0, 10, 10 }, { 2, 3, 4, 5 }, { 0, 0, 10, 10 }, TRUE, TRUE },
    { { -5, -5, 2, 2 }, { 5, 5, 2, 2 }, { -5, -5, 12, 12 }, FALSE, FALSE },
    { { 0, 0, 0, 0 }, { 5, 5, 2, 2 }, { 5, 5, 2, 2 }, FALSE, FALSE },
    { { 5, 5, 2, 2 }, { 0, 0, 0, 0 }, { 5, 5, 2, 2 }, FALSE, FALSE },
    { { 0, 5, 20, 0 }, { 5, 0, 2, 9 }, { 0, 0, 20, 9 }, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      MndRect both = mnd_rect_union (&rows[i].a, &rows[i].b);
      g_assert_true (mnd_rect_equal (&both, &rows[i].both));
      g_assert_cmpint (mnd_rect_intersects (&rows[i].a, &rows[i].b), ==, rows[i].meet);
      g_assert_cmpint (mnd_rect_intersects (&rows[i].b, &rows[i].a), ==, rows[i].meet);
      g_assert_cmpint (mnd_rect_contains_rect (&rows[i].a, &rows[i].b), ==, rows[i].inside);
    }
}

static void
test_inflate (void)
{
  MndRect rect = { 10, 20, 30, 4 };
  MndRect larger = mnd_rect_inflate (&rect, 2), smaller = mnd_rect_inflate (&rect, -5);

  g_assert_true (mnd_rect_equal (&larger, &(MndRect){ 8, 18, 34, 8 }));
  g_assert_true (mnd_rect_equal (&smaller, &(MndRect){ 15, 22, 20, 0 }));
  g_assert_true (mnd_rect_contains (&rect, (MndPoint){ 40, 24 }));
  g_assert_false (mnd_rect_contains (&rect, (MndPoint){ 40.01, 24 }));
}

static void
test_segment (void)
{
  static const struct
  {
    MndPoint point, a, b;
    double distance;
  } rows[] = {
    { { 5, 3 }, { 0, 0 }, { 10, 0 }, 3 }, { { -3, 4 }, { 0, 0 }, { 10, 0 }, 5 }, { { 13, 4 }, { 0, 0 }, { 10, 0 }, 5 },
    { { 3, 4 }, { 0, 0 }, { 0, 0 }, 5 },  { { 4, 4 }, { 0, 0 }, { 8, 8 }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_near (mnd_point_distance_to_segment (rows[i].point, rows[i].a, rows[i].b), rows[i].distance);
}

static void
test_curve (void)
{
  const MndPoint arch[4] = { { 0, 0 }, { 0, 12 }, { 30, 12 }, { 30, 0 } };
  MndRect bounds = mnd_curve_bounds (arch);
  MndPoint part[4], middle = mnd_curve_at (arch, 0.5), direction = mnd_curve_direction (arch, 0.5);

  /* The top of this curve is at three quarters of its handles' height. */
  g_assert_true (mnd_rect_equal (&bounds, &(MndRect){ 0, 0, 30, 9 }));
  assert_near (middle.x, 15);
  assert_near (middle.y, 9);
  assert_near (direction.x, 1);
  assert_near (direction.y, 0);
  g_assert_cmpfloat_with_epsilon (mnd_curve_distance (arch, (MndPoint){ 15, 11 }), 2, 0.05);

  mnd_curve_cut (arch, 0.25, 0.75, part);
  for (guint i = 0; i <= 4; i++)
    {
      MndPoint expected = mnd_curve_at (arch, 0.25 + i / 8.0), found = mnd_curve_at (part, i / 4.0);
      assert_near (expected.x, found.x);
      assert_near (expected.y, found.y);
    }
}

static void
test_curve_and_rect (void)
{
  const MndPoint arch[4] = { { 0, 0 }, { 0, 120 }, { 300, 120 }, { 300, 0 } };
  static const struct
  {
    MndRect rect;
    gboolean meets;
  } rows[] = {
    { { 140, 80, 20, 20 }, TRUE },    { { 140, 20, 20, 20 }, FALSE }, { { 140, 100, 20, 20 }, FALSE },
    { { -50, -50, 500, 500 }, TRUE }, { { -50, -50, 60, 60 }, TRUE }, { { 250, 70, 30, 20 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (mnd_curve_meets_rect (arch, &rows[i].rect), ==, rows[i].meets);
}

/* A curve that stands still has no direction of its own, and no NaN either. */
static void
test_degenerate (void)
{
  const MndPoint still[4] = { { 1, 1 }, { 1, 1 }, { 1, 1 }, { 1, 1 } };
  const MndPoint late[4] = { { 0, 0 }, { 0, 0 }, { 0, 5 }, { 0, 10 } };
  MndPoint direction = mnd_curve_direction (still, 0.3), start = mnd_curve_direction (late, 0);

  assert_near (hypot (direction.x, direction.y), 1);
  assert_near (start.y, 1);
  assert_near (mnd_curve_distance (still, (MndPoint){ 4, 5 }), 5);
}

static void
test_path (void)
{
  const MndPoint path[7] = { { 0, 0 }, { 1, 0 }, { 2, 0 }, { 3, 0 }, { 3, 1 }, { 3, 2 }, { 3, 3 } };
  MndPoint direction, middle = mnd_path_middle (path, 7, &direction);
  MndRect bounds = mnd_path_bounds (path, 7);

  assert_near (middle.x, 3);
  assert_near (middle.y, 0);
  assert_near (direction.y, 1);
  g_assert_true (mnd_rect_equal (&bounds, &(MndRect){ 0, 0, 3, 3 }));
  assert_near (mnd_path_distance (path, 7, (MndPoint){ 5, 2 }), 2);
  middle = mnd_path_at (path, 7, 0.75);
  assert_near (middle.y, 1.5);
  middle = mnd_path_at (path, 7, 1);
  assert_near (middle.y, 3);
  middle = mnd_path_middle (path, 4, NULL);
  assert_near (middle.x, 1.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geometry/rects", test_rects);
  g_test_add_func ("/geometry/inflate", test_inflate);
  g_test_add_func ("/geometry/segment", test_segment);
  g_test_add_func ("/geometry/curve", test_curve);
  g_test_add_func ("/geometry/curve-and-rect", test_curve_and_rect);
  g_test_add_func ("/geometry/degenerate", test_degenerate);
  g_test_add_func ("/geometry/path", test_path);
  return g_test_run ();
}
