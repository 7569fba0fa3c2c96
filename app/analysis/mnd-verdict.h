/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What people have said of findings. A verdict is a row of the map and belongs to the finding's rule and subjects; it
 * stands for as long as what makes the finding true stays the same, then the question is open again. One look through
 * the table answers for all findings.
 */
#pragma once

#include "analysis/mnd-finding.h"

/* The latest verdict on each finding, as of the moment it was made: to be made anew where the table `verdict` changes.
 * Keeps the map. */
typedef struct _MndVerdicts MndVerdicts;

MndVerdicts *mnd_verdicts_new (MndMap *map);
void mnd_verdicts_free (MndVerdicts *verdicts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndVerdicts, mnd_verdicts_free)

/* The latest verdict on it, whether it stands or not; NULL where there is none. Borrowed. */
MndRecord *mnd_verdicts_find (MndVerdicts *verdicts, MndFinding *finding);
/* The word (MND_VOCABULARY_VERDICT) that stands: "open" where there is none, or what it rested on is not said or has
 * changed since. Borrowed until the map changes. */
const char *mnd_verdicts_get_word (MndVerdicts *verdicts, MndFinding *finding);
/* TRUE where a person holds that nothing has to be done: "not_a_problem" or "accepted" stands. */
gboolean mnd_verdicts_is_settled (MndVerdicts *verdicts, MndFinding *finding);
