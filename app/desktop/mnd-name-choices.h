/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What fits a typed text, for the list under an entry of the canvas: kinds and other words of the catalogue, actors and
 * places of the map. Each function appends MndNameChoice, the best first, and says how many.
 */
#pragma once

#include "desktop/mnd-name-choice.h"
#include "model/mnd-map.h"

#include <gio/gio.h>

typedef struct
{
  MndMap *map;
  const char *const *languages;
  const MndId *except; /* this one is not offered; may be NULL */
  const char *text;    /* what is typed */
} MndNameQuery;

/* All kinds by what a name says of them; `fallback` before those that it says nothing of, `chosen` (may be NULL) before
 * all. */
guint mnd_name_choices_append_kinds (GListStore *store, const MndNameQuery *query, const char *fallback,
                                     const char *chosen);
/* The words of a vocabulary whose label begins with the text, or a word of it does. All where nothing is typed. */
guint mnd_name_choices_append_words (GListStore *store, const MndNameQuery *query, MndVocabulary vocabulary);
/* `by_name`: only those whose name is like the text, and not those that only mention it. */
guint mnd_name_choices_append_actors (GListStore *store, const MndNameQuery *query, guint most, gboolean by_name);
guint mnd_name_choices_append_places (GListStore *store, const MndNameQuery *query, guint most);
