/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stands on the cell of the matrix that has the keyboard, so that a screen reader has something to name. It draws
 * nothing and takes no pointer.
 */
#pragma once

#include <gtk/gtk.h>

#define MND_TYPE_MATRIX_FOCUS (mnd_matrix_focus_get_type ())
G_DECLARE_FINAL_TYPE (MndMatrixFocus, mnd_matrix_focus, MND, MATRIX_FOCUS, GtkWidget)

GtkWidget *mnd_matrix_focus_new (void);
/* What a screen reader says. */
void mnd_matrix_focus_set_words (MndMatrixFocus *focus, const char *words);
const char *mnd_matrix_focus_get_words (MndMatrixFocus *focus);
