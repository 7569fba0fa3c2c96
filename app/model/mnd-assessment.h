/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A row of the table `assessment` in words: what it asks, and what came out. It asks one of the questions that are
 * asked of every actor, or one of a checklist (mnd-checklist.h). Not for which row of several holds: analysis knows
 * that.
 */
#pragma once

#include "model/mnd-record.h"

gboolean mnd_assessment_is_of_checklist (MndRecord *assessment);
/* What is asked as one word: "audit", "sedra_norms.7". No question of a checklist has the word of another. */
const char *mnd_assessment_get_question_word (MndRecord *assessment);
/* FALSE for a word of a column's vocabulary that cannot stand in this row: "partly" is an answer to checklists only,
 * and a question of a checklist does not become another kind of question. */
gboolean mnd_assessment_takes_word (MndRecord *assessment, guint column, const char *word);

/* In the language of the interface: what such a word asks; the word itself where it is unknown. */
const char *mnd_assessment_get_label (const char *question_word);
/* What an answer (MND_VOCABULARY_ANSWER) to it is called: "Looked for, none found", "Not met". */
const char *mnd_assessment_get_answer_label (const char *question_word, const char *answer);
