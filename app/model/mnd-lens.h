/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A lens: a published way to see the sector. Rules over kinds and facets put an actor into one category or leave it
 * outside the frame; each rule may say why. Some are built in, others are a map's own: rows of the table `map` whose
 * key is "lens." and the lens' word, and whose value is its text. A lens never changes, so it may be shared.
 *
 * The text, one statement a line; "-" as category leaves the actor outside, the first rule that fits counts, and who
 * fits none is outside:
 *
 *   lens 1
 *   name Two pillars
 *   source International Alert, 2002
 *   category control oversight Civil control and oversight
 *   rule control statehood=state main=oversight,management
 *   reason The definition names them.
 *   rule - statehood=non_state
 *
 * A category has a word, the function in whose colour it is drawn ("none": grey) and a name; categories stand in the
 * order of their lanes. Conditions of a rule must all hold: kind, function (one of those it has), main (the function
 * that counts first), branch, statehood, statutory, armed, level. Whatever else there is, is an error and not skipped.
 */
#pragma once

#include "model/mnd-map.h"

#define MND_TYPE_LENS (mnd_lens_get_type ())
G_DECLARE_FINAL_TYPE (MndLens, mnd_lens, MND, LENS, GObject)

#define MND_LENS_KEY_PREFIX "lens."
#define MND_LENS_MAX_CATEGORIES 32
#define MND_LENS_MAX_RULES 256
#define MND_LENS_OUTSIDE (-1)

typedef struct
{
  const char *word;
  const char *label; /* for people: in the language of the interface where the lens is built in */
  const char *tone;  /* of MND_VOCABULARY_FUNCTION; NULL: grey */
} MndLensCategory;

/* What a condition may ask of an actor. */
typedef enum
{
  MND_LENS_ASKS_KIND,
  MND_LENS_ASKS_FUNCTION, /* one of those it has */
  MND_LENS_ASKS_MAIN,     /* the function that counts first */
  MND_LENS_ASKS_BRANCH,
  MND_LENS_ASKS_STATEHOOD,
  MND_LENS_ASKS_STATUTORY,
  MND_LENS_ASKS_ARMED,
  MND_LENS_ASKS_LEVEL,
  MND_LENS_N_ASKED
} MndLensAsked;

typedef struct
{
  int category;                    /* its place in their order; MND_LENS_OUTSIDE */
  guint64 words[MND_LENS_N_ASKED]; /* a bit for each word of its vocabulary that fits; 0: not asked */
  const char *reason;              /* NULL: none is said */
} MndLensRule;

typedef struct
{
  int category; /* its place in their order; MND_LENS_OUTSIDE */
  int rule;     /* the one that fits; -1: none does, so it is outside */
} MndLensPlace;

/* Fails with MND_MODEL_ERROR_SYNTAX, naming the line. */
MndLens *mnd_lens_new_from_text (const char *word, const char *text, GError **error);
/* The built-in or the map's own lens of that word (`map` may be NULL); NULL where there is none or its text is none.
 * Free with g_object_unref(). */
MndLens *mnd_lens_new_by_word (MndMap *map, const char *word);
/* The words of all of them: built-in ones in their order, then the map's own by word. */
char **mnd_lens_dup_words (MndMap *map);
/* The words of the map's own whose text is no lens, as in a file of another program or a later version. */
char **mnd_lens_dup_broken_words (MndMap *map);
/* Why that text is none, in English; NULL where it is one, or there is no such row. Free with g_error_free(). */
GError *mnd_lens_find_problem (MndMap *map, const char *word);
gboolean mnd_lens_is_builtin (const char *word);
/* Small letters, digits and underscores, at most 32. */
gboolean mnd_lens_is_word (const char *word);
/* A word that no lens of the map has, made of this one. Free with g_free(). */
char *mnd_lens_dup_free_word (MndMap *map, const char *word);

/* What new_from_text() takes, and makes the same lens of. Free with g_free(). */
char *mnd_lens_dup_text (MndLens *lens);
/* The same text with another name. Free with g_free(). */
char *mnd_lens_dup_text_named (MndLens *lens, const char *name);
const char *mnd_lens_get_word (MndLens *lens);
const char *mnd_lens_get_name (MndLens *lens);
/* The published text it follows; NULL where it says none. */
const char *mnd_lens_get_source (MndLens *lens);
guint mnd_lens_get_n_categories (MndLens *lens);
const MndLensCategory *mnd_lens_get_category (MndLens *lens, guint i);
/* MND_LENS_OUTSIDE where there is none. */
int mnd_lens_find_category (MndLens *lens, const char *word);
guint mnd_lens_get_n_rules (MndLens *lens);
const MndLensRule *mnd_lens_get_rule (MndLens *lens, guint i);

MndVocabulary mnd_lens_asked_get_vocabulary (MndLensAsked asked);
/* For people. */
const char *mnd_lens_asked_get_label (MndLensAsked asked);
/* The words that fit, for people: "Police, Militia". Free with g_free(). */
char *mnd_lens_asked_dup_words (MndLensAsked asked, guint64 words);

/* Where the actor stands. */
MndLensPlace mnd_lens_classify (MndLens *lens, MndRecord *actor);
/* Why the place: the rule's reason, else what its conditions say, for people; NULL where no rule fits. Free with
 * g_free(). */
char *mnd_lens_dup_reason (MndLens *lens, const MndLensPlace *place);
