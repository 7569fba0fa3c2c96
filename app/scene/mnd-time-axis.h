/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Time as a length: days to places and back, the ticks that make it readable, and the unit in which a hand can tell
 * days apart. Days are Julian, as in mnd-date.h. Places run from the start side, whichever side that is.
 */
#pragma once

#include "model/mnd-date.h"

G_BEGIN_DECLS

typedef struct
{
  int first;    /* the day at place 0 */
  int last;     /* the day behind the last one */
  double scale; /* how long a day is */
} MndTimeAxis;

#define MND_TIME_SCALE_MAX 24.0

double mnd_time_axis_get_width (const MndTimeAxis *axis);
double mnd_time_axis_get_place (const MndTimeAxis *axis, int day);
/* The day at a place, within what GDate knows. */
int mnd_time_axis_get_day (const MndTimeAxis *axis, double place);
/* At which all of it is `width` long. */
double mnd_time_axis_fit (const MndTimeAxis *axis, double width);

typedef struct
{
  int day;
  char *label;
} MndTimeTick;

/* Those between two places, whole days, months or years of one step with room for their labels: MndTimeTick. Free with
 * g_array_unref(). */
GArray *mnd_time_axis_dup_ticks (const MndTimeAxis *axis, double from, double to);

/* TRUE where a hand can tell days from each other; else it moves months. */
gboolean mnd_time_axis_has_days (const MndTimeAxis *axis);
/* What the day is at this scale: a full date or a month. `text` has room for MND_DATE_TEXT_SIZE bytes. */
char *mnd_time_axis_format_day (const MndTimeAxis *axis, int day, char *text);
/* The date that is `steps` days or months, as the scale has it, after one of any precision: from the last day that an
 * end covers, from the first of a start. Returns `text`; the same date where it would leave the calendar. */
char *mnd_time_axis_shift (const MndTimeAxis *axis, const MndDate *date, gboolean is_end, int steps, char *text);

G_END_DECLS
