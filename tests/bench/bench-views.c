/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Views beside the map that draw themselves. matrix-scroll: the median of a frame while a matrix of 200 overseers and
 * 200 overseen is scrolled both ways, and -p95 the worst of twenty; time-scroll: the same of the bars of 10,000 actors'
 * links; both beside the frame for which nobody waits. time-open: from nothing to these bars, beside opening the map.
 * lens-fade: frames while one lens goes over to another, the whole map of 5,000 actors in sight. */
#include "sector.h"

#include "desktop/mnd-canvas-private.h"
#include "desktop/mnd-matrix-desk-private.h"
#include "desktop/mnd-time-desk-private.h"
#include "desktop/mnd-toolkit.h"
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#define N_SIDE 200
#define DENSITY 0.3
#define WIDTH 1280
#define HEIGHT 800
#define WARM_UP 6
#define FRAMES 90
#define STEP 90        /* pixels a frame */
#define PATIENCE 0.033 /* seconds */

typedef struct
{
  GtkWidget *window;
  GtkAdjustment *adjustments[2]; /* NULL: does not scroll that way */
  gint64 frame_start;
  guint n_frames;
  GArray *frames; /* double, seconds */
} Bench;

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
  seconds = (double) (g_get_monotonic_time () - bench->frame_start) / G_USEC_PER_SEC;
  if (++bench->n_frames > WARM_UP)
    g_array_append_val (bench->frames, seconds);
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Bench *bench = data;

  for (guint i = 0; i < G_N_ELEMENTS (bench->adjustments); i++)
    if (bench->adjustments[i] != NULL)
      {
        GtkAdjustment *adjustment = bench->adjustments[i];
        double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
        double next = gtk_adjustment_get_value (adjustment) + STEP;
        gtk_adjustment_set_value (adjustment, next < end ? next : 0);
      }
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static void
let_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
show (Bench *bench, GtkWidget *child)
{
  gtk_window_set_child (GTK_WINDOW (bench->window), child);
  gtk_window_present (GTK_WINDOW (bench->window));
  while (!gtk_widget_get_mapped (child))
    g_main_context_iteration (NULL, TRUE);
  let_idle ();
}

/* Counts frames until `is_done`, or there are enough. */
static void
run_frames (Bench *bench, const char *name, GtkWidget *child, GtkTickCallback step)
{
  g_autofree char *worst = g_strconcat (name, "-p95", NULL);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (bench->window);
  guint tick;
  double median;

  bench->n_frames = 0;
  g_array_set_size (bench->frames, 0);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  tick = gtk_widget_add_tick_callback (child, step, bench, NULL);
  while (bench->frames->len < FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (child, tick);
  g_signal_handlers_disconnect_by_data (clock, bench);
  median = bench_median ((double *) (gpointer) bench->frames->data, bench->frames->len);
  bench_report (name, median * 1000, PATIENCE * 1000, "ms");
  bench_report (worst, g_array_index (bench->frames, double, (guint) (0.95 * (bench->frames->len - 1))) * 1000,
                PATIENCE * 1000, "ms");
}

static void
scroll (Bench *bench, const char *name, GtkWidget *desk, GtkWidget *grid, gboolean both_ways)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (grid, GTK_TYPE_SCROLLED_WINDOW));

  bench->adjustments[0] = both_ways ? gtk_scrolled_window_get_hadjustment (scroller) : NULL;
  bench->adjustments[1] = gtk_scrolled_window_get_vadjustment (scroller);
  run_frames (bench, name, desk, scroll_cb);
}

/* --- the matrix */

static MndId
add_actor (MndChanges *rows, const char *kind, guint number)
{
  g_autofree char *name = g_strdup_printf ("%s %u", kind, number);
  MndChange *actor = mnd_changes_add (rows, MND_TABLE_ACTOR, MND_CHANGE_INSERT);
  MndChange *text = mnd_changes_add (rows, MND_TABLE_TEXT, MND_CHANGE_INSERT);
  MndId id = mnd_id_new ();

  mnd_edit_set (actor, MND_ACTOR_ID, mnd_value_id (&id));
  mnd_edit_set (actor, MND_ACTOR_KIND, mnd_value_text (kind));
  mnd_edit_set (text, MND_TEXT_OWNER, mnd_value_id (&id));
  mnd_edit_set (text, MND_TEXT_PROPERTY, mnd_value_text ("name"));
  mnd_edit_set (text, MND_TEXT_LANGUAGE, mnd_value_text ("en"));
  mnd_edit_set (text, MND_TEXT_ORDINAL, mnd_value_integer (0));
  mnd_edit_set (text, MND_TEXT_VALUE, mnd_value_text (name));
  return id;
}

static void
add_oversight (MndChanges *rows, const MndId *from, const MndId *to, const char *mode)
{
  MndChange *link = mnd_changes_add (rows, MND_TABLE_LINK, MND_CHANGE_INSERT);
  MndId id = mnd_id_new ();

  mnd_edit_set (link, MND_LINK_ID, mnd_value_id (&id));
  mnd_edit_set (link, MND_LINK_FROM, mnd_value_id (from));
  mnd_edit_set (link, MND_LINK_TO, mnd_value_id (to));
  mnd_edit_set (link, MND_LINK_KIND, mnd_value_text ("oversees"));
  mnd_edit_set (link, MND_LINK_MODE, mnd_value_text (mode));
  mnd_edit_set (link, MND_LINK_STATUS, mnd_value_text ("actual"));
}

static MndDocument *
create_square (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndChanges) rows = mnd_changes_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (200);
  MndDocument *document = mnd_document_new ("", "en", &error);
  MndId overseers[N_SIDE], overseen[N_SIDE];

  for (guint i = 0; i < N_SIDE; i++)
    {
      overseers[i] = add_actor (rows, "parliamentary_committee", i);
      overseen[i] = add_actor (rows, "police", i);
    }
  for (guint i = 0; i < N_SIDE * N_SIDE; i++)
    if (g_rand_double (random) < DENSITY)
      add_oversight (rows, &overseers[i / N_SIDE], &overseen[i % N_SIDE], i % 3 == 0 ? "audit" : "parliamentary");
  if (!mnd_document_commit (document, "import", "Import", rows, FALSE, &error))
    g_error ("%s", error->message);
  return document;
}

static void
bench_matrix (Bench *bench)
{
  g_autoptr (MndDocument) document = create_square ();
  g_autoptr (MndView) view = mnd_view_new (document);
  g_autoptr (MndFindings) findings = mnd_findings_new (view);
  const MndMatrixDeskWish wish = { .matrix.kind = MND_MATRIX_OVERSIGHT };
  GtkWidget *desk = mnd_matrix_desk_new ();

  mnd_desk_set_findings (MND_DESK (desk), findings);
  mnd_matrix_desk_set_wish (MND_MATRIX_DESK (desk), &wish);
  show (bench, desk);
  if (mnd_matrix_get_n_columns (mnd_matrix_desk_get_matrix (MND_MATRIX_DESK (desk))) < N_SIDE)
    g_error ("The matrix is too small.");
  scroll (bench, "matrix-scroll", desk, MND_MATRIX_DESK (desk)->grid, TRUE);
  gtk_window_set_child (GTK_WINDOW (bench->window), NULL);
  mnd_document_close (document, TRUE);
}

/* --- sectors */

static MndDocument *
open_sector (guint n_actors, const char *folder, double *seconds)
{
  g_autofree char *path = g_build_filename (folder, "sector.mandate", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  MndDocument *document;
  gint64 start;

  bench_write_sector (n_actors, file);
  start = g_get_monotonic_time ();
  document = mnd_document_open (file, TRUE, NULL, &error);
  g_assert_no_error (error);
  *seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  g_unlink (path);
  return document;
}

static void
bench_time (Bench *bench, const char *folder)
{
  double open;
  g_autoptr (MndDocument) document = open_sector (10000, folder, &open);
  g_autoptr (MndView) view = mnd_view_new (document);
  g_autoptr (MndFindings) findings = mnd_findings_new (view);
  const MndChronologyWish wish = { MND_CHRONOLOGY_BY_INSTITUTION, MND_CHRONOLOGY_LINKS };
  GtkWidget *desk = mnd_time_desk_new ();
  gint64 start;

  mnd_time_desk_set_wish (MND_TIME_DESK (desk), &wish);
  start = g_get_monotonic_time ();
  mnd_desk_set_findings (MND_DESK (desk), findings);
  show (bench, desk);
  bench_report ("time-open", (double) (g_get_monotonic_time () - start) / 1000, open * 1000, "ms");
  scroll (bench, "time-scroll", desk, MND_TIME_DESK (desk)->grid, FALSE);
  gtk_window_set_child (GTK_WINDOW (bench->window), NULL);
  mnd_document_close (document, TRUE);
}

/* --- another lens */

static gboolean
fade_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  static const char *const words[] = { "oecd", "dcaf", "six" };
  MndCanvas *canvas = MND_CANVAS (widget);
  Bench *bench = data;

  if (canvas->fade_animation == NULL)
    mnd_view_set_lens (canvas->view, words[bench->n_frames % G_N_ELEMENTS (words)]);
  return G_SOURCE_CONTINUE;
}

static void
bench_fade (Bench *bench, const char *folder)
{
  double open;
  g_autoptr (MndDocument) document = open_sector (5000, folder, &open);
  g_autoptr (MndView) view = mnd_view_new (document);
  GtkWidget *canvas = mnd_canvas_new ();

  mnd_canvas_set_view (MND_CANVAS (canvas), view);
  show (bench, canvas);
  while (mnd_scene_renderer_get_picture (MND_CANVAS (canvas)->renderer, MND_RENDER_MAP) == NULL)
    g_main_context_iteration (NULL, TRUE);
  run_frames (bench, "lens-fade", canvas, fade_cb);
  mnd_canvas_set_view (MND_CANVAS (canvas), NULL);
  gtk_window_set_child (GTK_WINDOW (bench->window), NULL);
  mnd_document_close (document, TRUE);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-bench-XXXXXX", NULL);
  Bench bench = { .frames = g_array_new (FALSE, FALSE, sizeof (double)) };

  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  adw_init ();
  bench.window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench.window), WIDTH, HEIGHT);
  bench_matrix (&bench);
  bench_time (&bench, folder);
  bench_fade (&bench, folder);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_array_unref (bench.frames);
  g_rmdir (folder);
  return 0;
}
