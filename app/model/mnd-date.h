/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Partial dates and the intervals they make. "2004" is a date in its own right: it covers 2004-01-01 to 2004-12-31.
 * Days are Julian day numbers as GDate counts them; a plain int, so that intervals compare and subtract.
 */
#pragma once

#include <glib.h>

typedef struct
{
  gint16 year;  /* 1 .. 9999 */
  guint8 month; /* 1 .. 12, 0 where only the year is known */
  guint8 day;   /* 1 .. 31, 0 where only the month is known */
} MndDate;

#define MND_DAY_FIRST G_MININT
#define MND_DAY_LAST G_MAXINT
#define MND_DATE_TEXT_SIZE 11

/* Half open: `from` belongs to it, `to` does not. Open ends are MND_DAY_FIRST and MND_DAY_LAST. */
typedef struct
{
  int from;
  int to;
} MndInterval;

/* Takes YYYY, YYYY-MM and YYYY-MM-DD of days that exist, nothing else. `date` is untouched where it returns FALSE. */
gboolean mnd_date_parse (const char *text, MndDate *date);
/* `text` has room for MND_DATE_TEXT_SIZE bytes. Returns `text`. */
char *mnd_date_format (const MndDate *date, char *text);
gboolean mnd_date_is_valid (const char *text);
/* First and last day that the date covers. */
int mnd_date_get_first_day (const MndDate *date);
int mnd_date_get_last_day (const MndDate *date);
/* The full date of a day that GDate knows (1 and later). */
MndDate mnd_date_from_day (int day);
/* By the clock of this machine, local time. */
MndDate mnd_date_get_today (void);
/* The day of a moment, in seconds since 1970, in local time. FALSE where there is no such moment. */
gboolean mnd_date_from_time (gint64 at, MndDate *date);

/*
 * The interval between two partial dates, either of which may be NULL (open). A full end date is exclusive, so that a
 * link that ends on the day another starts is a succession and not an overlap; a partial end reaches to the end of its
 * year or month. A single full day, and an end before the start, make one day at the start.
 */
MndInterval mnd_interval_new (const char *start, const char *end);
gboolean mnd_interval_contains (const MndInterval *interval, int day);
gboolean mnd_interval_overlaps (const MndInterval *a, const MndInterval *b);
/* Days together; 0 where they do not meet, G_MAXINT where both are open on one side and meet there. */
int mnd_interval_days_together (const MndInterval *a, const MndInterval *b);
