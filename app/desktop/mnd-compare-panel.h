/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What differs between the map and what the view compares it with: added, removed, changed, moved, in words. A row
 * selects what it is about on the map. Its button to end it activates `win.stop-compare`.
 *
 * Signal `activated (MndRecord *)`: show it on the map.
 */
#pragma once

#include "desktop/mnd-difference-row.h"
#include "document/mnd-view.h"

#include <gtk/gtk.h>

#define MND_TYPE_COMPARE_PANEL (mnd_compare_panel_get_type ())
G_DECLARE_FINAL_TYPE (MndComparePanel, mnd_compare_panel, MND, COMPARE_PANEL, GtkWidget)

GtkWidget *mnd_compare_panel_new (void);
/* NULL: nothing is open. */
void mnd_compare_panel_set_view (MndComparePanel *panel, MndView *view);
/* Puts the keyboard into the list. */
void mnd_compare_panel_focus_list (MndComparePanel *panel);
/* Of MndDifferenceRow; NULL where nothing is compared. Borrowed. */
GListModel *mnd_compare_panel_get_rows (MndComparePanel *panel);
/* As if the person had chosen the row. */
void mnd_compare_panel_select (MndComparePanel *panel, guint position);
