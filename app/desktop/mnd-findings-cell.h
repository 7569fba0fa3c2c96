/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How one row of a list of findings looks. A click on a heading activates `findings.toggle` with its group, a click
 * with the other button `findings.menu` with the row's place in the list.
 *
 * Property `row` (MndFindingsRow; NULL: nothing is shown; read only).
 */
#pragma once

#include "desktop/mnd-findings-row.h"

#include <gtk/gtk.h>

#define MND_TYPE_FINDINGS_CELL (mnd_findings_cell_get_type ())
G_DECLARE_FINAL_TYPE (MndFindingsCell, mnd_findings_cell, MND, FINDINGS_CELL, GtkWidget)

GtkWidget *mnd_findings_cell_new (void);
/* NULL: nothing is shown. The item of the list outlives the cell's showing it. */
void mnd_findings_cell_set_item (MndFindingsCell *cell, GtkListItem *item);
/* GTK_INVALID_LIST_POSITION where nothing is shown. */
guint mnd_findings_cell_get_position (MndFindingsCell *cell);
