/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions that an actor's kind raises, and how each stands: a whole institution is assessed by one key a
 * question. Invisible where none is raised. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_QUESTIONS_GROUP (mnd_questions_group_get_type ())
G_DECLARE_FINAL_TYPE (MndQuestionsGroup, mnd_questions_group, MND, QUESTIONS_GROUP, AdwBin)

/* `actor`: with findings. */
GtkWidget *mnd_questions_group_new (MndSubject *actor);
/* The focus to the first question that nobody has answered. FALSE where all are answered. */
gboolean mnd_questions_group_focus_open (MndQuestionsGroup *group);
