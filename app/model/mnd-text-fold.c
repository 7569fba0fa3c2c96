/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as it is compared: what people write in several ways becomes one. See mnd-text.h; nothing here is for showing.
 */
#include "model/mnd-text.h"

#include <string.h>

/* What Unicode's decomposition leaves apart. In the order of `from`. */
static const struct
{
  gunichar from;
  const char *to;
} letters[] = {
  { 0x00e6, "ae" },                  /* æ */
  { 0x00f0, "d" },                   /* ð */
  { 0x00f8, "o" },                   /* ø */
  { 0x00fe, "th" },                  /* þ */
  { 0x0111, "d" },                   /* đ */
  { 0x0131, "i" },                   /* ı */
  { 0x0142, "l" },                   /* ł */
  { 0x0153, "oe" },                  /* œ */
  { 0x02bc, "'" },                   /* apostrophes */
  { 0x0629, "ه" },                   /* teh marbuta */
  { 0x0649, "ي" },                   /* alef maksura */
  { 0x0671, "ا" },                   /* alef wasla */
  { 0x06a9, "ك" },                   /* Persian kaf */
  { 0x06be, "ه" },                   /* Urdu and Kurdish heh */
  { 0x06c1, "ه" },  { 0x06cc, "ي" }, /* Persian yeh */
  { 0x06d5, "ه" },                   /* Kurdish e */
  { 0x2010, "-" },                   /* hyphens and dashes */
  { 0x2013, "-" },  { 0x2014, "-" }, { 0x2018, "'" },
  { 0x2019, "'" },  { 0x3001, "," }, /* Chinese comma and full stop */
  { 0x3002, "." },
};

#define TATWEEL 0x0640 /* makes a word longer and says nothing */
#define ARTICLE "ال"

static const char *
find_letter (gunichar letter)
{
  guint low = 0, high = G_N_ELEMENTS (letters);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (letters[middle].from == letter)
        return letters[middle].to;
      if (letters[middle].from < letter)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static gboolean
says_nothing (gunichar letter)
{
  return g_unichar_ismark (letter) || letter == TATWEEL || g_unichar_type (letter) == G_UNICODE_FORMAT;
}

static void
append_letter (GString *folded, gunichar letter)
{
  const char *to = find_letter (letter);

  if (to != NULL)
    g_string_append (folded, to);
  else if (g_unichar_isdigit (letter))
    g_string_append_c (folded, (char) ('0' + g_unichar_digit_value (letter)));
  else if (!says_nothing (letter))
    g_string_append_unichar (folded, letter);
}

/* Letter by letter, so that what is folded in parts is what is folded whole. */
static GString *
fold_letters (const char *text)
{
  GString *folded = g_string_new (NULL);
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  /* Decomposing may bring capitals ("№" is "No"), and folding them may bring accents: fold between two of it. */
  g_autofree char *lower = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
  g_autofree char *again = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);

  for (const char *p = again != NULL ? again : ""; *p != '\0'; p = g_utf8_next_char (p))
    append_letter (folded, g_utf8_get_char (p));
  return folded;
}

/* Also where it belongs to the word: both sides of a comparison lose it. */
static char *
dup_without_articles (const char *folded)
{
  GString *bare = g_string_new (NULL);
  gboolean starts = TRUE;

  for (const char *p = folded; *p != '\0';)
    {
      if (starts && g_str_has_prefix (p, ARTICLE))
        {
          p += strlen (ARTICLE);
          continue;
        }
      starts = !g_unichar_isalnum (g_utf8_get_char (p));
      g_string_append_unichar (bare, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  return g_string_free (bare, FALSE);
}

char *
mnd_text_fold (const char *text)
{
  g_autoptr (GString) folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  folded = fold_letters (text);
  if (strstr (folded->str, ARTICLE) != NULL)
    return dup_without_articles (folded->str);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static const char *
skip_nothings (const char *text)
{
  while (*text != '\0' && says_nothing (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

const char *
mnd_text_skip (const char *text, const char *prefix)
{
  g_autoptr (GString) wanted = NULL;
  const char *at;

  g_return_val_if_fail (text != NULL && prefix != NULL, NULL);

  wanted = fold_letters (prefix);
  for (at = wanted->str; *at != '\0'; text = g_utf8_next_char (text))
    {
      char letter[7] = { 0 };
      g_autoptr (GString) folded = NULL;

      if (*text == '\0')
        return NULL;
      g_unichar_to_utf8 (g_utf8_get_char (text), letter);
      folded = fold_letters (letter);
      if (!g_str_has_prefix (at, folded->str))
        return NULL;
      at += folded->len;
    }
  return skip_nothings (text);
}
