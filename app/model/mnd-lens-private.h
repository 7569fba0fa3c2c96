/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a lens is put together, from text or from the tables of those that are built in. */
#pragma once

#include "model/mnd-lens.h"

typedef struct
{
  const char *category; /* "-": outside */
  const char *conditions;
  const char *reason; /* for people, context "lens"; may be NULL */
} MndLensRuleData;

typedef struct
{
  const char *word;
  const char *name;
  const char *source;                /* may be NULL */
  MndVocabulary facet;               /* its words are the categories; else MND_VOCABULARY_NONE */
  const char *condition;             /* by which the facet is read */
  const MndLensCategory *categories; /* ends with a NULL word */
  const MndLensRuleData *rules;      /* ends with a NULL category */
  const char *const *tones;          /* of a facet: one for each of its words */
} MndLensData;

extern const MndLensData mnd_lens_data[];
extern const guint mnd_lens_n_data;

/* Of MndLensCategory and MndLensRule, whose texts they own. */
GArray *mnd_lens_new_categories (void);
GArray *mnd_lens_new_rules (void);
/* The text of a lens of these. Free with g_free(). */
char *mnd_lens_write (const char *name, const char *source, const GArray *categories, const GArray *rules);
