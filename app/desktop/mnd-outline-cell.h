/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How one row of the outline looks. Property `row` (MndOutlineRow); everything else is bound to it but the mark of open
 * findings. It also gives its parent, which is the list's own, the name that a screen reader says. */
#pragma once

#include "desktop/mnd-outline-row.h"
#include "document/mnd-findings.h"

#include <gtk/gtk.h>

#define MND_TYPE_OUTLINE_CELL (mnd_outline_cell_get_type ())
G_DECLARE_FINAL_TYPE (MndOutlineCell, mnd_outline_cell, MND, OUTLINE_CELL, GtkWidget)

GtkWidget *mnd_outline_cell_new (void);
/* NULL: nothing. */
void mnd_outline_cell_set_row (MndOutlineCell *cell, MndOutlineRow *row);
/* What is open about actors; NULL: nothing is said of it. */
void mnd_outline_cell_set_findings (MndOutlineCell *cell, MndFindings *findings);
