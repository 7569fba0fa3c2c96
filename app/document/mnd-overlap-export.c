/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overlaps to a file; see the header. */
#include "document/mnd-overlap-export.h"

#include "document/mnd-export.h"
#include "exchange/mnd-overlap-table.h"

gboolean
mnd_document_export_overlaps (MndDocument *self, const GPtrArray *overlaps, const char *const *languages, GFile *target,
                              GError **error)
{
  g_autoptr (GOutputStream) memory = NULL;
  g_autofree char *name = NULL;
  MndOverlapTableFormat format;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && overlaps != NULL && G_IS_FILE (target), FALSE);

  name = g_file_get_basename (target);
  format = g_str_has_suffix (name, ".csv") ? MND_OVERLAP_TABLE_CSV : MND_OVERLAP_TABLE_TEXT;
  memory = g_memory_output_stream_new_resizable ();
  return mnd_overlap_table_write (overlaps, format, mnd_document_get_map (self), languages, memory, NULL, error)
         && mnd_export_replace (target, G_MEMORY_OUTPUT_STREAM (memory), error);
}
