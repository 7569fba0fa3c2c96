/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars over time and where they stand; see the header. Painting is in mnd-time-painter.c. */
#include "scene/mnd-time-chart.h"

#include "scene/mnd-label.h"

#include <math.h>

#define GRIP 6.0       /* from an end, on both sides */
#define LEAST_DAYS 365 /* of an axis */
#define AIR 0.04       /* of the axis before and after what it holds */
#define FADE 0.12      /* of the axis over which an open end goes */

/* --- making it */

static void
clear_span_cb (gpointer data)
{
  MndTimeSpan *span = data;

  g_free (span->name);
  g_clear_pointer (&span->shades, g_array_unref);
}

static void
free_group (MndTimeGroup *group)
{
  g_free (group->name);
  g_array_unref (group->spans);
  g_array_unref (group->shades);
  g_array_unref (group->covered);
  g_array_unref (group->cliffs);
  g_free (group);
}

static void
clear_phase_cb (gpointer data)
{
  g_free (((MndTimePhase *) data)->name);
}

MndTimeChart *
mnd_time_chart_new (void)
{
  MndTimeChart *chart = g_new0 (MndTimeChart, 1);

  chart->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) free_group);
  chart->rows = g_array_new (FALSE, FALSE, sizeof (MndTimeRow));
  chart->phases = g_array_new (FALSE, FALSE, sizeof (MndTimePhase));
  g_array_set_clear_func (chart->phases, clear_phase_cb);
  chart->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) mnd_label_free);
  return chart;
}

void
mnd_time_chart_free (MndTimeChart *chart)
{
  if (chart == NULL)
    return;
  g_ptr_array_unref (chart->groups);
  g_array_unref (chart->rows);
  g_array_unref (chart->phases);
  g_hash_table_unref (chart->labels);
  g_clear_object (&chart->context);
  g_free (chart);
}

MndTimeGroup *
mnd_time_chart_add_group (MndTimeChart *chart, const char *name)
{
  MndTimeGroup *group;

  g_return_val_if_fail (chart != NULL && name != NULL, NULL);

  group = g_new0 (MndTimeGroup, 1);
  group->name = g_strdup (name);
  group->spans = g_array_new (FALSE, FALSE, sizeof (MndTimeSpan));
  g_array_set_clear_func (group->spans, clear_span_cb);
  group->shades = g_array_new (FALSE, FALSE, sizeof (MndInterval));
  group->covered = g_array_new (FALSE, FALSE, sizeof (MndInterval));
  group->cliffs = g_array_new (FALSE, FALSE, sizeof (int));
  g_ptr_array_add (chart->groups, group);
  return group;
}

void
mnd_time_chart_add_phase (MndTimeChart *chart, char *name, const MndInterval *interval)
{
  const MndTimePhase phase = { name, *interval };

  g_return_if_fail (chart != NULL && name != NULL);

  g_array_append_val (chart->phases, phase);
}

void
mnd_time_group_add (MndTimeGroup *group, const MndTimeSpan *span)
{
  g_return_if_fail (group != NULL && span != NULL);

  g_array_append_vals (group->spans, span, 1);
}

static MndInterval
get_interval (const MndTimeSpan *span)
{
  return mnd_interval_new (*span->start != '\0' ? span->start : NULL, *span->end != '\0' ? span->end : NULL);
}

static int
compare_intervals_cb (gconstpointer a, gconstpointer b)
{
  const MndInterval *first = a, *second = b;

  return first->from != second->from ? (first->from < second->from ? -1 : 1)
                                     : (first->to > second->to) - (first->to < second->to);
}

/* Sorts them and joins those with no more than `gap` days between. */
static void
join (GArray *intervals, int gap)
{
  guint n = 0;

  g_array_sort (intervals, compare_intervals_cb);
  for (guint i = 0; i < intervals->len; i++)
    {
      const MndInterval next = g_array_index (intervals, MndInterval, i);
      MndInterval *last = n > 0 ? &g_array_index (intervals, MndInterval, n - 1) : NULL;
      if (last != NULL && (last->to == MND_DAY_LAST || (gint64) next.from <= (gint64) last->to + gap))
        last->to = MAX (last->to, next.to);
      else
        g_array_index (intervals, MndInterval, n++) = next;
    }
  g_array_set_size (intervals, n);
}

static void
find_shades (MndTimeGroup *group)
{
  for (guint i = 0; i < group->spans->len; i++)
    {
      GArray *shades = g_array_index (group->spans, MndTimeSpan, i).shades;
      if (shades == NULL)
        continue;
      join (shades, 0);
      g_array_append_vals (group->shades, shades->data, shades->len);
    }
  join (group->shades, 0);
}

static void
find_cliffs (MndTimeGroup *group, int gap)
{
  join (group->covered, gap);
  for (guint i = 0; i < group->covered->len; i++)
    if (g_array_index (group->covered, MndInterval, i).to != MND_DAY_LAST)
      g_array_append_val (group->cliffs, g_array_index (group->covered, MndInterval, i).to);
}

void
mnd_time_group_cover (MndTimeGroup *group, const MndInterval *interval)
{
  g_return_if_fail (group != NULL && interval != NULL);

  g_array_append_vals (group->covered, interval, 1);
}

static void
drop_empty (MndTimeChart *chart)
{
  for (guint i = chart->groups->len; i-- > 0;)
    if (((MndTimeGroup *) g_ptr_array_index (chart->groups, i))->spans->len == 0)
      g_ptr_array_remove_index (chart->groups, i);
}

void
mnd_time_chart_finish (MndTimeChart *chart, int gap)
{
  g_return_if_fail (chart != NULL && gap >= 0);

  drop_empty (chart);
  for (guint i = 0; i < chart->groups->len; i++)
    {
      MndTimeGroup *group = g_ptr_array_index (chart->groups, i);
      MndTimeRow row = { i, MND_TIME_NOWHERE };
      find_shades (group);
      find_cliffs (group, gap);
      g_array_append_val (chart->rows, row);
      for (row.span = 0; row.span < group->spans->len; row.span++)
        g_array_append_val (chart->rows, row);
    }
}

/* --- asking */

guint
mnd_time_chart_get_n_rows (const MndTimeChart *chart)
{
  g_return_val_if_fail (chart != NULL, 0);

  return chart->rows->len;
}

const MndTimeGroup *
mnd_time_chart_get_group (const MndTimeChart *chart, guint row)
{
  g_return_val_if_fail (chart != NULL && row < chart->rows->len, NULL);

  return g_ptr_array_index (chart->groups, g_array_index (chart->rows, MndTimeRow, row).group);
}

const MndTimeSpan *
mnd_time_chart_get_span (const MndTimeChart *chart, guint row)
{
  guint span;

  g_return_val_if_fail (chart != NULL && row < chart->rows->len, NULL);

  span = g_array_index (chart->rows, MndTimeRow, row).span;
  return span != MND_TIME_NOWHERE ? &g_array_index (mnd_time_chart_get_group (chart, row)->spans, MndTimeSpan, span)
                                  : NULL;
}

guint
mnd_time_chart_find (const MndTimeChart *chart, const MndId *id, guint from)
{
  g_return_val_if_fail (chart != NULL && id != NULL, MND_TIME_NOWHERE);

  for (guint row = from; row < chart->rows->len; row++)
    {
      const MndTimeSpan *span = mnd_time_chart_get_span (chart, row);
      const MndTimeGroup *group = mnd_time_chart_get_group (chart, row);
      if (span != NULL ? mnd_id_equal (&span->id, id) : group->is_actor && mnd_id_equal (&group->id, id))
        return row;
    }
  return MND_TIME_NOWHERE;
}

gboolean
mnd_time_span_is_dated (const MndTimeSpan *span)
{
  g_return_val_if_fail (span != NULL, FALSE);

  return *span->start != '\0' || *span->end != '\0';
}

/* --- days */

static void
widen (MndInterval *all, const MndInterval *by)
{
  if (by->from != MND_DAY_FIRST)
    {
      all->from = MIN (all->from, by->from);
      all->to = MAX (all->to, by->from + 1);
    }
  if (by->to != MND_DAY_LAST)
    {
      all->to = MAX (all->to, by->to);
      all->from = MIN (all->from, by->to - 1);
    }
}

MndTimeAxis
mnd_time_chart_make_axis (const MndTimeChart *chart, int day)
{
  MndInterval all = { day, day + 1 };
  int air;

  g_return_val_if_fail (chart != NULL, ((MndTimeAxis){ 1, 2, 1 }));

  for (guint row = 0; row < chart->rows->len; row++)
    {
      const MndTimeSpan *span = mnd_time_chart_get_span (chart, row);
      MndInterval interval = span != NULL ? get_interval (span) : (MndInterval){ MND_DAY_FIRST, MND_DAY_LAST };
      widen (&all, &interval);
    }
  air = (int) (MAX (all.to - all.from, LEAST_DAYS) * AIR);
  if (all.to - all.from < LEAST_DAYS)
    air += (LEAST_DAYS - (all.to - all.from)) / 2;
  return (MndTimeAxis){ MAX (all.from - air, 1), all.to + air, 0 };
}

static void
find_start (const MndTimeSpan *span, const MndTimeAxis *axis, MndTimeEdges *edges)
{
  MndDate date;

  edges->is_open_start = !mnd_date_parse (span->start, &date);
  edges->out = edges->is_open_start ? axis->first : mnd_date_get_first_day (&date);
  if (edges->is_open_start)
    edges->in = axis->first + (int) ((axis->last - axis->first) * FADE);
  else
    edges->in = date.day != 0 ? edges->out : mnd_date_get_last_day (&date);
}

static void
find_end (const MndTimeSpan *span, const MndTimeAxis *axis, MndTimeEdges *edges)
{
  MndDate date;

  edges->is_open_end = !mnd_date_parse (span->end, &date);
  edges->until =
      edges->is_open_end ? axis->last - (int) ((axis->last - axis->first) * FADE) : mnd_date_get_first_day (&date);
  if (edges->is_open_end)
    edges->gone = axis->last;
  else
    edges->gone = date.day != 0 ? edges->until : mnd_date_get_last_day (&date) + 1;
}

MndTimeEdges
mnd_time_span_get_edges (const MndTimeSpan *span, const MndTimeAxis *axis)
{
  MndTimeEdges edges = { 0 };

  g_return_val_if_fail (span != NULL && axis != NULL, edges);

  find_start (span, axis, &edges);
  find_end (span, axis, &edges);
  if (edges.is_open_start)
    edges.out = MIN (edges.out, edges.gone - 1);
  if (edges.is_open_end)
    edges.gone = MAX (edges.gone, edges.out + 1);
  edges.gone = MAX (edges.gone, edges.out + 1);
  edges.in = CLAMP (edges.in, edges.out, edges.gone);
  edges.until = CLAMP (edges.until, edges.out, edges.gone);
  /* Two soft dates that meet: each has half. */
  if (edges.in > edges.until)
    edges.in = edges.until = edges.until + (edges.in - edges.until) / 2;
  return edges;
}

int
mnd_time_span_limit (const MndTimeSpan *span, gboolean is_end, int day)
{
  MndDate date;

  g_return_val_if_fail (span != NULL, day);

  if (is_end && mnd_date_parse (span->start, &date))
    return MAX (day, mnd_date_get_first_day (&date) + 1);
  if (!is_end && mnd_date_parse (span->end, &date))
    return MIN (day, mnd_date_get_last_day (&date) - (date.day != 0));
  return day;
}

/* --- places */

double
mnd_time_chart_get_head_height (const MndTimeChart *chart)
{
  g_return_val_if_fail (chart != NULL, 0);

  return MND_TIME_AXIS_HEIGHT + chart->phases->len * MND_TIME_PHASE_HEIGHT;
}

double
mnd_time_chart_get_height (const MndTimeChart *chart)
{
  g_return_val_if_fail (chart != NULL, 0);

  return chart->rows->len * MND_TIME_ROW_HEIGHT;
}

double
mnd_time_frame_get_x (const MndTimeFrame *frame, int day)
{
  double x;

  g_return_val_if_fail (frame != NULL, 0);

  x = frame->head_width + mnd_time_axis_get_place (&frame->axis, day) - frame->x;
  return frame->mirrored ? frame->width - x : x;
}

int
mnd_time_frame_get_day (const MndTimeFrame *frame, double x)
{
  g_return_val_if_fail (frame != NULL, 1);

  if (frame->mirrored)
    x = frame->width - x;
  return mnd_time_axis_get_day (&frame->axis, x - frame->head_width + frame->x);
}

double
mnd_time_chart_get_row_y (const MndTimeChart *chart, const MndTimeFrame *frame, guint row)
{
  g_return_val_if_fail (chart != NULL && frame != NULL, 0);

  return mnd_time_chart_get_head_height (chart) + row * MND_TIME_ROW_HEIGHT - frame->y;
}

/* Of a bar that is short the end is the outer half, so that both ends can be taken hold of. */
static MndTimePart
find_part (const MndTimeSpan *span, const MndTimeFrame *frame, double x)
{
  MndTimeEdges edges = mnd_time_span_get_edges (span, &frame->axis);
  double from = mnd_time_axis_get_place (&frame->axis, edges.out),
         to = mnd_time_axis_get_place (&frame->axis, edges.gone);
  double inner = MIN (GRIP, (to - from) / 2);

  if (!edges.is_open_end && x >= to - inner && x <= to + GRIP)
    return MND_TIME_PART_END;
  if (!edges.is_open_start && x >= from - GRIP && x <= from + inner)
    return MND_TIME_PART_START;
  return x >= from && x <= to ? MND_TIME_PART_BAR : MND_TIME_PART_ROW;
}

MndTimePart
mnd_time_chart_find_at (const MndTimeChart *chart, const MndTimeFrame *frame, int day, double x, double y, guint *row)
{
  double head = mnd_time_chart_get_head_height (chart), place;
  const MndTimeSpan *span;
  MndTimePart part;

  g_return_val_if_fail (chart != NULL && frame != NULL && row != NULL, MND_TIME_PART_NONE);

  *row = MND_TIME_NOWHERE;
  if (x < 0 || y < 0 || x > frame->width || y > frame->height)
    return MND_TIME_PART_NONE;
  if (frame->mirrored)
    x = frame->width - x;
  place = x - frame->head_width + frame->x;
  if (y < head)
    return x >= frame->head_width ? MND_TIME_PART_AXIS : MND_TIME_PART_NONE;
  *row = (guint) ((y - head + frame->y) / MND_TIME_ROW_HEIGHT);
  if (*row >= chart->rows->len)
    *row = MND_TIME_NOWHERE;
  if (x < frame->head_width)
    return *row != MND_TIME_NOWHERE ? MND_TIME_PART_NAME : MND_TIME_PART_NONE;
  span = *row != MND_TIME_NOWHERE ? mnd_time_chart_get_span (chart, *row) : NULL;
  part = span != NULL ? find_part (span, frame, place) : MND_TIME_PART_ROW;
  if (part == MND_TIME_PART_START || part == MND_TIME_PART_END)
    return part;
  if (day > 0 && fabs (place - mnd_time_axis_get_place (&frame->axis, day)) <= GRIP - 2)
    {
      *row = MND_TIME_NOWHERE;
      return MND_TIME_PART_DAY;
    }
  return *row != MND_TIME_NOWHERE ? part : MND_TIME_PART_NONE;
}
