/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading rows as what they mean: an actor's facets with the defaults of its kind, the time in which something exists,
 * who takes which part in support. Nothing here changes anything. Strings are borrowed until the map changes.
 */
#pragma once

#include "model/mnd-date.h"
#include "model/mnd-map.h"

/* The row's own word, else the default of its kind, else NULL. `column` is one of the word columns of the actor. */
const char *mnd_actor_get_facet (MndRecord *actor, guint column);
MndFunctions mnd_actor_get_functions (MndRecord *actor);
/* The one function that gives colour and lane: the kind's main one where the actor has it, else the first it has. */
MndFunctions mnd_actor_get_main_function (MndRecord *actor);

/* When an actor, link, support or mandate exists; all time for rows of other tables. */
MndInterval mnd_record_get_interval (MndRecord *record);
gboolean mnd_record_exists_on (MndRecord *record, int day);
/* The same, and for a link also whether both its ends exist then. */
gboolean mnd_map_shows_on (MndMap *map, MndRecord *record, int day);

/* The parties of a support with this role, in key order. Free with g_ptr_array_unref(); the records are borrowed. */
GPtrArray *mnd_support_dup_parties (MndMap *map, MndRecord *support, const char *role);
/* TRUE where support has one funder, one beneficiary, nobody else, and so is drawn as one line between the two. */
gboolean mnd_support_is_pair (MndMap *map, MndRecord *support, const MndId **funder, const MndId **beneficiary);

/* The lowest confidence of the citations of a claim: 0 low, 1 medium, 2 high; -1 where nothing is cited or none is
 * stated. */
int mnd_map_get_confidence (MndMap *map, const MndId *claim);
