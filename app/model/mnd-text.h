/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading the content in a language: names, notes and wordings are rows of the table `text`, and one is shown in the
 * first of the wanted languages it has, else in the map's own languages, else in whatever there is. Nothing is ever
 * shown as empty because a translation is missing. What belongs to no language ("und") is as good as in the first of
 * the wanted ones. All strings are borrowed until the map changes.
 */
#pragma once

#include "model/mnd-map.h"

/* The language of texts that belong to none, such as a number plate of a law. */
#define MND_LANGUAGE_NONE "und"

/* `languages` (BCP 47, NULL-terminated, or NULL) by preference. NULL where the owner has no such text at all. */
const char *mnd_map_get_text (MndMap *map, const MndId *owner, const char *property, const char *const *languages);
/* The row of that text, which says in which language it came. NULL likewise. */
MndRecord *mnd_map_find_best_text (MndMap *map, const MndId *owner, const char *property, const char *const *languages);
/* Exactly this one, or NULL. */
MndRecord *mnd_map_find_text (MndMap *map, const MndId *owner, const char *property, const char *language, int ordinal);
/* The name of an actor, support, place or source; else its acronym; else NULL. */
const char *mnd_map_get_name (MndMap *map, const MndId *owner, const char *const *languages);
/* The acronym or the short side of the name, for places where the name is too long. NULL where there is no name. */
const char *mnd_map_get_short_name (MndMap *map, const MndId *owner, const char *const *languages);
/* In which language the name is shown, where the first of `languages` has none: "en". NULL where it has one, where
 * there is but an acronym, which is no translation of anything, and where no language is asked for. */
const char *mnd_map_find_fallback (MndMap *map, const MndId *owner, const char *const *languages);
/* The name in exactly this language, for people who read two; NULL where there is none or it is `shown` already.
 * `language` may be NULL. */
const char *mnd_map_find_second_name (MndMap *map, const MndId *owner, const char *shown, const char *language);
/* How many actors and support have a name in this language, of how many that have one at all. */
guint mnd_map_count_names (MndMap *map, const char *language, guint *n_all);
/* The map's title in a language; NULL where it has none. */
const char *mnd_map_get_title (MndMap *map, const char *const *languages);
/* The title in exactly this language, as mnd_map_find_second_name(). */
const char *mnd_map_find_second_title (MndMap *map, const char *shown, const char *language);
/* The map's languages, the main one first; at least one ("en" where the map says nothing). Free with g_strfreev(). */
char **mnd_map_dup_languages (MndMap *map);
/* Of these the wanted one, else another variety of the same language ("pt" for "pt-BR"), else the main one. Free with
 * g_free(). */
char *mnd_map_dup_language_near (MndMap *map, const char *wanted);
/* TRUE where any name, alias, acronym or note of the owner, in any language, contains the folded needle.
 * Fold the needle once with mnd_text_fold(). */
gboolean mnd_map_text_matches (MndMap *map, const MndId *owner, const char *folded_needle);
/* For comparing, in every script: case, accents, vowel signs, width, ligatures and forms of letters and digits that
 * people write one for the other are folded away (-fold.c says which), and the Arabic article at the beginning of a
 * word. What is folded already stays as it is. Free with g_free(). */
char *mnd_text_fold (const char *text);
/* What follows `prefix` in `text`, compared without case and accents; NULL where `text` begins otherwise. Borrowed from
 * `text`. */
const char *mnd_text_skip (const char *text, const char *prefix);
