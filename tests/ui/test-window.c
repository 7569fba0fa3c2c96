/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real window on a display that is not there: every command of it, by action and by key. */
#include "window-driver.h"

#include "desktop/mnd-canvas.h"
#include "desktop/mnd-inspector.h"
#include "desktop/mnd-link-popover.h"
#include "desktop/mnd-name-entry.h"
#include "desktop/mnd-outline.h"
#include "document/mnd-edits.h"

#include <glib/gstdio.h>

typedef struct
{
  MndWindow *window;
  MndTable table;
  guint count;
} Wanted;

static gboolean
has_count (gpointer data)
{
  Wanted *wanted = data;

  return driver_count (wanted->window, wanted->table) == wanted->count;
}

static void
wait_count (MndWindow *window, MndTable table, guint count)
{
  Wanted wanted = { .window = window, .table = table, .count = count };
  g_autofree char *what =
      g_strdup_printf ("%u rows of table %d, there are %u", count, (int) table, driver_count (window, table));

  driver_wait (has_count, &wanted, what);
}

static gboolean
has_entry (gpointer data)
{
  GtkWidget *entry = driver_look_for (data, MND_TYPE_NAME_ENTRY);

  return entry != NULL && gtk_widget_get_mapped (entry)
         && GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (entry))));
}

static gboolean
has_popover (gpointer data)
{
  GtkWidget *popover = driver_look_for (data, MND_TYPE_LINK_POPOVER);

  return popover != NULL && gtk_widget_get_mapped (popover);
}

typedef struct
{
  GtkWidget *entry;
  const char *text;
} WantedText;

static gboolean
has_text (gpointer data)
{
  WantedText *wanted = data;

  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (wanted->entry)), wanted->text);
}

static void
wait_text (GtkWidget *entry, const char *text)
{
  WantedText wanted = { entry, text };

  driver_wait (has_text, &wanted, text);
}

static gboolean
has_map (gpointer data)
{
  return mnd_window_get_document (data) != NULL;
}

static gboolean
has_selection (gpointer data)
{
  return mnd_view_get_n_selected (data) > 0;
}

static gboolean
has_no_selection (gpointer data)
{
  return mnd_view_get_n_selected (data) == 0;
}

static GtkWidget *
find_canvas (MndWindow *window)
{
  return driver_find (GTK_WIDGET (window), MND_TYPE_CANVAS);
}

static gboolean
can (MndWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
test_first_start (void)
{
  MndWindow *window = driver_open_window ();

  g_assert_true (mnd_window_is_free (window));
  g_assert_null (mnd_window_get_file (window));
  g_assert_true (driver_shows (window, "New Map"));
  g_assert_true (driver_shows (window, "Sample"));
  g_assert_false (can (window, "undo"));
  g_assert_false (can (window, "export-picture"));
  driver_activate (window, "win.start");
  g_assert_nonnull (mnd_window_get_document (window));
  driver_settle (window);
  g_assert_true (driver_shows (window, "add the first actor"));
  g_assert_true (can (window, "add-actor"));
  g_assert_false (can (window, "undo"));
  driver_close_windows ();
}

static void
add_by_key (MndWindow *window, const char *name)
{
  guint before = driver_count (window, MND_TABLE_ACTOR);

  driver_press ("a");
  driver_wait (has_entry, window, "an entry on the map");
  driver_type (name);
  driver_press ("Return");
  wait_count (window, MND_TABLE_ACTOR, before + 1);
  driver_press ("Escape");
  gtk_widget_grab_focus (find_canvas (window));
}

static void
test_draw_by_keys (void)
{
  MndWindow *window = driver_open_window ();

  driver_press ("ctrl+n");
  driver_wait (has_map, window, "a new map");
  add_by_key (window, "Parliament");
  add_by_key (window, "Sierra Leone Police");
  g_assert_false (driver_shows (window, "add the first actor"));

  mnd_view_select (mnd_window_get_view (window), mnd_record_get_id (driver_find_actor (window, "Parliament")));
  driver_press ("l");
  driver_wait (has_entry, window, "an entry for the other end");
  driver_type ("Sierra Leone Police");
  driver_press ("Return");
  driver_wait (has_popover, window, "the question of what kind of link");
  driver_press ("Return");
  wait_count (window, MND_TABLE_LINK, 1);

  driver_press ("ctrl+z");
  wait_count (window, MND_TABLE_LINK, 0);
  driver_press ("ctrl+shift+z");
  wait_count (window, MND_TABLE_LINK, 1);
  driver_close_windows ();
}

static void
find_tooltip_cb (GtkWidget *widget, gpointer data)
{
  char **tooltip = data;

  if (GTK_IS_ACTIONABLE (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.undo") == 0 && *tooltip == NULL)
    *tooltip = g_strdup (gtk_widget_get_tooltip_text (widget));
}

static void
check_undo_tooltip (MndWindow *window, const char *wanted)
{
  g_autofree char *tooltip = NULL;

  driver_visit (GTK_WIDGET (window), find_tooltip_cb, &tooltip);
  g_assert_cmpstr (tooltip, ==, wanted);
}

static void
test_undo_has_a_name (void)
{
  MndWindow *window = driver_open_window ();
  MndDocument *document;
  MndId parliament, police;
  g_autoptr (GError) error = NULL;

  mnd_window_start (window);
  document = mnd_window_get_document (window);
  check_undo_tooltip (window, "Undo");
  mnd_document_add_actor (document, "parliament", "Parliament", 0, 0, &parliament, &error);
  mnd_document_add_actor (document, "police", "Police", 0, 200, &police, &error);
  mnd_document_connect (document, &parliament, &police, "oversees", "parliamentary", NULL, &error);
  g_assert_no_error (error);
  check_undo_tooltip (window, "Undo: Connect Parliament to Police");
  g_assert_false (can (window, "redo"));
  driver_activate (window, "win.undo");
  check_undo_tooltip (window, "Undo: Add Police");
  g_assert_true (can (window, "redo"));
  driver_close_windows ();
}

static gboolean
file_is_there (gpointer data)
{
  GStatBuf info;

  return g_stat (data, &info) == 0 && info.st_size > 0;
}

static void
test_edit_sample_and_export (void)
{
  MndWindow *window = driver_open_sample (NULL);
  g_autofree char *folder = g_dir_make_tmp ("mandate-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "map.svg", NULL);
  g_autofree char *svg = NULL;
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, 90);
  g_assert_cmpuint (driver_count (window, MND_TABLE_LINK), ==, 200);
  add_by_key (window, "Vigilance Committee");
  mnd_window_export_picture (window, target, MND_PICTURE_SVG, NULL);
  driver_wait (file_is_there, path, "the picture");
  driver_wait_shown (window, "Exported");
  g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
  g_assert_nonnull (strstr (svg, "Vigilance"));
  g_assert_nonnull (strstr (svg, "Ombudsman"));

  target = (g_object_unref (target), g_file_new_for_path ("/proc/no/such/place.svg"));
  mnd_window_export_picture (window, target, MND_PICTURE_SVG, NULL);
  driver_wait_shown (window, "Nothing Was Exported");
  driver_close_windows ();
}

static void
test_delete_offers_undo (void)
{
  MndWindow *window = driver_open_sample (NULL);
  MndRecord *ombudsman = driver_find_actor (window, "Office of the Ombudsman");
  guint links = driver_count (window, MND_TABLE_LINK);

  gtk_widget_grab_focus (find_canvas (window));
  g_assert_false (can (window, "delete"));
  mnd_view_select (mnd_window_get_view (window), mnd_record_get_id (ombudsman));
  g_assert_true (can (window, "delete"));
  driver_press ("Delete");
  wait_count (window, MND_TABLE_ACTOR, 89);
  g_assert_cmpuint (driver_count (window, MND_TABLE_LINK), <, links);
  driver_wait_shown (window, "“Office of the Ombudsman” deleted");
  driver_activate (window, "win.undo");
  wait_count (window, MND_TABLE_ACTOR, 90);
  wait_count (window, MND_TABLE_LINK, links);
  driver_close_windows ();
}

static gboolean
tells_nothing (gpointer data)
{
  return !driver_shows (data, "“Office of the Ombudsman” deleted");
}

/* One toast goes, and the next one, which comes in slowly then, has to go at once. */
static void
test_undone_at_once (void)
{
  MndWindow *window = driver_open_sample (NULL);

  mnd_view_select (mnd_window_get_view (window), mnd_record_get_id (driver_find_actor (window, "Sierra Leone Police")));
  driver_activate (window, "win.delete");
  driver_wait_shown (window, "“Sierra Leone Police” deleted");
  mnd_view_select (mnd_window_get_view (window),
                   mnd_record_get_id (driver_find_actor (window, "Office of the Ombudsman")));
  driver_activate (window, "win.delete");
  driver_wait_shown (window, "“Office of the Ombudsman” deleted");
  driver_activate (window, "win.undo");
  driver_wait (tells_nothing, window, "nothing more said of what was deleted");
  wait_count (window, MND_TABLE_ACTOR, 89);
  driver_settle (window);
  driver_close_windows ();
}

static void
test_typing_goes_first (void)
{
  MndWindow *window = driver_open_sample (NULL);
  MndView *view = mnd_window_get_view (window);
  MndCanvas *canvas = MND_CANVAS (find_canvas (window));
  GtkWidget *entry = driver_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);
  double scale = mnd_canvas_get_scale (canvas);

  driver_press ("ctrl+f");
  driver_type ("al01");
  wait_text (entry, "al01");
  g_assert_false (has_entry (window));
  g_assert_cmpfloat (mnd_canvas_get_scale (canvas), ==, scale);
  driver_press ("ctrl+a");
  driver_press ("Delete");
  wait_text (entry, "");
  g_assert_cmpuint (mnd_view_get_n_selected (view), ==, 0);
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, 90);
  driver_press ("Escape");
  driver_press ("ctrl+a");
  driver_wait (has_selection, view, "everything to be selected");
  g_assert_cmpuint (mnd_view_get_n_selected (view), >, 90);
  driver_press ("Escape");
  driver_wait (has_no_selection, view, "nothing to be selected");
  driver_close_windows ();
}

typedef struct
{
  MndView *view;
  MndRecord *record;
} WantedFocus;

static gboolean
has_focus (gpointer data)
{
  WantedFocus *wanted = data;

  return mnd_view_get_focus (wanted->view) == wanted->record;
}

static void
search_for (MndWindow *window, const char *text, MndRecord *record)
{
  WantedFocus wanted = { mnd_window_get_view (window), record };

  mnd_view_select (wanted.view, NULL);
  driver_press ("ctrl+f");
  driver_type (text);
  wait_text (driver_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY), text);
  driver_press ("Return");
  driver_wait (has_focus, &wanted, text);
}

static void
test_find (void)
{
  MndWindow *window = driver_open_sample (NULL);
  GtkWidget *canvas = find_canvas (window);
  MndRecord *ombudsman = driver_find_actor (window, "Office of the Ombudsman");
  GtkWidget *entry = driver_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);

  /* Also from the other languages and from the acronym. */
  search_for (window, "ombudsman", ombudsman);
  search_for (window, "diateur", ombudsman);
  search_for (window, "iPcB", driver_find_actor (window, "Independent Police Complaints Board"));
  g_assert_cmpfloat (mnd_canvas_get_scale (MND_CANVAS (canvas)), >, 0.3);
  g_assert_cmpuint (g_hash_table_size (mnd_view_get_hits (mnd_window_get_view (window))), ==, 1);
  driver_wait_shown (window, "1 of 1");
  driver_press ("ctrl+f");
  driver_type ("ombuds");
  driver_wait_shown (window, " found");
  driver_press ("Return");
  driver_wait_shown (window, "1 of ");
  driver_press ("shift+Return");
  driver_press ("Return");
  driver_wait_shown (window, "1 of ");
  driver_press ("ctrl+f");
  driver_type ("nothing is called so");
  wait_text (entry, "nothing is called so");
  driver_wait_shown (window, "Nothing has that");
  driver_press ("Escape");
  wait_text (entry, "");
  driver_wait_shown (window, "Oversight");
  g_assert_null (mnd_view_get_hits (mnd_window_get_view (window)));
  driver_close_windows ();
}

typedef struct
{
  MndCanvas *canvas;
  double from;
  double to;
} WantedScale;

static gboolean
has_scale (gpointer data)
{
  WantedScale *wanted = data;
  double scale = mnd_canvas_get_scale (wanted->canvas);

  return wanted->from <= scale && scale <= wanted->to;
}

static void
press_for_scale (MndCanvas *canvas, const char *key, double from, double to)
{
  WantedScale wanted = { canvas, from, to };

  driver_press (key);
  driver_wait (has_scale, &wanted, key);
}

static void
test_zoom (void)
{
  MndWindow *window = driver_open_sample (NULL);
  MndCanvas *canvas = MND_CANVAS (find_canvas (window));

  g_assert_cmpfloat (mnd_canvas_get_scale (canvas), <, 0.9);
  gtk_widget_grab_focus (GTK_WIDGET (canvas));
  press_for_scale (canvas, "1", 0.999, 1.001);
  driver_wait_shown (window, "100%");
  press_for_scale (canvas, "ctrl+plus", 1.05, 2.0);
  press_for_scale (canvas, "ctrl+minus", 0.999, 1.001);
  press_for_scale (canvas, "0", 0.0, 0.9);
  driver_close_windows ();
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static gboolean
is_unmapped (gpointer data)
{
  return !gtk_widget_get_mapped (data);
}

static void
test_panels (void)
{
  MndWindow *window = driver_open_sample (NULL);
  GtkWidget *outline = driver_find (GTK_WIDGET (window), MND_TYPE_OUTLINE);
  GtkWidget *inspector = driver_find (GTK_WIDGET (window), MND_TYPE_INSPECTOR);

  g_assert_true (is_mapped (outline) && is_mapped (inspector));
  driver_press ("F9");
  driver_wait (is_unmapped, outline, "the list to go");
  driver_press ("F9");
  driver_wait (is_mapped, outline, "the list to come");
  driver_press ("ctrl+F9");
  driver_wait (is_unmapped, inspector, "the details to go");
  driver_press ("ctrl+F9");
  driver_wait (is_mapped, inspector, "the details to come");
  driver_press ("F9");
  driver_wait (is_unmapped, outline, "the list to go");
  /* Finding brings it back. */
  driver_press ("ctrl+f");
  driver_wait (is_mapped, outline, "the list to come");
  driver_close_windows ();
}

static void
check_action (MndWindow *window, const char *action)
{
  GActionGroup *group;

  g_test_message ("%s", action);
  if (g_str_has_prefix (action, "app."))
    group = G_ACTION_GROUP (driver_get_application ());
  else if (g_str_has_prefix (action, "win."))
    group = G_ACTION_GROUP (window);
  else
    return;
  g_assert_true (g_action_group_has_action (group, action + 4));
}

static guint
check_menu (MndWindow *window, GMenuModel *menu)
{
  guint n = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
      g_autofree char *action = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        {
          check_action (window, action);
          n++;
        }
      for (guint l = 0; l < G_N_ELEMENTS (links); l++)
        {
          g_autoptr (GMenuModel) inner = g_menu_model_get_item_link (menu, i, links[l]);

          n += inner != NULL ? check_menu (window, inner) : 0;
        }
    }
  return n;
}

typedef struct
{
  MndWindow *window;
  guint n_items;
  guint n_buttons;
} Commands;

static void
check_widget_cb (GtkWidget *widget, gpointer data)
{
  Commands *commands = data;

  if (GTK_IS_ACTIONABLE (widget) && gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) != NULL)
    {
      check_action (commands->window, gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)));
      commands->n_buttons++;
    }
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) != NULL)
    commands->n_items += check_menu (commands->window, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)));
}

static void
test_every_command_has_an_action (void)
{
  MndWindow *window = driver_open_sample (NULL);
  Commands commands = { window, 0, 0 };

  driver_visit (GTK_WIDGET (window), check_widget_cb, &commands);
  g_assert_cmpuint (commands.n_buttons, >=, 15);
  /* The fixed ones, and the three languages of the sample. */
  g_assert_cmpuint (commands.n_items, >=, 13);
  driver_close_windows ();
}

static void
test_language_of_content (void)
{
  MndWindow *window = driver_open_sample (NULL);
  GtkWidget *list = driver_find (driver_find (GTK_WIDGET (window), MND_TYPE_OUTLINE), GTK_TYPE_LIST_VIEW);

  g_assert_true (GTK_IS_LIST_VIEW (list));
  driver_wait_shown (window, "Audit Service Sierra Leone");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.content-language", "s", "fr");
  g_assert_cmpstr (mnd_view_get_languages (mnd_window_get_view (window))[0], ==, "fr");
  driver_settle (window);
  g_assert_false (driver_shows (window, "Audit Service Sierra Leone"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.link-labels", NULL);
  g_assert_true (mnd_view_get_link_labels (mnd_window_get_view (window)));
  driver_close_windows ();
}

static void
test_refuses_other_files (void)
{
  MndWindow *window = driver_open_window ();
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/at/all.mandate");
  int fd = g_file_open_tmp ("mandate-XXXXXX.mandate", &path, NULL);

  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, "this is no map at all, but long enough to be looked at", -1, NULL));
  file = g_file_new_for_path (path);
  mnd_window_open (window, file);
  g_assert_false (mnd_window_is_free (window));
  driver_wait_shown (window, "Cannot Be Opened");
  g_assert_true (driver_shows (window, "not a Mandate map"));
  g_assert_false (driver_shows (window, "Try Again"));
  g_assert_true (mnd_window_is_free (window));
  driver_activate (window, "win.copy-details");

  mnd_window_open (window, missing);
  driver_wait_shown (window, "no such file");
  g_assert_true (can (window, "reopen"));
  g_unlink (path);
  driver_close_windows ();
}

static gboolean
has_document (gpointer data)
{
  return mnd_window_get_document (data) != NULL;
}

/* Nobody sees a window without a map where the map is there in a moment; also where that began before the window was.
 */
static void
test_comes_with_its_map (void)
{
  g_autoptr (GFile) sample = g_file_new_build_filename (g_getenv ("MANDATE_SAMPLES_DIR"), "sierra-leone.mandate", NULL);
  g_autofree char *folder = g_dir_make_tmp ("mandate-window-XXXXXX", NULL);
  g_autoptr (GFile) copy = g_file_new_build_filename (folder, "copy.mandate", NULL);
  g_autoptr (GFile) missing = g_file_new_build_filename (folder, "missing.mandate", NULL);
  g_autoptr (MndOpening) opening = NULL;
  g_autoptr (GError) error = NULL;
  MndWindow *window;

  g_file_copy (sample, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  opening = mnd_opening_new (copy);
  window = MND_WINDOW (mnd_window_new (GTK_APPLICATION (driver_get_application ())));
  mnd_window_take_opening (window, opening);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_true (mnd_window_get_file (window) == copy);
  driver_wait_mapped (GTK_WIDGET (window));
  driver_wait (has_document, window, "the map");
  driver_close_windows ();

  window = MND_WINDOW (mnd_window_new (GTK_APPLICATION (driver_get_application ())));
  mnd_window_open (window, missing);
  driver_wait_mapped (GTK_WIDGET (window));
  driver_wait_shown (window, "no such file");
  driver_close_windows ();
}

static void
test_close_keeps_edits (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = driver_open_sample (&path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MndDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  mnd_document_add_actor (mnd_window_get_document (window), "police", "Chiefdom Police", 0, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mnd_document_get_save_state (mnd_window_get_document (window)), ==, MND_SAVE_STATE_PENDING);
  driver_press ("ctrl+w");
  driver_wait_windows (0);
  again = mnd_document_open (file, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (mnd_document_get_map (again), MND_TABLE_ACTOR)), ==,
                    91);
}

static void
test_close_asks_for_untitled (void)
{
  MndWindow *window = driver_open_window ();
  g_autoptr (GError) error = NULL;

  mnd_window_start (window);
  mnd_document_add_actor (mnd_window_get_document (window), "police", "Police", 0, 0, NULL, &error);
  g_assert_no_error (error);
  driver_activate (window, "win.close");
  driver_wait_windows (2);
  driver_press ("Escape");
  driver_wait_windows (1);
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, 1);
  driver_activate (window, "win.close");
  driver_wait_windows (2);
  driver_press ("alt+d");
  driver_wait_windows (0);
}

static void
test_close_says_what_fails (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = driver_open_sample (&path);
  g_autoptr (GError) error = NULL;

  mnd_document_add_actor (mnd_window_get_document (window), "police", "Police", 0, 0, NULL, &error);
  g_assert_no_error (error);
  /* Somebody else writes the file meanwhile. */
  g_assert_true (g_file_set_contents (path, "another map", -1, NULL));
  driver_activate (window, "win.save");
  driver_wait_shown (window, "This file was changed by another program");
  g_assert_true (driver_shows (window, "Keep Mine"));
  driver_activate (window, "win.dismiss-banner");
  driver_activate (window, "win.close");
  driver_wait_windows (2);
  driver_press ("Escape");
  driver_wait_windows (1);
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, 91);
  driver_close_windows ();
}

static void
test_same_file_same_window (void)
{
  MndWindow *window = driver_open_window ();
  g_autofree char *link = NULL;
  g_autofree char *folder = g_dir_make_tmp ("mandate-link-XXXXXX", NULL);
  GFile *files[1];

  driver_activate (window, "win.open-sample");
  driver_wait (has_map, window, "the sample");
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, 90);
  g_assert_true (g_str_has_prefix (g_file_peek_path (mnd_window_get_file (window)), g_get_user_data_dir ()));
  driver_activate (window, "win.open-sample");
  g_assert_cmpuint (driver_count_windows (), ==, 1);
  /* The same by another path. */
  link = g_build_filename (folder, "link.mandate", NULL);
  g_assert_cmpint (symlink (g_file_peek_path (mnd_window_get_file (window)), link), ==, 0);
  files[0] = g_file_new_for_path (link);
  g_application_open (G_APPLICATION (driver_get_application ()), files, 1, "");
  g_assert_cmpuint (driver_count_windows (), ==, 1);
  g_object_unref (files[0]);
  driver_press ("ctrl+n");
  driver_wait_windows (2);
  driver_close_windows ();
}

static void
test_double_click_adds (void)
{
  MndWindow *window = driver_open_window ();

  mnd_window_start (window);
  driver_settle (window);
  driver_click (find_canvas (window), 2);
  driver_wait (has_entry, window, "an entry where the map was clicked");
  driver_type ("Ombudsman");
  driver_press ("Return");
  wait_count (window, MND_TABLE_ACTOR, 1);
  driver_close_windows ();
}

static void
test_dialogs (void)
{
  driver_open_sample (NULL);
  driver_press ("ctrl+question");
  driver_wait_windows (2);
  driver_press ("Escape");
  driver_wait_windows (1);
  driver_press ("ctrl+e");
  driver_wait_windows (2);
  driver_press ("Escape");
  driver_wait_windows (1);
  g_action_group_activate_action (G_ACTION_GROUP (driver_get_application ()), "about", NULL);
  driver_wait_windows (2);
  driver_press ("Escape");
  driver_wait_windows (1);
  driver_press ("ctrl+q");
  driver_wait_windows (0);
  g_assert_cmpuint (driver_count_windows (), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/first-start", test_first_start);
  g_test_add_func ("/window/draw-by-keys", test_draw_by_keys);
  g_test_add_func ("/window/undo-has-a-name", test_undo_has_a_name);
  g_test_add_func ("/window/edit-sample-and-export", test_edit_sample_and_export);
  g_test_add_func ("/window/delete-offers-undo", test_delete_offers_undo);
  g_test_add_func ("/window/undone-at-once", test_undone_at_once);
  g_test_add_func ("/window/typing-goes-first", test_typing_goes_first);
  g_test_add_func ("/window/find", test_find);
  g_test_add_func ("/window/zoom", test_zoom);
  g_test_add_func ("/window/panels", test_panels);
  g_test_add_func ("/window/every-command-has-an-action", test_every_command_has_an_action);
  g_test_add_func ("/window/language-of-content", test_language_of_content);
  g_test_add_func ("/window/refuses-other-files", test_refuses_other_files);
  g_test_add_func ("/window/comes-with-its-map", test_comes_with_its_map);
  g_test_add_func ("/window/close-keeps-edits", test_close_keeps_edits);
  g_test_add_func ("/window/close-asks-for-untitled", test_close_asks_for_untitled);
  g_test_add_func ("/window/close-says-what-fails", test_close_says_what_fails);
  g_test_add_func ("/window/same-file-same-window", test_same_file_same_window);
  g_test_add_func ("/window/double-click-adds", test_double_click_adds);
  g_test_add_func ("/window/dialogs", test_dialogs);

  return g_test_run ();
}
