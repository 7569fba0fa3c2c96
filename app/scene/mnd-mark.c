/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Glyphs and heads; see the header. Glyphs are drawn in a square from -1 to 1. */
#include "scene/mnd-mark.h"

#include <math.h>

void
mnd_mark_set_color (cairo_t *cr, const MndColor *color)
{
  if (color->a >= 1)
    cairo_set_source_rgb (cr, color->r, color->g, color->b);
  else
    cairo_set_source_rgba (cr, color->r, color->g, color->b, color->a);
}

MndColor
mnd_mark_get_contrast (const MndColor *on, const MndColor *light, const MndColor *dark)
{
  double lightness = 0.299 * on->r + 0.587 * on->g + 0.114 * on->b;

  return lightness > 0.58 ? *dark : *light;
}

#define TAG_RADIUS 4.2

static void
draw_shield (cairo_t *cr)
{
  cairo_move_to (cr, 0, -1);
  cairo_curve_to (cr, 0.3, -0.75, 0.6, -0.65, 0.85, -0.65);
  cairo_curve_to (cr, 0.9, 0.2, 0.6, 0.7, 0, 1);
  cairo_curve_to (cr, -0.6, 0.7, -0.9, 0.2, -0.85, -0.65);
  cairo_curve_to (cr, -0.6, -0.65, -0.3, -0.75, 0, -1);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* One above two. */
static void
draw_tree (cairo_t *cr)
{
  cairo_rectangle (cr, -0.33, -0.95, 0.66, 0.62);
  cairo_rectangle (cr, -0.95, 0.33, 0.66, 0.62);
  cairo_rectangle (cr, 0.29, 0.33, 0.66, 0.62);
  cairo_fill (cr);
  cairo_move_to (cr, 0, -0.4);
  cairo_line_to (cr, 0, 0);
  cairo_move_to (cr, -0.62, 0.4);
  cairo_line_to (cr, -0.62, 0);
  cairo_line_to (cr, 0.62, 0);
  cairo_line_to (cr, 0.62, 0.4);
  cairo_stroke (cr);
}

static void
draw_eye (cairo_t *cr)
{
  cairo_move_to (cr, -1, 0);
  cairo_curve_to (cr, -0.5, -0.85, 0.5, -0.85, 1, 0);
  cairo_curve_to (cr, 0.5, 0.85, -0.5, 0.85, -1, 0);
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 0, 0.34, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_scales (cairo_t *cr)
{
  cairo_move_to (cr, -0.85, -0.6);
  cairo_line_to (cr, 0.85, -0.6);
  cairo_move_to (cr, 0, -0.95);
  cairo_line_to (cr, 0, 0.85);
  cairo_move_to (cr, -0.5, 0.88);
  cairo_line_to (cr, 0.5, 0.88);
  cairo_stroke (cr);
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_arc (cr, side * 0.68, 0.1, 0.36, 0, G_PI);
      cairo_line_to (cr, side * 0.68, -0.6);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
}

static void
draw_rings (cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, -0.38, 0, 0.52, 0, 2 * G_PI);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0.38, 0, 0.52, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
draw_plus (cairo_t *cr)
{
  cairo_rectangle (cr, -0.24, -0.85, 0.48, 1.7);
  cairo_rectangle (cr, -0.85, -0.24, 1.7, 0.48);
  cairo_fill (cr);
}

static void
begin (cairo_t *cr, MndPoint center, double size)
{
  cairo_save (cr);
  cairo_translate (cr, center.x, center.y);
  cairo_scale (cr, size / 2, size / 2);
  cairo_set_line_width (cr, 0.26);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_new_path (cr);
}

void
mnd_mark_draw_role (cairo_t *cr, MndRole role, MndPoint center, double size)
{
  static void (*const drawings[MND_N_ROLES]) (cairo_t *) = {
    [MND_ROLE_PROVISION] = draw_shield, [MND_ROLE_MANAGEMENT] = draw_tree,    [MND_ROLE_OVERSIGHT] = draw_eye,
    [MND_ROLE_JUSTICE] = draw_scales,   [MND_ROLE_COORDINATION] = draw_rings, [MND_ROLE_SUPPORT] = draw_plus,
  };

  if (drawings[role] == NULL)
    return;
  begin (cr, center, size);
  drawings[role](cr);
  cairo_restore (cr);
}

/* Two chevrons, as on a sleeve. */
void
mnd_mark_draw_armed (cairo_t *cr, MndPoint center, double size)
{
  begin (cr, center, size);
  cairo_set_line_width (cr, 0.34);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  for (int row = 0; row < 2; row++)
    {
      cairo_move_to (cr, -0.75, 0.05 + row * 0.75);
      cairo_line_to (cr, 0, -0.7 + row * 0.75);
      cairo_line_to (cr, 0.75, 0.05 + row * 0.75);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* A padlock. */
void
mnd_mark_draw_confidential (cairo_t *cr, MndPoint center, double size)
{
  begin (cr, center, size);
  cairo_arc (cr, 0, -0.25, 0.45, G_PI, 2 * G_PI);
  cairo_line_to (cr, 0.45, 0.1);
  cairo_move_to (cr, -0.45, -0.25);
  cairo_line_to (cr, -0.45, 0.1);
  cairo_stroke (cr);
  cairo_rectangle (cr, -0.75, -0.05, 1.5, 0.98);
  cairo_fill (cr);
  cairo_restore (cr);
}

void
mnd_mark_draw_tag (cairo_t *cr, MndPoint center, double width, const MndColor *color, const MndColor *ground)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, center.x - width / 2, center.y, TAG_RADIUS, G_PI_2, 1.5 * G_PI);
  cairo_arc (cr, center.x + width / 2, center.y, TAG_RADIUS, 1.5 * G_PI, 2.5 * G_PI);
  cairo_close_path (cr);
  mnd_mark_set_color (cr, ground);
  cairo_fill_preserve (cr);
  mnd_mark_set_color (cr, color);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 0.7);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
trace_gravity (cairo_t *cr, MndGravity gravity)
{
  if (gravity == MND_GRAVITY_LOW)
    {
      cairo_arc (cr, 0, 0, 0.6, 0, 2 * G_PI);
      return;
    }
  cairo_move_to (cr, 0, -0.85);
  cairo_line_to (cr, 0.95, 0.75);
  cairo_line_to (cr, -0.95, 0.75);
  cairo_close_path (cr);
}

void
mnd_mark_draw_gravity (cairo_t *cr, MndGravity gravity, MndPoint center, double size, const MndColor *color,
                       const MndColor *ground)
{
  g_return_if_fail (gravity > MND_GRAVITY_NONE && gravity < MND_N_GRAVITIES);

  begin (cr, center, size);
  trace_gravity (cr, gravity);
  mnd_mark_set_color (cr, ground);
  cairo_set_line_width (cr, 0.75);
  cairo_stroke_preserve (cr);
  mnd_mark_set_color (cr, gravity == MND_GRAVITY_HIGH ? color : ground);
  cairo_fill_preserve (cr);
  mnd_mark_set_color (cr, color);
  cairo_set_line_width (cr, 0.3);
  cairo_stroke (cr);
  if (gravity == MND_GRAVITY_HIGH)
    {
      mnd_mark_set_color (cr, ground);
      cairo_rectangle (cr, -0.13, -0.35, 0.26, 0.6);
      cairo_rectangle (cr, -0.13, 0.4, 0.26, 0.26);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

static void
fill_and_stroke (cairo_t *cr, const MndColor *fill, const MndColor *stroke)
{
  cairo_close_path (cr);
  mnd_mark_set_color (cr, fill);
  cairo_fill_preserve (cr);
  mnd_mark_set_color (cr, stroke);
  cairo_stroke (cr);
}

/* The head at the origin, pointing along the x axis. */
static void
draw_head_at_origin (cairo_t *cr, MndHead head, double width, const MndColor *color, const MndColor *hollow)
{
  double length = MND_STYLE_HEAD_LENGTH, half = MND_STYLE_HEAD_WIDTH / 2;

  mnd_mark_set_color (cr, color);
  cairo_set_line_width (cr, MAX (width, 0.9));
  switch (head)
    {
    case MND_HEAD_FILLED:
      cairo_move_to (cr, 0, 0);
      cairo_line_to (cr, -length - 0.6, -half);
      cairo_line_to (cr, -length - 0.6, half);
      cairo_close_path (cr);
      cairo_fill (cr);
      break;
    case MND_HEAD_HOLLOW:
      cairo_set_line_width (cr, 1);
      cairo_move_to (cr, -0.9, 0);
      cairo_line_to (cr, -length, -half);
      cairo_line_to (cr, -length, half);
      fill_and_stroke (cr, hollow, color);
      break;
    case MND_HEAD_DIAMOND:
      cairo_set_line_width (cr, 1);
      cairo_move_to (cr, -0.6, 0);
      cairo_line_to (cr, -length * 0.65, -half * 0.85);
      cairo_line_to (cr, -length * 1.3, 0);
      cairo_line_to (cr, -length * 0.65, half * 0.85);
      fill_and_stroke (cr, hollow, color);
      break;
    case MND_HEAD_OPEN:
      cairo_move_to (cr, -length * 0.8, -half);
      cairo_line_to (cr, -0.4, 0);
      cairo_line_to (cr, -length * 0.8, half);
      cairo_stroke (cr);
      break;
    case MND_HEAD_DOT:
      cairo_arc (cr, -half * 0.8, 0, half * 0.8, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case MND_HEAD_BAR:
      cairo_move_to (cr, -length * 0.5, -half * 1.25);
      cairo_line_to (cr, -length * 0.5, half * 1.25);
      cairo_stroke (cr);
      break;
    case MND_HEAD_NONE:
    case MND_N_HEADS:
    default:
      break;
    }
}

void
mnd_mark_draw_head (cairo_t *cr, MndHead head, MndPoint tip, MndPoint direction, double width, const MndColor *color,
                    const MndColor *hollow)
{
  if (head == MND_HEAD_NONE)
    return;
  cairo_save (cr);
  cairo_translate (cr, tip.x, tip.y);
  cairo_rotate (cr, atan2 (direction.y, direction.x));
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_new_path (cr);
  draw_head_at_origin (cr, head, width, color, hollow);
  cairo_restore (cr);
}
