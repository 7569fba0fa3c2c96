/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix to a file; see the header. */
#include "document/mnd-matrix-export.h"

#include "document/mnd-export.h"
#include "exchange/mnd-matrix-table.h"

gboolean
mnd_document_export_matrix (MndDocument *self, const MndMatrix *matrix, const char *const *languages, GFile *target,
                            GError **error)
{
  g_autoptr (GOutputStream) memory = NULL;
  g_autofree char *name = NULL;
  MndSheetFormat format = MND_SHEET_XLSX;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && matrix != NULL && G_IS_FILE (target), FALSE);

  name = g_file_get_basename (target);
  mnd_sheet_format_from_name (name, &format);
  memory = g_memory_output_stream_new_resizable ();
  return mnd_matrix_table_write (matrix, format, mnd_document_get_map (self), languages, memory, NULL, error)
         && mnd_export_replace (target, G_MEMORY_OUTPUT_STREAM (memory), error);
}
