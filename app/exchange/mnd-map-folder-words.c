/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder's words where they are not the catalogue's own. */
#include "exchange/mnd-map-folder-private.h"

static const struct
{
  const char *word;
  const char *kind;
} link_words[] = {
  { "oversight", "oversees" },
  { "command", "commands" },
  { "cooperates", "cooperates_with" },
  { "complaints_about", "hears_complaints" },
};

const char *
mnd_folder_find_link_kind (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (link_words); i++)
    if (g_str_equal (link_words[i].word, word))
      return link_words[i].kind;
  return mnd_catalogue_find_link_kind (word) != NULL ? word : NULL;
}

const char *
mnd_folder_get_link_word (const char *link_kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (link_words); i++)
    if (g_str_equal (link_words[i].kind, link_kind))
      return link_words[i].word;
  return link_kind;
}

gboolean
mnd_folder_is_status (const char *word)
{
  static const char *const words[] = { "state",         "non_state_statutory", "non_statutory",
                                       "civil_society", "international",       NULL };

  return g_strv_contains (words, word);
}

/*
 * The folder has one word where the map has three facets. Hybrid actors are among the non-state ones: "non-state, but
 * by statute" is the nearest it can say. "Civil society" says nothing of a statute; where the kind brings one, the
 * actor's own branch "civil" remembers that.
 */
const char *
mnd_folder_get_status (const MndKind *kind, const char *statehood, const char *statutory, const char *branch)
{
  const char *effective = statehood != NULL ? statehood : kind->statehood;
  const char *statute = statutory != NULL ? statutory : kind->statutory;

  if (g_strcmp0 (effective, "international") == 0)
    return "international";
  if (effective == NULL || g_str_equal (effective, "state"))
    return "state";
  if (statute == NULL || (statutory == NULL && g_strcmp0 (branch, "civil") == 0))
    return "civil_society";
  return g_str_equal (statute, "yes") ? "non_state_statutory" : "non_statutory";
}

static const char *
unless_default (const char *word, const char *usual)
{
  return g_strcmp0 (word, usual) == 0 ? NULL : word;
}

void
mnd_folder_read_status (const char *status, const MndKind *kind, const char **statehood, const char **statutory,
                        const char **branch)
{
  *statutory = NULL;
  *branch = NULL;
  if (g_str_equal (status, "state") || g_str_equal (status, "international"))
    {
      *statehood = unless_default (status, kind->statehood);
      return;
    }
  *statehood = g_strcmp0 (kind->statehood, "hybrid") == 0 ? NULL : unless_default ("non_state", kind->statehood);
  if (g_str_equal (status, "civil_society"))
    *branch = kind->statutory != NULL ? "civil" : NULL;
  else
    *statutory = unless_default (g_str_equal (status, "non_state_statutory") ? "yes" : "no", kind->statutory);
}
