/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names as words that can be compared. Data and functions without memory. */
#include "model/mnd-matcher-private.h"

#include "model/mnd-text.h"

#include <string.h>

#define GENERIC_WEIGHT 0.2

/* clang-format off */
/* Words that join others, folded. */
static const char *const joints[] = {
  "of",  "the", "and", "for", "in",  "on",  "to",  "at", "an", "de", "du", "des", "la", "le", "les", "et",  "en",
  "au",  "aux", "del", "los", "las", "el",  "do",  "da", "dos", "das", "para", "von", "der", "die", "und", "fur",
  "по",  "на",  "для", "في",  "من",  "على", NULL,
};

/* Words that half the names of a sector have, in the languages in which sectors are described; folded. */
static const char *const generic[] = {
  "ministry", "minister", "ministere", "ministerio", "ministre", "ministerium", "министерство", "министр", "وزاره", "وزير",
  "national", "nationale", "nationaux", "nacional", "nazionale", "национальныи", "национальная", "национальное", "وطني", "وطنيه",
  "republic", "republique", "republica", "республика", "республики", "جمهوريه",
  "government", "gouvernement", "gobierno", "governo", "правительство", "حكومه",
  "office", "bureau", "oficina", "управление", "служба", "مكتب",
  "department", "departement", "departamento", "департамент", "اداره",
  "directorate", "direction", "direccion", "direcao", "مديريه",
  "service", "services", "servicio", "servico", "جهاز",
  "commission", "comision", "comissao", "комиссия", "هييه",
  "committee", "comite", "комитет", "لجنه",
  "council", "conseil", "consejo", "conselho", "совет", "مجلس",
  "agency", "agence", "agencia", "агентство", "وكاله",
  "authority", "autorite", "autoridad", "autoridade",
  "unit", "unite", "unidad", "unidade", "force", "forces", "fuerza", "fuerzas", "forca", "forcas", "силы", "قوات", "قوه",
  "general", "generale", "central", "centrale", "federal", "federale", "state", "public", "publique", "institution",
  "secretariat", "secretaria", "group", "groupe", "grupo", "board", "centre", "center",
  "programme", "program", "project", "projet", "proyecto", "projeto", "support", "appui", "apoyo", "apoio", NULL,
};
/* clang-format on */

static void
word_clear_cb (gpointer data)
{
  g_free (((MndNameWord *) data)->text);
}

static gboolean
has_word (GArray *words, const char *text)
{
  for (guint i = 0; i < words->len; i++)
    if (g_str_equal (g_array_index (words, MndNameWord, i).text, text))
      return TRUE;
  return FALSE;
}

static gboolean
is_number (const char *text)
{
  return strspn (text, "0123456789") == strlen (text);
}

static void
take_word (GArray *words, char *text, gboolean is_abbreviated)
{
  gboolean number = is_number (text);
  gboolean is_short = !number && *g_utf8_next_char (text) == '\0';

  if (is_short || words->len >= MND_WORDS_MAX || g_strv_contains (joints, text) || has_word (words, text))
    {
      g_free (text);
      return;
    }
  g_array_append_val (words, ((MndNameWord){ text, number, is_abbreviated }));
}

static gboolean
is_han (gunichar letter)
{
  return g_unichar_get_script (letter) == G_UNICODE_SCRIPT_HAN;
}

/* Chinese leaves no space between words: two signs that stand together are as good as one. */
static const char *
take_han (GArray *words, const char *p)
{
  const char *next = g_utf8_next_char (p);

  if (is_han (g_utf8_get_char (next)))
    take_word (words, g_strndup (p, (gsize) (g_utf8_next_char (next) - p)), FALSE);
  return next;
}

GArray *
mnd_name_split (const char *name)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (MndNameWord));
  g_autofree char *folded = mnd_text_fold (name);
  const char *p = folded;

  g_array_set_clear_func (words, word_clear_cb);
  while (*p != '\0')
    {
      const char *end = p;
      if (is_han (g_utf8_get_char (p)))
        {
          p = take_han (words, p);
          continue;
        }
      while (*end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)) && !is_han (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (end > p)
        take_word (words, g_strndup (p, (gsize) (end - p)), *end == '.');
      p = end > p ? end : g_utf8_next_char (p);
    }
  return words;
}

double
mnd_name_get_word_weight (const char *word)
{
  return g_strv_contains (generic, word) ? GENERIC_WEIGHT : 1.0;
}

char *
mnd_name_dup_exact (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  g_autofree char *lower = normal != NULL ? g_utf8_casefold (normal, -1) : NULL;
  g_autoptr (GString) exact = g_string_new (NULL);

  for (const char *p = lower; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (exact, g_utf8_get_char (p));
    else if (exact->len > 0 && exact->str[exact->len - 1] != ' ')
      g_string_append_c (exact, ' ');
  g_strchomp (exact->str);
  return *exact->str != '\0' ? g_strdup (exact->str) : NULL;
}

char *
mnd_name_dup_folded (const char *name)
{
  g_autofree char *folded = mnd_text_fold (name);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
    else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
      g_string_append_c (plain, ' ');
  g_strchomp (plain->str);
  return *plain->str != '\0' ? g_strdup (plain->str) : NULL;
}

char *
mnd_name_dup_acronym (const char *name)
{
  g_autofree char *folded = mnd_text_fold (name);
  GString *bare = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    if (*p != '.' && *p != ' ')
      g_string_append_c (bare, *p);
  if (bare->len >= 2)
    return g_string_free (bare, FALSE);
  g_string_free (bare, TRUE);
  return NULL;
}

gboolean
mnd_name_is_acronym (const char *name)
{
  glong n_letters = g_utf8_strlen (name, -1);
  guint n_capitals = 0;

  if (n_letters < 2 || n_letters > 12)
    return FALSE;
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
    else if (g_unichar_isupper (g_utf8_get_char (p)))
      n_capitals++;
  return n_capitals >= 2;
}

char *
mnd_name_dup_initials (const char *name, gboolean all_words)
{
  g_autofree char *plain = mnd_name_dup_folded (name);
  g_auto (GStrv) words = g_strsplit (plain != NULL ? plain : "", " ", -1);
  GString *initials = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; words[i] != NULL && n < MND_WORDS_MAX; i++)
    if (*words[i] != '\0' && (all_words || !g_strv_contains (joints, words[i])))
      {
        g_string_append_unichar (initials, g_utf8_get_char (words[i]));
        n++;
      }
  if (n >= 2)
    return g_string_free (initials, FALSE);
  g_string_free (initials, TRUE);
  return NULL;
}
