/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A chart of time on the screen: names of rows and the axis stay in sight while it scrolls, it zooms from days to
 * decades, and ends of bars and the day that is shown can be dragged. It draws what is in sight and nothing else. It
 * holds no facts and edits nothing: the chart is its owner's.
 *
 * It is mirrored in languages that run from right to left, time with it: what is later stands farther on in reading.
 *
 * Signals: `activated (row)`: a person wants to see what the row is about. `chosen (row, extend)`: it was clicked.
 * `end-moved (row, is-end, date)`: an end of a bar was brought to a date, possibly partial. `day-moved (day)`: the same
 * of the day that is shown, Julian.
 */
#pragma once

#include "scene/mnd-time-painter.h"

#include <gtk/gtk.h>

#define MND_TYPE_TIME_GRID (mnd_time_grid_get_type ())
G_DECLARE_FINAL_TYPE (MndTimeGrid, mnd_time_grid, MND, TIME_GRID, GtkWidget)

/* What a screen reader says of a row. Free with g_free(). */
typedef char *(*MndTimeWords) (guint row, gpointer user_data);
/* The dates of a bar in words. Free with g_free(). */
typedef char *(*MndTimeDates) (const char *start, const char *end);

GtkWidget *mnd_time_grid_new (void);
/* `user_data` has to outlive the grid. */
void mnd_time_grid_set_words (MndTimeGrid *grid, MndTimeWords words, MndTimeDates dates, gpointer user_data);
/* What is shown; it has to live until another one is set or NULL. Zoom, scrolling and the keyboard stay where they are.
 */
void mnd_time_grid_show (MndTimeGrid *grid, MndTimeChart *chart);
/* NULL: nothing is shown. Borrowed. */
MndTimeChart *mnd_time_grid_get_chart (MndTimeGrid *grid);
/* The day that is shown; `is_chosen` FALSE: nobody chose it. */
void mnd_time_grid_set_day (MndTimeGrid *grid, int day, gboolean is_chosen);
/* The selected rows of the map (MndId); borrowed until the next call. */
void mnd_time_grid_set_selection (MndTimeGrid *grid, GHashTable *selection);

/* The row that has the keyboard or had it last. */
guint mnd_time_grid_get_row (MndTimeGrid *grid);
void mnd_time_grid_move_to (MndTimeGrid *grid, guint row);
/* By a factor, around the middle of what is in sight. */
void mnd_time_grid_zoom_by (MndTimeGrid *grid, double factor);
/* All of it in sight. */
void mnd_time_grid_fit (MndTimeGrid *grid);
/* What is seen, as it is drawn; scale 0 before it is. */
const MndTimeFrame *mnd_time_grid_get_frame (MndTimeGrid *grid);
