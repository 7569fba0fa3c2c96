/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Painting groups: frames behind everything, their titles, the boxes of folded groups and the bundles that end there.
 */
#include "scene/mnd-painter-private.h"

#include "scene/mnd-mark.h"
#include "scene/mnd-scene-hidden.h"
#include "scene/mnd-scene-private.h"

#include <math.h>

#define RADIUS 9.0
#define FRAME_WIDTH 1.2
#define FILL 0.07 /* of the frame's colour in what it fills */
#define TITLE_PADDING 6.0
#define CHEVRON_ROOM 12.0
#define CHEVRON_SIZE 3.4
#define BOX_CHEVRON 14.0
/* Pixels that a title has at least, seen from afar, and how much of its frame it may then take. */
#define TITLE_FROM 10.0
#define TOP_ROOM 27.0 /* between a frame and its members, nearly */
#define AFAR_GAP 5.0
#define MOST_OF_WIDTH 0.9
#define MOST_OF_HEIGHT 0.5

static const char *const kinds[MND_N_FAMILIES] = {
  "oversees", "commands", "member_of", "funds", "contests", "support"
};

static const MndColor *
color_of (const MndBrush *brush, MndRole role)
{
  return role == MND_ROLE_NONE ? &brush->style->text_light : &brush->style->roles[role].color;
}

static void
trace_rounded (cairo_t *cr, const MndRect *rect)
{
  double radius = MIN (RADIUS, MIN (rect->width, rect->height) / 2);
  double right = rect->x + rect->width, bottom = rect->y + rect->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, rect->x + radius, rect->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - radius, rect->y + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, rect->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_close_path (cr);
}

/* While things move, frames would stand where nobody is; in a picture of what is dragged they have no part. */
static gboolean
has_frames (const MndBrush *brush)
{
  return brush->state->places == NULL && !(brush->state->highlighted != NULL && brush->state->dim <= 0);
}

/* A frame around nobody who is shown would say nothing. */
static gboolean
has_shown (const MndBrush *brush, const MndSceneGroup *group)
{
  if (brush->scene->hidden_items == NULL)
    return TRUE;
  for (guint i = 0; i < group->members->len; i++)
    if (!mnd_scene_is_hidden (brush->scene, &g_array_index (group->members, MndSceneMember, i).id))
      return TRUE;
  return FALSE;
}

/* All outlines first and then what they hold: where parts overlap, they become one shape. */
static void
draw_group_frames (const MndBrush *brush, const MndSceneGroup *group)
{
  const MndColor *color = color_of (brush, group->role);
  MndColor fill = mnd_color_mix (brush->style->canvas, *color, FILL);
  cairo_t *cr = brush->cr;
  double width = MAX (mnd_brush_is_hovered (brush, &group->id) ? 2 * FRAME_WIDTH : FRAME_WIDTH, brush->min_width);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < group->frames->len; i++)
      {
        const MndRect *rect = &g_array_index (group->frames, MndSceneFrame, i).rect;
        if (!mnd_brush_is_visible (brush, rect))
          continue;
        trace_rounded (cr, rect);
        mnd_mark_set_color (cr, pass == 0 ? color : &fill);
        cairo_set_line_width (cr, 2 * width);
        if (pass == 0)
          cairo_stroke (cr);
        else
          cairo_fill (cr);
      }
}

void
mnd_brush_draw_frames (const MndBrush *brush)
{
  cairo_set_dash (brush->cr, NULL, 0, 0);
  for (guint i = 0; has_frames (brush) && i < brush->scene->groups->len; i++)
    if (has_shown (brush, g_ptr_array_index (brush->scene->groups, i)))
      draw_group_frames (brush, g_ptr_array_index (brush->scene->groups, i));
}

/* Open downwards, or to the side where the script goes on, for what is folded. */
static void
draw_chevron (cairo_t *cr, MndPoint center, gboolean folded, gboolean rtl, const MndColor *color)
{
  const double size = CHEVRON_SIZE;

  cairo_save (cr);
  cairo_translate (cr, center.x, center.y);
  if (folded)
    cairo_rotate (cr, rtl ? G_PI_2 : -G_PI_2);
  cairo_move_to (cr, -size, -size / 2);
  cairo_line_to (cr, 0, size / 2);
  cairo_line_to (cr, size, -size / 2);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1.4);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  mnd_mark_set_color (cr, color);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* On screen, where it can be clicked. */
static gboolean
has_chevrons (const MndBrush *brush)
{
  return brush->scale > 0 && brush->has_text;
}

static void
draw_title (const MndBrush *brush, const MndSceneGroup *group, const MndSceneFrame *frame)
{
  const MndLabel *label = group->label;
  gboolean rtl = mnd_label_is_rtl (label);
  MndColor text = brush->style->text, plate = brush->style->canvas;
  MndPoint middle = { 0, frame->title.y + frame->title.height / 2 };
  double lead = has_chevrons (brush) ? CHEVRON_ROOM : 0;
  double width = mnd_label_get_width (label);
  double left =
      rtl ? frame->title.x + frame->title.width - TITLE_PADDING - lead - width : frame->title.x + TITLE_PADDING + lead;

  /* Lines run under it. */
  plate = mnd_color_mix (plate, *color_of (brush, group->role), FILL);
  plate.a = 0.85;
  mnd_mark_set_color (brush->cr, &plate);
  cairo_rectangle (brush->cr, left - 1, frame->title.y + 1, width + 2, frame->title.height - 2);
  cairo_fill (brush->cr);
  middle.x = rtl ? frame->title.x + frame->title.width - TITLE_PADDING - 4 : frame->title.x + TITLE_PADDING + 4;
  if (has_chevrons (brush))
    draw_chevron (brush->cr, middle, FALSE, rtl, &text);
  mnd_text_sink_show_label (brush->sink, brush->cr, label, left, middle.y - mnd_label_get_height (label) / 2, FALSE,
                            &text, &text);
}

/* As large as can be read, and above the members as far as that goes. */
static void
draw_title_from_afar (const MndBrush *brush, const MndSceneGroup *group, const MndSceneFrame *frame)
{
  double width = mnd_label_get_width (group->label), height = mnd_label_get_height (group->label);
  double fit = TITLE_FROM / (MND_STYLE_NAME_SIZE * brush->scale);
  MndRect rect = frame->rect;
  MndColor plate = brush->style->canvas;

  if (fit * width > rect.width * MOST_OF_WIDTH || fit * height > rect.height * MOST_OF_HEIGHT)
    return;
  plate.a = 0.85;
  cairo_save (brush->cr);
  cairo_translate (brush->cr,
                   mnd_label_is_rtl (group->label) ? rect.x + rect.width - fit * (width + AFAR_GAP)
                                                   : rect.x + fit * AFAR_GAP,
                   rect.y + TOP_ROOM - fit * height);
  cairo_scale (brush->cr, fit, fit);
  cairo_rectangle (brush->cr, -2, 0, width + 4, height);
  mnd_mark_set_color (brush->cr, &plate);
  cairo_fill (brush->cr);
  mnd_text_sink_show_label (brush->sink, brush->cr, group->label, 0, 0, FALSE, &brush->style->text,
                            &brush->style->text);
  cairo_restore (brush->cr);
}

void
mnd_brush_draw_titles (const MndBrush *brush)
{
  for (guint i = 0; has_frames (brush) && i < brush->scene->groups->len; i++)
    {
      const MndSceneGroup *group = g_ptr_array_index (brush->scene->groups, i);
      guint n_frames = has_shown (brush, group) ? group->frames->len : 0;
      for (guint k = 0; k < n_frames; k++)
        {
          const MndSceneFrame *frame = &g_array_index (group->frames, MndSceneFrame, k);
          if (mnd_rect_is_empty (&frame->title) || !mnd_brush_is_visible (brush, &frame->rect))
            continue;
          if (brush->has_text)
            draw_title (brush, group, frame);
          else
            draw_title_from_afar (brush, group, frame);
        }
    }
}

/* A stack of cards: there is more than one in it. */
static void
draw_stack (const MndBrush *brush, const MndRect *rect, const MndColor *fill, const MndColor *color)
{
  cairo_set_dash (brush->cr, NULL, 0, 0);
  cairo_set_line_width (brush->cr, MAX (1.5, brush->min_width));
  for (int card = brush->has_marks ? 2 : 0; card >= 0; card--)
    {
      MndRect at = mnd_rect_offset (rect, card * MND_STYLE_STACK / 2, card * MND_STYLE_STACK / 2);
      trace_rounded (brush->cr, &at);
      mnd_mark_set_color (brush->cr, fill);
      cairo_fill_preserve (brush->cr);
      mnd_mark_set_color (brush->cr, color);
      cairo_stroke (brush->cr);
    }
}

static void
draw_ring (const MndBrush *brush, const MndRect *rect)
{
  MndRect ring = mnd_rect_inflate (rect, 3.5);
  MndColor color = brush->style->accent;

  color.a = 0.5;
  trace_rounded (brush->cr, &ring);
  cairo_set_line_width (brush->cr, MAX (2.2, brush->min_width * 3));
  mnd_mark_set_color (brush->cr, &color);
  cairo_stroke (brush->cr);
}

void
mnd_brush_draw_folded (const MndBrush *brush, const MndSceneNode *box)
{
  gboolean dimmed = mnd_brush_is_dimmed (brush, box->id), rtl = mnd_label_is_rtl (box->label);
  MndColor color = mnd_brush_shade (brush, color_of (brush, box->role), dimmed);
  MndColor canvas = brush->style->canvas;
  MndColor fill = mnd_color_mix (canvas, color, 2 * FILL);
  MndColor text = mnd_brush_shade (brush, &brush->style->text, dimmed);
  MndColor light = mnd_brush_shade (brush, &brush->style->text_light, dimmed);
  double lead = has_chevrons (brush) ? BOX_CHEVRON : 0;
  MndRect rect, room;

  mnd_brush_displace (brush, box, &rect);
  room = mnd_rect_inflate (&rect, 3 * FRAME_WIDTH);
  if (!mnd_brush_is_visible (brush, &room))
    return;
  rect.width -= MND_STYLE_STACK;
  rect.height -= MND_STYLE_STACK;
  draw_stack (brush, &rect, &fill, &color);
  if (mnd_brush_is_hovered (brush, box->id))
    draw_ring (brush, &rect);
  if (has_chevrons (brush))
    draw_chevron (brush->cr, (MndPoint){ rtl ? rect.x + rect.width - 13 : rect.x + 13, rect.y + rect.height / 2 }, TRUE,
                  rtl, &text);
  if (brush->has_text)
    mnd_text_sink_show_label (brush->sink, brush->cr, box->label, rect.x + (rect.width + (rtl ? -lead : lead)) / 2,
                              rect.y + (rect.height - mnd_label_get_height (box->label)) / 2, TRUE, &text, &light);
  mnd_brush_draw_gravity (brush, box, &rect);
}

/* --- bundles */

/* Of the one family that it holds, else of none. */
static MndColor
color_of_bundle (const MndBrush *brush, const MndSceneBundle *bundle)
{
  if (bundle->labels->len == 1)
    return mnd_style_get_line (brush->style, kinds[bundle->families[0]])->color;
  return brush->style->text_light;
}

static void
draw_head (cairo_t *cr, MndPoint tip, MndPoint end, double length)
{
  double distance = MAX (mnd_point_distance (tip, end), 1e-6);
  MndPoint along = { (tip.x - end.x) / distance, (tip.y - end.y) / distance };
  MndPoint back = { tip.x - along.x * length, tip.y - along.y * length };
  double half = length * 0.45;

  cairo_move_to (cr, tip.x, tip.y);
  cairo_line_to (cr, back.x - along.y * half, back.y + along.x * half);
  cairo_line_to (cr, back.x + along.y * half, back.y - along.x * half);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
trace_curves (cairo_t *cr, const MndPoint *path, guint n_points)
{
  cairo_move_to (cr, path[0].x, path[0].y);
  for (guint i = 1; i + 2 < n_points; i += 3)
    cairo_curve_to (cr, path[i].x, path[i].y, path[i + 1].x, path[i + 1].y, path[i + 2].x, path[i + 2].y);
}

static gboolean
stands_out (const MndBrush *brush, const MndSceneLine *line)
{
  for (guint i = 0; i < line->bundle->ids->len; i++)
    if (mnd_brush_is_selected (brush, g_ptr_array_index (line->bundle->ids, i)))
      return TRUE;
  return mnd_brush_is_hovered (brush, line->id);
}

void
mnd_brush_draw_bundle (const MndBrush *brush, const MndSceneLine *line, const MndPoint *path, guint n_points,
                       MndPoint tip)
{
  MndColor plain = color_of_bundle (brush, line->bundle), glow = brush->style->accent;
  MndColor color = mnd_brush_shade (brush, &plain, mnd_brush_is_dimmed (brush, line->id));
  double width = MAX (mnd_scene_bundle_get_width (line), brush->min_width);
  double head = mnd_scene_bundle_get_head_length (line);
  MndPoint start = mnd_curve_direction (path, 0);
  cairo_t *cr = brush->cr;

  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  trace_curves (cr, path, n_points);
  if (stands_out (brush, line))
    {
      glow.a = 0.4;
      mnd_mark_set_color (cr, &glow);
      cairo_set_line_width (cr, width + 6);
      cairo_stroke_preserve (cr);
    }
  mnd_mark_set_color (cr, &color);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
  if (!brush->has_marks)
    return;
  if (mnd_scene_bundle_has_onward (line->bundle))
    draw_head (cr, tip, path[n_points - 1], head);
  if (mnd_scene_bundle_has_backward (line->bundle))
    draw_head (cr, (MndPoint){ path[0].x - start.x * head, path[0].y - start.y * head }, path[0], head);
}

static void
draw_leader (const MndBrush *brush, const MndSceneLine *line)
{
  const MndRect *box = &line->label_rect;

  mnd_mark_set_color (brush->cr, &brush->style->text_light);
  cairo_set_dash (brush->cr, NULL, 0, 0);
  cairo_set_line_width (brush->cr, MAX (0.8, brush->min_width));
  cairo_move_to (brush->cr, line->label_anchor.x, line->label_anchor.y);
  cairo_line_to (brush->cr, CLAMP (line->label_anchor.x, box->x, box->x + box->width),
                 CLAMP (line->label_anchor.y, box->y, box->y + box->height));
  cairo_stroke (brush->cr);
}

void
mnd_brush_draw_bundle_words (const MndBrush *brush, const MndSceneLine *line)
{
  const MndRect *box = &line->label_rect;
  MndColor plate = brush->style->canvas;
  double y = box->y + 1.5;
  MndRect from, to;

  if (mnd_rect_is_empty (box) || mnd_scene_is_hidden (brush->scene, line->id) || mnd_brush_is_dimmed (brush, line->id)
      || mnd_brush_displace (brush, line->from, &from) || mnd_brush_displace (brush, line->to, &to)
      || !mnd_brush_is_visible (brush, box))
    return;
  if (line->leader)
    draw_leader (brush, line);
  plate.a = 0.92;
  trace_rounded (brush->cr, box);
  mnd_mark_set_color (brush->cr, &plate);
  cairo_fill (brush->cr);
  for (guint i = 0; i < line->bundle->labels->len; i++)
    {
      const MndLabel *label = g_ptr_array_index (line->bundle->labels, i);
      MndColor color =
          mnd_style_get_label_color (brush->style, mnd_style_get_line (brush->style, kinds[line->bundle->families[i]]));
      mnd_text_sink_show_label (brush->sink, brush->cr, label, box->x + 3, y, FALSE, &color, &color);
      y += mnd_label_get_height (label);
    }
}
