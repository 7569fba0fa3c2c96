/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix as a printout: the same numbers, marks and words as on the screen. */
#include "document/mnd-matrix-export.h"
#include "model/mnd-format.h"
#include "scene/mnd-matrix-printout.h"

#include <glib/gi18n.h>

static void
fill_cell (MndMatrixPrintout *printout, const MndMatrix *matrix, const MndMatrixScale *scale, guint row, guint column)
{
  gboolean is_total = mnd_matrix_find_total (matrix, row, column) != NULL;
  const MndMatrixCell *cell = is_total ? NULL : mnd_matrix_find_cell (matrix, row, column);
  g_autofree char *text = mnd_matrix_dup_cell_text (matrix, row, column, scale);
  MndMatrixPrintCell own = { .text = text, .is_faint = cell == NULL && !is_total };

  if (cell != NULL)
    own.shade = mnd_matrix_scale_get_shade (scale, &cell->total);
  if (cell != NULL && cell->n_overlaps > 0)
    own.mark = cell->n_uncoordinated > 0 ? MND_MATRIX_MARK_FULL : MND_MATRIX_MARK_EDGE;
  mnd_matrix_printout_set_cell (printout, row, column, &own);
}

static MndPrintout *
create (const MndMatrix *matrix, const MndMatrixScale *scale, const MndNames *names)
{
  guint n_rows = mnd_matrix_get_n_rows (matrix), n_columns = mnd_matrix_get_n_columns (matrix);
  MndPrintout *printout =
      mnd_matrix_printout_new (n_rows + 1, n_columns + 1, mnd_matrix_get_axis_label (matrix->wish.kind, TRUE),
                               mnd_matrix_get_axis_label (matrix->wish.kind, FALSE));
  MndMatrixPrintout *own = MND_MATRIX_PRINTOUT (printout);

  for (guint row = 0; row < n_rows; row++)
    mnd_matrix_printout_set_row_name (own, row, mnd_matrix_get_row_name (matrix, row, names));
  for (guint column = 0; column < n_columns; column++)
    mnd_matrix_printout_set_column_name (own, column, mnd_matrix_get_column_name (matrix, column, names));
  mnd_matrix_printout_set_row_name (own, n_rows, C_ ("matrix", "Total"));
  mnd_matrix_printout_set_column_name (own, n_columns, C_ ("matrix", "Total"));
  for (guint row = 0; row <= n_rows; row++)
    for (guint column = 0; column <= n_columns; column++)
      fill_cell (own, matrix, scale, row, column);
  return printout;
}

MndPrintout *
mnd_view_new_matrix_printout (MndView *view, const MndMatrix *matrix, const char *currency)
{
  MndPrintoutTopic topic = { NULL };
  MndMatrixScale scale;
  MndNames names;
  g_auto (GStrv) marks = NULL;
  g_autofree char *day = NULL, *money = NULL, *joined = NULL, *legend = NULL;
  MndPrintout *printout;

  g_return_val_if_fail (MND_IS_VIEW (view) && matrix != NULL, NULL);

  scale = mnd_matrix_make_scale (matrix, currency);
  names = (MndNames){ mnd_document_get_map (mnd_view_get_document (view)), mnd_view_get_languages (view) };
  printout = create (matrix, &scale, &names);
  day = mnd_matrix_dup_day_words (matrix);
  money = mnd_matrix_dup_money_note (matrix);
  marks = mnd_matrix_dup_legend (matrix, &scale);
  joined = mnd_format_join ((const char *const *) marks);
  legend = money != NULL ? g_strdup_printf ("%s %s", money, joined) : g_strdup (joined);
  topic.what = mnd_matrix_kind_get_label (matrix->wish.kind);
  topic.day = day;
  topic.is_filtered = matrix->n_left_out > 0;
  topic.legend = legend;
  mnd_view_describe_printout (view, printout, &topic);
  return printout;
}
