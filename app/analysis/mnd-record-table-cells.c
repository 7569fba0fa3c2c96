/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cells of a table of records say: columns of the row, its texts, its money, the verdict on it. */
#include "analysis/mnd-record-table-private.h"

#include "model/mnd-format.h"
#include "model/mnd-money.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Between the parts of a list; labels have commas of their own. */
#define BETWEEN "; "

void
mnd_cell_clear (MndCell *cell)
{
  g_clear_pointer (&cell->text, g_free);
}

void
mnd_cell_take_number (MndCell *cell, gint64 number)
{
  cell->number = (double) number;
  cell->text = mnd_format_dup_count (number);
}

/* A year comes before its months, a month before its days. */
void
mnd_cell_take_date (MndCell *cell, const char *text)
{
  MndDate date;

  cell->text = mnd_format_dup_short_date_text (text);
  if (text != NULL && mnd_date_parse (text, &date))
    cell->number = mnd_date_get_first_day (&date) + (date.day > 0 ? 0.5 : date.month > 0 ? 0.25 : 0);
}

/* --- words */

static char *
dup_labels (MndVocabulary vocabulary, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, ",", -1);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (char **part = parts; *part != NULL; part++)
    g_ptr_array_add (labels, (gpointer) mnd_catalogue_get_label (vocabulary, *part));
  g_ptr_array_add (labels, NULL);
  return g_strjoinv (BETWEEN, (char **) labels->pdata);
}

/* "2b Police 60%; 3 Rule of law and justice 40%". */
static char *
dup_shares (MndVocabulary vocabulary, const char *shares)
{
  g_auto (GStrv) parts = g_strsplit (shares, ",", -1);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (char **part = parts; *part != NULL; part++)
    {
      char *share = strchr (*part, '=');
      g_autofree char *percent = NULL;
      if (share != NULL)
        {
          *share++ = '\0';
          percent = mnd_format_dup_percent (g_ascii_strtod (share, NULL) / 100, 0);
        }
      g_ptr_array_add (labels, g_strjoin (" ", mnd_catalogue_get_label (vocabulary, *part), percent, NULL));
    }
  g_ptr_array_add (labels, NULL);
  return g_strjoinv (BETWEEN, (char **) labels->pdata);
}

/* The row's own, else what its kind brings with it. NULL: neither. Borrowed where `own` is; else free with g_free(). */
static char *
dup_word (MndRecord *record, guint column, gboolean *is_inherited)
{
  const char *own = mnd_record_get_text (record, column);

  *is_inherited = own == NULL;
  if (own != NULL || mnd_record_get_table (record) != MND_TABLE_ACTOR)
    return g_strdup (own);
  if (column == MND_ACTOR_FUNCTIONS)
    return mnd_functions_format (mnd_actor_get_functions (record));
  return g_strdup (mnd_actor_get_facet (record, column));
}

static void
read_words (MndRecord *record, guint number, const MndColumn *info, MndCell *cell)
{
  g_autofree char *word = dup_word (record, number, &cell->is_inherited);

  if (word == NULL)
    return;
  if (info->type == MND_COLUMN_WORDS)
    cell->text = dup_labels (info->vocabulary, word);
  else if (info->type == MND_COLUMN_SHARES)
    cell->text = dup_shares (info->vocabulary, word);
  else
    cell->text = g_strdup (mnd_catalogue_get_label (info->vocabulary, word));
}

/* --- numbers */

/* What is without a currency is a plain number of units of two decimals. */
static void
read_amount (MndRecord *record, guint number, MndCell *cell)
{
  int currency_column = mnd_table_find_currency_column (mnd_record_get_table (record), number);

  if (mnd_record_get_value (record, number)->type != MND_VALUE_INTEGER)
    return;
  cell->minor = mnd_record_get_integer (record, number, 0);
  cell->currency = mnd_record_get_text (record, (guint) currency_column);
  cell->text = mnd_money_dup_words (cell->minor, cell->currency);
  cell->number = (double) cell->minor / pow (10, mnd_money_get_digits (cell->currency));
}

static void
read_integer (MndRecord *record, guint column, MndCell *cell)
{
  if (mnd_record_get_value (record, column)->type == MND_VALUE_INTEGER)
    mnd_cell_take_number (cell, mnd_record_get_integer (record, column, 0));
}

/* --- what a row refers to */

gboolean
mnd_record_table_may_name (MndRecordTable *self, const MndId *id)
{
  return self->open == NULL || g_hash_table_contains (self->open, id);
}

static void
read_reference (MndRecordTable *self, MndRecord *record, guint column, MndCell *cell)
{
  const MndNames names = { self->map, (const char *const *) self->languages };
  const MndId *id = mnd_record_get_reference (record, column);

  if (id != NULL && mnd_record_table_may_name (self, id))
    cell->text = g_strdup (mnd_names_get (&names, id));
}

static gboolean
is_confidential (MndRecord *record)
{
  int column = mnd_table_find_column (mnd_record_get_table (record), "confidential");

  return column >= 0 && mnd_record_get_boolean (record, (guint) column);
}

static void
read_column (MndRecordTable *self, MndRecord *record, const MndRecordColumn *column, MndCell *cell)
{
  const MndColumn *info = mnd_table_get_column (mnd_record_get_table (record), column->column);

  switch (info->type)
    {
    case MND_COLUMN_WORD:
    case MND_COLUMN_WORDS:
    case MND_COLUMN_SHARES:
      read_words (record, column->column, info, cell);
      return;
    case MND_COLUMN_DATE:
      mnd_cell_take_date (cell, mnd_record_get_text (record, column->column));
      return;
    case MND_COLUMN_INTEGER:
    case MND_COLUMN_REAL:
      if (column->is_amount)
        read_amount (record, column->column, cell);
      else
        read_integer (record, column->column, cell);
      return;
    case MND_COLUMN_BOOLEAN:
      /* What is not so needs no word in each row. */
      if (mnd_record_get_boolean (record, column->column))
        cell->text = g_strdup (C_ ("cell", "Yes"));
      return;
    case MND_COLUMN_ID:
      read_reference (self, record, column->column, cell);
      return;
    case MND_COLUMN_TEXT:
    default:
      cell->text = g_strdup (mnd_record_get_text (record, column->column));
    }
}

/* --- texts and money */

static MndRecord *
find_text (MndRecordTable *self, MndRecord *record, const MndRecordColumn *column)
{
  MndRecord *text = mnd_map_find_best_text (self->map, mnd_record_get_id (record), column->property,
                                            (const char *const *) self->languages);

  return text != NULL && self->open != NULL && mnd_record_get_boolean (text, MND_TEXT_CONFIDENTIAL) ? NULL : text;
}

static void
read_text (MndRecordTable *self, MndRecord *record, const MndRecordColumn *column, MndCell *cell)
{
  MndRecord *text = find_text (self, record, column);
  const char *language;

  cell->is_secret = g_str_equal (column->property, "name") && is_confidential (record);
  if (text == NULL)
    return;
  language = mnd_record_get_text (text, MND_TEXT_LANGUAGE);
  cell->text = g_strdup (mnd_record_get_text (text, MND_TEXT_VALUE));
  cell->is_inherited = !g_str_equal (language, self->languages[0]) && !g_str_equal (language, MND_LANGUAGE_NONE);
  cell->is_secret |= mnd_record_get_boolean (text, MND_TEXT_CONFIDENTIAL);
}

static gboolean
is_of_column (MndRecord *money, const MndRecordColumn *column)
{
  return g_strcmp0 (mnd_record_get_text (money, MND_MONEY_KIND), column->property) == 0
         && g_strcmp0 (mnd_record_get_text (money, MND_MONEY_CURRENCY), column->currency) == 0;
}

MndRecord *
mnd_record_table_find_money (MndRecordTable *self, MndRecord *support, guint i, guint *n)
{
  const MndRecordColumn *column;
  GPtrArray *all;
  MndRecord *found = NULL;
  guint n_found = 0;

  g_return_val_if_fail (MND_IS_RECORD_TABLE (self) && MND_IS_RECORD (support), NULL);

  column = mnd_record_table_get_column (self, i);
  all = mnd_map_get_referring (self->map, MND_TABLE_MONEY, MND_MONEY_SUPPORT, mnd_record_get_id (support));
  for (guint k = 0; k < all->len; k++)
    if (is_of_column (g_ptr_array_index (all, k), column) && n_found++ == 0)
      found = g_ptr_array_index (all, k);
  if (n != NULL)
    *n = n_found;
  return n_found == 1 ? found : NULL;
}

/* A sum that does not fit any more says nothing. */
static void
read_money (MndRecordTable *self, MndRecord *record, const MndRecordColumn *column, MndCell *cell)
{
  GPtrArray *all = mnd_map_get_referring (self->map, MND_TABLE_MONEY, MND_MONEY_SUPPORT, mnd_record_get_id (record));
  gint64 sum = 0;
  gboolean is_said = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      MndRecord *money = g_ptr_array_index (all, i);
      if (!is_of_column (money, column) || !mnd_record_table_may_name (self, mnd_record_get_id (money)))
        continue;
      if (__builtin_add_overflow (sum, mnd_record_get_integer (money, MND_MONEY_AMOUNT, 0), &sum))
        return;
      is_said = TRUE;
    }
  if (!is_said)
    return;
  cell->minor = sum;
  cell->currency = column->currency;
  cell->number = (double) sum / pow (10, mnd_money_get_digits (column->currency));
  {
    g_autofree char *plain = mnd_money_format (sum, column->currency);
    cell->text = mnd_format_dup_amount (plain, NULL);
  }
}

/* --- verdicts */

MndRecord *
mnd_record_table_find_verdict (MndRecordTable *self, MndFinding *finding)
{
  g_return_val_if_fail (MND_IS_RECORD_TABLE (self) && MND_IS_FINDING (finding), NULL);

  return self->verdicts != NULL ? mnd_verdicts_find (self->verdicts, finding) : NULL;
}

/* What stands; what was said of something else since is no verdict any more. */
static const char *
get_verdict_text (MndRecordTable *self, MndFinding *finding, guint column)
{
  MndRecord *given = mnd_record_table_find_verdict (self, finding);
  const char *word;

  if (given == NULL || column != MND_VERDICT_VERDICT)
    return given != NULL ? mnd_record_get_text (given, column) : NULL;
  word = mnd_verdicts_get_word (self->verdicts, finding);
  return g_str_equal (word, "open") ? NULL : word;
}

static void
read_verdict (MndRecordTable *self, MndFinding *finding, const MndRecordColumn *column, MndCell *cell)
{
  const char *text = get_verdict_text (self, finding, column->column);

  if (text != NULL && column->column == MND_VERDICT_VERDICT)
    text = mnd_catalogue_get_label (MND_VOCABULARY_VERDICT, text);
  cell->text = g_strdup (text);
}

/* --- */

void
mnd_record_table_read (MndRecordTable *self, gpointer row, guint i, MndCell *cell)
{
  const MndRecordColumn *column;

  g_return_if_fail (MND_IS_RECORD_TABLE (self) && cell != NULL);

  *cell = (MndCell){ .number = NAN };
  column = mnd_record_table_get_column (self, i);
  if (column->source == MND_CELL_DERIVED && (MND_IS_RECORD (row) || MND_IS_FINDING (row)))
    mnd_record_table_read_derived (self, row, column, cell);
  else if (column->source == MND_CELL_OF_VERDICT && MND_IS_FINDING (row))
    read_verdict (self, row, column, cell);
  else if (column->source == MND_CELL_OF_COLUMN && MND_IS_RECORD (row))
    read_column (self, row, column, cell);
  else if (column->source == MND_CELL_OF_TEXT && MND_IS_RECORD (row))
    read_text (self, row, column, cell);
  else if (column->source == MND_CELL_OF_MONEY && MND_IS_RECORD (row))
    read_money (self, row, column, cell);
}

/* "27148000 GBP". */
static char *
dup_plain_amount (const MndCell *cell)
{
  g_autofree char *amount = mnd_money_format (cell->minor, cell->currency);

  return g_strjoin (" ", amount, cell->currency, NULL);
}

static char *
dup_plain_column (MndRecordTable *self, MndRecord *record, guint i, const MndRecordColumn *column)
{
  const MndColumn *info = mnd_table_get_column (mnd_record_get_table (record), column->column);
  g_auto (MndCell) cell = { NULL };
  gboolean is_inherited;

  switch (info->type)
    {
    case MND_COLUMN_WORD:
    case MND_COLUMN_WORDS:
    case MND_COLUMN_SHARES:
      return dup_word (record, column->column, &is_inherited);
    case MND_COLUMN_BOOLEAN:
      return g_strdup (mnd_record_get_boolean (record, column->column) ? "yes" : "no");
    case MND_COLUMN_DATE:
      return g_strdup (mnd_record_get_text (record, column->column));
    case MND_COLUMN_ID:
    case MND_COLUMN_TEXT:
    case MND_COLUMN_INTEGER:
    case MND_COLUMN_REAL:
    default:
      break;
    }
  mnd_record_table_read (self, record, i, &cell);
  if (cell.text == NULL || column->kind != MND_CELL_NUMBER)
    return g_steal_pointer (&cell.text);
  if (column->is_amount)
    return dup_plain_amount (&cell);
  return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) cell.number);
}

char *
mnd_record_table_dup_plain (MndRecordTable *self, gpointer row, guint i)
{
  const MndRecordColumn *column;
  g_auto (MndCell) cell = { NULL };

  g_return_val_if_fail (MND_IS_RECORD_TABLE (self), NULL);

  column = mnd_record_table_get_column (self, i);
  if (column->source == MND_CELL_OF_COLUMN && MND_IS_RECORD (row))
    return dup_plain_column (self, row, i, column);
  if (column->source == MND_CELL_OF_VERDICT && MND_IS_FINDING (row))
    return g_strdup (get_verdict_text (self, row, column->column));
  if (column->source == MND_CELL_DERIVED && (MND_IS_RECORD (row) || MND_IS_FINDING (row)))
    return mnd_record_table_dup_plain_derived (self, row, column);
  mnd_record_table_read (self, row, i, &cell);
  if (cell.text != NULL && column->is_amount)
    return mnd_money_format (cell.minor, cell.currency);
  return g_steal_pointer (&cell.text);
}

char *
mnd_record_table_dup_choice (MndRecordTable *self, gpointer row, guint i)
{
  const MndRecordColumn *column;
  const MndId *id;
  char text[MND_ID_TEXT_SIZE];

  g_return_val_if_fail (MND_IS_RECORD_TABLE (self), NULL);

  column = mnd_record_table_get_column (self, i);
  if (mnd_record_table_get_references (self, i) == MND_TABLE_NONE)
    return mnd_record_table_dup_plain (self, row, i);
  id = MND_IS_RECORD (row) ? mnd_record_get_reference (row, column->column) : NULL;
  return id != NULL ? g_strdup (mnd_id_format (id, text)) : NULL;
}
