/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A matrix on paper: cells over a shade, names of columns turned where there is no room for them, totals at the end.
 * What is larger than a page is tiled over several, side by side and one below the other, with the names on each. What
 * stands in it is told by whoever fills it; here nobody reads a map.
 */
#pragma once

#include "scene/mnd-printout.h"

G_BEGIN_DECLS

#define MND_TYPE_MATRIX_PRINTOUT (mnd_matrix_printout_get_type ())
G_DECLARE_FINAL_TYPE (MndMatrixPrintout, mnd_matrix_printout, MND, MATRIX_PRINTOUT, MndPrintout)

typedef enum
{
  MND_MATRIX_MARK_NONE,
  MND_MATRIX_MARK_EDGE, /* the corner of the cell, as an outline */
  MND_MATRIX_MARK_FULL,
} MndMatrixMark;

typedef struct
{
  const char *text; /* NULL: nothing */
  double shade;     /* 0 none to 1 */
  MndMatrixMark mark;
  gboolean is_faint; /* it says why there is nothing */
} MndMatrixPrintCell;

/* With the last row and the last column, which are totals. `of_rows` and `of_columns`: what stands on the axes. */
MndPrintout *mnd_matrix_printout_new (guint n_rows, guint n_columns, const char *of_rows, const char *of_columns);
void mnd_matrix_printout_set_row_name (MndMatrixPrintout *printout, guint row, const char *name);
void mnd_matrix_printout_set_column_name (MndMatrixPrintout *printout, guint column, const char *name);
void mnd_matrix_printout_set_cell (MndMatrixPrintout *printout, guint row, guint column,
                                   const MndMatrixPrintCell *cell);

G_END_DECLS
