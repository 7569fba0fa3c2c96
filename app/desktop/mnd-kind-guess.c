/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words against words; see the header. */
#include "desktop/mnd-kind-guess.h"

#include "model/mnd-catalogue.h"
#include "model/mnd-text.h"

#include <math.h>
#include <string.h>

/* Shorter words ("of", "or", "and") say nothing, and shorter beginnings fit everything. */
#define MIN_WORD 3
#define MIN_STEM 4

static const char *
get_label (const char *kind)
{
  return mnd_catalogue_get_label (MND_VOCABULARY_KIND, kind);
}

static char **
split_words (const char *text)
{
  g_autofree char *folded = mnd_text_fold (text);
  g_auto (GStrv) pieces = g_strsplit_set (folded, " \t\n_-/,.()", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; pieces[i] != NULL; i++)
    if (g_utf8_strlen (pieces[i], -1) >= MIN_WORD)
      g_strv_builder_add (words, pieces[i]);
  return g_strv_builder_end (words);
}

static double
rate_word (const char *typed, const char *wanted)
{
  if (strcmp (typed, wanted) == 0)
    return 1.0;
  if (g_str_has_prefix (wanted, typed))
    return 0.8;
  if (g_utf8_strlen (wanted, -1) >= MIN_STEM && g_str_has_prefix (typed, wanted))
    return 0.7;
  return 0;
}

static double
rate_words (char **typed, char **wanted)
{
  double sum = 0;

  if (wanted[0] == NULL)
    return 0;
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      double best = 0;
      for (guint j = 0; typed[j] != NULL; j++)
        best = MAX (best, rate_word (typed[j], wanted[i]));
      sum += best;
    }
  /* One of one word says more than one of three, and three of three more still. */
  return sum / sqrt (g_strv_length (wanted));
}

double
mnd_kind_guess_rate (const char *name, const char *kind)
{
  g_auto (GStrv) typed = NULL;
  g_auto (GStrv) label = NULL;
  g_auto (GStrv) word = NULL;

  g_return_val_if_fail (name != NULL && kind != NULL, 0);

  typed = split_words (name);
  label = split_words (get_label (kind));
  word = split_words (kind);
  return MAX (rate_words (typed, label), rate_words (typed, word));
}

typedef struct
{
  const char *kind;
  double rate;
  int order;
} Rated;

static int
compare_rated (gconstpointer a, gconstpointer b)
{
  const Rated *first = a, *second = b;

  if (first->rate != second->rate)
    return first->rate > second->rate ? -1 : 1;
  return first->order - second->order;
}

GPtrArray *
mnd_kind_guess_list (const char *name, const char *fallback)
{
  guint n_kinds = mnd_catalogue_get_size (MND_VOCABULARY_KIND);
  g_autoptr (GArray) rated = g_array_sized_new (FALSE, FALSE, sizeof (Rated), n_kinds);
  GPtrArray *kinds = g_ptr_array_sized_new (n_kinds);

  g_return_val_if_fail (name != NULL, kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      const char *kind = mnd_catalogue_get_word (MND_VOCABULARY_KIND, i);
      Rated row = { kind, mnd_kind_guess_rate (name, kind), (int) i };
      if (g_strcmp0 (kind, fallback) == 0)
        row.order = -1;
      g_array_append_val (rated, row);
    }
  g_array_sort (rated, compare_rated);
  for (guint i = 0; i < rated->len; i++)
    g_ptr_array_add (kinds, (gpointer) g_array_index (rated, Rated, i).kind);
  return kinds;
}

char *
mnd_kind_guess_complete (const char *text, const char *kind)
{
  const char *rest, *end;

  g_return_val_if_fail (text != NULL && kind != NULL, NULL);

  if (g_utf8_strlen (text, -1) < MIN_WORD)
    return NULL;
  rest = mnd_text_skip (get_label (kind), text);
  if (rest == NULL)
    return NULL;
  for (end = rest; *end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)); end = g_utf8_next_char (end))
    ;
  return end == rest ? NULL : g_strndup (rest, end - rest);
}

const char *
mnd_kind_guess_find_label (const char *text, const char *kind)
{
  const char *rest;

  g_return_val_if_fail (text != NULL && kind != NULL, NULL);

  rest = mnd_text_skip (get_label (kind), text);
  return rest != NULL && *rest == '\0' && *text != '\0' ? get_label (kind) : NULL;
}
