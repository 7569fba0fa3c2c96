/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writes tables for spreadsheets, cell by cell: XLSX with several sheets, formats of numbers, and headings that stay in
 * sight; or CSV as MndCsvWriter has it, which takes all sheets one below the other. Text is text in both: nothing that
 * is written can become a formula. Same cells, same bytes.
 *
 * Cells and rows cannot fail; what goes wrong is told when it is finished. One that is never finished leaves nothing.
 */
#pragma once

#include <gio/gio.h>

typedef enum
{
  MND_SHEET_CSV,
  MND_SHEET_XLSX,
} MndSheetFormat;

/* CSV where the name ends in .csv, XLSX where in .xlsx; else FALSE. */
gboolean mnd_sheet_format_from_name (const char *name, MndSheetFormat *format);

/* How a row looks; the same in CSV. */
typedef enum
{
  MND_SHEET_PLAIN,
  MND_SHEET_TITLE, /* larger */
  MND_SHEET_NOTE,  /* text that runs on over the columns */
  MND_SHEET_HEAD,  /* names of columns */
  MND_SHEET_TOTAL,
  MND_SHEET_N_STYLES
} MndSheetStyle;

#define MND_TYPE_SHEET_WRITER (mnd_sheet_writer_get_type ())
G_DECLARE_FINAL_TYPE (MndSheetWriter, mnd_sheet_writer, MND, SHEET_WRITER, GObject)

/* `right_to_left`: the first column stands at the right. */
MndSheetWriter *mnd_sheet_writer_new (MndSheetFormat format, gboolean right_to_left);
/* A new sheet; `name` is cut and cleaned as XLSX wants it, and made another where there is one of that name. Before the
 * first cell. */
void mnd_sheet_writer_begin_sheet (MndSheetWriter *writer, const char *name);
/* Columns of the sheet, in characters. */
void mnd_sheet_writer_set_width (MndSheetWriter *writer, guint first, guint last, double width);
/* All rows before this one, and so many columns, stay in sight; rows and columns are counted in the sheet. */
void mnd_sheet_writer_freeze (MndSheetWriter *writer, guint n_columns);
/* The row before this one gets filters, over so many columns and the rows that follow. */
void mnd_sheet_writer_filter (MndSheetWriter *writer, guint n_columns);

/* The next cell. NULL text is an empty one. */
void mnd_sheet_writer_add_text (MndSheetWriter *writer, const char *text);
void mnd_sheet_writer_add_count (MndSheetWriter *writer, gint64 count);
/* Minor units, written as the currency has decimals; what currency it is has to be said elsewhere. */
void mnd_sheet_writer_add_amount (MndSheetWriter *writer, gint64 minor, const char *currency);
void mnd_sheet_writer_end_row (MndSheetWriter *writer);
/* Before the first cell of a row; holds until it is said again. */
void mnd_sheet_writer_set_style (MndSheetWriter *writer, MndSheetStyle style);

/* Writes all of it; nothing more may be added. */
gboolean mnd_sheet_writer_finish (MndSheetWriter *writer, GOutputStream *stream, GCancellable *cancellable,
                                  GError **error);
