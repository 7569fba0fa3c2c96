/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands that ask for a file, as a person gives them: by menu or key, a path typed into the dialog; and the keys
 * that only show something. What the edits and the canvas do is tested elsewhere. */
#include "window-driver.h"

#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  MndWindow *window;
  char *folder;
  char *path; /* of the map in the window */
} Desk;

static void
desk_begin (Desk *desk)
{
  desk->window = driver_open_sample (&desk->path);
  desk->folder = g_path_get_dirname (desk->path);
}

static void
desk_end (Desk *desk)
{
  driver_close_windows ();
  g_free (desk->folder);
  g_free (desk->path);
}

typedef struct
{
  MndWindow *window;
  const char *text;
} Wanted;

/* The window that is not `window` and has a map, if there is one. */
static MndWindow *
find_other (MndWindow *window)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (driver_get_application ()));

  for (GList *l = windows; l != NULL; l = l->next)
    if (MND_IS_WINDOW (l->data) && l->data != window && mnd_window_get_document (l->data) != NULL)
      return l->data;
  return NULL;
}

static gboolean
has_other (gpointer data)
{
  return find_other (data) != NULL;
}

/* The dialog for a file that has the keyboard. */
static gboolean
has_chooser (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow **chooser = data;

  *chooser = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER (window) && gtk_window_is_active (window))
        *chooser = window;
    }
  return *chooser != NULL;
}

static gboolean
takes_text (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (data);

  return GTK_IS_TEXT (focus) && gtk_widget_get_mapped (focus);
}

/* Where the dialog asks for a name there is a place to write in; else a slash opens one. All of the path comes at once:
 * the dialog completes what is typed, and letters that come meanwhile get lost on a loaded machine. */
static void
choose_path (GtkWindow *chooser, const char *path)
{
  GtkWidget *focus;

  if (!takes_text (chooser))
    driver_press ("slash");
  driver_wait (takes_text, chooser, "a place for a path");
  focus = gtk_window_get_focus (chooser);
  gtk_editable_delete_text (GTK_EDITABLE (focus), 0, -1);
  g_signal_emit_by_name (focus, "insert-at-cursor", path);
  driver_press ("Return");
}

static gboolean
is_there (gpointer data)
{
  return g_file_test (data, G_FILE_TEST_EXISTS);
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

static gboolean
is_file (MndWindow *window, const char *path)
{
  return g_strcmp0 (g_file_peek_path (mnd_window_get_file (window)), path) == 0;
}

static gboolean
has_file (gpointer data)
{
  Wanted *wanted = data;

  return is_file (wanted->window, wanted->text);
}

static void
add_actor (MndWindow *window)
{
  g_autoptr (GError) error = NULL;

  mnd_document_add_actor (mnd_window_get_document (window), "police", "Chiefdom Police", 0, 0, NULL, &error);
  g_assert_no_error (error);
}

/* --- what each command leaves behind */

/* The map goes on in the new file; the old one keeps the edits up to then. */
static void
check_saved_as (Desk *desk, const char *target)
{
  Wanted wanted = { .window = desk->window, .text = target };

  driver_wait (has_file, &wanted, "the map to be in its new file");
  g_assert_cmpuint (count_in_file (target), ==, 91);
  driver_wait_shown (desk->window, "chosen.mandate · saved");
}

static void
check_duplicated (Desk *desk, const char *target)
{
  driver_wait (has_other, desk->window, "a window on the copy");
  g_assert_true (is_file (find_other (desk->window), target));
  g_assert_cmpuint (driver_count (find_other (desk->window), MND_TABLE_ACTOR), ==, 91);
  g_assert_true (is_file (desk->window, desk->path));
}

static void
check_copied (Desk *desk, const char *target)
{
  driver_wait_shown (desk->window, "Exported to “chosen.mandate”");
  g_assert_cmpuint (count_in_file (target), ==, 91);
  g_assert_true (is_file (desk->window, desk->path));
  g_assert_null (find_other (desk->window));
}

static void
check_exported_guide (Desk *desk, const char *target)
{
  g_autofree char *text = NULL;

  driver_wait_shown (desk->window, "Exported to “chosen.md”");
  g_assert_true (g_file_get_contents (target, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Sierra Leone Police"));
  g_assert_true (is_file (desk->window, desk->path));
}

static void
check_exported_folder (Desk *desk, const char *target)
{
  g_autofree char *actors = g_build_filename (target, "actors.csv", NULL);

  driver_wait (is_there, actors, "the table of actors");
  driver_wait_shown (desk->window, "Exported to “chosen”");
  g_assert_true (is_file (desk->window, desk->path));
}

static void
check_opened (Desk *desk, const char *target)
{
  driver_wait (has_other, desk->window, "a window on the other map");
  g_assert_true (is_file (find_other (desk->window), target));
  g_assert_true (is_file (desk->window, desk->path));
}

static void
check_imported (Desk *desk, const char *target)
{
  driver_wait (has_other, desk->window, "a window on what was imported");
  g_assert_cmpuint (driver_count (find_other (desk->window), MND_TABLE_ACTOR), ==, 90);
  g_assert_null (mnd_window_get_file (find_other (desk->window)));
}

static void
check_compared (Desk *desk, const char *target)
{
  driver_wait_shown (desk->window, "Now against chosen.mandate");
  g_assert_true (is_file (desk->window, desk->path));
}

/* --- what is there to be chosen */

static void
prepare_map (Desk *desk, const char *target)
{
  g_autoptr (GFile) from = g_file_new_for_path (desk->path);
  g_autoptr (GFile) to = g_file_new_for_path (target);
  g_autoptr (GError) error = NULL;

  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
prepare_folder (Desk *desk, const char *target)
{
  g_autoptr (GFile) folder = g_file_new_for_path (target);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (target, 0700), ==, 0);
  mnd_document_export_folder (mnd_window_get_document (desk->window), folder, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
has_matrix (gpointer data)
{
  MndDesk *desk = mnd_window_find_shown_desk (data);
  g_autoptr (MndPrintout) printout = desk != NULL ? mnd_desk_create_printout (desk) : NULL;

  return printout != NULL;
}

static void
prepare_view (Desk *desk, const char *target)
{
  mnd_window_show_view (desk->window, "matrix");
  driver_wait (has_matrix, desk->window, "the matrix");
}

static void
check_exported_view (Desk *desk, const char *target)
{
  driver_wait_shown (desk->window, "Exported to “chosen.xlsx”");
  g_assert_true (g_file_test (target, G_FILE_TEST_IS_REGULAR));
}

typedef struct
{
  const char *name;   /* of the case */
  const char *action; /* in the menu */
  const char *key;    /* NULL: none */
  const char *target; /* in the folder of the map; the ending is the program's */
  const char *result;
  void (*prepare) (Desk *desk, const char *target);
  void (*check) (Desk *desk, const char *target);
} FileCommand;

static const FileCommand file_commands[] = {
  { "save-as", "win.save-as", "ctrl+shift+s", "chosen", "chosen.mandate", NULL, check_saved_as },
  { "duplicate", "win.duplicate", NULL, "chosen", "chosen.mandate", NULL, check_duplicated },
  { "export-copy", "win.export-copy", NULL, "chosen.mandate", "chosen.mandate", NULL, check_copied },
  { "export-view", "win.export-view", "ctrl+shift+e", "chosen", "chosen.xlsx", prepare_view, check_exported_view },
  { "export-folder", "win.export-folder", NULL, "chosen", "chosen", NULL, check_exported_folder },
  { "export-guide", "win.export-guide", NULL, "chosen.md", "chosen.md", NULL, check_exported_guide },
  { "open", "win.open", "ctrl+o", "chosen.mandate", "chosen.mandate", prepare_map, check_opened },
  { "import-folder", "win.import-folder", NULL, "chosen", "chosen", prepare_folder, check_imported },
  { "compare-file", "win.compare-file", NULL, "chosen.mandate", "chosen.mandate", prepare_map, check_compared },
};

/* By key where there is one. */
static void
test_file_command (gconstpointer data)
{
  const FileCommand *command = data;
  GtkWindow *chooser = NULL;
  Desk desk;
  g_autofree char *target = NULL;
  g_autofree char *result = NULL;

  desk_begin (&desk);
  target = g_build_filename (desk.folder, command->target, NULL);
  result = g_build_filename (desk.folder, command->result, NULL);
  if (command->prepare != NULL)
    command->prepare (&desk, result);
  add_actor (desk.window);
  if (command->key != NULL)
    driver_press (command->key);
  else
    driver_activate (desk.window, command->action);
  driver_wait (has_chooser, &chooser, "the dialog for a file");
  driver_settle (desk.window);
  choose_path (chooser, target);
  command->check (&desk, result);
  desk_end (&desk);
}

/* Who changes their mind changes nothing. */
static void
test_file_command_cancelled (gconstpointer data)
{
  const FileCommand *command = data;
  g_autofree char *result = NULL;
  GtkWindow *chooser = NULL;
  Desk desk;

  desk_begin (&desk);
  result = g_build_filename (desk.folder, command->result, NULL);
  if (command->prepare != NULL)
    command->prepare (&desk, result);
  driver_activate (desk.window, command->action);
  driver_wait (has_chooser, &chooser, "the dialog for a file");
  driver_settle (desk.window);
  driver_press ("Escape");
  driver_wait_windows (1);
  g_assert_true (is_file (desk.window, desk.path));
  g_assert_null (find_other (desk.window));
  desk_end (&desk);
}

static gboolean
is_in_menu (GMenuModel *menu, const char *wanted)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *action = NULL;
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      if (g_strcmp0 (action, wanted) == 0 || (section != NULL && is_in_menu (section, wanted)))
        return TRUE;
    }
  return FALSE;
}

static void
test_in_menu (void)
{
  static const char *const others[] = { "win.rename-file", "win.export-picture", "win.export-redacted",
                                        "win.open-beside", "win.preferences",    "win.print" };
  Desk desk;
  GMenuModel *menu;

  desk_begin (&desk);
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (desk.window->menu_button));
  for (guint i = 0; i < G_N_ELEMENTS (file_commands); i++)
    g_assert_true (is_in_menu (menu, file_commands[i].action));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_true (is_in_menu (menu, others[i]));
  desk_end (&desk);
}

/* --- keys that show something */

static gboolean
has_menu (gpointer data)
{
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (MND_WINDOW (data)->menu_button));

  return popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (popover));
}

static gboolean
has_history (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (MND_WINDOW (data)->history));
}

static gboolean
has_actors (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (MND_WINDOW (data)->outline));
}

static gboolean
asks_for_name (gpointer data)
{
  GtkWidget *entry = driver_look_for (GTK_WIDGET (MND_WINDOW (data)->history), GTK_TYPE_ENTRY);

  return gtk_widget_get_mapped (entry) && gtk_widget_get_focus_child (entry) != NULL;
}

static gboolean
is_saved (gpointer data)
{
  return mnd_document_get_save_state (mnd_window_get_document (data)) == MND_SAVE_STATE_SAVED;
}

static gboolean
has_two_windows (gpointer data)
{
  return driver_count_windows () == 2;
}

static void
test_keys (void)
{
  static const struct
  {
    const char *key;
    DriverCondition condition;
    gboolean opens; /* a window or menu that Escape closes again */
  } keys[] = {
    { "ctrl+s", is_saved, FALSE },           { "ctrl+h", has_history, FALSE },
    { "ctrl+b", asks_for_name, TRUE },       { "F10", has_menu, TRUE },
    { "ctrl+comma", has_two_windows, TRUE }, { "ctrl+question", has_two_windows, TRUE },
    { "ctrl+e", has_two_windows, TRUE },
  };
  Desk desk;

  desk_begin (&desk);
  add_actor (desk.window);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_test_message ("%s", keys[i].key);
      driver_press (keys[i].key);
      driver_wait (keys[i].condition, desk.window, keys[i].key);
      if (!keys[i].opens)
        continue;
      driver_settle (desk.window);
      driver_press ("Escape");
      driver_wait_windows (1);
    }
  /* And back to the list by the buttons over it. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk.window), "win.side-page", "s", "actors"));
  driver_wait (has_actors, desk.window, "the list of actors");
  desk_end (&desk);
}

/* --- the window itself */

static gboolean
is_free (gpointer data)
{
  return mnd_window_is_free (data);
}

static gboolean
has_labels (gpointer data)
{
  return mnd_scene_get_link_labels (mnd_canvas_get_scene (MND_WINDOW (data)->canvas));
}

static gboolean
has_no_labels (gpointer data)
{
  return !has_labels (data);
}

static guint
count_written (MndWindow *window)
{
  MndScene *scene = mnd_canvas_get_scene (window->canvas);
  guint count = 0;

  for (guint i = 0; i < mnd_scene_get_n_lines (scene); i++)
    count += !mnd_rect_is_empty (&mnd_scene_get_line (scene, i)->label_rect);
  return count;
}

/* T on the map writes on the links what they are, and again no longer. */
static void
test_link_labels (void)
{
  MndWindow *window = driver_open_sample (NULL);

  gtk_widget_grab_focus (GTK_WIDGET (window->canvas));
  g_assert_cmpuint (count_written (window), ==, 0);
  driver_press ("t");
  driver_wait (has_labels, window, "labels on the links");
  g_assert_cmpuint (count_written (window), >, 0);
  driver_press ("t");
  driver_wait (has_no_labels, window, "the labels to go");
  g_assert_cmpuint (count_written (window), ==, 0);
  driver_close_windows ();
}

/* Cancelled while it opens: the way back to the start, and nothing is left of it. */
static void
test_cancel_opening (void)
{
  Desk desk;
  MndWindow *empty;
  g_autofree char *target = NULL;
  g_autoptr (GFile) file = NULL;

  desk_begin (&desk);
  target = g_build_filename (desk.folder, "chosen.mandate", NULL);
  file = g_file_new_for_path (target);
  prepare_map (&desk, target);
  empty = driver_open_window ();
  mnd_window_open (empty, file);
  driver_activate (empty, "win.cancel-opening");
  driver_wait (is_free, empty, "the window to be free again");
  g_assert_null (mnd_window_get_document (empty));
  driver_wait_shown (empty, "New Map");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (empty), "cancel-opening"));
  desk_end (&desk);
}

static gboolean
has_map (gpointer data)
{
  return mnd_window_get_document (data) != NULL;
}

/* What could not be opened is tried again once it is there. */
static void
test_reopen (void)
{
  MndWindow *window = driver_open_window ();
  g_autofree char *folder = g_dir_make_tmp ("mandate-reopen-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "late.mandate", NULL);
  g_autoptr (GFile) sample = g_file_new_build_filename (g_getenv ("MANDATE_SAMPLES_DIR"), "sierra-leone.mandate", NULL);
  g_autoptr (GError) error = NULL;

  mnd_window_open (window, file);
  driver_wait_shown (window, "Cannot Be Opened");
  g_file_copy (sample, file, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  driver_activate (window, "win.reopen");
  driver_wait (has_map, window, "the map");
  driver_close_windows ();
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

/* What went wrong is said in full, stays a while, and can be passed on. */
static void
test_problem_details (void)
{
  Desk desk;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "errno 13");

  desk_begin (&desk);
  mnd_window_tell_problem (desk.window, MND_TRIED_EXPORT, error);
  driver_wait_shown (desk.window, "Nothing Was Exported: You have no permission for this file or folder");
  driver_wait_shown (desk.window, "Copy Details");
  driver_activate (desk.window, "win.copy-details");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (desk.window)), NULL, read_cb, &text);
  driver_wait (has_text, &text, "the clipboard");
  g_assert_nonnull (strstr (text, "You have no permission"));
  g_assert_nonnull (strstr (text, "errno 13"));
  desk_end (&desk);
}

static void
test_new_window (void)
{
  Desk desk;

  desk_begin (&desk);
  g_action_group_activate_action (G_ACTION_GROUP (driver_get_application ()), "new-window", NULL);
  driver_wait_windows (2);
  g_assert_null (find_other (desk.window));
  desk_end (&desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (file_commands); i++)
    {
      g_autofree char *done = g_strconcat ("/commands/file/", file_commands[i].name, NULL);
      g_autofree char *cancelled = g_strconcat ("/commands/cancelled/", file_commands[i].name, NULL);

      g_test_add_data_func (done, &file_commands[i], test_file_command);
      g_test_add_data_func (cancelled, &file_commands[i], test_file_command_cancelled);
    }
  g_test_add_func ("/commands/in-menu", test_in_menu);
  g_test_add_func ("/commands/keys", test_keys);
  g_test_add_func ("/commands/link-labels", test_link_labels);
  g_test_add_func ("/commands/cancel-opening", test_cancel_opening);
  g_test_add_func ("/commands/reopen", test_reopen);
  g_test_add_func ("/commands/problem-details", test_problem_details);
  g_test_add_func ("/commands/new-window", test_new_window);
  return g_test_run ();
}
