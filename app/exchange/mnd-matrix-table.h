/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A matrix for spreadsheets. CSV: a row a cell and currency, under a header row in English, for other programs. XLSX:
 * a sheet as it is shown for each thing that is counted (number, each currency; what links are), with its date, which
 * money it is, and totals; then the rows of the CSV on a sheet of their own. Same matrix, same bytes.
 */
#pragma once

#include "analysis/mnd-matrix.h"
#include "exchange/mnd-sheet-writer.h"

/* In the order of the matrix. Names in the first of `languages` (NULL: the map's) that they have. */
gboolean mnd_matrix_table_write (const MndMatrix *matrix, MndSheetFormat format, MndMap *map,
                                 const char *const *languages, GOutputStream *stream, GCancellable *cancellable,
                                 GError **error);
