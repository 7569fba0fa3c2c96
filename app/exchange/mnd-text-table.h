/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Texts of a map for translators: a CSV row each, under a header row in English, a column a language under its tag.
 * What is not said in a language is an empty cell. Same texts, same bytes.
 */
#pragma once

#include "model/mnd-text-row.h"

/* `rows`: MndTextRow, in this order. `languages`: the columns; names of owners are in the first of them that they have.
 */
gboolean mnd_text_table_write (const GPtrArray *rows, MndMap *map, const char *const *languages, GOutputStream *stream,
                               GCancellable *cancellable, GError **error);
