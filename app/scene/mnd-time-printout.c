/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a chart of time over pages; see the header. */
#include "scene/mnd-time-printout.h"

#include "scene/mnd-time-painter.h"

#include <math.h>

#define LEAST_NAMES 140.0
#define PAPER_SCALE 0.75 /* what is read close by is smaller than on a screen */

struct _MndTimePrintout
{
  MndPrintout parent_instance;
  MndTimeChart *chart;
  MndTimeFrame frame;
  int day;
  double width;   /* of a page, in the chart's units */
  GArray *starts; /* guint: the first row of each page */
};

G_DEFINE_FINAL_TYPE (MndTimePrintout, mnd_time_printout, MND_TYPE_PRINTOUT)

static void
mnd_time_printout_measure (MndPrintout *printout, double *width, double *height)
{
  MndTimePrintout *self = MND_TIME_PRINTOUT (printout);

  *width = self->frame.head_width + mnd_time_axis_get_width (&self->frame.axis);
  *height = mnd_time_chart_get_head_height (self->chart) + mnd_time_chart_get_height (self->chart);
}

/* The name of a group goes with the first of its bars. */
static guint
find_last (MndTimePrintout *self, guint first, double height)
{
  double room = height / PAPER_SCALE - mnd_time_chart_get_head_height (self->chart);
  guint n_rows = mnd_time_chart_get_n_rows (self->chart);
  guint last = first + (guint) MAX (floor (room / MND_TIME_ROW_HEIGHT), 1);

  if (last >= n_rows)
    return n_rows;
  if (last > first + 1 && mnd_time_chart_get_span (self->chart, last - 1) == NULL)
    last--;
  return last;
}

static guint
mnd_time_printout_paginate (MndPrintout *printout, double width, double first_height, double height)
{
  MndTimePrintout *self = MND_TIME_PRINTOUT (printout);
  guint row = 0;

  self->width = width / PAPER_SCALE;
  g_array_set_size (self->starts, 0);
  do
    {
      g_array_append_val (self->starts, row);
      row = find_last (self, row, self->starts->len == 1 ? first_height : height);
    }
  while (row < mnd_time_chart_get_n_rows (self->chart));
  return self->starts->len;
}

static MndTimeFrame
make_frame (MndTimePrintout *self, guint page)
{
  MndTimeFrame frame = self->frame;
  guint first = 0, last = mnd_time_chart_get_n_rows (self->chart);

  frame.x = 0;
  frame.width = frame.head_width + mnd_time_axis_get_width (&frame.axis);
  if (page != MND_PRINTOUT_WHOLE)
    {
      first = g_array_index (self->starts, guint, page);
      last = page + 1 < self->starts->len ? g_array_index (self->starts, guint, page + 1) : last;
      frame.width = self->width;
      frame.head_width = CLAMP (frame.head_width, self->width * 0.36, self->width * 0.42);
      frame.axis.scale = mnd_time_axis_fit (&frame.axis, frame.width - frame.head_width);
    }
  frame.y = first * MND_TIME_ROW_HEIGHT;
  frame.height = mnd_time_chart_get_head_height (self->chart) + (last - first) * MND_TIME_ROW_HEIGHT;
  return frame;
}

static void
mnd_time_printout_paint (MndPrintout *printout, guint page, cairo_t *cr, const MndTextSink *sink)
{
  MndTimePrintout *self = MND_TIME_PRINTOUT (printout);
  MndTimeFrame frame = make_frame (self, page);
  MndTimeLook look = MND_TIME_LOOK_INIT;

  look.style = mnd_style_get (MND_APPEARANCE_PRINT);
  look.day = self->day;
  if (page != MND_PRINTOUT_WHOLE)
    cairo_scale (cr, PAPER_SCALE, PAPER_SCALE);
  mnd_time_painter_paint (self->chart, cr, &frame, &look, sink);
}

static void
mnd_time_printout_finalize (GObject *object)
{
  MndTimePrintout *self = MND_TIME_PRINTOUT (object);

  g_clear_pointer (&self->chart, mnd_time_chart_free);
  g_array_unref (self->starts);
  G_OBJECT_CLASS (mnd_time_printout_parent_class)->finalize (object);
}

static void
mnd_time_printout_class_init (MndTimePrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_time_printout_finalize;
  MND_PRINTOUT_CLASS (klass)->measure = mnd_time_printout_measure;
  MND_PRINTOUT_CLASS (klass)->paginate = mnd_time_printout_paginate;
  MND_PRINTOUT_CLASS (klass)->paint = mnd_time_printout_paint;
}

static void
mnd_time_printout_init (MndTimePrintout *self)
{
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
}

MndPrintout *
mnd_time_printout_new (MndTimeChart *chart, const MndTimeFrame *frame, int day)
{
  MndTimePrintout *self;

  g_return_val_if_fail (chart != NULL && frame != NULL && frame->axis.scale > 0, NULL);

  self = g_object_new (MND_TYPE_TIME_PRINTOUT, NULL);
  self->chart = chart;
  self->frame = *frame;
  self->frame.head_width = MAX (frame->head_width, LEAST_NAMES);
  self->day = day;
  return MND_PRINTOUT (self);
}
