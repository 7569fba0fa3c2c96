/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scorecards side by side: a sheet of cards on the screen that scrolls, in which the pointer or arrow keys choose an
 * item. It holds no facts and edits nothing: the sheet is its owner's.
 *
 * Signals: `chosen`: another card or item is; `answered (score)`: the chosen one is to be that, MND_SCORE_NOT_ASSESSED:
 * its answer is to be withdrawn; `activated`: the person wants to read and write about it.
 */
#pragma once

#include "scene/mnd-card-painter.h"

#include <gtk/gtk.h>

#define MND_TYPE_SCORECARD_GRID (mnd_scorecard_grid_get_type ())
G_DECLARE_FINAL_TYPE (MndScorecardGrid, mnd_scorecard_grid, MND, SCORECARD_GRID, GtkWidget)

/* What a screen reader says of an item. Free with g_free(). */
typedef char *(*MndCardWords) (guint card, guint item, gpointer user_data);

GtkWidget *mnd_scorecard_grid_new (void);
/* `user_data` has to outlive the grid. */
void mnd_scorecard_grid_set_words (MndScorecardGrid *grid, MndCardWords words, gpointer user_data);
/* What is shown; it has to live until another one is set or NULL. What was chosen stays so where it is there, without
 * a signal. */
void mnd_scorecard_grid_show (MndScorecardGrid *grid, MndCardSheet *sheet);
/* The selected rows of the map (MndId); borrowed until the next call. */
void mnd_scorecard_grid_set_selection (MndScorecardGrid *grid, GHashTable *selection);

/* That are chosen; 0 where nothing is shown. */
guint mnd_scorecard_grid_get_card (MndScorecardGrid *grid);
guint mnd_scorecard_grid_get_item (MndScorecardGrid *grid);
/* With a signal where it is another one. */
void mnd_scorecard_grid_choose (MndScorecardGrid *grid, guint card, guint item);
/* Where an item stands in the widget. */
void mnd_scorecard_grid_get_area (MndScorecardGrid *grid, guint card, guint item, GdkRectangle *area);
/* What a key without modifiers answers, here and beside the cards; MND_N_SCORES: nothing. */
MndScore mnd_score_from_key (guint key);
/* What the place of the keyboard says, for tests. */
const char *mnd_scorecard_grid_get_words (MndScorecardGrid *grid);
