/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interview guide to a file; see the header. */
#include "document/mnd-guide-export.h"

#include "document/mnd-export.h"
#include "exchange/mnd-guide-sheet.h"

gboolean
mnd_document_export_guide (MndDocument *self, MndAnalysis *analysis, const char *const *languages, GFile *target,
                           GError **error)
{
  g_autoptr (GOutputStream) memory = NULL;
  g_autofree char *name = NULL;
  MndGuideSheetFormat format;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && MND_IS_ANALYSIS (analysis) && G_IS_FILE (target), FALSE);

  name = g_file_get_basename (target);
  format = g_str_has_suffix (name, ".csv") ? MND_GUIDE_SHEET_CSV : MND_GUIDE_SHEET_MARKDOWN;
  memory = g_memory_output_stream_new_resizable ();
  return mnd_guide_sheet_write (analysis, format, mnd_document_get_map (self), languages, memory, NULL, error)
         && mnd_export_replace (target, G_MEMORY_OUTPUT_STREAM (memory), error);
}
