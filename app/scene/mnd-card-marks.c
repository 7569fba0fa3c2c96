/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The marks of scores: a full disc with a tick, a half disc, a square with a cross, a ring with a question mark, and a
 * dotted ring where nobody has looked. They differ in shape on grey paper too.
 */
#include "scene/mnd-card-marks-private.h"

#include "scene/mnd-mark.h"

#include <math.h>

#define HATCH 4.0

static const MndColor *
get_color (MndScore score, const MndStyle *style)
{
  switch (score)
    {
    case MND_SCORE_FOUND:
    case MND_SCORE_PARTLY:
      return &style->roles[MND_ROLE_OVERSIGHT].color;
    case MND_SCORE_NONE:
      return &style->finding;
    case MND_SCORE_UNCLEAR:
    case MND_SCORE_NOT_ASSESSED:
    case MND_N_SCORES:
    default:
      return &style->text_light;
    }
}

static void
set_color (cairo_t *cr, const MndColor *color, double alpha)
{
  cairo_set_source_rgba (cr, color->r, color->g, color->b, color->a * alpha);
}

static void
draw_found (cairo_t *cr, const MndStyle *style)
{
  cairo_arc (cr, 0, 0, 7, 0, 2 * G_PI);
  cairo_fill (cr);
  set_color (cr, &style->canvas, 1);
  cairo_set_line_width (cr, 1.9);
  cairo_move_to (cr, -3.4, 0.3);
  cairo_line_to (cr, -1, 2.8);
  cairo_line_to (cr, 3.5, -2.8);
  cairo_stroke (cr);
}

static void
draw_partly (cairo_t *cr)
{
  cairo_arc (cr, 0, 0, 6.2, 0, 2 * G_PI);
  cairo_set_line_width (cr, 1.6);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 0, 6.2, 0, G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_none (cairo_t *cr, const MndStyle *style)
{
  cairo_rectangle (cr, -6.4, -6.4, 12.8, 12.8);
  cairo_fill (cr);
  set_color (cr, &style->canvas, 1);
  cairo_set_line_width (cr, 1.9);
  cairo_move_to (cr, -3, -3);
  cairo_line_to (cr, 3, 3);
  cairo_move_to (cr, 3, -3);
  cairo_line_to (cr, -3, 3);
  cairo_stroke (cr);
}

static void
draw_unclear (cairo_t *cr)
{
  cairo_arc (cr, 0, 0, 6.4, 0, 2 * G_PI);
  cairo_set_line_width (cr, 1.3);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, -2, -1.6);
  cairo_curve_to (cr, -1.9, -4.4, 2.3, -4.2, 2.1, -1.7);
  cairo_curve_to (cr, 2, -0.3, 0, -0.3, 0, 1.2);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 3.5, 0.9, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_not_assessed (cairo_t *cr)
{
  const double dots[] = { 0.1, 2 * G_PI * 6.2 / 14 - 0.1 };

  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_arc (cr, 0, 0, 6.2, 0, 2 * G_PI);
  cairo_set_line_width (cr, 1.4);
  cairo_stroke (cr);
}

void
mnd_card_painter_draw_score (cairo_t *cr, MndScore score, MndPoint center, double size, const MndStyle *style)
{
  g_return_if_fail (cr != NULL && style != NULL);

  cairo_save (cr);
  cairo_translate (cr, center.x, center.y);
  cairo_scale (cr, size / 16, size / 16);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  set_color (cr, get_color (score, style), 1);
  if (score == MND_SCORE_FOUND)
    draw_found (cr, style);
  else if (score == MND_SCORE_PARTLY)
    draw_partly (cr);
  else if (score == MND_SCORE_NONE)
    draw_none (cr, style);
  else if (score == MND_SCORE_UNCLEAR)
    draw_unclear (cr);
  else
    draw_not_assessed (cr);
  cairo_restore (cr);
}

static void
draw_page (cairo_t *cr)
{
  cairo_move_to (cr, -4, -6);
  cairo_line_to (cr, 1.5, -6);
  cairo_line_to (cr, 4.5, -3);
  cairo_line_to (cr, 4.5, 6);
  cairo_line_to (cr, -4, 6);
  cairo_close_path (cr);
  cairo_move_to (cr, -1.8, -0.5);
  cairo_line_to (cr, 2.3, -0.5);
  cairo_move_to (cr, -1.8, 2.5);
  cairo_line_to (cr, 2.3, 2.5);
  cairo_set_line_width (cr, 1.3);
  cairo_stroke (cr);
}

static void
draw_diamond (cairo_t *cr)
{
  cairo_move_to (cr, 0, -6);
  cairo_line_to (cr, 6, 0);
  cairo_line_to (cr, 0, 6);
  cairo_line_to (cr, -6, 0);
  cairo_close_path (cr);
  cairo_fill (cr);
}

void
mnd_card_painter_draw_flag (cairo_t *cr, MndCardFlag flag, MndPoint center, double size, const MndStyle *style)
{
  g_return_if_fail (cr != NULL && style != NULL);

  if (flag == MND_CARD_FLAG_CONTRADICTED)
    {
      mnd_mark_draw_gravity (cr, MND_GRAVITY_HIGH, center, size + 2, &style->finding, &style->canvas);
      return;
    }
  cairo_save (cr);
  cairo_translate (cr, center.x, center.y);
  cairo_scale (cr, size / 14, size / 14);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  set_color (cr, flag == MND_CARD_FLAG_CHANGED ? &style->accent : &style->text_light, 1);
  if (flag == MND_CARD_FLAG_CHANGED)
    draw_diamond (cr);
  else
    draw_page (cr);
  cairo_restore (cr);
}

/* --- bars */

static void
hatch (cairo_t *cr, const MndRect *part, const MndColor *color, double alpha)
{
  cairo_save (cr);
  cairo_rectangle (cr, part->x, part->y, part->width, part->height);
  cairo_clip (cr);
  for (double x = part->x - part->height; x < part->x + part->width; x += HATCH)
    {
      cairo_move_to (cr, x, part->y + part->height);
      cairo_line_to (cr, x + part->height, part->y);
    }
  set_color (cr, color, alpha);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
mnd_card_marks_fill_part (cairo_t *cr, MndScore score, const MndRect *part, const MndStyle *style)
{
  static const double alphas[MND_N_SCORES] = {
    [MND_SCORE_FOUND] = 1,
    [MND_SCORE_PARTLY] = 0.18,
    [MND_SCORE_NONE] = 1,
    [MND_SCORE_UNCLEAR] = 0.3,
  };

  cairo_rectangle (cr, part->x, part->y, part->width, part->height);
  set_color (cr, get_color (score, style), alphas[score]);
  cairo_fill (cr);
  if (score == MND_SCORE_PARTLY)
    hatch (cr, part, get_color (score, style), 0.5);
  /* Neighbours are set apart by the ground between them. */
  cairo_rectangle (cr, part->x + part->width - 1, part->y, 1, part->height);
  set_color (cr, &style->canvas, 1);
  cairo_fill (cr);
}

MndColor
mnd_card_marks_get_ink (MndScore score, const MndStyle *style)
{
  if (score == MND_SCORE_FOUND || score == MND_SCORE_NONE)
    return mnd_mark_get_contrast (get_color (score, style), &style->canvas, &style->text);
  return style->text;
}
