/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a person has said of a finding. A verdict is a row of the map and belongs to the finding's rule and subjects; it
 * stands for as long as what makes the finding true stays the same, then the question is open again.
 */
#pragma once

#include "analysis/mnd-finding.h"

/* The latest verdict on it, whether it stands or not; NULL where there is none. Borrowed. */
MndRecord *mnd_verdict_find (MndMap *map, MndFinding *finding);
/* The word (MND_VOCABULARY_VERDICT) that stands: "open" where there is none, or what it rested on is not said or has
 * changed since. Borrowed until the map changes. */
const char *mnd_verdict_get_word (MndMap *map, MndFinding *finding);
/* TRUE where a person holds that nothing has to be done: "not_a_problem" or "accepted" stands. */
gboolean mnd_verdict_is_settled (MndMap *map, MndFinding *finding);
