/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of records to a file: CSV where its name ends in .csv, else a spreadsheet with formats (XLSX); and as a
 * listing, for paper. */
#pragma once

#include "analysis/mnd-record-table.h"
#include "document/mnd-document.h"
#include "scene/mnd-listing.h"

/* `rows` and `columns` as they are shown; see mnd-record-sheet.h. What is confidential is left out where the table is
 * set so. What stands in the file is replaced only once all is written. */
gboolean mnd_document_export_records (MndDocument *document, MndRecordTable *table, const GPtrArray *rows,
                                      const guint *columns, guint n_columns, GFile *target, GError **error);
/* The same as it is shown. Free with mnd_listing_free(). */
MndListing *mnd_document_list_records (MndRecordTable *table, const GPtrArray *rows, const guint *columns,
                                       guint n_columns);
