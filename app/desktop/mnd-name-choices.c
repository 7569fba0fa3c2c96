/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows for the lists under the entries of the canvas; see the header. */
#include "desktop/mnd-name-choices.h"

#include "model/mnd-kind-guess.h"
#include "model/mnd-format.h"
#include "model/mnd-text.h"

#include <string.h>

typedef enum
{
  FIT_BEGINNING, /* the name begins with what is typed */
  FIT_WORD,      /* a word of it does */
  FIT_OTHER,     /* it stands inside, or in a note */
} Fit;

typedef struct
{
  MndRecord *record;
  const char *name;
  Fit fit;
} Found;

static Fit
get_fit (const char *name, const char *needle)
{
  g_autofree char *folded = mnd_text_fold (name);
  const char *place = strstr (folded, needle);

  if (place == folded)
    return FIT_BEGINNING;
  for (; place != NULL; place = strstr (place + 1, needle))
    if (place[-1] == ' ' || place[-1] == '(' || place[-1] == '-')
      return FIT_WORD;
  return FIT_OTHER;
}

/* By whatever it is called, in whatever language. */
static Fit
get_best_fit (MndMap *map, const MndId *id, const char *needle)
{
  GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, id);
  Fit best = FIT_OTHER;

  for (guint i = 0; i < texts->len; i++)
    {
      MndRecord *text = g_ptr_array_index (texts, i);
      const char *property = mnd_record_get_text (text, MND_TEXT_PROPERTY);

      if (g_str_equal (property, "name") || g_str_equal (property, "acronym") || g_str_equal (property, "alias"))
        best = MIN (best, get_fit (mnd_record_get_text (text, MND_TEXT_VALUE), needle));
    }
  return best;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *first = a, *second = b;

  if (first->fit != second->fit)
    return first->fit < second->fit ? -1 : 1;
  return mnd_format_compare (first->name, second->name);
}

static void
append_word (GListStore *store, MndVocabulary vocabulary, const char *word)
{
  g_autoptr (MndNameChoice) choice = mnd_name_choice_new_word (vocabulary, word);

  g_list_store_append (store, choice);
}

guint
mnd_name_choices_append_kinds (GListStore *store, const MndNameQuery *query, const char *fallback, const char *chosen)
{
  g_autoptr (GPtrArray) kinds = mnd_kind_guess_list (query->text, fallback);

  if (chosen != NULL)
    append_word (store, MND_VOCABULARY_KIND, chosen);
  for (guint i = 0; i < kinds->len; i++)
    if (g_strcmp0 (kinds->pdata[i], chosen) != 0)
      append_word (store, MND_VOCABULARY_KIND, kinds->pdata[i]);
  return kinds->len;
}

guint
mnd_name_choices_append_words (GListStore *store, const MndNameQuery *query, MndVocabulary vocabulary)
{
  g_autofree char *needle = mnd_text_fold (query->text);
  guint n_found = 0;

  for (Fit fit = FIT_BEGINNING; fit < FIT_OTHER; fit++)
    for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
      {
        const char *word = mnd_catalogue_get_word (vocabulary, i);
        if (get_fit (mnd_catalogue_get_label (vocabulary, word), needle) != fit)
          continue;
        append_word (store, vocabulary, word);
        n_found++;
      }
  return n_found;
}

/* `by_name`: what is only mentioned does not count. */
static GArray *
find_records (const MndNameQuery *query, MndTable table, gboolean by_name)
{
  g_autofree char *needle = mnd_text_fold (query->text);
  MndRecordList *records = mnd_map_get_records (query->map, table);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Found));

  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    {
      Found row = { .record = mnd_record_list_get (records, i) };
      const MndId *id = mnd_record_get_id (row.record);

      row.name = mnd_map_get_name (query->map, id, query->languages);
      if (row.name == NULL || (query->except != NULL && mnd_id_equal (id, query->except))
          || (*needle != '\0' && !mnd_map_text_matches (query->map, id, needle)))
        continue;
      row.fit = MIN (get_fit (row.name, needle), get_best_fit (query->map, id, needle));
      if (row.fit != FIT_OTHER || !by_name)
        g_array_append_val (found, row);
    }
  g_array_sort (found, compare_found);
  return found;
}

static guint
append_records (GListStore *store, const MndNameQuery *query, MndTable table, guint most, gboolean by_name)
{
  g_autoptr (GArray) found = find_records (query, table, by_name);

  g_array_set_size (found, MIN (found->len, most));
  for (guint i = 0; i < found->len; i++)
    {
      const Found *row = &g_array_index (found, Found, i);
      g_autoptr (MndNameChoice) choice = mnd_name_choice_new_record (row->record, row->name);
      g_list_store_append (store, choice);
    }
  return found->len;
}

guint
mnd_name_choices_append_actors (GListStore *store, const MndNameQuery *query, guint most, gboolean by_name)
{
  return append_records (store, query, MND_TABLE_ACTOR, most, by_name);
}

guint
mnd_name_choices_append_places (GListStore *store, const MndNameQuery *query, guint most)
{
  return append_records (store, query, MND_TABLE_PLACE, most, TRUE);
}
