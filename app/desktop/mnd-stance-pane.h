/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One part of a grid of stances on the screen, to be scrolled: the cells, or the tray. It draws what is in sight, and
 * is the place of the keyboard. What a person does on it is its board's (mnd-stance-board.h).
 */
#pragma once

#include "desktop/mnd-grid-focus.h"
#include "scene/mnd-stance-painter.h"

#include <gtk/gtk.h>

#define MND_TYPE_STANCE_PANE (mnd_stance_pane_get_type ())
G_DECLARE_FINAL_TYPE (MndStancePane, mnd_stance_pane, MND, STANCE_PANE, GtkWidget)

/* `look` is borrowed and has to outlive the pane; its style is the screen's, whatever it says. */
GtkWidget *mnd_stance_pane_new (MndStancePart part, MndStanceLook *look);
/* What is shown; it has to live until another one is set or NULL. */
void mnd_stance_pane_show (MndStancePane *pane, MndStanceGrid *grid);
/* How it is scrolled. */
void mnd_stance_pane_set_adjustment (MndStancePane *pane, GtkAdjustment *adjustment);
/* The chip of the keyboard, which must be in this part, and what is said of it; the place takes the keyboard where
 * `grab`, and is brought into sight. */
void mnd_stance_pane_move_to (MndStancePane *pane, guint chip, const char *words, gboolean grab);
/* The chip of the keyboard is in another part: this one takes no keyboard. */
void mnd_stance_pane_leave (MndStancePane *pane);
gboolean mnd_stance_pane_grab (MndStancePane *pane);
MndGridFocus *mnd_stance_pane_get_focus (MndStancePane *pane);
