/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers to checklists as edits: what they leave in the map, how they change, what is refused, and what becomes of
 * them when an actor goes, a copy is redacted, or maps are compared. */
#include "document-fixture.h"

#include "document/mnd-comparison.h"
#include "document/mnd-redact.h"
#include "model/mnd-assessment.h"
#include "model/mnd-date.h"
#include "model/mnd-text.h"

#include <string.h>

/* Asked of institutions, and of the map. */
#define PRINCIPLE "dcaf_good_governance_principles.2"
#define OTHER_PRINCIPLE "dcaf_good_governance_principles.3"
#define TASK "assessment_tasks.1"
#define SCHEMA_1 MND_SOURCE_ROOT "/tests/data/maps/schema-1.mandate"

typedef struct
{
  MndDocument *document;
  MndMap *map;
  MndId police;
  MndId source;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->document = fixture_new_document ();
  fixture->map = mnd_document_get_map (fixture->document);
  mnd_document_set_author (fixture->document, "Ada");
  fixture->police = fixture_add_actor (fixture->document, "police", "Police");
  assert_done (mnd_document_add_source (fixture->document, "interview", "Interview 4", &fixture->source, &error),
               error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  mnd_document_close (fixture->document, TRUE);
  g_object_unref (fixture->document);
}

static MndId
answer (Fixture *fixture, const MndAnswerDraft *draft)
{
  g_autoptr (GError) error = NULL;
  MndId id;

  assert_done (mnd_document_answer_item (fixture->document, draft, &id, &error), error);
  fixture_assert_same_as_disk (fixture->document);
  return id;
}

static MndRecord *
find (Fixture *fixture, const MndId *id)
{
  return fixture_find (fixture->document, MND_TABLE_ASSESSMENT, id);
}

static guint
count (Fixture *fixture)
{
  return mnd_record_list_get_size (mnd_map_get_records (fixture->map, MND_TABLE_ASSESSMENT));
}

static const char *
get_note (Fixture *fixture, const MndId *id, const char *language)
{
  MndRecord *note = mnd_map_find_text (fixture->map, id, "note", language, 0);

  return note != NULL ? mnd_record_get_text (note, MND_TEXT_VALUE) : NULL;
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_undo (fixture->document, &error), error);
  fixture_assert_same_as_disk (fixture->document);
}

static void
redo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_redo (fixture->document, &error), error);
  fixture_assert_same_as_disk (fixture->document);
}

/* The newest edit is called `beginning` with the question, and the answer where there is one. */
static void
assert_label (Fixture *fixture, const char *beginning, const char *item, const char *word)
{
  g_autofree char *label = g_strconcat (beginning, mnd_assessment_get_label (item), word != NULL ? ": " : NULL,
                                        word != NULL ? mnd_assessment_get_answer_label (item, word) : NULL, NULL);

  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, label);
}

/* What one answer leaves in the map, and that it is one edit. */
static void
test_row (Fixture *fixture, gconstpointer data)
{
  MndId id = answer (fixture, &(MndAnswerDraft){ .subject = &fixture->police,
                                                 .item = PRINCIPLE,
                                                 .answer = "partly",
                                                 .date = "2009-05",
                                                 .source = &fixture->source,
                                                 .note = " Dans deux provinces. ",
                                                 .language = "fr" });
  MndRecord *row = find (fixture, &id);

  g_assert_true (mnd_id_equal (mnd_record_get_reference (row, MND_ASSESSMENT_SUBJECT), &fixture->police));
  g_assert_true (mnd_id_equal (mnd_record_get_reference (row, MND_ASSESSMENT_SOURCE), &fixture->source));
  g_assert_cmpstr (mnd_record_get_text (row, MND_ASSESSMENT_QUESTION), ==, MND_QUESTION_CHECKLIST);
  g_assert_cmpstr (mnd_record_get_text (row, MND_ASSESSMENT_ITEM), ==, PRINCIPLE);
  g_assert_cmpstr (mnd_record_get_text (row, MND_ASSESSMENT_ANSWER), ==, "partly");
  g_assert_cmpstr (mnd_record_get_text (row, MND_ASSESSMENT_DATE), ==, "2009-05");
  g_assert_cmpstr (mnd_record_get_text (row, MND_ASSESSMENT_AUTHOR), ==, "Ada");
  g_assert_cmpstr (get_note (fixture, &id, "fr"), ==, "Dans deux provinces.");
  g_assert_cmpstr (mnd_assessment_get_question_word (row), ==, PRINCIPLE);
  assert_label (fixture, "Record for Police: ", PRINCIPLE, "partly");
  undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_null (get_note (fixture, &id, "fr"));
  redo (fixture);
  g_assert_cmpstr (get_note (fixture, &id, "fr"), ==, "Dans deux provinces.");
}

static void
test_map (Fixture *fixture, gconstpointer data)
{
  const MndDate today = mnd_date_get_today ();
  char text[MND_DATE_TEXT_SIZE];
  MndId id = answer (fixture, &(MndAnswerDraft){ .item = TASK, .answer = "found" });
  MndRecord *row = find (fixture, &id);
  g_autoptr (GError) error = NULL;

  g_assert_null (mnd_record_get_reference (row, MND_ASSESSMENT_SUBJECT));
  g_assert_null (mnd_record_get_reference (row, MND_ASSESSMENT_SOURCE));
  g_assert_cmpstr (mnd_record_get_text (row, MND_ASSESSMENT_DATE), >=, mnd_date_format (&today, text));
  assert_label (fixture, "Record for the map as a whole: ", TASK, "found");
  /* Withdrawn as any row is. */
  assert_done (mnd_document_delete (fixture->document, &row, 1, &error), error);
  g_assert_cmpuint (count (fixture), ==, 0);
  assert_label (fixture, "Delete the record for the map as a whole: ", TASK, NULL);
  undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
}

/* On the same day an answer is put right, on another it is one more; what is not named stays. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  MndAnswerDraft draft = {
    .subject = &fixture->police, .item = PRINCIPLE, .answer = "none", .date = "2009", .note = "A"
  };
  MndId id = answer (fixture, &draft), same, later;
  g_autofree char *label = NULL;

  draft.answer = "partly";
  draft.source = &fixture->source;
  draft.note = NULL;
  mnd_document_set_author (fixture->document, "Ben");
  same = answer (fixture, &draft);
  g_assert_true (mnd_id_equal (&same, &id));
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (mnd_record_get_text (find (fixture, &id), MND_ASSESSMENT_ANSWER), ==, "partly");
  g_assert_cmpstr (mnd_record_get_text (find (fixture, &id), MND_ASSESSMENT_AUTHOR), ==, "Ben");
  g_assert_cmpstr (get_note (fixture, &id, "en"), ==, "A");
  draft.source = NULL;
  draft.note = "B";
  answer (fixture, &draft);
  g_assert_cmpstr (get_note (fixture, &id, "en"), ==, "B");
  g_assert_true (
      mnd_id_equal (mnd_record_get_reference (find (fixture, &id), MND_ASSESSMENT_SOURCE), &fixture->source));
  draft.note = "  ";
  answer (fixture, &draft);
  g_assert_null (get_note (fixture, &id, "en"));
  label = g_strdup (mnd_document_get_undo_label (fixture->document));
  /* Nothing new is no edit. */
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, 6);
  answer (fixture, &draft);
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, 6);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, label);
  draft.date = "2010";
  later = answer (fixture, &draft);
  g_assert_false (mnd_id_equal (&later, &id));
  g_assert_cmpuint (count (fixture), ==, 2);
  for (guint i = 0; i < 4; i++)
    undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (mnd_record_get_text (find (fixture, &id), MND_ASSESSMENT_ANSWER), ==, "none");
  g_assert_cmpstr (get_note (fixture, &id, "en"), ==, "A");
}

/* Answers of the same day to other questions, of other actors and of the map are others. */
static void
test_apart (Fixture *fixture, gconstpointer data)
{
  MndId army = fixture_add_actor (fixture->document, "armed_forces", "Army");

  answer (fixture,
          &(MndAnswerDraft){ .subject = &fixture->police, .item = PRINCIPLE, .answer = "none", .date = "2009" });
  answer (fixture, &(MndAnswerDraft){ .subject = &army, .item = PRINCIPLE, .answer = "none", .date = "2009" });
  answer (fixture, &(MndAnswerDraft){ .subject = &army, .item = OTHER_PRINCIPLE, .answer = "none", .date = "2009" });
  answer (fixture, &(MndAnswerDraft){ .item = TASK, .answer = "none", .date = "2009" });
  answer (fixture, &(MndAnswerDraft){ .item = "assessment_tasks.2", .answer = "none", .date = "2009" });
  g_assert_cmpuint (count (fixture), ==, 5);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  const MndId nobody = mnd_id_new ();
  const struct
  {
    MndAnswerDraft draft;
    MndDocumentError code;
    const char *says;
  } cases[] = {
    { { &fixture->police, "dcaf_good_governance_principles.99", "found" },
      MND_DOCUMENT_ERROR_INVALID,
      "no question of a checklist" },
    { { &fixture->police, "dcaf_good_governance_principles", "found" },
      MND_DOCUMENT_ERROR_INVALID,
      "no question of a checklist" },
    { { &fixture->police, "audit", "found" }, MND_DOCUMENT_ERROR_INVALID, "no question of a checklist" },
    { { &fixture->police, NULL, "found" }, MND_DOCUMENT_ERROR_INVALID, "no question of a checklist" },
    { { &fixture->police, PRINCIPLE, "maybe" }, MND_DOCUMENT_ERROR_INVALID, "maybe" },
    { { &fixture->police, PRINCIPLE, NULL }, MND_DOCUMENT_ERROR_INVALID, "" },
    { { NULL, PRINCIPLE, "found" }, MND_DOCUMENT_ERROR_INVALID, "none is named" },
    { { &fixture->police, TASK, "found" }, MND_DOCUMENT_ERROR_INVALID, "the map as a whole" },
    { { &nobody, PRINCIPLE, "found" }, MND_DOCUMENT_ERROR_GONE, "" },
    { { &fixture->source, PRINCIPLE, "found" }, MND_DOCUMENT_ERROR_GONE, "" },
    { { &fixture->police, PRINCIPLE, "found", "2009-13" }, MND_DOCUMENT_ERROR_INVALID, "2009-13" },
    { { &fixture->police, PRINCIPLE, "found", "" }, MND_DOCUMENT_ERROR_INVALID, "no date" },
    { { &fixture->police, PRINCIPLE, "found", NULL, &nobody }, MND_DOCUMENT_ERROR_GONE, "" },
    { { &fixture->police, PRINCIPLE, "found", NULL, NULL, "\xff" }, MND_DOCUMENT_ERROR_INVALID, "text" },
  };
  gint64 before = mnd_document_count_history (fixture->document, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (mnd_document_answer_item (fixture->document, &cases[i].draft, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, MND_DOCUMENT_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, before);
}

/* One column of a row, set as any other: what does not go with the rest of the row is refused with a sentence. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    gboolean of_checklist;
    guint column;
    const char *text;
    gboolean good;
  } cases[] = {
    { TRUE, MND_ASSESSMENT_ANSWER, "partly", TRUE },
    { TRUE, MND_ASSESSMENT_ANSWER, "unclear", TRUE },
    { TRUE, MND_ASSESSMENT_ANSWER, "", FALSE },
    { TRUE, MND_ASSESSMENT_QUESTION, "audit", FALSE },
    { TRUE, MND_ASSESSMENT_ITEM, OTHER_PRINCIPLE, TRUE },
    { TRUE, MND_ASSESSMENT_ITEM, "dcaf_good_governance_principles.99", FALSE },
    { TRUE, MND_ASSESSMENT_ITEM, "", FALSE },
    { TRUE, MND_ASSESSMENT_DATE, "2008", TRUE },
    { FALSE, MND_ASSESSMENT_ANSWER, "found", TRUE },
    { FALSE, MND_ASSESSMENT_ANSWER, "partly", FALSE },
    { FALSE, MND_ASSESSMENT_QUESTION, "judicial", TRUE },
    { FALSE, MND_ASSESSMENT_QUESTION, "checklist", FALSE },
    { FALSE, MND_ASSESSMENT_ITEM, PRINCIPLE, FALSE },
    { FALSE, MND_ASSESSMENT_SUBJECT, "", FALSE },
  };
  g_autoptr (GError) error = NULL;
  MndId of_checklist =
      answer (fixture, &(MndAnswerDraft){ .subject = &fixture->police, .item = PRINCIPLE, .answer = "found" });
  MndId plain;

  assert_done (mnd_document_assess (fixture->document, &fixture->police, "audit", "none", NULL, NULL, NULL, &plain,
                                    &error),
               error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MndRecord *row = find (fixture, cases[i].of_checklist ? &of_checklist : &plain);
      gboolean done = mnd_document_set_value_from_text (fixture->document, row, cases[i].column, cases[i].text, &error);

      g_test_message ("%u: %s", i, error != NULL ? error->message : "done");
      g_assert_cmpint (done, ==, cases[i].good);
      if (!done)
        g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
      g_clear_error (&error);
    }
  g_assert_false (
      mnd_document_assess (fixture->document, &fixture->police, "audit", "partly", NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (
      mnd_document_assess (fixture->document, &fixture->police, "checklist", "none", NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
}

/* An actor goes with what was answered about it, and comes back with it; the map's own answers stay. */
static void
test_actor_goes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndRecord *police = fixture_find (fixture->document, MND_TABLE_ACTOR, &fixture->police);
  MndRecord *source = fixture_find (fixture->document, MND_TABLE_SOURCE, &fixture->source);
  MndId id = answer (fixture, &(MndAnswerDraft){ .subject = &fixture->police,
                                                 .item = PRINCIPLE,
                                                 .answer = "found",
                                                 .source = &fixture->source,
                                                 .note = "Seen" });
  MndId task = answer (fixture, &(MndAnswerDraft){ .item = TASK, .answer = "none", .source = &fixture->source });

  assert_done (mnd_document_cite (fixture->document, find (fixture, &id), &fixture->source, "high", NULL, &error),
               error);
  assert_done (mnd_document_delete (fixture->document, &police, 1, &error), error);
  fixture_assert_same_as_disk (fixture->document);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_nonnull (find (fixture, &task));
  g_assert_null (get_note (fixture, &id, "en"));
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (fixture->map, MND_TABLE_CITATION)), ==, 0);
  undo (fixture);
  g_assert_cmpstr (get_note (fixture, &id, "en"), ==, "Seen");
  /* A source that goes leaves the answers that named it. */
  assert_done (mnd_document_delete (fixture->document, &source, 1, &error), error);
  fixture_assert_same_as_disk (fixture->document);
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_null (mnd_record_get_reference (find (fixture, &task), MND_ASSESSMENT_SOURCE));
  undo (fixture);
}

static MndDocument *
open_copy (Fixture *fixture, const char *folder)
{
  g_autoptr (GFile) target = g_file_new_build_filename (folder, "copy.mandate", NULL);
  g_autoptr (GError) error = NULL;
  MndDocument *copy;

  assert_done (mnd_document_redact (fixture->document, target, NULL, &error), error);
  copy = mnd_document_open (target, TRUE, NULL, &error);
  g_assert_no_error (error);
  return copy;
}

/* A copy to share holds neither confidential answers nor those about a confidential actor. */
static void
test_redacted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-answers-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) copy = NULL;
  g_auto (MndValue) yes = mnd_value_integer (1);
  MndId army = fixture_add_actor (fixture->document, "armed_forces", "Army");
  MndId kept =
      answer (fixture, &(MndAnswerDraft){ .subject = &fixture->police, .item = PRINCIPLE, .answer = "partly" });
  MndId secret = answer (fixture, &(MndAnswerDraft){ .subject = &fixture->police,
                                                     .item = OTHER_PRINCIPLE,
                                                     .answer = "none",
                                                     .note = "Said in confidence" });
  MndId task = answer (fixture, &(MndAnswerDraft){ .item = TASK, .answer = "found" });

  answer (fixture, &(MndAnswerDraft){ .subject = &army, .item = PRINCIPLE, .answer = "none" });
  assert_done (mnd_document_set_value (fixture->document, find (fixture, &secret), MND_ASSESSMENT_CONFIDENTIAL, &yes,
                                       &error),
               error);
  assert_done (mnd_document_set_value (fixture->document, fixture_find (fixture->document, MND_TABLE_ACTOR, &army),
                                       MND_ACTOR_CONFIDENTIAL, &yes, &error),
               error);
  copy = open_copy (fixture, folder);
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (mnd_document_get_map (copy), MND_TABLE_ASSESSMENT)),
                    ==, 2);
  g_assert_cmpstr (mnd_record_get_text (fixture_find (copy, MND_TABLE_ASSESSMENT, &kept), MND_ASSESSMENT_ITEM), ==,
                   PRINCIPLE);
  g_assert_null (mnd_record_get_reference (fixture_find (copy, MND_TABLE_ASSESSMENT, &task), MND_ASSESSMENT_SUBJECT));
  g_assert_null (mnd_map_find_text (mnd_document_get_map (copy), &secret, "note", "en", 0));
  mnd_document_close (copy, TRUE);
  fixture_remove_folder (folder);
}

/* A map of schema 1 against one of ours that came from it: no difference but what was said since. */
static void
test_compared (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-answers-XXXXXX", NULL);
  g_autoptr (GFile) old = g_file_new_for_path (SCHEMA_1);
  g_autoptr (GFile) new = g_file_new_build_filename (folder, "new.mandate", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) ours = mnd_document_open (old, TRUE, NULL, &error);
  g_autoptr (MndDocument) theirs = NULL;
  g_autoptr (MndComparison) same = NULL;
  g_autoptr (MndComparison) other = NULL;

  g_assert_no_error (error);
  assert_done (mnd_document_save (ours, new, 0, NULL, &error), error);
  theirs = mnd_document_open (new, FALSE, NULL, &error);
  g_assert_no_error (error);
  same = mnd_comparison_new (mnd_document_get_map (ours), mnd_document_get_map (theirs));
  g_assert_cmpuint (mnd_comparison_get_differences (same)->len, ==, 0);
  assert_done (mnd_document_answer_item (theirs, &(MndAnswerDraft){ .item = TASK, .answer = "partly" }, NULL, &error),
               error);
  other = mnd_comparison_new (mnd_document_get_map (ours), mnd_document_get_map (theirs));
  g_assert_cmpuint (mnd_comparison_get_differences (other)->len, ==, 1);
  mnd_document_close (theirs, TRUE);
  mnd_document_close (ours, TRUE);
  fixture_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/answers/row", test_row },
    { "/answers/map", test_map },
    { "/answers/again", test_again },
    { "/answers/apart", test_apart },
    { "/answers/refused", test_refused },
    { "/answers/columns", test_columns },
    { "/answers/actor-goes", test_actor_goes },
    { "/answers/redacted", test_redacted },
    { "/answers/compared", test_compared },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
