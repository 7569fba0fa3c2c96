/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of texts in the real window, and with it the sheet: cells by key, editing, a block as one edit, what is
 * missing, order, and one selection for all views. */
#include "window-driver.h"

#include "desktop/mnd-sheet-private.h"
#include "desktop/mnd-texts-desk-private.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"
#include "model/mnd-format.h"

#include <string.h>

#define N_FIXED MND_TEXTS_N_FIXED
#define FRENCH (N_FIXED + 1)

static gboolean
is_desk_shown (gpointer data)
{
  MndWindow *window = data;

  return mnd_window_find_desk (window, "texts") != NULL
         && gtk_widget_get_mapped (GTK_WIDGET (mnd_window_find_desk (window, "texts")))
         && g_list_model_get_n_items (
                mnd_sheet_get_shown (MND_TEXTS_DESK (mnd_window_find_desk (window, "texts"))->sheet))
                > 0;
}

static MndWindow *
open_texts (void)
{
  MndWindow *window = driver_open_sample (NULL);

  driver_activate (window, "win.show-texts");
  driver_wait (is_desk_shown, window, "the texts");
  driver_settle (window);
  return window;
}

static MndSheet *
get_sheet (MndWindow *window)
{
  return MND_TEXTS_DESK (mnd_window_find_desk (window, "texts"))->sheet;
}

static guint
count_rows (MndWindow *window)
{
  return g_list_model_get_n_items (mnd_sheet_get_shown (get_sheet (window)));
}

static MndTextRow *
get_row (MndWindow *window, guint position)
{
  g_autoptr (MndTextRow) row = g_list_model_get_item (mnd_sheet_get_shown (get_sheet (window)), position);

  return row;
}

typedef struct
{
  MndWindow *window;
  guint position, column;
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
wait_at (MndWindow *window, guint position, guint column)
{
  Place place = { window, position, column };

  driver_wait (is_there, &place, "the focus in a cell");
}

static void
go_to (MndWindow *window, guint position, guint column)
{
  g_assert_true (mnd_sheet_go_to (get_sheet (window), position, column));
  wait_at (window, position, column);
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

static void
ask_for (MndWindow *window, const char *missing, const char *property)
{
  const MndTextsWish wish = { .missing = missing, .property = property };

  mnd_texts_desk_set_wish (mnd_window_find_desk (window, "texts"), &wish);
}

/* --- what is missing */

static void
test_missing (void)
{
  MndWindow *window = open_texts ();
  guint n_all = count_rows (window);
  g_autoptr (MndTextRows) rows = mnd_text_rows_new (mnd_document_get_map (window->document));
  MndTextCount count = mnd_text_rows_count (rows, "fr", "name");
  g_autofree char *progress = mnd_texts_desk_dup_progress (mnd_window_find_desk (window, "texts"), "fr");
  g_autofree char *expected = g_strdup_printf ("Name: %u of %u · ", count.said, count.of);

  g_assert_cmpuint (n_all, ==, mnd_text_rows_get_size (rows));
  g_assert_true (g_str_has_prefix (progress, expected));
  g_assert_null (mnd_texts_desk_dup_progress (mnd_window_find_desk (window, "texts"), "tlh"));
  ask_for (window, "fr", "name");
  g_assert_cmpuint (count_rows (window), ==, count.of - count.said);
  for (guint i = 0; i < count_rows (window); i++)
    g_assert_cmpint (mnd_text_row_get_state (get_row (window, i), "fr"), ==, MND_TEXT_MISSING);
  mnd_texts_desk_set_wish (mnd_window_find_desk (window, "texts"), &(MndTextsWish){ .needle = "nothing says this" });
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                       GTK_STACK (MND_TEXTS_DESK (mnd_window_find_desk (window, "texts"))->pages)),
                   ==, "filtered");
  gtk_widget_activate_action (GTK_WIDGET (mnd_window_find_desk (window, "texts")), "texts.clear", NULL);
  g_assert_cmpuint (count_rows (window), ==, n_all);
  mnd_texts_desk_set_wish (mnd_window_find_desk (window, "texts"),
                           &(MndTextsWish){ .needle = "ÉTÁT", .table = "actor" });
  g_assert_cmpuint (count_rows (window), <, n_all);
  driver_close_windows ();
}

/* --- order */

static void
test_order (void)
{
  MndWindow *window = open_texts ();
  MndSheet *sheet = get_sheet (window);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  ask_for (window, NULL, "name");
  for (guint i = 1; i < count_rows (window); i++)
    {
      g_autofree char *before = mnd_sheet_dup_text (sheet, i - 1, MND_TEXTS_OWNER);
      g_autofree char *text = mnd_sheet_dup_text (sheet, i, MND_TEXTS_OWNER);
      g_assert_cmpint (mnd_format_compare (before, text), <=, 0);
    }
  first = mnd_sheet_dup_text (sheet, 0, MND_TEXTS_OWNER);
  mnd_sheet_sort_by (sheet, "owner", TRUE);
  last = mnd_sheet_dup_text (sheet, count_rows (window) - 1, MND_TEXTS_OWNER);
  g_assert_cmpstr (first, ==, last);
  /* What is not said comes last. */
  mnd_sheet_sort_by (sheet, "fr", FALSE);
  g_assert_nonnull (mnd_text_row_get_text (get_row (window, 0), "fr"));
  g_assert_null (mnd_text_row_get_text (get_row (window, count_rows (window) - 1), "fr"));
  driver_close_windows ();
}

/* --- keys and editing */

static void
test_keys (void)
{
  MndWindow *window = open_texts ();
  guint n = count_rows (window);

  go_to (window, 0, 0);
  driver_press ("Right");
  wait_at (window, 0, 1);
  driver_press ("Down");
  wait_at (window, 1, 1);
  driver_press ("ctrl+End");
  wait_at (window, n - 1, N_FIXED + 2);
  driver_press ("Right");
  driver_press ("Down");
  driver_press ("ctrl+Home");
  wait_at (window, 0, 0);
  driver_press ("Tab");
  wait_at (window, 0, 1);
  driver_press ("shift+Tab");
  wait_at (window, 0, 0);
  driver_close_windows ();
}

static gboolean
is_said (gpointer data)
{
  MndTextRow *row = data;

  return g_strcmp0 (mnd_text_row_get_text (row, "fr"), "Essai") == 0;
}

/* In place: typed, taken by Enter, left by Escape, and the row stays where it is while one is at work. */
static void
test_edit (void)
{
  MndWindow *window = open_texts ();
  g_autoptr (MndTextRow) row = NULL;
  guint n;

  ask_for (window, "fr", "acronym");
  n = count_rows (window);
  row = g_object_ref (get_row (window, 0));
  go_to (window, 0, FRENCH);
  driver_press ("F2");
  driver_wait (is_editing, window, "a field");
  driver_type ("Fi");
  driver_press ("Escape");
  driver_wait (is_not_editing, window, "no field after Escape");
  g_assert_null (mnd_text_row_get_text (row, "fr"));
  wait_at (window, 0, FRENCH);
  driver_type ("Essai");
  driver_wait (is_editing, window, "a field by typing");
  driver_press ("Return");
  driver_wait (is_said, row, "what was typed");
  wait_at (window, 1, FRENCH);
  g_assert_true (g_str_has_prefix (mnd_document_get_undo_label (window->document), "Change Acronym (fr) of "));
  g_assert_true (get_row (window, 0) == row);
  g_assert_cmpuint (count_rows (window), ==, n);
  driver_activate (window, "win.undo");
  g_assert_null (mnd_text_row_get_text (row, "fr"));
  /* Tab takes it, and edits the next that can be edited. */
  driver_press ("F2");
  driver_wait (is_editing, window, "a field");
  driver_press ("Tab");
  wait_at (window, 1, FRENCH + 1);
  driver_wait (is_editing, window, "the next field");
  driver_press ("Escape");
  driver_wait (is_not_editing, window, "no field");
  driver_close_windows ();
}

static GtkWidget *
find_editor (MndWindow *window)
{
  MndSheetCell *cell = mnd_sheet_find_current (get_sheet (window));

  return cell != NULL ? mnd_sheet_cell_get_editor (cell) : NULL;
}

static gboolean
is_in_lines (gpointer data)
{
  GtkWidget *editor = find_editor (data);

  return GTK_IS_TEXT_VIEW (editor) && gtk_widget_has_focus (editor);
}

/* A long text has a window of its own over its cell. */
static void
test_long (void)
{
  MndWindow *window = open_texts ();
  g_autoptr (MndTextRow) row = NULL;
  g_autofree char *text = NULL;
  guint position = 0;

  ask_for (window, NULL, "description");
  while (g_utf8_strlen (mnd_text_row_get_text (get_row (window, position), "en"), -1) < 100)
    position++;
  row = g_object_ref (get_row (window, position));
  go_to (window, position, FRENCH);
  driver_press ("F2");
  driver_wait (is_in_lines, window, "lines");
  driver_type ("Un");
  driver_press ("shift+Return");
  driver_type ("deux");
  driver_press ("Return");
  driver_wait (is_not_editing, window, "lines taken");
  g_assert_cmpstr (mnd_text_row_get_text (row, "fr"), ==, "Un\ndeux");
  driver_close_windows ();
}

/* --- blocks */

static void
told_cb (MndTextsDesk *desk, const char *sentence, char **told)
{
  g_free (*told);
  *told = g_strdup (sentence);
}

static void
test_block (void)
{
  MndWindow *window = open_texts ();
  MndTextsDesk *desk = mnd_window_find_desk (window, "texts");
  g_autofree char *told = NULL;
  g_autoptr (GString) block = g_string_new ("\"Un\nnom\"\tاسم\nDeux\t\n");
  g_autoptr (MndTextRow) first = NULL, second = NULL;

  ask_for (window, "fr", "name");
  first = g_object_ref (get_row (window, 0));
  second = g_object_ref (get_row (window, 1));
  g_signal_connect (desk, "told", G_CALLBACK (told_cb), &told);
  go_to (window, 0, FRENCH);
  mnd_sheet_paste_block (desk->sheet, block->str);
  g_assert_cmpstr (told, ==, "3 cells were changed.");
  g_assert_cmpstr (mnd_text_row_get_text (first, "fr"), ==, "Un\nnom");
  g_assert_cmpstr (mnd_text_row_get_text (first, "ar"), ==, "اسم");
  g_assert_cmpstr (mnd_text_row_get_text (second, "fr"), ==, "Deux");
  g_assert_cmpstr (mnd_document_get_undo_label (window->document), ==, "Change 3 texts");
  driver_activate (window, "win.undo");
  g_assert_null (mnd_text_row_get_text (first, "fr"));
  g_assert_null (mnd_text_row_get_text (first, "ar"));
  g_assert_null (mnd_text_row_get_text (second, "fr"));
  /* Beyond the last column, and where nothing can be changed. */
  mnd_sheet_paste_block (desk->sheet, "Un\tNom\tZu viel\n");
  g_assert_true (g_str_has_prefix (told, "1 cell did not fit"));
  g_assert_cmpstr (mnd_text_row_get_text (first, "fr"), ==, "Un");
  go_to (window, 0, 0);
  mnd_sheet_paste_block (desk->sheet, "Somebody else\tSource\tName\tA\tB\n");
  g_assert_true (g_str_has_prefix (told, "5 cells did not fit"));
  g_assert_cmpstr (mnd_text_row_get_text (first, "fr"), ==, "Un");
  driver_close_windows ();
}

/* What a translator gets comes back into the right rows, in whatever order they stand by then. */
static void
test_round_trip (void)
{
  MndWindow *window = open_texts ();
  MndTextsDesk *desk = mnd_window_find_desk (window, "texts");
  g_autoptr (GString) back = g_string_new (NULL);
  g_autofree char *block = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (MndTextRow) row = NULL;
  g_autofree char *wanted = NULL;
  guint n_secret;

  mnd_texts_desk_set_wish (desk, &(MndTextsWish){ .missing = "fr", .property = "name", .table = "support" });
  row = g_object_ref (get_row (window, 3));
  block = mnd_texts_desk_dup_block (desk, &n_secret);
  lines = g_strsplit (block, "\n", -1);
  g_assert_cmpstr (lines[0], ==, "Of\tText\tEnglish\tFrançais");
  g_assert_cmpuint (g_strv_length (lines), ==, count_rows (window) + 2 - n_secret);
  g_string_append_printf (back, "%s\n", lines[0]);
  for (guint i = 1; lines[i][0] != '\0'; i++)
    g_string_append_printf (back, "%sfr %u\n", lines[i], i);
  mnd_sheet_sort_by (desk->sheet, "owner", TRUE);
  go_to (window, 2, FRENCH);
  mnd_sheet_paste_block (desk->sheet, back->str);
  g_assert_cmpstr (mnd_text_row_get_text (row, "fr"), ==, "fr 4");
  driver_close_windows ();
}

/* --- one selection */

static void
test_selection (void)
{
  MndWindow *window = open_texts ();
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police");
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (get_sheet (window)->selection);
  g_autofree char *block = NULL;
  guint n_selected = 0;

  mnd_view_select (window->view, mnd_record_get_id (police));
  for (guint i = 0; i < count_rows (window); i++)
    {
      MndRecord *subject = mnd_text_row_find_subject (get_row (window, i));
      g_assert_true (gtk_selection_model_is_selected (selection, i) == (subject == police));
      n_selected += subject == police;
    }
  g_assert_cmpuint (n_selected, >, 1);
  block = mnd_sheet_dup_block (get_sheet (window));
  g_assert_nonnull (strstr (block, "Sierra Leone Police\tPolice\tName\tSierra Leone Police\t"));
  /* And back: one row is one row here, and its owner there. */
  mnd_view_select (window->view, NULL);
  for (guint i = 0; i < count_rows (window); i++)
    if (mnd_text_row_find_subject (get_row (window, i)) == police)
      {
        mnd_sheet_select (get_sheet (window), i, FALSE, FALSE);
        break;
      }
  g_assert_cmpuint (mnd_view_get_n_selected (window->view), ==, 1);
  g_assert_true (mnd_view_is_selected (window->view, mnd_record_get_id (police)));
  driver_close_windows ();
}

/* --- columns */

static void
test_columns (void)
{
  MndWindow *window = open_texts ();
  MndSheet *sheet = get_sheet (window);
  GActionGroup *actions = G_ACTION_GROUP (sheet->actions);
  g_autoptr (GArray) all = mnd_sheet_dup_shown_columns (sheet);
  g_autoptr (GArray) fewer = NULL;
  g_autoptr (GArray) moved = NULL;
  g_autoptr (GError) error = NULL;

  g_action_group_change_action_state (actions, "show-kind", g_variant_new_boolean (FALSE));
  fewer = mnd_sheet_dup_shown_columns (sheet);
  g_assert_cmpuint (fewer->len, ==, all->len - 1);
  g_action_group_activate_action (actions, "later", g_variant_new_string ("owner"));
  moved = mnd_sheet_dup_shown_columns (sheet);
  g_assert_cmpuint (g_array_index (moved, guint, 0), ==, MND_TEXTS_WHAT);
  g_assert_cmpuint (g_array_index (moved, guint, 1), ==, MND_TEXTS_OWNER);
  g_clear_pointer (&moved, g_array_unref);
  /* A language more is a column more, and the others stay as the person left them. */
  mnd_sheet_remember_columns (sheet);
  g_assert_true (mnd_document_set_setting (window->document, MND_MAP_LANGUAGES, "en fr ar kri", &error));
  g_assert_no_error (error);
  moved = mnd_sheet_dup_shown_columns (sheet);
  g_assert_cmpuint (moved->len, ==, fewer->len + 1);
  g_assert_cmpuint (g_array_index (moved, guint, 0), ==, MND_TEXTS_WHAT);
  g_action_group_activate_action (actions, "reset", NULL);
  g_clear_pointer (&moved, g_array_unref);
  moved = mnd_sheet_dup_shown_columns (sheet);
  g_assert_cmpuint (moved->len, ==, all->len + 1);
  g_assert_cmpuint (g_array_index (moved, guint, 0), ==, MND_TEXTS_OWNER);
  mnd_sheet_remember_columns (sheet);
  driver_close_windows ();
}

/* --- an empty map, and leading to the map */

static void
test_empty (void)
{
  MndWindow *window = driver_open_window ();
  g_autoptr (GError) error = NULL;
  MndDocument *document = mnd_document_new (NULL, "en", &error);

  g_assert_no_error (error);
  mnd_window_take_document (window, document);
  driver_activate (window, "win.show-texts");
  driver_wait_mapped (GTK_WIDGET (mnd_window_find_desk (window, "texts")));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                       GTK_STACK (MND_TEXTS_DESK (mnd_window_find_desk (window, "texts"))->pages)),
                   ==, "none");
  driver_close_windows ();
}

static gboolean
is_map_shown (gpointer data)
{
  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (MND_WINDOW (data)->views)), "map");
}

static void
test_show_on_map (void)
{
  MndWindow *window = open_texts ();
  guint position = 0;

  while (mnd_text_row_find_subject (get_row (window, position)) == NULL)
    position++;
  go_to (window, position, 0);
  driver_press ("Return");
  driver_wait (is_map_shown, window, "the map");
  g_assert_cmpuint (mnd_view_get_n_selected (window->view), ==, 1);
  driver_close_windows ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/texts/show-on-map", test_show_on_map);
  g_test_add_func ("/texts/missing", test_missing);
  g_test_add_func ("/texts/order", test_order);
  g_test_add_func ("/texts/keys", test_keys);
  g_test_add_func ("/texts/edit", test_edit);
  g_test_add_func ("/texts/long", test_long);
  g_test_add_func ("/texts/block", test_block);
  g_test_add_func ("/texts/round-trip", test_round_trip);
  g_test_add_func ("/texts/selection", test_selection);
  g_test_add_func ("/texts/columns", test_columns);
  g_test_add_func ("/texts/empty", test_empty);

  return g_test_run ();
}
