/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the grid share; see mnd-matrix-grid.c. Places run from the start side, whichever side that is. */
#pragma once

#include "desktop/mnd-grid-focus.h"
#include "desktop/mnd-matrix-grid.h"

#define MND_GRID_ROW_HEIGHT 26
#define MND_GRID_NOWHERE G_MAXUINT

struct _MndMatrixGrid
{
  GtkWidget parent_instance;
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  guint policies[2];
  MndGridFocus focus;

  const MndMatrix *matrix; /* NULL: nothing is shown */
  MndNames names;
  char **languages;
  char *currency; /* NULL: how many */
  MndMatrixScale scale;
  GHashTable *selection;
  GHashTable *marked; /* cells (borrowed pointers) in which something is selected */

  guint row, column;             /* of the keyboard */
  guint hover_row, hover_column; /* MND_GRID_NOWHERE: none */

  int head_width, head_height, column_width;
  gboolean is_upright;  /* names of columns are turned */
  GHashTable *layouts;  /* text (owned) -> PangoLayout */
  GPtrArray *row_names; /* PangoLayout, or NULL until it is drawn */
  GPtrArray *column_names;
};

/* With the totals; 0 where nothing is shown. */
guint mnd_matrix_grid_count_rows (MndMatrixGrid *grid);
guint mnd_matrix_grid_count_columns (MndMatrixGrid *grid);
/* How far it is scrolled, from the start side. */
double mnd_matrix_grid_get_offset (MndMatrixGrid *grid, GtkOrientation orientation);
/* The same cell as in the matrix, from the start side, whether it is in sight or not. */
void mnd_matrix_grid_place (MndMatrixGrid *grid, guint row, guint column, double *x, double *y);
void mnd_matrix_grid_forget_layouts (MndMatrixGrid *grid);

/* -draw.c */
void mnd_matrix_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
/* What stands in a cell; "" for nothing. Free with g_free(). */
char *mnd_matrix_grid_dup_text (MndMatrixGrid *grid, guint row, guint column);

/* -input.c */
void mnd_matrix_grid_add_controllers (MndMatrixGrid *grid);
