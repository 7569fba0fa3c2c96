/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A matrix as a grid: names of rows and columns stay in sight while it scrolls, a number stands in each cell over a
 * shade of it, and totals at the end. It draws what is in sight and nothing else. Arrows move from cell to cell. It
 * holds no facts: the matrix is its owner's.
 *
 * Signals: `activated (row, column)`: a person wants to see what is in the cell; the last row and column are totals.
 * `head-activated (of-rows, place)`: a person chose a row or column by its name.
 */
#pragma once

#include "analysis/mnd-matrix.h"

#include <gtk/gtk.h>

#define MND_TYPE_MATRIX_GRID (mnd_matrix_grid_get_type ())
G_DECLARE_FINAL_TYPE (MndMatrixGrid, mnd_matrix_grid, MND, MATRIX_GRID, GtkWidget)

GtkWidget *mnd_matrix_grid_new (void);
/* What is shown; the matrix has to live until another one is set or NULL. `currency`: money in it; NULL: how many.
 * Where a row and column of the same name were, the keyboard stays. */
void mnd_matrix_grid_show (MndMatrixGrid *grid, const MndMatrix *matrix, const MndNames *names, const char *currency);
/* The selected rows of the map (MndId): what is theirs is framed. The set is borrowed until the next call. */
void mnd_matrix_grid_set_selection (MndMatrixGrid *grid, GHashTable *selection);

/* The cell that has the keyboard or had it last. */
guint mnd_matrix_grid_get_row (MndMatrixGrid *grid);
guint mnd_matrix_grid_get_column (MndMatrixGrid *grid);
void mnd_matrix_grid_move_to (MndMatrixGrid *grid, guint row, guint column);
/* Where it stands in the widget. FALSE where it is out of sight. */
gboolean mnd_matrix_grid_get_area (MndMatrixGrid *grid, guint row, guint column, GdkRectangle *area);
/* What is said of it. Free with g_free(). */
char *mnd_matrix_grid_dup_words (MndMatrixGrid *grid, guint row, guint column);
