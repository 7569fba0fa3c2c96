/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words against words; see the header. */
#include "model/mnd-kind-guess.h"

#include "model/mnd-catalogue.h"
#include "model/mnd-text.h"

#include <math.h>
#include <string.h>

/* Shorter words ("of", "or", "and") say nothing, and shorter beginnings fit everything. */
#define MIN_WORD 3
#define MIN_STEM 4
/* What says a kind beyond doubt: one of two words of its label, whole, or a stem. */
#define MIN_RATE 0.7
#define MAX_NAME 200 /* bytes */

static const char *
get_label (const char *kind)
{
  return mnd_catalogue_get_label (MND_VOCABULARY_KIND, kind);
}

/* The words of a text that have at least so many letters, folded. */
static char **
split_words_from (const char *text, glong min_letters)
{
  g_autofree char *folded = mnd_text_fold (text);
  g_auto (GStrv) pieces = g_strsplit_set (folded, " \t\n_-/,.()", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; pieces[i] != NULL; i++)
    if (g_utf8_strlen (pieces[i], -1) >= min_letters)
      g_strv_builder_add (words, pieces[i]);
  return g_strv_builder_end (words);
}

static char **
split_words (const char *text)
{
  return split_words_from (text, MIN_WORD);
}

static double
rate_word (const char *typed, const char *wanted)
{
  if (strcmp (typed, wanted) == 0)
    return 1.0;
  if (g_str_has_prefix (wanted, typed))
    return 0.8;
  if (g_str_has_prefix (typed, wanted) && g_utf8_strlen (wanted, -1) >= MIN_STEM)
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

/* What institutions are called in the languages in which sectors are described: the beginning of a word or of several,
 * as mnd_text_fold() has them; in Chinese anywhere. What stands further down is more special and wins. */
static const struct
{
  const char *stem;
  const char *kind;
} stems[] = {
  { "polici", "police" },
  { "gendarmer", "paramilitary" },
  { "guardia civil", "paramilitary" },
  { "полиц", "police" },
  { "милиц", "police" },
  { "شرطه", "police" },
  { "警察", "police" },
  { "公安", "police" },
  { "parlement", "parliament" },
  { "assemblee nationale", "parliament" },
  { "asamblea", "parliament" },
  { "assembleia", "parliament" },
  { "congres", "parliament" },
  { "senat", "parliament" },
  { "парламент", "parliament" },
  { "برلمان", "parliament" },
  { "مجلس نواب", "parliament" },
  { "议会", "parliament" },
  { "minister", "ministry" },
  { "министерств", "ministry" },
  { "وزاره", "ministry" },
  { "部", "ministry" },
  { "forces armees", "armed_forces" },
  { "fuerzas armadas", "armed_forces" },
  { "forcas armadas", "armed_forces" },
  { "armee", "armed_forces" },
  { "ejercito", "armed_forces" },
  { "exercito", "armed_forces" },
  { "army", "armed_forces" },
  { "navy", "armed_forces" },
  { "air force", "armed_forces" },
  { "вооруженные силы", "armed_forces" },
  { "армия", "armed_forces" },
  { "قوات مسلحه", "armed_forces" },
  { "جيش", "armed_forces" },
  { "军", "armed_forces" },
  { "mediateur", "ombudsman" },
  { "defensor", "ombudsman" },
  { "provedor", "ombudsman" },
  { "омбудсмен", "ombudsman" },
  { "ombud", "ombudsman" },
  { "tribunal", "judiciary" },
  { "cour ", "judiciary" },
  { "corte", "judiciary" },
  { "суд", "judiciary" },
  { "محكمه", "judiciary" },
  { "法院", "judiciary" },
  { "procur", "prosecution" },
  { "fiscalia", "prosecution" },
  { "прокуратур", "prosecution" },
  { "نيابه", "prosecution" },
  { "检察院", "prosecution" },
  { "prision", "corrections" },
  { "penitenc", "corrections" },
  { "penitent", "corrections" },
  { "тюрьм", "corrections" },
  { "سجون", "corrections" },
  { "监狱", "corrections" },
  { "douane", "border_customs" },
  { "aduana", "border_customs" },
  { "alfandega", "border_customs" },
  { "таможен", "border_customs" },
  { "جمارك", "border_customs" },
  { "海关", "border_customs" },
  { "cour des comptes", "audit" },
  { "tribunal de cuentas", "audit" },
  { "tribunal de contas", "audit" },
  { "счетная палата", "audit" },
  { "审计", "audit" },
  { "commission de la defense", "parliamentary_committee" },
  { "comision de defensa", "parliamentary_committee" },
  { "presidenc", "executive" },
  { "renseignement", "intelligence" },
  { "inteligencia", "intelligence" },
  { "разведк", "intelligence" },
  { "مخابرات", "intelligence" },
  { "milice", "militia" },
  { "femmes", "womens_organisation" },
  { "mujeres", "womens_organisation" },
  { "mulheres", "womens_organisation" },
  { "women in ", "womens_organisation" },
  { "radio", "media" },
  { "newspaper", "media" },
  { "journal", "media" },
  { "universi", "academic" },
};

/* Longer than a word of a label, where both fit. */
#define STEM_RATE 0.9

static gboolean
begins_word (const char *text, const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)))
         || g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_HAN
         || g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_ARABIC;
}

static double
rate_stems (const char *folded, const char *kind)
{
  double best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    {
      const char *at = g_str_equal (stems[i].kind, kind) ? strstr (folded, stems[i].stem) : NULL;
      if (at != NULL && begins_word (folded, at))
        best = STEM_RATE + i * 0.0001;
    }
  return best;
}

/* What names are compared with: the words of a kind. */
typedef struct
{
  const char *kind;
  char **label;
  char **word;
} KindWords;

static double
rate_kind (char **typed, const KindWords *words)
{
  return MAX (rate_words (typed, words->label), rate_words (typed, words->word));
}

double
mnd_kind_guess_rate (const char *name, const char *kind)
{
  g_auto (GStrv) typed = NULL;
  g_auto (GStrv) label = NULL;
  g_auto (GStrv) word = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL && kind != NULL, 0);

  folded = mnd_text_fold (name);
  typed = split_words (folded);
  label = split_words (get_label (kind));
  word = split_words (kind);
  return MAX (rate_kind (typed, &(KindWords){ kind, label, word }), rate_stems (folded, kind));
}

struct _MndKindGuesser
{
  KindWords *kinds;
  guint n_kinds;
};

MndKindGuesser *
mnd_kind_guesser_new (void)
{
  MndKindGuesser *self = g_new0 (MndKindGuesser, 1);

  self->n_kinds = mnd_catalogue_get_size (MND_VOCABULARY_KIND);
  self->kinds = g_new0 (KindWords, self->n_kinds);
  for (guint i = 0; i < self->n_kinds; i++)
    {
      const char *kind = mnd_catalogue_get_word (MND_VOCABULARY_KIND, i);
      self->kinds[i] = (KindWords){ kind, split_words (get_label (kind)), split_words (kind) };
    }
  return self;
}

void
mnd_kind_guesser_free (MndKindGuesser *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_kinds; i++)
    {
      g_strfreev (self->kinds[i].label);
      g_strfreev (self->kinds[i].word);
    }
  g_free (self->kinds);
  g_free (self);
}

/* The rate of the most special stem in the name, and its kind; 0 and NULL where it has none. */
static double
find_stem (const char *folded, const char **kind)
{
  for (guint i = G_N_ELEMENTS (stems); i > 0; i--)
    {
      const char *at = strstr (folded, stems[i - 1].stem);
      if (at == NULL || !begins_word (folded, at))
        continue;
      *kind = stems[i - 1].kind;
      return STEM_RATE + (i - 1) * 0.0001;
    }
  *kind = NULL;
  return 0;
}

const char *
mnd_kind_guesser_find (MndKindGuesser *self, const char *name)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  const char *found;
  double best;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  /* What is longer is no name of an institution. */
  if (strlen (name) > MAX_NAME)
    return NULL;
  folded = mnd_text_fold (name);
  words = split_words_from (folded, MIN_STEM);
  best = find_stem (folded, &found);
  for (guint i = 0; i < self->n_kinds; i++)
    {
      double rate = rate_kind (words, &self->kinds[i]);
      if (rate <= best || g_str_equal (self->kinds[i].kind, "other"))
        continue;
      best = rate;
      found = self->kinds[i].kind;
    }
  return best >= MIN_RATE ? found : NULL;
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
