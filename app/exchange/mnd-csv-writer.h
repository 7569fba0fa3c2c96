/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writes CSV as RFC 4180 has it: CRLF, quotes only where they are needed, UTF-8 without a byte order mark. The same
 * rows give the same bytes.
 *
 * A spreadsheet takes text that begins with = + - @ or a tab for a formula and runs it. Such text gets an apostrophe in
 * front, and so does text that begins with apostrophes and one of these; plain numbers are left alone. unescape() takes
 * exactly that apostrophe away again, so every text comes back as it was.
 */
#pragma once

#include <gio/gio.h>

#define MND_TYPE_CSV_WRITER (mnd_csv_writer_get_type ())
G_DECLARE_FINAL_TYPE (MndCsvWriter, mnd_csv_writer, MND, CSV_WRITER, GObject)

MndCsvWriter *mnd_csv_writer_new (GOutputStream *stream);
/* Cells are NULL-terminated and not escaped yet. */
gboolean mnd_csv_writer_write_row (MndCsvWriter *writer, const char *const *cells, GCancellable *cancellable,
                                   GError **error);

/* Where the text itself begins in a cell that was read: behind the apostrophe, where there is one to take away. */
const char *mnd_csv_unescape (const char *cell);
