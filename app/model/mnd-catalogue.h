/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The catalogue: every word the map file may hold, with its label, and what a kind of actor or link brings with it.
 * The words stand in mnd-catalogue-words.c and mnd-catalogue-kinds.c; the file's CHECK constraints hold the same ones.
 * Labels are English and marked for translation; whoever shows one asks mnd_catalogue_get_label().
 */
#pragma once

#include <glib.h>

typedef enum
{
  MND_VOCABULARY_NONE,
  MND_VOCABULARY_KIND,
  MND_VOCABULARY_FUNCTION,
  MND_VOCABULARY_BRANCH,
  MND_VOCABULARY_STATEHOOD,
  MND_VOCABULARY_STATUTORY,
  MND_VOCABULARY_ARMED,
  MND_VOCABULARY_LEVEL,
  MND_VOCABULARY_LINK_KIND,
  MND_VOCABULARY_MODE,
  MND_VOCABULARY_FORMALITY,
  MND_VOCABULARY_LINK_STATUS,
  MND_VOCABULARY_SUPPORT_STATUS,
  MND_VOCABULARY_FIELD,
  MND_VOCABULARY_AXIS,
  MND_VOCABULARY_DIMENSION,
  MND_VOCABULARY_RESOURCE,
  MND_VOCABULARY_MODALITY,
  MND_VOCABULARY_FLOW_TYPE,
  MND_VOCABULARY_SCOPE,
  MND_VOCABULARY_PHASE,
  MND_VOCABULARY_ROLE,
  MND_VOCABULARY_MONEY_KIND,
  MND_VOCABULARY_MECHANISM,
  MND_VOCABULARY_COORDINATION_AXIS,
  MND_VOCABULARY_LAYER,
  MND_VOCABULARY_SOURCE_KIND,
  MND_VOCABULARY_CONFIDENCE,
  MND_VOCABULARY_QUESTION,
  MND_VOCABULARY_ANSWER,
  MND_VOCABULARY_VERDICT,
  MND_VOCABULARY_VIEW_KIND,
  MND_VOCABULARY_PROPERTY,
  MND_VOCABULARY_TABLE,
  MND_N_VOCABULARIES
} MndVocabulary;

/* The word of MND_VOCABULARY_QUESTION that is no question itself: which one is asked, MND_ASSESSMENT_ITEM says. */
#define MND_QUESTION_CHECKLIST "checklist"
/* The word of MND_VOCABULARY_ANSWER that only questions of checklists take. */
#define MND_ANSWER_OF_CHECKLISTS "partly"

typedef struct
{
  const char *word;
  const char *label; /* for people, context = the vocabulary's */
} MndWord;

/* The functions of an actor, as bits, so that several can be asked at once. In the order of the vocabulary. */
typedef enum
{
  MND_FUNCTION_NONE = 0,
  MND_FUNCTION_PROVISION = 1 << 0,
  MND_FUNCTION_MANAGEMENT = 1 << 1,
  MND_FUNCTION_OVERSIGHT = 1 << 2,
  MND_FUNCTION_JUSTICE = 1 << 3,
  MND_FUNCTION_COORDINATION = 1 << 4,
  MND_FUNCTION_SUPPORT = 1 << 5,
} MndFunctions;

/* What a kind of actor brings with it; each facet may be overridden in the row. NULL: nothing is assumed. */
typedef struct
{
  const char *word;
  const char *label;
  MndFunctions functions; /* the first one is the kind's main function, see `main_function` */
  MndFunctions main_function;
  const char *branch;
  const char *statehood;
  const char *statutory;
  const char *armed;
  const char *level;
} MndKind;

typedef struct
{
  const char *word;
  const char *label;   /* what it is: "oversees" */
  const char *inverse; /* read from the other end: "overseen by" */
  gboolean symmetric;  /* no direction: no arrowhead */
  gboolean has_mode;   /* an oversight mode says more */
} MndLinkKind;

/* The words of a vocabulary in their order. */
guint mnd_catalogue_get_size (MndVocabulary vocabulary);
const char *mnd_catalogue_get_word (MndVocabulary vocabulary, guint i);
gboolean mnd_catalogue_has_word (MndVocabulary vocabulary, const char *word);
/* -1 where the vocabulary has no such word; else its place in the order. */
int mnd_catalogue_get_index (MndVocabulary vocabulary, const char *word);
/* TRUE where `words` is a comma-joined set of the vocabulary's words without repeats. Empty is no set. */
gboolean mnd_catalogue_has_words (MndVocabulary vocabulary, const char *words);
/* The label in the language of the interface; the word itself where it is unknown, so that nothing is ever shown as
 * empty. */
const char *mnd_catalogue_get_label (MndVocabulary vocabulary, const char *word);
/* The gettext context of the vocabulary's labels, also its name in English: "kind", "mode" ... */
const char *mnd_catalogue_get_context (MndVocabulary vocabulary);

/* NULL where there is none. */
const MndKind *mnd_catalogue_find_kind (const char *word);
const MndLinkKind *mnd_catalogue_find_link_kind (const char *word);
const char *mnd_catalogue_get_inverse_label (const char *link_kind);

MndFunctions mnd_functions_parse (const char *words);
/* The comma-joined words; NULL for none. Free with g_free(). */
char *mnd_functions_format (MndFunctions functions);

/* The likeliest link between two kinds of actor: a parliament drawn to a force proposes parliamentary oversight.
 * `mode` is NULL where the kind has none. Always proposes something. */
void mnd_catalogue_propose_link (const char *from_kind, const char *to_kind, const char **kind, const char **mode);
