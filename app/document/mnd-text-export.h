/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of a map to a file that a translator fills in. Changes nothing in the map. */
#pragma once

#include "document/mnd-document.h"

/* `rows`: MndTextRow; `languages`: the columns, as mnd-text-table.h has them. Blocks for one file. */
gboolean mnd_document_export_texts (MndDocument *document, const GPtrArray *rows, const char *const *languages,
                                    GFile *target, GError **error);
