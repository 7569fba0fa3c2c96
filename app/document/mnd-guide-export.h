/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interview guide to a file: for a spreadsheet where its name ends in .csv, else Markdown. */
#pragma once

#include "analysis/mnd-analysis.h"
#include "document/mnd-document.h"

/* `analysis` is of the document's map and has been run; see mnd-guide-sheet.h. What stands in the file is replaced only
 * once all is written. */
gboolean mnd_document_export_guide (MndDocument *document, MndAnalysis *analysis, const char *const *languages,
                                    GFile *target, GError **error);
