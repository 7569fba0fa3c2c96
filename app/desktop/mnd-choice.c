/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of what can be chosen; see the header. */
#include "desktop/mnd-choice.h"

#include "desktop/mnd-language.h"
#include "model/mnd-format.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

static void
mnd_choice_free (gpointer data)
{
  MndChoice *choice = data;

  g_free (choice->key);
  g_free (choice->label);
  g_free (choice->detail);
  g_free (choice->group);
  g_free (choice);
}

GPtrArray *
mnd_choices_new (void)
{
  return g_ptr_array_new_with_free_func (mnd_choice_free);
}

void
mnd_choices_add (GPtrArray *choices, const char *key, const char *label, const char *detail, const char *group)
{
  MndChoice *choice = g_new0 (MndChoice, 1);

  choice->key = g_strdup (key);
  choice->label = g_strdup (label);
  choice->detail = g_strdup (detail);
  choice->group = g_strdup (group);
  g_ptr_array_add (choices, choice);
}

static void
add_kinds_of (GPtrArray *choices, MndFunctions function, const char *group)
{
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_KIND); i++)
    {
      const char *word = mnd_catalogue_get_word (MND_VOCABULARY_KIND, i);
      if (mnd_catalogue_find_kind (word)->main_function == function)
        mnd_choices_add (choices, word, mnd_catalogue_get_label (MND_VOCABULARY_KIND, word), NULL, group);
    }
}

void
mnd_choices_add_words (GPtrArray *choices, MndVocabulary vocabulary)
{
  guint n = mnd_catalogue_get_size (vocabulary == MND_VOCABULARY_KIND ? MND_VOCABULARY_FUNCTION : vocabulary);

  for (guint i = 0; vocabulary != MND_VOCABULARY_KIND && i < n; i++)
    {
      const char *word = mnd_catalogue_get_word (vocabulary, i);
      mnd_choices_add (choices, word, mnd_catalogue_get_label (vocabulary, word), NULL, NULL);
    }
  if (vocabulary != MND_VOCABULARY_KIND)
    return;
  for (guint i = 0; i < n; i++)
    {
      const char *function = mnd_catalogue_get_word (MND_VOCABULARY_FUNCTION, i);
      add_kinds_of (choices, 1u << i, mnd_catalogue_get_label (MND_VOCABULARY_FUNCTION, function));
    }
  add_kinds_of (choices, MND_FUNCTION_NONE, C_ ("kinds of actors", "No function of its own"));
}

static char *
dup_detail (MndMap *map, MndRecord *record, const char *const *languages)
{
  const char *acronym = mnd_map_get_text (map, mnd_record_get_id (record), "acronym", languages);

  switch ((int) mnd_record_get_table (record))
    {
    case MND_TABLE_ACTOR:
      if (acronym != NULL)
        return g_strdup (acronym);
      return g_strdup (mnd_catalogue_get_label (MND_VOCABULARY_KIND, mnd_record_get_text (record, MND_ACTOR_KIND)));
    case MND_TABLE_SOURCE:
      return g_strdup (mnd_record_get_text (record, MND_SOURCE_AUTHOR));
    default:
      return g_strdup (acronym);
    }
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const MndChoice *one = *(MndChoice *const *) a, *other = *(MndChoice *const *) b;

  return mnd_format_compare (one->label, other->label);
}

void
mnd_choices_add_rows (GPtrArray *choices, MndMap *map, const GPtrArray *records, const char *const *languages)
{
  g_autoptr (GPtrArray) added = mnd_choices_new ();

  for (guint i = 0; i < records->len; i++)
    {
      MndRecord *record = g_ptr_array_index (records, i);
      const char *name = mnd_map_get_name (map, mnd_record_get_id (record), languages);
      g_autofree char *detail = dup_detail (map, record, languages);
      char key[MND_ID_TEXT_SIZE];
      mnd_choices_add (added, mnd_id_format (mnd_record_get_id (record), key),
                       name != NULL ? name : C_ ("name", "unnamed"), detail, NULL);
    }
  g_ptr_array_sort (added, compare_labels);
  g_ptr_array_extend_and_steal (choices, g_steal_pointer (&added));
}

void
mnd_choices_add_records (GPtrArray *choices, MndMap *map, MndTable table, const char *const *languages)
{
  MndRecordList *records = mnd_map_get_records (map, table);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    g_ptr_array_add (rows, mnd_record_list_get (records, i));
  mnd_choices_add_rows (choices, map, rows, languages);
}

void
mnd_choices_add_languages (GPtrArray *choices, MndMap *map)
{
  g_auto (GStrv) own = mnd_map_dup_languages (map);
  const char *tag;

  for (char **language = own; *language != NULL; language++)
    mnd_choices_add (choices, *language, mnd_language_get_name (*language), *language, _ ("Languages of the map"));
  for (guint i = 0; (tag = mnd_language_get_tag (i)) != NULL; i++)
    if (!g_strv_contains ((const char *const *) own, tag))
      mnd_choices_add (choices, tag, mnd_language_get_name (tag), tag, _ ("Other languages"));
}

gboolean
mnd_choices_is_language (const char *tag)
{
  return g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", tag, 0, 0);
}
