/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A small picture of the whole map with a frame around what the canvas shows of it: a click or a drag goes there. It is
 * there only while a part of the map is out of sight and the canvas has room for it. With the keyboard it cannot be
 * reached: walking, zooming and fitting do the same.
 *
 * Properties: `canvas` (MndCanvas), `enabled` (boolean): the person wants it.
 */
#pragma once

#include "desktop/mnd-canvas.h"

#define MND_TYPE_MINIMAP (mnd_minimap_get_type ())
G_DECLARE_FINAL_TYPE (MndMinimap, mnd_minimap, MND, MINIMAP, GtkWidget)

void mnd_minimap_set_enabled (MndMinimap *minimap, gboolean enabled);
gboolean mnd_minimap_get_enabled (MndMinimap *minimap);
/* Whether it is there for the view as it is now; it comes and goes a little after the view has changed. */
gboolean mnd_minimap_is_of_use (MndMinimap *minimap);
/* What stands out on the map, or differs where states are compared: a box of the map each, of which nobody would see
 * where it is in a picture so small. */
typedef struct
{
  MndPoint at;  /* in pixels of the widget */
  MndTint tint; /* MND_TINT_NONE: it stands out */
} MndMinimapDot;

/* MndMinimapDot; empty where nothing stands out. Free with g_array_unref(). */
GArray *mnd_minimap_list_dots (MndMinimap *minimap);
/* Where a point of the map is, in pixels of the widget. FALSE where it shows nothing. */
gboolean mnd_minimap_find (MndMinimap *minimap, MndPoint map, MndPoint *at);
