/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays children out one after the other and goes on in a new line where the width ends, as words of a text do. Mirrored
 * in right-to-left. */
#pragma once

#include <gtk/gtk.h>

#define MND_TYPE_WRAP_LAYOUT (mnd_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (MndWrapLayout, mnd_wrap_layout, MND, WRAP_LAYOUT, GtkLayoutManager)

/* An empty GtkBox with this layout; gtk_box_append() fills it. `spacing` in pixels. */
GtkWidget *mnd_wrap_box_new (int spacing);
