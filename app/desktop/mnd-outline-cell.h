/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How one row of the outline looks. Property `row` (MndOutlineRow); everything else is bound to it. */
#pragma once

#include "desktop/mnd-outline-row.h"

#include <gtk/gtk.h>

#define MND_TYPE_OUTLINE_CELL (mnd_outline_cell_get_type ())
G_DECLARE_FINAL_TYPE (MndOutlineCell, mnd_outline_cell, MND, OUTLINE_CELL, GtkWidget)

GtkWidget *mnd_outline_cell_new (void);
/* NULL: nothing. */
void mnd_outline_cell_set_row (MndOutlineCell *cell, MndOutlineRow *row);
