/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where bars over time stand: soft and open ends, overlaps, cliffs, ticks, zoom, and what lies under a point. */
#include "pdf-text.h"
#include "scene/mnd-time-printout.h"

#include <string.h>

static int
day_of (const char *text)
{
  MndDate date;

  g_assert_true (mnd_date_parse (text, &date));
  return mnd_date_get_first_day (&date);
}

static MndTimeSpan
make_span (const char *start, const char *end)
{
  MndTimeSpan span = { .name = g_strdup ("A programme"), .role = MND_ROLE_SUPPORT };

  g_strlcpy (span.start, start, sizeof span.start);
  g_strlcpy (span.end, end, sizeof span.end);
  return span;
}

static void
add (MndTimeGroup *group, const char *start, const char *end)
{
  MndTimeSpan span = make_span (start, end);
  MndInterval interval = mnd_interval_new (*start != '\0' ? start : NULL, *end != '\0' ? end : NULL);

  mnd_time_group_add (group, &span);
  mnd_time_group_cover (group, &interval);
}

/* Four dates: soft from out to in, sure to until, soft to gone. */
static void
test_edges (void)
{
  const struct
  {
    const char *start, *end;
    const char *out, *in, *until, *gone;
  } cases[] = {
    { "2000-06-01", "2005-03-31", "2000-06-01", "2000-06-01", "2005-03-31", "2005-03-31" },
    { "2000", "2005", "2000-01-01", "2000-12-31", "2005-01-01", "2006-01-01" },
    { "2000-02", "2005-02", "2000-02-01", "2000-02-29", "2005-02-01", "2005-03-01" },
    { "2004", "2004", "2004-01-01", "2004-07-01", "2004-07-01", "2005-01-01" },
    { "2004-05-05", "2004-05-05", "2004-05-05", "2004-05-05", "2004-05-05", "2004-05-06" },
    { "2004-05-05", "2001", "2004-05-05", "2004-05-05", "2004-05-05", "2004-05-06" },
    { "", "2005-03-31", "1990-01-01", "1992-05-26", "2005-03-31", "2005-03-31" },
    { "2000-06-01", "", "2000-06-01", "2000-06-01", "2007-08-09", "2010-01-01" },
  };
  const MndTimeAxis axis = { day_of ("1990-01-01"), day_of ("2010-01-01"), 0.1 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MndTimeSpan span = make_span (cases[i].start, cases[i].end);
      MndTimeEdges edges = mnd_time_span_get_edges (&span, &axis);
      g_test_message ("%s to %s", cases[i].start, cases[i].end);
      g_assert_cmpint (edges.out, ==, day_of (cases[i].out));
      g_assert_cmpint (edges.in, ==, day_of (cases[i].in));
      g_assert_cmpint (edges.until, ==, day_of (cases[i].until));
      g_assert_cmpint (edges.gone, ==, day_of (cases[i].gone));
      g_assert_cmpint (edges.is_open_start, ==, *cases[i].start == '\0');
      g_assert_cmpint (edges.is_open_end, ==, *cases[i].end == '\0');
      g_free (span.name);
    }
}

/* Dates of bars, and where support is found to end with nothing after it; at most a year may pass. */
static void
test_cliffs (void)
{
  const struct
  {
    const char *dates[6];
    const char *cliffs[3];
  } cases[] = {
    { { "2000", "2004" }, { "2005-01-01" } },
    { { "2000", "2004", "2005-06", "2008" }, { "2009-01-01" } },
    { { "2000", "2004", "2007", "2008" }, { "2005-01-01", "2009-01-01" } },
    { { "2000", "2008", "2001", "2003" }, { "2009-01-01" } },
    { { "2000", "2004", "2003", "" }, { NULL } },
    { { "2007", "2008", "2000", "2002-05-31" }, { "2002-05-31", "2009-01-01" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MndTimeChart) chart = mnd_time_chart_new ();
      MndTimeGroup *group = mnd_time_chart_add_group (chart, "Police");
      guint n = 0;
      for (guint k = 0; k + 1 < G_N_ELEMENTS (cases[i].dates) && cases[i].dates[k] != NULL; k += 2)
        add (group, cases[i].dates[k], cases[i].dates[k + 1]);
      mnd_time_chart_finish (chart, 365);
      while (cases[i].cliffs[n] != NULL)
        n++;
      g_assert_cmpuint (group->cliffs->len, ==, n);
      for (guint k = 0; k < n; k++)
        g_assert_cmpint (g_array_index (group->cliffs, int, k), ==, day_of (cases[i].cliffs[k]));
    }
}

/* Overlaps of one bar that meet are one; a group has those of all its bars. Groups without bars go. */
static void
test_shades (void)
{
  g_autoptr (MndTimeChart) chart = mnd_time_chart_new ();
  MndTimeGroup *group;
  MndTimeSpan span = make_span ("2000", "2008"), other = make_span ("2001", "2002");
  const MndInterval intervals[] = { { 300, 400 }, { 100, 200 }, { 150, 250 } }, last = { 240, 310 };

  mnd_time_chart_add_group (chart, "Nobody");
  group = mnd_time_chart_add_group (chart, "Police");
  span.shades = g_array_new (FALSE, FALSE, sizeof (MndInterval));
  g_array_append_vals (span.shades, intervals, G_N_ELEMENTS (intervals));
  other.shades = g_array_new (FALSE, FALSE, sizeof (MndInterval));
  g_array_append_val (other.shades, last);
  mnd_time_group_add (group, &span);
  mnd_time_group_add (group, &other);
  mnd_time_chart_finish (chart, 365);
  g_assert_cmpuint (chart->groups->len, ==, 1);
  g_assert_cmpuint (mnd_time_chart_get_n_rows (chart), ==, 3);
  g_assert_cmpuint (span.shades->len, ==, 2);
  g_assert_cmpint (g_array_index (span.shades, MndInterval, 0).to, ==, 250);
  g_assert_cmpuint (group->shades->len, ==, 1);
  g_assert_cmpint (g_array_index (group->shades, MndInterval, 0).from, ==, 100);
  g_assert_cmpint (g_array_index (group->shades, MndInterval, 0).to, ==, 400);
}

/* Ticks have room for their labels at every zoom, and fall on whole days, months and years. */
static void
test_ticks (void)
{
  for (double scale = MND_TIME_SCALE_MAX; scale > 0.001; scale /= 1.7)
    {
      const MndTimeAxis axis = { day_of ("1995-03-07"), day_of ("2012-05-05"), scale };
      g_autoptr (GArray) ticks = mnd_time_axis_dup_ticks (&axis, 0, 900);
      g_assert_cmpuint (ticks->len, >, 0);
      g_assert_cmpuint (ticks->len, <, 25);
      for (guint i = 1; i < ticks->len; i++)
        g_assert_cmpfloat ((g_array_index (ticks, MndTimeTick, i).day - g_array_index (ticks, MndTimeTick, i - 1).day)
                               * scale,
                           >=, 40);
      for (guint i = 0; i < ticks->len && scale < 0.5; i++)
        g_assert_cmpint (mnd_date_from_day (g_array_index (ticks, MndTimeTick, i).day).month, ==, 1);
    }
}

static void
test_shift (void)
{
  const struct
  {
    double scale;
    const char *date;
    gboolean is_end;
    int steps;
    const char *shifted;
  } cases[] = {
    { 0.1, "2005", TRUE, 1, "2006-01" },          { 0.1, "2005", FALSE, 1, "2005-02" },
    { 0.1, "2005-12-15", TRUE, 1, "2006-01" },    { 0.1, "2005-01", TRUE, -1, "2004-12" },
    { 4, "2005", TRUE, 1, "2006-01-01" },         { 4, "2005-03-01", TRUE, -1, "2005-02-28" },
    { 4, "2005-03", FALSE, -1, "2005-02-28" },    { 0.1, "0001-01", TRUE, -1, "0001-01" },
    { 0.1, "9999-12-31", TRUE, 1, "9999-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MndTimeAxis axis = { 700000, 740000, cases[i].scale };
      char text[MND_DATE_TEXT_SIZE];
      MndDate date;
      g_assert_true (mnd_date_parse (cases[i].date, &date));
      g_assert_cmpstr (mnd_time_axis_shift (&axis, &date, cases[i].is_end, cases[i].steps, text), ==, cases[i].shifted);
    }
}

/* A day for a place and back, on both sides of the reading. */
static void
test_hits (void)
{
  g_autoptr (MndTimeChart) chart = mnd_time_chart_new ();
  MndTimeGroup *group = mnd_time_chart_add_group (chart, "Police");
  int from = day_of ("2001-01-01"), to = day_of ("2002-01-01"), day = day_of ("2001-07-01");
  double y;
  guint row;

  add (group, "2001-01-01", "2002-01-01");
  mnd_time_chart_finish (chart, 365);
  for (guint mirrored = 0; mirrored < 2; mirrored++)
    {
      const MndTimeFrame frame = { .axis = { day_of ("2000-01-01"), day_of ("2004-01-01"), 0.5 },
                                   .width = 900,
                                   .height = 200,
                                   .head_width = 150,
                                   .mirrored = mirrored == 1 };
      y = mnd_time_chart_get_row_y (chart, &frame, 1) + 10;
      g_assert_cmpint (mnd_time_frame_get_day (&frame, mnd_time_frame_get_x (&frame, day) + (mirrored ? -0.1 : 0.1)),
                       ==, day);
      g_assert_cmpint (mnd_time_chart_find_at (chart, &frame, day, mnd_time_frame_get_x (&frame, to), y, &row), ==,
                       MND_TIME_PART_END);
      g_assert_cmpuint (row, ==, 1);
      g_assert_cmpint (mnd_time_chart_find_at (chart, &frame, day, mnd_time_frame_get_x (&frame, from), y, &row), ==,
                       MND_TIME_PART_START);
      g_assert_cmpint (mnd_time_chart_find_at (chart, &frame, day, mnd_time_frame_get_x (&frame, from + 60), y, &row),
                       ==, MND_TIME_PART_BAR);
      g_assert_cmpint (mnd_time_chart_find_at (chart, &frame, day, mnd_time_frame_get_x (&frame, day), y, &row), ==,
                       MND_TIME_PART_DAY);
      g_assert_cmpint (mnd_time_chart_find_at (chart, &frame, 0, mnd_time_frame_get_x (&frame, to + 99), y, &row), ==,
                       MND_TIME_PART_ROW);
      g_assert_cmpint (mnd_time_chart_find_at (chart, &frame, day, mirrored ? 890 : 10, y, &row), ==,
                       MND_TIME_PART_NAME);
      g_assert_cmpint (mnd_time_chart_find_at (chart, &frame, day, 400, 5, &row), ==, MND_TIME_PART_AXIS);
    }
}

static void
test_limits (void)
{
  MndTimeSpan span = make_span ("2001", "2002-06-01");

  g_assert_cmpint (mnd_time_span_limit (&span, TRUE, day_of ("1999-01-01")), ==, day_of ("2001-01-02"));
  g_assert_cmpint (mnd_time_span_limit (&span, FALSE, day_of ("2009-01-01")), ==, day_of ("2002-05-31"));
  g_assert_cmpint (mnd_time_span_limit (&span, FALSE, day_of ("1999-01-01")), ==, day_of ("1999-01-01"));
  g_free (span.name);
}

static MndPrintout *
new_printout (void)
{
  MndTimeChart *chart = mnd_time_chart_new ();
  MndTimeGroup *group = mnd_time_chart_add_group (chart, "Police & Prisons");
  MndTimeFrame frame = { .head_width = 200 };
  MndPrintout *printout;

  add (group, "2001-01-01", "2003");
  mnd_time_chart_finish (chart, 365);
  frame.axis = mnd_time_chart_make_axis (chart, day_of ("2002-01-01"));
  frame.axis.scale = mnd_time_axis_fit (&frame.axis, 600);
  printout = mnd_time_printout_new (chart, &frame, 0);
  mnd_printout_set_words (printout, &(MndPrintoutWords){ .title = "Over time", .language = "en" });
  return printout;
}

static GBytes *
write_picture (MndPictureFormat format)
{
  g_autoptr (MndPrintout) printout = new_printout ();
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (mnd_printout_write (printout, format, memory, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (memory, "", 1, NULL, NULL, &error));
  g_assert_true (g_output_stream_close (memory, NULL, &error));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* Text stays text, and the same chart makes the same bytes. */
static void
test_picture (void)
{
  for (guint format = MND_PICTURE_SVG; format <= MND_PICTURE_PNG; format++)
    {
      g_autoptr (GBytes) first = write_picture ((MndPictureFormat) format);
      g_autoptr (GBytes) second = write_picture ((MndPictureFormat) format);
      g_assert_cmpuint (g_bytes_get_size (first), >, 1000);
      g_assert_true (g_bytes_equal (first, second));
      if (format == MND_PICTURE_SVG)
        g_assert_nonnull (strstr (g_bytes_get_data (first, NULL), "Police &amp; Prisons"));
    }
}

/* Each bar stands on one page, the years on all of them, and no name of a group alone at the end of one. */
static void
test_pages (void)
{
  MndTimeChart *chart = mnd_time_chart_new ();
  MndTimeFrame frame = { .head_width = 0 };
  g_autoptr (MndPrintout) printout = NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Group%u", i);
      add (mnd_time_chart_add_group (chart, name), "2001-01-01", "2003");
    }
  mnd_time_chart_finish (chart, 365);
  frame.axis = mnd_time_chart_make_axis (chart, day_of ("2002-01-01"));
  frame.axis.scale = mnd_time_axis_fit (&frame.axis, 300);
  printout = mnd_time_printout_new (chart, &frame, day_of ("2002-01-01"));
  g_assert_true (mnd_printout_write (printout, MND_PICTURE_PDF, memory, NULL, &error));
  g_assert_true (g_output_stream_close (memory, NULL, &error));
  if (!pdf_text_can ())
    return;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  text = pdf_text_dup (bytes);
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), >, 3);
  g_assert_cmpuint (pdf_text_count (text, "A programme"), ==, 60);
  for (guint i = 0; pages[i + 1] != NULL; i++)
    {
      g_assert_nonnull (strstr (pages[i], "2002"));
      g_assert_cmpuint (pdf_text_count (pages[i], "A programme"), ==, pdf_text_count (pages[i], "Group"));
    }
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Group%u ", i);
      g_assert_cmpuint (pdf_text_count (text, name), ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-chart/edges", test_edges);
  g_test_add_func ("/time-chart/cliffs", test_cliffs);
  g_test_add_func ("/time-chart/shades", test_shades);
  g_test_add_func ("/time-chart/ticks", test_ticks);
  g_test_add_func ("/time-chart/shift", test_shift);
  g_test_add_func ("/time-chart/hits", test_hits);
  g_test_add_func ("/time-chart/limits", test_limits);
  g_test_add_func ("/time-chart/picture", test_picture);
  g_test_add_func ("/time-chart/pages", test_pages);
  return g_test_run ();
}
