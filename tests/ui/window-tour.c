/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All places of the program; see the header. */
#include "window-tour.h"

#include "desktop/mnd-canvas-private.h"
#include "desktop/mnd-record-row.h"
#include "desktop/mnd-recovered-list.h"
#include "desktop/mnd-question-row.h"
#include "desktop/mnd-section.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"
#include "document/mnd-history.h"
#include "findings-driver.h"
#include "model/mnd-text.h"

#include <glib/gstdio.h>

/* In the sample donors overlap in that year. */
#define YEAR "2009"
#define WIDTH 1280
#define HEIGHT 800

static gboolean
has_size (gpointer data)
{
  GdkSurface *surface = gtk_native_get_surface (data);

  return gdk_surface_get_width (surface) == WIDTH && gdk_surface_get_height (surface) == HEIGHT;
}

static void
size_window (MndWindow *window)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_object_set (window, "default-width", WIDTH, "default-height", HEIGHT, NULL);
  driver_wait (has_size, window, "a window of 1280 by 800");
  driver_settle (window);
}

static void
look_at (Tour *tour, TourLook look, gpointer data)
{
  driver_settle (tour->window);
  look (tour, data);
}

static void
wait_findings (Tour *tour)
{
  findings_wait (tour->window);
  driver_settle (tour->window);
}

static const MndId *
get_first (Tour *tour, MndTable table)
{
  MndMap *map = mnd_document_get_map (tour->window->document);

  return mnd_record_get_id (mnd_record_list_get (mnd_map_get_records (map, table), 0));
}

static void
select_one (Tour *tour, const MndId *id)
{
  mnd_view_select (tour->window->view, id);
  driver_settle (tour->window);
}

/* Whatever stands over the window goes. */
static void
close_dialogs (Tour *tour)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (window != GTK_WINDOW (tour->window))
        gtk_window_destroy (window);
    }
  driver_wait_windows (1);
}

/* --- before there is a map */

static void
stop_at_welcome (Tour *tour, TourLook look, gpointer data)
{
  tour->window = driver_open_window ();
  size_window (tour->window);
  look_at (tour, look, data);
}

/* Its page has the name of the file too while it is being opened. */
static gboolean
is_refused (gpointer data)
{
  return mnd_window_is_free (data);
}

static void
stop_at_problem (Tour *tour, TourLook look, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (MND_SOURCE_ROOT, "LICENSE", NULL);
  g_autoptr (GFile) missing = g_file_new_for_path ("/dev/null/nowhere.mandate");

  mnd_window_open (tour->window, file);
  driver_wait (is_refused, tour->window, "the file to be refused");
  driver_wait_shown (tour->window, "LICENSE");
  look_at (tour, look, data);
  mnd_window_open (tour->window, missing);
  driver_wait (is_refused, tour->window, "what is not there to be refused");
  driver_wait_shown (tour->window, "nowhere");
  look_at (tour, look, data);
}

static gboolean
has_entry (gpointer data)
{
  MndNameEntry *entry = MND_CANVAS (data)->name_entry;

  return entry != NULL && gtk_widget_get_mapped (GTK_WIDGET (entry));
}

static gboolean
has_popover (gpointer data)
{
  MndLinkPopover *popover = MND_CANVAS (data)->link_popover;

  return popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (popover));
}

/* All that the entry on the map asks, one after the other. */
static void
look_at_parts (Tour *tour, TourLook look, gpointer data)
{
  for (guint i = 0; i < MND_NAME_N_PARTS && mnd_name_entry_go (tour->window->canvas->name_entry, 1); i++)
    look_at (tour, look, data);
}

static void
stop_at_empty_map (Tour *tour, TourLook look, gpointer data)
{
  guint n;
  const MndViewChoice *choices = mnd_view_choices_get (&n);

  mnd_window_start (tour->window);
  look_at (tour, look, data);
  driver_activate (tour->window, "win.add-actor");
  driver_wait (has_entry, tour->window->canvas, "an entry on the map");
  look_at (tour, look, data);
  mnd_name_entry_set_text (tour->window->canvas->name_entry, "Parliament");
  look_at (tour, look, data);
  look_at_parts (tour, look, data);
  mnd_canvas_cancel (tour->window->canvas);
  for (guint i = 0; i < n; i++)
    {
      mnd_window_show_view (tour->window, choices[i].name);
      look_at (tour, look, data);
    }
}

static void
stop_at_question_of_closing (Tour *tour, TourLook look, gpointer data)
{
  MndId id;
  g_autoptr (GError) error = NULL;

  mnd_document_add_actor (tour->window->document, "parliament", "Parliament", 0, 0, &id, &error);
  g_assert_no_error (error);
  gtk_window_close (GTK_WINDOW (tour->window));
  driver_wait_windows (2);
  look_at (tour, look, data);
  close_dialogs (tour);
  driver_close_windows ();
}

/* --- beside the map */

static void
stop_at_sample (Tour *tour, TourLook look, gpointer data)
{
  tour->window = driver_open_sample (&tour->path);
  size_window (tour->window);
  look_at (tour, look, data);
  g_object_set (tour->window->canvas->legend_panel, "expanded", TRUE, NULL);
  look_at (tour, look, data);
}

static void
press_tab_cb (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_ACTIONABLE (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "findings.page") == 0)
    g_ptr_array_add (data, widget);
}

static void
stop_at_findings (Tour *tour, TourLook look, gpointer data)
{
  g_autoptr (GPtrArray) tabs = g_ptr_array_new ();

  driver_activate (tour->window, "win.show-findings");
  wait_findings (tour);
  look_at (tour, look, data);
  g_object_set (tour->window->findings_panel, "show-plans", TRUE, NULL);
  driver_visit (GTK_WIDGET (tour->window->findings_panel), press_tab_cb, tabs);
  for (guint i = 0; i < tabs->len; i++)
    {
      gtk_widget_activate (tabs->pdata[i]);
      look_at (tour, look, data);
    }
  g_object_set (tour->window->findings_panel, "show-plans", FALSE, NULL);
  wait_findings (tour);
}

static void
unfold_cb (GtkWidget *widget, gpointer data)
{
  if (MND_IS_SECTION (widget))
    mnd_section_set_folded (MND_SECTION (widget), FALSE);
  else if (MND_IS_RECORD_ROW (widget) || MND_IS_QUESTION_ROW (widget))
    g_ptr_array_add (data, widget);
}

/* Everything that is folded in the inspector is unfolded, as by a click; what is already so stays. */
static void
unfold (Tour *tour)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  driver_visit (GTK_WIDGET (tour->window->inspector), unfold_cb, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *head = driver_find (rows->pdata[i], GTK_TYPE_BUTTON);

      if (gtk_widget_get_mapped (head)
          && gtk_test_accessible_has_state (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_STATE_EXPANDED)
          && gtk_test_accessible_check_state (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE) != NULL)
        g_signal_emit_by_name (head, "clicked");
    }
  driver_settle (tour->window);
}

static void
stop_at_finding (Tour *tour, TourLook look, gpointer data)
{
  static const char *const rules[] = { "R04", "R09" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      findings_choose (tour->window, rules[i]);
      unfold (tour);
      look_at (tour, look, data);
    }
  driver_activate (tour->window, "win.cancel");
}

static void
stop_at_questions (Tour *tour, TourLook look, gpointer data)
{
  driver_activate (tour->window, "win.assess");
  driver_settle (tour->window);
  unfold (tour);
  look_at (tour, look, data);
  select_one (tour, NULL);
}

/* One edit of each sort, for their names; all are undone again. */
static void
edit (Tour *tour)
{
  MndDocument *document = tour->window->document;
  MndRecord *actor = driver_find_actor (tour->window, "Parliament of Sierra Leone");
  const MndId *id = mnd_record_get_id (actor);
  MndPlacement places[2] = { { *id, 10, 10 }, { *get_first (tour, MND_TABLE_ACTOR), 500, 90 } };
  MndId one, two, support, source;

  g_assert_true (mnd_document_add_actor (document, "police", "Watch", 0, 0, &one, NULL));
  g_assert_true (mnd_document_add_actor (document, "civil_society", "Guild", 9, 9, &two, NULL));
  g_assert_true (mnd_document_connect (document, &one, &two, "oversees", "parliamentary", NULL, NULL));
  g_assert_true (mnd_document_add_support (document, "Lamps", &one, &two, NULL, &support, NULL));
  g_assert_true (mnd_document_add_party (document, &support, id, "beneficiary", NULL, NULL));
  g_assert_true (mnd_document_add_money (document, &support, "commitment", 500, "EUR", NULL, NULL));
  g_assert_true (mnd_document_add_source (document, "law", "Act", &source, NULL));
  g_assert_true (mnd_document_cite (document, actor, &source, NULL, NULL, NULL));
  g_assert_true (mnd_document_add_mandate (document, &one, "provision", "Wakes", NULL, NULL));
  g_assert_true (mnd_document_assess (document, id, "parliamentary", "none", NULL, NULL, NULL, NULL, NULL));
  g_assert_true (mnd_document_set_value_from_text (document, actor, MND_ACTOR_START, "1991", NULL));
  g_assert_true (mnd_document_set_text (document, id, "note", NULL, "Loud", NULL));
  g_assert_true (mnd_document_set_place (document, actor, "Hill", NULL));
  g_assert_true (mnd_document_set_setting (document, MND_MAP_PERIOD, "1991", NULL));
  g_assert_true (mnd_document_move (document, places, 2, NULL));
  g_assert_true (mnd_document_align (document, MND_ALIGNMENT_START, places, 2, NULL));
  g_assert_true (mnd_document_set_pinned (document, &places[0].item, 1, TRUE, NULL));
  g_assert_true (mnd_document_set_pinned (document, &places[0].item, 1, FALSE, NULL));
  actor = mnd_map_find (mnd_document_get_map (document), MND_TABLE_ACTOR, &one);
  g_assert_true (mnd_document_delete (document, &actor, 1, NULL));
  g_assert_true (mnd_document_set_snapshot (document, NULL, "Noon", NULL));
}

static void
stop_at_history (Tour *tour, TourLook look, gpointer data)
{
  edit (tour);
  driver_activate (tour->window, "win.show-history");
  look_at (tour, look, data);
  driver_activate (tour->window, "win.name-point");
  look_at (tour, look, data);
  g_assert_true (mnd_document_go_to (tour->window->document, NULL, NULL));
  look_at (tour, look, data);
  driver_activate (tour->window, "win.find");
}

/* --- what is selected */

static void
stop_at_inspector (Tour *tour, TourLook look, gpointer data)
{
  static const char *const names[] = { "Parliament of Sierra Leone", "Republic of Sierra Leone Armed Forces",
                                       "Office of National Security" };
  MndMap *map = mnd_document_get_map (tour->window->document);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      select_one (tour, mnd_record_get_id (driver_find_actor (tour->window, names[i])));
      unfold (tour);
      look_at (tour, look, data);
    }
  for (guint i = 0; i < 3; i++)
    {
      select_one (tour, mnd_record_get_id (mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_LINK), i)));
      unfold (tour);
      look_at (tour, look, data);
      select_one (tour, mnd_record_get_id (mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_SUPPORT), i)));
      unfold (tour);
      look_at (tour, look, data);
    }
  mnd_view_select_all (tour->window->view);
  look_at (tour, look, data);
  select_one (tour, NULL);
}

/* --- views */

static void
choose_first_cb (GtkWidget *widget, gpointer data)
{
  GtkSelectionModel *model = NULL;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LIST_VIEW (widget))
    model = gtk_list_view_get_model (GTK_LIST_VIEW (widget));
  else if (GTK_IS_COLUMN_VIEW (widget))
    model = gtk_column_view_get_model (GTK_COLUMN_VIEW (widget));
  if (model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) > 0)
    gtk_selection_model_select_item (model, 0, TRUE);
}

static void
stop_at_views (Tour *tour, TourLook look, gpointer data)
{
  guint n;
  const MndViewChoice *choices = mnd_view_choices_get (&n);
  g_autofree char *date = g_strdup (mnd_view_get_date (tour->window->view));

  mnd_view_set_date (tour->window->view, YEAR);
  for (guint i = 0; i < n; i++)
    {
      mnd_window_show_view (tour->window, choices[i].name);
      wait_findings (tour);
      look_at (tour, look, data);
      driver_visit (gtk_stack_get_visible_child (GTK_STACK (tour->window->views)), choose_first_cb, NULL);
      look_at (tour, look, data);
    }
  mnd_window_show_view (tour->window, choices[0].name);
  mnd_view_set_date (tour->window->view, date);
  select_one (tour, NULL);
}

/* --- menus */

static void
collect_menu_buttons_cb (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget) && gtk_widget_get_sensitive (widget))
    g_ptr_array_add (data, widget);
}

static void
look_at_menus (Tour *tour, TourLook look, gpointer data)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  driver_visit (GTK_WIDGET (tour->window), collect_menu_buttons_cb, buttons);
  for (guint i = 0; i < buttons->len; i++)
    {
      gtk_menu_button_popup (buttons->pdata[i]);
      look_at (tour, look, data);
      gtk_menu_button_popdown (buttons->pdata[i]);
    }
}

/* --- through a lens, a filter, and time */

static gboolean
has_bars (gpointer data)
{
  MndWindow *window = data;

  return gtk_widget_get_mapped (GTK_WIDGET (window->reading_bar))
         && gtk_widget_get_mapped (GTK_WIDGET (window->time_bar));
}

static void
stop_at_reading (Tour *tour, TourLook look, gpointer data)
{
  g_autoptr (MndFilter) filter = mnd_filter_new_from_text ("kind=police+parliament,level=national", NULL);

  driver_activate (tour->window, "win.time-bar");
  mnd_view_set_filter (tour->window->view, filter);
  g_action_group_activate_action (G_ACTION_GROUP (tour->window), "lens", g_variant_new_string ("oecd"));
  mnd_view_set_date (tour->window->view, YEAR);
  driver_wait (has_bars, tour->window, "the bars");
  look_at (tour, look, data);
  driver_activate (tour->window, "win.next-change");
  look_at (tour, look, data);
  g_action_group_activate_action (G_ACTION_GROUP (tour->window), "second-language", g_variant_new_string ("fr"));
  look_at (tour, look, data);
}

/* The bars have menus of their own. */
static void
stop_at_menus_of_reading (Tour *tour, TourLook look, gpointer data)
{
  look_at_menus (tour, look, data);
  g_action_group_activate_action (G_ACTION_GROUP (tour->window), "second-language", g_variant_new_string ("none"));
  g_action_group_activate_action (G_ACTION_GROUP (tour->window), "lens", g_variant_new_string ("none"));
  mnd_view_set_filter (tour->window->view, NULL);
  driver_activate (tour->window, "win.all-times");
  driver_activate (tour->window, "win.time-bar");
  driver_settle (tour->window);
}

/* --- what comes up over it */

static void
stop_at_menus (Tour *tour, TourLook look, gpointer data)
{
  static const char *const pages[] = { "win.show-findings", "win.show-history", "win.find" };

  for (guint page = 0; page < G_N_ELEMENTS (pages); page++)
    {
      driver_activate (tour->window, pages[page]);
      driver_settle (tour->window);
      look_at_menus (tour, look, data);
    }
}

static void
show_canvas_menu (Tour *tour, TourLook look, gpointer data)
{
  MndCanvas *canvas = tour->window->canvas;

  mnd_canvas_show_menu (canvas, (MndPoint){ 200, 200 });
  driver_wait_mapped (canvas->menu);
  look_at (tour, look, data);
  gtk_popover_popdown (GTK_POPOVER (canvas->menu));
  driver_settle (tour->window);
}

static void
stop_at_canvas_menus (Tour *tour, TourLook look, gpointer data)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_LINK, MND_TABLE_SUPPORT };

  show_canvas_menu (tour, look, data);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      select_one (tour, get_first (tour, tables[i]));
      show_canvas_menu (tour, look, data);
    }
  mnd_view_select_all (tour->window->view);
  show_canvas_menu (tour, look, data);
  select_one (tour, NULL);
}

static void
stop_at_palette (Tour *tour, TourLook look, gpointer data)
{
  driver_activate (tour->window, "win.palette");
  look_at (tour, look, data);
  driver_activate (tour->window, "win.palette");
}

static void
stop_at_entries (Tour *tour, TourLook look, gpointer data)
{
  static const char *const actions[] = { "win.link", "win.support", "win.rename" };
  MndCanvas *canvas = tour->window->canvas;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      select_one (tour, mnd_record_get_id (driver_find_actor (tour->window, "Parliament of Sierra Leone")));
      driver_activate (tour->window, actions[i]);
      driver_wait (has_entry, canvas, "an entry on the map");
      look_at (tour, look, data);
      mnd_name_entry_set_text (canvas->name_entry, "Sierra Leone Police");
      look_at (tour, look, data);
      look_at_parts (tour, look, data);
      if (i == 0)
        {
          mnd_name_entry_accept (canvas->name_entry);
          driver_wait (has_popover, canvas, "the question of what kind of link");
          look_at (tour, look, data);
        }
      mnd_canvas_cancel (canvas);
      driver_settle (tour->window);
    }
  select_one (tour, NULL);
}

static void
stop_at_dialogs (Tour *tour, TourLook look, gpointer data)
{
  static const char *const actions[] = { "win.preferences",    "win.shortcuts",       "app.about",
                                         "win.export-picture", "win.export-redacted", "win.rename-file" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      driver_activate (tour->window, actions[i]);
      driver_wait_windows (2);
      look_at (tour, look, data);
      close_dialogs (tour);
    }
}

/* --- what is told */

static void
stop_at_toasts (Tour *tour, TourLook look, gpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/no/such/place.svg");
  g_autofree char *folder = g_path_get_dirname (tour->path);
  g_autoptr (GFile) guide = g_file_new_build_filename (folder, "guide.md", NULL);
  MndMap *map = mnd_document_get_map (tour->window->document);
  const MndId *id = mnd_record_get_id (driver_find_actor (tour->window, "Office of the Ombudsman"));
  /* Names are in the language of the interface where the map has it. */
  g_autofree char *name = g_strdup (mnd_map_get_name (map, id, mnd_view_get_languages (tour->window->view)));

  select_one (tour, id);
  driver_activate (tour->window, "win.delete");
  driver_wait_shown (tour->window, name);
  look_at (tour, look, data);
  driver_activate (tour->window, "win.undo");
  look_at (tour, look, data);
  mnd_window_export_picture (tour->window, nowhere, MND_PICTURE_SVG, NULL);
  look_at (tour, look, data);
  mnd_window_export_guide (tour->window, guide);
  look_at (tour, look, data);
}

static gboolean
has_banner (gpointer data)
{
  GtkWidget *revealer = driver_find (GTK_WIDGET (MND_WINDOW (data)->banner), GTK_TYPE_REVEALER);

  return gtk_revealer_get_child_revealed (GTK_REVEALER (revealer));
}

static gboolean
has_changed (gpointer data)
{
  return mnd_document_get_file_state (MND_WINDOW (data)->document) == MND_FILE_STATE_CHANGED;
}

static gboolean
is_gone (gpointer data)
{
  return mnd_document_get_file_state (MND_WINDOW (data)->document) == MND_FILE_STATE_GONE;
}

static void
stop_at_banners (Tour *tour, TourLook look, gpointer data)
{
  g_autoptr (GFile) sample = g_file_new_build_filename (g_getenv ("MANDATE_SAMPLES_DIR"), "sierra-leone.mandate", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (tour->path);
  g_autoptr (GError) error = NULL;

  g_file_copy (sample, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  driver_wait (has_changed, tour->window, "the change of the file to be seen");
  driver_wait (has_banner, tour->window, "the bar");
  look_at (tour, look, data);
  driver_activate (tour->window, "win.see-differences");
  driver_settle (tour->window);
  look_at (tour, look, data);
  g_unlink (tour->path);
  driver_wait (is_gone, tour->window, "the loss of the file to be seen");
  look_at (tour, look, data);
}

/* --- a map that another version made */

/* The number of the format stands at byte 60 of the file. */
static void
make_newer (const char *path)
{
  const guint8 version[] = { 0, 0, 0, 7 };
  FILE *stream = g_fopen (path, "r+b");

  g_assert_cmpint (fseek (stream, 60, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (version, 1, sizeof version, stream), ==, sizeof version);
  fclose (stream);
}

static gboolean
has_map (gpointer data)
{
  return mnd_window_get_document (data) != NULL;
}

static void
stop_at_read_only (Tour *tour, TourLook look, gpointer data)
{
  g_autoptr (GFile) file = NULL;

  driver_close_windows ();
  g_clear_pointer (&tour->path, g_free);
  tour->window = driver_open_sample (&tour->path);
  driver_close_windows ();
  make_newer (tour->path);
  file = g_file_new_for_path (tour->path);
  tour->window = driver_open_window ();
  size_window (tour->window);
  mnd_window_open (tour->window, file);
  driver_wait (has_map, tour->window, "the map");
  driver_wait (has_banner, tour->window, "the bar");
  look_at (tour, look, data);
  select_one (tour, get_first (tour, MND_TABLE_ACTOR));
  unfold (tour);
  look_at (tour, look, data);
}

/* --- after a crash */

static void
stop_at_recovered (Tour *tour, TourLook look, gpointer data)
{
  MndId id;
  g_autoptr (GError) error = NULL;

  driver_close_windows ();
  tour->window = driver_open_window ();
  mnd_window_start (tour->window);
  mnd_document_add_actor (tour->window->document, "parliament", "Parliament", 0, 0, &id, &error);
  g_assert_no_error (error);
  mnd_document_close (tour->window->document, FALSE);
  gtk_window_destroy (GTK_WINDOW (tour->window));
  driver_wait_windows (0);
  tour->window = driver_open_window ();
  size_window (tour->window);
  driver_wait_mapped (driver_find (GTK_WIDGET (tour->window), MND_TYPE_RECOVERED_LIST));
  look_at (tour, look, data);
}

/* --- all of it */

static const TourStop stops[] = {
  { "welcome", stop_at_welcome },
  { "problem", stop_at_problem },
  { "empty-map", stop_at_empty_map },
  { "question-of-closing", stop_at_question_of_closing },
  { "sample", stop_at_sample },
  { "findings", stop_at_findings },
  { "finding", stop_at_finding },
  { "questions", stop_at_questions },
  { "history", stop_at_history },
  { "inspector", stop_at_inspector },
  { "views", stop_at_views },
  { "reading", stop_at_reading },
  { "menus-of-reading", stop_at_menus_of_reading },
  { "menus", stop_at_menus },
  { "canvas-menus", stop_at_canvas_menus },
  { "palette", stop_at_palette },
  { "entries", stop_at_entries },
  { "dialogs", stop_at_dialogs },
  { "toasts", stop_at_toasts },
  { "banners", stop_at_banners },
  { "read-only", stop_at_read_only },
  { "recovered", stop_at_recovered },
};

const TourStop *
tour_get_stops (guint *n)
{
  *n = G_N_ELEMENTS (stops);
  return stops;
}

const char *const *
tour_get_words (void)
{
  static const char *const words[] = { "LICENSE", "nowhere", "sierra-leone", "Watch", "Guild", "Lamps",
                                       "Act",     "Wakes",   "Loud",         "Hill",  "Noon",  NULL };

  return words;
}

void
tour_end (Tour *tour)
{
  driver_close_windows ();
  g_clear_pointer (&tour->path, g_free);
}
