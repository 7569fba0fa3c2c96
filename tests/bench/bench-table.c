/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of 10,000 actors, all columns that are shown at first. table-scroll: the median of a frame while it is
 * scrolled by a page at a time, and -p95 the worst of twenty, beside the toolkit's own table with labels on the same
 * rows. table-sort: another order, beside opening the map. table-edit: from an edit elsewhere to the cells that show
 * it, beside what a person does not wait for. */
#include "sector.h"

#include "desktop/mnd-sheet-private.h"
#include "desktop/mnd-table-page-private.h"
#include "desktop/mnd-toolkit.h"
#include "document/mnd-edits.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#define N_ACTORS 10000
#define WIDTH 1280
#define HEIGHT 800
#define WARM_UP 12
#define FRAMES 90
#define STEP 600       /* pixels a frame */
#define PATIENCE 0.033 /* seconds */

typedef struct
{
  GtkWidget *window;
  GtkAdjustment *down;
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
  double end = gtk_adjustment_get_upper (bench->down) - gtk_adjustment_get_page_size (bench->down);
  double next = gtk_adjustment_get_value (bench->down) + STEP;

  gtk_adjustment_set_value (bench->down, next < end ? next : 0);
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static void
let_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Median and worst of twenty, in seconds. */
static void
run_frames (Bench *bench, GtkWidget *child, GtkAdjustment *down, double result[2])
{
  GdkFrameClock *clock;
  guint tick;

  gtk_window_set_child (GTK_WINDOW (bench->window), child);
  gtk_window_present (GTK_WINDOW (bench->window));
  while (!gtk_widget_get_mapped (child))
    g_main_context_iteration (NULL, TRUE);
  let_idle ();
  bench->down = down;
  bench->n_frames = 0;
  g_array_set_size (bench->frames, 0);
  clock = gtk_widget_get_frame_clock (bench->window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  tick = gtk_widget_add_tick_callback (child, scroll_cb, bench, NULL);
  while (bench->frames->len < FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (child, tick);
  g_signal_handlers_disconnect_by_data (clock, bench);
  result[0] = bench_median ((double *) (gpointer) bench->frames->data, bench->frames->len);
  result[1] = g_array_index (bench->frames, double, (guint) (0.95 * (bench->frames->len - 1)));
}

/* --- the toolkit's own table */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const char *text = mnd_record_get_text (gtk_list_item_get_item (item), MND_ACTOR_KIND);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text != NULL ? text : "");
}

static GtkWidget *
create_plain (GListModel *rows, guint n_columns, GtkAdjustment **down)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list =
      gtk_column_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (rows)))));

  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      GtkColumnViewColumn *column = gtk_column_view_column_new ("Text", factory);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      gtk_column_view_column_set_fixed_width (column, 150);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (list), column);
      g_object_unref (column);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  return scroller;
}

/* --- what is measured */

static double
measure_sort (MndSheet *sheet)
{
  double seconds[BENCH_RUNS];

  for (guint i = 0; i < BENCH_RUNS; i++)
    {
      gint64 start;
      for (guint k = 0; k < sheet->orders->len; k++)
        mnd_sheet_order_forget (g_ptr_array_index (sheet->orders, k));
      start = g_get_monotonic_time ();
      mnd_sheet_sort_by (sheet, i % 2 == 0 ? "name" : "kind", i % 4 < 2);
      seconds[i] = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
      let_idle ();
    }
  return bench_median (seconds, BENCH_RUNS);
}

static double
measure_edit (MndDocument *document)
{
  MndRecordList *actors = mnd_map_get_records (mnd_document_get_map (document), MND_TABLE_ACTOR);
  double seconds[BENCH_RUNS];

  for (guint i = 0; i < BENCH_RUNS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Office %u", i);
      gint64 start = g_get_monotonic_time ();
      mnd_document_set_text (document, mnd_record_get_id (mnd_record_list_get (actors, i)), "name", "fr", name, NULL);
      seconds[i] = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
      let_idle ();
    }
  return bench_median (seconds, BENCH_RUNS);
}

static MndDocument *
open_map (GFile *file, double *seconds)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  MndDocument *document = mnd_document_open (file, TRUE, NULL, &error);

  g_assert_no_error (error);
  *seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  return document;
}

static void
measure (Bench *bench, MndDocument *document, double open)
{
  g_autoptr (MndView) view = mnd_view_new (document);
  g_autoptr (MndFindings) findings = mnd_findings_new (view);
  GtkWidget *page = mnd_table_page_new (MND_RECORDS_ACTORS, findings);
  MndSheet *sheet = mnd_table_page_get_sheet (MND_TABLE_PAGE (page));
  MndRecordList *actors = mnd_map_get_records (mnd_document_get_map (document), MND_TABLE_ACTOR);
  g_autoptr (GArray) shown = mnd_sheet_dup_shown_columns (sheet);
  GtkWidget *plain;
  GtkAdjustment *down;
  double ours[2], theirs[2];

  plain = create_plain (G_LIST_MODEL (actors), shown->len, &down);
  run_frames (bench, plain, down, theirs);
  run_frames (bench, page, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (sheet->scroller)), ours);
  bench_report ("table-scroll", ours[0] * 1000, theirs[0] * 1000, "ms");
  bench_report ("table-scroll-p95", ours[1] * 1000, theirs[1] * 1000, "ms");
  bench_report ("table-sort", measure_sort (sheet) * 1000, open * 1000, "ms");
  bench_report ("table-edit", measure_edit (document) * 1000, PATIENCE * 1000, "ms");
  gtk_window_set_child (GTK_WINDOW (bench->window), NULL);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sector.mandate", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MndDocument) document = NULL;
  Bench bench = { .frames = g_array_new (FALSE, FALSE, sizeof (double)) };
  double open;

  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  adw_init ();
  bench_write_sector (N_ACTORS, file);
  document = open_map (file, &open);
  bench.window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench.window), WIDTH, HEIGHT);
  measure (&bench, document, open);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_array_unref (bench.frames);
  mnd_document_close (document, TRUE);
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
