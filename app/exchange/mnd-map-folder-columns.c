/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns that hold what a column of the table holds, in the same words: printed and read by the table's own
 * description. Most of them are extra: the folder has them only where a map says more than its five tables can.
 */
#include "exchange/mnd-map-folder-private.h"

#include "model/mnd-hash.h"

#include <string.h>

char *
mnd_folder_print_column (MndFolderWriting *writing, MndRecord *record, const char *column)
{
  MndTable table = mnd_record_get_table (record);
  int place = mnd_table_find_column (table, column);
  const MndValue *value;

  g_assert (place >= 0);

  value = mnd_record_get_value (record, (guint) place);
  if (value->type == MND_VALUE_TEXT)
    return g_strdup (value->text);
  if (value->type != MND_VALUE_INTEGER)
    return NULL;
  if (mnd_table_get_column (table, (guint) place)->type == MND_COLUMN_BOOLEAN && value->integer == 0)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
}

/* "3" or "1a=60,2b=40": words of the vocabulary, none twice, with percentages or without. */
static gboolean
is_shares (MndVocabulary vocabulary, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autofree char *words = NULL;

  for (char **part = parts; *part != NULL; part++)
    {
      char *share = strchr (*part, '=');
      char *end;
      double percentage;
      if (share == NULL)
        continue;
      percentage = g_ascii_strtod (share + 1, &end);
      if (!g_ascii_isdigit (share[1]) || *end != '\0' || !(percentage >= 0 && percentage <= 100))
        return FALSE;
      *share = '\0';
    }
  words = g_strjoinv (",", parts);
  return mnd_catalogue_has_words (vocabulary, words);
}

static gboolean
is_text_of (const MndColumn *column, const char *text)
{
  switch (column->type)
    {
    case MND_COLUMN_WORD:
      return mnd_catalogue_has_word (column->vocabulary, text);
    case MND_COLUMN_WORDS:
      return mnd_catalogue_has_words (column->vocabulary, text);
    case MND_COLUMN_SHARES:
      return is_shares (column->vocabulary, text);
    case MND_COLUMN_DATE:
      return mnd_date_is_valid (text);
    case MND_COLUMN_TEXT:
      return TRUE;
    case MND_COLUMN_ID:
    case MND_COLUMN_INTEGER:
    case MND_COLUMN_REAL:
    case MND_COLUMN_BOOLEAN:
    default:
      return FALSE;
    }
}

void
mnd_folder_draft_read (MndFolderDraft *draft, const char *name, guint place)
{
  const MndColumn *column = mnd_table_get_column (draft->table, place);
  const char *text = mnd_folder_get_cell (draft->reading, name);
  gint64 number;

  if (*text == '\0')
    return;
  if (column->type == MND_COLUMN_INTEGER || column->type == MND_COLUMN_BOOLEAN)
    {
      if (g_ascii_string_to_signed (text, 10, column->minimum, column->maximum, &number, NULL))
        mnd_folder_draft_set (draft, place, mnd_value_integer (number));
      else
        mnd_folder_refuse (draft->reading, MND_EXCHANGE_ERROR_VALUE, name,
                           "'%s' is no whole number from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT, text,
                           column->minimum, column->maximum);
      return;
    }
  if (is_text_of (column, text))
    mnd_folder_draft_set_text (draft, place, text);
  else if (column->type == MND_COLUMN_DATE)
    mnd_folder_refuse (draft->reading, MND_EXCHANGE_ERROR_VALUE, name,
                       "'%s' is no date, which is YYYY, YYYY-MM or YYYY-MM-DD", text);
  else
    mnd_folder_refuse (draft->reading, MND_EXCHANGE_ERROR_VOCABULARY, name, "the word '%s' is not known here", text);
}

void
mnd_folder_draft_read_extras (MndFolderDraft *draft)
{
  const MndFolderFileInfo *info = mnd_folder_get_file (draft->reading->file);

  for (guint i = 0; i < info->n_columns; i++)
    if (info->columns[i].extra)
      mnd_folder_draft_read (draft, info->columns[i].name,
                             (guint) mnd_table_find_column (info->table, info->columns[i].name));
}

const char *
mnd_folder_get_text (MndFolderWriting *writing, const MndId *owner, const char *property)
{
  return mnd_map_get_text (writing->map, owner, property, (const char *const *) writing->languages);
}

char *
mnd_folder_print_text (MndFolderWriting *writing, MndRecord *record, const char *column)
{
  return g_strdup (mnd_folder_get_text (writing, mnd_record_get_id (record), column));
}

char *
mnd_folder_print_slug (MndFolderWriting *writing, MndRecord *record, const char *column)
{
  return g_strdup (g_hash_table_lookup (writing->slugs, mnd_record_get_id (record)));
}

char *
mnd_folder_print_sources (MndFolderWriting *writing, MndRecord *record, const char *column)
{
  GPtrArray *citations =
      mnd_map_get_referring (writing->map, MND_TABLE_CITATION, MND_CITATION_CLAIM, mnd_record_get_id (record));
  g_autoptr (GHashTable) seen = g_hash_table_new (mnd_hash_text, g_str_equal);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < citations->len; i++)
    {
      const MndId *source = mnd_record_get_reference (g_ptr_array_index (citations, i), MND_CITATION_SOURCE);
      char *slug = source != NULL ? g_hash_table_lookup (writing->slugs, source) : NULL;
      if (slug == NULL || !g_hash_table_add (seen, slug))
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "", slug);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
