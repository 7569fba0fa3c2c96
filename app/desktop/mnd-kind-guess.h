/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a typed name says of the kind of actor: "Sierra Leone Police" is a police. Compares words with the labels of the
 * catalogue in the language of the interface, and with its English words.
 */
#pragma once

#include <glib.h>

/* How well a name fits a kind (a word of the catalogue): 0 not at all; higher is better. */
double mnd_kind_guess_rate (const char *name, const char *kind);
/* All kinds of actor, the likeliest first; `fallback` (may be NULL) goes before those that fit not at all. Borrowed
 * words; free with g_ptr_array_unref(). */
GPtrArray *mnd_kind_guess_list (const char *name, const char *fallback);
/* What is missing of the word that is being typed where the whole text begins the label of the kind: "parl" gives
 * "iament". NULL where nothing is, or where fewer than three letters are typed. Free with g_free(). */
char *mnd_kind_guess_complete (const char *text, const char *kind);
/* The label of the kind where the text is that label but for its case; else NULL. Static. */
const char *mnd_kind_guess_find_label (const char *text, const char *kind);
