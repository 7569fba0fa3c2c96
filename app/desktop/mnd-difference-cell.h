/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How one row of a comparison looks.
 *
 * Property `row` (MndDifferenceRow; NULL: nothing is shown).
 */
#pragma once

#include "desktop/mnd-difference-row.h"

#include <gtk/gtk.h>

#define MND_TYPE_DIFFERENCE_CELL (mnd_difference_cell_get_type ())
G_DECLARE_FINAL_TYPE (MndDifferenceCell, mnd_difference_cell, MND, DIFFERENCE_CELL, GtkWidget)

GtkWidget *mnd_difference_cell_new (void);
void mnd_difference_cell_set_row (MndDifferenceCell *cell, MndDifferenceRow *row);
