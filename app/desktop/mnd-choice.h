/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What can be chosen in a list: a key that means something to who asked, and what a person reads. Lists are GPtrArrays
 * of MndChoice that own them.
 */
#pragma once

#include "document/mnd-view.h"

typedef struct
{
  char *key;   /* a word, or an id in hex; empty: nothing */
  char *label; /* never NULL */
  char *detail;
  char *group; /* choices of one group stand together; NULL: none */
} MndChoice;

GPtrArray *mnd_choices_new (void);
/* `detail` and `group` may be NULL. */
void mnd_choices_add (GPtrArray *choices, const char *key, const char *label, const char *detail, const char *group);
/* The words of a vocabulary; kinds of actors are grouped by their main function. */
void mnd_choices_add_words (GPtrArray *choices, MndVocabulary vocabulary);
/* The rows of a table by name. `languages` may be NULL. */
void mnd_choices_add_records (GPtrArray *choices, MndMap *map, MndTable table, const char *const *languages);
/* The same of some rows (MndRecord). */
void mnd_choices_add_rows (GPtrArray *choices, MndMap *map, const GPtrArray *records, const char *const *languages);
/* The languages of the map first, then the others that have a name; keys are BCP 47 tags. */
void mnd_choices_add_languages (GPtrArray *choices, MndMap *map);
/* Whether what was typed instead could be such a tag. */
gboolean mnd_choices_is_language (const char *tag);
