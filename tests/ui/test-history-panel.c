/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* History and comparing in the real window. */
#include "window-driver.h"

#include "desktop/mnd-canvas-private.h"
#include "desktop/mnd-compare-panel.h"
#include "desktop/mnd-history-panel.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"

#include <glib/gstdio.h>

/* --- a window with edits in it */

static MndId
add_actor (MndWindow *window, const char *name)
{
  g_autoptr (GError) error = NULL;
  MndId id;

  mnd_document_add_actor (mnd_window_get_document (window), "police", name, 0, 0, &id, &error);
  g_assert_no_error (error);
  return id;
}

/* An empty map with two actors, and its history beside it. */
static MndWindow *
open_history (void)
{
  MndWindow *window = driver_open_window ();

  driver_activate (window, "win.start");
  add_actor (window, "Police");
  add_actor (window, "Army");
  driver_activate (window, "win.show-history");
  driver_settle (window);
  return window;
}

static MndHistoryList *
get_list (MndWindow *window)
{
  return mnd_history_panel_get_list (window->history);
}

static GtkWidget *
find_list_view (MndWindow *window)
{
  return driver_find (GTK_WIDGET (window->history), GTK_TYPE_LIST_VIEW);
}

static char
get_letter (MndHistoryItem *item)
{
  static const char letters[] = {
    [MND_HISTORY_DONE] = '.', [MND_HISTORY_CURRENT] = '*', [MND_HISTORY_AHEAD] = '+', [MND_HISTORY_ASIDE] = '/'
  };

  return letters[mnd_history_item_get_state (item)];
}

/* "Add Army* Add Police. Beginning. ", with names of points in brackets. */
static char *
dup_rows (MndWindow *window)
{
  GListModel *model = G_LIST_MODEL (get_list (window));
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (MndHistoryItem) item = g_list_model_get_item (model, i);

      if (mnd_history_item_get_name (item) != NULL)
        g_string_append_printf (rows, "[%s] ", mnd_history_item_get_name (item));
      g_string_append_printf (rows, "%s%c ", mnd_history_item_get_label (item), get_letter (item));
    }
  return g_string_free (rows, FALSE);
}

typedef struct
{
  MndWindow *window;
  const char *text;
} Wanted;

static gboolean
has_rows (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *rows = dup_rows (wanted->window);

  return g_str_equal (rows, wanted->text);
}

static void
wait_rows (MndWindow *window, const char *text)
{
  Wanted wanted = { window, text };
  g_autofree char *rows = dup_rows (window);
  g_autofree char *what = g_strdup_printf ("the rows “%s”; they were “%s”", text, rows);

  driver_wait (has_rows, &wanted, what);
}

static void
select_row (MndWindow *window, guint position)
{
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (find_list_view (window)));

  gtk_selection_model_select_item (selection, position, TRUE);
}

static void
act (MndWindow *window, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window->history), action, NULL));
}

/* --- the list */

static void
test_follows (void)
{
  MndWindow *window = open_history ();
  MndDocument *document = mnd_window_get_document (window);

  wait_rows (window, "Add Army* Add Police. Beginning. ");
  g_assert_true (mnd_document_undo (document, NULL));
  wait_rows (window, "Add Army+ Add Police* Beginning. ");
  g_assert_true (mnd_document_undo (document, NULL));
  wait_rows (window, "Add Army+ Add Police+ Beginning* ");
  g_assert_true (mnd_document_redo (document, NULL));
  add_actor (window, "Navy");
  wait_rows (window, "Add Navy* Add Army/ Add Police. Beginning. ");
  g_assert_true (driver_shows (window, "set aside"));
  g_assert_true (driver_shows (window, "the map stands here"));
  driver_close_windows ();
}

/* What nobody sees is not read, and is right when somebody looks. */
static void
test_hidden (void)
{
  MndWindow *window = open_history ();

  wait_rows (window, "Add Army* Add Police. Beginning. ");
  driver_activate (window, "win.find");
  driver_settle (window);
  add_actor (window, "Navy");
  driver_settle (window);
  g_assert_cmpuint (mnd_history_list_get_n_edits (get_list (window)), ==, 2);
  driver_activate (window, "win.show-history");
  g_assert_cmpuint (mnd_history_list_get_n_edits (get_list (window)), ==, 3);
  wait_rows (window, "Add Navy* Add Army. Add Police. Beginning. ");
  driver_close_windows ();
}

static void
count_changes_cb (GListModel *model, guint position, guint removed, guint added, guint *changes)
{
  *changes += removed + added;
}

static gboolean
stands_at_label (gpointer data)
{
  Wanted *wanted = data;
  MndHistoryItem *item = mnd_history_list_find_current_item (get_list (wanted->window));

  return item != NULL && g_str_equal (mnd_history_item_get_label (item), wanted->text);
}

static void
wait_stand (MndWindow *window, const char *label)
{
  Wanted wanted = { window, label };

  driver_wait (stands_at_label, &wanted, label);
}

/* An edit touches the row it makes, whatever else there is; an undo makes none. */
static void
test_difference_only (void)
{
  MndWindow *window = open_history ();
  MndDocument *document = mnd_window_get_document (window);
  guint changes = 0;

  for (guint i = 0; i < 50; i++)
    add_actor (window, "Another");
  add_actor (window, "One more");
  wait_stand (window, "Add One more");
  g_assert_cmpuint (mnd_history_list_get_n_edits (get_list (window)), ==, 53);
  g_signal_connect (get_list (window), "items-changed", G_CALLBACK (count_changes_cb), &changes);
  g_assert_true (mnd_document_undo (document, NULL));
  wait_stand (window, "Add Another");
  g_assert_cmpuint (changes, ==, 0);
  g_assert_true (mnd_document_redo (document, NULL));
  add_actor (window, "Last");
  wait_stand (window, "Add Last");
  g_assert_cmpuint (changes, ==, 1);
  driver_close_windows ();
}

static void
test_go_to (void)
{
  MndWindow *window = open_history ();

  wait_rows (window, "Add Army* Add Police. Beginning. ");
  select_row (window, 1);
  act (window, "history.go-to");
  wait_rows (window, "Add Army+ Add Police* Beginning. ");
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, 1);
  add_actor (window, "Navy");
  wait_rows (window, "Add Navy* Add Army/ Add Police. Beginning. ");
  /* The way that was left can be reached, and so can the beginning. */
  select_row (window, 1);
  act (window, "history.go-to");
  wait_rows (window, "Add Navy/ Add Army* Add Police. Beginning. ");
  g_assert_nonnull (driver_find_actor (window, "Army"));
  select_row (window, 3);
  act (window, "history.go-to");
  wait_rows (window, "Add Navy/ Add Army+ Add Police+ Beginning* ");
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, 0);
  driver_close_windows ();
}

/* Arrows and Enter alone. */
static void
test_keys (void)
{
  MndWindow *window = open_history ();

  wait_rows (window, "Add Army* Add Police. Beginning. ");
  driver_press ("ctrl+h");
  driver_settle (window);
  driver_press ("Down");
  driver_press ("Return");
  wait_rows (window, "Add Army+ Add Police* Beginning. ");
  driver_press ("ctrl+z");
  wait_rows (window, "Add Army+ Add Police+ Beginning* ");
  driver_close_windows ();
}

/* --- taking back */

static void
test_take_back (void)
{
  MndWindow *window = open_history ();

  wait_rows (window, "Add Army* Add Police. Beginning. ");
  select_row (window, 1);
  act (window, "history.take-back");
  wait_rows (window, "Take back: Add Police* Add Army. Add Police. Beginning. ");
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, 1);
  driver_close_windows ();
}

static void
test_take_back_refused (void)
{
  MndWindow *window = open_history ();
  MndDocument *document = mnd_window_get_document (window);
  MndId police = *mnd_record_get_id (driver_find_actor (window, "Police"));
  g_autoptr (GError) error = NULL;
  gint64 n;

  mnd_document_set_text (document, &police, "name", "en", "Old Police", &error);
  g_assert_no_error (error);
  n = mnd_document_count_history (document, NULL);
  wait_rows (window, "Rename Police* Add Army. Add Police. Beginning. ");
  select_row (window, 2);
  act (window, "history.take-back");
  driver_wait_shown (NULL, "“Add Police” Cannot Be Taken Back");
  driver_wait_shown (NULL, "Later edits stand in the way: Old Police");
  g_assert_cmpint (mnd_document_count_history (document, NULL), ==, n);
  g_assert_nonnull (driver_find_actor (window, "Old Police"));
  driver_close_windows ();
}

static void
take_back_label (MndWindow *window, const char *label)
{
  GListModel *model = G_LIST_MODEL (get_list (window));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (MndHistoryItem) item = g_list_model_get_item (model, i);

      if (g_str_equal (mnd_history_item_get_label (item), label))
        select_row (window, i);
    }
  act (window, "history.take-back");
}

/* What only hangs on an edit stands in its way as well, by its name or by what else it ties. */
static void
test_take_back_tied (void)
{
  MndWindow *window = open_history ();
  MndDocument *document = mnd_window_get_document (window);
  MndId police = *mnd_record_get_id (driver_find_actor (window, "Police"));
  MndId army = *mnd_record_get_id (driver_find_actor (window, "Army"));
  g_autoptr (GError) error = NULL;
  MndId support;

  mnd_document_connect (document, &police, &army, "cooperates_with", NULL, NULL, &error);
  g_assert_no_error (error);
  wait_stand (window, "Connect Police to Army");
  take_back_label (window, "Add Police");
  driver_wait_shown (NULL, "Later edits stand in the way: Police → Army");
  g_assert_cmpuint (driver_count (window, MND_TABLE_LINK), ==, 1);
  driver_close_windows ();

  window = open_history ();
  document = mnd_window_get_document (window);
  mnd_document_add_support (document, "Barracks", NULL, NULL, NULL, &support, &error);
  army = add_actor (window, "Navy");
  mnd_document_add_party (document, &support, &army, "beneficiary", NULL, &error);
  g_assert_no_error (error);
  wait_stand (window, mnd_document_get_undo_label (document));
  take_back_label (window, "Add Navy");
  driver_wait_shown (NULL, "Later edits stand in the way: Barracks");
  driver_close_windows ();
}

/* What makes no sense for a row is not done. */
static void
test_enabled (void)
{
  MndWindow *window = open_history ();
  MndDocument *document = mnd_window_get_document (window);
  GtkWidget *entry = driver_find (GTK_WIDGET (window->history), GTK_TYPE_ENTRY);

  wait_rows (window, "Add Army* Add Police. Beginning. ");
  select_row (window, 0);
  act (window, "history.compare");
  g_assert_null (mnd_view_get_comparison (mnd_window_get_view (window)));
  select_row (window, 2);
  act (window, "history.take-back");
  act (window, "history.name");
  g_assert_false (gtk_widget_get_mapped (entry));
  g_assert_true (mnd_document_undo (document, NULL));
  wait_rows (window, "Add Army+ Add Police* Beginning. ");
  select_row (window, 0);
  act (window, "history.take-back");
  g_assert_cmpint (mnd_document_count_history (document, NULL), ==, 2);
  select_row (window, 1);
  act (window, "history.take-back");
  g_assert_cmpint (mnd_document_count_history (document, NULL), ==, 3);
  driver_close_windows ();
}

/* --- naming */

static void
test_naming (void)
{
  MndWindow *window = open_history ();
  GtkWidget *only = driver_find (GTK_WIDGET (window->history), GTK_TYPE_CHECK_BUTTON);

  wait_rows (window, "Add Army* Add Police. Beginning. ");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (only), TRUE);
  wait_rows (window, "");
  g_assert_true (driver_shows (window, "No point has a name yet"));
  /* The point that is named need not be shown. */
  driver_press ("ctrl+b");
  driver_settle (window);
  driver_type ("Baseline");
  driver_press ("Return");
  wait_rows (window, "[Baseline] Add Army* ");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (only), FALSE);
  wait_rows (window, "[Baseline] Add Army* Add Police. Beginning. ");
  select_row (window, 1);
  act (window, "history.name");
  driver_settle (window);
  driver_type ("First");
  driver_press ("Escape");
  driver_settle (window);
  wait_rows (window, "[Baseline] Add Army* Add Police. Beginning. ");
  select_row (window, 0);
  act (window, "history.name");
  driver_settle (window);
  driver_press ("ctrl+a");
  driver_press ("Delete");
  driver_press ("Return");
  wait_rows (window, "Add Army* Add Police. Beginning. ");
  driver_close_windows ();
}

static void
test_empty (void)
{
  MndWindow *window = driver_open_window ();

  driver_activate (window, "win.start");
  driver_activate (window, "win.show-history");
  driver_settle (window);
  g_assert_true (driver_shows (window, "No edits yet"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "name-point"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "stop-compare"));
  driver_close_windows ();
}

static void
test_when (void)
{
  g_autoptr (GDateTime) noon = g_date_time_new_local (2026, 3, 14, 12, 0, 0);
  gint64 now = g_date_time_to_unix (noon);
  const struct
  {
    gint64 ago;
    const char *words;
  } cases[] = {
    { 0, "just now" },          { -30, "just now" },         { 59, "just now" },         { 60, "1 minute ago" },
    { 3599, "59 minutes ago" }, { 2 * 3600, "2 hours ago" }, { 13 * 3600, "yesterday" }, { 35 * 3600, "yesterday" },
  };
  g_autofree char *future = mnd_history_dup_when (now + 86400, now);
  g_autofree char *old = mnd_history_dup_when (now - 10 * 86400, now);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = mnd_history_dup_when (now - cases[i].ago, now);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
  g_assert_cmpstr (old, ==, "4 Mar 2026");
  /* The clock went back: no nonsense such as minutes that are still to come. */
  g_assert_cmpstr (future, ==, "15 Mar 2026");
}

/* --- comparing */

/* Differences in the list, as it groups them; headings must count right. */
static guint
count_differences (MndWindow *window)
{
  GListModel *rows = mnd_compare_panel_get_rows (window->compare);
  guint n = 0, promised = 0;

  for (guint i = 0; rows != NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (MndDifferenceRow) row = g_list_model_get_item (rows, i);
      g_autofree char *count = NULL;

      if (mnd_difference_row_get_difference (row) != NULL)
        {
          n++;
          continue;
        }
      g_object_get (row, "count", &count, NULL);
      promised += (guint) g_ascii_strtoull (count, NULL, 10);
    }
  g_assert_cmpuint (n, ==, promised);
  return n;
}

static MndTint
get_tint (MndWindow *window, const MndId *id)
{
  return (MndTint) GPOINTER_TO_UINT (g_hash_table_lookup (window->canvas->tints, id));
}

static guint
find_row (MndWindow *window, const MndId *id)
{
  GListModel *rows = mnd_compare_panel_get_rows (window->compare);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (MndDifferenceRow) row = g_list_model_get_item (rows, i);
      const MndDifference *difference = mnd_difference_row_get_difference (row);
      if (difference != NULL && mnd_id_equal (&difference->id, id))
        return i;
    }
  g_assert_not_reached ();
}

static void
test_compare (void)
{
  MndWindow *window = open_history ();
  MndDocument *document = mnd_window_get_document (window);
  MndRecord *army = driver_find_actor (window, "Army");
  MndId police = *mnd_record_get_id (driver_find_actor (window, "Police")), army_id = *mnd_record_get_id (army);
  g_autoptr (GPtrArray) expected = NULL;
  g_autoptr (GError) error = NULL;
  MndId navy, link;
  MndComparison *comparison;

  g_assert_true (mnd_document_set_snapshot (document, NULL, "Baseline", &error));
  mnd_document_delete (document, &army, 1, &error);
  g_assert_no_error (error);
  navy = add_actor (window, "Navy");
  mnd_document_connect (document, &navy, &police, "oversees", NULL, &link, &error);
  g_assert_no_error (error);
  mnd_document_set_text (document, &police, "name", "en", "Old Police", &error);
  g_assert_no_error (error);
  wait_rows (window, "Rename Police* Connect Navy to Police. Add Navy. Delete Army. [Baseline] Add Army. "
                     "Add Police. Beginning. ");
  select_row (window, 4);
  act (window, "history.compare");
  driver_settle (window);
  g_assert_true (driver_shows (window, "Now against Baseline"));
  comparison = mnd_view_get_comparison (mnd_window_get_view (window));
  expected = mnd_map_list_differences (mnd_comparison_get_before (comparison), mnd_document_get_map (document));
  g_assert_cmpuint (expected->len, ==, 4);
  g_assert_cmpuint (count_differences (window), ==, expected->len);
  /* On the map: what is there and differs, and nothing else. */
  g_assert_cmpint (get_tint (window, &navy), ==, MND_TINT_ADDED);
  g_assert_cmpint (get_tint (window, &link), ==, MND_TINT_ADDED);
  g_assert_cmpint (get_tint (window, &police), ==, MND_TINT_CHANGED);
  g_assert_cmpuint (g_hash_table_size (window->canvas->tints), ==, 3);
  /* A row leads to what it is about; what went is nowhere. */
  mnd_compare_panel_select (window->compare, find_row (window, &police));
  g_assert_true (mnd_view_is_selected (mnd_window_get_view (window), &police));
  mnd_compare_panel_select (window->compare, find_row (window, &army_id));
  g_assert_cmpuint (mnd_view_get_n_selected (mnd_window_get_view (window)), ==, 0);
  g_assert_true (driver_shows (window, "It is not on the map any more"));
  driver_activate (window, "win.stop-compare");
  g_assert_null (mnd_view_get_comparison (mnd_window_get_view (window)));
  g_assert_null (window->canvas->tints);
  g_assert_true (driver_shows (window, "Only points with a name"));
  driver_close_windows ();
}

static gboolean
has_two_differences (gpointer data)
{
  return count_differences (data) == 2;
}

static gboolean
compares_nothing (gpointer data)
{
  return mnd_view_get_comparison (mnd_window_get_view (data)) == NULL;
}

static void
test_compare_follows (void)
{
  MndWindow *window = open_history ();
  MndId navy;

  wait_rows (window, "Add Army* Add Police. Beginning. ");
  select_row (window, 1);
  act (window, "history.compare");
  driver_settle (window);
  g_assert_true (driver_shows (window, "Now against after “Add Police”"));
  g_assert_cmpuint (count_differences (window), ==, 1);
  navy = add_actor (window, "Navy");
  driver_wait (has_two_differences, window, "the comparison to follow the edit");
  g_assert_cmpint (get_tint (window, &navy), ==, MND_TINT_ADDED);
  /* Escape ends it, where nothing else is going on. */
  mnd_view_select (mnd_window_get_view (window), NULL);
  driver_press ("Escape");
  driver_wait (compares_nothing, window, "Escape to end the comparison");
  driver_close_windows ();
}

static gboolean
is_comparing (gpointer data)
{
  return mnd_view_get_comparison (data) != NULL;
}

static void
test_compare_with_file (void)
{
  g_autofree char *path = NULL;
  MndWindow *window = driver_open_sample (&path);
  g_autofree char *other = g_strconcat (path, ".other.mandate", NULL);
  g_autofree char *letter = g_strconcat (path, ".letter.mandate", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (other);
  g_autoptr (GFile) not_a_map = g_file_new_for_path (letter);
  g_autoptr (GFile) own = g_file_new_for_path (path);
  MndId actor;

  g_assert_true (g_file_copy (own, file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  g_assert_true (g_file_set_contents (letter, "Dear", -1, NULL));
  actor = add_actor (window, "Border Commission");
  mnd_window_compare_with_file (window, not_a_map);
  driver_wait_shown (NULL, "This is not a Mandate map");
  g_assert_null (mnd_view_get_comparison (mnd_window_get_view (window)));
  mnd_window_compare_with_file (window, file);
  driver_wait (is_comparing, mnd_window_get_view (window), "the comparison");
  driver_settle (window);
  g_assert_true (driver_shows (window, "Now against sierra-leone.mandate.other.mandate"));
  g_assert_cmpuint (count_differences (window), ==, 1);
  g_assert_cmpint (get_tint (window, &actor), ==, MND_TINT_ADDED);
  driver_close_windows ();
}

/* --- ways to all of it */

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

static gboolean
is_unmapped (gpointer data)
{
  return !gtk_widget_get_mapped (data);
}

static void
test_ways (void)
{
  static const char *const rows[] = { "history.go-to", "history.compare", "history.name", "history.take-back" };
  static const char *const wins[] = { "win.show-history", "win.name-point", "win.compare-file", "win.stop-compare",
                                      "win.export-redacted" };
  MndWindow *window = open_history ();
  GtkWidget *popover = driver_find (GTK_WIDGET (window->history), GTK_TYPE_POPOVER_MENU);
  GMenuModel *main_menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (window->menu_button));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (is_in_menu (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover)), rows[i]));
  for (guint i = 0; i < G_N_ELEMENTS (wins); i++)
    g_assert_true (is_in_menu (main_menu, wins[i]));
  /* And by keys alone: to the list, to a row, to its menu. */
  wait_rows (window, "Add Army* Add Police. Beginning. ");
  driver_press ("ctrl+h");
  driver_settle (window);
  driver_press ("Down");
  driver_press ("Menu");
  driver_wait_mapped (popover);
  driver_press ("Escape");
  driver_wait (is_unmapped, popover, "the menu to go");
  driver_settle (window);
  driver_press ("shift+F10");
  driver_wait_mapped (popover);
  driver_press ("Return");
  wait_rows (window, "Add Army+ Add Police* Beginning. ");
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/follows", test_follows);
  g_test_add_func ("/history/hidden", test_hidden);
  g_test_add_func ("/history/difference-only", test_difference_only);
  g_test_add_func ("/history/go-to", test_go_to);
  g_test_add_func ("/history/keys", test_keys);
  g_test_add_func ("/history/take-back", test_take_back);
  g_test_add_func ("/history/take-back-refused", test_take_back_refused);
  g_test_add_func ("/history/take-back-tied", test_take_back_tied);
  g_test_add_func ("/history/enabled", test_enabled);
  g_test_add_func ("/history/naming", test_naming);
  g_test_add_func ("/history/empty", test_empty);
  g_test_add_func ("/history/when", test_when);
  g_test_add_func ("/compare/point", test_compare);
  g_test_add_func ("/compare/follows", test_compare_follows);
  g_test_add_func ("/compare/file", test_compare_with_file);
  g_test_add_func ("/ways", test_ways);
  return g_test_run ();
}
