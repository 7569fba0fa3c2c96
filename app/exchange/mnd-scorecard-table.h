/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scorecards for spreadsheets. CSV: a row a card and item that is asked, under a header row in English, for other
 * programs. XLSX: a sheet a checklist as it is shown, with its date, how many are in each of the five parts, and
 * whether they are contradicted; then the rows of the CSV on a sheet of their own. Same cards, same bytes.
 */
#pragma once

#include "analysis/mnd-scorecard.h"
#include "exchange/mnd-sheet-writer.h"

/* In the order of the cards. Names in the first of `languages` (NULL: the map's) that they have. */
gboolean mnd_scorecard_table_write (const MndScorecards *const *cards, guint n_cards, MndSheetFormat format,
                                    MndMap *map, const char *const *languages, GOutputStream *stream,
                                    GCancellable *cancellable, GError **error);
