/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gestures by which people say what they found when they looked, and what they make of a finding. */
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "document/mnd-edits.h"

#include "analysis/mnd-names.h"
#include "analysis/mnd-terms.h"
#include "model/mnd-date.h"

#include <glib/gi18n.h>

static void
set_today (MndChange *change, guint column)
{
  const MndDate today = mnd_date_get_today ();
  char text[MND_DATE_TEXT_SIZE];

  mnd_edit_set (change, column, mnd_value_text (mnd_date_format (&today, text)));
}

/* --- assessments */

static gboolean
require_plain_answer (const char *answer, GError **error)
{
  if (!mnd_edit_require_word (MND_VOCABULARY_ANSWER, answer, error))
    return FALSE;
  return mnd_catalogue_get_index (MND_VOCABULARY_ANSWER, answer) < MND_N_ANSWERS
         || mnd_document_refuse (error, "“%s” is an answer to checklists only", answer);
}

static gboolean
require_plain_question (const char *question, GError **error)
{
  if (!mnd_edit_require_word (MND_VOCABULARY_QUESTION, question, error))
    return FALSE;
  return mnd_catalogue_get_index (MND_VOCABULARY_QUESTION, question) < MND_N_QUESTIONS
         || mnd_document_refuse (error, "“%s” does not say which question is meant", question);
}

static gboolean
check_assessment (MndDocument *self, const MndId *subject, const char *question, const char *answer, const char *date,
                  const MndId *source, GError **error)
{
  if (!mnd_edit_require_row (self->map, MND_TABLE_ACTOR, subject, error) || !require_plain_question (question, error)
      || !require_plain_answer (answer, error)
      || (source != NULL && !mnd_edit_require_row (self->map, MND_TABLE_SOURCE, source, error)))
    return FALSE;
  return date == NULL || mnd_edit_require_date (date, error);
}

gboolean
mnd_document_assess (MndDocument *self, const MndId *subject, const char *question, const char *answer,
                     const char *date, const char *note, const MndId *source, MndId *id, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *stripped = g_strstrip (g_strdup (note != NULL ? note : ""));
  g_autofree char *label = NULL;
  MndChange *assessment;
  MndId assessment_id;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  if (!check_assessment (self, subject, question, answer, date, source, error)
      || !mnd_edit_check_text (stripped, error))
    return FALSE;
  assessment = mnd_edit_insert (changes, MND_TABLE_ASSESSMENT, &assessment_id);
  mnd_edit_set (assessment, MND_ASSESSMENT_SUBJECT, mnd_value_id (subject));
  mnd_edit_set (assessment, MND_ASSESSMENT_QUESTION, mnd_value_text (question));
  mnd_edit_set (assessment, MND_ASSESSMENT_ANSWER, mnd_value_text (answer));
  if (date != NULL)
    mnd_edit_set (assessment, MND_ASSESSMENT_DATE, mnd_value_text (date));
  else
    set_today (assessment, MND_ASSESSMENT_DATE);
  mnd_edit_set (assessment, MND_ASSESSMENT_AUTHOR, mnd_value_text (self->author));
  mnd_edit_set (assessment, MND_ASSESSMENT_SOURCE, mnd_value_id (source));
  if (*stripped != '\0')
    {
      g_autofree char *language = mnd_edit_dup_language (self->map);
      mnd_edit_insert_text (changes, &assessment_id, "note", language, stripped);
    }
  label = mnd_edit_dup_assessment_label (self->map, subject, question, answer);
  if (!mnd_document_commit (self, "assess", label, changes, FALSE, error))
    return FALSE;
  mnd_edit_give (id, &assessment_id);
  return TRUE;
}

/* --- verdicts */

/* What a person says of one finding, as it will stand in the row. */
typedef struct
{
  const char *rule;
  const char *verdict;
  char *subjects;
  char *reason; /* empty: none */
  char *reply;
  char *witness;
} Judgement;

static void
judgement_clear (Judgement *judgement)
{
  g_free (judgement->subjects);
  g_free (judgement->reason);
  g_free (judgement->reply);
  g_free (judgement->witness);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Judgement, judgement_clear)

/* All rows on this finding, the latest last: a merge may have left more than one. */
static GPtrArray *
dup_given (MndDocument *self, const Judgement *judgement)
{
  MndRecordList *verdicts = mnd_map_get_records (self->map, MND_TABLE_VERDICT);
  GPtrArray *given = g_ptr_array_new ();

  for (guint i = 0; i < mnd_record_list_get_size (verdicts); i++)
    {
      MndRecord *verdict = mnd_record_list_get (verdicts, i);
      if (g_strcmp0 (mnd_record_get_text (verdict, MND_VERDICT_RULE), judgement->rule) == 0
          && g_strcmp0 (mnd_record_get_text (verdict, MND_VERDICT_SUBJECTS), judgement->subjects) == 0)
        g_ptr_array_add (given, verdict);
    }
  return given;
}

static gboolean
has_text (MndRecord *verdict, guint column, const char *text)
{
  const char *now = mnd_record_get_text (verdict, column);

  return g_str_equal (now != NULL ? now : "", text);
}

static gboolean
is_said_already (MndRecord *verdict, const Judgement *judgement)
{
  return has_text (verdict, MND_VERDICT_VERDICT, judgement->verdict)
         && has_text (verdict, MND_VERDICT_REASON, judgement->reason)
         && has_text (verdict, MND_VERDICT_REPLY, judgement->reply)
         && has_text (verdict, MND_VERDICT_WITNESS, judgement->witness);
}

/* What is open and about which nothing is said needs no row. */
static gboolean
is_nothing (const Judgement *judgement)
{
  return g_str_equal (judgement->verdict, "open") && *judgement->reason == '\0' && *judgement->reply == '\0';
}

static void
write_judgement (MndDocument *self, MndChange *change, const Judgement *judgement)
{
  mnd_edit_set (change, MND_VERDICT_VERDICT, mnd_value_text (judgement->verdict));
  mnd_edit_set (change, MND_VERDICT_REASON, mnd_value_text (*judgement->reason != '\0' ? judgement->reason : NULL));
  mnd_edit_set (change, MND_VERDICT_REPLY, mnd_value_text (*judgement->reply != '\0' ? judgement->reply : NULL));
  mnd_edit_set (change, MND_VERDICT_WITNESS, mnd_value_text (judgement->witness));
  mnd_edit_set (change, MND_VERDICT_AUTHOR, mnd_value_text (self->author));
  set_today (change, MND_VERDICT_DATE);
}

static void
insert_judgement (MndDocument *self, MndChanges *changes, const Judgement *judgement)
{
  MndChange *change = mnd_edit_insert (changes, MND_TABLE_VERDICT, NULL);

  mnd_edit_set (change, MND_VERDICT_RULE, mnd_value_text (judgement->rule));
  mnd_edit_set (change, MND_VERDICT_SUBJECTS, mnd_value_text (judgement->subjects));
  write_judgement (self, change, judgement);
}

static char *
dup_verdict_label (MndDocument *self, MndFinding *finding, const char *verdict)
{
  const MndNames names = { self->map, NULL };
  const char *name = mnd_names_get (&names, mnd_finding_get_subject (finding, 0));

  /* Translators: the name of an edit, for undo: whom a finding is about, and what a person says of it: "Accepted". */
  return g_strdup_printf (_ ("Record for a finding on %1$s: %2$s"), name,
                          mnd_catalogue_get_label (MND_VOCABULARY_VERDICT, verdict));
}

static gboolean
read_judgement (MndDocument *self, MndFinding *finding, const char *verdict, const char *reason, const char *reply,
                Judgement *judgement, GError **error)
{
  judgement->rule = mnd_rule_get_id (mnd_finding_get_rule (finding));
  judgement->verdict = verdict;
  judgement->subjects = mnd_finding_dup_subjects (finding);
  judgement->reason = g_strstrip (g_strdup (reason != NULL ? reason : ""));
  judgement->reply = g_strstrip (g_strdup (reply != NULL ? reply : ""));
  judgement->witness = mnd_finding_dup_witness_checksum (finding, self->map);
  if (!mnd_edit_require_word (MND_VOCABULARY_VERDICT, verdict, error) || !mnd_edit_check_text (judgement->reason, error)
      || !mnd_edit_check_text (judgement->reply, error))
    return FALSE;
  if (judgement->witness != NULL)
    return TRUE;
  g_set_error_literal (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_GONE,
                       "What this finding rests on is no longer in the map");
  return FALSE;
}

gboolean
mnd_edit_add_verdict (MndDocument *self, MndChanges *changes, MndFinding *finding, const char *verdict,
                      const char *reason, const char *reply, GError **error)
{
  g_auto (Judgement) judgement = { NULL };
  g_autoptr (GPtrArray) given = NULL;
  MndRecord *latest;
  guint n_gone;

  if (!read_judgement (self, finding, verdict, reason, reply, &judgement, error))
    return FALSE;
  given = dup_given (self, &judgement);
  latest = given->len > 0 ? g_ptr_array_index (given, given->len - 1) : NULL;
  if (latest != NULL ? is_said_already (latest, &judgement) : is_nothing (&judgement))
    return TRUE;
  n_gone = is_nothing (&judgement) ? given->len : MAX (given->len, 1) - 1;
  for (guint i = 0; i < n_gone; i++)
    mnd_edit_change (changes, g_ptr_array_index (given, i), MND_CHANGE_DELETE);
  if (latest == NULL)
    insert_judgement (self, changes, &judgement);
  else if (!is_nothing (&judgement))
    write_judgement (self, mnd_edit_change (changes, latest, MND_CHANGE_UPDATE), &judgement);
  return TRUE;
}

gboolean
mnd_document_give_verdict (MndDocument *self, MndFinding *finding, const char *verdict, const char *reason,
                           const char *reply, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *label = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && MND_IS_FINDING (finding), FALSE);

  if (!mnd_edit_add_verdict (self, changes, finding, verdict, reason, reply, error))
    return FALSE;
  if (mnd_changes_get_size (changes) == 0)
    return TRUE;
  label = dup_verdict_label (self, finding, verdict);
  return mnd_document_commit (self, "give-verdict", label, changes, FALSE, error);
}
