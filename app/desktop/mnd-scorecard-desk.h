/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scorecards in the place of the map: a checklist of the literature, a card for each of whom it is asked, and beside
 * them the chosen item with all that is known of it, which is answered there or by keys.
 */
#pragma once

#include "analysis/mnd-scorecard.h"
#include "desktop/mnd-desk.h"

#define MND_TYPE_SCORECARD_DESK (mnd_scorecard_desk_get_type ())
G_DECLARE_FINAL_TYPE (MndScorecardDesk, mnd_scorecard_desk, MND, SCORECARD_DESK, GtkWidget)

/* What a person has chosen to see. */
typedef struct
{
  const MndChecklist *checklist;
  MndScorecardsOrder order;
  guint years;         /* how many before the day that is shown to compare with; 0: nothing */
  gboolean is_compact; /* marks without words */
} MndScorecardDeskWish;

GtkWidget *mnd_scorecard_desk_new (void);
const MndScorecardDeskWish *mnd_scorecard_desk_get_wish (MndScorecardDesk *desk);
void mnd_scorecard_desk_set_wish (MndScorecardDesk *desk, const MndScorecardDeskWish *wish);
/* NULL while nothing is shown. Borrowed until the map changes. */
const MndScorecards *mnd_scorecard_desk_get_cards (MndScorecardDesk *desk);
