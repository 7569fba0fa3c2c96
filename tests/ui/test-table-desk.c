/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of the sample in the real window: every kind, every sort of cell filled in, a block with rows that are
 * new, and that selection, filter, day and edits are shared with all other views. */
#include "window-driver.h"

#include "desktop/mnd-sheet-private.h"
#include "desktop/mnd-table-desk.h"
#include "desktop/mnd-table-page-private.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"
#include "model/mnd-text.h"
#include "scene/mnd-label.h"

#include <string.h>

static MndTableDesk *
get_desk (MndWindow *window)
{
  return mnd_window_find_desk (window, "table");
}

static MndTablePage *
get_page (MndWindow *window)
{
  return mnd_table_desk_get_page (get_desk (window));
}

static MndSheet *
get_sheet (MndWindow *window)
{
  return mnd_table_page_get_sheet (get_page (window));
}

static guint
count_rows (MndWindow *window)
{
  return g_list_model_get_n_items (mnd_sheet_get_shown (get_sheet (window)));
}

static gboolean
is_listed (gpointer data)
{
  return get_desk (data) != NULL && get_page (data) != NULL && gtk_widget_get_mapped (GTK_WIDGET (get_page (data)))
         && count_rows (data) > 0;
}

static void
show_kind (MndWindow *window, MndRecordsKind kind)
{
  mnd_table_desk_set_kind (get_desk (window), kind);
  driver_wait (is_listed, window, "rows");
  driver_settle (window);
}

static MndWindow *
open_table (MndRecordsKind kind)
{
  MndWindow *window = driver_open_sample (NULL);

  driver_activate (window, "win.show-table");
  driver_wait (is_listed, window, "the table");
  show_kind (window, kind);
  return window;
}

static guint
find_column (MndWindow *window, const char *name)
{
  int column = mnd_record_table_find_column (mnd_table_page_get_table (get_page (window)), name);

  g_assert_cmpint (column, >=, 0);
  return (guint) column;
}

static guint
find_row (MndWindow *window, gconstpointer row)
{
  GListModel *shown = mnd_sheet_get_shown (get_sheet (window));

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GObject) own = g_list_model_get_item (shown, i);
      if ((gconstpointer) own == row)
        return i;
    }
  return G_MAXUINT;
}

static char *
dup_text (MndWindow *window, gconstpointer row, const char *column)
{
  return mnd_sheet_dup_text (get_sheet (window), find_row (window, row), find_column (window, column));
}

static void
assert_says (MndWindow *window, gconstpointer row, const char *column, const char *text)
{
  g_autofree char *now = dup_text (window, row, column);

  g_assert_cmpstr (now, ==, text);
}

typedef struct
{
  MndWindow *window;
  guint position, column; /* among those that are shown */
} Place;

static gboolean
is_there (gpointer data)
{
  Place *place = data;
  guint position, column;

  return mnd_sheet_get_current (get_sheet (place->window), &position, &column) && position == place->position
         && column == place->column;
}

static void
go_to (MndWindow *window, gconstpointer row, const char *column)
{
  g_autoptr (GArray) shown = mnd_sheet_dup_shown_columns (get_sheet (window));
  Place place = { window, find_row (window, row), 0 };

  while (g_array_index (shown, guint, place.column) != find_column (window, column))
    g_assert_cmpuint (++place.column, <, shown->len);
  g_assert_true (mnd_sheet_go_to (get_sheet (window), place.position, place.column));
  driver_wait (is_there, &place, "the focus in a cell");
}

static gboolean
is_editing (gpointer data)
{
  return mnd_sheet_is_editing (get_sheet (data));
}

static gboolean
is_not_editing (gpointer data)
{
  return !is_editing (data);
}

/* --- what is listed */

static void
test_kinds (void)
{
  static const struct
  {
    MndRecordsKind kind;
    MndTable table;
    const char *columns; /* that are shown at first, among others */
  } kinds[] = {
    { MND_RECORDS_ACTORS, MND_TABLE_ACTOR, "name kind functions level overseers findings" },
    { MND_RECORDS_LINKS, MND_TABLE_LINK, "from kind mode to confidence basis sources" },
    { MND_RECORDS_SUPPORT, MND_TABLE_SUPPORT, "name donors beneficiaries commitment-GBP commitment-USD modality" },
    { MND_RECORDS_SOURCES, MND_TABLE_SOURCE, "name author date kind citations" },
  };
  MndWindow *window = open_table (MND_RECORDS_ACTORS);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_auto (GStrv) columns = g_strsplit (kinds[i].columns, " ", -1);
      g_autoptr (GArray) shown = NULL;
      show_kind (window, kinds[i].kind);
      g_assert_cmpuint (count_rows (window), ==, driver_count (window, kinds[i].table));
      shown = mnd_sheet_dup_shown_columns (get_sheet (window));
      for (char **column = columns; *column != NULL; column++)
        {
          guint k = 0;
          while (g_array_index (shown, guint, k) != find_column (window, *column))
            g_assert_cmpuint (++k, <, shown->len);
        }
    }
  show_kind (window, MND_RECORDS_FINDINGS);
  g_assert_cmpuint (count_rows (window), >, 50);
  driver_close_windows ();
}

static void
test_search (void)
{
  MndWindow *window = open_table (MND_RECORDS_ACTORS);
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police");
  guint n_all = count_rows (window);

  mnd_table_page_set_needle (get_page (window), "SLP");
  g_assert_cmpuint (count_rows (window), <, n_all);
  g_assert_cmpuint (find_row (window, police), !=, G_MAXUINT);
  mnd_table_page_set_needle (get_page (window), "nothing says this");
  g_assert_cmpuint (count_rows (window), ==, 0);
  driver_wait_shown (window, "No Row Is as Asked For");
  gtk_widget_activate_action (GTK_WIDGET (get_desk (window)), "table.clear", NULL);
  mnd_table_page_set_needle (get_page (window), NULL);
  g_assert_cmpuint (count_rows (window), ==, n_all);
  driver_close_windows ();
}

/* --- cells */

static gboolean
has_staff (gpointer data)
{
  return mnd_record_get_integer (data, MND_ACTOR_STAFF, 0) == 9500;
}

static gboolean
is_founded (gpointer data)
{
  return g_strcmp0 (mnd_record_get_text (data, MND_ACTOR_START), "1894-05") == 0;
}

/* Text, number, partial date and choice; each is one step of undo. */
static void
test_edit (void)
{
  MndWindow *window = open_table (MND_RECORDS_ACTORS);
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police");
  const MndSheetEntry level = { police, find_column (window, "level"), "Regional" };
  gint64 n = mnd_document_count_history (window->document, NULL);

  go_to (window, police, "staff");
  driver_type ("9,500");
  driver_press ("Return");
  driver_wait (has_staff, police, "the number");
  driver_wait (is_not_editing, window, "no field");
  assert_says (window, police, "staff", "9,500");
  go_to (window, police, "start-date");
  driver_press ("F2");
  driver_wait (is_editing, window, "a field");
  driver_press ("ctrl+a");
  driver_type ("5/1894");
  driver_press ("Return");
  driver_wait (is_founded, police, "the date");
  assert_says (window, police, "start-date", "May 1894");
  g_assert_true (mnd_sheet_enter (get_sheet (window), &level, 1));
  g_assert_cmpstr (mnd_record_get_text (police, MND_ACTOR_LEVEL), ==, "regional");
  g_assert_cmpint (mnd_document_count_history (window->document, NULL), ==, n + 3);
  g_assert_cmpstr (mnd_document_get_undo_label (window->document), ==, "Change Level of Sierra Leone Police");
  for (guint i = 0; i < 3; i++)
    driver_activate (window, "win.undo");
  assert_says (window, police, "staff", NULL);
  assert_says (window, police, "level", "National");
  driver_close_windows ();
}

static void
problem_cb (MndTablePage *page, const GError *error, char **message)
{
  g_free (*message);
  *message = g_strdup (error->message);
}

static void
test_refused (void)
{
  MndWindow *window = open_table (MND_RECORDS_ACTORS);
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police");
  const MndSheetEntry bad = { police, find_column (window, "start-date"), "long ago" };
  gint64 n = mnd_document_count_history (window->document, NULL);
  g_autofree char *message = NULL;

  g_signal_connect (get_page (window), "problem", G_CALLBACK (problem_cb), &message);
  g_assert_false (mnd_sheet_enter (get_sheet (window), &bad, 1));
  g_assert_true (g_str_has_prefix (message, "Not a date."));
  g_assert_cmpint (mnd_document_count_history (window->document, NULL), ==, n);
  g_assert_false (mnd_sheet_may_edit (get_sheet (window), police, find_column (window, "overseers")));
  driver_close_windows ();
}

static void
told_cb (MndTableDesk *desk, const char *sentence, char **told)
{
  g_free (*told);
  *told = g_strdup (sentence);
}

/* A block with titles finds its rows by name, and adds those that are not there. */
static void
test_block (void)
{
  MndWindow *window = open_table (MND_RECORDS_ACTORS);
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police"), *prison;
  guint n_all = count_rows (window);
  g_autofree char *told = NULL;

  g_signal_connect (get_desk (window), "told", G_CALLBACK (told_cb), &told);
  go_to (window, police, "name");
  mnd_sheet_paste_block (get_sheet (window), "Staff\tName\tLevel\n9,000\tSierra Leone Police\tLocal\n"
                                             "120\tPrison Service of the North\tRegional\n");
  g_assert_cmpstr (told, ==, "1 row was added.");
  g_assert_cmpint (mnd_record_get_integer (police, MND_ACTOR_STAFF, 0), ==, 9000);
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, n_all + 1);
  prison = driver_find_actor (window, "Prison Service of the North");
  /* The name says what kind it is. */
  g_assert_cmpstr (mnd_record_get_text (prison, MND_ACTOR_KIND), ==, "corrections");
  assert_says (window, prison, "staff", "120");
  driver_activate (window, "win.undo");
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, n_all);
  g_assert_cmpint (mnd_record_get_integer (police, MND_ACTOR_STAFF, 0), ==, 0);
  /* What cannot stand there is left out and told of; the rest is in. */
  go_to (window, police, "staff");
  mnd_sheet_paste_block (get_sheet (window), "many\n");
  g_assert_true (g_str_has_prefix (told, "1 cell did not fit. Write a whole number"));
  driver_close_windows ();
}

static void
test_verdict (void)
{
  MndWindow *window = open_table (MND_RECORDS_FINDINGS);
  g_autoptr (MndFinding) finding = g_list_model_get_item (mnd_sheet_get_shown (get_sheet (window)), 0);
  const MndSheetEntry entry = { finding, find_column (window, "verdict"), "accepted" };

  /* The gravest first. */
  g_assert_cmpint (mnd_finding_get_state (finding), ==, MND_FINDING_GAP);
  g_assert_true (mnd_sheet_enter (get_sheet (window), &entry, 1));
  g_assert_cmpstr (mnd_findings_get_verdict (window->findings, finding), ==, "accepted");
  assert_says (window, finding, "verdict", "Accepted");
  driver_activate (window, "win.undo");
  assert_says (window, finding, "verdict", NULL);
  driver_close_windows ();
}

/* --- one map for all views */

/* Names are broken into lines there. */
static gboolean
begins_with_in_scene (MndWindow *window, MndRecord *actor, const char *word)
{
  const MndSceneNode *node = mnd_scene_find_node (mnd_canvas_get_scene (window->canvas), mnd_record_get_id (actor));

  return node != NULL && g_str_has_prefix (mnd_label_get_line (node->label, 0)->text, word);
}

static void
test_shared_edits (void)
{
  MndWindow *window = open_table (MND_RECORDS_ACTORS);
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police");
  const MndSheetEntry entry = { police, find_column (window, "name"), "Police of Sierra Leone" };
  g_autoptr (GError) error = NULL;
  MndId id;

  g_assert_false (begins_with_in_scene (window, police, "Police"));
  /* From the table to the map, */
  g_assert_true (mnd_sheet_enter (get_sheet (window), &entry, 1));
  g_assert_cmpstr (mnd_document_get_undo_label (window->document), ==, "Rename Sierra Leone Police");
  driver_activate (window, "win.show-map");
  driver_settle (window);
  g_assert_true (begins_with_in_scene (window, police, "Police"));
  /* and what happened on the map while nobody saw the table. */
  g_assert_true (mnd_document_add_actor (window->document, "militia", "Night Watch", 0, 0, &id, &error));
  g_assert_no_error (error);
  driver_activate (window, "win.show-table");
  driver_settle (window);
  assert_says (window, mnd_map_find (mnd_document_get_map (window->document), MND_TABLE_ACTOR, &id), "kind",
               "Militia or self-defence group");
  driver_close_windows ();
}

static void
test_shared_view (void)
{
  static const char *const police_only[] = { "police", NULL };
  MndWindow *window = open_table (MND_RECORDS_ACTORS);
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police");
  MndRecord *afrc = driver_find_actor (window, "Armed Forces Revolutionary Council");
  g_autoptr (MndFilter) filter = NULL;
  guint n_all = count_rows (window);

  mnd_view_select (window->view, mnd_record_get_id (police));
  g_assert_true (
      gtk_selection_model_is_selected (GTK_SELECTION_MODEL (get_sheet (window)->selection), find_row (window, police)));
  mnd_sheet_select (get_sheet (window), find_row (window, afrc), FALSE, FALSE);
  g_assert_true (mnd_view_get_focus (window->view) == afrc);
  filter = mnd_filter_new_with (mnd_view_get_filter (window->view), MND_FILTER_KIND, police_only);
  mnd_view_set_fades (window->view, TRUE);
  mnd_view_set_filter (window->view, filter);
  g_assert_cmpuint (count_rows (window), ==, n_all);
  g_assert_true (mnd_table_page_is_left_out (get_page (window), afrc));
  mnd_view_set_fades (window->view, FALSE);
  g_assert_cmpuint (find_row (window, afrc), ==, G_MAXUINT);
  g_assert_cmpuint (find_row (window, police), !=, G_MAXUINT);
  mnd_view_set_filter (window->view, NULL);
  g_assert_cmpuint (count_rows (window), ==, n_all);
  mnd_view_set_date (window->view, "1996");
  g_assert_cmpuint (find_row (window, afrc), ==, G_MAXUINT);
  mnd_view_set_date (window->view, NULL);
  {
    static const char *const french[] = { "fr", NULL };
    mnd_view_set_languages (window->view, french);
    assert_says (window, police, "name", "Police sierra-léonaise");
  }
  driver_close_windows ();
}

static gboolean
is_map_shown (gpointer data)
{
  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (MND_WINDOW (data)->views)), "map");
}

static void
test_leading_on (void)
{
  MndWindow *window = open_table (MND_RECORDS_ACTORS);
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police");

  gtk_widget_set_visible (window->details, FALSE);
  mnd_sheet_activate (get_sheet (window), find_row (window, police));
  g_assert_true (gtk_widget_get_visible (window->details));
  g_assert_true (mnd_view_get_focus (window->view) == police);
  gtk_widget_activate_action (GTK_WIDGET (get_desk (window)), "table.show-on-map", NULL);
  driver_wait (is_map_shown, window, "the map");
  driver_activate (window, "win.show-table");
  show_kind (window, MND_RECORDS_FINDINGS);
  mnd_sheet_activate (get_sheet (window), 0);
  driver_wait (is_map_shown, window, "the map");
  g_assert_nonnull (mnd_view_get_spotlight (window->view));
  driver_close_windows ();
}

static void
test_export (void)
{
  MndWindow *window = open_table (MND_RECORDS_ACTORS);
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police");
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MndPrintout) printout = NULL;
  g_auto (MndValue) yes = mnd_value_integer (1);
  g_autofree char *text = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect (get_desk (window), "told", G_CALLBACK (told_cb), &told);
  mnd_document_set_value (window->document, police, MND_ACTOR_CONFIDENTIAL, &yes, &error);
  g_assert_no_error (error);
  mnd_sheet_sort_by (get_sheet (window), "name", TRUE);
  mnd_desk_export_table (MND_DESK (get_desk (window)), file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "name,acronym,kind,"));
  g_assert_null (strstr (text, "\nSierra Leone Police,"));
  g_assert_true (strstr (text, "\nWomen") < strstr (text, "\nAwoko"));
  g_assert_cmpstr (told, ==, "1 confidential row was left out.");
  /* It is there again. */
  assert_says (window, police, "name", "Sierra Leone Police");
  printout = mnd_desk_create_printout (MND_DESK (get_desk (window)));
  g_assert_nonnull (printout);
  driver_close_windows ();
}

static void
test_empty (void)
{
  MndWindow *window = driver_open_window ();

  mnd_window_take_document (window, mnd_document_new (NULL, "en", NULL));
  driver_activate (window, "win.show-table");
  for (guint i = 0; i < MND_N_RECORDS; i++)
    {
      static const char *const titles[] = { "No Actors Yet", "No Links Yet", "No Support Yet", "No Sources Yet",
                                            "No Findings" };
      mnd_table_desk_set_kind (get_desk (window), (MndRecordsKind) i);
      if (i != MND_RECORDS_FINDINGS)
        driver_wait_shown (window, titles[i]);
    }
  driver_close_windows ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-desk/kinds", test_kinds);
  g_test_add_func ("/table-desk/search", test_search);
  g_test_add_func ("/table-desk/edit", test_edit);
  g_test_add_func ("/table-desk/refused", test_refused);
  g_test_add_func ("/table-desk/block", test_block);
  g_test_add_func ("/table-desk/verdict", test_verdict);
  g_test_add_func ("/table-desk/shared-edits", test_shared_edits);
  g_test_add_func ("/table-desk/shared-view", test_shared_view);
  g_test_add_func ("/table-desk/leading-on", test_leading_on);
  g_test_add_func ("/table-desk/export", test_export);
  g_test_add_func ("/table-desk/empty", test_empty);

  return g_test_run ();
}
