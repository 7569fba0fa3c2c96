/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which part of the map a window shows: a scale and an offset. view = map * scale + offset; view coordinates are
 * pixels from the window's top left corner. It knows no window and no scene.
 *
 * Signal `changed ()`: scale, offset or size are others than before.
 */
#pragma once

#include "scene/mnd-geometry.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define MND_VIEWPORT_MIN_SCALE 0.02
#define MND_VIEWPORT_MAX_SCALE 8.0

#define MND_TYPE_VIEWPORT (mnd_viewport_get_type ())
G_DECLARE_FINAL_TYPE (MndViewport, mnd_viewport, MND, VIEWPORT, GObject)

MndViewport *mnd_viewport_new (void);

/* The window's size in pixels. What was in its middle stays there. */
void mnd_viewport_set_size (MndViewport *viewport, double width, double height);
double mnd_viewport_get_width (MndViewport *viewport);
double mnd_viewport_get_height (MndViewport *viewport);
double mnd_viewport_get_scale (MndViewport *viewport);
MndPoint mnd_viewport_get_offset (MndViewport *viewport);
/* Both at once, for an animation; the scale is kept within its limits. */
void mnd_viewport_set_transform (MndViewport *viewport, double scale, MndPoint offset);

/* Sets the scale so that what is under `at` (view) stays there. */
void mnd_viewport_zoom_to (MndViewport *viewport, double scale, MndPoint at);
void mnd_viewport_zoom_by (MndViewport *viewport, double factor, MndPoint at);
/* Moves what is shown by so many pixels. */
void mnd_viewport_pan (MndViewport *viewport, double dx, double dy);
/* Shows all of a part of the map in the middle, with at least `margin` pixels around it, not larger than 1:1. */
void mnd_viewport_fit (MndViewport *viewport, const MndRect *rect, double margin);
/* What fit would set, and does not: where an animation should end. FALSE where there is nothing to fit, or no size. */
gboolean mnd_viewport_find_fit (MndViewport *viewport, const MndRect *rect, double margin, double *scale,
                                MndPoint *offset);
/* The same beside all obstacles: in that place clear of them where it is largest. FALSE also where there is none. */
gboolean mnd_viewport_find_clear_fit (MndViewport *viewport, const MndRect *rect, double margin, double *scale,
                                      MndPoint *offset);
/* Whether nothing hides any of a part of the map; what is out of the window counts as hidden. */
gboolean mnd_viewport_is_clear (MndViewport *viewport, const MndRect *rect);
/* Puts a point of the map in the middle and leaves the scale. */
void mnd_viewport_center_on (MndViewport *viewport, MndPoint point);
/* What stands over the view and hides what is under it, in pixels of the view; copied. None at first. */
void mnd_viewport_set_obstacles (MndViewport *viewport, const MndRect *obstacles, guint n_obstacles);
/* Moves as little as it takes to show `rect` with `margin` pixels around it; its top left where it is too large. What
 * an obstacle would hide comes out from under it, as far as there is room beside all of them. */
void mnd_viewport_reveal (MndViewport *viewport, const MndRect *rect, double margin);

MndPoint mnd_viewport_to_view (MndViewport *viewport, MndPoint map);
MndPoint mnd_viewport_to_map (MndViewport *viewport, MndPoint view);
MndRect mnd_viewport_rect_to_view (MndViewport *viewport, const MndRect *map);
/* The part of the map that is in the window. */
MndRect mnd_viewport_get_visible (MndViewport *viewport);

G_END_DECLS
