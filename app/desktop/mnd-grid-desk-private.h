/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the desk of the grid share; see mnd-grid-desk.c. */
#pragma once

#include "desktop/mnd-desk.h"
#include "desktop/mnd-grid-desk.h"

struct _MndGridDesk
{
  GtkWidget parent_instance;
  GtkWidget *filters;
  GtkWidget *pages;
  GtkWidget *board;
  GtkWidget *hint;
  GtkWidget *nothing;
  GtkWidget *choices[MND_STANCE_N_AXES];
  GtkWidget *trails_choice;
  GtkWidget *menu; /* NULL until it is first asked for */

  MndView *view;
  MndStanceHistory *history; /* of the view's document */
  MndStanceGrid *grid;       /* NULL: nothing is shown */
  MndGridDeskWish wish;
  gboolean is_stale;
};

/* -choices.c */
void mnd_grid_desk_create_choices (MndGridDesk *desk);
void mnd_grid_desk_update_choices (MndGridDesk *desk);
/* As it was left the last time, and for the next. */
void mnd_grid_desk_recall (MndGridDesk *desk);
void mnd_grid_desk_remember (MndGridDesk *desk);

/* -edit.c */
void mnd_grid_desk_connect_board (MndGridDesk *desk);
void mnd_grid_desk_install_actions (GtkWidgetClass *klass);
