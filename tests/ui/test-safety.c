/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real window when the world does not behave: files written or taken away by others, maps that another program has
 * or that a newer program wrote, maps that a crash left, and several windows on one map. */
#include "window-driver.h"

#include "desktop/mnd-canvas.h"
#include "desktop/mnd-inspector.h"
#include "desktop/mnd-preferences.h"
#include "desktop/mnd-recovered-list.h"
#include "desktop/mnd-rename-dialog.h"
#include "desktop/mnd-settings.h"
#include "document/mnd-edits.h"
#include "document/mnd-recovery.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  MndWindow *window;
  const char *text;
  guint count;
} Wanted;

/* What unfolds and folds away is mapped a while longer than it is said. */
static gboolean
hides (gpointer data)
{
  Wanted *wanted = data;

  return !driver_shows (wanted->window, wanted->text);
}

static void
wait_hidden (MndWindow *window, const char *text)
{
  Wanted wanted = { .window = window, .text = text };

  driver_wait (hides, &wanted, text);
}

static gboolean
has_actors (gpointer data)
{
  Wanted *wanted = data;

  return mnd_window_get_document (wanted->window) != NULL
         && driver_count (wanted->window, MND_TABLE_ACTOR) == wanted->count;
}

static void
wait_actors (MndWindow *window, guint count)
{
  Wanted wanted = { .window = window, .count = count };
  g_autofree char *what = g_strdup_printf ("%u actors", count);

  driver_wait (has_actors, &wanted, what);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* The next case begins with nothing left over. */
static void
end (void)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "mandate", NULL);

  driver_close_windows ();
  remove_folder (state);
}

/* As a crash would: nothing is asked, nothing is saved. */
static void
break_off (MndWindow *window)
{
  mnd_document_close (mnd_window_get_document (window), FALSE);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_active_dialog (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      found = found || (!MND_IS_WINDOW (window) && gtk_window_is_active (window));
    }
  return found;
}

/* A dialog that has the keyboard and lies there in full, so that its letters work. */
static void
wait_dialog (MndWindow *window)
{
  driver_wait (has_active_dialog, NULL, "a dialog");
  driver_settle (window);
  driver_settle (window);
}

static gboolean
has_map (gpointer data)
{
  return mnd_window_get_document (data) != NULL;
}

static gboolean
can (MndWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
add_actor (MndWindow *window)
{
  g_autoptr (GError) error = NULL;

  mnd_document_add_actor (mnd_window_get_document (window), "police", "Chiefdom Police", 0, 0, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_saved (gpointer data)
{
  return mnd_document_get_save_state (data) == MND_SAVE_STATE_SAVED;
}

static void
wait_saved (MndWindow *window)
{
  driver_wait (is_saved, mnd_window_get_document (window), "the map to be saved");
}

static guint
count_in_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) document = mnd_document_open (file, TRUE, NULL, &error);

  g_assert_no_error (error);
  return mnd_record_list_get_size (mnd_map_get_records (mnd_document_get_map (document), MND_TABLE_ACTOR));
}

/* Somebody else puts the sample as it was in the place of the file. */
static void
replace_file (const char *path)
{
  g_autoptr (GFile) sample = g_file_new_build_filename (g_getenv ("MANDATE_SAMPLES_DIR"), "sierra-leone.mandate", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_copy (sample, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* With 91 actors in the window, and 90 in the file that somebody else wrote. */
static MndWindow *
open_changed (char **path)
{
  MndWindow *window = driver_open_sample (path);

  add_actor (window);
  driver_activate (window, "win.save");
  wait_saved (window);
  driver_wait_shown (window, "sierra-leone.mandate · saved");
  g_assert_false (can (window, "keep-mine"));
  replace_file (*path);
  driver_wait_shown (window, "changed by another program");
  g_assert_true (can (window, "keep-mine"));
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, 91);
  return window;
}

static void
test_keep_mine (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = open_changed (&path);

  g_assert_cmpuint (count_in_file (path), ==, 90);
  driver_activate (window, "win.keep-mine");
  wait_saved (window);
  g_assert_cmpuint (count_in_file (path), ==, 91);
  wait_hidden (window, "This file was changed");
  g_assert_false (can (window, "take-theirs"));
  end ();
}

static gboolean
has_comparison (gpointer data)
{
  return mnd_view_get_comparison (mnd_window_get_view (data)) != NULL;
}

/* In all windows on the map; mine is found again in an empty one. */
static void
test_take_theirs (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = open_changed (&path);
  MndWindow *beside, *empty;
  GList *windows;

  driver_activate (window, "win.open-beside");
  driver_wait_windows (2);
  windows = gtk_application_get_windows (GTK_APPLICATION (driver_get_application ()));
  beside = windows->data == window ? windows->next->data : windows->data;
  g_assert_true (mnd_window_get_document (beside) == mnd_window_get_document (window));
  driver_wait_shown (beside, "This file was changed");
  driver_activate (window, "win.see-differences");
  driver_wait (has_comparison, window, "the comparison");
  driver_activate (window, "win.take-theirs");
  wait_actors (window, 90);
  wait_actors (beside, 90);
  g_assert_true (mnd_window_get_document (beside) == mnd_window_get_document (window));
  g_assert_null (mnd_view_get_comparison (mnd_window_get_view (window)));
  wait_hidden (window, "This file was changed");
  g_assert_cmpuint (count_in_file (path), ==, 90);
  driver_settle (window);
  gtk_window_destroy (GTK_WINDOW (beside));
  empty = driver_open_window ();
  driver_wait_shown (empty, "set aside from “sierra-leone.mandate”");
  driver_settle (empty);
  driver_click (driver_find (driver_find (GTK_WIDGET (empty), MND_TYPE_RECOVERED_LIST), ADW_TYPE_ACTION_ROW), 1);
  wait_actors (empty, 91);
  end ();
}

/* Nothing of mine goes with the window where somebody else overwrote it. */
static void
test_close_after_change (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = open_changed (&path);

  driver_activate (window, "win.dismiss-banner");
  wait_hidden (window, "This file was changed");
  driver_activate (window, "win.close");
  wait_dialog (window);
  driver_press ("Escape");
  driver_wait_windows (1);
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, 91);
  end ();
}

/* Edits of an earlier run, and a file that was written since: asked at once, nothing is written before. */
static void
test_asks_which (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = driver_open_sample (&path);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  add_actor (window);
  driver_activate (window, "win.save");
  wait_saved (window);
  add_actor (window);
  break_off (window);
  replace_file (path);
  window = driver_open_window ();
  mnd_window_open (window, file);
  wait_dialog (window);
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, 92);
  g_assert_cmpuint (count_in_file (path), ==, 90);
  driver_press ("alt+f");
  driver_wait_windows (1);
  wait_actors (window, 90);
  end ();
}

static void
test_file_gone (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = driver_open_sample (&path);

  g_assert_cmpint (g_unlink (path), ==, 0);
  driver_wait_shown (window, "no longer there");
  driver_activate (window, "win.save");
  wait_saved (window);
  wait_hidden (window, "no longer there");
  g_assert_cmpuint (count_in_file (path), ==, 90);
  end ();
}

static void
test_folder_gone (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = driver_open_sample (&path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *away = g_strconcat (folder, "-away", NULL);

  g_assert_cmpint (g_rename (folder, away), ==, 0);
  add_actor (window);
  driver_activate (window, "win.save");
  driver_wait_shown (window, "Its folder is no longer there");
  add_actor (window);
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, 92);
  g_assert_cmpint (g_rename (away, folder), ==, 0);
  driver_activate (window, "win.save");
  wait_saved (window);
  wait_hidden (window, "Its folder is no longer there");
  g_assert_cmpuint (count_in_file (path), ==, 92);
  end ();
}

static void
count_editable_cb (GtkWidget *widget, gpointer data)
{
  guint *n = data;

  if (GTK_IS_TEXT_VIEW (widget) && gtk_widget_get_mapped (widget))
    *n += gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)) ? 1 : 0;
}

/* Fields in the panel of what is selected. */
static guint
count_editable (MndWindow *window)
{
  guint n = 0;

  driver_visit (driver_find (GTK_WIDGET (window), MND_TYPE_INSPECTOR), count_editable_cb, &n);
  return n;
}

/* Another program has it, here another document of this one: it is read, nothing can be edited, until it is free. */
static void
test_busy (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = driver_open_sample (&path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *pid = g_strdup_printf ("process %d", (int) getpid ());
  g_autoptr (MndDocument) holder = NULL;
  g_autoptr (GError) error = NULL;

  break_off (window);
  holder = mnd_document_open (file, FALSE, NULL, &error);
  g_assert_no_error (error);
  window = driver_open_window ();
  mnd_window_open (window, file);
  driver_wait (has_map, window, "the map");
  driver_wait_shown (window, "has this map open");
  g_assert_true (driver_shows (window, pid));
  g_assert_true (driver_shows (window, "read-only"));
  g_assert_true (g_file_equal (mnd_window_get_file (window), file));
  g_assert_false (can (window, "undo"));
  g_assert_false (can (window, "add-actor"));
  g_assert_false (can (window, "save"));
  g_assert_false (can (window, "rename-file"));
  g_assert_true (can (window, "save-as"));
  g_assert_false (mnd_document_add_actor (mnd_window_get_document (window), "police", "X", 0, 0, NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY);
  mnd_view_select (mnd_window_get_view (window),
                   mnd_record_get_id (driver_find_actor (window, "Office of the Ombudsman")));
  driver_settle (window);
  g_assert_cmpuint (count_editable (window), ==, 0);
  driver_activate (window, "win.edit-here");
  driver_wait_shown (window, "Another program is using this map");
  mnd_document_close (holder, FALSE);
  driver_activate (window, "win.edit-here");
  wait_hidden (window, "has this map open");
  driver_settle (window);
  g_assert_true (mnd_view_get_focus (mnd_window_get_view (window))
                 == driver_find_actor (window, "Office of the Ombudsman"));
  g_assert_cmpuint (count_editable (window), >, 0);
  g_assert_true (can (window, "add-actor"));
  add_actor (window);
  wait_actors (window, 91);
  end ();
}

/* What is only read goes without a question. */
static void
test_close_read_only (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = driver_open_sample (&path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MndDocument) holder = NULL;
  g_autoptr (GError) error = NULL;

  break_off (window);
  holder = mnd_document_open (file, FALSE, NULL, &error);
  g_assert_no_error (error);
  window = driver_open_window ();
  mnd_window_open (window, file);
  driver_wait (has_map, window, "the map");
  driver_activate (window, "win.close");
  driver_wait_windows (0);
  mnd_document_close (holder, FALSE);
  end ();
}

static void
test_newer (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = driver_open_sample (&path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const guint8 version[] = { 0, 0, 0, 7 };
  FILE *stream;

  break_off (window);
  /* The number of the format stands at byte 60 of the file. */
  stream = g_fopen (path, "r+b");
  g_assert_cmpint (fseek (stream, 60, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (version, 1, sizeof version, stream), ==, sizeof version);
  fclose (stream);
  window = driver_open_window ();
  mnd_window_open (window, file);
  wait_actors (window, 90);
  driver_wait_shown (window, "made by a newer version");
  g_assert_true (driver_shows (window, "read-only"));
  g_assert_false (can (window, "edit-here"));
  g_assert_false (can (window, "add-actor"));
  end ();
}

/* The same map, seen twice: an edit in one is in the other, closing one leaves the other, closing the last one saves.
 */
static void
test_two_windows (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = driver_open_sample (&path);
  GList *windows;
  MndWindow *beside;

  driver_press ("ctrl+shift+n");
  driver_wait_windows (2);
  windows = gtk_application_get_windows (GTK_APPLICATION (driver_get_application ()));
  beside = windows->data == window ? windows->next->data : windows->data;
  g_assert_true (mnd_window_get_document (beside) == mnd_window_get_document (window));
  g_assert_true (mnd_window_get_view (beside) != mnd_window_get_view (window));
  add_actor (window);
  driver_wait_shown (beside, "91 actors");
  mnd_view_select (mnd_window_get_view (beside), mnd_record_get_id (driver_find_actor (beside, "Chiefdom Police")));
  g_assert_cmpuint (mnd_view_get_n_selected (mnd_window_get_view (window)), ==, 0);
  driver_activate (window, "win.close");
  driver_wait_windows (1);
  add_actor (beside);
  driver_settle (beside);
  driver_activate (beside, "win.close");
  driver_wait_windows (0);
  g_assert_cmpuint (count_in_file (path), ==, 92);
  end ();
}

static void
test_rename (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = driver_open_sample (&path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *renamed = g_build_filename (folder, "Freetown.mandate", NULL);
  g_autofree char *taken = g_build_filename (folder, "Taken.mandate", NULL);

  g_assert_true (g_file_set_contents (taken, "another file", -1, NULL));
  driver_activate (window, "win.rename-file");
  wait_dialog (window);
  driver_press ("ctrl+a");
  driver_type ("Taken");
  driver_press ("Return");
  driver_wait_shown (NULL, "another file of that name");
  driver_press ("ctrl+a");
  driver_type ("a/b");
  driver_wait_shown (NULL, "has no “/” in it");
  driver_press ("Return");
  g_assert_cmpuint (driver_count_windows (), ==, 2);
  driver_press ("ctrl+a");
  driver_type ("Freetown");
  driver_wait_shown (NULL, "The file stays in its folder");
  driver_press ("Return");
  driver_wait_windows (1);
  g_assert_true (g_file_test (renamed, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (g_file_peek_path (mnd_window_get_file (window)), ==, renamed);
  add_actor (window);
  driver_activate (window, "win.save");
  wait_saved (window);
  g_assert_cmpuint (count_in_file (renamed), ==, 91);
  end ();
}

static GtkWidget *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  g_error ("no dialog");
  return NULL;
}

static void
test_preferences (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = driver_open_sample (&path);
  g_autofree char *previous = g_strconcat (path, "~", NULL);
  g_autoptr (GSettings) settings = mnd_settings_dup ();

  driver_press ("ctrl+comma");
  wait_dialog (window);
  gtk_switch_set_active (GTK_SWITCH (driver_find (find_dialog (MND_TYPE_PREFERENCES), GTK_TYPE_SWITCH)), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (driver_find (find_dialog (MND_TYPE_PREFERENCES), GTK_TYPE_ENTRY)), "Amina");
  g_assert_true (g_settings_get_boolean (settings, "keep-previous"));
  driver_press ("Escape");
  driver_wait_windows (1);
  add_actor (window);
  driver_activate (window, "win.save");
  wait_saved (window);
  g_assert_cmpuint (count_in_file (previous), ==, 90);
  g_assert_cmpuint (count_in_file (path), ==, 91);
  g_settings_reset (settings, "keep-previous");
  g_settings_reset (settings, "author");
  end ();
}

static gboolean
has_no_list (gpointer data)
{
  return !gtk_widget_get_mapped (data);
}

/* A map that never had a file is offered after a crash, and goes only when that is said twice. */
static void
test_recovered (void)
{
  MndWindow *window = driver_open_window ();
  GtkWidget *list;

  mnd_window_start (window);
  add_actor (window);
  break_off (window);
  window = driver_open_window ();
  driver_wait_shown (window, "in no file yet");
  g_assert_true (driver_shows (window, "Untitled Map"));
  list = driver_find (GTK_WIDGET (window), MND_TYPE_RECOVERED_LIST);
  driver_settle (window);
  driver_click (driver_find (list, GTK_TYPE_BUTTON), 1);
  wait_dialog (window);
  driver_press ("Escape");
  driver_wait_windows (1);
  g_assert_true (driver_shows (window, "in no file yet"));
  driver_settle (window);
  driver_click (driver_find (list, GTK_TYPE_BUTTON), 1);
  wait_dialog (window);
  driver_press ("alt+d");
  driver_wait_windows (1);
  driver_wait (has_no_list, list, "the list to be empty");
  end ();
}

int
main (int argc, char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("mandate-safety-XXXXXX", NULL);
  int status;

  /* What is left over by others is none of this program's. */
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/safety/keep-mine", test_keep_mine);
  g_test_add_func ("/safety/take-theirs", test_take_theirs);
  g_test_add_func ("/safety/close-after-change", test_close_after_change);
  g_test_add_func ("/safety/asks-which", test_asks_which);
  g_test_add_func ("/safety/file-gone", test_file_gone);
  g_test_add_func ("/safety/folder-gone", test_folder_gone);
  g_test_add_func ("/safety/busy", test_busy);
  g_test_add_func ("/safety/close-read-only", test_close_read_only);
  g_test_add_func ("/safety/newer", test_newer);
  g_test_add_func ("/safety/two-windows", test_two_windows);
  g_test_add_func ("/safety/rename", test_rename);
  g_test_add_func ("/safety/preferences", test_preferences);
  g_test_add_func ("/safety/recovered", test_recovered);
  status = g_test_run ();
  remove_folder (state);
  return status;
}
