/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typed cells as values; see the header. */
#include "document/mnd-record-typed-private.h"

#include "document/mnd-document-private.h"
#include "model/mnd-format.h"
#include "model/mnd-money.h"
#include "model/mnd-text.h"
#include "model/mnd-typed.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  MndRecordTable *table;
  MndRecord *record;
  const MndColumn *info;
  guint column; /* of the row */
} Cell;

/* --- words */

static gboolean
is_called (const char *folded, const char *name)
{
  g_autofree char *other = name != NULL ? mnd_text_fold (name) : NULL;

  return other != NULL && g_str_equal (folded, other);
}

/* By its word or its label. */
static const char *
find_word (MndVocabulary vocabulary, const char *text)
{
  g_autofree char *folded = mnd_text_fold (text);

  for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
    {
      const char *word = mnd_catalogue_get_word (vocabulary, i);
      if (g_str_equal (word, text) || is_called (folded, mnd_catalogue_get_label (vocabulary, word))
          || is_called (folded, word))
        return word;
    }
  return NULL;
}

static gboolean
refuse_word (const char *text, GError **error)
{
  /* Translators: %s is what was typed into a cell that takes one of a list of words. */
  return mnd_document_refuse (error, _ ("“%s” is none of the words that can stand here."), text);
}

static gboolean
parse_word (const Cell *cell, const char *text, MndValue *value, GError **error)
{
  const char *word = find_word (cell->info->vocabulary, text);

  if (word == NULL)
    return refuse_word (text, error);
  *value = mnd_value_text (word);
  return TRUE;
}

static gboolean
add_word (const Cell *cell, GPtrArray *words, const char *text)
{
  const char *word = find_word (cell->info->vocabulary, text);

  if (word != NULL && !g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_ptr_array_add (words, (gpointer) word);
  return word != NULL;
}

/* Labels may have commas of their own, so these are tried last. */
static gboolean
add_words (const Cell *cell, GPtrArray *words, char *part)
{
  g_auto (GStrv) pieces = NULL;

  if (*g_strstrip (part) == '\0' || add_word (cell, words, part))
    return TRUE;
  pieces = g_strsplit (part, ",", -1);
  for (char **piece = pieces; *piece != NULL; piece++)
    if (!add_word (cell, words, g_strstrip (*piece)))
      return FALSE;
  return TRUE;
}

static gboolean
parse_words (const Cell *cell, const char *text, MndValue *value, GError **error)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ";\n", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (char **part = parts; *part != NULL; part++)
    if (!add_words (cell, words, *part))
      return refuse_word (*part, error);
  g_ptr_array_add (words, NULL);
  if (words->len > 1)
    *value = mnd_value_take_text (g_strjoinv (",", (char **) words->pdata));
  return TRUE;
}

/* --- shares: "2b Police 60%", "2b=60", "2b" */

static const char *
find_longest (MndVocabulary vocabulary, const char *text, const char **rest)
{
  const char *found = NULL;

  for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
    {
      const char *word = mnd_catalogue_get_word (vocabulary, i);
      const char *ends[] = { mnd_text_skip (text, mnd_catalogue_get_label (vocabulary, word)),
                             mnd_text_skip (text, word) };
      for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
        if (ends[k] != NULL && (found == NULL || ends[k] > *rest))
          {
            found = word;
            *rest = ends[k];
          }
    }
  return found;
}

static char *
dup_share (const Cell *cell, const char *part, GError **error)
{
  const char *rest = NULL;
  const char *word = find_longest (cell->info->vocabulary, part, &rest);
  g_autofree char *number = NULL;
  gint64 percent;

  if (word == NULL)
    {
      refuse_word (part, error);
      return NULL;
    }
  number = g_strstrip (g_strdelimit (g_strdup (rest), "=:()", ' '));
  if (*number == '\0')
    return g_strdup (word);
  if (mnd_typed_parse_percent (number, &percent) && percent >= 0 && percent <= 100)
    return g_strdup_printf ("%s=%d", word, (int) percent);
  mnd_document_refuse (error, "%s", _ ("A share is a whole number from 0 to 100."));
  return NULL;
}

static gboolean
parse_shares (const Cell *cell, const char *text, MndValue *value, GError **error)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ";\n", -1);
  g_autoptr (GPtrArray) shares = g_ptr_array_new_with_free_func (g_free);

  for (char **part = parts; *part != NULL; part++)
    {
      char *share = *g_strstrip (*part) != '\0' ? dup_share (cell, *part, error) : NULL;
      if (share == NULL && **part != '\0')
        return FALSE;
      if (share != NULL)
        g_ptr_array_add (shares, share);
    }
  g_ptr_array_add (shares, NULL);
  if (shares->len > 1)
    *value = mnd_value_take_text (g_strjoinv (",", (char **) shares->pdata));
  return TRUE;
}

/* --- numbers and dates */

static gboolean
parse_date (const char *text, MndValue *value, GError **error)
{
  char plain[MND_DATE_TEXT_SIZE];
  MndDate date;

  if (!mnd_typed_parse_date (text, &date))
    return mnd_document_refuse (error, "%s",
                                _ ("Not a date. Write a year, a month or a day: 2004, 2004-05 or 2004-05-17."));
  *value = mnd_value_text (mnd_date_format (&date, plain));
  return TRUE;
}

static gboolean
parse_count (const Cell *cell, const char *text, MndValue *value, GError **error)
{
  g_autofree char *minimum = mnd_format_dup_count (cell->info->minimum);
  g_autofree char *maximum = mnd_format_dup_count (cell->info->maximum);
  gint64 number;

  if (!mnd_typed_parse_count (text, &number) || number < cell->info->minimum || number > cell->info->maximum)
    /* Translators: both are numbers. */
    return mnd_document_refuse (error, _ ("Write a whole number from %1$s to %2$s."), minimum, maximum);
  *value = mnd_value_integer (number);
  return TRUE;
}

static gboolean
parse_amount (const char *text, const char *usual, MndValue *value, char **currency, GError **error)
{
  g_autofree char *found = NULL;
  gint64 minor;

  if (!mnd_typed_parse_money (text, usual, &found, &minor))
    return mnd_document_refuse (error, "%s", _ ("Not a number."));
  *value = mnd_value_integer (minor);
  if (g_strcmp0 (found, usual) == 0)
    return TRUE;
  if (currency == NULL)
    /* Translators: %s is the code of a currency. */
    return mnd_document_refuse (error, _ ("Amounts of this column are in %s."), usual);
  *currency = g_steal_pointer (&found);
  return TRUE;
}

static gboolean
is_one_of (const char *text, const char *const *words)
{
  g_autofree char *folded = mnd_text_fold (text);

  for (; *words != NULL; words++)
    if (is_called (folded, *words))
      return TRUE;
  return FALSE;
}

static gboolean
parse_boolean (const char *text, MndValue *value, GError **error)
{
  const char *const yes[] = { C_ ("cell", "Yes"), "yes", "true", "1", "x", NULL };
  const char *const no[] = { C_ ("cell", "No"), "no", "false", "0", NULL };

  if (!is_one_of (text, yes) && !is_one_of (text, no))
    return refuse_word (text, error);
  *value = mnd_value_integer (is_one_of (text, yes));
  return TRUE;
}

/* --- rows by name */

static gboolean
has_name (MndMap *map, MndRecord *record, const char *folded)
{
  GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, mnd_record_get_id (record));

  for (guint i = 0; i < texts->len; i++)
    {
      MndRecord *text = g_ptr_array_index (texts, i);
      const char *property = mnd_record_get_text (text, MND_TEXT_PROPERTY);
      if ((g_str_equal (property, "name") || g_str_equal (property, "acronym"))
          && is_called (folded, mnd_record_get_text (text, MND_TEXT_VALUE)))
        return TRUE;
    }
  return FALSE;
}

static MndRecord *
find_row (MndMap *map, MndTable table, const char *text, gboolean *is_double)
{
  MndRecordList *records = mnd_map_get_records (map, table);
  g_autofree char *folded = mnd_text_fold (text);
  MndRecord *found = NULL;
  MndId id;

  *is_double = FALSE;
  if (mnd_id_parse (text, &id) && (found = mnd_map_find (map, table, &id)) != NULL)
    return found;
  for (guint i = 0; i < mnd_record_list_get_size (records) && !*is_double; i++)
    if (has_name (map, mnd_record_list_get (records, i), folded))
      {
        *is_double = found != NULL;
        found = mnd_record_list_get (records, i);
      }
  return found;
}

static gboolean
parse_reference (const Cell *cell, const char *text, MndValue *value, GError **error)
{
  gboolean is_double;
  MndRecord *row;

  if (cell->info->references == MND_TABLE_PLACE)
    {
      *value = mnd_value_text (text);
      return TRUE;
    }
  row = find_row (mnd_record_table_get_map (cell->table), cell->info->references, text, &is_double);
  if (is_double)
    /* Translators: %s is a name that was typed. */
    return mnd_document_refuse (error, _ ("Several on the map are called “%s”."), text);
  if (row == NULL)
    /* Translators: %s is a name that was typed. */
    return mnd_document_refuse (error, _ ("Nobody on the map is called “%s”."), text);
  *value = mnd_value_id (mnd_record_get_id (row));
  return TRUE;
}

/* --- */

static gboolean
parse_text (const Cell *cell, const char *text, MndValue *value, GError **error)
{
  if (g_str_has_suffix (cell->info->name, "currency") && !mnd_money_is_currency (text))
    return mnd_document_refuse (error, "%s", _ ("Not a currency. Write its three capital letters, such as EUR."));
  *value = mnd_value_text (text);
  return TRUE;
}

static gboolean
parse_cell (const Cell *cell, const char *text, MndValue *value, char **currency, GError **error)
{
  int currency_column;

  switch (cell->info->type)
    {
    case MND_COLUMN_WORD:
      return parse_word (cell, text, value, error);
    case MND_COLUMN_WORDS:
      return parse_words (cell, text, value, error);
    case MND_COLUMN_SHARES:
      return parse_shares (cell, text, value, error);
    case MND_COLUMN_DATE:
      return parse_date (text, value, error);
    case MND_COLUMN_BOOLEAN:
      return parse_boolean (text, value, error);
    case MND_COLUMN_ID:
      return parse_reference (cell, text, value, error);
    case MND_COLUMN_INTEGER:
    case MND_COLUMN_REAL:
      currency_column =
          mnd_table_find_currency_column (mnd_records_kind_get_table (mnd_record_table_get_kind (cell->table)),
                                          cell->column);
      if (currency_column < 0)
        return parse_count (cell, text, value, error);
      return parse_amount (text,
                           cell->record != NULL ? mnd_record_get_text (cell->record, (guint) currency_column) : NULL,
                           value, currency, error);
    case MND_COLUMN_TEXT:
    default:
      return parse_text (cell, text, value, error);
    }
}

static gboolean
is_mode_without_oversight (const Cell *cell)
{
  const MndLinkKind *kind;

  if (cell->record == NULL || mnd_record_get_table (cell->record) != MND_TABLE_LINK || cell->column != MND_LINK_MODE)
    return FALSE;
  kind = mnd_catalogue_find_link_kind (mnd_record_get_text (cell->record, MND_LINK_KIND));
  return kind != NULL && !kind->has_mode;
}

gboolean
mnd_record_typed_parse (MndRecordTable *table, MndRecord *record, guint i, const char *text, MndValue *value,
                        char **currency, GError **error)
{
  const MndRecordColumn *column = mnd_record_table_get_column (table, i);
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  Cell cell = { table, record, NULL, column->column };
  MndTable of;

  if (column->source == MND_CELL_OF_MONEY)
    return *stripped == '\0' || parse_amount (stripped, column->currency, value, NULL, error);
  if (column->source == MND_CELL_OF_TEXT)
    {
      *value = mnd_value_text (stripped);
      return TRUE;
    }
  of = column->source == MND_CELL_OF_VERDICT ? MND_TABLE_VERDICT
                                             : mnd_records_kind_get_table (mnd_record_table_get_kind (table));
  cell.info = mnd_table_get_column (of, column->column);
  if (*stripped == '\0')
    {
      if (cell.info->type == MND_COLUMN_BOOLEAN)
        *value = mnd_value_integer (0);
      return !cell.info->required || cell.info->type == MND_COLUMN_BOOLEAN || of == MND_TABLE_VERDICT
             || mnd_document_refuse (error, "%s", _ ("This cannot be empty."));
    }
  if (is_mode_without_oversight (&cell))
    return mnd_document_refuse (error, "%s", _ ("Only oversight has a mode."));
  return parse_cell (&cell, stripped, value, currency, error);
}
