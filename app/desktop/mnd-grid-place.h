/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stands on what has the keyboard in a drawn grid, so that a screen reader has something to name. It draws
 * nothing and takes no pointer.
 */
#pragma once

#include <gtk/gtk.h>

#define MND_TYPE_GRID_PLACE (mnd_grid_place_get_type ())
G_DECLARE_FINAL_TYPE (MndGridPlace, mnd_grid_place, MND, GRID_PLACE, GtkWidget)

GtkWidget *mnd_grid_place_new (void);
/* What a screen reader says. */
void mnd_grid_place_set_words (MndGridPlace *place, const char *words);
const char *mnd_grid_place_get_words (MndGridPlace *place);
