/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small drawings that say what colour alone must not: glyphs of functions, heads of lines, armed, confidential. */
#pragma once

#include "scene/mnd-style.h"

#include <cairo.h>

G_BEGIN_DECLS

void mnd_mark_set_color (cairo_t *cr, const MndColor *color);
/* What is legible on a colour: one of the two. */
MndColor mnd_mark_get_contrast (const MndColor *on, const MndColor *light, const MndColor *dark);
/* In a square of side `size` around `center`, in the colour that is set. Each leaves the context as it was. */
void mnd_mark_draw_role (cairo_t *cr, MndRole role, MndPoint center, double size);
void mnd_mark_draw_armed (cairo_t *cr, MndPoint center, double size);
void mnd_mark_draw_confidential (cairo_t *cr, MndPoint center, double size);
/* That there are open findings, in a colour of its own on a ground that sets it apart from what lies beneath. */
void mnd_mark_draw_gravity (cairo_t *cr, MndGravity gravity, MndPoint center, double size, const MndColor *color,
                            const MndColor *ground);
/* A tag for a word that is `width` wide and written over it: a frame with round ends, filled with `ground`. */
void mnd_mark_draw_tag (cairo_t *cr, MndPoint center, double width, const MndColor *color, const MndColor *ground);
/* `direction` has length 1 and points to where the line goes; `hollow` is what fills a hollow head. */
void mnd_mark_draw_head (cairo_t *cr, MndHead head, MndPoint tip, MndPoint direction, double width,
                         const MndColor *color, const MndColor *hollow);

G_END_DECLS
