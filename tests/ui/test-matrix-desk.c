/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix in the real window, on the sample: by keys and pointer, one selection and one day with the map. */
#include "desktop/mnd-desk-page.h"
#include "desktop/mnd-matrix-desk.h"
#include "desktop/mnd-matrix-grid-private.h"
#include "desktop/mnd-window-private.h"
#include "window-driver.h"

#include <string.h>

static gboolean
has_matrix (gpointer data)
{
  MndWindow *window = data;

  return mnd_window_find_desk (window, "matrix") != NULL
         && gtk_widget_get_mapped (GTK_WIDGET (mnd_window_find_desk (window, "matrix")))
         && mnd_matrix_desk_get_matrix (mnd_window_find_desk (window, "matrix")) != NULL;
}

static MndMatrixGrid *
get_grid (MndWindow *window)
{
  return MND_MATRIX_GRID (driver_find (GTK_WIDGET (mnd_window_find_desk (window, "matrix")), MND_TYPE_MATRIX_GRID));
}

/* With the keyboard in its first cell. */
static MndWindow *
open_matrix (void)
{
  MndWindow *window = driver_open_sample (NULL);

  driver_press ("ctrl+3");
  driver_wait (has_matrix, window, "the matrix");
  driver_settle (window);
  gtk_widget_grab_focus (GTK_WIDGET (mnd_window_find_desk (window, "matrix")));
  return window;
}

/* The place of a name. */
static guint
find_row (const MndMatrix *matrix, const MndNames *names, const char *name)
{
  for (guint i = 0; i < mnd_matrix_get_n_rows (matrix); i++)
    if (strstr (mnd_matrix_get_row_name (matrix, i, names), name) != NULL)
      return i;
  g_error ("no row %s", name);
}

static guint
find_column (const MndMatrix *matrix, const MndNames *names, const char *name)
{
  for (guint i = 0; i < mnd_matrix_get_n_columns (matrix); i++)
    if (strstr (mnd_matrix_get_column_name (matrix, i, names), name) != NULL)
      return i;
  g_error ("no column %s", name);
}

typedef struct
{
  MndMatrixGrid *grid;
  guint row, column;
} Place;

static gboolean
is_at (gpointer data)
{
  const Place *place = data;

  return mnd_matrix_grid_get_row (place->grid) == place->row
         && mnd_matrix_grid_get_column (place->grid) == place->column;
}

static void
wait_at (MndMatrixGrid *grid, guint row, guint column)
{
  Place place = { grid, row, column };

  driver_wait (is_at, &place, "the keyboard's cell");
}

/* What a screen reader says. */
static const char *
get_spoken (MndMatrixGrid *grid)
{
  return mnd_grid_focus_get_words (&grid->focus);
}

static void
test_keys (void)
{
  MndWindow *window = open_matrix ();
  MndMatrixGrid *grid = get_grid (window);
  guint last_row = mnd_matrix_grid_count_rows (grid) - 1, last_column = mnd_matrix_grid_count_columns (grid) - 1;
  g_autofree char *words = NULL;

  wait_at (grid, 0, 0);
  driver_press ("Right");
  wait_at (grid, 0, 1);
  driver_press ("Down");
  wait_at (grid, 1, 1);
  words = mnd_matrix_grid_dup_words (grid, 1, 1);
  g_assert_cmpstr (get_spoken (grid), ==, words);
  driver_press ("End");
  wait_at (grid, 1, last_column);
  g_assert_nonnull (strstr (get_spoken (grid), "total"));
  driver_press ("ctrl+End");
  wait_at (grid, last_row, last_column);
  g_assert_true (g_str_has_prefix (get_spoken (grid), "Total: "));
  driver_press ("Down");
  driver_press ("ctrl+Home");
  wait_at (grid, 0, 0);
  driver_press ("Page_Down");
  driver_press ("ctrl+Up");
  wait_at (grid, 0, 0);
  driver_close_windows ();
}

static gboolean
has_popover (gpointer data)
{
  GtkWidget *page = driver_look_for (data, MND_TYPE_DESK_PAGE);

  return page != NULL && gtk_widget_get_mapped (page);
}

static gboolean
has_selection (gpointer data)
{
  return mnd_view_get_n_selected (MND_WINDOW (data)->view) > 0;
}

/* Enter opens the cell; what is chosen there is selected, and framed in the matrix. */
static void
test_contents (void)
{
  MndWindow *window = open_matrix ();
  MndMatrixGrid *grid = get_grid (window);
  const MndMatrix *matrix = mnd_matrix_desk_get_matrix (mnd_window_find_desk (window, "matrix"));
  guint row = find_row (matrix, &grid->names, "United Kingdom");
  guint column = find_column (matrix, &grid->names, "2b");
  const MndMatrixCell *cell = mnd_matrix_find_cell (matrix, row, column);
  char hex[MND_ID_TEXT_SIZE];

  g_assert_cmpuint (cell->n_items, ==, 3);
  mnd_matrix_grid_move_to (grid, row, column);
  driver_press ("Return");
  driver_wait (has_popover, grid, "what is in the cell");
  g_assert_true (driver_shows (window, "Commonwealth Community Safety and Security Project"));
  gtk_widget_activate_action (GTK_WIDGET (grid), "matrix.select", "s",
                              mnd_id_format (&mnd_matrix_get_items (matrix, cell)[0].id, hex));
  driver_wait (has_selection, window, "the selection");
  g_assert_true (mnd_view_is_selected (window->view, &mnd_matrix_get_items (matrix, cell)[0].id));
  g_assert_true (g_hash_table_contains (grid->marked, cell));
  gtk_widget_activate_action (GTK_WIDGET (grid), "matrix.show", NULL);
  driver_wait_mapped (GTK_WIDGET (window->canvas));
  g_assert_cmpuint (mnd_view_get_n_selected (window->view), ==, 3);
  driver_close_windows ();
}

/* A click on a name selects the actor; a click on a cell opens it. */
static void
test_pointer (void)
{
  MndWindow *window = open_matrix ();
  MndMatrixGrid *grid = get_grid (window);
  MndRecord *uk = driver_find_actor (window, "Government of the United Kingdom");
  const MndMatrix *matrix = mnd_matrix_desk_get_matrix (mnd_window_find_desk (window, "matrix"));
  guint row = find_row (matrix, &grid->names, "United Kingdom");
  GdkRectangle area;

  g_assert_true (mnd_matrix_grid_get_area (grid, row, 0, &area));
  driver_click_at (GTK_WIDGET (grid), 20, area.y + area.height / 2, 1);
  driver_wait (has_selection, window, "the selection");
  g_assert_true (mnd_view_is_selected (window->view, mnd_record_get_id (uk)));
  driver_click_at (GTK_WIDGET (grid), area.x + area.width / 2, area.y + area.height / 2, 1);
  wait_at (grid, row, 0);
  driver_wait (has_popover, grid, "what is in the cell");
  driver_close_windows ();
}

/* Every kind, order and measure; a change of the map and of the day shows. */
static void
test_choices (void)
{
  MndWindow *window = open_matrix ();
  MndMatrixDesk *desk = mnd_window_find_desk (window, "matrix");
  MndMatrixDeskWish wish = *mnd_matrix_desk_get_wish (desk);
  const MndMatrix *matrix;

  for (guint kind = 0; kind < MND_MATRIX_N_KINDS; kind++)
    for (guint order = 0; order < MND_MATRIX_N_ORDERS; order++)
      {
        wish.matrix.kind = (MndMatrixKind) kind;
        wish.order = (MndMatrixOrder) order;
        g_strlcpy (wish.currency, order == 0 ? "" : "GBP", sizeof wish.currency);
        mnd_matrix_desk_set_wish (desk, &wish);
        driver_settle (window);
        matrix = mnd_matrix_desk_get_matrix (desk);
        g_assert_cmpint (matrix->wish.kind, ==, (int) kind);
        g_assert_cmpuint (matrix->cells->len, >, 0);
        g_assert_cmpstr (mnd_matrix_desk_get_wish (desk)->currency, ==,
                         order > 0 && mnd_matrix_kind_has_money (matrix->wish.kind) ? "GBP" : "");
      }
  wish.matrix.kind = MND_MATRIX_DONOR_FIELD;
  mnd_matrix_desk_set_wish (desk, &wish);
  g_assert_true (driver_shows (window, "Millions of GBP"));
  wish.matrix.money = MND_MATRIX_DISBURSEMENTS;
  mnd_matrix_desk_set_wish (desk, &wish);
  g_assert_cmpstr (mnd_matrix_desk_get_wish (desk)->currency, ==, "");
  driver_close_windows ();
}

static gboolean
is_early (gpointer data)
{
  const MndMatrix *matrix = mnd_matrix_desk_get_matrix (mnd_window_find_desk (MND_WINDOW (data), "matrix"));
  const MndDate end = { 1990, 12, 31 };

  return matrix != NULL && matrix->day == mnd_date_get_last_day (&end);
}

static void
test_day (void)
{
  MndWindow *window = open_matrix ();
  guint n = mnd_matrix_desk_get_matrix (mnd_window_find_desk (window, "matrix"))->total.n_support;

  mnd_view_set_date (window->view, "1990");
  driver_wait (is_early, window, "the matrix of an early day");
  g_assert_cmpuint (mnd_matrix_desk_get_matrix (mnd_window_find_desk (window, "matrix"))->total.n_support, <, n);
  driver_close_windows ();
}

static void
test_closing (void)
{
  MndWindow *window = open_matrix ();
  MndMatrixGrid *grid = get_grid (window);

  mnd_matrix_grid_move_to (grid, 1, 1);
  driver_press ("Return");
  driver_wait (has_popover, grid, "what is in the cell");
  /* The map goes while a cell is open. */
  mnd_desk_set_findings (mnd_window_find_desk (window, "matrix"), NULL);
  g_assert_null (mnd_matrix_desk_get_matrix (mnd_window_find_desk (window, "matrix")));
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matrix-desk/keys", test_keys);
  g_test_add_func ("/matrix-desk/contents", test_contents);
  g_test_add_func ("/matrix-desk/pointer", test_pointer);
  g_test_add_func ("/matrix-desk/choices", test_choices);
  g_test_add_func ("/matrix-desk/day", test_day);
  g_test_add_func ("/matrix-desk/closing", test_closing);
  return g_test_run ();
}
