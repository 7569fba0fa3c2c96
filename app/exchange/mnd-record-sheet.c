/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records as sheets; see the header. */
#include "exchange/mnd-record-sheet.h"

#include "analysis/mnd-state.h"
#include "exchange/mnd-csv-writer.h"
#include "exchange/mnd-listing-table.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

static const MndRecordColumn *
get_column (const MndRecordSheet *sheet, guint i)
{
  return mnd_record_table_get_column (sheet->table, sheet->columns[i]);
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
static char *
dup_title (const MndRecordSheet *sheet)
{
  MndRecordTable *table = sheet->table;
  const char *parts[4] = { mnd_records_kind_get_label (mnd_record_table_get_kind (table)) };
  const char *title = mnd_map_get_title (mnd_record_table_get_map (table), mnd_record_table_get_languages (table));
  g_autofree char *day = dup_day (sheet);
  guint n = 1;

  if (title != NULL)
    parts[n++] = title;
  if (day != NULL)
    parts[n++] = day;
  return mnd_format_join (parts);
}

/* --- as it is shown */

static void
list_cell (const MndRecordSheet *sheet, MndListing *listing, gpointer row, guint i, gboolean plain_dates)
{
  const MndRecordColumn *column = get_column (sheet, i);
  g_auto (MndCell) cell = { NULL };
  g_autofree char *plain = NULL;

  mnd_record_table_read (sheet->table, row, sheet->columns[i], &cell);
  if (cell.text != NULL && column->is_amount && cell.currency != NULL)
    mnd_listing_add_amount (listing, cell.minor, cell.currency);
  else if (cell.text != NULL && column->kind == MND_CELL_NUMBER && !column->is_amount)
    mnd_listing_add_count (listing, (gint64) cell.number);
  else if (plain_dates && column->kind == MND_CELL_DATE)
    mnd_listing_add_text (listing, plain = mnd_record_table_dup_plain (sheet->table, row, sheet->columns[i]));
  else
    mnd_listing_add_text (listing, cell.text);
}

MndListing *
mnd_record_sheet_list (const MndRecordSheet *sheet, gboolean plain_dates)
{
  MndListing *listing = mnd_listing_new ();

  for (guint i = 0; i < sheet->n_columns; i++)
    mnd_listing_add_column (listing, get_column (sheet, i)->title, get_column (sheet, i)->kind == MND_CELL_NUMBER);
  for (guint row = 0; row < sheet->rows->len; row++)
    {
      for (guint i = 0; i < sheet->n_columns; i++)
        list_cell (sheet, listing, g_ptr_array_index (sheet->rows, row), i, plain_dates);
      mnd_listing_end_row (listing, MND_LISTING_ROW);
    }
  return listing;
}

/* --- for other programs */

static gboolean
write_csv (const MndRecordSheet *sheet, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndCsvWriter) writer = mnd_csv_writer_new (stream);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sheet->n_columns; i++)
    g_ptr_array_add (cells, g_strdup (get_column (sheet, i)->name));
  for (guint row = 0; row <= sheet->rows->len; row++)
    {
      g_ptr_array_add (cells, NULL);
      if (!mnd_csv_writer_write_row (writer, (const char *const *) cells->pdata, cancellable, error))
        return FALSE;
      g_ptr_array_set_size (cells, 0);
      for (guint i = 0; row < sheet->rows->len && i < sheet->n_columns; i++)
        {
          char *plain =
              mnd_record_table_dup_plain (sheet->table, g_ptr_array_index (sheet->rows, row), sheet->columns[i]);
          g_ptr_array_add (cells, plain != NULL ? plain : g_strdup (""));
        }
    }
  return TRUE;
}

gboolean
mnd_record_sheet_write (const MndRecordSheet *sheet, MndSheetFormat format, GOutputStream *stream,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (MndListing) listing = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (sheet != NULL && MND_IS_RECORD_TABLE (sheet->table) && G_IS_OUTPUT_STREAM (stream), FALSE);

  if (format == MND_SHEET_CSV)
    return write_csv (sheet, stream, cancellable, error);
  listing = mnd_record_sheet_list (sheet, TRUE);
  title = dup_title (sheet);
  return mnd_listing_table_write (listing, title, format, stream, cancellable, error);
}
