/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A listing as a sheet; see the header. */
#include "exchange/mnd-listing-table.h"

#include "model/mnd-locale.h"

#include <glib/gi18n.h>

#define NARROW 14
#define MIDDLE 24
#define WIDE 44
#define MANY 28 /* characters, from where on a column is wide */

typedef struct
{
  const MndListing *listing;
  MndSheetWriter *writer;
  gboolean *has_money; /* by column */
  guint n_columns;
} Table;

static const MndListingCell *
find_cell (const MndListing *listing, guint row, guint column)
{
  const MndListingRow *found = mnd_listing_get_row (listing, row);

  return column < found->cells->len ? &g_array_index (found->cells, MndListingCell, column) : NULL;
}

/* A number can only be reckoned with where its currency stands elsewhere. */
static void
look_for_money (Table *table)
{
  for (guint row = 0; row < mnd_listing_get_n_rows (table->listing); row++)
    for (guint column = 0; column < table->n_columns; column++)
      {
        const MndListingCell *cell = find_cell (table->listing, row, column);
        if (cell != NULL && cell->kind == MND_LISTING_AMOUNT)
          table->has_money[column] = TRUE;
      }
}

static double
get_width (const Table *table, guint column)
{
  glong longest = 0;

  if (mnd_listing_get_column (table->listing, column)->is_number)
    return NARROW;
  for (guint row = 0; row < mnd_listing_get_n_rows (table->listing) && longest < MANY; row++)
    if (mnd_listing_get_row (table->listing, row)->kind != MND_LISTING_HEADING)
      longest = MAX (longest, g_utf8_strlen (mnd_listing_get_text (table->listing, row, column), -1));
  return longest >= MANY ? WIDE : longest >= NARROW ? MIDDLE : NARROW;
}

static void
write_head (const Table *table)
{
  guint place = 0;

  mnd_sheet_writer_set_style (table->writer, MND_SHEET_HEAD);
  for (guint column = 0; column < table->n_columns; column++)
    {
      mnd_sheet_writer_set_width (table->writer, place, place, get_width (table, column));
      mnd_sheet_writer_add_text (table->writer, mnd_listing_get_column (table->listing, column)->heading);
      place++;
      if (!table->has_money[column])
        continue;
      mnd_sheet_writer_set_width (table->writer, place, place, NARROW);
      mnd_sheet_writer_add_text (table->writer, C_ ("column", "Currency"));
      place++;
    }
  mnd_sheet_writer_end_row (table->writer);
  mnd_sheet_writer_freeze (table->writer, 1);
  mnd_sheet_writer_filter (table->writer, place);
}

static void
write_cell (const Table *table, const MndListingCell *cell, guint column)
{
  if (cell == NULL)
    mnd_sheet_writer_add_text (table->writer, NULL);
  else if (cell->kind == MND_LISTING_COUNT)
    mnd_sheet_writer_add_count (table->writer, cell->number);
  else if (cell->kind == MND_LISTING_AMOUNT)
    mnd_sheet_writer_add_amount (table->writer, cell->number, cell->currency);
  else
    mnd_sheet_writer_add_text (table->writer, cell->text);
  if (table->has_money[column])
    mnd_sheet_writer_add_text (table->writer, cell != NULL && cell->kind == MND_LISTING_AMOUNT ? cell->currency : NULL);
}

static void
write_row (const Table *table, guint row)
{
  static const MndSheetStyle styles[] = {
    [MND_LISTING_ROW] = MND_SHEET_PLAIN,
    [MND_LISTING_HEADING] = MND_SHEET_TOTAL,
    [MND_LISTING_TOTAL] = MND_SHEET_TOTAL,
  };
  MndListingKind kind = mnd_listing_get_row (table->listing, row)->kind;

  mnd_sheet_writer_set_style (table->writer, styles[kind]);
  if (kind == MND_LISTING_HEADING)
    mnd_sheet_writer_add_text (table->writer, mnd_listing_get_text (table->listing, row, 0));
  for (guint column = 0; kind != MND_LISTING_HEADING && column < table->n_columns; column++)
    write_cell (table, find_cell (table->listing, row, column), column);
  mnd_sheet_writer_end_row (table->writer);
}

gboolean
mnd_listing_table_write (const MndListing *listing, const char *title, MndSheetFormat format, GOutputStream *stream,
                         GCancellable *cancellable, GError **error)
{
  g_autoptr (MndSheetWriter) writer = NULL;
  g_autofree gboolean *has_money = NULL;
  Table table;

  g_return_val_if_fail (listing != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);

  writer = mnd_sheet_writer_new (format, mnd_locale_is_rtl ());
  has_money = g_new0 (gboolean, mnd_listing_get_n_columns (listing) + 1);
  table = (Table){ listing, writer, has_money, mnd_listing_get_n_columns (listing) };
  look_for_money (&table);
  mnd_sheet_writer_begin_sheet (writer, title != NULL ? title : C_ ("sheet", "List"));
  if (title != NULL && format == MND_SHEET_XLSX)
    {
      mnd_sheet_writer_set_style (writer, MND_SHEET_TITLE);
      mnd_sheet_writer_add_text (writer, title);
      mnd_sheet_writer_end_row (writer);
    }
  write_head (&table);
  for (guint row = 0; row < mnd_listing_get_n_rows (listing); row++)
    write_row (&table, row);
  return mnd_sheet_writer_finish (writer, stream, cancellable, error);
}
