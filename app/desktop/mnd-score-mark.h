/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How an item of a checklist stands, or what is said beside it, as a small drawing: the marks of cards by themselves,
 * for buttons and legends. It says nothing to a screen reader: what stands beside it does. */
#pragma once

#include "scene/mnd-card-painter.h"

#include <gtk/gtk.h>

#define MND_TYPE_SCORE_MARK (mnd_score_mark_get_type ())
G_DECLARE_FINAL_TYPE (MndScoreMark, mnd_score_mark, MND, SCORE_MARK, GtkWidget)

GtkWidget *mnd_score_mark_new (MndScore score);
GtkWidget *mnd_score_mark_new_flag (MndCardFlag flag);
