/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Halos and signs; see the header. */
#include "scene/mnd-tint.h"

#include "scene/mnd-mark.h"

#define HALO_WIDTH 5.0
#define HALO_GAP 5.0 /* from the box to the middle of the halo, part of which the ring of a selection leaves free */
#define GLOW_WIDTH 6.0
#define SIGN_RADIUS 6.0
#define STROKE_WIDTH 1.8

/* Of a halo's width on, of another off. */
static void
set_stroke (cairo_t *cr, MndTint tint, double width)
{
  const double broken[] = { width * 1.6, width * 1.1 };

  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, broken, tint == MND_TINT_CHANGED ? 2 : 0, 0);
}

void
mnd_tint_draw_halo (cairo_t *cr, MndTint tint, MndShape shape, const MndRect *rect, double min_width,
                    const MndStyle *style)
{
  MndRect around = mnd_rect_inflate (rect, HALO_GAP);

  g_return_if_fail (tint > MND_TINT_NONE && tint < MND_N_TINTS);

  mnd_mark_set_color (cr, &style->tints[tint]);
  set_stroke (cr, tint, MAX (HALO_WIDTH, min_width * 5));
  mnd_shape_trace (shape, &around, cr);
  cairo_stroke (cr);
}

void
mnd_tint_stroke_glow (cairo_t *cr, MndTint tint, double width, double min_width, const MndStyle *style)
{
  MndColor glow;

  g_return_if_fail (tint > MND_TINT_NONE && tint < MND_N_TINTS);

  glow = style->tints[tint];
  glow.a = 0.6;
  mnd_mark_set_color (cr, &glow);
  set_stroke (cr, tint, MAX (width + GLOW_WIDTH, min_width * 5));
  cairo_stroke (cr);
}

static void
trace_sign (cairo_t *cr, MndTint tint, double radius)
{
  cairo_new_path (cr);
  if (tint == MND_TINT_ADDED)
    {
      cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
      return;
    }
  radius *= 1.25;
  cairo_move_to (cr, 0, -radius);
  cairo_line_to (cr, radius, 0);
  cairo_line_to (cr, 0, radius);
  cairo_line_to (cr, -radius, 0);
  cairo_close_path (cr);
}

static void
trace_glyph (cairo_t *cr, MndTint tint)
{
  const double arm = SIGN_RADIUS * 0.55;

  if (tint == MND_TINT_ADDED)
    {
      cairo_move_to (cr, -arm, 0);
      cairo_line_to (cr, arm, 0);
      cairo_move_to (cr, 0, -arm);
      cairo_line_to (cr, 0, arm);
      return;
    }
  cairo_move_to (cr, -arm, arm * 0.35);
  cairo_curve_to (cr, -arm * 0.4, -arm, arm * 0.4, arm, arm, -arm * 0.35);
}

void
mnd_tint_draw_sign (cairo_t *cr, MndTint tint, MndPoint center, const MndStyle *style)
{
  g_return_if_fail (tint > MND_TINT_NONE && tint < MND_N_TINTS);

  cairo_save (cr);
  cairo_translate (cr, center.x, center.y);
  cairo_set_dash (cr, NULL, 0, 0);
  trace_sign (cr, tint, SIGN_RADIUS);
  mnd_mark_set_color (cr, &style->tints[tint]);
  cairo_fill_preserve (cr);
  mnd_mark_set_color (cr, &style->canvas);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  trace_glyph (cr, tint);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, STROKE_WIDTH);
  cairo_stroke (cr);
  cairo_restore (cr);
}
