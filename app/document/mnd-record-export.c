/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records to a file; see the header. */
#include "document/mnd-record-export.h"

#include "document/mnd-export.h"
#include "exchange/mnd-record-sheet.h"

gboolean
mnd_document_export_records (MndDocument *self, MndRecordTable *table, const GPtrArray *rows, const guint *columns,
                             guint n_columns, GFile *target, GError **error)
{
  const MndRecordSheet sheet = { table, rows, columns, n_columns };
  g_autoptr (GOutputStream) memory = NULL;
  g_autofree char *name = NULL;
  MndSheetFormat format = MND_SHEET_XLSX;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && MND_IS_RECORD_TABLE (table), FALSE);
  g_return_val_if_fail (rows != NULL && G_IS_FILE (target), FALSE);

  name = g_file_get_basename (target);
  mnd_sheet_format_from_name (name, &format);
  memory = g_memory_output_stream_new_resizable ();
  return mnd_record_sheet_write (&sheet, format, memory, NULL, error)
         && mnd_export_replace (target, G_MEMORY_OUTPUT_STREAM (memory), error);
}

MndListing *
mnd_document_list_records (MndRecordTable *table, const GPtrArray *rows, const guint *columns, guint n_columns)
{
  const MndRecordSheet sheet = { table, rows, columns, n_columns };

  g_return_val_if_fail (MND_IS_RECORD_TABLE (table) && rows != NULL, NULL);

  return mnd_record_sheet_list (&sheet, FALSE);
}
