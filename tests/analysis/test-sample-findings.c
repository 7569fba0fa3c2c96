/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the literature says of the sample (the README of its facts, "Expected findings"), as far as rules can say it: a
 * test a finding, at the date given there, with the actors named there.
 */
#include "analysis/mnd-guide-item.h"
#include "analysis/mnd-network.h"
#include "analysis/mnd-topic.h"

#include "../map-folder-fixture.h"
#include "rule-cases.h"

#include "model/mnd-text.h"

#define DAY "2005-12-31"

#define POLICE "Sierra Leone Police"
#define ARMY "Republic of Sierra Leone Armed Forces"

static MndMap *
load (void)
{
  g_autoptr (GFile) folder = folder_get_sample ();

  return folder_load (folder);
}

/* By name or by acronym. */
static const MndId *
find_actor (MndMap *map, const char *name)
{
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      const MndId *id = mnd_record_get_id (mnd_record_list_get (actors, i));
      const char *english[] = { "en", NULL };
      if (g_strcmp0 (mnd_map_get_text (map, id, "name", english), name) == 0
          || g_strcmp0 (mnd_map_get_text (map, id, "acronym", english), name) == 0)
        return id;
    }
  g_error ("no actor %s in the sample", name);
}

/* The finding of the rule in which all of these are subjects; NULL where there is none. */
static MndFinding *
find_finding (MndMap *map, MndAnalysis *analysis, MndFindingState state, const char *rule, const char *const *names)
{
  MndFindingList *list = mnd_analysis_get_findings (analysis, state);

  for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
    {
      MndFinding *finding = mnd_finding_list_get (list, i);
      gboolean has_all = g_str_equal (mnd_rule_get_id (mnd_finding_get_rule (finding)), rule);
      for (guint k = 0; has_all && names[k] != NULL; k++)
        has_all = mnd_finding_has_subject (finding, find_actor (map, names[k]));
      if (has_all)
        return finding;
    }
  return NULL;
}

/* The finding of the rule about a topic; NULL where there is none. */
static MndFinding *
find_about (MndAnalysis *analysis, MndFindingState state, const char *rule, MndVocabulary vocabulary, const char *word)
{
  MndFindingList *list = mnd_analysis_get_findings (analysis, state);
  MndId topic = mnd_topic_get_id (vocabulary, word);

  for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
    {
      MndFinding *finding = mnd_finding_list_get (list, i);
      if (g_str_equal (mnd_rule_get_id (mnd_finding_get_rule (finding)), rule)
          && mnd_finding_has_subject (finding, &topic))
        return finding;
    }
  return NULL;
}

#define FIND(map, analysis, state, rule, ...)                                                                          \
  find_finding (map, analysis, state, rule, (const char *const[]){ __VA_ARGS__, NULL })

/* 1: the ministry oversees the police and does not command it; the police council does the same beside it. */
static void
test_weak_ministry (void)
{
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndAnalysis) analysis = analyse (map, DAY, FALSE, "R09,R06");

  g_assert_nonnull (FIND (map, analysis, MND_FINDING_UNKNOWN, "R09", POLICE));
  g_assert_nonnull (FIND (map, analysis, MND_FINDING_UNKNOWN, "R06", POLICE, "Ministry of Internal Affairs"));
  g_assert_nonnull (FIND (map, analysis, MND_FINDING_UNKNOWN, "R06", POLICE, "Police Council"));
}

/* 2: the parliamentary committee's mandate leaves out intelligence, where it is exercised all the same. */
static void
test_committee_without_mandate (void)
{
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndAnalysis) analysis = analyse (map, DAY, FALSE, "R05");
  MndFinding *finding = FIND (map, analysis, MND_FINDING_GAP, "R05", "Central Intelligence and Security Unit");
  const MndId *committee =
      find_actor (map, "Parliamentary Oversight Committee on Defence, Internal and Presidential Affairs");
  g_autofree char *text = NULL;

  g_assert_nonnull (finding);
  g_assert_true (mnd_finding_has_witness (finding, committee));
  text = mnd_finding_dup_text (finding, map, NULL);
  g_assert_nonnull (strstr (text, "parliamentary"));
  g_assert_null (FIND (map, analysis, MND_FINDING_GAP, "R05", ARMY));
}

/* 3, as far as command goes: foreign advisers hold executive posts. */
static void
test_foreign_command (void)
{
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndAnalysis) analysis = analyse (map, DAY, FALSE, "R09");

  g_assert_nonnull (FIND (map, analysis, MND_FINDING_GAP, "R09", ARMY,
                          "International Military Advisory and Training Team", "Ministry of Defence"));
}

/* 3, as far as money goes: one donor, by its departments, funds nearly all; its mission's command has no end. */
static void
test_dominant_donor (void)
{
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndAnalysis) analysis = analyse (map, DAY, FALSE, "R21,R28");
  const MndId *uk = find_actor (map, "Government of the United Kingdom");
  const MndId *imatt = find_actor (map, "International Military Advisory and Training Team");
  MndFinding *sector = find_about (analysis, MND_FINDING_GAP, "R21", MND_VOCABULARY_NONE, NULL);

  g_assert_nonnull (sector);
  g_assert_true (mnd_finding_has_witness (sector, uk));
  g_assert_nonnull (find_about (analysis, MND_FINDING_GAP, "R21", MND_VOCABULARY_FIELD, "2b"));
  /* Of an institution it is not said once more. */
  g_assert_null (FIND (map, analysis, MND_FINDING_GAP, "R21", POLICE));
  g_assert_true (mnd_finding_has_witness (FIND (map, analysis, MND_FINDING_GAP, "R28", ARMY), imatt));
}

/* 4: money of security bodies comes from abroad, as far as the map knows; the state budget is not in the data, so that
 * it is asked and not claimed. (Fleets without a plan to replace them would need the column `recurrent`.) */
static void
test_sustainability (void)
{
  static const char *const bodies[] = { POLICE, ARMY, "Office of National Security", "Ministry of Defence" };
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndAnalysis) analysis = analyse (map, DAY, FALSE, "R25");

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      MndFinding *finding = FIND (map, analysis, MND_FINDING_UNKNOWN, "R25", bodies[i]);
      g_assert_nonnull (finding);
      g_assert_cmpuint (mnd_finding_get_questions (finding), ==, MND_BIT (MND_QUESTION_FUNDING));
      g_assert_false (mnd_finding_has_witness (finding, find_actor (map, "Ministry of Finance")));
    }
  g_assert_true (mnd_finding_has_witness (FIND (map, analysis, MND_FINDING_UNKNOWN, "R25", POLICE),
                                          find_actor (map, "UK Department for International Development")));
  g_assert_cmpuint (mnd_finding_list_get_size (mnd_analysis_get_findings (analysis, MND_FINDING_GAP)), ==, 0);
}

static void
measured_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(MndNetwork **) data = mnd_network_measure_finish (result, NULL);
}

/* 5: the Office of National Security is a hub. */
static void
test_hub (void)
{
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndState) state = mnd_state_new (map, day_of (DAY), FALSE);
  g_autoptr (MndNetwork) network = NULL;
  const MndMeasure *hub;
  guint n_above = 0;

  mnd_network_measure_async (state, 0, NULL, measured_cb, &network);
  while (network == NULL)
    g_main_context_iteration (NULL, TRUE);
  hub = mnd_network_find (network, find_actor (map, "ONS"));
  g_assert_nonnull (hub);
  for (guint actor = 0; actor < state->n_actors; actor++)
    {
      const MndMeasure *other = mnd_network_find (network, &state->actors[actor].id);
      n_above += other != NULL && other->betweenness > hub->betweenness;
    }
  g_assert_cmpuint (n_above, <, 5);
}

/* A note of the sample says so in prose; a person who reads it marks the link. */
static void
mark_dormant (MndMap *map, const char *overseer)
{
  GPtrArray *links = mnd_map_get_referring (map, MND_TABLE_LINK, MND_LINK_FROM, find_actor (map, overseer));
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < links->len; i++)
    {
      MndRecord *link = g_ptr_array_index (links, i);
      MndChange *change;
      if (!g_str_equal (mnd_record_get_text (link, MND_LINK_KIND), "oversees"))
        continue;
      change = mnd_changes_add (changes, MND_TABLE_LINK, MND_CHANGE_UPDATE);
      change->before[MND_LINK_ID] = mnd_value_id (mnd_record_get_id (link));
      change->before[MND_LINK_DORMANT] = mnd_value_integer (0);
      change->after[MND_LINK_DORMANT] = mnd_value_integer (1);
    }
  g_assert_cmpuint (mnd_changes_get_size (changes), >, 0);
  mnd_map_apply (map, changes, &error);
  g_assert_no_error (error);
}

/* 6: the top councils hardly meet. */
static void
test_paper_councils (void)
{
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndAnalysis) analysis = NULL;

  mark_dormant (map, "Defence Council");
  mark_dormant (map, "National Security Council");
  analysis = analyse (map, DAY, FALSE, "R06");
  g_assert_nonnull (FIND (map, analysis, MND_FINDING_GAP, "R06", "Defence Council", ARMY));
  g_assert_nonnull (FIND (map, analysis, MND_FINDING_GAP, "R06", "National Security Council"));
}

/* 7: the police investigate themselves, until there is a board in 2015. */
static void
test_police_investigate_themselves (void)
{
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndAnalysis) then = analyse (map, DAY, FALSE, "R04,R05");
  MndFinding *finding =
      FIND (map, then, MND_FINDING_GAP, "R04", "Complaints, Discipline and Internal Investigations Department", POLICE);

  g_assert_nonnull (finding);
  g_assert_cmpuint (mnd_finding_get_severity (finding), ==, 5);
  g_assert_cmpuint (mnd_finding_get_confidence (finding), ==, 2);
}

/* 9: customary courts answer to a ministry, to no court; from 2011 on to the judiciary. */
static void
test_local_courts (void)
{
  static const char courts[] = "Local Courts (Native Administration courts)";
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndAnalysis) then = analyse (map, DAY, FALSE, "R02");
  g_autoptr (MndAnalysis) later = analyse (map, "2012-12-31", FALSE, "R02");
  MndFinding *finding = FIND (map, then, MND_FINDING_UNKNOWN, "R02", courts);

  g_assert_nonnull (finding);
  g_assert_true (mnd_finding_has_witness (finding, find_actor (map, "Ministry of Local Government")));
  g_assert_cmpuint (mnd_finding_get_questions (finding) & MND_BIT (MND_QUESTION_JUDICIAL), !=, 0);
  g_assert_null (FIND (map, later, MND_FINDING_UNKNOWN, "R02", courts));
}

/* A person who reads of overcrowded prisons says so. */
static void
set_capacity (MndMap *map, const char *name, int capacity)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndChange *change = mnd_changes_add (changes, MND_TABLE_ACTOR, MND_CHANGE_UPDATE);
  g_autoptr (GError) error = NULL;

  change->before[MND_ACTOR_ID] = mnd_value_id (find_actor (map, name));
  change->before[MND_ACTOR_CAPACITY] = mnd_value_null ();
  change->after[MND_ACTOR_CAPACITY] = mnd_value_integer (capacity);
  mnd_map_apply (map, changes, &error);
  g_assert_no_error (error);
}

/* The later programme has no dates in the sample; a person who reads its note says that it was only planned then. */
static void
set_planned (MndMap *map, const char *acronym)
{
  MndRecordList *supports = mnd_map_get_records (map, MND_TABLE_SUPPORT);
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < mnd_record_list_get_size (supports); i++)
    {
      MndRecord *support = mnd_record_list_get (supports, i);
      MndChange *change;
      if (g_strcmp0 (mnd_map_get_text (map, mnd_record_get_id (support), "acronym", NULL), acronym) != 0)
        continue;
      change = mnd_changes_add (changes, MND_TABLE_SUPPORT, MND_CHANGE_UPDATE);
      change->before[MND_SUPPORT_ID] = mnd_value_id (mnd_record_get_id (support));
      change->before[MND_SUPPORT_STATUS] = mnd_value_copy (mnd_record_get_value (support, MND_SUPPORT_STATUS));
      change->after[MND_SUPPORT_STATUS] = mnd_value_text ("planned");
    }
  g_assert_cmpuint (mnd_changes_get_size (changes), ==, 1);
  mnd_map_apply (map, changes, &error);
  g_assert_no_error (error);
}

/* 8: justice lagged behind. Until the sector programme of 2005 the courts had support and the prisons none. (The sample
 * has no capacities, and no rule compares the years in which fields began.) */
static void
test_justice_lagged (void)
{
  static const char prisons[] = "Sierra Leone Prisons Service";
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndAnalysis) before = NULL, after = NULL;
  MndFinding *finding;

  set_capacity (map, prisons, 1);
  set_planned (map, "ASJP");
  before = analyse (map, "2004-12-31", FALSE, "R24");
  after = analyse (map, DAY, FALSE, "R24");
  finding = FIND (map, before, MND_FINDING_UNKNOWN, "R24", prisons);
  g_assert_nonnull (finding);
  g_assert_true (mnd_finding_has_witness (finding, find_actor (map, "Judiciary of Sierra Leone")));
  g_assert_null (FIND (map, after, MND_FINDING_UNKNOWN, "R24", prisons));
}

/*
 * 10, an anti-corruption body whose files go to a minister's department, cannot be said: R04 would, if the sample had
 * the ministry in the Cabinet that the body oversees, or the body's oversight of the department.
 */

/* 11: armed contesters leave the map. */
static void
test_contesters_leave (void)
{
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndAnalysis) in_war = analyse (map, "1997-12-31", FALSE, "R29");
  g_autoptr (MndAnalysis) then = analyse (map, DAY, FALSE, "R29");

  g_assert_nonnull (FIND (map, in_war, MND_FINDING_UNKNOWN, "R29", "Revolutionary United Front"));
  g_assert_nonnull (FIND (map, in_war, MND_FINDING_UNKNOWN, "R29", "Armed Forces Revolutionary Council"));
  g_assert_cmpuint (mnd_finding_list_get_size (mnd_analysis_get_findings (then, MND_FINDING_UNKNOWN)), ==, 0);
}

/* 12: nothing is funded through the strategy's office. (That most programmes came before the strategy is told by no
 * rule: none compares the years.) */
static void
test_unfunded_strategy (void)
{
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndAnalysis) analysis = analyse (map, DAY, FALSE, "R08");
  MndFinding *finding =
      FIND (map, analysis, MND_FINDING_UNKNOWN, "R08", "Poverty Alleviation Strategy Coordinating Office");

  g_assert_nonnull (finding);
  g_assert_cmpuint (mnd_finding_get_questions (finding) & MND_BIT (MND_QUESTION_SUPPORT), !=, 0);
}

/* Nobody has been assessed in the sample: what has only not been read is no gap. */
static void
test_nothing_is_claimed (void)
{
  static const char *const absences[] = { "R01", "R02", "R08", "R11", "R15", "R16", "R17", "R18",
                                          "R19", "R24", "R25", "R29", "R30", "R33", NULL };
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndAnalysis) analysis = analyse (map, DAY, FALSE, NULL);
  MndFindingList *gaps = mnd_analysis_get_findings (analysis, MND_FINDING_GAP);

  for (guint i = 0; i < mnd_finding_list_get_size (gaps); i++)
    g_assert_false (
        g_strv_contains (absences, mnd_rule_get_id (mnd_finding_get_rule (mnd_finding_list_get (gaps, i)))));
}

/* Counting the questions says what listing them says. */
static void
test_questions (void)
{
  g_autoptr (MndMap) map = load ();
  g_autoptr (MndAnalysis) analysis = analyse (map, DAY, FALSE, NULL);

  g_assert_cmpuint (mnd_analysis_count_questions (analysis), >, 50);
  g_assert_cmpuint (mnd_analysis_count_questions (analysis), ==, count_guide (analysis));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/1-weak-ministry", test_weak_ministry);
  g_test_add_func ("/sample/2-committee-without-mandate", test_committee_without_mandate);
  g_test_add_func ("/sample/3-foreign-command", test_foreign_command);
  g_test_add_func ("/sample/3-dominant-donor", test_dominant_donor);
  g_test_add_func ("/sample/4-sustainability", test_sustainability);
  g_test_add_func ("/sample/5-hub", test_hub);
  g_test_add_func ("/sample/6-paper-councils", test_paper_councils);
  g_test_add_func ("/sample/7-police-investigate-themselves", test_police_investigate_themselves);
  g_test_add_func ("/sample/8-justice-lagged", test_justice_lagged);
  g_test_add_func ("/sample/9-local-courts", test_local_courts);
  g_test_add_func ("/sample/11-contesters-leave", test_contesters_leave);
  g_test_add_func ("/sample/12-unfunded-strategy", test_unfunded_strategy);
  g_test_add_func ("/sample/nothing-is-claimed", test_nothing_is_claimed);
  g_test_add_func ("/sample/questions", test_questions);

  return g_test_run ();
}
