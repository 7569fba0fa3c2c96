/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix on its way out: to a file, CSV where its name ends in .csv, else a spreadsheet with formats (XLSX); and for
 * paper and pictures. */
#pragma once

#include "analysis/mnd-matrix.h"
#include "document/mnd-printouts.h"

/* As it is sorted; see mnd-matrix-table.h. What stands in the file is replaced only once all is written. */
gboolean mnd_document_export_matrix (MndDocument *document, const MndMatrix *matrix, const char *const *languages,
                                     GFile *target, GError **error);
/* As it is shown and sorted; it need not live as long. `currency`: money in it; NULL: how many. */
MndPrintout *mnd_view_new_matrix_printout (MndView *view, const MndMatrix *matrix, const char *currency);
