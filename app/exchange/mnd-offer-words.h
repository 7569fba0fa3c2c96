/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of the catalogue from what people and programs write for them. Nothing here changes anything. */
#pragma once

#include "model/mnd-catalogue.h"

/* The word of the vocabulary, or the one whose label this is, but for case and accents; NULL where there is none.
 * Static. */
const char *mnd_words_find (MndVocabulary vocabulary, const char *text);
/* The kind of link that a label on an arrow means: its word, its label read from either end, or a common noun for it
 * ("oversight"). `is_inverse`: the arrow is to be turned. NULL where it says nothing of the kind. */
const char *mnd_words_find_link_kind (const char *text, gboolean *is_inverse);
/* TRUE where `text` is a set of the vocabulary's words joined by commas, each with or without a share: "1a=60,2b=40".
 * Shares are whole percents that make 100 at most. */
gboolean mnd_words_are_shares (MndVocabulary vocabulary, const char *text);
/* "start - end" in a label ("2010-05- (N) to 2018-02- (Y)"), as dates that the map can hold; either may be empty, which
 * gives NULL. FALSE where it is anything else. Free with g_free(). */
gboolean mnd_words_find_dates (const char *text, char **start, char **end);
