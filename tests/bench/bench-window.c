/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window with a canvas, moved as a hand moves it. A frame lasts from the frame clock's beginning of it until the X
 * server has it. frame-pan-VIEW-N, frame-zoom-VIEW-N: the median of a frame, and -p95 the worst of twenty, beside the
 * same window with an empty canvas. drag: one actor of the largest map is moved with its links following, beside
 * panning the same. sharp-VIEW-N: from the last turn of the wheel to a sharp picture, and edit-frame-VIEW: from a moved
 * actor to the picture that shows it; both beside what a person does not wait for. */
#include "sector.h"

#include "desktop/mnd-canvas-private.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#define WIDTH 1920
#define HEIGHT 1080
#define WARM_UP 12
#define FRAMES 90
#define TURNS 8       /* of the wheel before the hand stops */
#define PATIENCE 0.15 /* seconds */

typedef struct
{
  GtkWidget *window;
  MndCanvas *canvas;
  MndView *empty;
  guint n_frames; /* since the present measurement began */
  gint64 frame_start;
  gint64 frame_end;
  GArray *frames; /* double, seconds */
} Bench;

typedef void (*Step) (Bench *bench, guint frame);

static const MndPoint middle = { WIDTH / 2.0 + 0.5, HEIGHT / 2.0 + 0.5 };

static void
before_paint_cb (Bench *bench)
{
  bench->frame_start = g_get_monotonic_time ();
}

static void
after_paint_cb (Bench *bench)
{
  double seconds;

  gdk_display_sync (gtk_widget_get_display (bench->window));
  bench->frame_end = g_get_monotonic_time ();
  seconds = (double) (bench->frame_end - bench->frame_start) / G_USEC_PER_SEC;
  if (++bench->n_frames > WARM_UP)
    g_array_append_val (bench->frames, seconds);
}

static gboolean
is_sharp (Bench *bench)
{
  MndCanvas *canvas = bench->canvas;
  const MndRenderPicture *picture = mnd_scene_renderer_get_picture (canvas->renderer, MND_RENDER_MAP);
  MndRect visible = mnd_viewport_get_visible (canvas->viewport);

  return picture != NULL && picture->serial == canvas->serial
         && picture->scale == mnd_viewport_get_scale (canvas->viewport)
         && mnd_rect_contains_rect (&picture->rect, &visible);
}

/* Until a frame began that shows the sharp picture. Returns when it was on the screen. */
static gint64
wait_until_sharp (Bench *bench)
{
  guint n_frames;

  while (!is_sharp (bench))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_queue_draw (GTK_WIDGET (bench->canvas));
  for (n_frames = bench->n_frames; bench->n_frames == n_frames;)
    g_main_context_iteration (NULL, TRUE);
  return bench->frame_end;
}

static void
let_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* --- frames */

typedef struct
{
  Bench *bench;
  Step step;
  guint n;
} Run;

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Run *run = data;

  run->step (run->bench, run->n++);
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

/* Sorts the frames. */
static double
percentile (GArray *frames, double part)
{
  bench_median ((double *) (gpointer) frames->data, frames->len);
  return g_array_index (frames, double, (guint) (part * (frames->len - 1)));
}

static void
run_frames (Bench *bench, Step step, double *median, double *worst)
{
  Run run = { bench, step, 0 };
  guint tick = gtk_widget_add_tick_callback (GTK_WIDGET (bench->canvas), tick_cb, &run, NULL);

  g_array_set_size (bench->frames, 0);
  bench->n_frames = 0;
  while (bench->frames->len < FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (GTK_WIDGET (bench->canvas), tick);
  *median = percentile (bench->frames, 0.5);
  *worst = percentile (bench->frames, 0.95);
}

static void
pan_step (Bench *bench, guint frame)
{
  int direction = frame / 60 % 2 ? 1 : -1;

  mnd_canvas_scroll (bench->canvas, middle, direction * 14, direction * 6, FALSE, 0);
}

static void
zoom_step (Bench *bench, guint frame)
{
  mnd_canvas_scroll (bench->canvas, middle, 0, frame / 20 % 2 ? 4 : -4, FALSE, GDK_CONTROL_MASK);
}

static void
drag_step (Bench *bench, guint frame)
{
  int way = (int) (frame % 80) - 40;

  mnd_canvas_drag (bench->canvas, (MndPoint){ middle.x + 8 * ABS (way), middle.y + 5 * ABS (way) });
}

/* --- what is measured */

static void
report_frames (const char *what, const char *which, guint n_actors, const double ours[2], const double empty[2])
{
  g_autofree char *name = g_strdup_printf ("%s-%s-%u", what, which, n_actors);
  g_autofree char *worst = g_strconcat (name, "-p95", NULL);

  bench_report (name, ours[0] * 1000, empty[0] * 1000, "ms");
  bench_report (worst, ours[1] * 1000, empty[1] * 1000, "ms");
}

/* The whole map, or its middle at 1:1. */
static void
look_at (Bench *bench, MndView *view, gboolean whole)
{
  MndRect extents;
  const MndSceneNode *node = NULL;

  if (mnd_canvas_get_view (bench->canvas) != view)
    mnd_canvas_set_view (bench->canvas, view);
  let_idle ();
  mnd_canvas_fit (bench->canvas);
  let_idle ();
  extents = mnd_scene_get_extents (bench->canvas->scene);
  for (guint i = 0; !whole && i < mnd_scene_get_n_nodes (bench->canvas->scene); i++)
    {
      const MndSceneNode *other = mnd_scene_get_node (bench->canvas->scene, i);
      MndPoint center = mnd_rect_get_center (&extents);
      if (node == NULL
          || mnd_point_distance (center, mnd_rect_get_center (&other->rect))
                 < mnd_point_distance (center, mnd_rect_get_center (&node->rect)))
        node = other;
    }
  if (!whole)
    mnd_viewport_set_transform (bench->canvas->viewport, 1.0, middle);
  if (node != NULL)
    mnd_viewport_center_on (bench->canvas->viewport, mnd_rect_get_center (&node->rect));
  wait_until_sharp (bench);
  let_idle ();
}

static void
bench_frames (Bench *bench, MndView *view, guint n_actors, gboolean whole)
{
  static const struct
  {
    const char *what;
    Step step;
  } moves[] = { { "frame-pan", pan_step }, { "frame-zoom", zoom_step } };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      double ours[2], empty[2];

      look_at (bench, bench->empty, whole);
      run_frames (bench, moves[i].step, &empty[0], &empty[1]);
      look_at (bench, view, whole);
      run_frames (bench, moves[i].step, &ours[0], &ours[1]);
      report_frames (moves[i].what, whole ? "whole" : "close", n_actors, ours, empty);
    }
}

/* The wheel turns once a frame and stops. */
static double
time_sharp (Bench *bench, guint run)
{
  gint64 last = 0;

  for (guint turn = 0; turn < TURNS; turn++)
    {
      guint n_frames = bench->n_frames;
      mnd_canvas_scroll (bench->canvas, middle, 0, run % 2 ? 0.5 : -0.5, TRUE, 0);
      last = g_get_monotonic_time ();
      while (turn + 1 < TURNS && bench->n_frames == n_frames)
        g_main_context_iteration (NULL, TRUE);
    }
  return (double) (wait_until_sharp (bench) - last) / G_USEC_PER_SEC;
}

static void
bench_sharp (Bench *bench, MndView *view, guint n_actors, gboolean whole)
{
  g_autofree char *name = g_strdup_printf ("sharp-%s-%u", whole ? "whole" : "close", n_actors);
  double seconds[2 * BENCH_RUNS];

  look_at (bench, view, whole);
  for (guint run = 0; run < G_N_ELEMENTS (seconds); run++)
    {
      seconds[run] = time_sharp (bench, run);
      let_idle ();
    }
  bench_report (name, bench_median (seconds, G_N_ELEMENTS (seconds)) * 1000, PATIENCE * 1000, "ms");
}

static void
bench_drag (Bench *bench, MndView *view, guint n_actors)
{
  double ours[2], pan[2];

  look_at (bench, view, FALSE);
  run_frames (bench, pan_step, &pan[0], &pan[1]);
  look_at (bench, view, FALSE);
  mnd_canvas_press (bench->canvas, middle, GDK_BUTTON_PRIMARY, 1, 0);
  run_frames (bench, drag_step, &ours[0], &ours[1]);
  if (bench->canvas->gesture != MND_GESTURE_MOVE)
    g_error ("Nothing is dragged.");
  mnd_canvas_cancel_gesture (bench->canvas);
  report_frames ("drag", "close", n_actors, ours, pan);
}

static double
time_edit (Bench *bench, const MndId *id, double by)
{
  const MndSceneNode *node = mnd_scene_find_node (bench->canvas->scene, id);
  MndPoint center = mnd_rect_get_center (&node->rect);
  MndPlacement move = { *id, center.x + by, center.y };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  mnd_document_move (mnd_canvas_get_document (bench->canvas), &move, 1, &error);
  g_assert_no_error (error);
  return (double) (wait_until_sharp (bench) - start) / G_USEC_PER_SEC;
}

static void
bench_edit (Bench *bench, MndView *view, gboolean whole)
{
  double seconds[2 * BENCH_RUNS];
  MndHit hit;

  look_at (bench, view, FALSE);
  if (!mnd_scene_hit (bench->canvas->scene, mnd_viewport_to_map (bench->canvas->viewport, middle), 1, &hit))
    g_error ("Nothing stands in the middle.");
  look_at (bench, view, whole);
  for (guint run = 0; run < G_N_ELEMENTS (seconds); run++)
    {
      seconds[run] = time_edit (bench, &hit.id, run % 2 ? -30 : 30);
      let_idle ();
    }
  bench_report (whole ? "edit-frame-whole" : "edit-frame-close", bench_median (seconds, G_N_ELEMENTS (seconds)) * 1000,
                PATIENCE * 1000, "ms");
}

static void
bench_map (Bench *bench, guint n_actors, GFile *folder, gboolean largest)
{
  g_autofree char *name = g_strdup_printf ("sector-%u.mandate", n_actors);
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (MndView) view = NULL;

  bench_write_sector (n_actors, file);
  document = mnd_document_open (file, TRUE, NULL, &error);
  g_assert_no_error (error);
  view = mnd_view_new (document);
  for (int whole = 1; whole >= 0; whole--)
    {
      bench_frames (bench, view, n_actors, whole);
      bench_sharp (bench, view, n_actors, whole);
    }
  if (largest)
    {
      bench_drag (bench, view, n_actors);
      bench_edit (bench, view, TRUE);
      bench_edit (bench, view, FALSE);
    }
  mnd_canvas_set_view (bench->canvas, bench->empty);
  let_idle ();
  mnd_document_close (document, TRUE);
  g_file_delete (file, NULL, NULL);
}

static void
open_window (Bench *bench)
{
  GdkFrameClock *clock;

  bench->canvas = MND_CANVAS (mnd_canvas_new ());
  bench->window = gtk_window_new ();
  bench->frames = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_window_set_decorated (GTK_WINDOW (bench->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (bench->window), GTK_WIDGET (bench->canvas));
  mnd_canvas_set_view (bench->canvas, bench->empty);
  gtk_window_present (GTK_WINDOW (bench->window));
  clock = gtk_widget_get_frame_clock (bench->window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_data (clock, "after-paint", G_CALLBACK (after_paint_cb), bench, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

int
main (int argc, char *argv[])
{
  static const guint sizes[] = { 1000, 5000, 10000 };
  g_autofree char *path = g_dir_make_tmp ("mandate-bench-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (MndDocument) nothing = NULL;
  g_autoptr (GError) error = NULL;
  guint only = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 0; /* one size, to look into */
  Bench bench = { 0 };

  g_setenv ("XDG_STATE_HOME", path, TRUE);
  adw_init ();
  nothing = mnd_document_new ("", "en", &error);
  g_assert_no_error (error);
  bench.empty = mnd_view_new (nothing);
  open_window (&bench);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (only == 0 || only == sizes[i])
      bench_map (&bench, sizes[i], folder, i + 1 == G_N_ELEMENTS (sizes));
  mnd_canvas_set_view (bench.canvas, NULL);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_array_unref (bench.frames);
  g_object_unref (bench.empty);
  mnd_document_close (nothing, TRUE);
  return 0;
}
