/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the matcher share: words of names (-words.c) and the index of a table's rows (-index.c). */
#pragma once

#include "model/mnd-matcher.h"

/* --- words */

#define MND_WORDS_MAX 32 /* of one name; what follows is not compared */

typedef struct
{
  char *text; /* folded */
  gboolean is_number;
  gboolean is_abbreviated; /* a full stop follows */
} MndNameWord;

/* The words of a name, none twice, without those that only join others. An array of MndNameWord. Free with
 * g_array_unref(). */
GArray *mnd_name_split (const char *name);
/* How much the word says by itself: 1, or less for "ministry", "national" and the like. */
double mnd_name_get_word_weight (const char *word);
/* Keys under which the same names fall together; NULL where nothing is left. Free with g_free(). */
char *mnd_name_dup_exact (const char *name);
char *mnd_name_dup_folded (const char *name);
char *mnd_name_dup_acronym (const char *name);
/* TRUE for "MoD" and "S.L.P.", not for "Police". */
gboolean mnd_name_is_acronym (const char *name);
/* "Ministry of Defence": "md" or, with all words, "mod". NULL where there are fewer than two. */
char *mnd_name_dup_initials (const char *name, gboolean all_words);

/* --- index */

/* By what a key was made. */
typedef enum
{
  MND_INDEX_IDENTIFIER = 'i',
  MND_INDEX_NAME = 'n',
  MND_INDEX_ALIAS = 'l',
  MND_INDEX_ACRONYM = 'c',
  MND_INDEX_FOLDED = 'f',
  MND_INDEX_INITIALS = 'b',
} MndIndexSort;

typedef struct _MndNameIndex MndNameIndex;

MndNameIndex *mnd_name_index_new (MndMap *map, MndTable table);
void mnd_name_index_free (MndNameIndex *index);
/* The rows (MndRecord) under a key, each once; NULL for none. `key` may be NULL. Borrowed. */
GPtrArray *mnd_name_index_find (MndNameIndex *index, MndIndexSort sort, const char *key);
/* How much a folded word says among all names of the index, 0 to 1. */
double mnd_name_index_weigh (MndNameIndex *index, const char *word);
/* Calls for each name that is similar, a row maybe several times. */
typedef void (*MndSimilarFunc) (MndRecord *record, double score, gpointer data);
void mnd_name_index_find_similar (MndNameIndex *index, const char *name, MndSimilarFunc func, gpointer data);

/* --- the matcher */

/* Made when first asked for. */
MndNameIndex *mnd_matcher_get_index (MndMatcher *matcher, MndTable table);
