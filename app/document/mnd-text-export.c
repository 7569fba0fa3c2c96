/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts to a file; see the header. */
#include "document/mnd-text-export.h"

#include "document/mnd-export.h"
#include "exchange/mnd-text-table.h"

gboolean
mnd_document_export_texts (MndDocument *self, const GPtrArray *rows, const char *const *languages, GFile *target,
                           GError **error)
{
  g_autoptr (GOutputStream) memory = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && rows != NULL && G_IS_FILE (target), FALSE);

  memory = g_memory_output_stream_new_resizable ();
  return mnd_text_table_write (rows, mnd_document_get_map (self), languages, memory, NULL, error)
         && mnd_export_replace (target, G_MEMORY_OUTPUT_STREAM (memory), error);
}
