/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Painting a scene. Lines first, then support, then actors, what is dimmed before what is not, so that a box always
 * covers what runs behind it. Dimmed colours are mixed with the canvas rather than made transparent for the same
 * reason.
 */
#include "scene/mnd-painter-private.h"

#include "scene/mnd-mark.h"
#include "scene/mnd-scene-hidden.h"
#include "scene/mnd-scene-private.h"
#include "scene/mnd-tint.h"

#include <math.h>

/* Below these sizes, in pixels of the name's type, detail is not worth drawing. */
#define TEXT_FROM 5.0
#define SHORT_TEXT_FROM 6.0
#define SHORT_TEXT_SIZE 9.0 /* as large as it gets */
#define SHORT_TEXT_STEP 0.5 /* glyphs of each size are drawn once and then copied */
#define MARKS_FROM 4.4
#define BANDS_FROM 3.0
#define OUTLINES_FROM 1.5
#define HAIRLINE 0.6 /* pixels; nothing gets thinner */

#define GLYPH_SIZE 9.0
#define MARK_SIZE 8.0
#define RING_GAP 3.5
#define FADED 0.28     /* how much remains of what a filter or a lens leaves out */
#define TAG_INSET 15.0 /* of the middle of the tag of a language, from the end of the box */
#define REACH 8.0      /* pixels beyond its place that marks, rings and glows take at least */

static const MndPaintState plain_state = { 0 };
static const MndTextSink plain_sink = { 0 };

/* --- state */

static gboolean
is_in (GHashTable *set, const MndId *id)
{
  return set != NULL && g_hash_table_contains (set, id);
}

gboolean
mnd_brush_is_selected (const MndBrush *brush, const MndId *id)
{
  return is_in (brush->state->selection, id);
}

gboolean
mnd_brush_is_hovered (const MndBrush *brush, const MndId *id)
{
  return brush->state->hover != NULL && mnd_id_equal (brush->state->hover, id);
}

gboolean
mnd_brush_is_dimmed (const MndBrush *brush, const MndId *id)
{
  if (brush->state->highlighted == NULL)
    return mnd_scene_is_faded (brush->scene, id);
  return !g_hash_table_contains (brush->state->highlighted, id);
}

static MndTint
get_tint (const MndBrush *brush, const MndId *id)
{
  return brush->state->tints != NULL ? (MndTint) GPOINTER_TO_UINT (g_hash_table_lookup (brush->state->tints, id))
                                     : MND_TINT_NONE;
}

MndColor
mnd_brush_shade (const MndBrush *brush, const MndColor *color, gboolean dimmed)
{
  double rest = brush->state->highlighted != NULL ? CLAMP (brush->state->dim, 0.0, 1.0) : FADED;

  return dimmed ? mnd_color_mix (brush->style->canvas, *color, rest) : *color;
}

/* Where a node is drawn; TRUE where that is not where it stands. */
gboolean
mnd_brush_displace (const MndBrush *brush, const MndSceneNode *node, MndRect *rect)
{
  const MndPoint *place = brush->state->places != NULL ? g_hash_table_lookup (brush->state->places, node->id) : NULL;

  *rect = node->rect;
  if (place != NULL)
    *rect = mnd_rect_around (*place, rect->width, rect->height);
  else if (is_in (brush->state->moved, node->id))
    *rect = mnd_rect_offset (rect, brush->state->dx, brush->state->dy);
  else
    return FALSE;
  return TRUE;
}

gboolean
mnd_brush_is_visible (const MndBrush *brush, const MndRect *rect)
{
  return brush->clip == NULL || mnd_rect_intersects (brush->clip, rect);
}

/* --- lines */

static gboolean
is_straight (const MndPoint *path, guint n_points)
{
  double length = mnd_point_distance (path[0], path[n_points - 1]);

  for (guint i = 1; i + 1 < n_points && length > 0; i++)
    if (mnd_point_distance_to_segment (path[i], path[0], path[n_points - 1]) > 0.01)
      return FALSE;
  return TRUE;
}

static void
trace_path (cairo_t *cr, const MndPoint *path, guint n_points)
{
  cairo_move_to (cr, path[0].x, path[0].y);
  if (is_straight (path, n_points))
    {
      cairo_line_to (cr, path[n_points - 1].x, path[n_points - 1].y);
      return;
    }
  for (guint i = 1; i + 2 < n_points; i += 3)
    cairo_curve_to (cr, path[i].x, path[i].y, path[i + 1].x, path[i + 1].y, path[i + 2].x, path[i + 2].y);
}

static void
set_dash (cairo_t *cr, MndDash dash)
{
  guint n;
  const double *pattern = mnd_dash_get_pattern (dash, &n);

  cairo_set_dash (cr, pattern, (int) n, 0);
  cairo_set_line_cap (cr, n > 0 ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
}

static MndPoint
direction_of_head (const MndPoint *path, guint n_points, MndPoint tip)
{
  MndPoint end = path[n_points - 1];
  double length = mnd_point_distance (end, tip);

  if (length < 1e-6)
    return mnd_curve_direction (path + n_points - 4, 1);
  return (MndPoint){ (tip.x - end.x) / length, (tip.y - end.y) / length };
}

/* The way of a line as far as the head, or where no head is drawn, as far as it would reach. */
static void
stroke_path (const MndBrush *brush, const MndPoint *path, guint n_points, const MndPoint *tip, double width,
             const MndColor *color, MndDash dash)
{
  const MndPoint straight[2] = { path[0], tip != NULL ? *tip : path[n_points - 1] };
  const MndPoint rest[2] = { path[n_points - 1], straight[1] };
  guint n_dashes;
  const double *dashes = mnd_dash_get_pattern (dash, &n_dashes);

  if (brush->raster != NULL)
    {
      mnd_raster_stroke (brush->raster, brush->has_outlines ? path : straight, brush->has_outlines ? n_points : 2,
                         width, color, dashes, n_dashes);
      if (brush->has_outlines && tip != NULL)
        mnd_raster_stroke (brush->raster, rest, 2, width, color, NULL, 0);
      return;
    }
  mnd_mark_set_color (brush->cr, color);
  cairo_set_line_width (brush->cr, width);
  set_dash (brush->cr, dash);
  if (brush->has_outlines)
    trace_path (brush->cr, path, n_points);
  else
    cairo_move_to (brush->cr, path[0].x, path[0].y);
  if (tip != NULL)
    cairo_line_to (brush->cr, tip->x, tip->y);
  cairo_stroke (brush->cr);
}

static void
draw_tint (const MndBrush *brush, const MndSceneLine *line, const MndPoint *path, guint n_points, MndPoint tip)
{
  MndTint tint = get_tint (brush, line->id);

  if (tint == MND_TINT_NONE)
    return;
  trace_path (brush->cr, path, n_points);
  cairo_line_to (brush->cr, tip.x, tip.y);
  mnd_tint_stroke_glow (brush->cr, tint, mnd_style_get_line (brush->style, line->kind)->width, brush->min_width,
                        brush->style);
}

static void
draw_glow (const MndBrush *brush, const MndSceneLine *line, const MndPoint *path, guint n_points, MndPoint tip)
{
  gboolean selected = mnd_brush_is_selected (brush, line->id), hovered = mnd_brush_is_hovered (brush, line->id);
  MndColor glow = brush->style->accent;

  if (!selected && !hovered && !is_in (brush->state->traced, line->id))
    return;
  glow.a = selected ? 0.45 : hovered ? 0.25 : 0.18;
  stroke_path (brush, path, n_points, &tip,
               MAX (mnd_style_get_line (brush->style, line->kind)->width + 5, brush->min_width * 4), &glow,
               MND_DASH_SOLID);
}

/* The head and what else stands on a line. */
static void
draw_ends (const MndBrush *brush, const MndSceneLine *line, const MndPoint *path, guint n_points, MndPoint tip,
           const MndColor *color)
{
  const MndLineStyle *look = mnd_style_get_line (brush->style, line->kind);
  MndRect head = mnd_rect_around (tip, 4 * MND_STYLE_HEAD_LENGTH, 4 * MND_STYLE_HEAD_LENGTH);

  if (mnd_brush_is_visible (brush, &head))
    mnd_mark_draw_head (brush->cr, look->head, tip, direction_of_head (path, n_points, tip), look->width, color,
                        &brush->style->canvas);
  if (get_tint (brush, line->id) != MND_TINT_NONE)
    mnd_tint_draw_sign (brush->cr, get_tint (brush, line->id), mnd_path_at (path, n_points, 0.5), brush->style);
}

static void
draw_path (const MndBrush *brush, const MndSceneLine *line, const MndPoint *path, guint n_points, MndPoint tip)
{
  const MndLineStyle *look = mnd_style_get_line (brush->style, line->kind);
  MndColor color = mnd_brush_shade (brush, &look->color, mnd_brush_is_dimmed (brush, line->id));

  if (line->line_kind == MND_LINE_BUNDLE)
    {
      mnd_brush_draw_bundle (brush, line, path, n_points, tip);
      return;
    }
  draw_glow (brush, line, path, n_points, tip);
  draw_tint (brush, line, path, n_points, tip);
  stroke_path (brush, path, n_points, brush->has_marks ? NULL : &tip, MAX (look->width, brush->min_width), &color,
               brush->has_marks ? line->dash : MND_DASH_SOLID);
  if (brush->has_marks)
    draw_ends (brush, line, path, n_points, tip, &color);
}

static void
draw_line (const MndBrush *brush, const MndSceneLine *line)
{
  MndRect from, to;
  gboolean from_moved = mnd_brush_displace (brush, line->from, &from);
  gboolean to_moved = mnd_brush_displace (brush, line->to, &to);

  if (!from_moved && !to_moved)
    {
      if (mnd_brush_is_visible (brush, &line->bounds))
        draw_path (brush, line, line->path, line->n_points, line->tip);
    }
  else
    {
      guint n_points;
      MndPoint tip;
      g_autofree MndPoint *path = mnd_scene_dup_displaced_path (line, &from, &to, &n_points, &tip);
      draw_path (brush, line, path, n_points, tip);
    }
}

/* From the label to the place on the line that it belongs to. */
static void
draw_leader (const MndBrush *brush, const MndSceneLine *line, const MndColor *color)
{
  const MndRect *box = &line->label_rect;
  MndPoint end = { CLAMP (line->label_anchor.x, box->x, box->x + box->width),
                   CLAMP (line->label_anchor.y, box->y, box->y + box->height) };

  mnd_mark_set_color (brush->cr, color);
  cairo_set_dash (brush->cr, NULL, 0, 0);
  cairo_set_line_width (brush->cr, MAX (0.5, brush->min_width));
  cairo_move_to (brush->cr, line->label_anchor.x, line->label_anchor.y);
  cairo_line_to (brush->cr, end.x, end.y);
  cairo_stroke (brush->cr);
}

static void
draw_line_label (const MndBrush *brush, const MndSceneLine *line)
{
  const MndLineStyle *look = mnd_style_get_line (brush->style, line->kind);
  const MndRect *box = &line->label_rect;
  MndColor color = mnd_style_get_label_color (brush->style, look);
  MndColor halo = brush->style->canvas;
  MndRect from, to;

  if (mnd_rect_is_empty (box) || mnd_brush_is_dimmed (brush, line->id) || mnd_scene_is_hidden (brush->scene, line->id)
      || mnd_brush_displace (brush, line->from, &from) || mnd_brush_displace (brush, line->to, &to)
      || !mnd_brush_is_visible (brush, box))
    return;
  if (line->leader)
    draw_leader (brush, line, &color);
  halo.a = 0.88;
  mnd_mark_set_color (brush->cr, &halo);
  cairo_rectangle (brush->cr, box->x, box->y, box->width, box->height);
  cairo_fill (brush->cr);
  mnd_text_sink_show_label (brush->sink, brush->cr, line->label, mnd_rect_get_center (box).x, box->y, TRUE, &color,
                            &color);
}

/* A change waits, or nobody wants this any more. */
static gboolean
gives_up (const MndBrush *brush)
{
  const MndPaintState *state = brush->state;

  return (state->yields && g_atomic_int_get (&brush->scene->waiting) > 0)
         || (state->superseded != NULL && g_atomic_int_get (state->superseded) != 0);
}

static void
draw_lines (const MndBrush *brush, GPtrArray *lines, gboolean dimmed)
{
  for (guint i = 0; i < lines->len && !gives_up (brush); i++)
    {
      const MndSceneLine *line = g_ptr_array_index (lines, i);
      if (mnd_brush_is_dimmed (brush, line->id) == dimmed && !mnd_scene_is_hidden (brush->scene, line->id))
        draw_line (brush, line);
    }
}

/* --- nodes */

static void
draw_box (cairo_t *cr, MndShape shape, MndDash border, const MndRect *rect, double band, const MndColor *fill,
          const MndColor *color, double min_width)
{
  mnd_shape_trace (shape, rect, cr);
  mnd_mark_set_color (cr, fill);
  cairo_fill (cr);
  mnd_mark_set_color (cr, color);
  cairo_set_line_width (cr, MAX (border == MND_DASH_SOLID ? MND_STYLE_BORDER_WIDTH : MND_STYLE_BORDER_WIDTH * 1.3,
                                 min_width));
  if (band > 0)
    {
      /* Its own edge is whole where the border is not, or it would look gnawed. */
      mnd_shape_trace_band (shape, rect, band, cr);
      cairo_fill_preserve (cr);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_stroke (cr);
    }
  set_dash (cr, border);
  mnd_shape_trace (shape, rect, cr);
  cairo_stroke (cr);
}

static double
band_of (MndShape shape)
{
  return shape == MND_SHAPE_SUPPORT ? 0 : MND_STYLE_BAND_WIDTH;
}

static void
draw_glyph (cairo_t *cr, MndRole role, const MndRect *rect, const MndColor *color, const MndStyle *style)
{
  MndColor dark = { 0.1, 0.11, 0.13, 1 }, light = { 1, 1, 1, 1 };
  MndColor glyph = mnd_mark_get_contrast (color, &light, &dark);

  mnd_mark_set_color (cr, &glyph);
  mnd_mark_draw_role (cr, role, (MndPoint){ rect->x + MND_STYLE_BAND_WIDTH / 2 + 0.4, rect->y + rect->height / 2 },
                      GLYPH_SIZE);
}

static void
draw_rings (const MndBrush *brush, const MndSceneNode *node, const MndRect *rect)
{
  MndRect ring = mnd_rect_inflate (rect, RING_GAP);
  MndColor color = brush->style->accent;
  gboolean selected = mnd_brush_is_selected (brush, node->id);

  if (!selected && !mnd_brush_is_hovered (brush, node->id))
    return;
  color.a = selected ? 1 : 0.5;
  cairo_set_dash (brush->cr, NULL, 0, 0);
  cairo_set_line_width (brush->cr, MAX (2.2, brush->min_width * 3));
  mnd_mark_set_color (brush->cr, &color);
  mnd_shape_trace (node->shape, &ring, brush->cr);
  cairo_stroke (brush->cr);
}

static void
draw_marks (const MndBrush *brush, const MndSceneNode *node, const MndRect *rect, const MndColor *color)
{
  MndPoint center = { rect->x + rect->width - 10.5, rect->y + rect->height / 2 };
  double apart = node->armed && node->confidential ? MARK_SIZE * 0.62 : 0;

  mnd_mark_set_color (brush->cr, color);
  if (node->armed)
    mnd_mark_draw_armed (brush->cr, (MndPoint){ center.x, center.y - apart }, MARK_SIZE);
  if (node->confidential)
    mnd_mark_draw_confidential (brush->cr, (MndPoint){ center.x, center.y + apart }, MARK_SIZE);
}

/* The name is in another language than the wanted one: a tag at the lower edge says in which. */
static void
draw_language (const MndBrush *brush, const MndSceneNode *node, const MndRect *rect, const MndColor *color)
{
  MndPoint center = { rect->x + rect->width - TAG_INSET - mnd_shape_get_padding (node->shape, rect->height),
                      rect->y + rect->height };

  mnd_mark_draw_tag (brush->cr, center, mnd_label_get_width (node->language_label), color, &brush->style->canvas);
  mnd_text_sink_show_label (brush->sink, brush->cr, node->language_label, center.x,
                            center.y - mnd_label_get_height (node->language_label) / 2, TRUE, color, color);
}

static void
draw_text (const MndBrush *brush, const MndSceneNode *node, const MndRect *rect, gboolean dimmed)
{
  MndColor text = mnd_brush_shade (brush, &brush->style->text, dimmed);
  MndColor light = mnd_brush_shade (brush, &brush->style->text_light, dimmed);
  double left = rect->x + band_of (node->shape);
  double right = rect->x + rect->width - (node->armed || node->confidential ? 11 : 0);
  double top = rect->y + (rect->height - mnd_scene_node_measure_text (node, NULL)) / 2;

  if (brush->sink->open != NULL)
    brush->sink->open (brush->cr, brush->scene, node, brush->sink->data);
  mnd_text_sink_show_label (brush->sink, brush->cr, node->label, (left + right) / 2, top, TRUE, &text, &light);
  if (node->second_label != NULL)
    mnd_text_sink_show_label (brush->sink, brush->cr, node->second_label, (left + right) / 2,
                              top + mnd_label_get_height (node->label) + MND_STYLE_SECOND_GAP, TRUE, &light, &light);
  if (node->language_label != NULL)
    draw_language (brush, node, rect, &light);
  if (brush->sink->close != NULL)
    brush->sink->close (brush->cr, node, brush->sink->data);
}

/* From afar the acronym fills the box: a map that fits the window still says who is who. */
static void
draw_short_text (const MndBrush *brush, const MndSceneNode *node, const MndRect *rect, gboolean dimmed)
{
  MndColor text = mnd_brush_shade (brush, &brush->style->text, dimmed);
  double left = rect->x + (MND_STYLE_NAME_SIZE * brush->scale >= BANDS_FROM ? band_of (node->shape) : 0);
  double width = mnd_label_get_width (node->short_label), height = mnd_label_get_height (node->short_label);
  double fit = MIN ((rect->x + rect->width - left) * 0.9 / width, rect->height * 0.9 / height);
  double size = MIN (MND_STYLE_NAME_SIZE * fit * brush->scale, SHORT_TEXT_SIZE);
  cairo_matrix_t matrix;
  double x = (left + rect->x + rect->width) / 2, y = rect->y + rect->height / 2;

  size = floor (size / SHORT_TEXT_STEP) * SHORT_TEXT_STEP;
  if (size < SHORT_TEXT_FROM)
    return;
  cairo_get_matrix (brush->cr, &matrix);
  cairo_user_to_device (brush->cr, &x, &y);
  fit = size / MND_STYLE_NAME_SIZE / brush->scale;
  /* To the last bit the same scale at every place and zoom: cairo keeps glyphs by it. */
  if (brush->raster != NULL)
    cairo_set_matrix (brush->cr,
                      &(cairo_matrix_t){ size / MND_STYLE_NAME_SIZE, 0, 0, size / MND_STYLE_NAME_SIZE, x, y });
  else
    cairo_set_matrix (brush->cr,
                      &(cairo_matrix_t){ matrix.xx * fit, matrix.yx * fit, matrix.xy * fit, matrix.yy * fit, x, y });
  mnd_text_sink_show_label (brush->sink, brush->cr, node->short_label, 0, -height / 2, TRUE, &text, &text);
  cairo_set_matrix (brush->cr, &matrix);
}

static void
draw_handles (const MndBrush *brush, const MndSceneNode *node, const MndRect *rect)
{
  MndSceneNode displaced = *node;
  MndPoint handles[4];

  displaced.rect = *rect;
  mnd_scene_node_get_handles (&displaced, handles);
  cairo_set_dash (brush->cr, NULL, 0, 0);
  cairo_set_line_width (brush->cr, 1.4);
  for (guint i = 0; i < G_N_ELEMENTS (handles); i++)
    {
      cairo_new_sub_path (brush->cr);
      cairo_arc (brush->cr, handles[i].x, handles[i].y, MND_STYLE_HANDLE_RADIUS, 0, 2 * G_PI);
      mnd_mark_set_color (brush->cr, &brush->style->canvas);
      cairo_fill_preserve (brush->cr);
      mnd_mark_set_color (brush->cr, &brush->style->accent);
      cairo_stroke (brush->cr);
    }
}

static void
fill_rect (const MndBrush *brush, const MndRect *rect, const MndColor *color)
{
  if (brush->raster != NULL)
    {
      mnd_raster_fill (brush->raster, rect, color);
      return;
    }
  mnd_mark_set_color (brush->cr, color);
  cairo_rectangle (brush->cr, rect->x, rect->y, rect->width, rect->height);
  cairo_fill (brush->cr);
}

/* A node that is too small to have a shape. */
static void
draw_patch (const MndBrush *brush, const MndRect *rect, double band, const MndColor *fill, const MndColor *color)
{
  MndColor mixed = mnd_color_mix (*fill, *color, 0.5);
  MndRect outer = mnd_rect_inflate (rect, brush->min_width * 0.8);
  MndRect inner = mnd_rect_inflate (rect, -brush->min_width * 0.8);

  if (!brush->has_outlines)
    {
      fill_rect (brush, rect, &mixed);
      return;
    }
  fill_rect (brush, &outer, color);
  if (band > 0 && MND_STYLE_NAME_SIZE * brush->scale >= BANDS_FROM)
    {
      inner.width -= band - (inner.x - rect->x);
      inner.x = rect->x + band;
    }
  fill_rect (brush, &inner, fill);
}

static void
draw_node (const MndBrush *brush, const MndSceneNode *node)
{
  const MndRoleStyle *role = &brush->style->roles[node->tone];
  gboolean dimmed = mnd_brush_is_dimmed (brush, node->id);
  MndColor color = mnd_brush_shade (brush, &role->color, dimmed);
  MndColor fill = mnd_brush_shade (brush, node->placeholder ? &brush->style->canvas : &role->fill, dimmed);
  MndColor mark = mnd_brush_shade (brush, &brush->style->text_light, dimmed);
  MndTint tint = get_tint (brush, node->id);
  MndRect rect, room;

  mnd_brush_displace (brush, node, &rect);
  room = mnd_rect_inflate (&rect, RING_GAP + 2 * MND_STYLE_HANDLE_RADIUS);
  if (!mnd_brush_is_visible (brush, &room))
    return;
  if (tint != MND_TINT_NONE)
    mnd_tint_draw_halo (brush->cr, tint, node->shape, &rect, brush->min_width, brush->style);
  draw_rings (brush, node, &rect);
  if (!brush->has_marks)
    draw_patch (brush, &rect, band_of (node->shape), &fill, &color);
  else
    {
      draw_box (brush->cr, node->shape, node->border, &rect, band_of (node->shape), &fill, &color, brush->min_width);
      if (!node->is_support)
        draw_glyph (brush->cr, node->role, &rect, &color, brush->style);
      draw_marks (brush, node, &rect, &mark);
    }
  if (brush->has_text)
    draw_text (brush, node, &rect, dimmed);
  else if (node->short_label != NULL && mnd_label_get_width (node->short_label) > 0)
    draw_short_text (brush, node, &rect, dimmed);
  mnd_brush_draw_gravity (brush, node, &rect);
  if (tint != MND_TINT_NONE && brush->has_marks)
    mnd_tint_draw_sign (brush->cr, tint, (MndPoint){ rect.x, rect.y }, brush->style);
  if (brush->state->handles && !node->is_support && mnd_brush_is_hovered (brush, node->id))
    draw_handles (brush, node, &rect);
}

static void
draw_nodes (const MndBrush *brush, GPtrArray *nodes, gboolean dimmed)
{
  for (guint i = 0; i < nodes->len && !gives_up (brush); i++)
    {
      const MndSceneNode *node = g_ptr_array_index (nodes, i);
      if (mnd_brush_is_dimmed (brush, node->id) != dimmed || mnd_scene_is_hidden (brush->scene, node->id))
        continue;
      if (node->record == NULL)
        mnd_brush_draw_folded (brush, node);
      else
        draw_node (brush, node);
    }
}

/* --- the whole */

static void
draw_labels (const MndBrush *brush)
{
  MndScene *scene = brush->scene;

  for (guint i = 0; scene->link_labels && brush->has_text && i < scene->links->len; i++)
    draw_line_label (brush, g_ptr_array_index (scene->links, i));
  for (guint i = 0; brush->has_text && i < scene->bundles->len; i++)
    {
      const MndSceneLine *line = g_ptr_array_index (scene->bundles, i);
      if (line->line_kind == MND_LINE_BUNDLE)
        mnd_brush_draw_bundle_words (brush, line);
      else
        draw_line_label (brush, line);
    }
}

static void
draw_all (const MndBrush *brush)
{
  /* What nothing remains of is not painted: the canvas' colour would cover what lies beneath. */
  gboolean fades = brush->state->highlighted != NULL ? brush->state->dim > 0 : brush->scene->faded_items != NULL;
  int first = fades ? 1 : 0;

  mnd_brush_draw_frames (brush);
  for (int dimmed = first; dimmed >= 0; dimmed--)
    {
      draw_lines (brush, brush->ties, dimmed);
      draw_lines (brush, brush->links, dimmed);
      draw_lines (brush, brush->bundles, dimmed);
    }
  if (brush->has_text)
    mnd_brush_draw_titles (brush);
  mnd_brush_draw_captions (brush);
  draw_labels (brush);
  for (int dimmed = first; dimmed >= 0; dimmed--)
    {
      draw_nodes (brush, brush->supports, dimmed);
      draw_nodes (brush, brush->boxes, dimmed);
      draw_nodes (brush, brush->actors, dimmed);
    }
  /* From afar they are larger than their place, and say what is what. */
  if (!brush->has_text)
    mnd_brush_draw_titles (brush);
}

gboolean
mnd_painter_paint_with_text (MndScene *scene, cairo_t *cr, const MndRect *clip, double scale,
                             const MndPaintState *state, const MndTextSink *sink)
{
  double pixels = MND_STYLE_NAME_SIZE * scale;
  gboolean complete;
  MndRect room;
  MndRaster raster;
  MndBrush brush;

  g_return_val_if_fail (MND_IS_SCENE (scene), FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  if (state == NULL)
    state = &plain_state;
  if (clip != NULL)
    room = mnd_rect_inflate (clip, scale > 0 ? REACH / scale : 0);
  brush = (MndBrush){
    .scene = scene,
    .cr = cr,
    .style = state->style != NULL ? state->style : mnd_style_get (scene->appearance),
    .state = state,
    .sink = sink != NULL ? sink : &plain_sink,
    .clip = clip != NULL ? &room : NULL,
    .scale = scale,
    .has_text = scale <= 0 || pixels >= TEXT_FROM,
    .has_marks = scale <= 0 || pixels >= MARKS_FROM,
    .has_outlines = scale <= 0 || pixels >= OUTLINES_FROM,
    .min_width = scale > 0 ? HAIRLINE / scale : 0,
  };
  cairo_save (cr);
  if (scale > 0 && mnd_raster_init (&raster, cr))
    {
      raster.coarse = !brush.has_outlines;
      brush.raster = &raster;
      cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
    }
  else if (!brush.has_outlines)
    cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  g_rw_lock_reader_lock (&scene->lock);
  mnd_brush_collect (&brush);
  draw_all (&brush);
  mnd_brush_drop_collected (&brush);
  complete = !gives_up (&brush);
  g_rw_lock_reader_unlock (&scene->lock);
  cairo_restore (cr);
  return complete;
}

gboolean
mnd_painter_paint (MndScene *scene, cairo_t *cr, const MndRect *clip, double scale, const MndPaintState *state)
{
  return mnd_painter_paint_with_text (scene, cr, clip, scale, state, NULL);
}

void
mnd_painter_draw_box (cairo_t *cr, MndShape shape, MndRole role, MndRole tone, MndDash border, const MndRect *rect,
                      const MndStyle *style)
{
  const MndRoleStyle *look = &style->roles[tone];

  draw_box (cr, shape, border, rect, band_of (shape), &look->fill, &look->color, 0);
  if (shape != MND_SHAPE_SUPPORT)
    draw_glyph (cr, role, rect, &look->color, style);
}

void
mnd_painter_draw_stroke (cairo_t *cr, const MndLineStyle *line, MndDash dash, MndPoint from, MndPoint to,
                         const MndStyle *style)
{
  double length = mnd_point_distance (from, to);
  MndPoint direction = { (to.x - from.x) / length, (to.y - from.y) / length };
  MndPoint end = mnd_point_mix (to, from, mnd_head_get_length (line->head) / length);

  cairo_save (cr);
  mnd_mark_set_color (cr, &line->color);
  cairo_set_line_width (cr, line->width);
  set_dash (cr, dash);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, end.x, end.y);
  cairo_stroke (cr);
  mnd_mark_draw_head (cr, line->head, to, direction, line->width, &line->color, &style->canvas);
  cairo_restore (cr);
}
