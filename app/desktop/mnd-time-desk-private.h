/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the desk of time share; see mnd-time-desk.c. */
#pragma once

#include "desktop/mnd-time-desk.h"
#include "desktop/mnd-time-grid.h"

struct _MndTimeDesk
{
  GtkWidget parent_instance;
  GtkWidget *filters;
  GtkWidget *pages;
  GtkWidget *grid;
  GtkWidget *note;
  GtkWidget *nothing;
  GtkWidget *by_choice;
  GtkWidget *kind_choice;

  MndView *view;
  MndTimeChart *chart; /* NULL: nothing is shown */
  MndChronologyWish wish;
  gboolean is_stale;
};

MndMap *mnd_time_desk_get_map (MndTimeDesk *desk);
int mnd_time_desk_get_day (MndTimeDesk *desk);

/* -choices.c */
void mnd_time_desk_create_choices (MndTimeDesk *desk);
void mnd_time_desk_update_choices (MndTimeDesk *desk);
