/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Look-ups in the schemes; see the header. */
#include "model/mnd-scheme-private.h"

#include <string.h>

guint
mnd_scheme_get_count (void)
{
  return mnd_n_schemes;
}

const MndScheme *
mnd_scheme_get_nth (guint i)
{
  g_return_val_if_fail (i < mnd_n_schemes, NULL);

  return &mnd_schemes[i];
}

const MndScheme *
mnd_scheme_find (const char *word)
{
  for (guint i = 0; i < mnd_n_schemes; i++)
    if (g_strcmp0 (mnd_schemes[i].word, word) == 0)
      return &mnd_schemes[i];
  return NULL;
}

const MndSchemeMember *
mnd_scheme_get_member (const MndScheme *scheme, guint i)
{
  g_return_val_if_fail (scheme != NULL && i < scheme->n_members, NULL);
  g_return_val_if_fail (scheme->first + i < mnd_scheme_n_members, NULL);

  return &mnd_scheme_members[scheme->first + i];
}

gboolean
mnd_scheme_is_checklist (const MndScheme *scheme)
{
  g_return_val_if_fail (scheme != NULL, FALSE);

  for (guint i = 0; i < scheme->n_members; i++)
    if (mnd_scheme_get_member (scheme, i)->use != MND_SCHEME_QUESTION)
      return FALSE;
  return TRUE;
}

const char *
mnd_scheme_use_get_word (MndSchemeUse use)
{
  static const char *const words[MND_N_SCHEME_USES] = {
    [MND_SCHEME_FACET] = "facet",         [MND_SCHEME_LENS] = "lens",    [MND_SCHEME_FIELD] = "field",
    [MND_SCHEME_MECHANISM] = "mechanism", [MND_SCHEME_TAG] = "rule tag", [MND_SCHEME_QUESTION] = "checklist",
  };

  g_return_val_if_fail (use < MND_N_SCHEME_USES, NULL);

  return words[use];
}

gboolean
mnd_scheme_target_is_word (const char *target)
{
  const char *equals = target != NULL ? strchr (target, '=') : NULL;

  if (equals == NULL)
    return FALSE;
  for (int v = MND_VOCABULARY_NONE + 1; v < MND_N_VOCABULARIES; v++)
    {
      const char *context = mnd_catalogue_get_context ((MndVocabulary) v);
      if (strlen (context) == (gsize) (equals - target) && strncmp (context, target, strlen (context)) == 0
          && mnd_catalogue_has_word ((MndVocabulary) v, equals + 1))
        return TRUE;
    }
  return FALSE;
}
