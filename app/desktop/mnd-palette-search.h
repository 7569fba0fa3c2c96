/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well something fits what is typed in the palette: words in any order, in capitals or not, with accents or not. */
#pragma once

#include <glib.h>

/* The words of what is typed, folded; free with g_strfreev(). */
char **mnd_palette_search_dup_words (const char *typed);
/*
 * `folded` has a line for each name, folded by mnd_text_fold(). 0: a word is in none of them; else the higher the
 * better: a whole name goes before the beginning of one, that before the beginning of a word, and that before what
 * stands inside. `loose`: the letters of a word may stand apart ("exp" in "Export Picture", "ep" too), as for things of
 * which there are few.
 */
guint mnd_palette_search_rank (const char *folded, const char *const *words, gboolean loose);
