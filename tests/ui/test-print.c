/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every view on paper and in files, by the commands that are the same for all: each format, printing into a file, views
 * that show nothing, and files that cannot be written. A new view is tested by being in the switch. */
#include "desktop/mnd-export-dialog.h"
#include "desktop/mnd-view-switch.h"
#include "desktop/mnd-window-private.h"
#include "window-driver.h"

#include <glib/gstdio.h>
#include <string.h>

static gboolean
is_shown (gpointer data)
{
  MndDesk *desk = mnd_window_find_shown_desk (data);

  return desk != NULL && gtk_widget_get_mapped (GTK_WIDGET (desk));
}

static MndDesk *
show_view (MndWindow *window, const char *name)
{
  mnd_window_show_view (window, name);
  driver_wait (is_shown, window, name);
  return mnd_window_find_shown_desk (window);
}

static gboolean
has_printout (gpointer data)
{
  g_autoptr (MndPrintout) printout = mnd_desk_create_printout (data);

  return printout != NULL;
}

/* Some show what the analysis finds, which comes a little later. NULL, and the person told, for one without paper. */
static MndDesk *
show_full_view (MndWindow *window, const char *name)
{
  MndDesk *desk = show_view (window, name);

  if (!mnd_desk_can_print (desk))
    {
      driver_activate (window, "win.export-view");
      driver_wait_shown (window, "This view cannot be printed");
      return NULL;
    }
  driver_wait (has_printout, desk, name);
  return desk;
}

/* With somebody selected, for views of one actor, on a day on which donors overlap. */
static MndWindow *
open_sample (void)
{
  MndWindow *window = driver_open_sample (NULL);
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police");

  mnd_view_set_date (window->view, "2009");
  mnd_view_select (window->view, mnd_record_get_id (police));
  return window;
}

static const char *
get_start (const char *name)
{
  if (g_str_has_suffix (name, ".pdf"))
    return "%PDF-";
  if (g_str_has_suffix (name, ".svg"))
    return "<?xml";
  if (g_str_has_suffix (name, ".png"))
    return "\211PNG";
  return g_str_has_suffix (name, ".xlsx") ? "PK" : "";
}

static void
assert_is_file (const char *path)
{
  g_autofree char *data = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 20);
  g_assert_true (g_str_has_prefix (data, get_start (path)));
}

/* `result`: what comes of it. That this is told is tested elsewhere: toasts come one after the other, and slowly. */
static void
export_as (MndWindow *window, const char *folder, const char *name, const char *result)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *made = g_build_filename (folder, result, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  mnd_window_export_view (window, file);
  assert_is_file (made);
  g_unlink (made);
}

static void
export_view (MndWindow *window, const char *folder, const char *view)
{
  static const char *const endings[] = { ".pdf", ".svg", ".PNG", ".xlsx", ".csv" };
  MndDesk *desk = show_full_view (window, view);
  gboolean is_table = desk != NULL && mnd_desk_is_table (desk);
  g_autofree char *usual = g_strconcat (view, is_table ? ".xlsx" : ".pdf", NULL);

  if (desk == NULL)
    return;
  for (guint i = 0; i < (is_table ? G_N_ELEMENTS (endings) : 3); i++)
    {
      g_autofree char *name = g_strconcat (view, endings[i], NULL);
      export_as (window, folder, name, name);
    }
  export_as (window, folder, view, usual);
}

static void
test_told (void)
{
  MndWindow *window = open_sample ();
  g_autofree char *folder = g_dir_make_tmp ("mandate-print-XXXXXX", NULL);

  show_full_view (window, "matrix");
  export_as (window, folder, "matrix.csv", "matrix.csv");
  driver_wait_shown (window, "Exported to “matrix.csv”");
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  driver_close_windows ();
}

static void
test_export (void)
{
  MndWindow *window = open_sample ();
  g_autofree char *folder = g_dir_make_tmp ("mandate-print-XXXXXX", NULL);
  guint n;
  const MndViewChoice *choices = mnd_view_choices_get (&n);

  for (guint i = 0; i < n; i++)
    if (!g_str_equal (choices[i].name, "map"))
      export_view (window, folder, choices[i].name);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  driver_close_windows ();
}

/* --- printing into a file */

static gboolean
is_whole (gpointer path)
{
  g_autofree char *data = NULL;
  gsize length;

  return g_file_get_contents (path, &data, &length, NULL) && length > 100 && g_str_has_prefix (data, "%PDF-")
         && g_strstr_len (data + length - 20, 20, "%%EOF") != NULL;
}

static char *
dup_pdf_text (const char *path)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *argv[] = { "pdftotext", path, "-", NULL };
  char *text = NULL;

  if (program != NULL)
    g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL);
  return text;
}

static void
test_print (void)
{
  MndWindow *window = open_sample ();
  g_autofree char *folder = g_dir_make_tmp ("mandate-print-XXXXXX", NULL);
  guint n;
  const MndViewChoice *choices = mnd_view_choices_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.pdf", folder, choices[i].name);
      g_autofree char *text = NULL;
      if (!g_str_equal (choices[i].name, "map") && show_full_view (window, choices[i].name) == NULL)
        continue;
      mnd_window_print (window, path);
      driver_wait (is_whole, path, path);
      text = dup_pdf_text (path);
      if (text != NULL)
        g_assert_nonnull (strstr (text, "Sierra Leone"));
      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  driver_close_windows ();
}

/* The dialog comes and goes, and nothing was printed. */
static void
test_dialog (void)
{
  MndWindow *window = open_sample ();

  show_full_view (window, "matrix");
  driver_press ("ctrl+p");
  driver_wait_windows (2);
  driver_press ("Escape");
  driver_wait_windows (1);
  driver_close_windows ();
}

/* --- what cannot be */

static gboolean
has_map (gpointer data)
{
  return MND_WINDOW (data)->view != NULL;
}

/* A new map has nothing in its matrix: nothing is asked, and nothing written. */
static void
test_nothing (void)
{
  MndWindow *window = driver_open_window ();
  g_autofree char *folder = g_dir_make_tmp ("mandate-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "nothing.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  mnd_window_start (window);
  driver_wait (has_map, window, "a new map");
  show_view (window, "matrix");
  driver_activate (window, "win.export-view");
  driver_wait_shown (window, "There is nothing to print");
  g_assert_cmpuint (driver_count_windows (), ==, 1);
  mnd_window_export_view (window, file);
  mnd_window_print (window, path);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  driver_close_windows ();
}

/* What stands in a file stays where the new one cannot be made, and the person hears why. */
static void
test_failures (void)
{
  MndWindow *window = open_sample ();
  g_autofree char *folder = g_dir_make_tmp ("mandate-print-XXXXXX", NULL);
  g_autofree char *table = g_build_filename (folder, "time.csv", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "gone", "matrix.xlsx", NULL);
  g_autofree char *print_nowhere = g_build_filename (folder, "gone", "matrix.pdf", NULL);
  g_autoptr (GFile) to_table = g_file_new_for_path (table), to_nowhere = g_file_new_for_path (nowhere);

  show_full_view (window, "time");
  mnd_window_export_view (window, to_table);
  driver_wait_shown (window, "This view cannot become “time.csv”.");
  g_assert_false (g_file_test (table, G_FILE_TEST_EXISTS));
  show_full_view (window, "matrix");
  mnd_window_export_view (window, to_nowhere);
  driver_wait_shown (window, "Nothing Was Exported: There is no such file or folder any more.");
  mnd_window_print (window, print_nowhere);
  driver_wait_shown (window, "Nothing Was Printed");
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  driver_close_windows ();
}

static gboolean
has_export_dialog (gpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (MND_IS_EXPORT_DIALOG (item->data) && gtk_widget_get_mapped (item->data))
      return TRUE;
  return FALSE;
}

/* The map's own dialog is the way into a file. */
static void
test_map (void)
{
  open_sample ();
  driver_press ("ctrl+shift+e");
  driver_wait (has_export_dialog, NULL, "the dialog for pictures of the map");
  driver_press ("Escape");
  driver_wait_windows (1);
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print/told", test_told);
  g_test_add_func ("/print/export", test_export);
  g_test_add_func ("/print/print", test_print);
  g_test_add_func ("/print/dialog", test_dialog);
  g_test_add_func ("/print/nothing", test_nothing);
  g_test_add_func ("/print/failures", test_failures);
  g_test_add_func ("/print/map", test_map);
  return g_test_run ();
}
