/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from the open map: kept up to date by edits, dates and undo; what people say of it, and that they
 * looked. */
#include "document-fixture.h"

#include "document/mnd-findings.h"
#include "model/mnd-date.h"
#include "model/mnd-text.h"

typedef struct
{
  MndDocument *document;
  MndView *view;
  MndFindings *findings;
  MndId police;
  guint n_updated;
} Fixture;

static void
updated_cb (MndFindings *findings, Fixture *fixture)
{
  fixture->n_updated++;
}

/* Police that nobody oversees, and whom nobody has asked about. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = fixture_new_document ();
  fixture->police = fixture_add_actor (fixture->document, "police", "National Police");
  fixture->view = mnd_view_new (fixture->document);
  mnd_view_set_date (fixture->view, "2005-12-31");
  fixture->findings = mnd_findings_new (fixture->view);
  g_signal_connect (fixture->findings, "updated", G_CALLBACK (updated_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  mnd_document_close (fixture->document, TRUE);
  g_assert_finalize_object (fixture->findings);
  g_clear_object (&fixture->view);
  g_clear_object (&fixture->document);
}

/* Until all that is known has been worked in. */
static void
settle (Fixture *fixture)
{
  gboolean is_current = FALSE;

  while (g_object_get (fixture->findings, "is-current", &is_current, NULL), !is_current)
    g_main_context_iteration (NULL, TRUE);
}

static void
run_main_loop (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* The one of this rule that is about the police; NULL where there is none. */
static MndFinding *
find_about (Fixture *fixture, MndFindingState state, const char *rule)
{
  g_autoptr (GPtrArray) about = mnd_findings_dup_about (fixture->findings, state, &fixture->police);

  for (guint i = 0; i < about->len; i++)
    if (g_str_equal (mnd_rule_get_id (mnd_finding_get_rule (about->pdata[i])), rule))
      return about->pdata[i];
  return NULL;
}

static guint
get_n_open (Fixture *fixture)
{
  guint n_open;

  g_object_get (fixture->findings, "n-open", &n_open, NULL);
  return n_open;
}

static void
assess (Fixture *fixture, const char *question, const char *answer)
{
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_assess (fixture->document, &fixture->police, question, answer, "2005-11-03", NULL, NULL,
                                    NULL, &error),
               error);
}

/* All that R01 asks. */
static void
look_for_oversight (Fixture *fixture)
{
  assess (fixture, "parliamentary", "none");
  assess (fixture, "audit", "none");
  assess (fixture, "judicial", "none");
  assess (fixture, "complaints", "none");
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_undo (fixture->document, &error), error);
}

static void
judge (Fixture *fixture, MndFinding *finding, const char *verdict, const char *reason, const char *reply)
{
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_give_verdict (fixture->document, finding, verdict, reason, reply, &error), error);
}

static guint
count_verdicts (Fixture *fixture)
{
  return mnd_record_list_get_size (mnd_map_get_records (mnd_document_get_map (fixture->document), MND_TABLE_VERDICT));
}

/* Nothing is worked out until somebody asks; then soon, and once. */
static void
test_asked (Fixture *fixture, gconstpointer data)
{
  fixture_add_actor (fixture->document, "police", "Harbour Police");
  run_main_loop ();
  g_assert_cmpuint (fixture->n_updated, ==, 0);
  g_assert_null (find_about (fixture, MND_FINDING_UNKNOWN, "R01"));
  g_assert_cmpuint (fixture->n_updated, ==, 0);
  settle (fixture);
  g_assert_cmpuint (fixture->n_updated, ==, 1);
  g_assert_nonnull (find_about (fixture, MND_FINDING_UNKNOWN, "R01"));
  run_main_loop ();
  g_assert_cmpuint (fixture->n_updated, ==, 1);
}

/* What was worked out last is there without waiting, and asking for it is enough that it will be worked out. */
static void
test_latest (Fixture *fixture, gconstpointer data)
{
  const MndState *state;
  guint n_actors;

  g_assert_null (mnd_findings_get_latest (fixture->findings));
  settle (fixture);
  state = mnd_analysis_get_state (mnd_findings_get_latest (fixture->findings));
  n_actors = state->n_actors;
  fixture_add_actor (fixture->document, "police", "Harbour Police");
  g_assert_true (mnd_analysis_is_stale (mnd_findings_get_latest (fixture->findings)));
  g_assert_cmpuint (mnd_analysis_get_state (mnd_findings_get_latest (fixture->findings))->n_actors, ==, n_actors);
  settle (fixture);
  g_assert_cmpuint (mnd_analysis_get_state (mnd_findings_get_latest (fixture->findings))->n_actors, ==, n_actors + 1);
}

/* Edits that follow each other are worked in together; who cannot wait has it at once. */
static void
test_edits (Fixture *fixture, gconstpointer data)
{
  MndFindingList *unknowns;
  MndFinding *before;
  guint n;

  unknowns = mnd_analysis_get_findings (mnd_findings_get_analysis (fixture->findings), MND_FINDING_UNKNOWN);
  g_assert_cmpuint (fixture->n_updated, ==, 1);
  before = find_about (fixture, MND_FINDING_UNKNOWN, "R01");
  n = mnd_finding_list_get_size (unknowns);
  fixture_add_actor (fixture->document, "police", "Harbour Police");
  fixture_add_actor (fixture->document, "police", "Railway Police");
  g_assert_cmpuint (mnd_finding_list_get_size (unknowns), ==, n);
  settle (fixture);
  g_assert_cmpuint (fixture->n_updated, ==, 2);
  g_assert_cmpuint (mnd_finding_list_get_size (unknowns), >, n);
  g_assert_true (find_about (fixture, MND_FINDING_UNKNOWN, "R01") == before);
  g_assert_true (unknowns
                 == mnd_analysis_get_findings (mnd_findings_get_analysis (fixture->findings), MND_FINDING_UNKNOWN));
  g_assert_cmpuint (fixture->n_updated, ==, 2);
  undo (fixture);
  undo (fixture);
  mnd_findings_get_analysis (fixture->findings);
  g_assert_cmpuint (fixture->n_updated, ==, 3);
  g_assert_cmpuint (mnd_finding_list_get_size (unknowns), ==, n);
}

/* Not assessed, assessed: none, found; and back. */
static void
test_assessments (Fixture *fixture, gconstpointer data)
{
  double share, later;

  g_assert_cmpuint (mnd_findings_get_severity (fixture->findings, &fixture->police), ==, 0);
  settle (fixture);
  g_assert_nonnull (find_about (fixture, MND_FINDING_UNKNOWN, "R01"));
  g_assert_cmpuint (mnd_findings_get_severity (fixture->findings, &fixture->police), ==, 0);
  g_assert_cmpuint (mnd_findings_count (fixture->findings, &fixture->police), ==, 0);
  g_object_get (fixture->findings, "coverage", &share, NULL);

  look_for_oversight (fixture);
  settle (fixture);
  g_assert_null (find_about (fixture, MND_FINDING_UNKNOWN, "R01"));
  g_assert_nonnull (find_about (fixture, MND_FINDING_GAP, "R01"));
  g_assert_cmpuint (mnd_findings_get_severity (fixture->findings, &fixture->police), >=, 3);
  g_assert_cmpuint (mnd_findings_count (fixture->findings, &fixture->police), ==, get_n_open (fixture));
  g_object_get (fixture->findings, "coverage", &later, NULL);
  g_assert_cmpfloat (later, >, share);

  assess (fixture, "audit", "found");
  settle (fixture);
  g_assert_null (find_about (fixture, MND_FINDING_GAP, "R01"));
  undo (fixture);
  settle (fixture);
  g_assert_nonnull (find_about (fixture, MND_FINDING_GAP, "R01"));
  for (guint i = 0; i < 4; i++)
    undo (fixture);
  settle (fixture);
  g_assert_null (find_about (fixture, MND_FINDING_GAP, "R01"));
  g_assert_nonnull (find_about (fixture, MND_FINDING_UNKNOWN, "R01"));
  g_assert_cmpuint (get_n_open (fixture), ==, 0);
}

/* What an assessment leaves in the map. */
static void
test_assessment_row (Fixture *fixture, gconstpointer data)
{
  MndMap *map = mnd_document_get_map (fixture->document);
  g_autoptr (GError) error = NULL;
  const MndDate today = mnd_date_get_today ();
  char text[MND_DATE_TEXT_SIZE];
  MndRecord *assessment;
  MndId source, id;

  mnd_document_set_author (fixture->document, "Ada");
  assert_done (mnd_document_add_source (fixture->document, "interview", "Interview 4", &source, &error), error);
  assert_done (mnd_document_assess (fixture->document, &fixture->police, "complaints", "none", NULL, " Asked twice. ",
                                    &source, &id, &error),
               error);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==,
                   "Record for National Police: Complaints: Looked for, none found");
  assessment = fixture_find (fixture->document, MND_TABLE_ASSESSMENT, &id);
  g_assert_true (mnd_id_equal (mnd_record_get_reference (assessment, MND_ASSESSMENT_SUBJECT), &fixture->police));
  g_assert_true (mnd_id_equal (mnd_record_get_reference (assessment, MND_ASSESSMENT_SOURCE), &source));
  g_assert_cmpstr (mnd_record_get_text (assessment, MND_ASSESSMENT_QUESTION), ==, "complaints");
  g_assert_cmpstr (mnd_record_get_text (assessment, MND_ASSESSMENT_ANSWER), ==, "none");
  g_assert_cmpstr (mnd_record_get_text (assessment, MND_ASSESSMENT_AUTHOR), ==, "Ada");
  g_assert_cmpstr (mnd_record_get_text (assessment, MND_ASSESSMENT_DATE), >=, mnd_date_format (&today, text));
  g_assert_cmpstr (mnd_record_get_text (mnd_map_find_text (map, &id, "note", "en", 0), MND_TEXT_VALUE), ==,
                   "Asked twice.");
  fixture_assert_same_as_disk (fixture->document);
  undo (fixture);
  g_assert_null (mnd_map_find (map, MND_TABLE_ASSESSMENT, &id));
  g_assert_null (mnd_map_find_text (map, &id, "note", "en", 0));
}

/* What cannot be said leaves the map as it is. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  const MndId nobody = mnd_id_new ();
  const struct
  {
    const MndId *subject;
    const char *question, *answer, *date, *note;
    const MndId *source;
    MndDocumentError code;
  } cases[] = {
    { &nobody, "audit", "none", NULL, NULL, NULL, MND_DOCUMENT_ERROR_GONE },
    { &fixture->police, "weather", "none", NULL, NULL, NULL, MND_DOCUMENT_ERROR_INVALID },
    { &fixture->police, "audit", "maybe", NULL, NULL, NULL, MND_DOCUMENT_ERROR_INVALID },
    { &fixture->police, "audit", "none", "2005-13", NULL, NULL, MND_DOCUMENT_ERROR_INVALID },
    { &fixture->police, "audit", "none", "", NULL, NULL, MND_DOCUMENT_ERROR_INVALID },
    { &fixture->police, "audit", "none", NULL, "\xff", NULL, MND_DOCUMENT_ERROR_INVALID },
    { &fixture->police, "audit", "none", NULL, NULL, &nobody, MND_DOCUMENT_ERROR_GONE },
  };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  MndFinding *finding;

  look_for_oversight (fixture);
  mnd_findings_get_analysis (fixture->findings);
  finding = find_about (fixture, MND_FINDING_GAP, "R01");
  before = fixture_dup_map_text (mnd_document_get_map (fixture->document));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (mnd_document_assess (fixture->document, cases[i].subject, cases[i].question, cases[i].answer,
                                           cases[i].date, cases[i].note, cases[i].source, NULL, &error));
      g_assert_error (error, MND_DOCUMENT_ERROR, (int) cases[i].code);
    }
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (mnd_document_give_verdict (fixture->document, finding, i == 0 ? "guilty" : "accepted",
                                                 i == 1 ? "\xff" : NULL, i == 2 ? "\xff" : NULL, &error));
      g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
    }
  after = fixture_dup_map_text (mnd_document_get_map (fixture->document));
  g_assert_cmpstr (before, ==, after);
}

/* A verdict on what is gone cannot be given. */
static void
test_verdict_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndFinding) finding = NULL;
  MndRecord *police = fixture_find (fixture->document, MND_TABLE_ACTOR, &fixture->police);

  look_for_oversight (fixture);
  mnd_findings_get_analysis (fixture->findings);
  finding = g_object_ref (find_about (fixture, MND_FINDING_GAP, "R01"));
  assert_done (mnd_document_delete (fixture->document, &police, 1, &error), error);
  g_assert_false (mnd_document_give_verdict (fixture->document, finding, "accepted", NULL, NULL, &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_GONE);
  settle (fixture);
  g_assert_cmpuint (mnd_findings_get_severity (fixture->findings, &fixture->police), ==, 0);
  g_assert_cmpuint (get_n_open (fixture), ==, 0);
}

/* It stays while what it was given on stays, and is asked for again afterwards. */
static void
test_verdict (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndFinding *finding;
  MndId ministry;
  guint n_open;

  look_for_oversight (fixture);
  mnd_findings_get_analysis (fixture->findings);
  finding = find_about (fixture, MND_FINDING_GAP, "R01");
  n_open = get_n_open (fixture);
  g_assert_cmpstr (mnd_findings_get_verdict (fixture->findings, finding), ==, "open");
  g_assert_null (mnd_findings_find_verdict (fixture->findings, finding));

  judge (fixture, finding, "accepted", "A law is before parliament.", "We agree.");
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==,
                   "Record for a finding on National Police: Accepted");
  g_assert_cmpstr (mnd_findings_get_verdict (fixture->findings, finding), ==, "accepted");
  settle (fixture);
  g_assert_cmpuint (get_n_open (fixture), ==, n_open - 1);
  g_assert_true (find_about (fixture, MND_FINDING_GAP, "R01") == finding);

  ministry = fixture_add_actor (fixture->document, "ministry", "Ministry of Works");
  settle (fixture);
  g_assert_true (mnd_findings_is_settled (fixture->findings, finding));
  g_assert_cmpuint (get_n_open (fixture), ==, n_open - 1);

  assess (fixture, "audit", "none");
  settle (fixture);
  finding = find_about (fixture, MND_FINDING_GAP, "R01");
  g_assert_cmpstr (mnd_findings_get_verdict (fixture->findings, finding), ==, "open");
  g_assert_false (mnd_findings_is_settled (fixture->findings, finding));
  g_assert_cmpstr (mnd_record_get_text (mnd_findings_find_verdict (fixture->findings, finding), MND_VERDICT_REPLY), ==,
                   "We agree.");
  g_assert_cmpuint (get_n_open (fixture), ==, n_open);
  undo (fixture);
  settle (fixture);
  g_assert_cmpuint (get_n_open (fixture), ==, n_open - 1);
  assert_done (mnd_document_connect (fixture->document, &ministry, &fixture->police, "oversees", "executive", NULL,
                                     &error),
               error);
  settle (fixture);
}

/* One row a finding, whatever is said and how often; what is open and bare needs none. */
static void
test_verdict_row (Fixture *fixture, gconstpointer data)
{
  g_autofree char *subjects = NULL;
  g_autofree char *witness = NULL;
  MndFinding *finding;
  MndRecord *verdict;

  mnd_document_set_author (fixture->document, "Ada");
  look_for_oversight (fixture);
  mnd_findings_get_analysis (fixture->findings);
  finding = find_about (fixture, MND_FINDING_GAP, "R01");
  judge (fixture, finding, "open", NULL, " ");
  g_assert_cmpuint (count_verdicts (fixture), ==, 0);

  judge (fixture, finding, "confirmed", " Seen. ", NULL);
  judge (fixture, finding, "confirmed", "Seen.", "");
  g_assert_cmpuint (count_verdicts (fixture), ==, 1);
  verdict = mnd_findings_find_verdict (fixture->findings, finding);
  subjects = mnd_finding_dup_subjects (finding);
  witness = mnd_finding_dup_witness_checksum (finding, mnd_document_get_map (fixture->document));
  g_assert_cmpstr (mnd_record_get_text (verdict, MND_VERDICT_RULE), ==, "R01");
  g_assert_cmpstr (mnd_record_get_text (verdict, MND_VERDICT_SUBJECTS), ==, subjects);
  g_assert_cmpstr (mnd_record_get_text (verdict, MND_VERDICT_WITNESS), ==, witness);
  g_assert_cmpstr (mnd_record_get_text (verdict, MND_VERDICT_REASON), ==, "Seen.");
  g_assert_null (mnd_record_get_text (verdict, MND_VERDICT_REPLY));
  g_assert_cmpstr (mnd_record_get_text (verdict, MND_VERDICT_AUTHOR), ==, "Ada");
  g_assert_true (mnd_date_is_valid (mnd_record_get_text (verdict, MND_VERDICT_DATE)));
  undo (fixture);
  g_assert_cmpuint (count_verdicts (fixture), ==, 0);

  judge (fixture, finding, "confirmed", NULL, NULL);
  judge (fixture, finding, "not_a_problem", NULL, NULL);
  g_assert_cmpuint (count_verdicts (fixture), ==, 1);
  g_assert_true (mnd_findings_is_settled (fixture->findings, finding));
  undo (fixture);
  g_assert_cmpstr (mnd_findings_get_verdict (fixture->findings, finding), ==, "confirmed");
  judge (fixture, finding, "open", NULL, "We are at it.");
  g_assert_cmpuint (count_verdicts (fixture), ==, 1);
  g_assert_cmpstr (mnd_findings_get_verdict (fixture->findings, finding), ==, "open");
  judge (fixture, finding, "open", NULL, NULL);
  g_assert_cmpuint (count_verdicts (fixture), ==, 0);
  undo (fixture);
  g_assert_cmpuint (count_verdicts (fixture), ==, 1);
  fixture_assert_same_as_disk (fixture->document);
}

/* The view's date, else the map's own, else today. */
static void
test_day (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *date, *as_of, *day;
  } cases[] = {
    { "2005-12-31", NULL, "2005-12-31" }, { "2004", NULL, "2004-12-31" },       { "2004", "1999", "2004-12-31" },
    { NULL, "2005-02", "2005-02-28" },    { NULL, "2006-07-01", "2006-07-01" },
  };
  g_autoptr (GError) error = NULL;
  const MndDate today = mnd_date_get_today ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char text[MND_DATE_TEXT_SIZE];
      MndDate day;
      assert_done (mnd_document_set_setting (fixture->document, MND_MAP_AS_OF, cases[i].as_of, &error), error);
      mnd_view_set_date (fixture->view, cases[i].date);
      day = mnd_date_from_day (mnd_findings_get_day (fixture->findings));
      g_assert_cmpstr (mnd_date_format (&day, text), ==, cases[i].day);
      g_assert_cmpint (mnd_analysis_get_state (mnd_findings_get_analysis (fixture->findings))->day, ==,
                       mnd_findings_get_day (fixture->findings));
    }
  assert_done (mnd_document_set_setting (fixture->document, MND_MAP_AS_OF, NULL, &error), error);
  g_assert_cmpint (mnd_findings_get_day (fixture->findings), >=, mnd_date_get_last_day (&today));
  g_assert_false (mnd_document_set_setting (fixture->document, MND_MAP_AS_OF, "soon", &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
}

/* Another day shows other findings, without an edit. */
static void
test_date_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (MndValue) start = mnd_value_text ("2003");

  assert_done (mnd_document_set_value (fixture->document,
                                       fixture_find (fixture->document, MND_TABLE_ACTOR, &fixture->police),
                                       MND_ACTOR_START, &start, &error),
               error);
  mnd_findings_get_analysis (fixture->findings);
  g_assert_nonnull (find_about (fixture, MND_FINDING_UNKNOWN, "R01"));
  mnd_view_set_date (fixture->view, "2001");
  settle (fixture);
  g_assert_null (find_about (fixture, MND_FINDING_UNKNOWN, "R01"));
  mnd_view_set_date (fixture->view, "2004");
  settle (fixture);
  g_assert_nonnull (find_about (fixture, MND_FINDING_UNKNOWN, "R01"));
}

static guint
count_of (GListModel *list, const char *rule)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (MndFinding) finding = g_list_model_get_item (list, i);
      n += g_str_equal (mnd_rule_get_id (mnd_finding_get_rule (finding)), rule);
    }
  g_object_unref (list);
  return n;
}

/* A planned ombudsman closes the gap in one reading, and is missed in the other. */
static void
test_as_planned (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (MndValue) planned = mnd_value_text ("planned");
  MndId ombudsman, link;

  look_for_oversight (fixture);
  ombudsman = fixture_add_actor (fixture->document, "ombudsman", "Ombudsman");
  assert_done (mnd_document_connect (fixture->document, &ombudsman, &fixture->police, "oversees", "complaints", &link,
                                     &error),
               error);
  assert_done (mnd_document_set_value (fixture->document, fixture_find (fixture->document, MND_TABLE_LINK, &link),
                                       MND_LINK_STATUS, &planned, &error),
               error);
  g_assert_cmpuint (count_of (mnd_findings_list_closing (fixture->findings), "R01"), ==, 1);
  g_assert_cmpuint (count_of (mnd_findings_list_opening (fixture->findings), "R01"), ==, 0);
  g_assert_nonnull (find_about (fixture, MND_FINDING_GAP, "R01"));
  mnd_findings_set_as_planned (fixture->findings, TRUE);
  settle (fixture);
  g_assert_null (find_about (fixture, MND_FINDING_GAP, "R01"));
  g_assert_cmpuint (count_of (mnd_findings_list_closing (fixture->findings), "R01"), ==, 0);
  g_assert_cmpuint (count_of (mnd_findings_list_opening (fixture->findings), "R01"), ==, 1);
  undo (fixture);
  g_assert_cmpuint (count_of (mnd_findings_list_opening (fixture->findings), "R01"), ==, 0);
  g_object_set (fixture->findings, "as-planned", FALSE, NULL);
  g_assert_false (mnd_findings_get_as_planned (fixture->findings));
}

/* What rests on a link is found by the link. */
static void
test_about_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) about = NULL;
  MndId ministry = fixture_add_actor (fixture->document, "ministry", "Ministry of the Interior");
  MndId link;
  guint n = 0;

  assert_done (mnd_document_connect (fixture->document, &ministry, &fixture->police, "oversees", "executive", &link,
                                     &error),
               error);
  look_for_oversight (fixture);
  mnd_findings_get_analysis (fixture->findings);
  about = mnd_findings_dup_about (fixture->findings, MND_FINDING_GAP, &link);
  for (guint i = 0; i < about->len; i++)
    n += g_str_equal (mnd_rule_get_id (mnd_finding_get_rule (about->pdata[i])), "R02");
  g_assert_cmpuint (n, ==, 1);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MndDocument **document = user_data;
  g_autoptr (GError) error = NULL;

  *document = mnd_document_open_finish (result, &error);
  g_assert_no_error (error);
}

/* A document open for reading shows what follows, and takes no word on it. */
static void
test_read_only (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mnd-findings-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "map.mandate", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MndDocument) document = fixture_new_sample ();
  g_autoptr (MndDocument) reading = NULL;
  g_autoptr (MndView) view = NULL;
  g_autoptr (MndFindings) findings = NULL;
  g_autoptr (GError) error = NULL;
  MndFinding *finding;

  assert_done (mnd_document_save (document, file, MND_PUBLISH_ADOPT, NULL, &error), error);
  mnd_document_close (document, TRUE);
  mnd_document_open_to_read_async (file, NULL, opened_cb, &reading);
  while (reading == NULL)
    g_main_context_iteration (NULL, TRUE);
  view = mnd_view_new (reading);
  findings = mnd_findings_new (view);
  finding = mnd_finding_list_get (mnd_analysis_get_findings (mnd_findings_get_analysis (findings), MND_FINDING_GAP), 0);
  g_assert_false (mnd_document_give_verdict (reading, finding, "accepted", NULL, NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (
      mnd_document_assess (reading,
                           mnd_record_get_id (mnd_record_list_get (mnd_map_get_records (mnd_document_get_map (reading),
                                                                                        MND_TABLE_ACTOR),
                                                                   0)),
                           "audit", "none", NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY);
  g_assert_cmpstr (mnd_findings_get_verdict (findings, finding), ==, "open");
  mnd_document_close (reading, TRUE);
  fixture_remove_folder (folder);
}

static void
moved_cb (MndFindings *findings, guint *n_moved)
{
  (*n_moved)++;
}

/* Facts are there at once and ask no rule; findings follow. */
static void
test_state (Fixture *fixture, gconstpointer data)
{
  guint n_moved = 0;
  MndState *state = mnd_findings_get_state (fixture->findings);
  MndId army;

  g_signal_connect (fixture->findings, "moved", G_CALLBACK (moved_cb), &n_moved);
  g_assert_cmpuint (state->n_actors, ==, 1);
  army = fixture_add_actor (fixture->document, "armed_forces", "Army");
  g_assert_cmpuint (n_moved, >, 0);
  state = mnd_findings_get_state (fixture->findings);
  g_assert_cmpuint (mnd_state_find_actor (state, &army), !=, MND_NOTHING);
  g_assert_cmpuint (fixture->n_updated, ==, 0);
  /* The same once the rules were asked, until something changes. */
  state = mnd_analysis_get_state (mnd_findings_get_analysis (fixture->findings));
  g_assert_true (mnd_findings_get_state (fixture->findings) == state);
  n_moved = 0;
  mnd_view_set_date (fixture->view, "2004-12-31");
  g_assert_cmpuint (n_moved, ==, 1);
  g_assert_cmpint (mnd_findings_get_state (fixture->findings)->day, ==, mnd_findings_get_day (fixture->findings));
  mnd_findings_set_as_planned (fixture->findings, TRUE);
  g_assert_cmpuint (n_moved, ==, 2);
  g_assert_true (mnd_findings_get_state (fixture->findings)->as_planned);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/findings/asked", test_asked },
    { "/findings/latest", test_latest },
    { "/findings/edits", test_edits },
    { "/findings/assessments", test_assessments },
    { "/findings/assessment-row", test_assessment_row },
    { "/findings/refused", test_refused },
    { "/findings/verdict", test_verdict },
    { "/findings/verdict-row", test_verdict_row },
    { "/findings/verdict-gone", test_verdict_gone },
    { "/findings/day", test_day },
    { "/findings/date-change", test_date_change },
    { "/findings/state", test_state },
    { "/findings/as-planned", test_as_planned },
    { "/findings/about-link", test_about_link },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/findings/read-only", test_read_only);
  return g_test_run ();
}
