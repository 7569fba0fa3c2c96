/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Overlaps for other programs: a CSV row each, under a header row in English, and the same as plain text for the agenda
 * of a meeting. Several currencies, bodies or donors stand in one cell, with "; " between them; what is not known is an
 * empty cell. Same overlaps, same bytes.
 */
#pragma once

#include "analysis/mnd-overlap.h"

typedef enum
{
  MND_OVERLAP_TABLE_CSV,
  MND_OVERLAP_TABLE_TEXT,
} MndOverlapTableFormat;

/* `overlaps`: MndOverlap, in this order. Names in the first of `languages` (NULL: the map's) that they have. */
gboolean mnd_overlap_table_write (const GPtrArray *overlaps, MndOverlapTableFormat format, MndMap *map,
                                  const char *const *languages, GOutputStream *stream, GCancellable *cancellable,
                                  GError **error);
