/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the desk share; see mnd-scorecard-desk.c. */
#pragma once

#include "desktop/mnd-scorecard-desk.h"
#include "desktop/mnd-scorecard-grid.h"
#include "desktop/mnd-scorecard-page.h"
#include "document/mnd-scorecard-sheet.h"

typedef enum
{
  MND_SCORECARD_CHOICE_CHECKLIST,
  MND_SCORECARD_CHOICE_ORDER,
  MND_SCORECARD_CHOICE_SINCE,
  MND_SCORECARD_N_CHOICES
} MndScorecardChoice;

struct _MndScorecardDesk
{
  GtkWidget parent_instance;
  GtkWidget *filters;
  GtkWidget *pages;
  GtkWidget *grid;
  GtkWidget *page;
  GtkWidget *legend;
  GtkWidget *note;
  GtkWidget *nothing;
  GtkWidget *choices[MND_SCORECARD_N_CHOICES];
  GtkWidget *compact; /* a toggle */

  MndFindings *findings;
  MndSubject *actor, *map; /* what the page may be about */
  MndScorecards *cards;    /* NULL: nothing is shown */
  MndCardSheet *sheet;
  MndScorecardDeskWish wish;
  char *chosen_key; /* what a list of choices has marked, while it is open */
  gboolean is_stale;
};

MndView *mnd_scorecard_desk_get_view (MndScorecardDesk *desk);
MndNames mnd_scorecard_desk_get_names (MndScorecardDesk *desk);

/* -choices.c */
void mnd_scorecard_desk_create_choices (MndScorecardDesk *desk);
void mnd_scorecard_desk_update_choices (MndScorecardDesk *desk);

/* -legend.c: what the marks mean, of which day it is, and all cards together. */
void mnd_scorecard_desk_update_legend (MndScorecardDesk *desk);
