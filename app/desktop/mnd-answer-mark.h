/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a question about an actor stands, as a small drawing: a tick for found, a ring for none, a question mark for
 * unclear, a dotted ring where nobody has looked. It says nothing to a screen reader: the words beside it do.
 */
#pragma once

#include "analysis/mnd-terms.h"

#include <gtk/gtk.h>

#define MND_TYPE_ANSWER_MARK (mnd_answer_mark_get_type ())
G_DECLARE_FINAL_TYPE (MndAnswerMark, mnd_answer_mark, MND, ANSWER_MARK, GtkWidget)

GtkWidget *mnd_answer_mark_new (MndAnswer answer);
void mnd_answer_mark_set_answer (MndAnswerMark *mark, MndAnswer answer);
