/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Painted as the painter paints what they stand for; see the header. */
#include "scene/mnd-legend-sample.h"

#include "scene/mnd-mark.h"
#include "scene/mnd-painter-private.h"
#include "scene/mnd-tint.h"

#define BOX_SAMPLE_HEIGHT 11.5
#define BOX_SAMPLE_SCALE 0.66
#define TINT_SAMPLE_SCALE 0.6
#define CARD_STEP 1.8
#define BUNDLE_WIDTH 3.4
#define TAG_WIDTH 9.0 /* of the text in it */

static void
draw_shape_sample (cairo_t *cr, const MndSample *sample, const MndRect *rect, const MndStyle *style)
{
  MndShape shape = sample->kind == MND_SAMPLE_SHAPE ? sample->shape : MND_SHAPE_STATE;
  guint n;
  const double *pattern = mnd_dash_get_pattern (sample->dash, &n);

  mnd_shape_trace (shape, rect, cr);
  mnd_mark_set_color (cr, sample->kind == MND_SAMPLE_PLACEHOLDER ? &style->canvas : &style->roles[MND_ROLE_NONE].fill);
  cairo_fill_preserve (cr);
  mnd_mark_set_color (cr, &style->text_light);
  cairo_set_line_width (cr, MND_STYLE_BORDER_WIDTH * 1.4);
  cairo_set_dash (cr, pattern, (int) n, 0);
  cairo_stroke (cr);
}

static void
draw_line_sample (cairo_t *cr, const MndSample *sample, const MndRect *rect, const MndStyle *style)
{
  MndLineStyle neutral = { NULL, style->text_light, 1.3, MND_HEAD_NONE };
  const MndLineStyle *line = sample->kind == MND_SAMPLE_DASH ? &neutral : mnd_style_get_line (style, sample->word);
  MndPoint left = { rect->x, rect->y + rect->height / 2 }, right = { rect->x + rect->width, left.y };

  mnd_painter_draw_stroke (cr, line, sample->dash, sample->mirrored ? right : left, sample->mirrored ? left : right,
                           style);
}

static void
draw_tint_sample (cairo_t *cr, MndTint tint, const MndStyle *style)
{
  MndRect rect = mnd_rect_around ((MndPoint){ 0, 0 }, MND_SAMPLE_WIDTH - 11, BOX_SAMPLE_HEIGHT - 8);

  cairo_scale (cr, TINT_SAMPLE_SCALE, TINT_SAMPLE_SCALE);
  rect.x /= TINT_SAMPLE_SCALE;
  rect.y /= TINT_SAMPLE_SCALE;
  rect.width /= TINT_SAMPLE_SCALE;
  rect.height /= TINT_SAMPLE_SCALE;
  mnd_tint_draw_halo (cr, tint, MND_SHAPE_STATE, &rect, 0, style);
  mnd_tint_draw_sign (cr, tint, (MndPoint){ 0, 0 }, style);
}

static void
draw_coverage_sample (const MndSample *sample, cairo_t *cr, const MndStyle *style)
{
  MndRect bar = mnd_rect_around ((MndPoint){ 0, 0 }, MND_SAMPLE_WIDTH - 4, 5);
  double filled = bar.width * sample->coverage;

  mnd_mark_set_color (cr, &style->text_light);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, bar.x + 0.5, bar.y + 0.5, bar.width - 1, bar.height - 1);
  cairo_stroke (cr);
  cairo_rectangle (cr, sample->mirrored ? bar.x + bar.width - filled : bar.x, bar.y, filled, bar.height);
  cairo_fill (cr);
}

/* Cards behind one another. */
static void
draw_folded_sample (cairo_t *cr, const MndStyle *style)
{
  MndRect front = mnd_rect_around ((MndPoint){ -CARD_STEP, -CARD_STEP }, MND_SAMPLE_WIDTH - 8, BOX_SAMPLE_HEIGHT - 4);

  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1);
  for (int card = 2; card >= 0; card--)
    {
      cairo_rectangle (cr, front.x + card * CARD_STEP, front.y + card * CARD_STEP, front.width, front.height);
      mnd_mark_set_color (cr, &style->roles[MND_ROLE_NONE].fill);
      cairo_fill_preserve (cr);
      mnd_mark_set_color (cr, &style->text_light);
      cairo_stroke (cr);
    }
}

static void
draw_bundle_sample (cairo_t *cr, gboolean mirrored, const MndStyle *style)
{
  const double half = MND_SAMPLE_WIDTH / 2 - 1, head = 8;

  cairo_scale (cr, mirrored ? -1 : 1, 1);
  mnd_mark_set_color (cr, &style->text_light);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, BUNDLE_WIDTH);
  cairo_move_to (cr, -half, 0);
  cairo_line_to (cr, half - head, 0);
  cairo_stroke (cr);
  cairo_move_to (cr, half, 0);
  cairo_line_to (cr, half - head, -head / 2);
  cairo_line_to (cr, half - head, head / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* Samples of boxes are boxes of a usual size made smaller, so that their corners are in proportion. */
void
mnd_sample_draw (const MndSample *sample, cairo_t *cr, MndPoint center, const MndStyle *style)
{
  gboolean is_box = sample->kind <= MND_SAMPLE_BORDER;
  MndRect rect = mnd_rect_around ((MndPoint){ 0, 0 }, MND_SAMPLE_WIDTH - 2, BOX_SAMPLE_HEIGHT);

  cairo_save (cr);
  cairo_translate (cr, center.x, center.y);
  if (is_box)
    {
      cairo_scale (cr, BOX_SAMPLE_SCALE, BOX_SAMPLE_SCALE);
      rect = mnd_rect_around ((MndPoint){ 0, 0 }, (MND_SAMPLE_WIDTH - 2) / BOX_SAMPLE_SCALE,
                              BOX_SAMPLE_HEIGHT / BOX_SAMPLE_SCALE);
    }
  center = (MndPoint){ 0, 0 };
  mnd_mark_set_color (cr, &style->text_light);
  switch (sample->kind)
    {
    case MND_SAMPLE_ROLE:
      mnd_painter_draw_box (cr, MND_SHAPE_STATE, sample->role, sample->tone, MND_DASH_SOLID, &rect, style);
      break;
    case MND_SAMPLE_TAG:
      mnd_painter_draw_box (cr, MND_SHAPE_SUPPORT, MND_ROLE_SUPPORT, MND_ROLE_SUPPORT, MND_DASH_SOLID, &rect, style);
      break;
    case MND_SAMPLE_SHAPE:
    case MND_SAMPLE_BORDER:
    case MND_SAMPLE_PLACEHOLDER:
      draw_shape_sample (cr, sample, &rect, style);
      break;
    case MND_SAMPLE_ARMED:
      mnd_mark_draw_armed (cr, center, 8);
      break;
    case MND_SAMPLE_CONFIDENTIAL:
      mnd_mark_draw_confidential (cr, center, 8);
      break;
    case MND_SAMPLE_TINT:
      draw_tint_sample (cr, sample->tint, style);
      break;
    case MND_SAMPLE_GRAVITY:
      mnd_mark_draw_gravity (cr, sample->gravity, center, 10, &style->finding, &style->canvas);
      break;
    case MND_SAMPLE_COVERAGE:
      draw_coverage_sample (sample, cr, style);
      break;
    case MND_SAMPLE_FOLDED:
      draw_folded_sample (cr, style);
      break;
    case MND_SAMPLE_BUNDLE:
      draw_bundle_sample (cr, sample->mirrored, style);
      break;
    case MND_SAMPLE_NONE:
      break;
    case MND_SAMPLE_LANGUAGE:
      mnd_mark_draw_tag (cr, center, TAG_WIDTH, &style->text_light, &style->canvas);
      break;
    case MND_SAMPLE_LINE:
    case MND_SAMPLE_DASH:
    default:
      draw_line_sample (cr, sample, &rect, style);
      break;
    }
  cairo_restore (cr);
}
