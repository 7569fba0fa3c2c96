/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A column of widgets, each for a key, that follows a list which changes: what stays keeps its widget, and so its focus
 * and what is half typed in it. Filled anew between begin() and end() by one call for each key, in order.
 */
#pragma once

#include <gtk/gtk.h>

#define MND_TYPE_KEYED_BOX (mnd_keyed_box_get_type ())
G_DECLARE_FINAL_TYPE (MndKeyedBox, mnd_keyed_box, MND, KEYED_BOX, GtkWidget)

GtkWidget *mnd_keyed_box_new (void);
void mnd_keyed_box_begin (MndKeyedBox *box);
/* The widget of the key as the next one, or NULL: the caller then makes one and adds it. */
GtkWidget *mnd_keyed_box_find_next (MndKeyedBox *box, const char *key);
/* Takes a new widget as the next one. */
void mnd_keyed_box_add (MndKeyedBox *box, const char *key, GtkWidget *widget);
/* Removes what was not asked for since begin(), and is invisible where nothing is left. */
void mnd_keyed_box_end (MndKeyedBox *box);
guint mnd_keyed_box_get_size (MndKeyedBox *box);
