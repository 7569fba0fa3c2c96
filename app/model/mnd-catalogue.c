/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Look-ups in the catalogue. Vocabularies are short (at most some fifty words), so a walk is as good as a hash. */
#include "model/mnd-catalogue-private.h"

#include "mnd-config.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
vocabulary_word (MndVocabulary vocabulary, guint i)
{
  if (vocabulary == MND_VOCABULARY_KIND)
    return mnd_catalogue_kinds[i].word;
  if (vocabulary == MND_VOCABULARY_LINK_KIND)
    return mnd_catalogue_link_kinds[i].word;
  return mnd_catalogue_vocabularies[vocabulary].words[i].word;
}

static guint
vocabulary_size (MndVocabulary vocabulary)
{
  if (vocabulary == MND_VOCABULARY_KIND)
    return mnd_catalogue_n_kinds;
  if (vocabulary == MND_VOCABULARY_LINK_KIND)
    return mnd_catalogue_n_link_kinds;
  return mnd_catalogue_vocabularies[vocabulary].n_words;
}

static const char *
vocabulary_label (MndVocabulary vocabulary, guint i)
{
  if (vocabulary == MND_VOCABULARY_KIND)
    return mnd_catalogue_kinds[i].label;
  if (vocabulary == MND_VOCABULARY_LINK_KIND)
    return mnd_catalogue_link_kinds[i].label;
  return mnd_catalogue_vocabularies[vocabulary].words[i].label;
}

static gboolean
is_vocabulary (MndVocabulary vocabulary)
{
  return vocabulary > MND_VOCABULARY_NONE && vocabulary < MND_N_VOCABULARIES;
}

guint
mnd_catalogue_get_size (MndVocabulary vocabulary)
{
  g_return_val_if_fail (is_vocabulary (vocabulary), 0);

  return vocabulary_size (vocabulary);
}

const char *
mnd_catalogue_get_word (MndVocabulary vocabulary, guint i)
{
  g_return_val_if_fail (is_vocabulary (vocabulary), NULL);
  g_return_val_if_fail (i < vocabulary_size (vocabulary), NULL);

  return vocabulary_word (vocabulary, i);
}

int
mnd_catalogue_get_index (MndVocabulary vocabulary, const char *word)
{
  g_return_val_if_fail (is_vocabulary (vocabulary), -1);

  if (word == NULL)
    return -1;
  for (guint i = 0; i < vocabulary_size (vocabulary); i++)
    if (g_str_equal (vocabulary_word (vocabulary, i), word))
      return (int) i;
  return -1;
}

gboolean
mnd_catalogue_has_word (MndVocabulary vocabulary, const char *word)
{
  return mnd_catalogue_get_index (vocabulary, word) >= 0;
}

gboolean
mnd_catalogue_has_words (MndVocabulary vocabulary, const char *words)
{
  g_auto (GStrv) parts = NULL;
  guint64 seen = 0;

  g_return_val_if_fail (is_vocabulary (vocabulary), FALSE);
  g_return_val_if_fail (vocabulary_size (vocabulary) <= 64, FALSE);

  if (words == NULL || *words == '\0')
    return FALSE;
  parts = g_strsplit (words, ",", -1);
  for (char **part = parts; *part != NULL; part++)
    {
      int i = mnd_catalogue_get_index (vocabulary, *part);
      if (i < 0 || (seen & ((guint64) 1 << i)) != 0)
        return FALSE;
      seen |= (guint64) 1 << i;
    }
  return TRUE;
}

const char *
mnd_catalogue_get_context (MndVocabulary vocabulary)
{
  g_return_val_if_fail (is_vocabulary (vocabulary), NULL);

  return mnd_catalogue_vocabularies[vocabulary].context;
}

const char *
mnd_catalogue_get_label (MndVocabulary vocabulary, const char *word)
{
  int i = mnd_catalogue_get_index (vocabulary, word);

  if (i < 0)
    return word != NULL ? word : "";
  return g_dpgettext2 (MND_GETTEXT_DOMAIN, mnd_catalogue_get_context (vocabulary),
                       vocabulary_label (vocabulary, (guint) i));
}

const MndKind *
mnd_catalogue_find_kind (const char *word)
{
  int i = mnd_catalogue_get_index (MND_VOCABULARY_KIND, word);

  return i < 0 ? NULL : &mnd_catalogue_kinds[i];
}

const MndLinkKind *
mnd_catalogue_find_link_kind (const char *word)
{
  int i = mnd_catalogue_get_index (MND_VOCABULARY_LINK_KIND, word);

  return i < 0 ? NULL : &mnd_catalogue_link_kinds[i];
}

const char *
mnd_catalogue_get_inverse_label (const char *link_kind)
{
  const MndLinkKind *kind = mnd_catalogue_find_link_kind (link_kind);

  if (kind == NULL)
    return link_kind != NULL ? link_kind : "";
  return g_dpgettext2 (MND_GETTEXT_DOMAIN, "link", kind->inverse);
}

MndFunctions
mnd_functions_parse (const char *words)
{
  g_auto (GStrv) parts = NULL;
  MndFunctions functions = MND_FUNCTION_NONE;

  if (words == NULL)
    return functions;
  parts = g_strsplit (words, ",", -1);
  for (char **part = parts; *part != NULL; part++)
    {
      int i = mnd_catalogue_get_index (MND_VOCABULARY_FUNCTION, *part);
      if (i >= 0)
        functions |= 1u << i;
    }
  return functions;
}

char *
mnd_functions_format (MndFunctions functions)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < vocabulary_size (MND_VOCABULARY_FUNCTION); i++)
    if ((functions & (1u << i)) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? "," : "", vocabulary_word (MND_VOCABULARY_FUNCTION, i));
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

/* The mode that an overseer of this kind exercises, or NULL where the kind does not say. */
static const char *
mode_of_overseer (const MndKind *from)
{
  static const struct
  {
    const char *kind;
    const char *mode;
  } modes[] = {
    { "audit", "audit" },
    { "ombudsman", "complaints" },
    { "human_rights_commission", "complaints" },
    { "complaints_body", "complaints" },
    { "anti_corruption", "independent" },
    { "regulator", "independent" },
  };
  static const struct
  {
    const char *branch;
    const char *mode;
  } branches[] = {
    { "legislature", "parliamentary" }, { "judiciary", "judicial" },  { "executive", "executive" },
    { "civil", "civil_society" },       { "media", "civil_society" }, { "independent", "independent" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    if (g_str_equal (modes[i].kind, from->word))
      return modes[i].mode;
  for (guint i = 0; i < G_N_ELEMENTS (branches); i++)
    if (g_strcmp0 (branches[i].branch, from->branch) == 0)
      return branches[i].mode;
  return NULL;
}

void
mnd_catalogue_propose_link (const char *from_kind, const char *to_kind, const char **kind, const char **mode)
{
  const MndKind *from = mnd_catalogue_find_kind (from_kind);
  const MndKind *to = mnd_catalogue_find_kind (to_kind);

  g_return_if_fail (kind != NULL && mode != NULL);

  *kind = "cooperates_with";
  *mode = NULL;
  if (from == NULL || to == NULL)
    return;
  if (to->main_function == MND_FUNCTION_COORDINATION)
    *kind = "member_of";
  else if (from->main_function == MND_FUNCTION_SUPPORT)
    *kind = to->main_function == MND_FUNCTION_SUPPORT ? "cooperates_with" : "funds";
  else if (g_strcmp0 (from->statutory, "no") == 0 && g_strcmp0 (to->statehood, "state") == 0)
    *kind = "contests";
  else if ((from->functions & (MND_FUNCTION_OVERSIGHT | MND_FUNCTION_MANAGEMENT)) != 0
           && (to->functions & (MND_FUNCTION_PROVISION | MND_FUNCTION_MANAGEMENT | MND_FUNCTION_JUSTICE)) != 0)
    {
      *kind = "oversees";
      *mode = mode_of_overseer (from);
    }
  else if (from->main_function == MND_FUNCTION_PROVISION && to->main_function == MND_FUNCTION_MANAGEMENT)
    *kind = "reports_to";
}
