/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records as sheets; see the header. */
#include "exchange/mnd-record-sheet.h"

#include "analysis/mnd-state.h"
#include "model/mnd-format.h"
#include "model/mnd-locale.h"

#include <glib/gi18n.h>

static const MndRecordColumn *
get_column (const MndRecordSheet *sheet, guint i)
{
  return mnd_record_table_get_column (sheet->table, sheet->columns[i]);
}

static void
write_line (MndSheetWriter *writer, const char *text, MndSheetStyle style)
{
  mnd_sheet_writer_set_style (writer, style);
  mnd_sheet_writer_add_text (writer, text);
  mnd_sheet_writer_end_row (writer);
}

/* "As of 31 December 2005"; NULL where it is of all times. */
static char *
dup_day (const MndRecordSheet *sheet)
{
  int day = mnd_record_table_get_day (sheet->table);
  g_autofree char *words = NULL;
  MndDate date;

  if (day == MND_ALL_TIMES || day < 1 || !g_date_valid_julian ((guint32) day))
    return NULL;
  date = mnd_date_from_day (day);
  words = mnd_format_dup_date (&date);
  /* Translators: %s is a day */
  return g_strdup_printf (_ ("As of %s"), words);
}

/* What it is, of which map and of which day. */
static void
write_top (const MndRecordSheet *sheet, MndSheetWriter *writer)
{
  MndRecordTable *table = sheet->table;
  const char *title = mnd_map_get_title (mnd_record_table_get_map (table), mnd_record_table_get_languages (table));
  g_autofree char *day = dup_day (sheet);

  write_line (writer, mnd_records_kind_get_label (mnd_record_table_get_kind (table)), MND_SHEET_TITLE);
  if (title != NULL)
    write_line (writer, title, MND_SHEET_NOTE);
  if (day != NULL)
    write_line (writer, day, MND_SHEET_NOTE);
  write_line (writer, "", MND_SHEET_NOTE);
}

static void
write_head (const MndRecordSheet *sheet, MndSheetWriter *writer, gboolean for_people)
{
  mnd_sheet_writer_set_style (writer, MND_SHEET_HEAD);
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      const MndRecordColumn *column = get_column (sheet, i);
      mnd_sheet_writer_set_width (writer, i, i, column->width);
      mnd_sheet_writer_add_text (writer, for_people ? column->title : column->name);
    }
  mnd_sheet_writer_end_row (writer);
  mnd_sheet_writer_freeze (writer, 1);
  mnd_sheet_writer_filter (writer, sheet->n_columns);
}

/* An amount whose currency differs from row to row is text: the currency has to be said with it. */
static void
write_number (MndSheetWriter *writer, const MndRecordColumn *column, const MndCell *cell)
{
  if (column->is_amount && *column->currency != '\0')
    mnd_sheet_writer_add_amount (writer, cell->minor, column->currency);
  else if (column->is_amount)
    mnd_sheet_writer_add_text (writer, cell->text);
  else
    mnd_sheet_writer_add_count (writer, (gint64) cell->number);
}

static void
write_cell (const MndRecordSheet *sheet, MndSheetWriter *writer, gpointer row, guint i, gboolean for_people)
{
  const MndRecordColumn *column = get_column (sheet, i);
  g_auto (MndCell) cell = { NULL };
  g_autofree char *plain = NULL;

  mnd_record_table_read (sheet->table, row, sheet->columns[i], &cell);
  if (cell.text != NULL && column->kind == MND_CELL_NUMBER
      && (for_people || *column->currency != '\0' || !column->is_amount))
    {
      write_number (writer, column, &cell);
      return;
    }
  if (!for_people || column->kind == MND_CELL_DATE)
    plain = mnd_record_table_dup_plain (sheet->table, row, sheet->columns[i]);
  else
    plain = g_steal_pointer (&cell.text);
  mnd_sheet_writer_add_text (writer, plain);
}

gboolean
mnd_record_sheet_write (const MndRecordSheet *sheet, MndSheetFormat format, GOutputStream *stream,
                        GCancellable *cancellable, GError **error)
{
  gboolean for_people = format == MND_SHEET_XLSX;
  g_autoptr (MndSheetWriter) writer = NULL;

  g_return_val_if_fail (sheet != NULL && MND_IS_RECORD_TABLE (sheet->table) && G_IS_OUTPUT_STREAM (stream), FALSE);

  writer = mnd_sheet_writer_new (format, mnd_locale_is_rtl ());
  mnd_sheet_writer_begin_sheet (writer, mnd_records_kind_get_label (mnd_record_table_get_kind (sheet->table)));
  if (for_people)
    write_top (sheet, writer);
  write_head (sheet, writer, for_people);
  mnd_sheet_writer_set_style (writer, MND_SHEET_PLAIN);
  for (guint row = 0; row < sheet->rows->len; row++)
    {
      for (guint i = 0; i < sheet->n_columns; i++)
        write_cell (sheet, writer, g_ptr_array_index (sheet->rows, row), i, for_people);
      mnd_sheet_writer_end_row (writer);
    }
  return mnd_sheet_writer_finish (writer, stream, cancellable, error);
}
