/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample over time: which bars there are under whom, its overlaps, cliffs and phases; and an end that is moved. */
#include "document/mnd-printouts.h"

#include "analysis/mnd-overlap.h"
#include "document-fixture.h"
#include "document/mnd-filter.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

static guint
count_dated (MndMap *map)
{
  MndRecordList *supports = mnd_map_get_records (map, MND_TABLE_SUPPORT);
  guint n = 0;

  for (guint i = 0; i < mnd_record_list_get_size (supports); i++)
    n += mnd_record_get_text (mnd_record_list_get (supports, i), MND_SUPPORT_START) != NULL
         || mnd_record_get_text (mnd_record_list_get (supports, i), MND_SUPPORT_END) != NULL;
  return n;
}

/* Different things that have a bar. */
static guint
count_things (const MndTimeChart *chart)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (mnd_id_hash, mnd_id_equal);

  for (guint row = 0; row < mnd_time_chart_get_n_rows (chart); row++)
    if (mnd_time_chart_get_span (chart, row) != NULL)
      g_hash_table_add (ids, (gpointer) &mnd_time_chart_get_span (chart, row)->id);
  return g_hash_table_size (ids);
}

static guint
find_group (const MndTimeChart *chart, const char *name)
{
  for (guint row = 0; row < mnd_time_chart_get_n_rows (chart); row++)
    if (mnd_time_chart_get_span (chart, row) == NULL && g_str_equal (mnd_time_chart_get_group (chart, row)->name, name))
      return row;
  g_error ("no group %s", name);
}

/* All support has its bar, however it is grouped. */
static void
test_support (void)
{
  g_autoptr (MndDocument) document = fixture_new_sample ();
  MndMap *map = mnd_document_get_map (document);
  guint n_dated = count_dated (map), n_all = mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_SUPPORT));

  for (guint by = 0; by < MND_CHRONOLOGY_N_BYS; by++)
    {
      const MndChronologyWish wish = { (MndChronologyBy) by, MND_CHRONOLOGY_SUPPORT };
      g_autoptr (MndTimeChart) chart = mnd_chronology_new_chart (map, NULL, NULL, &wish);
      g_assert_cmpuint (count_things (chart), ==, n_dated);
      g_assert_cmpuint (chart->n_undated, ==, n_all - n_dated);
      g_assert_cmpuint (chart->phases->len, ==, 3);
    }
}

/* Stripes are those of the overlap desk: both programmes have them, for the days of the overlap. */
static void
test_overlaps (void)
{
  const MndChronologyWish wish = { MND_CHRONOLOGY_BY_DONOR, MND_CHRONOLOGY_SUPPORT };
  g_autoptr (MndDocument) document = fixture_new_sample ();
  MndMap *map = mnd_document_get_map (document);
  g_autoptr (MndState) state = mnd_state_new (map, MND_ALL_TIMES, FALSE);
  g_autoptr (GPtrArray) overlaps = mnd_overlaps_list (state);
  g_autoptr (MndTimeChart) chart = mnd_chronology_new_chart (map, NULL, NULL, &wish);
  guint n_shaded = 0;

  g_assert_cmpuint (overlaps->len, >, 0);
  for (guint i = 0; i < 2 * overlaps->len; i++)
    {
      MndOverlap *overlap = g_ptr_array_index (overlaps, i / 2);
      const MndInterval *interval = mnd_overlap_get_interval (overlap);
      guint row = mnd_time_chart_find (chart, mnd_overlap_get_support (overlap, i % 2), 0);
      const MndTimeSpan *span = mnd_time_chart_get_span (chart, row);
      gboolean is_in = FALSE;
      for (guint k = 0; span->shades != NULL && k < span->shades->len; k++)
        {
          const MndInterval *shade = &g_array_index (span->shades, MndInterval, k);
          is_in = is_in || (shade->from <= interval->from && shade->to >= interval->to);
        }
      g_assert_true (is_in);
    }
  for (guint row = 0; row < mnd_time_chart_get_n_rows (chart); row++)
    n_shaded += mnd_time_chart_get_span (chart, row) != NULL && mnd_time_chart_get_span (chart, row)->shades != NULL;
  g_assert_cmpuint (n_shaded, >=, 2);
  g_assert_cmpuint (n_shaded, <=, 2 * overlaps->len);
}

/* A filter takes bars away, and makes no cliff where there is none. */
static void
test_filter (void)
{
  const MndChronologyWish wish = { MND_CHRONOLOGY_BY_INSTITUTION, MND_CHRONOLOGY_SUPPORT };
  g_autoptr (MndDocument) document = fixture_new_sample ();
  MndMap *map = mnd_document_get_map (document);
  g_autoptr (MndTimeChart) whole = mnd_chronology_new_chart (map, NULL, NULL, &wish);
  g_autoptr (MndTimeChart) part = NULL;
  g_autoptr (GHashTable) left_out = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  const MndTimeGroup *police = mnd_time_chart_get_group (whole, find_group (whole, "Sierra Leone Police"));
  const MndTimeGroup *less;
  const MndTimeSpan *last = &g_array_index (police->spans, MndTimeSpan, police->spans->len - 1);

  g_hash_table_add (left_out, (gpointer) &last->id);
  part = mnd_chronology_new_chart (map, NULL, left_out, &wish);
  less = mnd_time_chart_get_group (part, find_group (part, "Sierra Leone Police"));
  g_assert_cmpuint (less->spans->len, ==, police->spans->len - 1);
  g_assert_cmpuint (mnd_time_chart_find (part, &last->id, 0), ==, MND_TIME_NOWHERE);
  g_assert_cmpuint (less->cliffs->len, ==, police->cliffs->len);
}

/* Mandates and links stand under institutions, links under donors. */
static void
test_kinds (void)
{
  g_autoptr (MndDocument) document = fixture_new_sample ();
  MndMap *map = mnd_document_get_map (document);
  MndChronologyWish wish = { MND_CHRONOLOGY_BY_INSTITUTION, MND_CHRONOLOGY_LINKS };
  g_autoptr (MndTimeChart) links = mnd_chronology_new_chart (map, NULL, NULL, &wish);
  g_autoptr (MndTimeChart) all = NULL, mandates = NULL;
  guint row;

  g_assert_cmpuint (count_things (links), >, 20);
  wish.kind = MND_CHRONOLOGY_MANDATES;
  mandates = mnd_chronology_new_chart (map, NULL, NULL, &wish);
  wish.kind = MND_CHRONOLOGY_ALL;
  all = mnd_chronology_new_chart (map, NULL, NULL, &wish);
  g_assert_cmpuint (count_things (all), ==, count_things (links) + count_things (mandates) + count_dated (map));
  for (row = 0; mnd_time_chart_get_span (links, row) == NULL; row++)
    ;
  g_assert_nonnull (mnd_time_chart_get_span (links, row)->line);
}

static void
test_words (void)
{
  const struct
  {
    const char *start, *end, *words;
  } cases[] = {
    { "2000-06", "2005", "June 2000 to 2005" },
    { "2004", "", "since 2004" },
    { "", "2004-05-31", "until 31 May 2004" },
    { "2004", "2004", "2004" },
    { "", "", "no date" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = mnd_chronology_dup_dates (cases[i].start, cases[i].end);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Every bar and group has words of its own. */
static void
test_rows (void)
{
  const MndChronologyWish wish = { MND_CHRONOLOGY_BY_INSTITUTION, MND_CHRONOLOGY_ALL };
  g_autoptr (MndDocument) document = fixture_new_sample ();
  MndMap *map = mnd_document_get_map (document);
  g_autoptr (MndTimeChart) chart = mnd_chronology_new_chart (map, NULL, NULL, &wish);
  g_autofree char *last = NULL;

  for (guint row = 0; row < mnd_time_chart_get_n_rows (chart); row++)
    {
      g_autofree char *words = mnd_chronology_dup_words (map, NULL, chart, row);
      g_assert_cmpuint (strlen (words), >, 8);
      g_assert_true (g_utf8_validate (words, -1, NULL));
    }
  last = mnd_chronology_dup_words (map, NULL, chart, mnd_time_chart_get_n_rows (chart));
  g_assert_cmpstr (last, ==, "");
}

static void
test_edit (void)
{
  g_autoptr (MndDocument) document = fixture_new_sample ();
  MndMap *map = mnd_document_get_map (document);
  MndRecord *support = mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_SUPPORT), 0);
  g_autofree char *before = g_strdup (mnd_record_get_text (support, MND_SUPPORT_START));
  const MndId id = *mnd_record_get_id (support);
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_set_span_date (document, &id, FALSE, "1997-03", &error), error);
  g_assert_cmpstr (mnd_record_get_text (support, MND_SUPPORT_START), ==, "1997-03");
  assert_done (mnd_document_undo (document, &error), error);
  g_assert_cmpstr (mnd_record_get_text (support, MND_SUPPORT_START), ==, before);
  g_assert_false (mnd_document_set_span_date (document, &id, TRUE, "next year", &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
}

static void
test_export (void)
{
  const MndChronologyWish wish = { MND_CHRONOLOGY_BY_FIELD, MND_CHRONOLOGY_SUPPORT };
  g_autoptr (MndDocument) document = fixture_new_sample ();
  g_autoptr (MndTimeChart) chart = mnd_chronology_new_chart (mnd_document_get_map (document), NULL, NULL, &wish);
  g_autoptr (MndView) view = mnd_view_new (document);
  g_autoptr (MndPrintout) printout = NULL;
  g_autofree char *folder = g_dir_make_tmp ("mandate-time-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "time.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *svg = NULL;
  g_autoptr (MndFilter) all = mnd_filter_new ();
  g_autoptr (MndFilter) filter = mnd_filter_new_toggled (all, MND_FILTER_LEVEL, "national");
  MndTimeFrame frame = { .head_width = 240 };

  frame.axis = mnd_time_chart_make_axis (chart, 732000);
  frame.axis.scale = mnd_time_axis_fit (&frame.axis, 700);
  /* What is left out is said. */
  mnd_view_set_filter (view, filter);
  printout = mnd_view_new_chronology_printout (view, &wish, &frame, 732000);
  assert_done (mnd_document_export_printout (document, printout, NULL, file, &error), error);
  assert_done (g_file_load_contents (file, NULL, &svg, NULL, NULL, &error), error);
  g_assert_nonnull (strstr (svg, "2b Police"));
  g_assert_nonnull (strstr (svg, "By field"));
  g_assert_nonnull (strstr (svg, "Only Level: National"));
  fixture_remove_folder (folder);
}

/* On a full disk the old file stays as it was, and nothing else is left behind. */
static void
test_full (void)
{
  const MndChronologyWish wish = { MND_CHRONOLOGY_BY_FIELD, MND_CHRONOLOGY_SUPPORT };
  g_autoptr (MndDocument) document = fixture_new_sample ();
  g_autoptr (MndTimeChart) chart = mnd_chronology_new_chart (mnd_document_get_map (document), NULL, NULL, &wish);
  g_autoptr (MndView) view = mnd_view_new (document);
  g_autofree char *folder = g_dir_make_tmp ("mandate-time-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "time.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MndPrintout) printout = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  MndTimeFrame frame = { .head_width = 240 };
  struct rlimit before, little;

  frame.axis = mnd_time_chart_make_axis (chart, 732000);
  frame.axis.scale = mnd_time_axis_fit (&frame.axis, 700);
  printout = mnd_view_new_chronology_printout (view, &wish, &frame, 0);
  g_assert_true (g_file_set_contents (path, "as it was", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  little = before;
  little.rlim_cur = 1000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  g_assert_false (mnd_document_export_printout (document, printout, NULL, file, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "as it was");
  fixture_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chronology/support", test_support);
  g_test_add_func ("/chronology/overlaps", test_overlaps);
  g_test_add_func ("/chronology/filter", test_filter);
  g_test_add_func ("/chronology/kinds", test_kinds);
  g_test_add_func ("/chronology/words", test_words);
  g_test_add_func ("/chronology/rows", test_rows);
  g_test_add_func ("/chronology/edit", test_edit);
  g_test_add_func ("/chronology/export", test_export);
  g_test_add_func ("/chronology/full", test_full);
  return g_test_run ();
}
