/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One item of a checklist, beside the cards: what is asked in whole, buttons that answer it, the answer that counts
 * with its date, who gave it, sources and a note, and what was answered before. Signal `answered (score)`, as
 * MndScorecardGrid has it; what is said of an answer is edited here as anywhere.
 */
#pragma once

#include "analysis/mnd-scorecard.h"
#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_SCORECARD_PAGE (mnd_scorecard_page_get_type ())
G_DECLARE_FINAL_TYPE (MndScorecardPage, mnd_scorecard_page, MND, SCORECARD_PAGE, AdwBin)

GtkWidget *mnd_scorecard_page_new (void);
/* `subject`: the actor of the card, or the map (MND_TABLE_MAP). Nothing of the cards is kept. */
void mnd_scorecard_page_show (MndScorecardPage *page, MndSubject *subject, const MndScorecards *cards, guint card,
                              guint item);
/* Takes over what is half typed, and shows nothing. */
void mnd_scorecard_page_clear (MndScorecardPage *page);
/* The keyboard is on one of the buttons that answer. */
gboolean mnd_scorecard_page_is_on_answers (MndScorecardPage *page);
/* The caret into the note of the answer; else the first button. */
void mnd_scorecard_page_open (MndScorecardPage *page);
