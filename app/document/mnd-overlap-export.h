/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overlaps as a file to hand on: for a spreadsheet where its name ends in .csv, else text for an agenda. */
#pragma once

#include "analysis/mnd-overlap.h"
#include "document/mnd-document.h"

/* `overlaps`: MndOverlap, as they are shown. What stands in the file is replaced only once all is written. */
gboolean mnd_document_export_overlaps (MndDocument *document, const GPtrArray *overlaps, const char *const *languages,
                                       GFile *target, GError **error);
