/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How much of what should be asked has been asked. A kind of actor raises questions (who audits it, by what mandate
 * ...); each is found on the map, or an assessment says that it was found or that there is none, or it is open. What is
 * open is a list of things to ask, never a reproach.
 */
#pragma once

#include "analysis/mnd-state.h"

/* Sets of MND_BIT (MndQuestion). `found`, `none` and `open` are parts of `asked` and do not meet. */
typedef struct
{
  guint asked;
  guint found;   /* on the map, or by assessment */
  guint on_map;  /* of those found: whatever was assessed */
  guint none;    /* looked for, and not found */
  guint open;    /* not assessed, or unclear */
  guint unclear; /* of the open ones: somebody has looked */
} MndAnswers;

/* What the actor's kind raises, and what is known of it. Providers and bodies raise questions, nobody else. */
MndAnswers mnd_state_get_answers (MndState *state, guint actor);

typedef struct _MndCoverage MndCoverage;

MndCoverage *mnd_coverage_new (MndState *state);
void mnd_coverage_free (MndCoverage *coverage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndCoverage, mnd_coverage_free)
/* Works out again what it holds of the actors by which the walk came; NULL for all. */
void mnd_coverage_update (MndCoverage *coverage, MndState *state, const MndWalk *touched);

guint mnd_coverage_get_n_asked (const MndCoverage *coverage);
guint mnd_coverage_get_n_found (const MndCoverage *coverage);
guint mnd_coverage_get_n_none (const MndCoverage *coverage);
guint mnd_coverage_get_n_open (const MndCoverage *coverage);
/* Of all questions those that are answered, 0 to 1; 1 where none is raised. */
double mnd_coverage_get_share (const MndCoverage *coverage);
/* By the place of the actor in the state it was made of. */
MndAnswers mnd_coverage_get_answers (const MndCoverage *coverage, guint actor);
