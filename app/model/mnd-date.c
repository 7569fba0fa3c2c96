/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Partial dates and intervals; see the header. */
#include "model/mnd-date.h"

#include <string.h>

static gboolean
parse_digits (const char *text, guint n, int *number)
{
  int parsed = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      parsed = parsed * 10 + (text[i] - '0');
    }
  *number = parsed;
  return TRUE;
}

gboolean
mnd_date_parse (const char *text, MndDate *date)
{
  gsize length;
  int year, month = 0, day = 0;

  g_return_val_if_fail (date != NULL, FALSE);

  if (text == NULL)
    return FALSE;
  length = strnlen (text, MND_DATE_TEXT_SIZE);
  if (length != 4 && length != 7 && length != 10)
    return FALSE;
  if (!parse_digits (text, 4, &year) || year < 1)
    return FALSE;
  if (length >= 7 && (text[4] != '-' || !parse_digits (text + 5, 2, &month) || month < 1 || month > 12))
    return FALSE;
  if (length == 10
      && (text[7] != '-' || !parse_digits (text + 8, 2, &day)
          || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year)))
    return FALSE;
  *date = (MndDate){ .year = (gint16) year, .month = (guint8) month, .day = (guint8) day };
  return TRUE;
}

char *
mnd_date_format (const MndDate *date, char *text)
{
  if (date->month == 0)
    g_snprintf (text, MND_DATE_TEXT_SIZE, "%04d", date->year);
  else if (date->day == 0)
    g_snprintf (text, MND_DATE_TEXT_SIZE, "%04d-%02d", date->year, date->month);
  else
    g_snprintf (text, MND_DATE_TEXT_SIZE, "%04d-%02d-%02d", date->year, date->month, date->day);
  return text;
}

gboolean
mnd_date_is_valid (const char *text)
{
  MndDate date;

  return mnd_date_parse (text, &date);
}

/* As GDate counts, which would be asked for each row of a map. */
static int
day_number (int day, int month, int year)
{
  static const gint16 before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };
  int past = year - 1;
  gboolean has_leap_day = month > 2 && g_date_is_leap_year ((GDateYear) year);

  return 365 * past + past / 4 - past / 100 + past / 400 + before[month - 1] + has_leap_day + day;
}

int
mnd_date_get_first_day (const MndDate *date)
{
  return day_number (MAX (date->day, 1), MAX (date->month, 1), date->year);
}

int
mnd_date_get_last_day (const MndDate *date)
{
  int month = date->month == 0 ? 12 : date->month;
  int day = date->day == 0 ? g_date_get_days_in_month ((GDateMonth) month, (GDateYear) date->year) : date->day;

  return day_number (day, month, date->year);
}

MndDate
mnd_date_from_day (int day)
{
  MndDate date = { 0 };
  GDate known;

  g_return_val_if_fail (day > 0 && g_date_valid_julian ((guint32) day), date);

  g_date_clear (&known, 1);
  g_date_set_julian (&known, (guint32) day);
  return (MndDate){ .year = (gint16) g_date_get_year (&known),
                    .month = (guint8) g_date_get_month (&known),
                    .day = g_date_get_day (&known) };
}

static MndDate
from_date_time (GDateTime *time)
{
  return (MndDate){ .year = (gint16) g_date_time_get_year (time),
                    .month = (guint8) g_date_time_get_month (time),
                    .day = (guint8) g_date_time_get_day_of_month (time) };
}

MndDate
mnd_date_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return from_date_time (now);
}

gboolean
mnd_date_from_time (gint64 at, MndDate *date)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at);

  g_return_val_if_fail (date != NULL, FALSE);

  if (time == NULL)
    return FALSE;
  *date = from_date_time (time);
  return TRUE;
}

MndInterval
mnd_interval_new (const char *start, const char *end)
{
  MndInterval interval = { MND_DAY_FIRST, MND_DAY_LAST };
  MndDate date;

  if (mnd_date_parse (start, &date))
    interval.from = mnd_date_get_first_day (&date);
  if (mnd_date_parse (end, &date))
    interval.to = mnd_date_get_last_day (&date) + (date.day == 0 ? 1 : 0);
  if (interval.to <= interval.from)
    interval.to = interval.from + 1;
  return interval;
}

gboolean
mnd_interval_contains (const MndInterval *interval, int day)
{
  return interval->from <= day && day < interval->to;
}

gboolean
mnd_interval_overlaps (const MndInterval *a, const MndInterval *b)
{
  return a->from < b->to && b->from < a->to;
}

int
mnd_interval_days_together (const MndInterval *a, const MndInterval *b)
{
  gint64 from = MAX (a->from, b->from);
  gint64 to = MIN (a->to, b->to);

  if (to <= from)
    return 0;
  if (from == MND_DAY_FIRST || to == MND_DAY_LAST)
    return G_MAXINT;
  return (int) (to - from);
}
