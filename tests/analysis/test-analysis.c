/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running rules: the words they compare, the lists they fill, and what happens after a change. */
#include "rule-cases.h"

#include "analysis/mnd-topic.h"
#include "analysis/mnd-walk.h"

static const struct
{
  MndVocabulary vocabulary;
  const char *word;
  int term;
  guint size;
} terms[] = {
  { MND_VOCABULARY_LINK_KIND, "oversees", MND_RELATION_OVERSEES, MND_N_RELATIONS },
  { MND_VOCABULARY_LINK_KIND, "commands", MND_RELATION_COMMANDS, MND_N_RELATIONS },
  { MND_VOCABULARY_LINK_KIND, "reports_to", MND_RELATION_REPORTS_TO, MND_N_RELATIONS },
  { MND_VOCABULARY_LINK_KIND, "part_of", MND_RELATION_PART_OF, MND_N_RELATIONS },
  { MND_VOCABULARY_LINK_KIND, "appoints", MND_RELATION_APPOINTS, MND_N_RELATIONS },
  { MND_VOCABULARY_LINK_KIND, "advises", MND_RELATION_ADVISES, MND_N_RELATIONS },
  { MND_VOCABULARY_LINK_KIND, "funds", MND_RELATION_FUNDS, MND_N_RELATIONS },
  { MND_VOCABULARY_LINK_KIND, "member_of", MND_RELATION_MEMBER_OF, MND_N_RELATIONS },
  { MND_VOCABULARY_LINK_KIND, "chairs", MND_RELATION_CHAIRS, MND_N_RELATIONS },
  { MND_VOCABULARY_LINK_KIND, "secretariat_of", MND_RELATION_SECRETARIAT_OF, MND_N_RELATIONS },
  { MND_VOCABULARY_LINK_KIND, "cooperates_with", MND_RELATION_COOPERATES_WITH, MND_N_RELATIONS },
  { MND_VOCABULARY_LINK_KIND, "contests", MND_RELATION_CONTESTS, MND_N_RELATIONS },
  { MND_VOCABULARY_LINK_KIND, "hears_complaints", MND_RELATION_HEARS_COMPLAINTS, MND_N_RELATIONS },
  { MND_VOCABULARY_MODE, "parliamentary", MND_MODE_PARLIAMENTARY, MND_N_MODES },
  { MND_VOCABULARY_MODE, "executive", MND_MODE_EXECUTIVE, MND_N_MODES },
  { MND_VOCABULARY_MODE, "audit", MND_MODE_AUDIT, MND_N_MODES },
  { MND_VOCABULARY_MODE, "judicial", MND_MODE_JUDICIAL, MND_N_MODES },
  { MND_VOCABULARY_MODE, "complaints", MND_MODE_COMPLAINTS, MND_N_MODES },
  { MND_VOCABULARY_MODE, "internal", MND_MODE_INTERNAL, MND_N_MODES },
  { MND_VOCABULARY_MODE, "civil_society", MND_MODE_CIVIL_SOCIETY, MND_N_MODES },
  { MND_VOCABULARY_MODE, "budget", MND_MODE_BUDGET, MND_N_MODES },
  { MND_VOCABULARY_MODE, "independent", MND_MODE_INDEPENDENT, MND_N_MODES },
  { MND_VOCABULARY_QUESTION, "mandate", MND_QUESTION_MANDATE, MND_N_QUESTIONS + 1 },
  { MND_VOCABULARY_QUESTION, "command", MND_QUESTION_COMMAND, MND_N_QUESTIONS + 1 },
  { MND_VOCABULARY_QUESTION, "membership", MND_QUESTION_MEMBERSHIP, MND_N_QUESTIONS + 1 },
  { MND_VOCABULARY_QUESTION, "funding", MND_QUESTION_FUNDING, MND_N_QUESTIONS + 1 },
  { MND_VOCABULARY_QUESTION, "support", MND_QUESTION_SUPPORT, MND_N_QUESTIONS + 1 },
  { MND_VOCABULARY_QUESTION, MND_QUESTION_CHECKLIST, MND_N_QUESTIONS, MND_N_QUESTIONS + 1 },
  { MND_VOCABULARY_ANSWER, "found", MND_ANSWER_FOUND, MND_N_ANSWERS + 1 },
  { MND_VOCABULARY_ANSWER, "none", MND_ANSWER_NONE, MND_N_ANSWERS + 1 },
  { MND_VOCABULARY_ANSWER, "unclear", MND_ANSWER_UNCLEAR, MND_N_ANSWERS + 1 },
  { MND_VOCABULARY_ANSWER, "partly", MND_ANSWER_PARTLY, MND_N_ANSWERS + 1 },
  { MND_VOCABULARY_BRANCH, "executive", MND_BRANCH_EXECUTIVE, MND_N_BRANCHES },
  { MND_VOCABULARY_BRANCH, "legislature", MND_BRANCH_LEGISLATURE, MND_N_BRANCHES },
  { MND_VOCABULARY_BRANCH, "judiciary", MND_BRANCH_JUDICIARY, MND_N_BRANCHES },
  { MND_VOCABULARY_BRANCH, "independent", MND_BRANCH_INDEPENDENT, MND_N_BRANCHES },
  { MND_VOCABULARY_BRANCH, "uniformed", MND_BRANCH_UNIFORMED, MND_N_BRANCHES },
  { MND_VOCABULARY_BRANCH, "civil", MND_BRANCH_CIVIL, MND_N_BRANCHES },
  { MND_VOCABULARY_BRANCH, "media", MND_BRANCH_MEDIA, MND_N_BRANCHES },
  { MND_VOCABULARY_BRANCH, "private", MND_BRANCH_PRIVATE, MND_N_BRANCHES },
  { MND_VOCABULARY_BRANCH, "community", MND_BRANCH_COMMUNITY, MND_N_BRANCHES },
  { MND_VOCABULARY_BRANCH, "foreign", MND_BRANCH_FOREIGN, MND_N_BRANCHES },
  { MND_VOCABULARY_BRANCH, "intergovernmental", MND_BRANCH_INTERGOVERNMENTAL, MND_N_BRANCHES },
  { MND_VOCABULARY_STATEHOOD, "state", MND_STATEHOOD_STATE, MND_N_STATEHOODS },
  { MND_VOCABULARY_STATEHOOD, "non_state", MND_STATEHOOD_NON_STATE, MND_N_STATEHOODS },
  { MND_VOCABULARY_STATEHOOD, "hybrid", MND_STATEHOOD_HYBRID, MND_N_STATEHOODS },
  { MND_VOCABULARY_STATEHOOD, "international", MND_STATEHOOD_INTERNATIONAL, MND_N_STATEHOODS },
  { MND_VOCABULARY_STATUTORY, "yes", MND_STATUTORY_YES, MND_N_STATUTORIES },
  { MND_VOCABULARY_STATUTORY, "no", MND_STATUTORY_NO, MND_N_STATUTORIES },
  { MND_VOCABULARY_STATUTORY, "contested", MND_STATUTORY_CONTESTED, MND_N_STATUTORIES },
  { MND_VOCABULARY_ARMED, "yes", MND_ARMED_YES, MND_N_ARMEDS },
  { MND_VOCABULARY_ARMED, "no", MND_ARMED_NO, MND_N_ARMEDS },
  { MND_VOCABULARY_ARMED, "unknown", MND_ARMED_UNKNOWN, MND_N_ARMEDS },
  { MND_VOCABULARY_LEVEL, "international", MND_LEVEL_INTERNATIONAL, MND_N_LEVELS },
  { MND_VOCABULARY_LEVEL, "national", MND_LEVEL_NATIONAL, MND_N_LEVELS },
  { MND_VOCABULARY_LEVEL, "regional", MND_LEVEL_REGIONAL, MND_N_LEVELS },
  { MND_VOCABULARY_LEVEL, "local", MND_LEVEL_LOCAL, MND_N_LEVELS },
  { MND_VOCABULARY_ROLE, "funder", MND_PARTY_ROLE_FUNDER, MND_N_PARTY_ROLES },
  { MND_VOCABULARY_ROLE, "accountable", MND_PARTY_ROLE_ACCOUNTABLE, MND_N_PARTY_ROLES },
  { MND_VOCABULARY_ROLE, "channel", MND_PARTY_ROLE_CHANNEL, MND_N_PARTY_ROLES },
  { MND_VOCABULARY_ROLE, "implementer", MND_PARTY_ROLE_IMPLEMENTER, MND_N_PARTY_ROLES },
  { MND_VOCABULARY_ROLE, "beneficiary", MND_PARTY_ROLE_BENEFICIARY, MND_N_PARTY_ROLES },
  { MND_VOCABULARY_FIELD, "1a", MND_FIELD_CONTROL, MND_N_FIELDS },
  { MND_VOCABULARY_FIELD, "1b", MND_FIELD_BUDGET, MND_N_FIELDS },
  { MND_VOCABULARY_FIELD, "1c", MND_FIELD_SOCIETY, MND_N_FIELDS },
  { MND_VOCABULARY_FIELD, "2a", MND_FIELD_ARMY, MND_N_FIELDS },
  { MND_VOCABULARY_FIELD, "2b", MND_FIELD_POLICE, MND_N_FIELDS },
  { MND_VOCABULARY_FIELD, "3", MND_FIELD_JUSTICE, MND_N_FIELDS },
  { MND_VOCABULARY_FIELD, "4a", MND_FIELD_DDR, MND_N_FIELDS },
  { MND_VOCABULARY_FIELD, "4b", MND_FIELD_ARMS, MND_N_FIELDS },
  { MND_VOCABULARY_FIELD, "4c", MND_FIELD_REGION, MND_N_FIELDS },
  { MND_VOCABULARY_AXIS, "effectiveness", MND_AXIS_EFFECTIVENESS, MND_N_AXES },
  { MND_VOCABULARY_AXIS, "accountability", MND_AXIS_ACCOUNTABILITY, MND_N_AXES },
  { MND_VOCABULARY_AXIS, "both", MND_AXIS_BOTH, MND_N_AXES },
  { MND_VOCABULARY_LAYER, "executive_legislative", MND_LAYER_EXECUTIVE_LEGISLATIVE, MND_N_LAYERS },
  { MND_VOCABULARY_LAYER, "ministerial", MND_LAYER_MINISTERIAL, MND_N_LAYERS },
  { MND_VOCABULARY_LAYER, "agency", MND_LAYER_AGENCY, MND_N_LAYERS },
  { MND_VOCABULARY_COORDINATION_AXIS, "donor_donor", MND_BETWEEN_DONORS, MND_N_BETWEENS },
  { MND_VOCABULARY_COORDINATION_AXIS, "donor_government", MND_BETWEEN_DONORS_AND_GOVERNMENT, MND_N_BETWEENS },
  { MND_VOCABULARY_COORDINATION_AXIS, "donor_civil", MND_BETWEEN_DONORS_AND_SOCIETY, MND_N_BETWEENS },
  { MND_VOCABULARY_COORDINATION_AXIS, "government_civil", MND_BETWEEN_GOVERNMENT_AND_SOCIETY, MND_N_BETWEENS },
};

/* The numbers of mnd-terms.h are the catalogue's order. */
static void
test_terms (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_assert_cmpint (mnd_catalogue_get_index (terms[i].vocabulary, terms[i].word), ==, terms[i].term);
      g_assert_cmpuint (mnd_catalogue_get_size (terms[i].vocabulary), ==, terms[i].size);
    }
  for (int mode = MND_MODE_PARLIAMENTARY; mode <= MND_MODE_BUDGET; mode++)
    g_assert_cmpstr (mnd_catalogue_get_word (MND_VOCABULARY_MODE, (guint) mode), ==,
                     mnd_catalogue_get_word (MND_VOCABULARY_QUESTION, (guint) mode));
}

/* A topic is found again by its key; the key of one of them is written down, as verdicts in files hold it. */
static void
test_topics (void)
{
  MndId field = mnd_topic_get_id (MND_VOCABULARY_FIELD, "2b");
  MndId sector = mnd_topic_get_id (MND_VOCABULARY_NONE, NULL);
  MndId actor = id_of ("slp");
  MndVocabulary vocabulary;
  const char *word;
  char hex[MND_ID_TEXT_SIZE];

  g_assert_true (mnd_topic_find (&field, &vocabulary, &word));
  g_assert_cmpint (vocabulary, ==, MND_VOCABULARY_FIELD);
  g_assert_cmpstr (word, ==, "2b");
  g_assert_true (mnd_topic_find (&sector, &vocabulary, &word));
  g_assert_null (word);
  g_assert_false (mnd_topic_find (&actor, &vocabulary, &word));
  g_assert_null (mnd_topic_get_label (&actor));
  g_assert_nonnull (mnd_topic_get_label (&sector));
  g_assert_cmpstr (mnd_id_format (&field, hex), ==, "ee3883b87e933209bddbdb27e808dfc1");
}

/* Each rule is complete, and in its place. */
static void
test_rules (void)
{
  guint n = mnd_rule_get_count ();

  g_assert_cmpuint (n, >, 0);
  g_assert_null (mnd_rule_get_nth (n));
  g_assert_null (mnd_rule_find ("R12"));
  for (guint i = 0; i < n; i++)
    {
      const MndRule *rule = mnd_rule_get_nth (i);
      g_assert_true (mnd_rule_find (mnd_rule_get_id (rule)) == rule);
      g_assert_cmpuint (mnd_rule_get_place (rule), ==, i);
      g_assert_cmpuint (mnd_rule_get_version (rule), >, 0);
      g_assert_cmpuint (strlen (mnd_rule_get_name (rule)), >, 0);
      g_assert_cmpuint (strlen (mnd_rule_get_help (rule)), >, 40);
      g_assert_nonnull (mnd_challenge_get_name (mnd_rule_get_challenge (rule)));
      g_assert_cmpuint (mnd_rule_get_n_parameters (rule), <=, MND_RULE_MAX_PARAMETERS);
      for (guint k = 0; k < mnd_rule_get_n_parameters (rule); k++)
        {
          const MndParameter *parameter = mnd_rule_get_parameter (rule, k);
          g_autofree char *prefix = g_strdup_printf ("rule.%s.", mnd_rule_get_id (rule));
          g_assert_true (g_str_has_prefix (parameter->key, prefix));
          g_assert_cmpfloat (parameter->minimum, <=, parameter->fallback);
          g_assert_cmpfloat (parameter->fallback, <=, parameter->maximum);
          g_assert_nonnull (mnd_parameter_get_label (parameter));
        }
    }
}

#define SECTOR                                                                                                         \
  "actor hos head_of_state; actor mia ministry; actor mod ministry; actor slp police; actor rslaf armed_forces;"       \
  "actor par parliament; actor sac audit; actor omb ombudsman; actor cgg civil_society; actor fsu police;"             \
  "slp part_of mia; rslaf part_of mod; fsu part_of slp; hos commands rslaf; par oversees mia; sac oversees mod;"       \
  "mia oversees slp mode=executive; cgg oversees rslaf; omb hears_complaints slp;"                                     \
  "actor dfid donor_government; actor uk donor_government; dfid part_of uk;"                                           \
  "support s1 start_date=2004 fields=2b axis=effectiveness; party p1 support=s1 actor=dfid role=funder;"               \
  "party p2 support=s1 actor=slp role=beneficiary;"                                                                    \
  "actor kfw donor_government; support s3 start_date=2004 fields=2b gender_marker=0 identifiers=x;"                    \
  "party p6 support=s3 actor=kfw role=funder; party p7 support=s3 actor=slp role=beneficiary;"                         \
  "support s4 start_date=2004 fields=4a gender_marker=0 identifiers=y; party p8 support=s4 actor=kfw role=funder"

/* After an edit the lists are those of a full run. */
static void
check_update (const char *edit)
{
  g_autoptr (MndMap) map = map_from_text (SECTOR);
  g_autoptr (MndAnalysis) analysis = analyse (map, NULL, FALSE, NULL);
  g_autoptr (MndAnalysis) anew = NULL;
  g_autofree char *updated = NULL, *expected = NULL;
  g_autoptr (MndChanges) changes = strchr (edit, ' ') == NULL ? map_set (map, edit) : map_apply_text (map, edit);

  mnd_analysis_mark (analysis, changes);
  g_assert_true (mnd_analysis_is_stale (analysis));
  mnd_analysis_update (analysis);
  g_assert_false (mnd_analysis_is_stale (analysis));
  anew = analyse (map, NULL, FALSE, NULL);
  updated = findings_to_long_text (analysis, map);
  expected = findings_to_long_text (anew, map);
  g_test_message ("%s", edit);
  g_assert_cmpstr (updated, ==, expected);
  g_assert_cmpfloat (mnd_coverage_get_share (mnd_analysis_get_coverage (analysis)), ==,
                     mnd_coverage_get_share (mnd_analysis_get_coverage (anew)));
}

static void
test_update (void)
{
  static const char *const edits[] = {
    "actor new police",
    "actor acc anti_corruption; acc oversees slp",
    "-omb hears_complaints slp",
    "par oversees slp; sac oversees slp mode=audit covers_subordinates=1",
    "assessment q1 subject=slp question=parliamentary answer=none",
    "assessment q1 subject=fsu question=audit answer=found",
    "-slp part_of mia; mod commands slp",
    "-omb hears_complaints slp; -actor omb",
    "citation c1 claim=slp claim_table=actor confidence=low",
    "support s2 start_date=2005; party p3 support=s2 actor=uk role=funder; party p4 support=s2 actor=rslaf "
    "role=beneficiary",
    "party p3 support=s1 actor=rslaf role=beneficiary",
    "mandate m1 actor=slp function=provision end_date=2003",
    "sac oversees slp mode=audit status=planned start_date=2006",
    "hos commands slp; mia reports_to hos",
    "omb part_of mia; omb oversees mia covers_subordinates=1",
    "mod cooperates_with hos; mod commands rslaf",
    "cgg.branch=independent",
    "set rule.R06.months 12",
    "place p0 level=country",
    "slp.kind=ministry",
    "slp.end_date=2004",
    "slp.armed=no",
    "par.branch=executive",
    "mia.level=local",
    "fsu.placeholder=1",
    "p2.actor=fsu",
    "s1.end_date=2004",
    "s1.axis=accountability",
    "s1.modality=embedded_officials",
    "s1.fields=4a",
    "s1.gender_marker=0",
    "s1.status=suspended",
    "s3.fields=4a",
    "s3.identifiers=y",
    "s3.resources=equipment",
    "s3.status=planned",
    "s3.start_date=2003",
    "s4.fields=2b",
    "actor jt coordination_body; dfid member_of jt; slp chairs jt",
    "body slp fields=2b last_met=2001",
    "need n1 actor=rslaf field=2a priority=5",
    "money m1 support=s1 kind=commitment amount=5 currency=GBP",
    "slp.capacity=1",
    "slp.budget=100",
    "dfid funds rslaf",
    "dfid commands rslaf start_date=2000",
    "source q date=2001; citation c1 claim=slp claim_table=actor source=q",
    "actor ruf rebel_group; rslaf cooperates_with ruf",
    "slp.influence=5",
    "actor mar womens_organisation; mar oversees slp",
    "slp.name=MIA",
    "slp.name=other",
    "support s9 start_date=2005 end_date=2004",
    "mandate m9 actor=slp start_date=2005 end_date=2004",
    "dfid commands rslaf start_date=2000 end_date=1999",
  };

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    check_update (edits[i]);
}

/* Levels above an actor, as far as anybody looks; and rings end. */
static void
test_levels (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (MndMap) map = NULL;
  g_autoptr (MndState) state = NULL;
  g_autoptr (MndWalk) up = NULL;
  MndId ids[] = { id_of ("a0"), id_of ("a64"), id_of ("a65"), id_of ("x"), id_of ("y") };
  guint places[G_N_ELEMENTS (ids)];

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (rows, "actor a%u ministry\na%u part_of a%u\n", i, i, i + 1);
  g_string_append (rows, "actor a100 ministry; actor x ministry; actor y ministry; x commands y; y commands x");
  map = map_from_text (rows->str);
  state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    places[i] = mnd_state_find_actor (state, &ids[i]);
  up = mnd_walk_new (state, places[0], MND_WALK_UP, MND_WALK_HIERARCHY);
  g_assert_cmpuint (mnd_walk_get_size (up), ==, MND_WALK_LEVELS + 1);
  g_assert_cmpuint (mnd_walk_find (up, places[1]), ==, 64);
  g_assert_cmpuint (mnd_walk_find (up, places[2]), ==, MND_NOTHING);
  g_assert_false (mnd_state_is_above (state, places[0], places[1], MND_WALK_HIERARCHY));
  g_assert_true (mnd_state_is_above (state, places[3], places[4], MND_WALK_HIERARCHY));
  g_assert_true (mnd_state_is_above (state, places[4], places[3], MND_WALK_HIERARCHY));
  g_assert_false (mnd_state_is_above (state, places[3], places[3], MND_WALK_HIERARCHY));
}

/* A new name moves what is ordered by it. */
static void
test_rename (void)
{
  g_autoptr (MndMap) map = map_from_text (SECTOR);
  g_autoptr (MndAnalysis) analysis = analyse (map, NULL, FALSE, NULL);
  g_autofree char *before = findings_to_long_text (analysis, map);
  g_autoptr (MndAnalysis) anew = NULL;
  g_autofree char *updated = NULL, *expected = NULL;
  g_autoptr (MndChanges) changes = map_set (map, "slp.name=A police");

  mnd_analysis_mark (analysis, changes);
  mnd_analysis_update (analysis);
  anew = analyse (map, NULL, FALSE, NULL);
  updated = findings_to_long_text (analysis, map);
  expected = findings_to_long_text (anew, map);
  g_assert_cmpstr (updated, ==, expected);
  g_assert_cmpstr (updated, !=, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/terms", test_terms);
  g_test_add_func ("/analysis/topics", test_topics);
  g_test_add_func ("/analysis/rules", test_rules);
  g_test_add_func ("/analysis/update", test_update);
  g_test_add_func ("/analysis/rename", test_rename);
  g_test_add_func ("/analysis/levels", test_levels);

  return g_test_run ();
}
