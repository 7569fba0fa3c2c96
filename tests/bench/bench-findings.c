/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All rules on a large sector, beside reading its links once through the list model; and what one edit costs, beside
 * asking all rules again.
 */
#include "sector.h"

#include "analysis/mnd-analysis.h"

#define N_ACTORS 10000
#define N_SUPPORTS 1000
#define DAY_TEXT "2020-06-30"

static double
seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static int
get_day (void)
{
  MndDate date;

  g_assert_true (mnd_date_parse (DAY_TEXT, &date));
  return mnd_date_get_first_day (&date);
}

/* Who, what, whom and since when, of every link. */
static double
time_reading (MndMap *map)
{
  GListModel *links = G_LIST_MODEL (mnd_map_get_records (map, MND_TABLE_LINK));
  gint64 start = g_get_monotonic_time ();
  guint n = g_list_model_get_n_items (links), n_shown = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MndRecord) link = g_list_model_get_item (links, i);
      n_shown += mnd_map_shows_on (map, link, get_day ());
    }
  g_assert_cmpuint (n_shown, >, 0);
  return seconds_since (start);
}

static double
time_run (MndAnalysis *analysis)
{
  gint64 start = g_get_monotonic_time ();

  mnd_analysis_run (analysis, get_day (), FALSE, NULL);
  return seconds_since (start);
}

static void
apply (MndMap *map, MndChanges *changes)
{
  g_autoptr (GError) error = NULL;

  mnd_map_apply (map, changes, &error);
  g_assert_no_error (error);
}

static double
time_update (MndAnalysis *analysis, MndMap *map, MndChanges *changes)
{
  gint64 start;

  apply (map, changes);
  start = g_get_monotonic_time ();
  mnd_analysis_mark (analysis, changes);
  mnd_analysis_update (analysis);
  return seconds_since (start);
}

/* The kind of a link turns from one to the other, and back in the next run. */
static MndChanges *
turn_link (MndMap *map, guint i)
{
  MndRecordList *links = mnd_map_get_records (map, MND_TABLE_LINK);
  MndRecord *link = mnd_record_list_get (links, i * 997 % mnd_record_list_get_size (links));
  MndChanges *changes = mnd_changes_new ();
  MndChange *change = mnd_changes_add (changes, MND_TABLE_LINK, MND_CHANGE_UPDATE);
  gboolean oversees = g_str_equal (mnd_record_get_text (link, MND_LINK_KIND), "oversees");

  change->before[MND_LINK_ID] = mnd_value_id (mnd_record_get_id (link));
  change->before[MND_LINK_KIND] = mnd_value_text (mnd_record_get_text (link, MND_LINK_KIND));
  change->after[MND_LINK_KIND] = mnd_value_text (oversees ? "funds" : "oversees");
  return changes;
}

static MndChanges *
turn_actor (MndMap *map, guint i)
{
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);
  MndRecord *actor = mnd_record_list_get (actors, i * 997 % mnd_record_list_get_size (actors));
  MndChanges *changes = mnd_changes_new ();
  MndChange *change = mnd_changes_add (changes, MND_TABLE_ACTOR, MND_CHANGE_UPDATE);

  change->before[MND_ACTOR_ID] = mnd_value_id (mnd_record_get_id (actor));
  change->before[MND_ACTOR_ARMED] = mnd_value_copy (mnd_record_get_value (actor, MND_ACTOR_ARMED));
  change->after[MND_ACTOR_ARMED] =
      mnd_value_text (g_strcmp0 (mnd_record_get_text (actor, MND_ACTOR_ARMED), "yes") == 0 ? "no" : "yes");
  return changes;
}

/* The first name of an actor is another, with each run a new one. */
static MndChanges *
rename_actor (MndMap *map, guint i)
{
  MndRecordList *texts = mnd_map_get_records (map, MND_TABLE_TEXT);
  MndRecord *text = mnd_record_list_get (texts, i * 997 % mnd_record_list_get_size (texts));
  MndChanges *changes = mnd_changes_new ();
  MndChange *change = mnd_changes_add (changes, MND_TABLE_TEXT, MND_CHANGE_UPDATE);

  for (guint k = MND_TEXT_OWNER; k < MND_TEXT_VALUE; k++)
    change->before[k] = mnd_value_copy (mnd_record_get_value (text, k));
  change->before[MND_TEXT_VALUE] = mnd_value_copy (mnd_record_get_value (text, MND_TEXT_VALUE));
  change->after[MND_TEXT_VALUE] = mnd_value_take_text (g_strdup_printf ("Another %u", i));
  return changes;
}

/* A new row that says nothing yet. */
static MndChange *
add_row (MndChanges *changes, MndTable table, MndId *id)
{
  MndChange *row = mnd_changes_add (changes, table, MND_CHANGE_INSERT);
  const MndTableInfo *info = mnd_table_get_info (table);

  for (guint i = 0; i < info->n_columns; i++)
    row->after[i] = info->columns[i].type == MND_COLUMN_BOOLEAN ? mnd_value_integer (0) : mnd_value_null ();
  *id = mnd_id_new ();
  row->after[0] = mnd_value_id (id);
  return row;
}

/* A police force that nobody oversees yet. */
static MndChanges *
add_actor (MndMap *map, guint i)
{
  MndChanges *changes = mnd_changes_new ();
  MndId id;

  add_row (changes, MND_TABLE_ACTOR, &id)->after[MND_ACTOR_KIND] = mnd_value_text ("police");
  return changes;
}

static void
add_party (MndChanges *changes, const MndId *support, MndRecord *actor, const char *role)
{
  MndId id;
  MndChange *party = add_row (changes, MND_TABLE_PARTY, &id);

  party->after[MND_PARTY_SUPPORT] = mnd_value_id (support);
  party->after[MND_PARTY_ACTOR] = mnd_value_id (mnd_record_get_id (actor));
  party->after[MND_PARTY_ROLE] = mnd_value_text (role);
}

/* Donors and what they support, anywhere in the sector. */
static void
add_supports (MndMap *map)
{
  static const char *const fields[] = { "1a", "2a", "2b", "3", "4a" };
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autoptr (GPtrArray) donors = g_ptr_array_new ();
  guint n = mnd_record_list_get_size (actors);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (mnd_record_get_text (mnd_record_list_get (actors, i), MND_ACTOR_KIND), "donor_government") == 0)
      g_ptr_array_add (donors, mnd_record_list_get (actors, i));
  g_assert_cmpuint (donors->len, >, 0);
  for (guint i = 0; i < N_SUPPORTS; i++)
    {
      MndId id;
      MndChange *support = add_row (changes, MND_TABLE_SUPPORT, &id);
      support->after[MND_SUPPORT_FIELDS] = mnd_value_text (fields[i % G_N_ELEMENTS (fields)]);
      support->after[MND_SUPPORT_AXIS] = mnd_value_text ("effectiveness");
      support->after[MND_SUPPORT_START] = mnd_value_text ("2018");
      support->after[MND_SUPPORT_END] = mnd_value_text ("2022");
      add_party (changes, &id, donors->pdata[i * 7 % donors->len], "funder");
      add_party (changes, &id, mnd_record_list_get (actors, i * 991 % n), "beneficiary");
    }
  apply (map, changes);
}

/* What the support is for turns from one to the other, and back. */
static MndChanges *
turn_support (MndMap *map, guint i)
{
  MndRecordList *supports = mnd_map_get_records (map, MND_TABLE_SUPPORT);
  MndRecord *support = mnd_record_list_get (supports, i * 97 % mnd_record_list_get_size (supports));
  MndChanges *changes = mnd_changes_new ();
  MndChange *change = mnd_changes_add (changes, MND_TABLE_SUPPORT, MND_CHANGE_UPDATE);
  gboolean is_both = g_str_equal (mnd_record_get_text (support, MND_SUPPORT_AXIS), "both");

  change->before[MND_SUPPORT_ID] = mnd_value_id (mnd_record_get_id (support));
  change->before[MND_SUPPORT_AXIS] = mnd_value_copy (mnd_record_get_value (support, MND_SUPPORT_AXIS));
  change->after[MND_SUPPORT_AXIS] = mnd_value_text (is_both ? "effectiveness" : "both");
  return changes;
}

/* The field of the support is another: all that shares support out is asked. */
static MndChanges *
turn_field (MndMap *map, guint i)
{
  MndRecordList *supports = mnd_map_get_records (map, MND_TABLE_SUPPORT);
  MndRecord *support = mnd_record_list_get (supports, i * 97 % mnd_record_list_get_size (supports));
  MndChanges *changes = mnd_changes_new ();
  MndChange *change = mnd_changes_add (changes, MND_TABLE_SUPPORT, MND_CHANGE_UPDATE);
  gboolean is_police = g_str_equal (mnd_record_get_text (support, MND_SUPPORT_FIELDS), "2b");

  change->before[MND_SUPPORT_ID] = mnd_value_id (mnd_record_get_id (support));
  change->before[MND_SUPPORT_FIELDS] = mnd_value_copy (mnd_record_get_value (support, MND_SUPPORT_FIELDS));
  change->after[MND_SUPPORT_FIELDS] = mnd_value_text (is_police ? "3" : "2b");
  return changes;
}

static void
measure_updates (const char *name, MndAnalysis *analysis, MndMap *map, MndChanges *(*turn) (MndMap *map, guint i))
{
  double updates[BENCH_RUNS], runs[BENCH_RUNS];

  for (guint i = 0; i < BENCH_RUNS; i++)
    {
      g_autoptr (MndChanges) changes = turn (map, i + 1);
      runs[i] = time_run (analysis);
      updates[i] = time_update (analysis, map, changes);
    }
  bench_report (name, bench_median (updates, BENCH_RUNS), bench_median (runs, BENCH_RUNS), "s");
}

int
main (void)
{
  g_autoptr (MndChanges) rows = bench_make_sector_rows (N_ACTORS, NULL);
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndAnalysis) analysis = mnd_analysis_new (map);
  double runs[BENCH_RUNS], readings[BENCH_RUNS];

  apply (map, rows);
  add_supports (map);
  for (guint i = 0; i < BENCH_RUNS; i++)
    {
      runs[i] = time_run (analysis);
      readings[i] = time_reading (map);
    }
  bench_report ("findings", bench_median (runs, BENCH_RUNS), bench_median (readings, BENCH_RUNS), "s");
  measure_updates ("findings-after-link", analysis, map, turn_link);
  measure_updates ("findings-after-actor", analysis, map, turn_actor);
  measure_updates ("findings-after-name", analysis, map, rename_actor);
  measure_updates ("findings-after-new-actor", analysis, map, add_actor);
  measure_updates ("findings-after-support", analysis, map, turn_support);
  measure_updates ("findings-after-field", analysis, map, turn_field);
  return 0;
}
