/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of a sheet share: -cell.c one cell; -columns.c choosing and remembering columns; -block.c copying
 * and pasting; -keys.c going from cell to cell; -order.c what stands before what. */
#pragma once

#include "desktop/mnd-sheet-cell.h"

/* By which a column is sorted; what cells say is asked once. */
typedef struct
{
  MndSheet *sheet; /* borrowed */
  guint column;
  GHashTable *keys; /* row -> MndSheetKey */
} MndSheetOrder;

struct _MndSheet
{
  GtkWidget parent_instance;
  char *name;
  const MndSheetFuncs *funcs;
  gpointer user_data;

  GtkWidget *scroller;
  GtkColumnView *list;
  GPtrArray *columns;      /* MndSheetColumn */
  GPtrArray *view_columns; /* GtkColumnViewColumn, in the same order */
  GPtrArray *orders;       /* MndSheetOrder, borrowed from their sorters */
  GHashTable *cells;       /* those that show something: set of MndSheetCell */
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkMultiSelection *selection;
  GtkCustomFilterFunc filter;
  gpointer filter_data;

  MndView *view;
  gboolean is_sharing;   /* the selection goes from one to the other just now */
  gboolean is_stale;     /* order and filter are of yesterday */
  gboolean is_arranging; /* columns are put as they are remembered */
  gboolean has_scrolled; /* across, by a person */
  gboolean is_placing;
  guint place_idle;
  guint stale_idle;
  guint name_idle;
  guint remember_timer;
  GPtrArray *sorted_by; /* as mnd_list_sort_columns() */
  char *order;          /* as it is remembered: "=name:up"; NULL: none */

  guint anchor;                              /* from which Shift extends */
  guint aim_position, aim_column, aim_tries; /* a cell that gets the focus once it is there */
  guint aim_held;                            /* frames since it has it */
  gboolean aim_edits, aim_is_reached;
  guint sight;      /* a row that is to be seen ... */
  guint sight_tick; /* ... as soon as the list has a size; 0: it has */
  guint aim_tick;
  GSimpleActionGroup *actions;
  GMenu *menu; /* for a button */
  GtkWidget *popover;
};

/* mnd-sheet.c */
const MndSheetColumn *mnd_sheet_get_column (MndSheet *sheet, guint column);
void mnd_sheet_read (MndSheet *sheet, gpointer row, guint column, MndSheetValue *value);
void mnd_sheet_value_clear (MndSheetValue *value);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MndSheetValue, mnd_sheet_value_clear)
/* FALSE where it was refused; that has been told. */
gboolean mnd_sheet_enter (MndSheet *sheet, const MndSheetEntry *entries, guint n_entries);
gboolean mnd_sheet_may_edit (MndSheet *sheet, gpointer row, guint column);
/* Soon: nobody hears of cells that only scroll by. */
void mnd_sheet_name_cells (MndSheet *sheet);
void mnd_sheet_tell (MndSheet *sheet, const char *sentence);
void mnd_sheet_tell_problem (MndSheet *sheet, const GError *error);
/* Owned. */
gpointer mnd_sheet_dup_row (MndSheet *sheet, guint position);
guint mnd_sheet_get_n_rows (MndSheet *sheet);
/* Selects it alone, more, or up to it. */
void mnd_sheet_select (MndSheet *sheet, guint position, gboolean toggles, gboolean extends);
void mnd_sheet_activate (MndSheet *sheet, guint position);

/* -order.c */
GtkSorter *mnd_sheet_order_new (MndSheet *sheet, guint column, MndSheetOrder **order);
/* What cells say is asked again. */
void mnd_sheet_order_forget (MndSheetOrder *order);

/* -columns.c */
void mnd_sheet_arrange_columns (MndSheet *sheet);
void mnd_sheet_watch_columns (MndSheet *sheet);
void mnd_sheet_remember_columns (MndSheet *sheet);
void mnd_sheet_fill_menus (MndSheet *sheet);
void mnd_sheet_show_column_menu (MndSheet *sheet, MndSheetCell *cell);

/* -keys.c */
void mnd_sheet_listen (MndSheet *sheet);
/* The cell with the focus; NULL. Borrowed. */
MndSheetCell *mnd_sheet_find_current (MndSheet *sheet);
MndSheetCell *mnd_sheet_find_cell (MndSheet *sheet, guint position, guint column);
/* What comes after a cell was edited. */
void mnd_sheet_go_on (MndSheet *sheet, guint position, guint column, MndSheetThen then);
/* The cell gets the focus once it is there. */
void mnd_sheet_aim (MndSheet *sheet, guint position, guint column);
void mnd_sheet_forget_aim (MndSheet *sheet);

/* -block.c */
void mnd_sheet_copy (MndSheet *sheet);
void mnd_sheet_paste (MndSheet *sheet);
