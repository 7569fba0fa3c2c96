/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds text that is not translated; see the header. */
#include "plain-words.h"

#include "desktop/mnd-language.h"

#include <string.h>

#define OPENING "⟦"
#define CLOSING "⟧"

/* The same in every language, and why. */
static const char *const same_everywhere[] = {
  "Mandate",  "mandate", "mandate-cli",              /* the program */
  "Graphviz", "GTK",                                 /* other programs */
  "SVG",      "PDF",     "PNG",         "CSV",       /* formats of files */
  "OECD",     "DAC",     "IATI",        "ISO", "UN", /* who keeps lists that are cited by their letters */
};

#define KEYS "\\b(?:Ctrl|Shift|Alt|Super|Enter|Delete|Escape|Esc|Tab|Space|Home|End|Page (?:Up|Down))\\b"
/* What a person types or presses, and what the C library says: places of files, addresses, keys, endings of files, the
 * days and months of the locale C. */
#define KEPT                                                                                                           \
  "https?://\\S+|~?/[\\w./+-]+|" KEYS "(?:\\+(?:" KEYS "|\\S))*|\\*?\\.[a-z]{2,7}\\b|"                                 \
  "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|"   \
  "Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b|\\b[RD]\\d+\\b"
/* A word that would have an accent, or several: short ones count only outside brackets. */
#define PLAIN "(?<!\\w)(?=\\w*[AaCcEeIiNnOoSsUuYyZz])[A-Za-z]{%d,}(?!\\w)"

struct _PlainWords
{
  GHashTable *allowed;
  GPtrArray *longest_first; /* of `allowed`, borrowed; NULL where it has to be made anew */
  GHashTable *clean;        /* texts that were found to be so */
  GRegex *kept;
  GRegex *inside;
  GRegex *outside;
};

static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, &error);

  g_assert_no_error (error);
  return regex;
}

static GRegex *
compile_plain (int least)
{
  g_autofree char *pattern = g_strdup_printf (PLAIN, least);

  return compile (pattern);
}

/* Each by its own name, and by its tag in capitals. */
static void
allow_languages (PlainWords *words)
{
  plain_words_allow (words, "QPS");
  for (guint i = 0; mnd_language_get_tag (i) != NULL; i++)
    {
      g_autofree char *capitals = g_ascii_strup (mnd_language_get_tag (i), -1);
      plain_words_allow (words, mnd_language_get_name (mnd_language_get_tag (i)));
      plain_words_allow (words, capitals);
    }
}

PlainWords *
plain_words_new (void)
{
  PlainWords *words = g_new0 (PlainWords, 1);

  words->allowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  words->clean = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  words->kept = compile (KEPT);
  words->inside = compile_plain (3);
  words->outside = compile_plain (2);
  for (guint i = 0; i < G_N_ELEMENTS (same_everywhere); i++)
    plain_words_allow (words, same_everywhere[i]);
  allow_languages (words);
  return words;
}

void
plain_words_free (PlainWords *words)
{
  g_clear_pointer (&words->longest_first, g_ptr_array_unref);
  g_hash_table_unref (words->allowed);
  g_hash_table_unref (words->clean);
  g_regex_unref (words->kept);
  g_regex_unref (words->inside);
  g_regex_unref (words->outside);
  g_free (words);
}

void
plain_words_allow (PlainWords *words, const char *text)
{
  if (text == NULL || text[0] == '\0' || g_hash_table_contains (words->allowed, text))
    return;
  g_hash_table_add (words->allowed, g_strdup (text));
  g_clear_pointer (&words->longest_first, g_ptr_array_unref);
}

/* Free text only: a word of a vocabulary is shown by its label, and would be a fault. */
void
plain_words_allow_map (PlainWords *words, MndMap *map)
{
  for (MndTable table = 0; table < MND_N_TABLES; table++)
    {
      MndRecordList *records = mnd_map_get_records (map, table);

      for (guint column = 0; column < mnd_table_get_info (table)->n_columns; column++)
        if (mnd_table_get_column (table, column)->type == MND_COLUMN_TEXT && table != MND_TABLE_VERDICT)
          for (guint i = 0; i < mnd_record_list_get_size (records); i++)
            plain_words_allow (words, mnd_record_get_text (mnd_record_list_get (records, i), column));
    }
}

static int
compare_length (gconstpointer a, gconstpointer b)
{
  gsize length_a = strlen (*(const char *const *) a), length_b = strlen (*(const char *const *) b);

  return length_a < length_b ? 1 : length_a > length_b ? -1 : 0;
}

static void
sort_allowed (PlainWords *words)
{
  GHashTableIter iter;
  gpointer text;

  if (words->longest_first != NULL)
    return;
  words->longest_first = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, words->allowed);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    g_ptr_array_add (words->longest_first, text);
  g_ptr_array_sort (words->longest_first, compare_length);
}

static gboolean
is_word (const char *p)
{
  return g_unichar_isalnum (g_utf8_get_char (p));
}

/* Not a part of a word: "an" is no reason to pass "plan". */
static const char *
find_whole (const char *text, const char *from, const char *allowed)
{
  const char *found = from;

  while ((found = strstr (found, allowed)) != NULL)
    {
      const char *end = found + strlen (allowed);

      if ((found == text || !is_word (g_utf8_prev_char (found)) || !is_word (found))
          && (*end == '\0' || !is_word (end) || !is_word (g_utf8_prev_char (end))))
        return found;
      found = end;
    }
  return NULL;
}

/* In place: what is allowed becomes space. TRUE where anything was. */
static gboolean
blank_allowed (PlainWords *words, char *text)
{
  gboolean any = FALSE;

  sort_allowed (words);
  for (guint i = 0; i < words->longest_first->len; i++)
    {
      const char *allowed = words->longest_first->pdata[i];
      const char *found = text;

      while ((found = find_whole (text, found, allowed)) != NULL)
        {
          memset (text + (found - text), ' ', strlen (allowed));
          any = TRUE;
        }
    }
  return any;
}

/* What stands in no bracket. Free with g_free(). */
static char *
dup_outside (const char *text)
{
  GString *outside = g_string_new (NULL);
  int depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean opens = g_str_has_prefix (p, OPENING);

      if (opens || g_str_has_prefix (p, CLOSING))
        {
          depth = MAX (0, depth + (opens ? 1 : -1));
          g_string_append_c (outside, ' ');
        }
      else if (depth == 0)
        g_string_append_unichar (outside, g_utf8_get_char (p));
    }
  return g_string_free (outside, FALSE);
}

static char *
dup_match (GRegex *regex, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 0) : NULL;
}

static char *
dup_plain (PlainWords *words, const char *text)
{
  g_autofree char *outside = dup_outside (text);
  char *found = dup_match (words->inside, text);

  return found != NULL ? found : dup_match (words->outside, outside);
}

/* The same without keys and the like. */
static char *
dup_plain_word (PlainWords *words, const char *text)
{
  g_autofree char *rest = g_regex_replace_literal (words->kept, text, -1, 0, " ", 0, NULL);

  return dup_plain (words, rest);
}

char *
plain_words_dup_first (PlainWords *words, const char *text)
{
  char *found;

  if (g_hash_table_contains (words->clean, text))
    return NULL;
  found = dup_plain_word (words, text);
  if (found != NULL)
    {
      g_autofree char *rest = g_strdup (text);

      g_free (found);
      blank_allowed (words, rest);
      found = dup_plain_word (words, rest);
    }
  if (found == NULL)
    g_hash_table_add (words->clean, g_strdup (text));
  return found;
}

gboolean
plain_words_has_content (PlainWords *words, const char *text)
{
  g_autofree char *rest = g_strdup (text);

  return blank_allowed (words, rest);
}
