/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a name says of the kind of actor: "Sierra Leone Police" is a police. Compares words with the labels of the
 * catalogue in the language of the interface, and with its English words.
 */
#pragma once

#include <glib.h>

/* How well a name fits a kind (a word of the catalogue): 0 not at all; higher is better. */
double mnd_kind_guess_rate (const char *name, const char *kind);
/* All kinds of actor, the likeliest first; `fallback` (may be NULL) goes before those that fit not at all. Borrowed
 * words; free with g_ptr_array_unref(). */
GPtrArray *mnd_kind_guess_list (const char *name, const char *fallback);
/* The kind that a name says beyond doubt: a whole word of the kind's label, or what institutions of that kind are
 * called in some language. NULL where it says none. For many names, make one guesser for all of them. */
typedef struct _MndKindGuesser MndKindGuesser;
MndKindGuesser *mnd_kind_guesser_new (void);
void mnd_kind_guesser_free (MndKindGuesser *guesser);
const char *mnd_kind_guesser_find (MndKindGuesser *guesser, const char *name);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndKindGuesser, mnd_kind_guesser_free)
/* What is missing of the word that is being typed where the whole text begins the label of the kind: "parl" gives
 * "iament". NULL where nothing is, or where fewer than three letters are typed. Free with g_free(). */
char *mnd_kind_guess_complete (const char *text, const char *kind);
/* The label of the kind where the text is that label but for its case; else NULL. Static. */
const char *mnd_kind_guess_find_label (const char *text, const char *kind);
