/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making findings, for rules; and keeping them, for MndAnalysis. */
#pragma once

#include "analysis/mnd-finding.h"
#include "analysis/mnd-state.h"
#include "analysis/mnd-topic.h"

/* `severity` is clamped to 1 .. 5. A rule fills it in and gives it to mnd_sink_take(). */
MndFinding *mnd_finding_new (const MndRule *rule, MndFindingState state, int severity);
/* A subject belongs to the witness too. */
void mnd_finding_add_subject (MndFinding *finding, const MndId *id);
/* A topic (see mnd-topic.h): a subject that has no row and so is no witness. */
void mnd_finding_add_topic (MndFinding *finding, MndVocabulary vocabulary, const char *word);
void mnd_finding_add_witness (MndFinding *finding, const MndId *id);
void mnd_finding_set_questions (MndFinding *finding, guint questions);
/* What the sentence needs besides, in an order that the rule knows. Ids here are no witnesses by that alone. */
void mnd_finding_add_number (MndFinding *finding, double number);
void mnd_finding_add_word (MndFinding *finding, const char *word);
void mnd_finding_add_mention (MndFinding *finding, const MndId *id);
guint mnd_finding_get_n_numbers (MndFinding *finding);
double mnd_finding_get_number (MndFinding *finding, guint i);
const char *mnd_finding_get_word (MndFinding *finding, guint i);
guint mnd_finding_get_n_mentions (MndFinding *finding);
const MndId *mnd_finding_get_mention (MndFinding *finding, guint i);
/* The subject that was added as the i-th one; mnd_finding_get_subject() has them sorted. */
const MndId *mnd_finding_get_role (MndFinding *finding, guint i);

/* Sorts, weighs and dates it: from now on it does not change. `anchor` is the place of the actor or support that it was
 * found at, MND_NOTHING for one found on the map as a whole. */
void mnd_finding_finish (MndFinding *finding, const MndState *state, guint anchor, const double *parameters);
guint mnd_finding_get_anchor (MndFinding *finding);
/* Graver ones first, then by rule, by the name of the first role, by subjects. No two findings of one list are equal.
 */
int mnd_finding_compare (MndFinding *a, MndFinding *b);
/* TRUE where nothing tells them apart. */
gboolean mnd_finding_equal (MndFinding *a, MndFinding *b);
/* After names changed. */
void mnd_finding_read_name (MndFinding *finding, const MndState *state);
