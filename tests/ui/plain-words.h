/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Finds text that no translator can reach, in a program that speaks the language of build-aux/pseudo-locale: there all
 * vowels and some consonants have accents, and every text stands in brackets. What is left in plain letters is of the
 * map, a path, a key, a name that is the same in every language, or an English text that is not translated.
 */
#pragma once

#include "model/mnd-map.h"

typedef struct _PlainWords PlainWords;

PlainWords *plain_words_new (void);
void plain_words_free (PlainWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlainWords, plain_words_free)

/* What people wrote into the map may stand anywhere; so may a text of other data, such as a file's name. */
void plain_words_allow_map (PlainWords *words, MndMap *map);
void plain_words_allow (PlainWords *words, const char *text);
/* The first word that is not translated; NULL where there is none. Free with g_free(). */
char *plain_words_dup_first (PlainWords *words, const char *text);
/* Whether anything in the text is of the map or another allowed text. */
gboolean plain_words_has_content (PlainWords *words, const char *text);
