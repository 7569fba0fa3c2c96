/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Partial dates: which texts are one, and the days they cover. */
#include "model/mnd-date.h"

static int
julian (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    int year, month, day;
  } cases[] = {
    { "2004", 2004, 0, 0 },        { "2004-05", 2004, 5, 0 },      { "2004-05-31", 2004, 5, 31 },
    { "0001", 1, 0, 0 },           { "9999-12-31", 9999, 12, 31 }, { "2004-02-29", 2004, 2, 29 },
    { "2000-02-29", 2000, 2, 29 }, { "0004-02-29", 4, 2, 29 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MndDate date;
      char text[MND_DATE_TEXT_SIZE];
      g_assert_true (mnd_date_is_valid (cases[i].text));
      g_assert_true (mnd_date_parse (cases[i].text, &date));
      g_assert_cmpint (date.year, ==, cases[i].year);
      g_assert_cmpint (date.month, ==, cases[i].month);
      g_assert_cmpint (date.day, ==, cases[i].day);
      g_assert_cmpstr (mnd_date_format (&date, text), ==, cases[i].text);
    }
}

static void
test_refused (void)
{
  static const char *const cases[] = {
    "",
    "2",
    "204",
    "20041",
    "2004-",
    "2004-5",
    "2004-13",
    "2004-00",
    "2004-02-30",
    "2003-02-29",
    "1900-02-29",
    "2100-02-29",
    "2004-04-31",
    "2004-05-00",
    "2004-05-1",
    "2004-05-1 ",
    "2004-05-011",
    "2004/05/01",
    "2004-05/01",
    "2004.05",
    "04-05-2004",
    "0000",
    "0000-01-01",
    "-004",
    "+004",
    " 2004",
    "2004 ",
    "2004-5-01",
    "20040501",
    "2004-W01",
    "200a",
    "2004-0a",
    "2004-05-0a",
    "2004-05-31T00:00:00",
    "\331\242\331\240\331\240\331\244",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MndDate date = { 1, 2, 3 };
      g_assert_false (mnd_date_is_valid (cases[i]));
      g_assert_false (mnd_date_parse (cases[i], &date));
      g_assert_cmpint (date.year, ==, 1);
      g_assert_cmpint (date.month, ==, 2);
      g_assert_cmpint (date.day, ==, 3);
    }
  g_assert_false (mnd_date_is_valid (NULL));
}

static void
test_days (void)
{
  static const struct
  {
    const char *text;
    int first[3], last[3];
  } cases[] = {
    { "2004", { 2004, 1, 1 }, { 2004, 12, 31 } },     { "2004-02", { 2004, 2, 1 }, { 2004, 2, 29 } },
    { "2003-02", { 2003, 2, 1 }, { 2003, 2, 28 } },   { "1900-02", { 1900, 2, 1 }, { 1900, 2, 28 } },
    { "2000-02", { 2000, 2, 1 }, { 2000, 2, 29 } },   { "2004-04", { 2004, 4, 1 }, { 2004, 4, 30 } },
    { "2004-12", { 2004, 12, 1 }, { 2004, 12, 31 } }, { "2004-02-29", { 2004, 2, 29 }, { 2004, 2, 29 } },
    { "0001", { 1, 1, 1 }, { 1, 12, 31 } },           { "9999", { 9999, 1, 1 }, { 9999, 12, 31 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MndDate date;
      g_assert_true (mnd_date_parse (cases[i].text, &date));
      g_assert_cmpint (mnd_date_get_first_day (&date), ==,
                       julian (cases[i].first[0], cases[i].first[1], cases[i].first[2]));
      g_assert_cmpint (mnd_date_get_last_day (&date), ==,
                       julian (cases[i].last[0], cases[i].last[1], cases[i].last[2]));
    }
}

/* Every day of four centuries is read, written and numbered without a gap. */
static void
test_every_day (void)
{
  int day = julian (1799, 12, 31);

  for (int year = 1800; year < 2200; year++)
    for (int month = 1; month <= 12; month++)
      for (int n = 1; n <= 31; n++)
        {
          char text[MND_DATE_TEXT_SIZE], back[MND_DATE_TEXT_SIZE];
          MndDate date;
          gboolean exists = n <= g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
          g_snprintf (text, sizeof text, "%04d-%02d-%02d", year, month, n);
          g_assert_cmpint (mnd_date_parse (text, &date), ==, exists);
          if (!exists)
            continue;
          g_assert_cmpint (mnd_date_get_first_day (&date), ==, ++day);
          g_assert_cmpint (mnd_date_get_last_day (&date), ==, day);
          g_assert_cmpstr (mnd_date_format (&date, back), ==, text);
          date = mnd_date_from_day (day);
          g_assert_cmpstr (mnd_date_format (&date, back), ==, text);
        }
}

/* Midnight may pass between two looks at the clock. */
static void
test_today (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  const MndDate today = mnd_date_get_today ();
  g_autoptr (GDateTime) after = g_date_time_new_now_local ();
  g_autofree char *first = g_date_time_format (before, "%F");
  g_autofree char *last = g_date_time_format (after, "%F");
  char text[MND_DATE_TEXT_SIZE];

  mnd_date_format (&today, text);
  g_assert_true (g_str_equal (text, first) || g_str_equal (text, last));
}

static void
test_moment (void)
{
  g_autoptr (GDateTime) noon = g_date_time_new_local (2004, 2, 29, 12, 0, 0);
  MndDate date = { 1, 2, 3 };
  char text[MND_DATE_TEXT_SIZE];

  g_assert_false (mnd_date_from_time (G_MAXINT64, &date));
  g_assert_cmpstr (mnd_date_format (&date, text), ==, "0001-02-03");
  g_assert_true (mnd_date_from_time (g_date_time_to_unix (noon), &date));
  g_assert_cmpstr (mnd_date_format (&date, text), ==, "2004-02-29");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/refused", test_refused);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/today", test_today);
  g_test_add_func ("/date/moment", test_moment);
  return g_test_run ();
}
