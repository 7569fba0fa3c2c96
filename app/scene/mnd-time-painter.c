/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing a chart of time. Shapes are drawn from the start side, on a context that is turned over where the frame is
 * mirrored; text never is. */
#include "scene/mnd-time-painter.h"

#include "scene/mnd-mark.h"
#include "scene/mnd-text-sink.h"

#include <math.h>

#define PADDING 8.0
#define INDENT 12.0
#define NAME_SIZE 12.0
#define SMALL_SIZE 10.5
#define BAR_INSET 5.0
#define CORNER 3.0
#define HATCH 5.0
#define MOST_LABELS 4000
#define SOFT 0.2 /* what is left of a bar where nobody knows whether it is there */
#define DASH 4.0

typedef struct
{
  MndTimeChart *chart;
  cairo_t *cr;
  const MndTimeFrame *frame;
  const MndTimeLook *look;
  const MndStyle *style;
  const MndTextSink *sink;
  double head;
  guint first, last; /* rows in sight; the last is not */
} Brush;

/* --- means */

static void
set_color (const Brush *brush, const MndColor *color, double alpha)
{
  cairo_set_source_rgba (brush->cr, color->r, color->g, color->b, color->a * alpha);
}

static void
fill (const Brush *brush, double x, double y, double width, double height, const MndColor *color, double alpha)
{
  set_color (brush, color, alpha);
  cairo_rectangle (brush->cr, x, y, width, height);
  cairo_fill (brush->cr);
}

/* From here on places run from the start side. */
static void
begin_shapes (const Brush *brush)
{
  cairo_save (brush->cr);
  if (!brush->frame->mirrored)
    return;
  cairo_translate (brush->cr, brush->frame->width, 0);
  cairo_scale (brush->cr, -1, 1);
}

static void
clip_to (const Brush *brush, double x, double y, double width, double height)
{
  cairo_rectangle (brush->cr, x, y, MAX (width, 0), MAX (height, 0));
  cairo_clip (brush->cr);
}

/* On one line, cut off at the width. */
static const MndLabel *
get_label (const Brush *brush, const char *text, double size, gboolean is_bold, double width)
{
  MndTimeChart *chart = brush->chart;
  g_autofree char *key = g_strdup_printf ("%d %d %d %s", (int) (size * 10), is_bold, (int) width, text);
  MndLabel *label = g_hash_table_lookup (chart->labels, key);

  if (label != NULL)
    return label;
  if (chart->context == NULL)
    chart->context = G_OBJECT (mnd_label_create_context ());
  if (g_hash_table_size (chart->labels) > MOST_LABELS)
    g_hash_table_remove_all (chart->labels);
  label = mnd_label_new (PANGO_CONTEXT (chart->context), &(MndLabelTask){ .text = text,
                                                                          .size = size,
                                                                          .min_width = MAX (floor (width), 1),
                                                                          .max_width = MAX (floor (width), 1),
                                                                          .max_lines = 1,
                                                                          .bold = is_bold });
  g_hash_table_insert (chart->labels, g_steal_pointer (&key), label);
  return label;
}

/* From the start side, in the middle of a height. */
static void
show (const Brush *brush, const MndLabel *label, double x, double y, double height, const MndColor *color)
{
  if (brush->frame->mirrored)
    x = brush->frame->width - x - mnd_label_get_width (label);
  mnd_text_sink_show_label (brush->sink, brush->cr, label, x, y + (height - mnd_label_get_height (label)) / 2, FALSE,
                            color, color);
}

static double
get_place (const Brush *brush, int day)
{
  return brush->frame->head_width + mnd_time_axis_get_place (&brush->frame->axis, day) - brush->frame->x;
}

static double
get_y (const Brush *brush, guint row)
{
  return mnd_time_chart_get_row_y (brush->chart, brush->frame, row);
}

static gboolean
is_selected (const Brush *brush, guint row)
{
  const MndTimeSpan *span = mnd_time_chart_get_span (brush->chart, row);
  const MndTimeGroup *group = mnd_time_chart_get_group (brush->chart, row);

  if (brush->look->selection == NULL || (span == NULL && !group->is_actor))
    return FALSE;
  return g_hash_table_contains (brush->look->selection, span != NULL ? &span->id : &group->id);
}

/* --- bars */

static const MndColor *
get_color (const Brush *brush, const MndTimeSpan *span)
{
  return span->line != NULL ? &mnd_style_get_line (brush->style, span->line)->color
                            : &brush->style->roles[span->role].color;
}

static void
add_stop (cairo_pattern_t *pattern, double offset, const MndColor *color, double alpha)
{
  cairo_pattern_add_color_stop_rgba (pattern, CLAMP (offset, 0, 1), color->r, color->g, color->b, color->a * alpha);
}

/* Soft where the date is, and gone where it is not known at all. */
static cairo_pattern_t *
create_shade (const Brush *brush, const MndTimeEdges *edges, const MndColor *color, double alpha)
{
  double from = get_place (brush, edges->out), to = get_place (brush, edges->gone), length = MAX (to - from, 0.01);
  cairo_pattern_t *pattern = cairo_pattern_create_linear (from, 0, from + length, 0);

  if (edges->in > edges->out)
    add_stop (pattern, 0, color, edges->is_open_start ? 0 : SOFT * alpha);
  add_stop (pattern, (get_place (brush, edges->in) - from) / length, color, alpha);
  add_stop (pattern, (get_place (brush, edges->until) - from) / length, color, alpha);
  if (edges->gone > edges->until)
    add_stop (pattern, 1, color, edges->is_open_end ? 0 : SOFT * alpha);
  return pattern;
}

/* Corners are round only where the day is known. */
static void
trace_bar (const Brush *brush, const MndTimeEdges *edges, double y)
{
  cairo_t *cr = brush->cr;
  double x = get_place (brush, edges->out), width = MAX (get_place (brush, edges->gone) - x, 2);
  double height = MND_TIME_ROW_HEIGHT - 2 * BAR_INSET, top = y + BAR_INSET;
  double start = edges->in == edges->out ? MIN (CORNER, width / 2) : 0;
  double end = edges->until == edges->gone ? MIN (CORNER, width / 2) : 0;

  cairo_new_path (cr);
  cairo_arc (cr, x + start, top + start, start, G_PI, 1.5 * G_PI);
  cairo_arc (cr, x + width - end, top + end, end, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, x + width - end, top + height - end, end, 0, 0.5 * G_PI);
  cairo_arc (cr, x + start, top + height - start, start, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
}

static void
hatch (const Brush *brush, const MndInterval *interval, const MndTimeEdges *edges, double y)
{
  cairo_t *cr = brush->cr;
  double from = get_place (brush, MAX (interval->from, edges->out));
  double to = get_place (brush, MIN (interval->to, edges->gone));
  double left = MAX (from, brush->frame->head_width), right = MIN (to, brush->frame->width);
  double height = MND_TIME_ROW_HEIGHT - 2 * BAR_INSET, top = y + BAR_INSET;

  if (right <= left)
    return;
  cairo_save (cr);
  clip_to (brush, left, top, right - left, height);
  fill (brush, left, top, right - left, height, &brush->style->canvas, 0.35);
  for (double x = from + floor ((left - from) / HATCH) * HATCH - height; x < right; x += HATCH)
    {
      cairo_move_to (cr, x, top + height);
      cairo_line_to (cr, x + height, top);
    }
  set_color (brush, &brush->style->finding, 0.9);
  cairo_set_line_width (cr, 1.4);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_bar (const Brush *brush, guint row)
{
  static const double dash[] = { DASH, DASH * 0.75 };
  gboolean is_dragged = row == brush->look->dragged && brush->look->as_dragged != NULL;
  const MndTimeSpan *span = is_dragged ? brush->look->as_dragged : mnd_time_chart_get_span (brush->chart, row);
  MndTimeEdges edges = mnd_time_span_get_edges (span, &brush->frame->axis);
  const MndColor *color = get_color (brush, span);
  double y = get_y (brush, row);
  cairo_pattern_t *pattern;

  if (get_place (brush, edges.gone) < brush->frame->head_width || get_place (brush, edges.out) > brush->frame->width)
    return;
  trace_bar (brush, &edges, y);
  pattern = create_shade (brush, &edges, color, span->is_void ? 0.06 : span->is_planned ? 0.3 : 0.72);
  cairo_set_source (brush->cr, pattern);
  cairo_fill_preserve (brush->cr);
  cairo_pattern_destroy (pattern);
  pattern = create_shade (brush, &edges, color, 1);
  cairo_set_source (brush->cr, pattern);
  cairo_set_line_width (brush->cr, 1);
  if (span->is_planned || span->is_void)
    cairo_set_dash (brush->cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_stroke (brush->cr);
  cairo_set_dash (brush->cr, NULL, 0, 0);
  cairo_pattern_destroy (pattern);
  for (guint i = 0; span->shades != NULL && i < span->shades->len; i++)
    hatch (brush, &g_array_index (span->shades, MndInterval, i), &edges, y);
  if (!is_dragged && !is_selected (brush, row))
    return;
  trace_bar (brush, &edges, y);
  set_color (brush, &brush->style->accent, 1);
  cairo_set_line_width (brush->cr, 2);
  cairo_stroke (brush->cr);
}

/* --- groups */

/* A wedge that rises and breaks off. */
static void
draw_cliff (const Brush *brush, int day, double y)
{
  cairo_t *cr = brush->cr;
  double x = get_place (brush, day), foot = y + MND_TIME_ROW_HEIGHT - BAR_INSET;

  cairo_move_to (cr, x - 14, foot);
  cairo_line_to (cr, x, y + BAR_INSET - 1);
  cairo_line_to (cr, x, foot);
  cairo_close_path (cr);
  set_color (brush, &brush->style->finding, 1);
  cairo_fill (cr);
}

static void
draw_group (const Brush *brush, guint row)
{
  const MndTimeGroup *group = mnd_time_chart_get_group (brush->chart, row);
  const MndColor *finding = &brush->style->finding;
  double y = get_y (brush, row);

  for (guint i = 0; i < group->shades->len; i++)
    {
      const MndInterval *shade = &g_array_index (group->shades, MndInterval, i);
      double from = get_place (brush, MAX (shade->from, brush->frame->axis.first));
      double to = get_place (brush, MIN (shade->to, brush->frame->axis.last));
      fill (brush, from, y + MND_TIME_ROW_HEIGHT / 2 - 2, to - from, 4, finding, 0.4);
    }
  for (guint i = 0; i < group->cliffs->len; i++)
    draw_cliff (brush, g_array_index (group->cliffs, int, i), y);
}

/* Down through the rows of their groups, for eyes that look at a bar. */
static void
draw_cliff_lines (const Brush *brush)
{
  for (guint row = brush->first; row < brush->last; row++)
    {
      const MndTimeGroup *group = mnd_time_chart_get_group (brush->chart, row);
      for (guint i = 0; mnd_time_chart_get_span (brush->chart, row) != NULL && i < group->cliffs->len; i++)
        fill (brush, get_place (brush, g_array_index (group->cliffs, int, i)) - 0.5, get_y (brush, row), 1,
              MND_TIME_ROW_HEIGHT, &brush->style->finding, 0.55);
    }
}

/* --- the body */

static void
draw_grounds (const Brush *brush, double x, double width)
{
  for (guint row = brush->first; row < brush->last; row++)
    {
      double y = get_y (brush, row);
      if (mnd_time_chart_get_span (brush->chart, row) == NULL)
        fill (brush, x, y, width, MND_TIME_ROW_HEIGHT, &brush->style->text, 0.06);
      if (is_selected (brush, row))
        fill (brush, x, y, width, MND_TIME_ROW_HEIGHT, &brush->style->accent, 0.16);
      if (row == brush->look->hover)
        fill (brush, x, y, width, MND_TIME_ROW_HEIGHT, &brush->style->text, 0.05);
      fill (brush, x, y + MND_TIME_ROW_HEIGHT - 0.5, width, 0.5, &brush->style->text, 0.12);
    }
}

static void
draw_ticks (const Brush *brush, const GArray *ticks)
{
  for (guint i = 0; i < ticks->len; i++)
    fill (brush, get_place (brush, g_array_index (ticks, MndTimeTick, i).day) - 0.5, brush->head - 6, 1,
          brush->frame->height, &brush->style->text, 0.13);
}

static void
draw_day (const Brush *brush)
{
  double x = get_place (brush, brush->look->day);
  double alpha = brush->look->is_day_faint ? 0.45 : 1;

  if (brush->look->day <= 0)
    return;
  fill (brush, x - 0.75, MND_TIME_AXIS_HEIGHT - 10, 1.5, brush->frame->height, &brush->style->accent, alpha);
  cairo_arc (brush->cr, x, MND_TIME_AXIS_HEIGHT - 8, 4.5, 0, 2 * G_PI);
  set_color (brush, &brush->style->accent, alpha);
  cairo_fill (brush->cr);
}

static void
draw_body (const Brush *brush, const GArray *ticks)
{
  const MndTimeFrame *frame = brush->frame;

  begin_shapes (brush);
  clip_to (brush, frame->head_width, 0, frame->width - frame->head_width, frame->height);
  cairo_save (brush->cr);
  clip_to (brush, 0, brush->head, frame->width, frame->height - brush->head);
  draw_grounds (brush, frame->head_width, frame->width - frame->head_width);
  cairo_restore (brush->cr);
  draw_ticks (brush, ticks);
  cairo_save (brush->cr);
  clip_to (brush, 0, brush->head, frame->width, frame->height - brush->head);
  draw_cliff_lines (brush);
  for (guint row = brush->first; row < brush->last; row++)
    if (mnd_time_chart_get_span (brush->chart, row) != NULL)
      draw_bar (brush, row);
    else
      draw_group (brush, row);
  cairo_restore (brush->cr);
  draw_day (brush);
  cairo_restore (brush->cr);
}

/* --- what stays in sight */

static void
draw_names (const Brush *brush)
{
  const MndTimeFrame *frame = brush->frame;

  begin_shapes (brush);
  clip_to (brush, 0, brush->head, frame->head_width, frame->height - brush->head);
  draw_grounds (brush, 0, frame->head_width);
  cairo_restore (brush->cr);
  cairo_save (brush->cr);
  clip_to (brush, 0, brush->head, frame->width, frame->height - brush->head);
  for (guint row = brush->first; row < brush->last; row++)
    {
      const MndTimeSpan *span = mnd_time_chart_get_span (brush->chart, row);
      double x = span != NULL ? PADDING + INDENT : PADDING;
      const char *name = span != NULL ? span->name : mnd_time_chart_get_group (brush->chart, row)->name;
      const MndLabel *label = get_label (brush, name, NAME_SIZE, span == NULL, frame->head_width - x - PADDING);
      show (brush, label, x, get_y (brush, row), MND_TIME_ROW_HEIGHT, &brush->style->text);
    }
  cairo_restore (brush->cr);
}

static void
draw_phases (const Brush *brush)
{
  const MndTimeFrame *frame = brush->frame;

  for (guint i = 0; i < brush->chart->phases->len; i++)
    {
      const MndTimePhase *phase = &g_array_index (brush->chart->phases, MndTimePhase, i);
      double y = MND_TIME_AXIS_HEIGHT + i * MND_TIME_PHASE_HEIGHT;
      double from = MAX (get_place (brush, MAX (phase->interval.from, frame->axis.first)), frame->head_width);
      double to = MIN (get_place (brush, MIN (phase->interval.to, frame->axis.last)), frame->width);
      if (to <= from)
        continue;
      begin_shapes (brush);
      fill (brush, from, y + 1, to - from, MND_TIME_PHASE_HEIGHT - 3, &brush->style->roles[MND_ROLE_COORDINATION].color,
            0.22);
      cairo_restore (brush->cr);
      if (to - from > 3 * PADDING)
        show (brush, get_label (brush, phase->name, SMALL_SIZE, FALSE, to - from - PADDING), from + PADDING / 2, y,
              MND_TIME_PHASE_HEIGHT - 2, &brush->style->text);
    }
}

static void
draw_axis (const Brush *brush, const GArray *ticks)
{
  const MndTimeFrame *frame = brush->frame;

  cairo_save (brush->cr);
  clip_to (brush, frame->mirrored ? 0 : frame->head_width, 0, frame->width - frame->head_width, frame->height);
  draw_phases (brush);
  for (guint i = 0; i < ticks->len; i++)
    {
      const MndTimeTick *tick = &g_array_index (ticks, MndTimeTick, i);
      show (brush, get_label (brush, tick->label, SMALL_SIZE, FALSE, 120), get_place (brush, tick->day) + 3, 0,
            MND_TIME_AXIS_HEIGHT - 10, &brush->style->text_light);
    }
  cairo_restore (brush->cr);
  begin_shapes (brush);
  fill (brush, 0, brush->head - 0.5, frame->width, 1, &brush->style->text, 0.3);
  fill (brush, frame->head_width - 0.5, 0, 1, frame->height, &brush->style->text, 0.3);
  cairo_restore (brush->cr);
}

/* What the keyboard is on. */
static void
draw_focus (const Brush *brush)
{
  guint row = brush->look->focus;

  if (row >= mnd_time_chart_get_n_rows (brush->chart))
    return;
  cairo_save (brush->cr);
  clip_to (brush, 0, brush->head, brush->frame->width, brush->frame->height - brush->head);
  cairo_rectangle (brush->cr, 1, get_y (brush, row) + 1, brush->frame->width - 2, MND_TIME_ROW_HEIGHT - 2.5);
  set_color (brush, &brush->style->accent, 1);
  cairo_set_line_width (brush->cr, 2);
  cairo_stroke (brush->cr);
  cairo_restore (brush->cr);
}

/* Above the pointer, within what is seen. */
static void
draw_told (const Brush *brush)
{
  const MndTimeLook *look = brush->look;
  const MndLabel *label;
  double width, height, x, y;

  if (look->told == NULL)
    return;
  label = get_label (brush, look->told, NAME_SIZE, FALSE, 360);
  width = mnd_label_get_width (label) + 2 * PADDING;
  height = mnd_label_get_height (label) + PADDING;
  x = CLAMP (look->told_x - width / 2, 2, MAX (brush->frame->width - width - 2, 2));
  y = look->told_y - height - 14 >= 2 ? look->told_y - height - 14 : look->told_y + 20;
  fill (brush, x, y, width, height, &brush->style->text, 0.92);
  mnd_text_sink_show_label (brush->sink, brush->cr, label, x + PADDING, y + PADDING / 2, FALSE, &brush->style->canvas,
                            &brush->style->canvas);
}

void
mnd_time_painter_paint (MndTimeChart *chart, cairo_t *cr, const MndTimeFrame *frame, const MndTimeLook *look,
                        const MndTextSink *sink)
{
  Brush brush = { .chart = chart, .cr = cr, .frame = frame, .look = look, .style = look->style, .sink = sink };
  g_autoptr (GArray) ticks = NULL;

  g_return_if_fail (chart != NULL && cr != NULL && frame != NULL && frame->axis.scale > 0 && look->style != NULL);

  brush.head = mnd_time_chart_get_head_height (chart);
  brush.first = (guint) (frame->y / MND_TIME_ROW_HEIGHT);
  brush.last = (guint) ceil ((frame->y + frame->height - brush.head) / MND_TIME_ROW_HEIGHT);
  brush.last = MIN (brush.last, mnd_time_chart_get_n_rows (chart));
  ticks = mnd_time_axis_dup_ticks (&frame->axis, frame->x, frame->x + frame->width - frame->head_width);
  draw_body (&brush, ticks);
  draw_names (&brush);
  draw_axis (&brush, ticks);
  draw_focus (&brush);
  draw_told (&brush);
}
