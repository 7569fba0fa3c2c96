/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How dates, numbers and shares are written for people, and how names sort: by the language of the interface, whatever
 * locales the system has. The language is the first of g_get_language_names() that ICU knows, looked up at each call,
 * so that a change is followed at once. Bare "en" and "pt" are those of the program's own texts: British and European.
 * The calendar is always the Gregorian one and digits are Western, as in sentences. Not for files: what machines read
 * is written by mnd_date_format(), mnd_money_format() and g_ascii_formatd(). Every function may be called from any
 * thread; texts are freed with g_free().
 */
#pragma once

#include "model/mnd-date.h"

/* Grouped by thousands, at most so many decimals and none that are nought; halves are rounded up. */
char *mnd_format_dup_number (double number, guint decimals);
char *mnd_format_dup_count (gint64 count);
/* A step of a scale: "3"; with its sign where the scale has both: "+2", "−2", "0". */
char *mnd_format_dup_step (gint64 step, gboolean is_signed);
/* `share` 1 is the whole; its sign, and the space before it, as the language has them. */
char *mnd_format_dup_percent (double share, guint decimals);
/* A plain decimal ("-1234.50", as mnd_money_format() makes it) without loss, all its decimals; `currency` (may be NULL)
 * as its code, never as a sign that many countries share. */
char *mnd_format_dup_amount (const char *decimal, const char *currency);
/* "22 December 2005", "December 2005" or "2005": as much as is known. */
char *mnd_format_dup_date (const MndDate *date);
/* The same where there is little room: "22 Dec 2005". */
char *mnd_format_dup_short_date (const MndDate *date);
/* Of a date as a map holds it; what is none stays as it is, NULL too. */
char *mnd_format_dup_date_text (const char *text);
char *mnd_format_dup_short_date_text (const char *text);
/* The date, short, and the time of day on this machine's clock; `at` in seconds since 1970. "" where there is no such
 * time. */
char *mnd_format_dup_time (gint64 at);

/* Short texts in a row with a middle dot between, NULL at their end. Where the language runs from right to left so does
 * the row, whatever its first text is written in, and none of them gets into another. */
char *mnd_format_join (const char *const *parts);

/* Order of names, numbers in them by their value ("Brigade 2" before "Brigade 10"). 0 only where both are the same. */
int mnd_format_compare (const char *a, const char *b);
/* What strcmp() orders in the same way, for long lists; equal where names differ in nothing that the language counts.
 * Keys made in different languages do not compare. */
char *mnd_format_dup_key (const char *name);
