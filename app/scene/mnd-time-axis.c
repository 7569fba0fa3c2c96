/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time as a length; see the header. */
#include "scene/mnd-time-axis.h"

#include "model/mnd-format.h"

#include <math.h>

#define LAST_DAY 3652059 /* 9999-12-31 */
#define DAYS_OF_MONTH 30.44
#define DAYS_OF_YEAR 365.25
#define YEAR_ROOM 42.0 /* of a label of a year, with air */
#define DATE_ROOM 96.0
#define DAY_SCALE 2.0 /* from here on a day can be hit */

double
mnd_time_axis_get_width (const MndTimeAxis *axis)
{
  g_return_val_if_fail (axis != NULL, 0);

  return (axis->last - axis->first) * axis->scale;
}

double
mnd_time_axis_get_place (const MndTimeAxis *axis, int day)
{
  g_return_val_if_fail (axis != NULL, 0);

  return ((double) day - axis->first) * axis->scale;
}

int
mnd_time_axis_get_day (const MndTimeAxis *axis, double place)
{
  g_return_val_if_fail (axis != NULL && axis->scale > 0, 1);

  return (int) CLAMP (floor (axis->first + place / axis->scale), 1, LAST_DAY);
}

double
mnd_time_axis_fit (const MndTimeAxis *axis, double width)
{
  g_return_val_if_fail (axis != NULL, MND_TIME_SCALE_MAX);

  return CLAMP (MAX (width, 1) / MAX (axis->last - axis->first, 1), 1e-4, MND_TIME_SCALE_MAX);
}

/* --- ticks */

typedef struct
{
  int months; /* 0: days */
  int days;
} Step;

static Step
choose_step (double scale)
{
  static const int years[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500 };
  static const int months[] = { 1, 3, 6 };
  static const int days[] = { 1, 2, 7, 14 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (days[i] * scale >= DATE_ROOM)
      return (Step){ 0, days[i] };
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (months[i] * DAYS_OF_MONTH * scale >= DATE_ROOM)
      return (Step){ months[i], 0 };
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    if (years[i] * DAYS_OF_YEAR * scale >= YEAR_ROOM)
      return (Step){ 12 * years[i], 0 };
  return (Step){ 12 * 1000, 0 };
}

static void
clear_tick_cb (gpointer data)
{
  g_free (((MndTimeTick *) data)->label);
}

static void
add_tick (GArray *ticks, const MndDate *date)
{
  MndTimeTick tick = { mnd_date_get_first_day (date), mnd_format_dup_short_date (date) };

  g_array_append_val (ticks, tick);
}

static void
add_days (GArray *ticks, int from, int to, int step)
{
  for (int day = from - from % step; day <= to; day += step)
    {
      MndDate date = mnd_date_from_day (CLAMP (day, 1, LAST_DAY));
      add_tick (ticks, &date);
    }
}

/* Whole years stand as years, the months between them by their names. */
static void
add_months (GArray *ticks, int from, int to, int step)
{
  MndDate first = mnd_date_from_day (from);
  int month = first.year * 12 + first.month - 1;

  for (month -= month % step; month / 12 <= 9999; month += step)
    {
      MndDate date = { (gint16) MAX (month / 12, 1), (guint8) (step % 12 == 0 ? 0 : month % 12 + 1), 0 };
      if (mnd_date_get_first_day (&date) > to)
        return;
      if (month >= 12)
        add_tick (ticks, &date);
    }
}

GArray *
mnd_time_axis_dup_ticks (const MndTimeAxis *axis, double from, double to)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (MndTimeTick));
  Step step;

  g_return_val_if_fail (axis != NULL && axis->scale > 0, ticks);

  g_array_set_clear_func (ticks, clear_tick_cb);
  step = choose_step (axis->scale);
  if (step.months == 0)
    add_days (ticks, mnd_time_axis_get_day (axis, from), mnd_time_axis_get_day (axis, to), step.days);
  else
    add_months (ticks, mnd_time_axis_get_day (axis, from), mnd_time_axis_get_day (axis, to), step.months);
  return ticks;
}

/* --- what a hand can do */

gboolean
mnd_time_axis_has_days (const MndTimeAxis *axis)
{
  g_return_val_if_fail (axis != NULL, FALSE);

  return axis->scale >= DAY_SCALE;
}

char *
mnd_time_axis_format_day (const MndTimeAxis *axis, int day, char *text)
{
  MndDate date = mnd_date_from_day (CLAMP (day, 1, LAST_DAY));

  g_return_val_if_fail (axis != NULL && text != NULL, text);

  if (!mnd_time_axis_has_days (axis))
    date.day = 0;
  return mnd_date_format (&date, text);
}

char *
mnd_time_axis_shift (const MndTimeAxis *axis, const MndDate *date, gboolean is_end, int steps, char *text)
{
  int day, month;
  MndDate shifted;

  g_return_val_if_fail (axis != NULL && date != NULL && text != NULL, text);

  day = is_end ? mnd_date_get_last_day (date) : mnd_date_get_first_day (date);
  if (mnd_time_axis_has_days (axis))
    return mnd_time_axis_format_day (axis, day + steps, text);
  shifted = mnd_date_from_day (day);
  month = shifted.year * 12 + shifted.month - 1 + steps;
  if (month < 12 || month / 12 > 9999)
    return mnd_date_format (date, text);
  shifted = (MndDate){ (gint16) (month / 12), (guint8) (month % 12 + 1), 0 };
  return mnd_date_format (&shifted, text);
}
