/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions that kinds of actors raise, what counts as an answer, and the interview guide made of the rest. */
#include "analysis/mnd-answerers.h"
#include "analysis/mnd-guide-item.h"

#include "rule-cases.h"

#include "model/mnd-format.h"
#include "model/mnd-text.h"

typedef struct
{
  const char *name;
  const char *rows;
  const char *asked; /* of slp: words of the vocabulary by commas */
  const char *found;
  const char *none;
  const char *unclear;
} Case;

#define FORCE                                                                                                          \
  "parliamentary,executive,audit,judicial,complaints,internal,civil_society,budget,mandate,command,funding,support"
#define SERVICE "parliamentary,executive,audit,complaints,budget,mandate,command"

static const Case cases[] = {
  { "police", "actor slp police", FORCE, "", "", "" },
  { "another service", "actor slp civil_protection", SERVICE, "", "", "" },
  { "a body", "actor slp coordination_body", "mandate,membership,funding", "", "", "" },
  { "neither", "actor slp ministry", "", "", "", "" },
  { "armed group", "actor slp rebel_group", "", "", "", "" },
  { "placeholder", "actor slp police placeholder=1", "", "", "", "" },
  { "dissolved", "actor slp police end_date=2004", "", "", "", "" },
  { "oversight by kind of overseer", "actor slp police; actor sac audit; sac oversees slp mode=budget", FORCE,
    "audit,budget", "", "" },
  { "a newspaper is society", "actor slp police; actor awoko media; awoko hears_complaints slp", FORCE, "civil_society",
    "", "" },
  { "its own department is internal", "actor slp police; actor cd complaints_body; cd part_of slp; cd oversees slp",
    FORCE, "internal", "", "" },
  { "a covering ministry",
    "actor slp police; actor m ministry; actor par parliament; slp part_of m;"
    "par oversees m covers_subordinates=1",
    FORCE, "parliamentary,command", "", "" },
  { "a mandate in force", "actor slp police; mandate m actor=slp function=provision end_date=2005", FORCE, "mandate",
    "", "" },
  { "a mandate that has ended", "actor slp police; mandate m actor=slp function=provision end_date=2004", FORCE, "", "",
    "" },
  { "money", "actor slp police budget=100; actor uk donor_government; uk funds slp", FORCE, "funding,support", "", "" },
  { "support", "actor slp police; support s; party p support=s actor=slp role=beneficiary", FORCE, "support", "", "" },
  { "command by whoever stands above", "actor slp police; actor m ministry; m commands slp", FORCE, "command", "", "" },
  { "whom it commands is no answer", "actor slp police; actor u police; slp commands u; u part_of slp", FORCE, "", "",
    "" },
  { "members", "actor slp coordination_body; actor m ministry; m member_of slp", "mandate,membership,funding",
    "membership", "", "" },
  { "assessments",
    "actor slp police; assessment q1 subject=slp question=audit answer=none;"
    "assessment q2 subject=slp question=judicial answer=found; assessment q3 subject=slp question=budget "
    "answer=unclear;"
    "assessment q4 subject=slp question=membership answer=none",
    FORCE, "judicial", "audit", "budget" },
  { "the map is believed more than an assessment",
    "actor slp police; actor sac audit; sac oversees slp; assessment q1 subject=slp question=audit answer=none", FORCE,
    "audit", "", "" },
};

static guint
bits_of (const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, ",", -1);
  guint bits = 0;

  for (char **word = list; *word != NULL; word++)
    bits |= MND_BIT (mnd_catalogue_get_index (MND_VOCABULARY_QUESTION, *word));
  return bits;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (MndMap) map = map_from_text (c->rows);
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  g_autoptr (MndCoverage) coverage = mnd_coverage_new (state);
  MndId slp = id_of ("slp");
  MndAnswers answers = mnd_coverage_get_answers (coverage, mnd_state_find_actor (state, &slp));

  g_assert_cmphex (answers.asked, ==, bits_of (c->asked));
  g_assert_cmphex (answers.found, ==, bits_of (c->found));
  g_assert_cmphex (answers.none, ==, bits_of (c->none));
  g_assert_cmphex (answers.unclear, ==, bits_of (c->unclear));
  g_assert_cmphex (answers.open, ==, answers.asked & ~answers.found & ~answers.none);
}

/* Whoever is said to answer a question does so: what is counted as found on the map has somebody or something behind
 * it.
 */
static void
test_answerers (void)
{
  static const struct
  {
    const char *rows;
    MndQuestion question;
    const char *expected; /* of slp, by commas */
  } answers[] = {
    { "par oversees slp mode=parliamentary; sac oversees slp", MND_QUESTION_PARLIAMENTARY, "par" },
    { "par oversees slp mode=parliamentary; sac oversees slp", MND_QUESTION_AUDIT, "sac" },
    { "par oversees slp mode=parliamentary; sac oversees slp", MND_QUESTION_JUDICIAL, "" },
    { "slp part_of m; par oversees m covers_subordinates=1", MND_QUESTION_PARLIAMENTARY, "par" },
    { "slp part_of m; m commands slp; uk commands slp", MND_QUESTION_COMMAND, "m,uk" },
    { "mandate m1 actor=slp function=provision; mandate m2 actor=slp function=oversight end_date=2001",
      MND_QUESTION_MANDATE, "m1" },
    { "uk member_of slp; m member_of slp; m chairs slp", MND_QUESTION_MEMBERSHIP, "m,uk" },
    { "uk funds slp", MND_QUESTION_FUNDING, "uk" },
    { "uk funds slp; support s; party p support=s actor=slp role=beneficiary", MND_QUESTION_SUPPORT, "uk,s" },
    { "assessment q subject=slp question=audit answer=found", MND_QUESTION_AUDIT, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *rows = g_strconcat ("actor slp police; actor par parliament; actor sac audit; actor m ministry;"
                                           "actor uk donor_government;",
                                           answers[i].rows, NULL);
      g_autoptr (MndMap) map = map_from_text (rows);
      g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
      g_auto (GStrv) expected = g_strsplit (answers[i].expected, ",", -1);
      MndId slp = id_of ("slp");
      g_autoptr (GArray) ids = mnd_state_dup_answerers (state, mnd_state_find_actor (state, &slp), answers[i].question);

      g_assert_cmpuint (ids->len, ==, g_strv_length (expected));
      for (guint k = 0; k < ids->len; k++)
        {
          MndId id = id_of (expected[k]);
          g_assert_true (mnd_id_equal (&g_array_index (ids, MndId, k), &id));
        }
    }
}

static void
test_share (void)
{
  g_autoptr (MndMap) map = map_from_text (
      "actor a coordination_body; actor b coordination_body; actor m ministry; m member_of a;"
      "assessment q1 subject=a question=mandate answer=none; assessment q2 subject=b question=mandate answer=unclear");
  g_autoptr (MndAnalysis) analysis = analyse (map, NULL, FALSE, NULL);
  const MndCoverage *coverage = mnd_analysis_get_coverage (analysis);
  g_autoptr (MndMap) empty = mnd_map_new ();
  g_autoptr (MndAnalysis) nothing = analyse (empty, NULL, FALSE, NULL);

  g_assert_cmpuint (mnd_coverage_get_n_asked (coverage), ==, 6);
  g_assert_cmpuint (mnd_coverage_get_n_found (coverage), ==, 1);
  g_assert_cmpuint (mnd_coverage_get_n_none (coverage), ==, 1);
  g_assert_cmpfloat_with_epsilon (mnd_coverage_get_share (coverage), 1.0 / 3, 1e-9);
  g_assert_cmpfloat (mnd_coverage_get_share (mnd_analysis_get_coverage (nothing)), ==, 1);
}

static void
test_guide (void)
{
  g_autoptr (MndMap) map = map_from_text ("actor b coordination_body; actor a coordination_body; actor m ministry;"
                                          "actor dc executive; actor slp police; dc oversees slp formality=formal;"
                                          "assessment q subject=a question=mandate answer=unclear");
  g_autoptr (MndAnalysis) analysis = analyse (map, NULL, FALSE, "R06");
  g_autoptr (GListModel) guide = mnd_analysis_list_guide (analysis);
  g_autoptr (MndGuideItem) first = g_list_model_get_item (guide, 0);
  g_autoptr (MndGuideItem) council = g_list_model_get_item (guide, 2);
  g_autoptr (MndGuideItem) last = g_list_model_get_item (guide, 3);
  MndId a = id_of ("a"), dc = id_of ("dc");
  g_autofree char *question = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (guide), ==, 4);
  g_assert_true (mnd_id_equal (mnd_guide_item_get_actor (first), &a));
  g_assert_cmphex (mnd_guide_item_get_questions (first), ==, bits_of ("mandate,membership,funding"));
  g_assert_cmphex (mnd_guide_item_get_unclear (first), ==, bits_of ("mandate"));
  g_assert_cmpuint (g_list_model_get_n_items (mnd_guide_item_get_unknowns (first)), ==, 0);
  question = mnd_guide_item_dup_question (first, MND_QUESTION_MANDATE, map, NULL);
  g_assert_cmpstr (question, ==, "By what law, decree or agreement does a act?");
  g_assert_true (mnd_id_equal (mnd_guide_item_get_actor (council), &dc));
  g_assert_cmphex (mnd_guide_item_get_questions (council), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (mnd_guide_item_get_unknowns (council)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (mnd_guide_item_get_unknowns (last)), ==, 1);
}

static void
test_parameters (void)
{
  static const struct
  {
    const char *setting;
    double value;
  } settings[] = { { NULL, 24 },  { "12", 12 }, { "12.5", 12.5 }, { "", 24 },    { "many", 24 },
                   { "12x", 24 }, { "0", 1 },   { "1e9", 120 },   { "nan", 24 }, { "inf", 24 } };
  const MndParameter *parameter = mnd_rule_get_parameter (mnd_rule_find ("R06"), 0);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *rows =
          settings[i].setting != NULL ? g_strdup_printf ("set rule.R06.months %s", settings[i].setting) : g_strdup ("");
      g_autoptr (MndMap) map = map_from_text (rows);
      g_autofree char *text = NULL;
      g_assert_cmpfloat (mnd_parameter_get_value (parameter, map), ==, settings[i].value);
      text = mnd_parameter_format (parameter, settings[i].value);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, settings[i].value);
    }
  g_assert_cmpstr (mnd_parameter_get_unit (parameter), ==, "months");
}

/* For people: a share has its sign in the value and no word behind it. */
static void
test_parameter_words (void)
{
  const MndParameter *months = mnd_rule_get_parameter (mnd_rule_find ("R06"), 0);
  const MndParameter *share = mnd_rule_get_parameter (mnd_rule_find ("R13"), 0);
  g_autofree char *least = mnd_parameter_dup_value (months, 0);
  g_autofree char *half = mnd_parameter_dup_value (months, 12.5);
  g_autofree char *whole = mnd_parameter_dup_value (share, 1000);
  g_autofree char *usual = mnd_parameter_dup_value (share, 70);
  g_autofree char *wanted = mnd_format_dup_percent (0.7, 0), *all = mnd_format_dup_percent (1, 0);

  g_assert_cmpstr (least, ==, "1");
  g_assert_cmpstr (half, ==, "12.5");
  g_assert_cmpstr (usual, ==, wanted);
  g_assert_cmpstr (whole, ==, all);
  g_assert_nonnull (strchr (usual, '%'));
  g_assert_null (mnd_parameter_get_unit (share));
}

/* A verdict holds until what it rests on says something else. */
static void
test_checksum (void)
{
  static const struct
  {
    const char *what;
    gboolean asks_again;
  } edits[] = {
    { "omb.kind=complaints_body", TRUE }, { "slp.armed=no", TRUE },        { "slp.staff=100", FALSE },
    { "slp.start_date=1990", FALSE },     { "slp.confidential=1", FALSE }, { "mia.kind=executive", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (MndMap) map = map_from_text ("actor slp police; actor omb ombudsman; actor mia ministry;"
                                              "omb oversees slp; slp funds omb");
      g_autoptr (MndAnalysis) analysis = analyse (map, NULL, FALSE, "R04");
      MndFinding *finding = mnd_finding_list_get (mnd_analysis_get_findings (analysis, MND_FINDING_GAP), 0);
      g_autofree char *subjects = mnd_finding_dup_subjects (finding);
      g_autofree char *before = mnd_finding_dup_witness_checksum (finding, map), *after = NULL;
      g_autoptr (MndChanges) changes = map_set (map, edits[i].what);

      after = mnd_finding_dup_witness_checksum (finding, map);
      g_assert_cmpuint (strlen (before), ==, 64);
      g_assert_cmpint (g_strcmp0 (before, after) != 0, ==, edits[i].asks_again);
      g_assert_cmpstr (subjects, ==, "6f6d6200000000000000000000000000,736c7000000000000000000000000000");
    }
}

/* Findings that stay are the same objects, and the list tells of the span that differs. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  guint *span = data;

  span[0] = position;
  span[1] = removed;
  span[2] = added;
  span[3]++;
}

static void
test_same_objects (void)
{
  g_autoptr (MndMap) map = map_from_text ("actor a police; actor b police; actor c police");
  g_autoptr (MndAnalysis) analysis = analyse (map, NULL, FALSE, "R01");
  MndFindingList *unknowns = mnd_analysis_get_findings (analysis, MND_FINDING_UNKNOWN);
  g_autoptr (MndFinding) first = g_list_model_get_item (G_LIST_MODEL (unknowns), 0);
  g_autoptr (MndFinding) last = g_list_model_get_item (G_LIST_MODEL (unknowns), 2);
  g_autoptr (MndChanges) changes = NULL;
  guint span[4] = { 0 };

  g_signal_connect (unknowns, "items-changed", G_CALLBACK (items_changed_cb), span);
  changes = map_apply_text (map, "actor sac audit; sac oversees b");
  mnd_analysis_mark (analysis, changes);
  mnd_analysis_update (analysis);
  g_assert_cmpuint (mnd_finding_list_get_size (unknowns), ==, 2);
  g_assert_true (mnd_finding_list_get (unknowns, 0) == first);
  g_assert_true (mnd_finding_list_get (unknowns, 1) == last);
  g_assert_cmpuint (span[0], ==, 1);
  g_assert_cmpuint (span[1], ==, 1);
  g_assert_cmpuint (span[2], ==, 0);
  g_assert_cmpuint (span[3], ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/coverage/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/coverage/answerers", test_answerers);
  g_test_add_func ("/coverage/share", test_share);
  g_test_add_func ("/coverage/guide", test_guide);
  g_test_add_func ("/analysis/parameters", test_parameters);
  g_test_add_func ("/analysis/parameter-words", test_parameter_words);
  g_test_add_func ("/analysis/checksum", test_checksum);
  g_test_add_func ("/analysis/same-objects", test_same_objects);

  return g_test_run ();
}
