/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days on which something changes, against what is shown on them; and what changes between two lenses. */
#include "analysis/mnd-analysis.h"
#include "analysis/mnd-lens-changes.h"
#include "analysis/mnd-timeline.h"
#include "map-changes.h"
#include "model/mnd-facets.h"

static MndId
add_dated (MndMap *map, const char *kind, const char *start, const char *end)
{
  MndId id = add_actor (map, kind);

  if (start != NULL)
    set_column (map, MND_TABLE_ACTOR, &id, MND_ACTOR_START, mnd_value_text (start));
  if (end != NULL)
    set_column (map, MND_TABLE_ACTOR, &id, MND_ACTOR_END, mnd_value_text (end));
  return id;
}

static char *
dup_days (MndMap *map)
{
  g_autoptr (GArray) days = mnd_timeline_dup_days (map);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      const MndTimelineDay *day = &g_array_index (days, MndTimelineDay, i);
      MndDate date = mnd_date_from_day (day->day);
      char buffer[MND_DATE_TEXT_SIZE];
      g_string_append_printf (text, "%s+%u-%u ", mnd_date_format (&date, buffer), day->n_come, day->n_go);
    }
  return g_string_free (text, FALSE);
}

static void
test_partial_dates (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    const char *days;
  } rows[] = {
    { NULL, NULL, "" },
    { "2004", NULL, "2004-01-01+1-0 " },
    { "2004-05", NULL, "2004-05-01+1-0 " },
    { NULL, "2004", "2005-01-01+0-1 " },
    { NULL, "2004-05", "2004-06-01+0-1 " },
    { NULL, "2004-05-31", "2004-05-31+0-1 " },
    { "2004", "2004", "2004-01-01+1-0 2005-01-01+0-1 " },
    { "2004-05-31", "2004-05-31", "2004-05-31+1-0 2004-06-01+0-1 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MndMap) map = mnd_map_new ();
      g_autofree char *days = NULL;
      add_dated (map, "police", rows[i].start, rows[i].end);
      days = dup_days (map);
      g_assert_cmpstr (days, ==, rows[i].days);
    }
}

static guint
count_shown (MndMap *map, int day)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_LINK };
  guint count = 0;

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (guint i = 0; i < mnd_record_list_get_size (mnd_map_get_records (map, tables[t])); i++)
      count += mnd_map_shows_on (map, mnd_record_list_get (mnd_map_get_records (map, tables[t]), i), day);
  return count;
}

/* Between two of the days nothing comes or goes; on each of them what is said comes and goes. */
static void
test_what_is_shown (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId a = add_dated (map, "police", "2000", "2005-06"), b = add_dated (map, "parliament", "2001-03-05", NULL);
  MndId c = add_dated (map, "audit", "2006", NULL), link = add_link (map, &b, &a, "oversees");
  g_autoptr (GArray) days = NULL;
  g_autofree char *text = NULL;
  int next = 0;

  add_link (map, &c, &a, "oversees"); /* the two never meet */
  set_column (map, MND_TABLE_LINK, &link, MND_LINK_START, mnd_value_text ("2002-02"));
  text = dup_days (map);
  g_assert_cmpstr (text, ==, "2000-01-01+1-0 2001-03-05+1-0 2002-02-01+1-0 2005-07-01+0-2 2006-01-01+1-0 ");
  days = mnd_timeline_dup_days (map);
  for (guint i = 0; i < days->len; i++)
    {
      const MndTimelineDay *day = &g_array_index (days, MndTimelineDay, i);
      guint before = count_shown (map, day->day - 1);
      g_assert_cmpuint (before + day->n_come - day->n_go, ==, count_shown (map, day->day));
      if (i > 0)
        g_assert_cmpuint (before, ==, count_shown (map, g_array_index (days, MndTimelineDay, i - 1).day));
    }
  g_assert_true (mnd_timeline_find_next (days, g_array_index (days, MndTimelineDay, 0).day, 1, &next));
  g_assert_cmpint (next, ==, g_array_index (days, MndTimelineDay, 1).day);
  g_assert_true (mnd_timeline_find_next (days, next + 1, -1, &next));
  g_assert_cmpint (next, ==, g_array_index (days, MndTimelineDay, 1).day);
  g_assert_false (mnd_timeline_find_next (days, g_array_index (days, MndTimelineDay, 4).day, 1, &next));
  g_assert_false (mnd_timeline_find_next (days, g_array_index (days, MndTimelineDay, 0).day, -1, &next));
}

/* "leaves militia, moves ..." */
static char *
dup_changes (MndMap *map, const char *from_word, const char *to_word)
{
  static const char *const kinds[] = { "leaves", "enters", "moves" };
  g_autoptr (MndLens) from = from_word != NULL ? mnd_lens_new_by_word (map, from_word) : NULL;
  g_autoptr (MndLens) to = to_word != NULL ? mnd_lens_new_by_word (map, to_word) : NULL;
  g_autoptr (GArray) changes = mnd_lens_changes_dup (map, from, to);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const MndLensChange *change = &g_array_index (changes, MndLensChange, i);
      MndRecord *actor = mnd_map_find (map, MND_TABLE_ACTOR, &change->actor);
      g_string_append_printf (text, "%s %s;", kinds[change->kind], mnd_record_get_text (actor, MND_ACTOR_KIND));
    }
  return g_string_free (text, FALSE);
}

/* The texts disagree on militias, courts, prisons and who helps from outside. */
static void
test_lenses (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *changes;
  } rows[] = {
    { NULL, NULL, "" },
    { "oecd", "oecd", "" },
    { NULL, "pillars", "leaves militia;leaves donor_government;" },
    { "pillars", NULL, "enters militia;enters donor_government;" },
    { "pillars", "dcaf", "enters militia;moves judiciary;moves corrections;moves police;" },
    { "dcaf", "pillars", "leaves militia;moves judiciary;moves police;moves corrections;" },
    { "function", "dcaf", "leaves donor_government;moves police;moves corrections;moves militia;moves judiciary;" },
  };
  g_autoptr (MndMap) map = mnd_map_new ();

  add_actor (map, "police");
  add_actor (map, "judiciary");
  add_actor (map, "corrections");
  add_actor (map, "militia");
  add_actor (map, "donor_government");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *changes = dup_changes (map, rows[i].from, rows[i].to);
      g_auto (GStrv) found = g_strsplit (changes, ";", -1);
      g_auto (GStrv) expected = g_strsplit (rows[i].changes, ";", -1);
      g_test_message ("%s to %s: %s", rows[i].from, rows[i].to, changes);
      g_assert_cmpuint (g_strv_length (found), ==, g_strv_length (expected));
      for (guint k = 0; expected[k] != NULL; k++)
        g_assert_true (g_strv_contains ((const char *const *) found, expected[k]));
    }
}

static void
test_findings (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId militia = add_actor (map, "militia");
  g_autoptr (MndAnalysis) analysis = NULL;
  g_autoptr (MndLens) oecd = mnd_lens_new_by_word (NULL, "oecd");
  g_autoptr (MndLens) dcaf = mnd_lens_new_by_word (NULL, "dcaf");
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (GPtrArray) none = NULL;
  MndFindingList *findings;
  guint n_militia = 0;

  add_actor (map, "police");
  analysis = mnd_analysis_new (map);
  mnd_analysis_run (analysis, 730000, FALSE, NULL);
  findings = mnd_analysis_get_findings (analysis, MND_FINDING_UNKNOWN);
  for (guint i = 0; i < mnd_finding_list_get_size (findings); i++)
    n_militia += mnd_finding_has_subject (mnd_finding_list_get (findings, i), &militia);
  g_assert_cmpuint (n_militia, >, 0);
  gone = mnd_lens_changes_dup_findings (map, findings, dcaf, oecd);
  g_assert_cmpuint (gone->len, ==, n_militia);
  for (guint i = 0; i < gone->len; i++)
    g_assert_true (mnd_finding_has_subject (gone->pdata[i], &militia));
  none = mnd_lens_changes_dup_findings (map, findings, oecd, dcaf);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/partial-dates", test_partial_dates);
  g_test_add_func ("/timeline/what-is-shown", test_what_is_shown);
  g_test_add_func ("/lens-changes/lenses", test_lenses);
  g_test_add_func ("/lens-changes/findings", test_findings);

  return g_test_run ();
}
