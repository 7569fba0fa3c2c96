/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines, the lines between them, and text that fits into them. */
#include "scene/mnd-label.h"
#include "scene/mnd-shape.h"

#include <math.h>
#include <string.h>

#define LONGEST "Parliamentary Oversight Committee on Defence, Internal and Presidential Affairs"

/* The outline that is traced is the outline that is hit. */
static void
test_contains_what_is_traced (void)
{
  const MndRect rect = { 10, 20, 120, 46 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  for (guint shape = 0; shape < MND_N_SHAPES; shape++)
    for (double y = 18.25; y < 70; y += 0.5)
      for (double x = 8.25; x < 134; x += 0.5)
        {
          gboolean inside = mnd_shape_contains ((MndShape) shape, &rect, (MndPoint){ x, y });
          gboolean filled;
          cairo_new_path (cr);
          mnd_shape_trace ((MndShape) shape, &rect, cr);
          filled = cairo_in_fill (cr, x, y);
          if (inside != filled)
            {
              /* Curves are traced to within a tenth. */
              MndRect near = mnd_rect_inflate (&rect, inside ? 0.4 : -0.4);
              cairo_new_path (cr);
              mnd_shape_trace ((MndShape) shape, &near, cr);
              g_assert_cmpint (cairo_in_fill (cr, x, y), ==, inside);
            }
        }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_shapes_differ (void)
{
  const MndRect rect = { 0, 0, 120, 60 };
  const MndPoint corner = { 2.2, 2.2 }, right_corner = { 117.8, 2.2 }, near_corner = { 5, 5 };

  g_assert_true (mnd_shape_contains (MND_SHAPE_STATE, &rect, corner));
  g_assert_false (mnd_shape_contains (MND_SHAPE_NON_STATE, &rect, corner));
  g_assert_true (mnd_shape_contains (MND_SHAPE_HYBRID, &rect, corner));
  g_assert_false (mnd_shape_contains (MND_SHAPE_HYBRID, &rect, right_corner));
  g_assert_true (mnd_shape_contains (MND_SHAPE_NON_STATE, &rect, near_corner));
  g_assert_false (mnd_shape_contains (MND_SHAPE_INTERNATIONAL, &rect, near_corner));
}

static MndLineTask
make_task (MndPoint to, guint fan_index, guint fan_size, gboolean flipped)
{
  return (MndLineTask){
    .from = { MND_SHAPE_INTERNATIONAL, mnd_rect_around ((MndPoint){ 0, 0 }, 120, 40) },
    .to = { MND_SHAPE_NON_STATE, mnd_rect_around (to, 130, 50) },
    .flipped = flipped,
    .fan_index = fan_index,
    .fan_size = fan_size,
    .head_length = 8,
  };
}

static void
assert_on_outline (const MndLineEnd *end, MndPoint point)
{
  MndRect smaller = mnd_rect_inflate (&end->rect, -0.01), larger = mnd_rect_inflate (&end->rect, 0.01);

  g_assert_false (mnd_shape_contains (end->shape, &smaller, point));
  g_assert_true (mnd_shape_contains (end->shape, &larger, point));
}

/* Wherever the other node is, the line begins on one outline and its head ends on the other. */
static void
test_ends_on_outlines (void)
{
  for (guint degrees = 0; degrees < 360; degrees += 7)
    for (guint fan_index = 0; fan_index < 3; fan_index++)
      {
        double angle = degrees * G_PI / 180;
        MndLineTask task = make_task ((MndPoint){ 400 * cos (angle), 400 * sin (angle) }, fan_index, 3, degrees % 2);
        MndPoint tip;
        guint n_points;
        g_autofree MndPoint *path = mnd_line_dup_path (&task, &n_points, &tip);
        g_assert_cmpuint (n_points, ==, 4);
        assert_on_outline (&task.from, path[0]);
        assert_on_outline (&task.to, tip);
        g_assert_cmpfloat_with_epsilon (mnd_point_distance (path[3], tip), 8, 0.01);
      }
}

/* Between nodes of every shape; with a head at either end, as bundles have. */
static void
test_every_shape_is_met (void)
{
  for (guint from = 0; from < MND_N_SHAPES; from++)
    for (guint to = 0; to < MND_N_SHAPES; to++)
      for (guint degrees = 3; degrees < 360; degrees += 24)
        {
          double angle = degrees * G_PI / 180;
          MndLineTask task = make_task ((MndPoint){ 300 * cos (angle), 300 * sin (angle) }, 1, 2, FALSE);
          MndPoint tip, start;
          guint n_points;
          g_autofree MndPoint *path = NULL;
          task.from.shape = (MndShape) from;
          task.to.shape = (MndShape) to;
          task.tail_length = 11;
          path = mnd_line_dup_path (&task, &n_points, &tip);
          assert_on_outline (&task.to, tip);
          g_assert_cmpfloat_with_epsilon (mnd_point_distance (path[3], tip), 8, 0.01);
          /* The head at the start is drawn straight on. */
          start = mnd_curve_direction (path, 0);
          start = (MndPoint){ path[0].x - 11 * start.x, path[0].y - 11 * start.y };
          g_assert_false (mnd_shape_contains (task.from.shape, &task.from.rect, path[0]));
          g_assert_cmpfloat (mnd_path_distance (path, n_points, start), <=, 11.01);
          task.from.rect = mnd_rect_inflate (&task.from.rect, 1.5);
          g_assert_true (mnd_shape_contains (task.from.shape, &task.from.rect, start));
        }
}

/* Lines of a fan are apart half way, also those that run the other way. */
static void
test_fan_is_apart (void)
{
  MndPoint middles[5];

  for (guint i = 0; i < 5; i++)
    {
      MndLineTask task = make_task ((MndPoint){ 300, 200 }, i, 5, FALSE);
      MndPoint tip;
      guint n_points;
      g_autofree MndPoint *path = NULL;
      if (i % 2 == 1)
        {
          MndLineEnd swapped = task.from;
          task.from = task.to;
          task.to = swapped;
          task.flipped = TRUE;
        }
      task.head_length = 0;
      path = mnd_line_dup_path (&task, &n_points, &tip);
      middles[i] = mnd_path_middle (path, n_points, NULL);
      for (guint other = 0; other < i; other++)
        g_assert_cmpfloat (mnd_path_distance (path, n_points, middles[other]), >, MND_STYLE_FAN_SPACING * 0.8);
    }
}

/* A loop is outside of its node all the way: it covers no name. */
static void
test_loops_stay_outside (void)
{
  for (guint shape = 0; shape < MND_N_SHAPES; shape++)
    for (guint i = 0; i < 4; i++)
      {
        MndLineTask task = make_task ((MndPoint){ 0, 0 }, i, 4, FALSE);
        MndPoint tip;
        guint n_points;
        g_autofree MndPoint *path = NULL;
        task.from.shape = (MndShape) shape;
        task.to = task.from;
        task.is_loop = TRUE;
        path = mnd_line_dup_path (&task, &n_points, &tip);
        assert_on_outline (&task.from, path[0]);
        assert_on_outline (&task.from, tip);
        for (double t = 0.02; t < 1; t += 0.02)
          g_assert_false (mnd_shape_contains (task.from.shape, &task.from.rect, mnd_path_at (path, n_points, t)));
      }
}

static void
test_loops (void)
{
  MndRect inner = { 0 };

  for (guint i = 0; i < 3; i++)
    {
      MndLineTask task = make_task ((MndPoint){ 0, 0 }, i, 3, FALSE);
      MndPoint tip, middle;
      MndRect bounds;
      guint n_points;
      g_autofree MndPoint *path = NULL;
      task.to = task.from;
      task.is_loop = TRUE;
      path = mnd_line_dup_path (&task, &n_points, &tip);
      assert_on_outline (&task.from, path[0]);
      assert_on_outline (&task.from, tip);
      middle = mnd_path_middle (path, n_points, NULL);
      g_assert_false (mnd_rect_contains (&task.from.rect, middle));
      bounds = mnd_path_bounds (path, n_points);
      if (i > 0)
        g_assert_cmpfloat (bounds.width + bounds.height, >, inner.width + inner.height + 8);
      inner = bounds;
    }
}

/* Nodes on top of one another leave no room for a line; it must not be NaN all the same. */
static void
test_overlap (void)
{
  static const MndPoint places[] = { { 0, 0 }, { 10, 0 }, { 60, 20 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      MndLineTask task = make_task (places[i], 1, 2, FALSE);
      MndPoint tip;
      guint n_points;
      g_autofree MndPoint *path = mnd_line_dup_path (&task, &n_points, &tip);
      g_assert_cmpuint (n_points, ==, 4);
      for (guint point = 0; point < n_points; point++)
        g_assert_true (isfinite (path[point].x) && isfinite (path[point].y));
    }
}

/* A route that ends on the box is led on to the outline. */
static void
test_route (void)
{
  const MndPoint route[7] = { { -59, -19 },  { -60, -80 }, { -60, -120 }, { 100, -120 },
                              { 300, -120 }, { 336, 100 }, { 336, 176 } };
  MndLineTask task = make_task ((MndPoint){ 400, 200 }, 0, 1, FALSE);
  MndPoint tip;
  guint n_points;
  g_autofree MndPoint *path = NULL;

  task.route = route;
  task.n_route = G_N_ELEMENTS (route);
  path = mnd_line_dup_path (&task, &n_points, &tip);
  g_assert_cmpuint (n_points % 3, ==, 1);
  assert_on_outline (&task.from, path[0]);
  assert_on_outline (&task.to, tip);
  g_assert_cmpfloat (mnd_path_distance (path, n_points, (MndPoint){ 100, -120 }), <, 0.5);
}

static MndLabel *
lay_out (PangoContext *context, const char *text)
{
  return mnd_label_new (context, &(MndLabelTask){ .text = text,
                                                  .detail = "ABC",
                                                  .size = 10,
                                                  .detail_size = 8.5,
                                                  .min_width = 80,
                                                  .max_width = 160,
                                                  .max_lines = 3 });
}

static void
test_wrapping (void)
{
  static const struct
  {
    const char *text;
    guint most_lines;
    gboolean cut_off;
  } rows[] = {
    { "Police", 1, FALSE },
    { "Ministry of Defence", 2, FALSE },
    { LONGEST, 3, FALSE },
    { "Parlamentarischekontrollkommissionsgeschaeftsstelle", 3, FALSE },
    { "\346\225\260\346\215\256\345\256\211\345\205\250\345\247\224\345\221\230\344\274\232", 2, FALSE },
    { LONGEST " " LONGEST " " LONGEST, 3, TRUE },
  };
  PangoContext *context = mnd_label_create_context ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MndLabel) label = lay_out (context, rows[i].text);
      guint n_lines = mnd_label_get_n_lines (label);
      g_autoptr (GString) read = g_string_new (NULL);
      g_assert_cmpfloat (mnd_label_get_width (label), <=, 160.01);
      g_assert_cmpint (mnd_label_is_cut_off (label), ==, rows[i].cut_off);
      g_assert_cmpuint (n_lines - 1, <=, rows[i].most_lines);
      g_assert_true (mnd_label_get_line (label, n_lines - 1)->is_detail);
      for (guint line = 0; line + 1 < n_lines; line++)
        {
          const MndLabelLine *row = mnd_label_get_line (label, line);
          g_assert_false (row->is_detail);
          g_string_append_len (read, row->text, row->length);
          if (line + 2 < n_lines && strchr (rows[i].text, ' ') != NULL)
            g_string_append_c (read, ' ');
        }
      if (!rows[i].cut_off)
        g_assert_cmpstr (read->str, ==, rows[i].text);
      else
        g_assert_true (g_str_has_suffix (read->str, "\342\200\246"));
    }
  g_object_unref (context);
}

static void
test_direction (void)
{
  PangoContext *context = mnd_label_create_context ();
  g_autoptr (MndLabel) english = mnd_label_new_line (context, "Function", 9, FALSE);
  g_autoptr (MndLabel) arabic = mnd_label_new_line (context, "\331\210\330\270\331\212\331\201\330\251", 9, FALSE);

  g_assert_false (mnd_label_is_rtl (english));
  g_assert_true (mnd_label_is_rtl (arabic));
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shape/contains-what-is-traced", test_contains_what_is_traced);
  g_test_add_func ("/shape/differ", test_shapes_differ);
  g_test_add_func ("/shape/ends-on-outlines", test_ends_on_outlines);
  g_test_add_func ("/shape/fan-is-apart", test_fan_is_apart);
  g_test_add_func ("/shape/every-shape-is-met", test_every_shape_is_met);
  g_test_add_func ("/shape/loops-stay-outside", test_loops_stay_outside);
  g_test_add_func ("/shape/loops", test_loops);
  g_test_add_func ("/shape/overlap", test_overlap);
  g_test_add_func ("/shape/route", test_route);
  g_test_add_func ("/label/wrapping", test_wrapping);
  g_test_add_func ("/label/direction", test_direction);
  return g_test_run ();
}
