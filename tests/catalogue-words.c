/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a compiled catalogue: a header, then two tables of (length, offset), texts and translations in the same order.
 */
#include "catalogue-words.h"

#include <string.h>

#define MAGIC 0x950412deu
#define N_HEADER 5

struct _CatalogueWords
{
  char *tag;
  GMappedFile *file;
  GHashTable *words; /* borrowed text, with its context -> borrowed translation; NULL: English */
};

static guint32
read_number (CatalogueWords *words, gsize place)
{
  guint32 number;

  g_assert_cmpuint (place + sizeof number, <=, g_mapped_file_get_length (words->file));
  memcpy (&number, g_mapped_file_get_contents (words->file) + place, sizeof number);
  return number;
}

static const char *
read_text (CatalogueWords *words, gsize entry)
{
  return g_mapped_file_get_contents (words->file) + read_number (words, entry + 4);
}

CatalogueWords *
catalogue_words_new (const char *tag)
{
  CatalogueWords *words = g_new0 (CatalogueWords, 1);
  g_autofree char *name = g_strdelimit (g_strdup (tag), "-", '_');
  g_autofree char *path = g_build_filename (MND_BUILD_ROOT, "po", name, "LC_MESSAGES", "mandate.mo", NULL);
  g_autoptr (GError) error = NULL;
  guint32 n, texts, translations;

  words->tag = g_strdup (tag);
  if (g_str_equal (tag, "en"))
    return words;
  words->file = g_mapped_file_new (path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmphex (read_number (words, 0), ==, MAGIC);
  n = read_number (words, 8);
  texts = read_number (words, 12);
  translations = read_number (words, 16);
  words->words = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 i = 0; i < n; i++)
    g_hash_table_insert (words->words, (gpointer) read_text (words, texts + 8 * i),
                         (gpointer) read_text (words, translations + 8 * i));
  return words;
}

void
catalogue_words_free (CatalogueWords *words)
{
  g_clear_pointer (&words->words, g_hash_table_unref);
  g_clear_pointer (&words->file, g_mapped_file_unref);
  g_free (words->tag);
  g_free (words);
}

const char *
catalogue_words_get (CatalogueWords *words, const char *context, const char *text)
{
  g_autofree char *key = context != NULL ? g_strconcat (context, "\004", text, NULL) : g_strdup (text);
  const char *found;

  if (words->words == NULL)
    return text;
  found = g_hash_table_lookup (words->words, key);
  if (found == NULL)
    g_error ("%s has no “%s”", words->tag, text);
  return found;
}

gboolean
catalogue_words_made (CatalogueWords *words, const char *format, const char *text)
{
  g_autoptr (GRegex) holes = g_regex_new ("%(?:\\\\?[0-9]+\\\\?\\$)?[sdu]", 0, 0, NULL);
  g_autofree char *plain = g_regex_escape_string (catalogue_words_get (words, NULL, format), -1);
  g_autofree char *pattern = g_regex_replace_literal (holes, plain, -1, 0, ".*", 0, NULL);
  g_autofree char *whole = g_strdup_printf ("^%s$", pattern);

  return g_regex_match_simple (whole, text, G_REGEX_DOTALL, 0);
}
