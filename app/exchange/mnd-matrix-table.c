/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix as sheets; see the header. */
#include "exchange/mnd-matrix-table.h"

#include "model/mnd-date.h"
#include "model/mnd-locale.h"

#include <glib/gi18n.h>

static const char *const columns[] = {
  "row",       "column", "programmes", "links",  "amounts_not_known", "overlaps", "raised_in_no_body", "says",
  "inherited", "money",  "currency",   "amount", "contents",          "as_of"
};

#define WIDE 32
#define NARROW 14

typedef struct
{
  const MndMatrix *matrix;
  MndNames names;
  MndSheetWriter *writer;
} Table;

/* --- a row a cell */

/* The words of the catalogue, for other programs. */
static char *
dup_words_of_bits (const MndMatrix *matrix, guint bits)
{
  static const MndVocabulary vocabularies[] = { [MND_MATRIX_OVERSIGHT] = MND_VOCABULARY_MODE,
                                                [MND_MATRIX_DONOR_INSTITUTION] = MND_VOCABULARY_FIELD,
                                                [MND_MATRIX_DONOR_FIELD] = MND_VOCABULARY_FIELD,
                                                [MND_MATRIX_BODY_MEMBER] = MND_VOCABULARY_LINK_KIND };
  MndVocabulary vocabulary = vocabularies[matrix->wish.kind];
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
    if ((bits & MND_BIT (i)) != 0)
      g_ptr_array_add (words, (gpointer) mnd_catalogue_get_word (vocabulary, i));
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("; ", (char **) words->pdata);
}

/* Programmes by name; links say themselves by row and column. */
static char *
dup_contents (const Table *table, const MndMatrixCell *cell)
{
  const MndMatrixItem *items = mnd_matrix_get_items (table->matrix, cell);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < cell->n_items; i++)
    if (items[i].is_support)
      g_ptr_array_add (names, (gpointer) mnd_names_get (&table->names, &items[i].id));
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (char **) names->pdata);
}

/* `sum` may be NULL. */
static void
write_entry (const Table *table, guint row, guint column, const MndMatrixCell *cell, const MndSum *sum)
{
  MndSheetWriter *writer = table->writer;
  const MndMatrix *matrix = table->matrix;
  g_autofree char *words = dup_words_of_bits (matrix, cell->bits);
  g_autofree char *contents = dup_contents (table, cell);
  char day[MND_DATE_TEXT_SIZE] = "";
  MndDate date;

  if (matrix->day != MND_ALL_TIMES)
    {
      date = mnd_date_from_day (matrix->day);
      mnd_date_format (&date, day);
    }
  mnd_sheet_writer_add_text (writer, mnd_matrix_get_row_name (matrix, row, &table->names));
  mnd_sheet_writer_add_text (writer, mnd_matrix_get_column_name (matrix, column, &table->names));
  mnd_sheet_writer_add_count (writer, cell->total.n_support);
  mnd_sheet_writer_add_count (writer, cell->total.n_links);
  mnd_sheet_writer_add_count (writer, cell->total.n_unknown);
  mnd_sheet_writer_add_count (writer, cell->n_overlaps);
  mnd_sheet_writer_add_count (writer, cell->n_uncoordinated);
  mnd_sheet_writer_add_text (writer, words);
  mnd_sheet_writer_add_text (writer, cell->is_inherited ? "yes" : "no");
  mnd_sheet_writer_add_text (writer, sum != NULL ? mnd_matrix_money_get_word (matrix->wish.money) : "");
  mnd_sheet_writer_add_text (writer, sum != NULL ? sum->currency : "");
  if (sum != NULL)
    mnd_sheet_writer_add_amount (writer, sum->amount, sum->currency);
  else
    mnd_sheet_writer_add_text (writer, "");
  mnd_sheet_writer_add_text (writer, contents);
  mnd_sheet_writer_add_text (writer, day);
  mnd_sheet_writer_end_row (writer);
}

static void
write_entries (const Table *table)
{
  const MndMatrix *matrix = table->matrix;

  /* Translators: a sheet of a spreadsheet: each cell of a matrix on a line of its own. */
  mnd_sheet_writer_begin_sheet (table->writer, C_ ("sheet", "List"));
  mnd_sheet_writer_set_width (table->writer, 0, 1, WIDE);
  mnd_sheet_writer_set_width (table->writer, 2, G_N_ELEMENTS (columns) - 1, NARROW);
  mnd_sheet_writer_set_style (table->writer, MND_SHEET_HEAD);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    mnd_sheet_writer_add_text (table->writer, columns[i]);
  mnd_sheet_writer_end_row (table->writer);
  mnd_sheet_writer_set_style (table->writer, MND_SHEET_PLAIN);
  mnd_sheet_writer_freeze (table->writer, 2);
  mnd_sheet_writer_filter (table->writer, G_N_ELEMENTS (columns));
  for (guint row = 0; row < mnd_matrix_get_n_rows (matrix); row++)
    for (guint column = 0; column < mnd_matrix_get_n_columns (matrix); column++)
      {
        const MndMatrixCell *cell = mnd_matrix_find_cell (matrix, row, column);
        for (guint i = 0; cell != NULL && i < MAX (cell->total.sums != NULL ? cell->total.sums->len : 0, 1); i++)
          write_entry (table, row, column, cell,
                       cell->total.sums != NULL ? &g_array_index (cell->total.sums, MndSum, i) : NULL);
      }
}

/* --- as it is shown */

/* `currency`: money in it; NULL: how many. */
static void
write_total (const Table *table, const MndMatrixTotal *total, const char *currency)
{
  gint64 amount = currency != NULL ? mnd_matrix_total_get_amount (total, currency) : 0;

  if (currency == NULL)
    mnd_sheet_writer_add_count (table->writer, mnd_matrix_total_count (total));
  else if (amount != 0)
    mnd_sheet_writer_add_amount (table->writer, amount, currency);
  else
    mnd_sheet_writer_add_text (table->writer, total->n_unknown > 0 ? _ ("not known") : "");
}

static void
write_cell (const Table *table, guint row, guint column, const char *currency)
{
  const MndMatrixCell *cell = mnd_matrix_find_cell (table->matrix, row, column);
  MndMatrixEmpty empty;

  if (cell == NULL)
    {
      empty = mnd_matrix_get_empty (table->matrix, row, column);
      mnd_sheet_writer_add_text (table->writer, empty != MND_MATRIX_BLANK ? mnd_matrix_empty_get_label (empty) : "");
      return;
    }
  if (mnd_matrix_kind_has_money (table->matrix->wish.kind))
    write_total (table, &cell->total, currency);
  else
    {
      g_autofree char *words = mnd_matrix_dup_bits_words (table->matrix, cell->bits);
      mnd_sheet_writer_add_text (table->writer, words);
    }
}

static void
write_line (const Table *table, const char *text, MndSheetStyle style)
{
  mnd_sheet_writer_set_style (table->writer, style);
  mnd_sheet_writer_add_text (table->writer, text);
  mnd_sheet_writer_end_row (table->writer);
}

/* What it is, of which day, and which money. */
static void
write_top (const Table *table)
{
  const char *title = mnd_map_get_title (table->names.map, table->names.languages);
  g_autofree char *day = mnd_matrix_dup_day_words (table->matrix);
  g_autofree char *note = mnd_matrix_dup_money_note (table->matrix);

  write_line (table, mnd_matrix_kind_get_label (table->matrix->wish.kind), MND_SHEET_TITLE);
  if (title != NULL)
    write_line (table, title, MND_SHEET_NOTE);
  write_line (table, day, MND_SHEET_NOTE);
  if (note != NULL)
    write_line (table, note, MND_SHEET_NOTE);
  write_line (table, "", MND_SHEET_NOTE);
}

static void
write_head (const Table *table)
{
  const MndMatrix *matrix = table->matrix;
  MndSheetWriter *writer = table->writer;
  guint n_columns = mnd_matrix_get_n_columns (matrix);

  mnd_sheet_writer_set_style (writer, MND_SHEET_HEAD);
  mnd_sheet_writer_add_text (writer, mnd_matrix_get_axis_label (matrix->wish.kind, TRUE));
  for (guint column = 0; column < n_columns; column++)
    mnd_sheet_writer_add_text (writer, mnd_matrix_get_column_name (matrix, column, &table->names));
  mnd_sheet_writer_add_text (writer, C_ ("matrix", "Total"));
  mnd_sheet_writer_end_row (writer);
  mnd_sheet_writer_freeze (writer, 1);
  mnd_sheet_writer_set_width (writer, 0, 0, WIDE);
  mnd_sheet_writer_set_width (writer, 1, n_columns + 1, NARROW);
}

static void
write_sheet (const Table *table, const char *name, const char *currency)
{
  const MndMatrix *matrix = table->matrix;
  MndSheetWriter *writer = table->writer;

  mnd_sheet_writer_begin_sheet (writer, name);
  write_top (table);
  write_head (table);
  for (guint row = 0; row < mnd_matrix_get_n_rows (matrix); row++)
    {
      mnd_sheet_writer_set_style (writer, MND_SHEET_PLAIN);
      mnd_sheet_writer_add_text (writer, mnd_matrix_get_row_name (matrix, row, &table->names));
      for (guint column = 0; column < mnd_matrix_get_n_columns (matrix); column++)
        write_cell (table, row, column, currency);
      write_total (table, &mnd_matrix_get_row (matrix, row)->total, currency);
      mnd_sheet_writer_end_row (writer);
    }
  mnd_sheet_writer_set_style (writer, MND_SHEET_TOTAL);
  mnd_sheet_writer_add_text (writer, C_ ("matrix", "Total"));
  for (guint column = 0; column < mnd_matrix_get_n_columns (matrix); column++)
    write_total (table, &mnd_matrix_get_column (matrix, column)->total, currency);
  write_total (table, &matrix->total, currency);
  mnd_sheet_writer_end_row (writer);
}

static void
write_sheets (const Table *table)
{
  const MndMatrix *matrix = table->matrix;
  gboolean has_money = mnd_matrix_kind_has_money (matrix->wish.kind);

  write_sheet (table, has_money ? C_ ("sheet", "Programmes") : C_ ("sheet", "Links"), NULL);
  for (guint i = 0; has_money && i < matrix->currencies->len; i++)
    {
      const char *currency = g_array_index (matrix->currencies, MndSum, i).currency;
      write_sheet (table, currency, currency);
    }
}

gboolean
mnd_matrix_table_write (const MndMatrix *matrix, MndSheetFormat format, MndMap *map, const char *const *languages,
                        GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndSheetWriter) writer = NULL;
  Table table;

  g_return_val_if_fail (matrix != NULL && MND_IS_MAP (map) && G_IS_OUTPUT_STREAM (stream), FALSE);

  writer = mnd_sheet_writer_new (format, mnd_locale_is_rtl ());
  table = (Table){ matrix, { map, languages }, writer };
  if (format == MND_SHEET_XLSX)
    write_sheets (&table);
  write_entries (&table);
  return mnd_sheet_writer_finish (writer, stream, cancellable, error);
}
