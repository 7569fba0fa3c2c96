/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which actors of a map are called the same, but for case, accents and signs: by name in any language, or by acronym
 * and kind. The
 * state keeps one where a rule has asked for it, and brings it up to date.
 */
#pragma once

#include "analysis/mnd-state.h"

/* By how many keys an actor is known: its name in the map's main language, or the next best; its acronym and kind; and
 * its names in so many of the map's other languages. A name is the same in whatever language it is written. */
#define MND_NAMESAKES_N_KEYS 8

/* Letters and digits alone, without case and accents. Free with g_free(). */
char *mnd_namesakes_dup_core (const char *name);

/* Of all actors of the map, whatever the day. */
MndNamesakes *mnd_namesakes_new (const MndState *state);
void mnd_namesakes_free (MndNamesakes *namesakes);
/* Reads the actor's names anew, or forgets one that is gone; `touched` (guint) gets all that shared or share a key with
 * it. */
void mnd_namesakes_read (MndNamesakes *namesakes, const MndState *state, guint actor, GArray *touched);
/* Those that have the actor's i-th key, it among them (guint, in no order); NULL where it has no such key. Borrowed. */
const GArray *mnd_namesakes_get (const MndNamesakes *namesakes, guint actor, guint i);
