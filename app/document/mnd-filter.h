/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is left out of all that is shown: one chip for each respect in which something may differ. A chip lets through
 * whatever has one of its values; what all chips let through is shown. A filter never changes, so it may be shared.
 *
 * Kind, function, branch, level, place and text are asked of actors. Support passes where one of its parties does, and
 * by its own text; a link where both its ends do. Status, formality and confidence are asked of links and support that
 * have them. Rows of the legend that are switched off (MND_FILTER_HIDE, as in mnd-scene-hidden.h) are about the picture
 * alone, and nothing passes or fails by them.
 *
 * As text: "kind=police+militia,level=national,text=drug%20squad", values escaped as in an address.
 */
#pragma once

#include "model/mnd-map.h"

typedef enum
{
  MND_FILTER_KIND,
  MND_FILTER_FUNCTION,
  MND_FILTER_BRANCH,
  MND_FILTER_LEVEL,
  MND_FILTER_PLACE, /* a name; what lies within it counts too */
  MND_FILTER_STATUS,
  MND_FILTER_FORMALITY,
  MND_FILTER_CONFIDENCE,
  MND_FILTER_TEXT, /* a name, acronym or note has it, in any language */
  MND_FILTER_HIDE,
  MND_N_FILTER_CHIPS
} MndFilterChip;

#define MND_TYPE_FILTER (mnd_filter_get_type ())
G_DECLARE_FINAL_TYPE (MndFilter, mnd_filter, MND, FILTER, GObject)

/* Everything passes. */
MndFilter *mnd_filter_new (void);
/* Fails with MND_DOCUMENT_ERROR_INVALID, naming what is off. */
MndFilter *mnd_filter_new_from_text (const char *text, GError **error);
/* Empty where everything passes. Free with g_free(). */
char *mnd_filter_dup_text (MndFilter *filter);
/* The same with other values of a chip; NULL or none: without the chip. Words that are none are dropped. */
MndFilter *mnd_filter_new_with (MndFilter *filter, MndFilterChip chip, const char *const *values);
/* The same with one value more, or without it. */
MndFilter *mnd_filter_new_toggled (MndFilter *filter, MndFilterChip chip, const char *value);

/* NULL where there is no such chip. Borrowed. */
const char *const *mnd_filter_get_values (MndFilter *filter, MndFilterChip chip);
gboolean mnd_filter_has_value (MndFilter *filter, MndFilterChip chip, const char *value);
/* Whether anything may fail, in lists as in pictures: rows of the legend do not count. */
gboolean mnd_filter_is_active (MndFilter *filter);
gboolean mnd_filter_equal (MndFilter *filter, MndFilter *other);
/* An actor, support or link; everything else passes. */
gboolean mnd_filter_passes (MndFilter *filter, MndMap *map, MndRecord *record);
/* The actors, support and links that do not pass: a set of MndId by mnd_id_hash(); NULL where everything does. Free
 * with g_hash_table_unref(). */
GHashTable *mnd_filter_dup_left_out (MndFilter *filter, MndMap *map);

/* "Kind: Police, Militia", of a chip that lets something pass. Free with g_free(). */
char *mnd_filter_dup_chip_words (MndFilter *filter, MndFilterChip chip);

/* "kind", "level" ... */
const char *mnd_filter_chip_get_word (MndFilterChip chip);
/* For people. */
const char *mnd_filter_chip_get_label (MndFilterChip chip);
/* MND_VOCABULARY_NONE where values are free text. */
MndVocabulary mnd_filter_chip_get_vocabulary (MndFilterChip chip);
