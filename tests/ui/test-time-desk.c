/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map over time in the real window, on the sample: an end of a bar moved by keys and by hand is one edit, and
 * selection, day and filter are those of the map. */
#include "desktop/mnd-time-desk.h"
#include "desktop/mnd-time-grid-private.h"
#include "desktop/mnd-window-private.h"
#include "window-driver.h"

#include <string.h>

static gboolean
has_chart (gpointer data)
{
  MndWindow *window = data;

  return mnd_window_find_desk (window, "time") != NULL
         && gtk_widget_get_mapped (GTK_WIDGET (mnd_window_find_desk (window, "time")))
         && mnd_time_desk_get_chart (mnd_window_find_desk (window, "time")) != NULL;
}

static MndTimeGrid *
get_grid (MndWindow *window)
{
  return MND_TIME_GRID (driver_find (GTK_WIDGET (mnd_window_find_desk (window, "time")), MND_TYPE_TIME_GRID));
}

static MndWindow *
open_time (void)
{
  MndWindow *window = driver_open_sample (NULL);

  driver_press ("ctrl+4");
  driver_wait (has_chart, window, "the map over time");
  driver_settle (window);
  gtk_widget_grab_focus (GTK_WIDGET (mnd_window_find_desk (window, "time")));
  return window;
}

/* A bar by the name of what it is. */
static guint
find_row (MndWindow *window, const char *name)
{
  MndTimeChart *chart = mnd_time_desk_get_chart (mnd_window_find_desk (window, "time"));

  for (guint row = 0; row < mnd_time_chart_get_n_rows (chart); row++)
    {
      const MndTimeSpan *span = mnd_time_chart_get_span (chart, row);
      if (span != NULL && strstr (span->name, name) != NULL)
        return row;
    }
  g_error ("no bar %s", name);
}

static MndRecord *
get_record (MndWindow *window, guint row)
{
  return mnd_map_find (mnd_document_get_map (window->document), MND_TABLE_SUPPORT,
                       &mnd_time_chart_get_span (mnd_time_desk_get_chart (mnd_window_find_desk (window, "time")), row)
                            ->id);
}

typedef struct
{
  MndRecord *record;
  const char *end; /* that it was; NULL: it is to be that again */
  const char *is;
} End;

static gboolean
has_end (gpointer data)
{
  const End *end = data;
  const char *text = mnd_record_get_text (end->record, MND_SUPPORT_END);

  return end->is != NULL ? g_strcmp0 (text, end->is) == 0 : g_strcmp0 (text, end->end) != 0;
}

#define NAME "Commonwealth Community Safety"

/* Alt and an arrow: one edit of one month, that one undo takes back. */
static void
test_keys (void)
{
  MndWindow *window = open_time ();
  MndTimeGrid *grid = get_grid (window);
  guint row = find_row (window, NAME);
  g_autoptr (MndRecord) record = g_object_ref (get_record (window, row));

  mnd_time_grid_move_to (grid, row);
  g_assert_nonnull (strstr (mnd_grid_focus_get_words (&grid->focus), "to Sierra Leone Police, 1 June 2000 to 2005"));
  driver_press ("alt+Right");
  driver_wait (has_end, &(End){ record, NULL, "2006-01" }, "a later end");
  g_assert_cmpuint (mnd_time_grid_get_row (grid), ==, find_row (window, NAME));
  driver_press ("ctrl+z");
  driver_wait (has_end, &(End){ record, NULL, "2005" }, "the end as it was");
  driver_press ("alt+Left");
  driver_wait (has_end, &(End){ record, NULL, "2005-11" }, "an earlier end");
  driver_close_windows ();
}

/* By hand: nothing changes until it lets go, then one edit. */
static void
test_drag (void)
{
  MndWindow *window = open_time ();
  MndTimeGrid *grid = get_grid (window);
  guint row = find_row (window, NAME);
  g_autoptr (MndRecord) record = g_object_ref (get_record (window, row));
  MndTimeEdges edges;
  double x, y;

  mnd_time_grid_move_to (grid, row);
  driver_settle (window);
  edges = mnd_time_span_get_edges (mnd_time_chart_get_span (grid->chart, row), &grid->frame.axis);
  x = mnd_time_frame_get_x (&grid->frame, edges.gone);
  y = mnd_time_chart_get_row_y (grid->chart, &grid->frame, row) + MND_TIME_ROW_HEIGHT / 2;
  driver_drag (GTK_WIDGET (grid), x, y, x + 60, y);
  driver_wait (has_end, &(End){ record, "2005", NULL }, "another end");
  g_assert_cmpuint (strlen (mnd_record_get_text (record, MND_SUPPORT_END)), ==, strlen ("2006-01"));
  g_assert_cmpstr (mnd_record_get_text (record, MND_SUPPORT_END), >, "2005");
  driver_press ("ctrl+z");
  driver_wait (has_end, &(End){ record, NULL, "2005" }, "the end as it was");
  driver_close_windows ();
}

static gboolean
has_selection (gpointer data)
{
  return mnd_view_get_n_selected (MND_WINDOW (data)->view) > 0;
}

/* Space selects on the map; what is selected there has the keyboard here. */
static void
test_selection (void)
{
  MndWindow *window = open_time ();
  MndTimeGrid *grid = get_grid (window);
  guint row = find_row (window, NAME), other = find_row (window, "Justice Sector Development");

  mnd_time_grid_move_to (grid, row);
  driver_press ("space");
  driver_wait (has_selection, window, "the selection");
  g_assert_true (mnd_view_is_selected (window->view, mnd_record_get_id (get_record (window, row))));
  mnd_view_select (window->view, mnd_record_get_id (get_record (window, other)));
  g_assert_cmpuint (mnd_time_grid_get_row (grid), ==, other);
  driver_close_windows ();
}

static gboolean
is_near (gpointer data)
{
  return get_grid (data)->frame.axis.scale > 0.5;
}

static gboolean
is_far (gpointer data)
{
  return get_grid (data)->is_fit;
}

/* The line of the day is the window's; keys zoom in and out again. */
static void
test_day_and_zoom (void)
{
  MndWindow *window = open_time ();
  MndTimeGrid *grid = get_grid (window);

  mnd_view_set_date (window->view, "2002-03-01");
  g_assert_cmpint (grid->day, ==,
                   mnd_time_frame_get_day (&grid->frame, mnd_time_frame_get_x (&grid->frame, grid->day)));
  g_assert_true (grid->is_day_chosen);
  g_signal_emit_by_name (grid, "day-moved", grid->day + 1);
  g_assert_cmpstr (mnd_view_get_date (window->view), ==, "2002-03-02");
  for (guint i = 0; i < 12; i++)
    driver_press ("plus");
  driver_wait (is_near, window, "more of a year");
  driver_press ("0");
  driver_wait (is_far, window, "all of it");
  driver_close_windows ();
}

/* Each choice shows something, and what the filter leaves out has no bar. */
static void
test_choices (void)
{
  MndWindow *window = open_time ();
  g_autoptr (MndFilter) filter = mnd_filter_new_from_text ("text=nobody%20is%20called%20this", NULL);

  for (guint by = 0; by < MND_CHRONOLOGY_N_BYS; by++)
    for (guint kind = 0; kind < MND_CHRONOLOGY_N_KINDS; kind++)
      {
        const MndChronologyWish wish = { (MndChronologyBy) by, (MndChronologyKind) kind };
        mnd_time_desk_set_wish (mnd_window_find_desk (window, "time"), &wish);
        driver_settle (window);
        /* The sample has no dates of mandates, nor of the links of donors. */
        if (by == MND_CHRONOLOGY_BY_FIELD || kind == MND_CHRONOLOGY_SUPPORT || kind == MND_CHRONOLOGY_ALL)
          g_assert_cmpuint (mnd_time_chart_get_n_rows (mnd_time_desk_get_chart (mnd_window_find_desk (window, "time"))),
                            >, 0);
      }
  mnd_view_set_filter (window->view, filter);
  driver_wait_shown (window, "Nothing with a date");
  g_assert_cmpuint (mnd_time_chart_get_n_rows (mnd_time_desk_get_chart (mnd_window_find_desk (window, "time"))), ==, 0);
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-desk/keys", test_keys);
  g_test_add_func ("/time-desk/drag", test_drag);
  g_test_add_func ("/time-desk/selection", test_selection);
  g_test_add_func ("/time-desk/day-and-zoom", test_day_and_zoom);
  g_test_add_func ("/time-desk/choices", test_choices);
  return g_test_run ();
}
