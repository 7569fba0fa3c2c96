/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chains of ties as sentences. */
#include "analysis/mnd-path.h"

#include "model/mnd-record.h"

#include <glib/gi18n.h>

static const char *
get_name (const MndState *state, guint actor, const MndNames *names)
{
  return mnd_names_get (names, &state->actors[actor].id);
}

char *
mnd_tie_dup_sentence (const MndState *state, guint from, guint to, const MndTie *tie, const MndNames *names)
{
  const MndStateLink *link;
  const char *kind;

  g_return_val_if_fail (state != NULL && tie != NULL && names != NULL, NULL);

  if (tie->link == MND_NOTHING)
    /* Translators: %1$s and %2$s are institutions, %3$s is a programme: "Norway supports Police through Training". */
    return g_strdup_printf (_ ("%1$s supports %2$s through “%3$s”"), get_name (state, tie->away ? from : to, names),
                            get_name (state, tie->away ? to : from, names),
                            mnd_names_get (names, &state->supports[state->parties[tie->own].support].id));
  link = &state->links[tie->link];
  kind = mnd_catalogue_get_word (MND_VOCABULARY_LINK_KIND, (guint) link->relation);
  /* Translators: a link between two actors: "Parliament appoints Ombudsman" */
  return g_strdup_printf (_ ("%1$s %2$s %3$s"), get_name (state, link->from, names),
                          mnd_catalogue_get_label (MND_VOCABULARY_LINK_KIND, kind), get_name (state, link->to, names));
}

/* The sentence so far ends with the one from whom the step starts. */
static char *
dup_continued (const char *before, const MndState *state, const MndStateLink *link, const MndNames *names)
{
  const char *kind = mnd_catalogue_get_word (MND_VOCABULARY_LINK_KIND, (guint) link->relation);

  /* Translators: a chain of links goes on: %1$s is all before, and ends with an institution; %2$s is what that does, a
   * verb of the list of links; %3$s is to whom: "Parliament oversees Ministry of Defence, which commands Army". Where
   * that cannot be said in your language, "%1$s → %2$s %3$s" can. */
  return g_strdup_printf (_ ("%1$s, which %2$s %3$s"), before, mnd_catalogue_get_label (MND_VOCABULARY_LINK_KIND, kind),
                          get_name (state, link->to, names));
}

char *
mnd_path_dup_sentence (const MndPath *path, const MndState *state, const MndPathWish *wish, const MndNames *names)
{
  g_autofree char *text = NULL;
  gboolean ends_there = FALSE;

  g_return_val_if_fail (path != NULL && state != NULL && wish != NULL && names != NULL, NULL);

  for (guint step = 0; step + 1 < path->n_actors; step++)
    {
      g_autoptr (GArray) ties = mnd_path_dup_ties (path, state, step, wish);
      const MndTie *tie = &g_array_index (ties, MndTie, 0);
      gboolean drawn_onward = tie->link != MND_NOTHING && state->links[tie->link].from == path->actors[step];
      g_autofree char *own = mnd_tie_dup_sentence (state, path->actors[step], path->actors[step + 1], tie, names);
      g_autofree char *before = g_steal_pointer (&text);

      if (before == NULL)
        text = g_steal_pointer (&own);
      else if (ends_there && drawn_onward)
        text = dup_continued (before, state, &state->links[tie->link], names);
      else
        /* Translators: two parts of a chain of links, each a sentence: "Police is part of Ministry; Donor funds
         * Police". */
        text = g_strdup_printf (C_ ("chain", "%1$s; %2$s"), before, own);
      ends_there = drawn_onward;
    }
  return g_steal_pointer (&text);
}
