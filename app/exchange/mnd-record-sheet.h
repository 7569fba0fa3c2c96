/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables of records for spreadsheets. CSV: a row a record, under the names of columns, words of the catalogue, ISO
 * dates and plain numbers, for other programs. XLSX: a listing of the same cells as they are shown, under their titles,
 * with what it is and of which day above; dates are ISO, so that they sort. Same rows, same bytes.
 */
#pragma once

#include "analysis/mnd-record-table.h"
#include "exchange/mnd-sheet-writer.h"
#include "scene/mnd-listing.h"

/* Which columns of which rows, in this order; both are the caller's. */
typedef struct
{
  MndRecordTable *table;
  const GPtrArray *rows;
  const guint *columns;
  guint n_columns;
} MndRecordSheet;

/* `plain_dates`: as ISO has them. Free with mnd_listing_free(). */
MndListing *mnd_record_sheet_list (const MndRecordSheet *sheet, gboolean plain_dates);
gboolean mnd_record_sheet_write (const MndRecordSheet *sheet, MndSheetFormat format, GOutputStream *stream,
                                 GCancellable *cancellable, GError **error);
