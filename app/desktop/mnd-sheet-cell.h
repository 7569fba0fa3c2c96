/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One cell of a sheet: shows what it says, and is edited where it stands: in a line, or in a window of several lines
 * over it where the text is long. What is done with it is the sheet's.
 */
#pragma once

#include "desktop/mnd-sheet.h"

typedef enum
{
  MND_SHEET_STAY, /* the focus goes back to the cell */
  MND_SHEET_DOWN, /* to the cell below */
  MND_SHEET_ON,   /* to the next cell, and edits it */
  MND_SHEET_BACK, /* the same of the one before */
  MND_SHEET_AWAY, /* the focus has gone elsewhere already */
} MndSheetThen;

#define MND_TYPE_SHEET_CELL (mnd_sheet_cell_get_type ())
G_DECLARE_FINAL_TYPE (MndSheetCell, mnd_sheet_cell, MND, SHEET_CELL, GtkWidget)

GtkWidget *mnd_sheet_cell_new (MndSheet *sheet, guint column);
/* The item, borrowed until it is NULL again. */
void mnd_sheet_cell_set_item (MndSheetCell *cell, GtkListItem *item);
void mnd_sheet_cell_refresh (MndSheetCell *cell);
/* What it says, for screen readers, where that is not of today. */
void mnd_sheet_cell_say_name (MndSheetCell *cell);

guint mnd_sheet_cell_get_column (MndSheetCell *cell);
guint mnd_sheet_cell_get_position (MndSheetCell *cell);
/* Borrowed. */
gpointer mnd_sheet_cell_get_row (MndSheetCell *cell);

void mnd_sheet_cell_edit (MndSheetCell *cell);
/* The same with what was typed instead of what it says. */
void mnd_sheet_cell_type (MndSheetCell *cell, const char *text);
gboolean mnd_sheet_cell_is_editing (MndSheetCell *cell);
/* Enters what is typed, or forgets it. */
void mnd_sheet_cell_end (MndSheetCell *cell, gboolean enters, MndSheetThen then);
/* Where one types while it is edited; NULL. */
GtkWidget *mnd_sheet_cell_get_editor (MndSheetCell *cell);
