/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See the header. */
#include "exchange/mnd-offer-words.h"

#include "model/mnd-date.h"
#include "model/mnd-text.h"

#include <string.h>

/* What is longer is no label of anything. Bytes. */
#define MAX_LABEL 200

/* Folded, and with spaces where words are joined. */
static char *
dup_plain (const char *text)
{
  char *folded = mnd_text_fold (text);

  g_strdelimit (folded, "_-\t\n\r", ' ');
  return g_strstrip (folded);
}

static gboolean
is_same (const char *plain, const char *label)
{
  g_autofree char *other = dup_plain (label);

  return g_str_equal (plain, other);
}

const char *
mnd_words_find (MndVocabulary vocabulary, const char *text)
{
  g_autofree char *plain = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (mnd_catalogue_has_word (vocabulary, text))
    return mnd_catalogue_get_word (vocabulary, (guint) mnd_catalogue_get_index (vocabulary, text));
  if (strlen (text) > MAX_LABEL)
    return NULL;
  plain = dup_plain (text);
  for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
    {
      const char *word = mnd_catalogue_get_word (vocabulary, i);
      if (is_same (plain, word) || is_same (plain, mnd_catalogue_get_label (vocabulary, word)))
        return word;
    }
  return NULL;
}

/* Nouns and forms that stand on arrows; the map folder's among them. */
static const struct
{
  const char *text;
  const char *kind;
  gboolean is_inverse;
} link_words[] = {
  { "oversight", "oversees", FALSE },
  { "supervises", "oversees", FALSE },
  { "overseen by", "oversees", TRUE },
  { "command", "commands", FALSE },
  { "commanded by", "commands", TRUE },
  { "reports", "reports_to", FALSE },
  { "reporting", "reports_to", FALSE },
  { "is part of", "part_of", FALSE },
  { "belongs to", "part_of", FALSE },
  { "has as part", "part_of", TRUE },
  { "appointed by", "appoints", TRUE },
  { "advised by", "advises", TRUE },
  { "funding", "funds", FALSE },
  { "funded by", "funds", TRUE },
  { "member", "member_of", FALSE },
  { "is member of", "member_of", FALSE },
  { "has as member", "member_of", TRUE },
  { "chaired by", "chairs", TRUE },
  { "is secretariat of", "secretariat_of", FALSE },
  { "cooperates", "cooperates_with", FALSE },
  { "cooperation", "cooperates_with", FALSE },
  { "contested by", "contests", TRUE },
  { "complaints about", "hears_complaints", FALSE },
};

const char *
mnd_words_find_link_kind (const char *text, gboolean *is_inverse)
{
  const char *word = mnd_words_find (MND_VOCABULARY_LINK_KIND, text);
  g_autofree char *plain = NULL;

  *is_inverse = FALSE;
  if (word != NULL || strlen (text) > MAX_LABEL)
    return word;
  plain = dup_plain (text);
  for (guint i = 0; i < G_N_ELEMENTS (link_words); i++)
    if (g_str_equal (link_words[i].text, plain))
      {
        *is_inverse = link_words[i].is_inverse;
        return link_words[i].kind;
      }
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_LINK_KIND); i++)
    {
      word = mnd_catalogue_get_word (MND_VOCABULARY_LINK_KIND, i);
      *is_inverse = is_same (plain, mnd_catalogue_get_inverse_label (word));
      if (*is_inverse)
        return word;
    }
  return NULL;
}

gboolean
mnd_words_are_shares (MndVocabulary vocabulary, const char *text)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint64 sum = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  parts = g_strsplit (text, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *share = strchr (parts[i], '=');
      guint64 percent = 0;
      if (share != NULL)
        {
          *share = '\0';
          if (!g_ascii_string_to_unsigned (share + 1, 10, 0, 100, &percent, NULL))
            return FALSE;
        }
      sum += percent;
      if (!mnd_catalogue_has_word (vocabulary, parts[i]) || !g_hash_table_add (seen, parts[i]))
        return FALSE;
    }
  return parts[0] != NULL && sum <= 100;
}

/* A date at the beginning of the text, which may end in the hyphens of what is not known ("2013-01-") or be "None", and
 * what follows it but for a remark in brackets. `date` is NULL where there is none. */
static const char *
read_date (const char *text, char **date)
{
  gsize length = strspn (text, "0123456789-");
  gsize bare = length;

  while (bare > 0 && text[bare - 1] == '-')
    bare--;
  *date = bare > 0 ? g_strndup (text, bare) : NULL;
  if (*date != NULL && !mnd_date_is_valid (*date))
    {
      g_clear_pointer (date, g_free);
      return NULL;
    }
  text += length;
  if (length == 0 && g_str_has_prefix (text, "None"))
    text += strlen ("None");
  text += strspn (text, " ");
  if (*text == '(' && strchr (text, ')') != NULL)
    text = strchr (text, ')') + 1;
  return text + strspn (text, " ");
}

gboolean
mnd_words_find_dates (const char *text, char **start, char **end)
{
  static const char *const between[] = { "to", "until", "\342\200\223", "\342\200\224", "/" };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  text = read_date (text + strspn (text, " "), &first);
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (between); i++)
    if (g_str_has_prefix (text, between[i]))
      {
        text += strlen (between[i]);
        text = read_date (text + strspn (text, " "), &second);
        if (text == NULL || *text != '\0' || (first == NULL && second == NULL))
          return FALSE;
        *start = g_steal_pointer (&first);
        *end = g_steal_pointer (&second);
        return TRUE;
      }
  return FALSE;
}
