/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one actor: names, facets, mandates, links, support, evidence. The subject may be none yet. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

GtkWidget *mnd_actor_page_new (MndSubject *subject);
/* Its questions; NULL where it has none. */
GtkWidget *mnd_actor_page_find_questions (GtkWidget *page);
/* The focus to its first open question; FALSE where there is none. */
gboolean mnd_actor_page_focus_question (GtkWidget *page);
