/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How one actor reaches another as of a date: the shortest chains of actors, each tied to the next, that come by nobody
 * twice. Links, support and bodies are ways alike; which families of ties count is said, and whether they count against
 * the way they lead. The same state gives the same chains in the same order: shorter ones first, then by the keys of
 * their actors, compared one after the other.
 *
 * Method: the k shortest loopless paths of J. Y. Yen (1971), deviating only where that was not done before (E. L.
 * Lawler, 1972), with a search by breadth from the far end for each deviation; each search takes time in proportion to
 * actors, links and parties at most.
 */
#pragma once

#include "analysis/mnd-names.h"
#include "analysis/mnd-tie.h"

typedef struct
{
  guint families;  /* MND_BIT (MndTieFamily) */
  gboolean onward; /* only as they lead: from who oversees, commands or pays */
} MndPathWish;

typedef struct
{
  guint n_actors; /* at least 2: both ends are among them */
  guint *actors;
  guint n_shared; /* of the room's own: with how many it begins like the one that it was found from */
} MndPath;

/* At most `most` chains. MndPath; free with g_ptr_array_unref(). Empty where there is none, where one end does not
 * exist on the day, and where both are the same. */
GPtrArray *mnd_state_dup_paths (const MndState *state, guint from, guint to, const MndPathWish *wish, guint most);

/* What ties the actor at `step` to the next one, by what was wished. MndTie; free with g_array_unref(). */
GArray *mnd_path_dup_ties (const MndPath *path, const MndState *state, guint step, const MndPathWish *wish);
/* TRUE where some step is only planned. */
gboolean mnd_path_is_planned (const MndPath *path, const MndState *state, const MndPathWish *wish);
/* "Parliament oversees Ministry of Defence, which commands Army; Army is funded ...": by the first tie of each step.
 * Free with g_free(). */
char *mnd_path_dup_sentence (const MndPath *path, const MndState *state, const MndPathWish *wish,
                             const MndNames *names);
/* One tie as a sentence: "Parliament oversees Army", "Norway supports Police through Training". `from` and `to` as the
 * tie is seen. Free with g_free(). */
char *mnd_tie_dup_sentence (const MndState *state, guint from, guint to, const MndTie *tie, const MndNames *names);
