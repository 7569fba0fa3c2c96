/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One question about an actor: whether it is answered, by whom, and one key to say so. With the focus on its head F, N
 * and U record that it was found, looked for and not found, or unclear; Delete takes the last record back; Enter
 * unfolds what is recorded. It looks answers up in the findings of its subject and keeps none.
 *
 * Signal `answered`: a key or button has just recorded an answer.
 */
#pragma once

#include "analysis/mnd-terms.h"
#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_QUESTION_ROW (mnd_question_row_get_type ())
G_DECLARE_FINAL_TYPE (MndQuestionRow, mnd_question_row, MND, QUESTION_ROW, AdwBin)

/* `actor`: with findings. */
GtkWidget *mnd_question_row_new (MndSubject *actor, MndQuestion question);
MndQuestion mnd_question_row_get_question (MndQuestionRow *row);
/* As it was last read. */
MndAnswer mnd_question_row_get_answer (MndQuestionRow *row);
/* Nobody has looked, or it is unclear. */
gboolean mnd_question_row_is_open (MndQuestionRow *row);
/* As by key. Does nothing where the map itself answers it, or may not be edited. */
void mnd_question_row_answer (MndQuestionRow *row, MndAnswer answer);
/* Deletes the record that counts now; nothing where there is none. */
void mnd_question_row_take_back (MndQuestionRow *row);
/* Reads again; by whoever owns the row, after the findings are new. */
void mnd_question_row_refresh (MndQuestionRow *row);
