/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A table for a view of the map: rows of a list model, columns that a person chooses, orders and sorts, cells that are
 * edited in place or filled with a block from a spreadsheet. It knows nothing of the map: what a cell says and what
 * entering something does are functions of who owns it. What is selected in it is selected in the window's view.
 *
 * Keys: arrows, Home, End, Page Up and Down go from cell to cell; Enter and F2 edit, as does typing; Enter takes it and
 * goes down, Tab takes it and goes on, Escape leaves it; Ctrl+C copies the selected rows, Ctrl+V puts a block over the
 * cells from the present one on, as one edit; Delete empties a cell; the menu key says what can be done with a column.
 * A block whose first row are titles of columns goes into these, and into the rows that it names, wherever they stand;
 * rows that the table does not have are added where it can have more. Order and columns are remembered.
 *
 * Signals: `activated (GObject *row)`: a row was double-clicked where it cannot be edited; `told (sentence)`: what came
 * of a block; `problem (GError *)`: something could not be entered.
 */
#pragma once

#include "desktop/mnd-choice.h"

#include <gtk/gtk.h>

typedef enum
{
  MND_SHEET_TEXT,   /* sorted as people sort words */
  MND_SHEET_NUMBER, /* at the end of its cell */
  MND_SHEET_DATE,   /* may be partial */
  MND_SHEET_CHOICE, /* edited by choosing; sorted as text */
} MndSheetKind;

typedef struct
{
  char *name;  /* under which it is remembered: letters, digits and dashes */
  char *title; /* for people */
  MndSheetKind kind;
  int width;          /* pixels, until the person makes it another */
  gboolean expands;   /* takes its part of what is left */
  gboolean is_hidden; /* until the person shows it */
  gboolean leads;     /* sorted by it, downwards, until the person sorts by another; else by the first, upwards */
  gboolean is_key;    /* says which row is meant, although it can be changed: of a block that has titles */
} MndSheetColumn;

/* What a cell says. */
typedef struct
{
  char *text;         /* owned; NULL: nothing */
  gboolean is_faint;  /* shown for want of what should be there; the cell counts as empty */
  gboolean is_quiet;  /* paler, for it is not said here itself or is left out elsewhere; it counts like all others */
  gboolean is_secret; /* confidential: marked */
  double number;      /* by which it is sorted, whatever it says; NAN: by its text */
} MndSheetValue;

/* What a person wants a cell to say. */
typedef struct
{
  gpointer row;
  guint column;
  const char *text;
} MndSheetEntry;

typedef struct
{
  /* `value` comes empty. */
  void (*read) (gpointer row, guint column, MndSheetValue *value, gpointer user_data);
  gboolean (*may_edit) (gpointer row, guint column, gpointer user_data);
  /* All of them as one edit, or none. */
  gboolean (*enter) (const MndSheetEntry *entries, guint n_entries, gpointer user_data, GError **error);
  /* FALSE with the reason where it cannot stand there; NULL: everything can. */
  gboolean (*check) (const MndSheetEntry *entry, gpointer user_data, GError **error);
  /* Of a MND_SHEET_CHOICE: as MndChoicesFunc. May be NULL. */
  GPtrArray *(*list_choices) (gpointer row, guint column, const char **chosen, gpointer user_data);
  /* What is selected on the map with the row; NULL: nothing. Borrowed until the map changes. */
  const MndId *(*get_id) (gpointer row, gpointer user_data);
  /* What the row is called when a cell of it is read aloud. */
  char *(*dup_title) (gpointer row, gpointer user_data);
  /* For a row of a block that the table does not have: an object that stands for it in may_edit(), check() and enter()
   * until these are done; read() says nothing of it. NULL: no rows are added here. */
  GObject *(*create_row) (gpointer user_data);
} MndSheetFuncs;

#define MND_TYPE_SHEET (mnd_sheet_get_type ())
G_DECLARE_FINAL_TYPE (MndSheet, mnd_sheet, MND, SHEET, GtkWidget)

/* Columns are remembered under `name`. `funcs` lives for ever; `user_data` is the widget in which the sheet stands. */
GtkWidget *mnd_sheet_new (const char *name, const char *label, const MndSheetFuncs *funcs, gpointer user_data);
GPtrArray *mnd_sheet_columns_new (void);
/* Copies the strings. The column is lent for setting what else it has. */
MndSheetColumn *mnd_sheet_columns_add (GPtrArray *columns, const char *name, const char *title, MndSheetKind kind,
                                       int width);
/* Takes the columns, which stand and are sorted as the person left them last. */
void mnd_sheet_take_columns (MndSheet *sheet, GPtrArray *columns);
/* GObjects; NULL: none. */
void mnd_sheet_set_rows (MndSheet *sheet, GListModel *rows);
/* Only rows for which it is TRUE; NULL: all. Asked again by refilter(). */
void mnd_sheet_set_filter (MndSheet *sheet, GtkCustomFilterFunc filter, gpointer user_data);
void mnd_sheet_refilter (MndSheet *sheet);
/* Whose selection it shares; NULL: nobody's. */
void mnd_sheet_set_view (MndSheet *sheet, MndView *view);
/* What cells say may have changed. Order and filter are mended when nobody is at work in the sheet. */
void mnd_sheet_refresh (MndSheet *sheet);

/* The rows that are shown, in their order. Borrowed. */
GListModel *mnd_sheet_get_shown (MndSheet *sheet);
/* The columns that are shown, as numbers (guint), in the order in which they stand. Free with g_array_unref(). */
GArray *mnd_sheet_dup_shown_columns (MndSheet *sheet);
/* What a cell says, faint or not; NULL. Free with g_free(). */
char *mnd_sheet_dup_text (MndSheet *sheet, guint position, guint column);
/* The cell at a place among the shown columns; FALSE where there is none. It gets the focus once it is in sight. */
gboolean mnd_sheet_go_to (MndSheet *sheet, guint position, guint shown_column);
/* The present cell; FALSE where the focus is elsewhere. */
gboolean mnd_sheet_get_current (MndSheet *sheet, guint *position, guint *shown_column);
gboolean mnd_sheet_is_editing (MndSheet *sheet);
/* Enters what is being typed; its cell keeps the keyboard. */
void mnd_sheet_end_edit (MndSheet *sheet);
/* The selected rows as a block, and a block over the cells from the present one on. */
char *mnd_sheet_dup_block (MndSheet *sheet);
void mnd_sheet_paste_block (MndSheet *sheet, const char *text);
/* A button with a menu of the columns, to stand wherever its owner wants it. */
GtkWidget *mnd_sheet_create_columns_button (MndSheet *sheet);
void mnd_sheet_sort_by (MndSheet *sheet, const char *column, gboolean descending);
