/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The classifications of the literature that this program is built on, each member with the place where a person meets
 * it: a word of the catalogue, a category of a lens, a question of a checklist, a tag of rules. TAXONOMIES.md is this
 * as a table; a test keeps the two alike. Labels here are those of the literature and are not translated; what is asked
 * of whom, in words for people, stands in mnd-checklist.h.
 */
#pragma once

#include "model/mnd-catalogue.h"

typedef enum
{
  MND_SCHEME_FACET,     /* of an actor, a support or money: "kind=police", or the name of a column without words */
  MND_SCHEME_LENS,      /* "oecd/police": lens and category */
  MND_SCHEME_FIELD,     /* "field=1a" */
  MND_SCHEME_MECHANISM, /* of a body: "mechanism=compact", "layer=agency", "coordination axis=donor_donor" */
  MND_SCHEME_TAG,       /* of rules: which challenge they speak of */
  MND_SCHEME_QUESTION,  /* of a checklist; the target is NULL, its word is the scheme's, a point, and the code */
  MND_N_SCHEME_USES
} MndSchemeUse;

typedef struct
{
  const char *code;
  const char *parent; /* the code of the member it belongs to; NULL: none */
  const char *label;  /* English, paraphrased */
  MndSchemeUse use;
  const char *target; /* as `use` says */
} MndSchemeMember;

typedef struct
{
  const char *word;
  const char *source;
  guint first; /* where its members begin; use mnd_scheme_get_member() */
  guint n_members;
} MndScheme;

guint mnd_scheme_get_count (void);
/* Lives for ever, as all of it does. */
const MndScheme *mnd_scheme_get_nth (guint i);
/* NULL where there is none. */
const MndScheme *mnd_scheme_find (const char *word);
const MndSchemeMember *mnd_scheme_get_member (const MndScheme *scheme, guint i);
/* TRUE where all of it is a checklist. */
gboolean mnd_scheme_is_checklist (const MndScheme *scheme);
/* "facet", "lens", ... */
const char *mnd_scheme_use_get_word (MndSchemeUse use);
/* TRUE where a target of the form "vocabulary=word" names a word of the catalogue. */
gboolean mnd_scheme_target_is_word (const char *target);
