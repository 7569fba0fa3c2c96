/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What fits what is typed; see the header. */
#include "desktop/mnd-palette-search.h"

#include "model/mnd-text.h"

#include <string.h>

/* What one word is worth. */
enum
{
  FIT_NONE,
  FIT_LOOSE,  /* its letters, one after the other */
  FIT_INSIDE, /* in a word */
  FIT_WORD,   /* the beginning of a word */
  FIT_NAME,   /* the beginning of a name */
  FIT_WHOLE,  /* all of a name */
  FIT_BEST = FIT_WHOLE
};

static gboolean
is_letter_before (const char *start, const char *place)
{
  return place > start && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (place)));
}

static guint
get_fit_at (const char *folded, const char *place, gsize length)
{
  gboolean begins = place == folded || place[-1] == '\n';

  if (begins && (place[length] == '\0' || place[length] == '\n'))
    return FIT_WHOLE;
  if (begins)
    return FIT_NAME;
  return is_letter_before (folded, place) ? FIT_INSIDE : FIT_WORD;
}

/* The first letter begins a word, the others follow in the same name. */
static gboolean
fits_loosely (const char *folded, const char *word)
{
  gunichar first = g_utf8_get_char (word);

  for (const char *start = g_utf8_strchr (folded, -1, first); start != NULL;
       start = g_utf8_strchr (g_utf8_next_char (start), -1, first))
    {
      const char *letter = g_utf8_next_char (word);

      if (is_letter_before (folded, start))
        continue;
      for (const char *p = g_utf8_next_char (start); *letter != '\0' && *p != '\0' && *p != '\n';
           p = g_utf8_next_char (p))
        if (g_utf8_get_char (p) == g_utf8_get_char (letter))
          letter = g_utf8_next_char (letter);
      if (*letter == '\0')
        return TRUE;
    }
  return FALSE;
}

static guint
get_fit (const char *folded, const char *word, gboolean loose)
{
  gsize length = strlen (word);
  guint fit = FIT_NONE;

  for (const char *place = strstr (folded, word); place != NULL && fit < FIT_BEST; place = strstr (place + 1, word))
    fit = MAX (fit, get_fit_at (folded, place, length));
  if (fit == FIT_NONE && loose && fits_loosely (folded, word))
    fit = FIT_LOOSE;
  return fit;
}

char **
mnd_palette_search_dup_words (const char *typed)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *folded = NULL;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  folded = mnd_text_fold (typed);
  parts = g_strsplit_set (folded, " \t\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

/* The words and nothing else stand in the line. */
static gboolean
is_line (const char *line, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i > 0 && *line++ != ' ')
        return FALSE;
      if (!g_str_has_prefix (line, words[i]))
        return FALSE;
      line += strlen (words[i]);
    }
  return *line == '\0' || *line == '\n';
}

static gboolean
is_whole (const char *folded, const char *const *words)
{
  for (const char *line = folded; line != NULL; line = strchr (line, '\n'))
    {
      line += *line == '\n';
      if (is_line (line, words))
        return TRUE;
    }
  return FALSE;
}

guint
mnd_palette_search_rank (const char *folded, const char *const *words, gboolean loose)
{
  guint rank = 1;

  g_return_val_if_fail (folded != NULL && words != NULL, 0);

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint fit = get_fit (folded, words[i], loose);

      if (fit == FIT_NONE)
        return 0;
      rank += fit;
    }
  /* What is called just so comes before what begins so. */
  return is_whole (folded, words) ? rank + 1 : rank;
}
