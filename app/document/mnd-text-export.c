/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts to a file; see the header. */
#include "document/mnd-text-export.h"

#include "exchange/mnd-text-table.h"

gboolean
mnd_document_export_texts (MndDocument *self, const GPtrArray *rows, const char *const *languages, GFile *target,
                           GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && rows != NULL && G_IS_FILE (target), FALSE);

  stream = g_file_replace (target, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);
  if (stream == NULL
      || !mnd_text_table_write (rows, mnd_document_get_map (self), languages, G_OUTPUT_STREAM (stream), NULL, error))
    return FALSE;
  return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}
