/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A spot in the colour that stands for a function on the map, so that lists and map speak one language. Follows light
 * and dark. It says nothing to a screen reader: the words beside it do.
 *
 * Property `role` (int, MndRole).
 */
#pragma once

#include "scene/mnd-style.h"

#include <gtk/gtk.h>

#define MND_TYPE_SWATCH (mnd_swatch_get_type ())
G_DECLARE_FINAL_TYPE (MndSwatch, mnd_swatch, MND, SWATCH, GtkWidget)

GtkWidget *mnd_swatch_new (MndRole role);
