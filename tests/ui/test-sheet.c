/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet by itself, over rows that know nothing of maps: texts, numbers, dates and choices, order, filter, columns,
 * keys, blocks, and what is refused. */
#include "window-driver.h"

#include "desktop/mnd-sheet-private.h"

#include <math.h>
#include <string.h>

enum
{
  NAME,
  STAFF,
  SINCE,
  KIND,
  NOTE,
  N_COLUMNS
};

static const char *const names[] = { "name", "staff", "since", "kind", "note" };

/* Rows are GObjects with their texts on them. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *sheet;
  GListStore *rows;
  guint n_edits;
  char *told;
  char *problem;
} Fixture;

static const char *
get_text (gpointer row, guint column)
{
  return g_object_get_data (row, names[column]);
}

static void
set_text (gpointer row, guint column, const char *text)
{
  g_object_set_data_full (row, names[column], *text != '\0' ? g_strdup (text) : NULL, g_free);
}

static GObject *
add_row (Fixture *fixture, const char *name, const char *staff, const char *since)
{
  g_autoptr (GObject) row = g_object_new (G_TYPE_OBJECT, NULL);

  set_text (row, NAME, name);
  set_text (row, STAFF, staff);
  set_text (row, SINCE, since);
  set_text (row, KIND, "office");
  set_text (row, NOTE, "cannot be changed");
  g_list_store_append (fixture->rows, row);
  return row;
}

static void
read_cb (gpointer row, guint column, MndSheetValue *value, gpointer user_data)
{
  const char *text = get_text (row, column);

  value->text = g_strdup (text);
  if (text != NULL && (column == STAFF || column == SINCE))
    value->number = g_ascii_strtod (text, NULL);
}

static gboolean
may_edit_cb (gpointer row, guint column, gpointer user_data)
{
  return column != NOTE;
}

static gboolean
check_cb (const MndSheetEntry *entry, gpointer user_data, GError **error)
{
  if (entry->column != STAFF || strspn (entry->text, "0123456789") == strlen (entry->text))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "“%s” is no number.", entry->text);
  return FALSE;
}

static gboolean
enter_cb (const MndSheetEntry *entries, guint n_entries, gpointer user_data, GError **error)
{
  Fixture *fixture = user_data;

  for (guint i = 0; i < n_entries; i++)
    if (!check_cb (&entries[i], user_data, error))
      return FALSE;
  fixture->n_edits++;
  for (guint i = 0; i < n_entries; i++)
    {
      guint position;
      set_text (entries[i].row, entries[i].column, entries[i].text);
      if (!g_list_store_find (fixture->rows, entries[i].row, &position))
        g_list_store_append (fixture->rows, entries[i].row);
    }
  mnd_sheet_refresh (MND_SHEET (fixture->sheet));
  return TRUE;
}

static GPtrArray *
list_choices_cb (gpointer row, guint column, const char **chosen, gpointer user_data)
{
  GPtrArray *choices = mnd_choices_new ();

  mnd_choices_add (choices, "office", "Office", NULL, NULL);
  mnd_choices_add (choices, "service", "Service", NULL, NULL);
  *chosen = get_text (row, column);
  return choices;
}

static const MndId *
get_id_cb (gpointer row, gpointer user_data)
{
  return NULL;
}

static char *
dup_title_cb (gpointer row, gpointer user_data)
{
  return g_strdup (get_text (row, NAME));
}

static GObject *
create_row_cb (gpointer user_data)
{
  return g_object_new (G_TYPE_OBJECT, NULL);
}

static const MndSheetFuncs funcs = {
  .read = read_cb,
  .may_edit = may_edit_cb,
  .enter = enter_cb,
  .check = check_cb,
  .list_choices = list_choices_cb,
  .get_id = get_id_cb,
  .dup_title = dup_title_cb,
  .create_row = create_row_cb,
};

static void
told_cb (GtkWidget *sheet, const char *sentence, Fixture *fixture)
{
  g_free (fixture->told);
  fixture->told = g_strdup (sentence);
}

static void
problem_cb (GtkWidget *sheet, const GError *error, Fixture *fixture)
{
  g_free (fixture->problem);
  fixture->problem = g_strdup (error->message);
}

static GPtrArray *
create_columns (void)
{
  GPtrArray *columns = mnd_sheet_columns_new ();

  mnd_sheet_columns_add (columns, "name", "Name", MND_SHEET_TEXT, 160)->is_key = TRUE;
  mnd_sheet_columns_add (columns, "staff", "Staff", MND_SHEET_NUMBER, 80);
  mnd_sheet_columns_add (columns, "since", "Since", MND_SHEET_DATE, 80);
  mnd_sheet_columns_add (columns, "kind", "Kind", MND_SHEET_CHOICE, 100);
  mnd_sheet_columns_add (columns, "note", "Note", MND_SHEET_TEXT, 100)->is_hidden = TRUE;
  return columns;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  driver_get_application ();
  fixture->rows = g_list_store_new (G_TYPE_OBJECT);
  add_row (fixture, "Beta", "20", "2004");
  add_row (fixture, "Alpha 10", "3", "1999");
  add_row (fixture, "Alpha 2", "100", "");
  fixture->sheet = mnd_sheet_new ("test", "Test", &funcs, fixture);
  mnd_sheet_take_columns (MND_SHEET (fixture->sheet), create_columns ());
  /* The last case left it otherwise, and that is remembered. */
  g_action_group_activate_action (G_ACTION_GROUP (MND_SHEET (fixture->sheet)->actions), "reset", NULL);
  mnd_sheet_sort_by (MND_SHEET (fixture->sheet), "name", FALSE);
  mnd_sheet_set_rows (MND_SHEET (fixture->sheet), G_LIST_MODEL (fixture->rows));
  g_signal_connect (fixture->sheet, "told", G_CALLBACK (told_cb), fixture);
  g_signal_connect (fixture->sheet, "problem", G_CALLBACK (problem_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->sheet);
  gtk_window_present (GTK_WINDOW (fixture->window));
  driver_wait_mapped (fixture->sheet);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->rows);
  g_free (fixture->told);
  g_free (fixture->problem);
}

static void
assert_order (Fixture *fixture, const char *expected)
{
  MndSheet *sheet = MND_SHEET (fixture->sheet);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < mnd_sheet_get_n_rows (sheet); i++)
    {
      g_autofree char *name = mnd_sheet_dup_text (sheet, i, NAME);
      g_string_append_printf (order, "%s%s", i > 0 ? ", " : "", name);
    }
  g_assert_cmpstr (order->str, ==, expected);
}

typedef struct
{
  Fixture *fixture;
  guint position, column;
} Place;

static gboolean
is_there (gpointer data)
{
  Place *place = data;
  guint position, column;

  return mnd_sheet_get_current (MND_SHEET (place->fixture->sheet), &position, &column) && position == place->position
         && column == place->column;
}

static void
wait_at (Fixture *fixture, guint position, guint column)
{
  Place place = { fixture, position, column };

  driver_wait (is_there, &place, "the focus in a cell");
}

static void
go_to (Fixture *fixture, guint position, guint column)
{
  g_assert_true (mnd_sheet_go_to (MND_SHEET (fixture->sheet), position, column));
  wait_at (fixture, position, column);
}

static gboolean
is_editing (gpointer data)
{
  return mnd_sheet_is_editing (MND_SHEET (((Fixture *) data)->sheet));
}

static gboolean
is_not_editing (gpointer data)
{
  return !is_editing (data);
}

/* --- order and filter */

/* Words as people sort them, numbers and dates by what they mean; what says nothing is last. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  MndSheet *sheet = MND_SHEET (fixture->sheet);

  assert_order (fixture, "Alpha 2, Alpha 10, Beta");
  mnd_sheet_sort_by (sheet, "name", TRUE);
  assert_order (fixture, "Beta, Alpha 10, Alpha 2");
  mnd_sheet_sort_by (sheet, "staff", FALSE);
  assert_order (fixture, "Alpha 10, Beta, Alpha 2");
  mnd_sheet_sort_by (sheet, "since", FALSE);
  assert_order (fixture, "Alpha 10, Beta, Alpha 2");
}

static gboolean
begins_with_cb (gpointer row, gpointer user_data)
{
  return g_str_has_prefix (get_text (row, NAME), user_data);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  MndSheet *sheet = MND_SHEET (fixture->sheet);

  mnd_sheet_set_filter (sheet, begins_with_cb, (gpointer) "Alpha");
  assert_order (fixture, "Alpha 2, Alpha 10");
  /* What is added later passes or does not as well. */
  add_row (fixture, "Alpha 3", "1", "2001");
  add_row (fixture, "Gamma", "1", "2001");
  assert_order (fixture, "Alpha 2, Alpha 3, Alpha 10");
  mnd_sheet_set_filter (sheet, NULL, NULL);
  assert_order (fixture, "Alpha 2, Alpha 3, Alpha 10, Beta, Gamma");
}

/* The focus stays in the cell that was aimed at while the list gives its cells to other rows. */
static void
test_filter_and_go (Fixture *fixture, gconstpointer data)
{
  MndSheet *sheet = MND_SHEET (fixture->sheet);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Zeta %02u", i);
      add_row (fixture, name, "1", "2001");
    }
  go_to (fixture, 2, 0);
  mnd_sheet_set_filter (sheet, begins_with_cb, (gpointer) "Zeta");
  go_to (fixture, 40, 1);
  mnd_sheet_set_filter (sheet, NULL, NULL);
  go_to (fixture, 1, 2);
}

/* --- columns */

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  MndSheet *sheet = MND_SHEET (fixture->sheet);
  GActionGroup *actions = G_ACTION_GROUP (sheet->actions);
  g_autoptr (GArray) shown = mnd_sheet_dup_shown_columns (sheet);

  g_assert_cmpuint (shown->len, ==, N_COLUMNS - 1);
  g_action_group_change_action_state (actions, "show-note", g_variant_new_boolean (TRUE));
  g_action_group_activate_action (actions, "later", g_variant_new_string ("name"));
  g_action_group_activate_action (actions, "sort-down", g_variant_new_string ("staff"));
  mnd_sheet_remember_columns (sheet);
  /* A later one begins as this one was left. */
  mnd_sheet_take_columns (sheet, create_columns ());
  g_clear_pointer (&shown, g_array_unref);
  shown = mnd_sheet_dup_shown_columns (sheet);
  g_assert_cmpuint (shown->len, ==, N_COLUMNS);
  g_assert_cmpuint (g_array_index (shown, guint, 0), ==, STAFF);
  assert_order (fixture, "Alpha 2, Beta, Alpha 10");
  g_action_group_activate_action (actions, "reset", NULL);
  g_clear_pointer (&shown, g_array_unref);
  shown = mnd_sheet_dup_shown_columns (sheet);
  g_assert_cmpuint (shown->len, ==, N_COLUMNS - 1);
}

/* --- keys */

static gboolean
is_entered (gpointer data)
{
  return ((Fixture *) data)->n_edits == 1;
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GObject *row;

  go_to (fixture, 0, 0);
  driver_press ("Down");
  wait_at (fixture, 1, 0);
  driver_press ("Right");
  wait_at (fixture, 1, 1);
  driver_type ("77");
  driver_wait (is_editing, fixture, "a field");
  driver_press ("Return");
  driver_wait (is_entered, fixture, "the number");
  wait_at (fixture, 2, 1);
  row = mnd_sheet_dup_row (MND_SHEET (fixture->sheet), 1);
  g_assert_cmpstr (get_text (row, STAFF), ==, "77");
  g_object_unref (row);
  driver_press ("F2");
  driver_wait (is_editing, fixture, "a field");
  driver_type ("9");
  driver_press ("Escape");
  driver_wait (is_not_editing, fixture, "no field");
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  driver_press ("ctrl+Home");
  wait_at (fixture, 0, 0);
  driver_press ("End");
  wait_at (fixture, 0, 3);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GObject) row = mnd_sheet_dup_row (MND_SHEET (fixture->sheet), 0);
  const MndSheetEntry bad = { row, STAFF, "many" };

  g_assert_false (mnd_sheet_enter (MND_SHEET (fixture->sheet), &bad, 1));
  g_assert_cmpstr (fixture->problem, ==, "“many” is no number.");
  g_assert_cmpstr (get_text (row, STAFF), ==, "100");
  g_assert_cmpuint (fixture->n_edits, ==, 0);
}

/* --- blocks */

static void
test_block (Fixture *fixture, gconstpointer data)
{
  MndSheet *sheet = MND_SHEET (fixture->sheet);

  /* From the present cell on; one row more than there are. */
  go_to (fixture, 2, 0);
  mnd_sheet_paste_block (sheet, "Delta\t5\nEpsilon\t6\n");
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  g_assert_cmpstr (fixture->told, ==, "1 row was added.");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->rows)), ==, 4);
  /* By titles, whatever stands first; what is not there is added, what is bad is left out. */
  mnd_sheet_paste_block (sheet, "Staff\tName\n8\tAlpha 2\n7\tOmega\nmany\tAlpha 10\n");
  g_assert_cmpuint (fixture->n_edits, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->rows)), ==, 5);
  g_assert_true (g_str_has_prefix (fixture->told, "1 cell did not fit."));
  g_assert_nonnull (strstr (fixture->told, "“many” is no number."));
  /* The same again changes nothing. */
  mnd_sheet_paste_block (sheet, "Staff\tName\n8\tAlpha 2\n");
  g_assert_cmpuint (fixture->n_edits, ==, 2);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } cases[] = {
    { "/sheet/order", test_order },
    { "/sheet/filter", test_filter },
    { "/sheet/filter-and-go", test_filter_and_go },
    { "/sheet/columns", test_columns },
    { "/sheet/keys", test_keys },
    { "/sheet/refused", test_refused },
    { "/sheet/block", test_block },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, set_up, cases[i].run, tear_down);
  return g_test_run ();
}
