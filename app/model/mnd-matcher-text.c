/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names in running text, for texts that tell in words what their tables do not: "support to the Office of National
 * Security". */
#include "model/mnd-matcher-private.h"

#include "model/mnd-text.h"

#include <string.h>

#define MAX_WORDS 12 /* of a name */
#define STRONG 0.25  /* a single word that says less names nobody */

typedef struct
{
  gsize start, end; /* bytes */
  char *folded;     /* NULL where nothing is left of it */
} TextWord;

static void
word_clear_cb (gpointer data)
{
  g_free (((TextWord *) data)->folded);
}

static gboolean
belongs_to_word (gunichar letter)
{
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter);
}

static gboolean
is_han (gunichar letter)
{
  return g_unichar_get_script (letter) == G_UNICODE_SCRIPT_HAN;
}

/* Letters and digits that stand together. Free with g_array_unref(). */
static GArray *
split (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (TextWord));
  const char *p = text;

  g_array_set_clear_func (words, word_clear_cb);
  while (*p != '\0')
    {
      const char *end = p;
      g_autofree char *word = NULL;
      while (*end != '\0' && belongs_to_word (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (end == p)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      word = g_strndup (p, (gsize) (end - p));
      g_array_append_val (words, ((TextWord){ (gsize) (p - text), (gsize) (end - text), mnd_name_dup_folded (word) }));
      p = end;
    }
  return words;
}

static void
append (GArray *namings, GPtrArray *records, MndMatchReason reason, gboolean is_certain, gsize start, gsize end)
{
  for (guint i = 0; i < records->len && i < MND_MATCHER_MAX; i++)
    g_array_append_val (namings, ((MndNaming){ g_ptr_array_index (records, i), reason, is_certain && records->len == 1,
                                               start, end }));
}

/* How many words from the place on are a name: the most that are; 0: none. */
static guint
find_name (MndNameIndex *index, GArray *words, guint at, GPtrArray **records)
{
  g_autoptr (GString) key = g_string_new (NULL);
  guint n_words = 0;

  for (guint i = at; i < words->len && i < at + MAX_WORDS; i++)
    {
      const char *folded = g_array_index (words, TextWord, i).folded;
      GPtrArray *found;
      if (folded == NULL)
        break;
      g_string_append_printf (key, "%s%s", i > at ? " " : "", folded);
      found = mnd_name_index_find (index, MND_INDEX_FOLDED, key->str);
      if (found == NULL || (i == at && mnd_name_index_weigh (index, folded) < STRONG))
        continue;
      *records = found;
      n_words = i - at + 1;
    }
  return n_words;
}

static GPtrArray *
find_acronym (MndNameIndex *index, const char *text, const TextWord *word)
{
  g_autofree char *own = g_strndup (text + word->start, word->end - word->start);
  g_autofree char *bare = mnd_name_is_acronym (own) ? mnd_name_dup_acronym (own) : NULL;

  return mnd_name_index_find (index, MND_INDEX_ACRONYM, bare);
}

GArray *
mnd_matcher_find_in_text (MndMatcher *self, MndTable table, const char *text)
{
  GArray *namings = g_array_new (FALSE, FALSE, sizeof (MndNaming));
  g_autoptr (GArray) words = NULL;
  MndNameIndex *index;

  g_return_val_if_fail (MND_IS_MATCHER (self) && text != NULL, namings);
  g_return_val_if_fail (table >= 0 && table < MND_N_TABLES, namings);

  index = mnd_matcher_get_index (self, table);
  words = split (text);
  for (guint i = 0; i < words->len;)
    {
      const TextWord *word = &g_array_index (words, TextWord, i);
      GPtrArray *records = NULL;
      guint n_words = find_name (index, words, i, &records);
      gboolean is_common = n_words == 1 && !is_han (g_utf8_get_char (text + word->start));
      if (n_words > 0)
        append (namings, records, MND_MATCH_NAME, !is_common, word->start,
                g_array_index (words, TextWord, i + n_words - 1).end);
      else if ((records = find_acronym (index, text, word)) != NULL)
        append (namings, records, MND_MATCH_ACRONYM, TRUE, word->start, word->end);
      i += MAX (n_words, 1);
    }
  return namings;
}
