/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One thing that a rule says of the map: whom it is about, what makes it true, how grave and how sure. It holds keys
 * and numbers, no rows, so that it outlives a change; it never changes itself.
 */
#pragma once

#include "analysis/mnd-rule.h"

#define MND_TYPE_FINDING (mnd_finding_get_type ())
G_DECLARE_FINAL_TYPE (MndFinding, mnd_finding, MND, FINDING, GObject)

typedef enum
{
  MND_FINDING_GAP,     /* it is so, as far as the map knows */
  MND_FINDING_UNKNOWN, /* nobody has looked yet: a question for an interview, never an accusation */
  MND_FINDING_NOTE,    /* on the quality of the data */
} MndFindingState;

const MndRule *mnd_finding_get_rule (MndFinding *finding);
MndFindingState mnd_finding_get_state (MndFinding *finding);
/* "gap", "unknown", "note": for files. */
const char *mnd_finding_state_get_word (MndFindingState state);
/* 1 to 5. */
guint mnd_finding_get_severity (MndFinding *finding);
/* The weakest claim that it rests on: 0 low, 1 medium, 2 high; -1 where none is stated. */
int mnd_finding_get_confidence (MndFinding *finding);

/* Whom it is about, by key; at least one. Mostly actors, some support or other rows, some topics (mnd-topic.h), which
 * have no row. Borrowed. */
guint mnd_finding_get_n_subjects (MndFinding *finding);
const MndId *mnd_finding_get_subject (MndFinding *finding, guint i);
gboolean mnd_finding_has_subject (MndFinding *finding, const MndId *id);
/* The rows that make it true, by key, none twice: actors, links, support, assessments, mandates ... */
guint mnd_finding_get_n_witness (MndFinding *finding);
const MndId *mnd_finding_get_witness (MndFinding *finding, guint i);
gboolean mnd_finding_has_witness (MndFinding *finding, const MndId *id);
/* The questions (MND_BIT (MndQuestion)) that would settle an unknown. */
guint mnd_finding_get_questions (MndFinding *finding);
/* The first day of all that makes it true, Julian; MND_DAY_FIRST where no start is known. */
int mnd_finding_get_since (MndFinding *finding);
/* As they stood when it was found: one a parameter of the rule. */
double mnd_finding_get_parameter (MndFinding *finding, guint i);

/* Its identity, with the rule's id, is as the columns of `verdict` have it: the subjects' keys in hex, sorted, joined
 * by commas. Free with g_free(). */
char *mnd_finding_dup_subjects (MndFinding *finding);
/* SHA-256 in hex of what makes it true: rule, version, and for each row of the witness its key and what it says in
 * words of the catalogue, switches and references (not dates, numbers and prose). A verdict asks again where it is
 * another one. NULL where a row is gone. Free with g_free(). */
char *mnd_finding_dup_witness_checksum (MndFinding *finding, MndMap *map);
/* TRUE where both have the same rule and subjects, and for gaps and unknowns the same of these. */
gboolean mnd_finding_is_same (MndFinding *finding, MndFinding *other);

/* The sentence: in the language of the interface, names in the first of `languages` (BCP 47, NULL-terminated, or NULL)
 * that they have. Neutral, one sentence, with a full stop. Free with g_free(). */
char *mnd_finding_dup_text (MndFinding *finding, MndMap *map, const char *const *languages);
