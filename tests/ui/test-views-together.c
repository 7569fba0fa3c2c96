/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One map in several views: one selection, one filter; and an edit is one step that shows in whatever view is open by
 * the next frame, and that one undo takes back there too. Each view is a row of the table. */
#include "window-driver.h"

#include "desktop/mnd-balance-desk-private.h"
#include "desktop/mnd-canvas-private.h"
#include "desktop/mnd-ego-desk-private.h"
#include "desktop/mnd-grid-desk.h"
#include "desktop/mnd-matrix-desk.h"
#include "desktop/mnd-matrix-grid-private.h"
#include "desktop/mnd-overlap-desk.h"
#include "desktop/mnd-scorecard-desk.h"
#include "desktop/mnd-scorecard-grid-private.h"
#include "desktop/mnd-sheet-private.h"
#include "desktop/mnd-stance-board-private.h"
#include "desktop/mnd-table-desk.h"
#include "desktop/mnd-time-desk.h"
#include "desktop/mnd-time-grid-private.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"
#include "scene/mnd-scene-hidden.h"

#include <string.h>

typedef struct
{
  const char *name;
  MndTable table; /* what it is asked about: support, or actors; MND_TABLE_NONE: nothing but who is selected */
  /* Adds the ids (owned) of what it shows now. */
  void (*list) (MndWindow *window, gpointer desk, GHashTable *ids);
  /* A person chooses something there; NULL: nothing can be chosen. */
  void (*select) (MndWindow *window, gpointer desk);
  /* It shows that this is selected; NULL: it shows no selection. */
  gboolean (*marks) (MndWindow *window, gpointer desk, const MndId *id);
  gboolean hides; /* what is left out is pale there, unless the view is to hide it */
} View;

static void
add_id (GHashTable *ids, const MndId *id)
{
  g_hash_table_add (ids, g_memdup2 (id, sizeof *id));
}

/* --- the map */

/* What fades is left out. */
static void
list_map (MndWindow *window, gpointer desk, GHashTable *ids)
{
  MndScene *scene = mnd_canvas_get_scene (window->canvas);

  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    if (mnd_scene_get_node (scene, i)->is_support && !mnd_scene_is_faded (scene, mnd_scene_get_node (scene, i)->id))
      add_id (ids, mnd_scene_get_node (scene, i)->id);
  for (guint i = 0; i < mnd_scene_get_n_lines (scene); i++)
    {
      const MndSceneLine *line = mnd_scene_get_line (scene, i);
      if (mnd_record_get_table (line->record) == MND_TABLE_SUPPORT && line->party == NULL
          && !mnd_scene_is_faded (scene, line->id))
        add_id (ids, line->id);
    }
}

static void
select_on_map (MndWindow *window, gpointer desk)
{
  mnd_canvas_follow_focus (window->canvas);
  mnd_canvas_walk (window->canvas, 1);
}

static gboolean
map_marks (MndWindow *window, gpointer desk, const MndId *id)
{
  return window->canvas->selection != NULL && g_hash_table_contains (window->canvas->selection, id);
}

/* --- the matrix, of donors and fields */

static void
list_matrix (MndWindow *window, gpointer desk, GHashTable *ids)
{
  const MndMatrix *matrix = mnd_matrix_desk_get_matrix (desk);

  for (guint i = 0; matrix != NULL && i < matrix->items->len; i++)
    add_id (ids, &g_array_index (matrix->items, MndMatrixItem, i).id);
}

static void
select_in_matrix (MndWindow *window, gpointer desk)
{
  g_signal_emit_by_name (driver_find (desk, MND_TYPE_MATRIX_GRID), "head-activated", TRUE, 0);
}

static gboolean
matrix_marks (MndWindow *window, gpointer desk, const MndId *id)
{
  GHashTable *selection = MND_MATRIX_GRID (driver_find (desk, MND_TYPE_MATRIX_GRID))->selection;

  return selection != NULL && g_hash_table_contains (selection, id);
}

/* --- time */

static MndTimeGrid *
get_time_grid (gpointer desk)
{
  return MND_TIME_GRID (driver_find (desk, MND_TYPE_TIME_GRID));
}

static void
list_time (MndWindow *window, gpointer desk, GHashTable *ids)
{
  MndTimeChart *chart = mnd_time_grid_get_chart (get_time_grid (desk));

  for (guint row = 0; row < mnd_time_chart_get_n_rows (chart); row++)
    {
      const MndTimeSpan *span = mnd_time_chart_get_span (chart, row);
      if (span != NULL && mnd_map_find (mnd_document_get_map (window->document), MND_TABLE_SUPPORT, &span->id) != NULL)
        add_id (ids, &span->id);
    }
}

static void
select_in_time (MndWindow *window, gpointer desk)
{
  MndTimeChart *chart = mnd_time_grid_get_chart (get_time_grid (desk));
  guint row = 0;

  while (mnd_time_chart_get_span (chart, row) == NULL)
    row++;
  g_signal_emit_by_name (get_time_grid (desk), "chosen", row, FALSE);
}

static gboolean
time_marks (MndWindow *window, gpointer desk, const MndId *id)
{
  GHashTable *selection = get_time_grid (desk)->selection;

  return selection != NULL && g_hash_table_contains (selection, id);
}

/* --- overlaps: both sides of each */

static void
list_overlaps (MndWindow *window, gpointer desk, GHashTable *ids)
{
  const GPtrArray *shown = mnd_overlap_desk_get_shown (desk);

  for (guint i = 0; i < shown->len; i++)
    for (guint side = 0; side < 2; side++)
      add_id (ids, mnd_overlap_get_support (g_ptr_array_index (shown, i), side));
}

static void
select_overlap (MndWindow *window, gpointer desk)
{
  mnd_overlap_desk_choose (desk, g_ptr_array_index (mnd_overlap_desk_get_shown (desk), 0));
}

/* --- balance */

static void
list_balance (MndWindow *window, gpointer desk, GHashTable *ids)
{
  const MndBalance *balance = MND_BALANCE_DESK (desk)->balance;

  for (guint i = 0; balance != NULL && i < balance->items->len; i++)
    add_id (ids, &g_array_index (balance->items, MndBalanceItem, i).support);
}

static void
select_in_balance (MndWindow *window, gpointer desk)
{
  const MndBalance *balance = MND_BALANCE_DESK (desk)->balance;
  char hex[MND_ID_TEXT_SIZE];

  mnd_id_format (&g_array_index (balance->items, MndBalanceItem, 0).support, hex);
  gtk_widget_activate_action (desk, "balance.select", "s", hex);
}

/* --- scorecards, of institutions */

static MndScorecardGrid *
get_scorecard_grid (gpointer desk)
{
  return MND_SCORECARD_GRID (driver_find (desk, MND_TYPE_SCORECARD_GRID));
}

static void
list_scorecards (MndWindow *window, gpointer desk, GHashTable *ids)
{
  const MndScorecards *cards = mnd_scorecard_desk_get_cards (desk);

  for (guint i = 0; cards != NULL && i < cards->cards->len; i++)
    add_id (ids, &mnd_scorecards_get (cards, i)->subject);
}

static void
select_in_scorecards (MndWindow *window, gpointer desk)
{
  mnd_scorecard_grid_choose (get_scorecard_grid (desk), 1, 0);
}

static gboolean
scorecards_mark (MndWindow *window, gpointer desk, const MndId *id)
{
  GHashTable *selection = get_scorecard_grid (desk)->selection;

  return selection != NULL && g_hash_table_contains (selection, id);
}

/* --- the table, of actors */

static void
list_table (MndWindow *window, gpointer desk, GHashTable *ids)
{
  g_autoptr (GPtrArray) rows = mnd_table_page_dup_rows (mnd_table_desk_get_page (desk));

  for (guint i = 0; i < rows->len; i++)
    add_id (ids, mnd_record_get_id (g_ptr_array_index (rows, i)));
}

static MndSheet *
get_sheet (gpointer desk)
{
  return mnd_table_page_get_sheet (mnd_table_desk_get_page (desk));
}

static void
select_in_table (MndWindow *window, gpointer desk)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (get_sheet (desk)->selection), 0, TRUE);
}

static gboolean
table_marks (MndWindow *window, gpointer desk, const MndId *id)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (get_sheet (desk)->selection);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (selection)); i++)
    {
      g_autoptr (MndRecord) record = g_list_model_get_item (G_LIST_MODEL (selection), i);
      if (mnd_id_equal (mnd_record_get_id (record), id))
        return gtk_selection_model_is_selected (selection, i);
    }
  /* It is of another kind than the table. */
  return TRUE;
}

/* --- the grid, with its tray */

static void
list_grid (MndWindow *window, gpointer desk, GHashTable *ids)
{
  MndStanceGrid *grid = mnd_stance_board_get_grid (mnd_grid_desk_get_board (desk));

  for (guint i = 0; i < mnd_stance_grid_get_n_chips (grid); i++)
    add_id (ids, &mnd_stance_grid_get_chip (grid, i)->id);
}

static void
select_in_grid (MndWindow *window, gpointer desk)
{
  g_signal_emit_by_name (mnd_grid_desk_get_board (desk), "chosen", 0, FALSE);
}

static gboolean
grid_marks (MndWindow *window, gpointer desk, const MndId *id)
{
  GHashTable *selection = mnd_grid_desk_get_board (desk)->look.selection;

  return selection != NULL && g_hash_table_contains (selection, id);
}

/* --- the neighbourhood: an actor that is selected stands in its middle */

static void
list_ego (MndWindow *window, gpointer desk, GHashTable *ids)
{
  if (mnd_ego_desk_get_center (desk) != NULL)
    add_id (ids, mnd_ego_desk_get_center (desk));
}

static void
select_in_ego (MndWindow *window, gpointer desk)
{
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police");

  mnd_ego_desk_set_center (desk, mnd_record_get_id (police));
  mnd_ego_desk_select (desk, mnd_record_get_id (police));
}

static gboolean
ego_marks (MndWindow *window, gpointer desk, const MndId *id)
{
  MndMap *map = mnd_document_get_map (window->document);

  return mnd_map_find (map, MND_TABLE_ACTOR, id) == NULL || mnd_id_equal (mnd_ego_desk_get_center (desk), id);
}

static const View views[] = {
  { "map", MND_TABLE_SUPPORT, list_map, select_on_map, map_marks },
  { "matrix", MND_TABLE_SUPPORT, list_matrix, select_in_matrix, matrix_marks },
  { "time", MND_TABLE_SUPPORT, list_time, select_in_time, time_marks },
  { "scorecards", MND_TABLE_ACTOR, list_scorecards, select_in_scorecards, scorecards_mark },
  { "table", MND_TABLE_ACTOR, list_table, select_in_table, table_marks, TRUE },
  { "grid", MND_TABLE_ACTOR, list_grid, select_in_grid, grid_marks, TRUE },
  { "ego", MND_TABLE_NONE, list_ego, select_in_ego, ego_marks },
  { "overlaps", MND_TABLE_SUPPORT, list_overlaps, select_overlap, NULL },
  { "balance", MND_TABLE_SUPPORT, list_balance, select_in_balance, NULL },
};

/* --- */

typedef struct
{
  MndWindow *window;
  const View *view;
} Shown;

static gboolean
is_shown (gpointer data)
{
  const Shown *shown = data;
  GtkWidget *child = gtk_stack_get_child_by_name (GTK_STACK (shown->window->views), shown->view->name);

  return child != NULL && gtk_widget_get_mapped (child);
}

/* The desk; of the map NULL. */
static gpointer
show (MndWindow *window, const View *view)
{
  Shown shown = { window, view };

  mnd_window_show_view (window, view->name);
  driver_wait (is_shown, &shown, view->name);
  driver_settle (window);
  return mnd_window_find_desk (window, view->name);
}

static GHashTable *
list (MndWindow *window, const View *view)
{
  GHashTable *ids = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);

  view->list (window, mnd_window_find_desk (window, view->name), ids);
  return ids;
}

static const char *
get_name (MndWindow *window, const MndId *id)
{
  const char *name = mnd_map_get_name (mnd_document_get_map (window->document), id, NULL);

  return name != NULL ? name : "";
}

/* The sample on a day on which donors are at work side by side. */
static MndWindow *
open_window (void)
{
  MndWindow *window = driver_open_sample (NULL);

  mnd_view_set_date (window->view, "2009");
  return window;
}

/* --- filter */

/* All that passes of what was there, and nothing else. */
static void
assert_filtered (MndWindow *window, const View *view, GHashTable *before, GHashTable *after)
{
  GHashTable *left_out = mnd_view_get_left_out (window->view);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (g_hash_table_contains (after, id) == (left_out != NULL && g_hash_table_contains (left_out, id))
        /* An overlap goes with either of its two. */
        && !g_str_equal (view->name, "overlaps"))
      g_error ("%s: “%s” is %s", view->name, get_name (window, id),
               g_hash_table_contains (after, id) ? "there" : "not there");
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (before, id) || (left_out != NULL && g_hash_table_contains (left_out, id)))
      g_error ("%s: “%s” should not be there", view->name, get_name (window, id));
}

static void
test_filter (void)
{
  MndWindow *window = open_window ();

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (MndFilter) filter = mnd_filter_new_from_text ("kind=police", NULL);
      g_autoptr (GHashTable) before = NULL;
      g_autoptr (GHashTable) after = NULL;
      g_autoptr (GHashTable) again = NULL;

      if (views[i].table == MND_TABLE_NONE)
        continue;
      g_test_message ("%s", views[i].name);
      show (window, &views[i]);
      before = list (window, &views[i]);
      g_assert_cmpuint (g_hash_table_size (before), >, 3);
      mnd_view_set_fades (window->view, !views[i].hides);
      mnd_view_set_filter (window->view, filter);
      driver_settle (window);
      after = list (window, &views[i]);
      g_assert_cmpuint (g_hash_table_size (after), <, g_hash_table_size (before));
      assert_filtered (window, &views[i], before, after);
      mnd_view_set_filter (window->view, NULL);
      driver_settle (window);
      again = list (window, &views[i]);
      g_assert_cmpuint (g_hash_table_size (again), ==, g_hash_table_size (before));
    }
  driver_close_windows ();
}

/* How many are missing is said. */
static void
test_filter_note (void)
{
  static const char *const names[] = { "matrix", "scorecards", "overlaps", "balance" };
  MndWindow *window = open_window ();
  g_autoptr (MndFilter) filter = mnd_filter_new_from_text ("kind=police", NULL);

  mnd_view_set_filter (window->view, filter);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      mnd_window_show_view (window, names[i]);
      driver_wait_shown (window, "left out by the filter");
    }
  driver_close_windows ();
}

/* --- selection */

static void
test_selection (void)
{
  MndWindow *window = open_window ();

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      gpointer desk;
      MndId id;

      if (views[i].select == NULL)
        continue;
      g_test_message ("%s", views[i].name);
      desk = show (window, &views[i]);
      mnd_view_select (window->view, NULL);
      views[i].select (window, desk);
      g_assert_cmpuint (mnd_view_get_n_selected (window->view), >, 0);
      id = *mnd_record_get_id (mnd_view_get_focus (window->view));
      for (guint k = 0; k < G_N_ELEMENTS (views); k++)
        if (views[k].marks != NULL)
          {
            desk = show (window, &views[k]);
            g_assert_true (views[k].marks (window, desk, &id));
          }
    }
  driver_close_windows ();
}

/* --- edits */

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

static gboolean
is_painted (gpointer data)
{
  return *(gboolean *) data;
}

/* Until one frame more is painted, and no further. */
static void
wait_frame (MndWindow *window)
{
  gboolean painted = FALSE;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (GTK_WIDGET (window));
  driver_wait (is_painted, &painted, "a frame");
  g_signal_handler_disconnect (clock, handler);
}

static gboolean
has (MndWindow *window, const View *view, const MndId *id)
{
  g_autoptr (GHashTable) ids = list (window, view);

  return g_hash_table_contains (ids, id);
}

/* By key, so that each run takes the same. */
static MndId
find_first (GHashTable *ids)
{
  GHashTableIter iter;
  gpointer id;
  MndId first;
  gboolean is_first = TRUE;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (is_first || mnd_id_compare (id, &first) < 0)
      {
        first = *(MndId *) id;
        is_first = FALSE;
      }
  g_assert_false (is_first);
  return first;
}

static void
test_edit (void)
{
  MndWindow *window = open_window ();
  MndMap *map = mnd_document_get_map (window->document);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (GHashTable) before = NULL;
      g_autoptr (GError) error = NULL;
      MndRecord *record;
      MndId id;

      if (views[i].table == MND_TABLE_NONE)
        continue;
      g_test_message ("%s", views[i].name);
      show (window, &views[i]);
      before = list (window, &views[i]);
      id = find_first (before);
      record = mnd_map_find (map, views[i].table, &id);
      g_assert_true (mnd_document_delete (window->document, &record, 1, &error));
      g_assert_no_error (error);
      wait_frame (window);
      g_assert_false (has (window, &views[i], &id));
      driver_activate (window, "win.undo");
      wait_frame (window);
      g_assert_true (has (window, &views[i], &id));
    }
  driver_close_windows ();
}

/* One step that is done in one view, and undone in another. */
static void
test_one_step (void)
{
  MndWindow *window = open_window ();
  gpointer desk = show (window, &views[2]);
  MndTimeChart *chart = mnd_time_grid_get_chart (get_time_grid (desk));
  MndRecord *support = NULL;
  g_autofree char *before = NULL;
  guint row = 0;

  while (support == NULL || mnd_record_get_text (support, MND_SUPPORT_END) == NULL)
    {
      const MndTimeSpan *span = mnd_time_chart_get_span (chart, row++);
      if (span != NULL)
        support = mnd_map_find (mnd_document_get_map (window->document), MND_TABLE_SUPPORT, &span->id);
    }
  before = g_strdup (mnd_record_get_text (support, MND_SUPPORT_END));
  g_signal_emit_by_name (get_time_grid (desk), "end-moved", row - 1, TRUE, "2019-05-04");
  g_assert_cmpstr (mnd_record_get_text (support, MND_SUPPORT_END), ==, "2019-05-04");
  show (window, &views[1]);
  mnd_view_set_date (window->view, "2019-05-03");
  driver_settle (window);
  g_assert_true (has (window, &views[1], mnd_record_get_id (support)));
  driver_activate (window, "win.undo");
  wait_frame (window);
  g_assert_cmpstr (mnd_record_get_text (support, MND_SUPPORT_END), ==, before);
  g_assert_false (has (window, &views[1], mnd_record_get_id (support)));
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/views-together/filter", test_filter);
  g_test_add_func ("/views-together/filter-note", test_filter_note);
  g_test_add_func ("/views-together/selection", test_selection);
  g_test_add_func ("/views-together/edit", test_edit);
  g_test_add_func ("/views-together/one-step", test_one_step);

  return g_test_run ();
}
