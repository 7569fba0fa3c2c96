/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The keyboard's place in a grid that draws itself. Two widgets take turns, as a screen reader says what has just got
 * the keyboard and not what has it and changed. A member of the grid's struct.
 */
#pragma once

#include <gtk/gtk.h>

typedef struct
{
  GtkWidget *places[2];
  guint now;
} MndGridFocus;

/* Nothing takes the keyboard until it is let. */
void mnd_grid_focus_start (MndGridFocus *focus, GtkWidget *grid);
/* When the grid is disposed of. */
void mnd_grid_focus_end (MndGridFocus *focus);
void mnd_grid_focus_let (MndGridFocus *focus, gboolean focusable);
/* From the grid's own measure() and size_allocate(). */
void mnd_grid_focus_measure (MndGridFocus *focus, GtkOrientation orientation);
void mnd_grid_focus_allocate (MndGridFocus *focus, const GdkRectangle *area);
/* The other one is the place from now on, of this name (NULL: none), and has the keyboard where this one had it. */
void mnd_grid_focus_move (MndGridFocus *focus, const char *words);
void mnd_grid_focus_set_words (MndGridFocus *focus, const char *words);
const char *mnd_grid_focus_get_words (MndGridFocus *focus);
gboolean mnd_grid_focus_grab (MndGridFocus *focus);
