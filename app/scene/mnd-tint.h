/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands out while two states of a map are compared: a halo around an item and a sign at it. Halos differ in
 * stroke and signs in shape, so that nobody needs the colour to tell them apart.
 */
#pragma once

#include "scene/mnd-shape.h"
#include "scene/mnd-style.h"

G_BEGIN_DECLS

/* How far the halo and the sign of a node reach beyond its box, in points. */
#define MND_TINT_REACH 8.0

/* Around the outline of a node. `min_width`: of a hairline, in points. */
void mnd_tint_draw_halo (cairo_t *cr, MndTint tint, MndShape shape, const MndRect *rect, double min_width,
                         const MndStyle *style);
/* Along the path that is set in `cr`, which it uses up, under a line of that width. */
void mnd_tint_stroke_glow (cairo_t *cr, MndTint tint, double width, double min_width, const MndStyle *style);
/* A disc with a plus, or a diamond with a wave. */
void mnd_tint_draw_sign (cairo_t *cr, MndTint tint, MndPoint center, const MndStyle *style);

G_END_DECLS
