/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The interview guide for taking along: what is not known yet, by institution, then what concerns the sector. As
 * Markdown, a box to tick each, in the language of the interface; or as CSV, a row each, under a header row in English.
 * Same map, day and language: same bytes.
 */
#pragma once

#include "analysis/mnd-analysis.h"

typedef enum
{
  MND_GUIDE_SHEET_MARKDOWN,
  MND_GUIDE_SHEET_CSV,
} MndGuideSheetFormat;

/* `analysis` has been run on this map. Names in the first of `languages` (NULL: the map's) that they have. */
gboolean mnd_guide_sheet_write (MndAnalysis *analysis, MndGuideSheetFormat format, MndMap *map,
                                const char *const *languages, GOutputStream *stream, GCancellable *cancellable,
                                GError **error);
