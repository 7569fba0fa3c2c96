/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How one row of the history looks. Its menu and a click with the other button activate `history.menu` with the row's
 * place in the list.
 *
 * Property `item` (MndHistoryItem; NULL: nothing is shown; read only).
 */
#pragma once

#include "desktop/mnd-history-item.h"

#include <gtk/gtk.h>

#define MND_TYPE_HISTORY_CELL (mnd_history_cell_get_type ())
G_DECLARE_FINAL_TYPE (MndHistoryCell, mnd_history_cell, MND, HISTORY_CELL, GtkWidget)

GtkWidget *mnd_history_cell_new (void);
/* NULL: nothing is shown. The row of the list outlives the cell's showing it. */
void mnd_history_cell_set_row (MndHistoryCell *cell, GtkListItem *row);
/* GTK_INVALID_LIST_POSITION where nothing is shown. */
guint mnd_history_cell_get_position (MndHistoryCell *cell);
