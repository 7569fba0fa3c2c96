/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows of a map. */
#include "scene/mnd-viewport.h"

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)
#define assert_point(point, px, py)                                                                                    \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    MndPoint point_ = (point);                                                                                         \
    g_assert_cmpfloat_with_epsilon (point_.x, px, 1e-6);                                                               \
    g_assert_cmpfloat_with_epsilon (point_.y, py, 1e-6);                                                               \
  }                                                                                                                    \
  G_STMT_END

static MndViewport *
new_viewport (void)
{
  MndViewport *viewport = mnd_viewport_new ();

  mnd_viewport_set_size (viewport, 800, 600);
  return viewport;
}

static void
count_cb (MndViewport *viewport, guint *count)
{
  (*count)++;
}

static void
test_zoom_at_pointer (void)
{
  static const struct
  {
    double factor, scale;
  } rows[] = { { 2, 2 }, { 0.5, 0.5 }, { 100, MND_VIEWPORT_MAX_SCALE }, { 1e-9, MND_VIEWPORT_MIN_SCALE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MndViewport) viewport = new_viewport ();
      MndPoint at = { 613, 77 }, under;
      mnd_viewport_pan (viewport, 31, -57);
      under = mnd_viewport_to_map (viewport, at);
      mnd_viewport_zoom_by (viewport, rows[i].factor, at);
      assert_near (mnd_viewport_get_scale (viewport), rows[i].scale);
      assert_point (mnd_viewport_to_view (viewport, under), at.x, at.y);
    }
}

static void
test_fit (void)
{
  g_autoptr (MndViewport) viewport = new_viewport ();
  MndRect wide = { 100, 50, 4000, 100 }, small = { -10, -10, 20, 20 }, view;

  mnd_viewport_fit (viewport, &wide, 20);
  view = mnd_viewport_rect_to_view (viewport, &wide);
  assert_near (view.x, 20);
  assert_near (view.width, 760);
  assert_near (view.y + view.height / 2, 300);

  /* Never larger than 1:1. */
  mnd_viewport_fit (viewport, &small, 20);
  assert_near (mnd_viewport_get_scale (viewport), 1);
  assert_point (mnd_viewport_to_view (viewport, (MndPoint){ 0, 0 }), 400, 300);
}

static void
test_nothing_to_fit (void)
{
  g_autoptr (MndViewport) viewport = mnd_viewport_new ();
  MndRect rect = { 0, 0, 10, 10 }, empty = { 0 };
  double scale = 7;
  MndPoint offset = { 7, 7 };

  g_assert_false (mnd_viewport_find_fit (viewport, &rect, 10, &scale, &offset));
  mnd_viewport_set_size (viewport, 800, 600);
  g_assert_false (mnd_viewport_find_fit (viewport, &empty, 10, &scale, &offset));
  g_assert_cmpfloat (scale, ==, 7);
  /* A margin wider than the window still shows something. */
  g_assert_true (mnd_viewport_find_fit (viewport, &rect, 1000, &scale, &offset));
  g_assert_cmpfloat (scale, >=, MND_VIEWPORT_MIN_SCALE);
}

static void
test_resize_keeps_middle (void)
{
  g_autoptr (MndViewport) viewport = new_viewport ();
  MndPoint middle = mnd_viewport_to_map (viewport, (MndPoint){ 400, 300 });

  mnd_viewport_set_size (viewport, 1000, 500);
  assert_point (mnd_viewport_to_view (viewport, middle), 500, 250);
}

static void
test_reveal (void)
{
  static const struct
  {
    MndRect rect;
    double x, y; /* where its corner is then seen */
  } rows[] = {
    { { 100, 100, 50, 50 }, 100, 100 }, /* in sight: nothing moves */
    { { -70, 100, 50, 50 }, 10, 100 },
    { { 900, 700, 50, 50 }, 740, 540 },
    { { -500, 100, 2000, 50 }, 10, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MndViewport) viewport = new_viewport ();
      MndRect view;
      mnd_viewport_reveal (viewport, &rows[i].rect, 10);
      view = mnd_viewport_rect_to_view (viewport, &rows[i].rect);
      assert_near (view.x, rows[i].x);
      assert_near (view.y, rows[i].y);
    }
}

/* The window of 800x600 with a small map in a corner, and a legend that takes most of its height. */
static void
test_reveal_beside (void)
{
  static const MndRect obstacles[] = { { 600, 0, 200, 150 }, { 0, 200, 200, 400 } };
  static const struct
  {
    MndRect rect;
    double x, y; /* where its corner is then seen */
  } rows[] = {
    { { 300, 100, 50, 50 }, 300, 100 },  /* clear: nothing moves */
    { { 590, 60, 50, 50 }, 540, 60 },    /* out at the side that is near, with the gap */
    { { 700, 120, 50, 50 }, 700, 160 },  /* or below */
    { { 900, -100, 50, 50 }, 740, 160 }, /* what comes into sight does not go under it */
    { { 20, 450, 100, 50 }, 210, 450 },  /* past the start there is no room */
    { { 20, 300, 700, 50 }, 20, 300 },   /* nowhere is room for that */
    { { -500, 100, 2000, 50 }, 10, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MndViewport) viewport = new_viewport ();
      MndRect view;
      mnd_viewport_set_obstacles (viewport, obstacles, G_N_ELEMENTS (obstacles));
      mnd_viewport_reveal (viewport, &rows[i].rect, 10);
      view = mnd_viewport_rect_to_view (viewport, &rows[i].rect);
      assert_near (view.x, rows[i].x);
      assert_near (view.y, rows[i].y);
      mnd_viewport_set_obstacles (viewport, NULL, 0);
      mnd_viewport_set_transform (viewport, 1, (MndPoint){ 0, 0 });
      mnd_viewport_reveal (viewport, &(MndRect){ 700, 120, 50, 50 }, 10);
      assert_point (mnd_viewport_to_view (viewport, (MndPoint){ 700, 120 }), 700, 120);
    }
}

/* The same window and obstacles: where a part of the map is shown largest beside them. */
static void
test_clear_fit (void)
{
  static const MndRect obstacles[] = { { 600, 0, 200, 150 }, { 0, 200, 200, 400 } };
  static const struct
  {
    MndRect rect;
    double scale;
    double x, y; /* of its middle */
  } rows[] = {
    { { 0, 0, 10, 10 }, 1, 500, 375 }, /* small enough for anywhere: the largest part, right of the legend and below */
    { { 5, 5, 580, 430 }, 1, 500, 375 },    /* fits there exactly */
    { { 0, 0, 1160, 430 }, 0.5, 500, 375 }, /* wide: half as large there */
    { { 0, 0, 100, 580 }, 1, 400, 300 },    /* high: between the two */
  };
  g_autoptr (MndViewport) viewport = new_viewport ();
  double scale;
  MndPoint offset;

  mnd_viewport_set_obstacles (viewport, obstacles, G_N_ELEMENTS (obstacles));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      MndPoint center = mnd_rect_get_center (&rows[i].rect);
      g_assert_true (mnd_viewport_find_clear_fit (viewport, &rows[i].rect, 10, &scale, &offset));
      assert_near (scale, rows[i].scale);
      mnd_viewport_set_transform (viewport, scale, offset);
      assert_point (mnd_viewport_to_view (viewport, center), rows[i].x, rows[i].y);
      g_assert_true (mnd_viewport_is_clear (viewport, &rows[i].rect));
    }
  g_assert_false (mnd_viewport_find_clear_fit (viewport, &(MndRect){ 0 }, 10, &scale, &offset));
  mnd_viewport_set_transform (viewport, 1, (MndPoint){ 0, 0 });
  g_assert_false (mnd_viewport_is_clear (viewport, &(MndRect){ 590, 140, 20, 20 })); /* under one */
  g_assert_false (mnd_viewport_is_clear (viewport, &(MndRect){ -10, 20, 20, 20 }));  /* not all in the window */
  mnd_viewport_set_obstacles (viewport, &(MndRect){ 0, 0, 800, 600 }, 1);
  g_assert_false (mnd_viewport_find_clear_fit (viewport, &rows[0].rect, 10, &scale, &offset));
}

static void
test_visible (void)
{
  g_autoptr (MndViewport) viewport = new_viewport ();
  MndRect visible;

  mnd_viewport_set_transform (viewport, 0.5, (MndPoint){ 10, 20 });
  visible = mnd_viewport_get_visible (viewport);
  g_assert_true (mnd_rect_equal (&visible, &(MndRect){ -20, -40, 1600, 1200 }));
  mnd_viewport_center_on (viewport, (MndPoint){ 3, 4 });
  assert_point (mnd_viewport_to_view (viewport, (MndPoint){ 3, 4 }), 400, 300);
}

static void
test_signal (void)
{
  g_autoptr (MndViewport) viewport = new_viewport ();
  guint count = 0;

  g_signal_connect (viewport, "changed", G_CALLBACK (count_cb), &count);
  mnd_viewport_pan (viewport, 0, 0);
  mnd_viewport_set_size (viewport, 800, 600);
  g_assert_cmpuint (count, ==, 0);
  mnd_viewport_pan (viewport, 1, 0);
  mnd_viewport_zoom_by (viewport, 2, (MndPoint){ 0, 0 });
  mnd_viewport_set_size (viewport, 801, 600);
  g_assert_cmpuint (count, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/zoom-at-pointer", test_zoom_at_pointer);
  g_test_add_func ("/viewport/fit", test_fit);
  g_test_add_func ("/viewport/nothing-to-fit", test_nothing_to_fit);
  g_test_add_func ("/viewport/resize-keeps-middle", test_resize_keeps_middle);
  g_test_add_func ("/viewport/reveal", test_reveal);
  g_test_add_func ("/viewport/reveal-beside", test_reveal_beside);
  g_test_add_func ("/viewport/clear-fit", test_clear_fit);
  g_test_add_func ("/viewport/visible", test_visible);
  g_test_add_func ("/viewport/signal", test_signal);
  return g_test_run ();
}
