/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The history of the map: every edit, the newest first, where the map stands, what was undone and what was left aside.
 * From here a person goes to any point, takes one edit back, names a point, or compares it with now.
 *
 * Signals: `acting`: it is about to change the map, so whatever is typed elsewhere should be taken over first; `problem
 * (GError *)`; `refused (char *label, GError *)`: an edit of this name could not be taken back; `compare
 * (MndHistoryItem *)`: the person wants to see what is different since that point.
 * Actions, of use inside it only: `history.go-to`, `history.take-back`, `history.name`, `history.compare` on the
 * selected row, `history.name-current`, `history.end-naming`, `history.menu`.
 */
#pragma once

#include "desktop/mnd-history-list.h"
#include "document/mnd-view.h"

#include <gtk/gtk.h>

#define MND_TYPE_HISTORY_PANEL (mnd_history_panel_get_type ())
G_DECLARE_FINAL_TYPE (MndHistoryPanel, mnd_history_panel, MND, HISTORY_PANEL, GtkWidget)

GtkWidget *mnd_history_panel_new (void);
/* NULL: nothing is open. */
void mnd_history_panel_set_view (MndHistoryPanel *panel, MndView *view);
/* Puts the keyboard on the row where the map stands. */
void mnd_history_panel_focus_current (MndHistoryPanel *panel);
/* An entry appears for the name of the point where the map stands. FALSE where that is the beginning. */
gboolean mnd_history_panel_start_naming (MndHistoryPanel *panel);
/* What is shown; borrowed. */
MndHistoryList *mnd_history_panel_get_list (MndHistoryPanel *panel);
