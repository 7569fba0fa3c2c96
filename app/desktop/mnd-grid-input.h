/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How pointer and keyboard reach a grid that draws itself. What they do there is its own matter. */
#pragma once

#include <gtk/gtk.h>

/* Handlers as of the toolkit's controllers, but with the grid in the place of the controller; each may be NULL. */
typedef struct
{
  GCallback motion;   /* (grid, double x, double y) */
  GCallback leave;    /* (grid) */
  GCallback key;      /* gboolean (grid, guint key, guint code, GdkModifierType) */
  GCallback released; /* (grid, int n_press, double x, double y, GtkGesture *): of the first button */
  GCallback tooltip;  /* gboolean (grid, int x, int y, gboolean by_keyboard, GtkTooltip *) */
} MndGridInput;

/* It is also drawn anew when the focus comes and goes. */
void mnd_grid_input_add (GtkWidget *grid, const MndGridInput *input);
