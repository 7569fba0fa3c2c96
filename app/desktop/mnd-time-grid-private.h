/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the grid of time share; see mnd-time-grid.c. */
#pragma once

#include "desktop/mnd-grid-focus.h"
#include "desktop/mnd-time-grid.h"

#define MND_TIME_ZOOM_STEP 1.25

struct _MndTimeGrid
{
  GtkWidget parent_instance;
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  guint policies[2];
  MndGridFocus focus;

  MndTimeChart *chart; /* NULL: nothing is shown */
  MndTimeWords dup_words;
  MndTimeDates dup_dates;
  gpointer words_data;
  GHashTable *selection;
  MndTimeFrame frame;
  gboolean is_fit; /* all of it is in sight, and stays so */
  gboolean placing;
  int day;
  gboolean is_day_chosen;

  guint row;    /* of the keyboard */
  MndId row_id; /* what is in it */
  guint hover;
  double pointer_x, pointer_y;

  MndTimePart drag; /* MND_TIME_PART_NONE: nothing is dragged */
  guint drag_row;
  MndTimeSpan dragged; /* as it would be; borrows the name and shades */
  char *told;
};

/* With the frame as it is scrolled now. */
void mnd_time_grid_update_frame (MndTimeGrid *grid);
/* So that the day at a place, from the left, stays there. */
void mnd_time_grid_zoom_at (MndTimeGrid *grid, double factor, double x);
/* By so much, from the start side. */
void mnd_time_grid_scroll_by (MndTimeGrid *grid, double by);

/* -input.c */
void mnd_time_grid_add_controllers (MndTimeGrid *grid);
/* Forgets a drag. */
void mnd_time_grid_cancel_drag (MndTimeGrid *grid);
