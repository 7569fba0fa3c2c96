/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sentences call things: names from the map in the wanted languages, labels from the catalogue. */
#pragma once

#include "analysis/mnd-terms.h"
#include "model/mnd-text.h"

typedef struct
{
  MndMap *map;
  const char *const *languages;
} MndNames;

/* The name; where a row has none, the label of its kind. Never NULL. Borrowed until the map changes. */
const char *mnd_names_get (const MndNames *names, const MndId *id);
/* "A", "A and B", "A, B and C". Free with g_free(). */
char *mnd_names_dup_list (const char *const *items, guint n_items);
/* The names of these, sorted by name, as a list. Free with g_free(). */
char *mnd_names_dup_names (const MndNames *names, const MndId *const *ids, guint n_ids);
/* The labels of the vocabulary's words whose bits are set, in its order, as a list. Free with g_free(). */
char *mnd_names_dup_labels (MndVocabulary vocabulary, guint bits);
/* What a table or chart does not count: "3 left out by the filter"; NULL where it is none. Free with g_free(). */
char *mnd_names_dup_left_out (guint n);
