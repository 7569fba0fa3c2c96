/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records to a file; see the header. */
#include "document/mnd-record-export.h"

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
  if (!mnd_record_sheet_write (&sheet, format, memory, NULL, error) || !g_output_stream_close (memory, NULL, error))
    return FALSE;
  return g_file_replace_contents (target, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
                                  g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)), NULL, FALSE,
                                  G_FILE_CREATE_NONE, NULL, NULL, error);
}

MndListing *
mnd_document_list_records (MndRecordTable *table, const GPtrArray *rows, const guint *columns, guint n_columns)
{
  const MndRecordSheet sheet = { table, rows, columns, n_columns };

  g_return_val_if_fail (MND_IS_RECORD_TABLE (table) && rows != NULL, NULL);

  return mnd_record_sheet_list (&sheet, FALSE);
}
