/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scorecards as a sheet of cards to be drawn, and to files. */
#pragma once

#include "analysis/mnd-scorecard.h"
#include "document/mnd-printouts.h"
#include "scene/mnd-card-sheet.h"

/* In the order of the cards; items have the places that they have there. */
MndCardSheet *mnd_scorecards_new_sheet (const MndScorecards *cards, const MndNames *names, gboolean is_compact);

/* What a flag means, in the language of the interface. */
const char *mnd_card_flag_get_label (MndCardFlag flag);

/* In the order of the cards, with day and marks in words. */
MndPrintout *mnd_view_new_scorecard_printout (MndView *view, const MndScorecards *cards, gboolean is_compact);
/* CSV where the name ends in .csv, else a spreadsheet; see mnd-scorecard-table.h. What stands in the file is replaced
 * only once all is written. */
gboolean mnd_document_export_scorecards (MndDocument *document, const MndScorecards *cards,
                                         const char *const *languages, GFile *target, GError **error);
