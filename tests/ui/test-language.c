/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another language while a map is open: every word follows at once, nothing that a person has done is lost, and nothing
 * of what was there stays behind. */
#include "../catalogue-words.h"
#include "window-driver.h"

#include "desktop/mnd-canvas-private.h"
#include "desktop/mnd-matrix-desk.h"
#include "desktop/mnd-matrix-grid.h"
#include "desktop/mnd-preferences.h"
#include "desktop/mnd-texts-desk.h"
#include "desktop/mnd-window-private.h"
#include "model/mnd-locale.h"

#include <adwaita.h>
#include <math.h>

#define ACTOR "Sierra Leone Police"

static gboolean
speaks (gpointer data)
{
  return g_str_equal (mnd_locale_get_language (), data);
}

/* As the palette and the preferences do. */
static void
switch_to (MndWindow *window, const char *tag)
{
  g_action_group_change_action_state (G_ACTION_GROUP (driver_get_application ()), "language",
                                      g_variant_new_string (tag));
  driver_wait (speaks, (gpointer) tag, "the language");
  driver_settle (window);
}

static void
find_tooltip_cb (GtkWidget *widget, gpointer data)
{
  const char **wanted = data;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), *wanted) == 0)
    *wanted = NULL;
}

static gboolean
has_tooltip (MndWindow *window, const char *text)
{
  driver_visit (GTK_WIDGET (window), find_tooltip_cb, &text);
  return text == NULL;
}

static void
assert_shows (MndWindow *window, const char *text)
{
  if (!driver_shows (window, text))
    g_error ("“%s” is not shown in %s", text, mnd_locale_get_language ());
}

/* Tabs, views, header, headings of the list, titles of the inspector, the legend. */
static void
assert_words (MndWindow *window, const char *tag)
{
  static const char *const tooltips[] = { "Show the list (F9)", "Show the details (Ctrl+F9)", "Main menu (F10)",
                                          "Show the whole map (0)" };
  static const struct
  {
    const char *context;
    const char *label;
  } labels[] = {
    { "tab", "Actors" },
    { "tab", "Findings" },
    { "tab", "History" },
    { "function", "Oversight" },
    { "section", "Title and languages" },
    { "heading", "Legend" },
  };
  g_autoptr (CatalogueWords) words = catalogue_words_new (tag);
  GtkTextDirection direction = g_str_equal (tag, "ar") ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;

  for (guint i = 0; i < G_N_ELEMENTS (tooltips); i++)
    g_assert_true (has_tooltip (window, catalogue_words_get (words, NULL, tooltips[i])));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    assert_shows (window, catalogue_words_get (words, labels[i].context, labels[i].label));
  assert_shows (window, catalogue_words_get (words, "view", "Map"));
  assert_shows (window, catalogue_words_get (words, "button", "Actor"));
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (window->outer)), ==, direction);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (window->canvas)), ==, direction);
}

static void
test_words (void)
{
  MndWindow *window = driver_open_sample (NULL);
  const char *const *languages = mnd_locale_get_languages ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      switch_to (window, languages[i]);
      assert_words (window, languages[i]);
    }
  switch_to (window, "en");
  assert_words (window, "en");
  driver_close_windows ();
}

/* --- what stays */

static GtkAdjustment *
get_scroll (MndWindow *window)
{
  GtkWidget *scrolled = driver_find (GTK_WIDGET (window->outline), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static gboolean
is_long (gpointer data)
{
  GtkAdjustment *adjustment = data;

  return gtk_adjustment_get_upper (adjustment) > 2 * gtk_adjustment_get_page_size (adjustment);
}

static void
assert_near (double a, double b, double tolerance)
{
  g_assert_cmpfloat (fabs (a - b), <=, tolerance);
}

static void
test_keeps (void)
{
  MndWindow *window = driver_open_sample (NULL);
  const MndId *actor = mnd_record_get_id (driver_find_actor (window, ACTOR));
  const char *const *languages = mnd_locale_get_languages ();
  MndView *view = window->view;
  MndPoint middle;
  double share;
  int sidebar, details;

  mnd_view_select (view, actor);
  mnd_canvas_center_on (window->canvas, actor);
  mnd_canvas_zoom_to (window->canvas, 1.25);
  gtk_paned_set_position (GTK_PANED (window->outer), 300);
  driver_wait (is_long, get_scroll (window), "all rows of the list");
  gtk_adjustment_set_value (get_scroll (window), 200);
  driver_settle (window);
  share = gtk_adjustment_get_value (get_scroll (window)) / gtk_adjustment_get_upper (get_scroll (window));
  sidebar = gtk_widget_get_width (window->sidebar);
  details = gtk_widget_get_width (window->details);
  middle = mnd_viewport_to_map (mnd_canvas_get_viewport (window->canvas), (MndPoint){ 0, 0 });
  for (guint i = 0; languages[i] != NULL; i++)
    {
      MndPoint now;

      switch_to (window, languages[i]);
      g_assert_true (window->view == view);
      g_assert_true (mnd_view_is_selected (view, actor));
      g_assert_cmpuint (mnd_view_get_n_selected (view), ==, 1);
      assert_near (mnd_canvas_get_scale (window->canvas), 1.25, 1e-9);
      now = mnd_viewport_to_map (mnd_canvas_get_viewport (window->canvas), (MndPoint){ 0, 0 });
      /* A panel may need more room for its words. */
      assert_near (now.x, middle.x, 80);
      assert_near (now.y, middle.y, 80);
      assert_near (gtk_adjustment_get_value (get_scroll (window)) / gtk_adjustment_get_upper (get_scroll (window)),
                   share, 0.05);
      assert_near (gtk_widget_get_width (window->sidebar), sidebar, 80);
      assert_near (gtk_widget_get_width (window->details), details, 80);
      g_assert_true (mnd_document_get_undo_label (window->document) == NULL);
    }
  switch_to (window, "en");
  driver_close_windows ();
}

static void
test_keeps_places (void)
{
  MndWindow *window = driver_open_sample (NULL);
  MndFindingsRow *row;
  MndFinding *finding;

  driver_activate (window, "win.show-findings");
  driver_activate (window, "win.next-finding");
  driver_settle (window);
  row = mnd_findings_panel_get_selected (window->findings_panel);
  g_assert_nonnull (row);
  finding = mnd_findings_row_get_finding (row);
  driver_activate (window, "win.show-overlaps");
  switch_to (window, "ar");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (window->side_pages)), ==, "findings");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (window->views)), ==, "overlaps");
  row = mnd_findings_panel_get_selected (window->findings_panel);
  g_assert_nonnull (row);
  g_assert_true (mnd_findings_row_get_finding (row) == finding);
  g_assert_nonnull (mnd_view_get_spotlight (window->view));
  switch_to (window, "en");
  driver_close_windows ();
}

/* --- views besides the map */

static gboolean
has_matrix (gpointer data)
{
  MndMatrixDesk *desk = mnd_window_find_desk (MND_WINDOW (data), "matrix");

  return desk != NULL && gtk_widget_get_mapped (GTK_WIDGET (desk)) && mnd_matrix_desk_get_matrix (desk) != NULL;
}

static MndMatrixGrid *
get_grid (MndWindow *window)
{
  return MND_MATRIX_GRID (driver_find (GTK_WIDGET (mnd_window_find_desk (window, "matrix")), MND_TYPE_MATRIX_GRID));
}

static gboolean
has_grid_focus (gpointer data)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (get_grid (data))) != NULL;
}

/* Where a cell stands, from the side at which reading begins. */
static int
get_grid_start (MndWindow *window, guint row, guint column)
{
  GtkWidget *grid = GTK_WIDGET (get_grid (window));
  GdkRectangle area;

  g_assert_true (mnd_matrix_grid_get_area (MND_MATRIX_GRID (grid), row, column, &area));
  return gtk_widget_get_direction (grid) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (grid) - area.x - area.width
                                                             : area.x;
}

static void
assert_matrix (MndWindow *window, const MndMatrixDeskWish *wish, const MndMatrixHead *row, int start)
{
  const MndMatrixDeskWish *now;
  const MndMatrix *matrix;
  guint at;

  driver_wait (has_matrix, window, "the matrix");
  driver_wait (has_grid_focus, window, "the keyboard in the matrix");
  driver_settle (window);
  now = mnd_matrix_desk_get_wish (mnd_window_find_desk (window, "matrix"));
  matrix = mnd_matrix_desk_get_matrix (mnd_window_find_desk (window, "matrix"));
  at = mnd_matrix_grid_get_row (get_grid (window));
  g_assert_cmpint (now->matrix.kind, ==, wish->matrix.kind);
  g_assert_cmpint (now->order, ==, wish->order);
  g_assert_true (mnd_id_equal (&mnd_matrix_get_row (matrix, at)->id, &row->id));
  g_assert_cmpuint (mnd_matrix_grid_get_column (get_grid (window)), ==, mnd_matrix_get_n_columns (matrix));
  assert_near (get_grid_start (window, at, mnd_matrix_get_n_columns (matrix)), start, 60);
}

/* In the last column: the matrix has been scrolled as far as it goes. */
static void
test_keeps_matrix (void)
{
  MndWindow *window = driver_open_sample (NULL);
  const MndMatrixDeskWish wish = { .matrix.kind = MND_MATRIX_OVERSIGHT, .order = MND_MATRIX_BY_TOTAL };
  const char *const *languages = mnd_locale_get_languages ();
  const MndMatrix *matrix;
  MndMatrixHead row;
  int start;

  /* Another view before it: pages come in the order in which somebody looks. */
  driver_activate (window, "win.show-texts");
  driver_activate (window, "win.show-matrix");
  driver_wait (has_matrix, window, "the matrix");
  mnd_matrix_desk_set_wish (mnd_window_find_desk (window, "matrix"), &wish);
  driver_settle (window);
  matrix = mnd_matrix_desk_get_matrix (mnd_window_find_desk (window, "matrix"));
  gtk_widget_grab_focus (GTK_WIDGET (mnd_window_find_desk (window, "matrix")));
  mnd_matrix_grid_move_to (get_grid (window), 7, mnd_matrix_get_n_columns (matrix));
  driver_settle (window);
  row = *mnd_matrix_get_row (matrix, 7);
  start = get_grid_start (window, 7, mnd_matrix_get_n_columns (matrix));
  for (guint i = 0; languages[i] != NULL; i++)
    {
      switch_to (window, languages[i]);
      assert_matrix (window, &wish, &row, start);
    }
  switch_to (window, "en");
  driver_close_windows ();
}

static gboolean
has_texts (gpointer data)
{
  MndWindow *window = data;

  return mnd_window_find_desk (window, "texts") != NULL
         && gtk_widget_get_mapped (GTK_WIDGET (mnd_window_find_desk (window, "texts")))
         && g_list_model_get_n_items (
                mnd_sheet_get_shown (mnd_texts_desk_get_sheet (mnd_window_find_desk (window, "texts"))))
                > 0;
}

/* What is asked for stays so, of the same texts. */
static void
test_keeps_texts (void)
{
  MndWindow *window = driver_open_sample (NULL);
  const MndTextsWish wish = { .property = "name", .table = "actor" };
  g_autoptr (GObject) before = NULL, after = NULL;
  guint n;

  driver_activate (window, "win.show-texts");
  driver_wait (has_texts, window, "the texts");
  mnd_texts_desk_set_wish (mnd_window_find_desk (window, "texts"), &wish);
  n = g_list_model_get_n_items (
      mnd_sheet_get_shown (mnd_texts_desk_get_sheet (mnd_window_find_desk (window, "texts"))));
  before =
      g_list_model_get_item (mnd_sheet_get_shown (mnd_texts_desk_get_sheet (mnd_window_find_desk (window, "texts"))),
                             0);
  switch_to (window, "ar");
  driver_wait (has_texts, window, "the texts");
  after =
      g_list_model_get_item (mnd_sheet_get_shown (mnd_texts_desk_get_sheet (mnd_window_find_desk (window, "texts"))),
                             0);
  g_assert_cmpuint (g_list_model_get_n_items (
                        mnd_sheet_get_shown (mnd_texts_desk_get_sheet (mnd_window_find_desk (window, "texts")))),
                    ==, n);
  g_assert_true (before == after);
  switch_to (window, "en");
  driver_close_windows ();
}

/* Bars of lens, filter and time: there, and at work. */
static void
test_keeps_bars (void)
{
  MndWindow *window = driver_open_sample (NULL);

  driver_activate (window, "win.filter");
  driver_settle (window);
  switch_to (window, "ru");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->reading_bar)));
  gtk_widget_set_visible (GTK_WIDGET (window->reading_bar), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (window->time_bar), TRUE);
  mnd_view_set_date (window->view, "2005-01-01");
  mnd_time_bar_set_playing (window->time_bar, TRUE);
  switch_to (window, "ar");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->reading_bar)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->time_bar)));
  g_assert_true (mnd_time_bar_get_playing (window->time_bar));
  g_assert_nonnull (mnd_view_get_date (window->view));
  switch_to (window, "en");
  driver_close_windows ();
}

/* A name that is half typed on the map, and one that is looked for. */
static void
test_keeps_typed (void)
{
  MndWindow *window = driver_open_sample (NULL);

  gtk_editable_set_text (GTK_EDITABLE (driver_find (GTK_WIDGET (window->outline), GTK_TYPE_SEARCH_ENTRY)), "police");
  driver_activate (window, "win.add-actor");
  mnd_name_entry_set_text (window->canvas->name_entry, "Zzyx");
  switch_to (window, "fr");
  g_assert_nonnull (window->canvas->name_entry);
  g_assert_cmpstr (mnd_name_entry_get_text (window->canvas->name_entry), ==, "Zzyx");
  g_assert_cmpstr (gtk_editable_get_text (
                       GTK_EDITABLE (driver_find (GTK_WIDGET (window->outline), GTK_TYPE_SEARCH_ENTRY))),
                   ==, "police");
  g_assert_nonnull (mnd_view_get_hits (window->view));
  mnd_canvas_cancel (window->canvas);
  switch_to (window, "en");
  driver_close_windows ();
}

/* --- what goes */

static void
test_fifty (void)
{
  MndWindow *window = driver_open_sample (NULL);
  const char *const *languages = mnd_locale_get_languages ();
  guint n_windows = g_list_model_get_n_items (gtk_window_get_toplevels ()), n = 0;

  while (languages[n] != NULL)
    n++;
  for (guint i = 0; i < 50; i++)
    {
      gpointer outline = window->outline, inspector = window->inspector, findings = window->findings_panel;

      g_object_add_weak_pointer (outline, &outline);
      g_object_add_weak_pointer (inspector, &inspector);
      g_object_add_weak_pointer (findings, &findings);
      switch_to (window, languages[(i + 2) % n]);
      g_assert_null (outline);
      g_assert_null (inspector);
      g_assert_null (findings);
    }
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n_windows);
  switch_to (window, "en");
  driver_close_windows ();
}

/* --- the choice */

static GtkWidget *
find_preferences (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (MND_IS_PREFERENCES (window))
        return window;
    }
  g_assert_not_reached ();
}

static void
test_preferences (void)
{
  MndWindow *window = driver_open_sample (NULL);
  g_autoptr (CatalogueWords) words = catalogue_words_new ("ru");
  GtkWidget *preferences;

  mnd_preferences_present (GTK_WINDOW (window));
  preferences = find_preferences ();
  driver_wait_mapped (preferences);
  /* As the desktop, then the languages by their tags. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (driver_find (preferences, ADW_TYPE_COMBO_ROW)), 6);
  driver_wait (speaks, (gpointer) "ru", "Russian");
  g_assert_true (preferences == find_preferences ());
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (preferences)), ==,
                   catalogue_words_get (words, "heading", "Preferences"));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (driver_find (preferences, ADW_TYPE_COMBO_ROW))), ==, 6);
  gtk_window_destroy (GTK_WINDOW (preferences));
  switch_to (window, "en");
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_setenv ("MANDATE_LOCALE_DIR", MND_BUILD_ROOT "/po", TRUE);
  mnd_locale_start ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/words", test_words);
  g_test_add_func ("/language/keeps", test_keeps);
  g_test_add_func ("/language/keeps-places", test_keeps_places);
  g_test_add_func ("/language/keeps-matrix", test_keeps_matrix);
  g_test_add_func ("/language/keeps-texts", test_keeps_texts);
  g_test_add_func ("/language/keeps-bars", test_keeps_bars);
  g_test_add_func ("/language/keeps-typed", test_keeps_typed);
  g_test_add_func ("/language/fifty", test_fifty);
  g_test_add_func ("/language/preferences", test_preferences);
  return g_test_run ();
}
