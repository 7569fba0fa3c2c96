/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Intervals between partial dates: the days they hold, where they meet, and what is a succession. */
#include "model/mnd-date.h"

static int
day_of (const char *text)
{
  MndDate date;

  g_assert_true (mnd_date_parse (text, &date));
  return mnd_date_get_first_day (&date);
}

static void
test_contains (void)
{
  static const struct
  {
    const char *start, *end, *day;
    gboolean is_in;
  } cases[] = {
    { "2004", NULL, "2003-12-31", FALSE },
    { "2004", NULL, "2004-01-01", TRUE },
    { "2004", NULL, "9999-12-31", TRUE },
    { NULL, "2004", "0001-01-01", TRUE },
    { NULL, "2004", "2004-12-31", TRUE },
    { NULL, "2004", "2005-01-01", FALSE },
    { NULL, "2004-02", "2004-02-29", TRUE },
    { NULL, "2004-02", "2004-03-01", FALSE },
    { NULL, "2003-02", "2003-02-28", TRUE },
    { NULL, "2003-02", "2003-03-01", FALSE },
    { NULL, "2004-02-29", "2004-02-28", TRUE },
    { NULL, "2004-02-29", "2004-02-29", FALSE }, /* a full end day is the first that is out */
    { NULL, NULL, "0001-01-01", TRUE },
    { NULL, NULL, "9999-12-31", TRUE },
    { "2004", "2004", "2003-12-31", FALSE },
    { "2004", "2004", "2004-01-01", TRUE },
    { "2004", "2004", "2004-12-31", TRUE },
    { "2004", "2004", "2005-01-01", FALSE },
    { "2004-05", "2004-05", "2004-05-31", TRUE },
    { "2004-05", "2004-05", "2004-06-01", FALSE },
    { "2004-05-06", "2004", "2004-05-05", FALSE },
    { "2004-05-06", "2004", "2004-12-31", TRUE },
    { "2004", "2004-05-06", "2004-05-05", TRUE },
    { "2004", "2004-05-06", "2004-05-06", FALSE },
    /* one day, and an end before the start: the day of the start alone */
    { "2004-05-06", "2004-05-06", "2004-05-05", FALSE },
    { "2004-05-06", "2004-05-06", "2004-05-06", TRUE },
    { "2004-05-06", "2004-05-06", "2004-05-07", FALSE },
    { "2004-05-06", "2003", "2004-05-06", TRUE },
    { "2004-05-06", "2003", "2003-05-06", FALSE },
    { "2004-05-06", "2003", "2004-05-07", FALSE },
    { "2004", "2004-01-01", "2004-01-01", TRUE },
    { "2004", "2004-01-01", "2004-01-02", FALSE },
    /* what is no date is open */
    { "soon", "2004-02-30", "1900-01-01", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MndInterval interval = mnd_interval_new (cases[i].start, cases[i].end);
      g_test_message ("%s .. %s, %s", cases[i].start, cases[i].end, cases[i].day);
      g_assert_cmpint (interval.from, <, interval.to);
      g_assert_cmpint (mnd_interval_contains (&interval, day_of (cases[i].day)), ==, cases[i].is_in);
    }
}

static void
test_together (void)
{
  static const struct
  {
    const char *start_a, *end_a, *start_b, *end_b;
    int days;
  } cases[] = {
    { "2004", "2004", "2004", "2004", 366 },
    { "2003", "2003", "2003", "2003", 365 },
    { "2003", "2004", "2004", "2005", 366 },
    { "2003", "2003", "2004", "2004", 0 },
    { "2004-02", "2004-02", "2004", "2004", 29 },
    { "2004-01-01", "2004-05-06", "2004-05-06", "2005", 0 }, /* succession on the same day */
    { "2004-01-01", "2004-05-06", "2004-05-05", "2005", 1 },
    { "2004-05-06", "2004-05-06", "2004-05-06", NULL, 1 },
    { "2004", NULL, NULL, "2004", 366 },
    { "2004", NULL, NULL, "2003", 0 },
    { "2004", NULL, "2005", NULL, G_MAXINT },
    { NULL, "2004", NULL, "2005", G_MAXINT },
    { NULL, NULL, NULL, NULL, G_MAXINT },
    { NULL, NULL, "2004", NULL, G_MAXINT },
    { NULL, NULL, "2004", "2004", 366 },
    { NULL, "2003", "2004", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MndInterval a = mnd_interval_new (cases[i].start_a, cases[i].end_a);
      MndInterval b = mnd_interval_new (cases[i].start_b, cases[i].end_b);
      g_test_message ("%s .. %s, %s .. %s", cases[i].start_a, cases[i].end_a, cases[i].start_b, cases[i].end_b);
      g_assert_cmpint (mnd_interval_days_together (&a, &b), ==, cases[i].days);
      g_assert_cmpint (mnd_interval_days_together (&b, &a), ==, cases[i].days);
      g_assert_cmpint (mnd_interval_overlaps (&a, &b), ==, cases[i].days > 0);
      g_assert_cmpint (mnd_interval_overlaps (&b, &a), ==, cases[i].days > 0);
    }
}

/* Against a walk over the days. */
static void
test_against_counting (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8601);
  int first = day_of ("1999-01-01"), last = day_of ("2003-01-01");

  for (guint round = 0; round < 2000; round++)
    {
      char texts[4][MND_DATE_TEXT_SIZE];
      MndInterval a, b;
      int n = 0;
      for (guint i = 0; i < 4; i++)
        {
          MndDate date = { (gint16) g_rand_int_range (rand, 2000, 2002), (guint8) g_rand_int_range (rand, 0, 4), 0 };
          if (date.month > 0)
            date.day = (guint8) g_rand_int_range (rand, 0, 4);
          mnd_date_format (&date, texts[i]);
        }
      a = mnd_interval_new (texts[0], texts[1]);
      b = mnd_interval_new (texts[2], texts[3]);
      for (int day = first; day < last; day++)
        n += mnd_interval_contains (&a, day) && mnd_interval_contains (&b, day);
      g_assert_cmpint (mnd_interval_days_together (&a, &b), ==, n);
      g_assert_cmpint (mnd_interval_overlaps (&a, &b), ==, n > 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interval/contains", test_contains);
  g_test_add_func ("/interval/together", test_together);
  g_test_add_func ("/interval/against-counting", test_against_counting);
  return g_test_run ();
}
