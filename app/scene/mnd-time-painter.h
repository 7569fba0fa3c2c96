/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the part of a chart of time that its frame shows, for the screen and for pictures. */
#pragma once

#include "scene/mnd-time-chart.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _MndTextSink MndTextSink; /* mnd-text-sink.h */

/* What is only for the moment. All but the style may be nothing. */
typedef struct
{
  const MndStyle *style;
  int day;               /* that is shown; 0: no line */
  gboolean is_day_faint; /* nobody chose it */
  GHashTable *selection; /* set of MndId */
  guint focus;           /* rows; MND_TIME_NOWHERE: none */
  guint hover;
  guint dragged; /* its bar is drawn as `as_dragged` */
  const MndTimeSpan *as_dragged;
  const char *told; /* beside the pointer, while it is dragged */
  double told_x;    /* on what is seen */
  double told_y;
} MndTimeLook;

#define MND_TIME_LOOK_INIT                                                                                             \
  {                                                                                                                    \
    .focus = MND_TIME_NOWHERE, .hover = MND_TIME_NOWHERE, .dragged = MND_TIME_NOWHERE                                  \
  }

/* No background. From one thread. `sink` may be NULL. */
void mnd_time_painter_paint (MndTimeChart *chart, cairo_t *cr, const MndTimeFrame *frame, const MndTimeLook *look,
                             const MndTextSink *sink);

G_END_DECLS
