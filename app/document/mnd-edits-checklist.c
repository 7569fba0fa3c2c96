/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gestures by which people answer the questions of checklists. */
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "document/mnd-edits.h"

#include "model/mnd-assessment.h"
#include "model/mnd-checklist.h"
#include "model/mnd-date.h"
#include "model/mnd-text.h"

gboolean
mnd_edit_check_assessment (MndRecord *assessment, guint column, const MndValue *value, GError **error)
{
  gboolean of_checklist = mnd_assessment_is_of_checklist (assessment);
  gboolean says = value->type == MND_VALUE_TEXT;

  if (column == MND_ASSESSMENT_SUBJECT && value->type == MND_VALUE_NULL && !of_checklist)
    return mnd_document_refuse (error, "This cannot be empty");
  if (column == MND_ASSESSMENT_ITEM && of_checklist != (says && mnd_checklist_find_item (value->text, NULL) != NULL))
    return mnd_document_refuse (error, "This is no question of a checklist");
  return !says || mnd_assessment_takes_word (assessment, column, value->text)
         || mnd_document_refuse (error, "“%s” cannot stand in this assessment", value->text);
}

/* A draft with nothing left open. */
typedef struct
{
  const MndAnswerDraft *draft;
  char date[MND_DATE_TEXT_SIZE];
  char *note; /* NULL: nothing is said of it; empty: there is none */
  char *language;
} Answer;

static void
answer_clear (Answer *answer)
{
  g_free (answer->note);
  g_free (answer->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static gboolean
check_subject (MndDocument *self, const MndChecklist *checklist, const MndId *subject, GError **error)
{
  gboolean of_map = checklist->asked_of == MND_ASKED_OF_MAP;

  if (of_map != (subject == NULL))
    return mnd_document_refuse (error,
                                of_map ? "“%s” is asked of the map as a whole"
                                       : "“%s” is asked of an actor, and none is named",
                                checklist->title);
  return subject == NULL || mnd_edit_require_row (self->map, MND_TABLE_ACTOR, subject, error);
}

static gboolean
check_draft (MndDocument *self, const MndAnswerDraft *draft, GError **error)
{
  const MndChecklist *checklist = mnd_checklist_find_item (draft->item, NULL);

  if (checklist == NULL)
    return mnd_document_refuse (error, "“%s” is no question of a checklist", draft->item != NULL ? draft->item : "");
  return check_subject (self, checklist, draft->subject, error)
         && mnd_edit_require_word (MND_VOCABULARY_ANSWER, draft->answer, error)
         && (draft->source == NULL || mnd_edit_require_row (self->map, MND_TABLE_SOURCE, draft->source, error))
         && (draft->date == NULL || mnd_edit_require_date (draft->date, error));
}

static gboolean
complete (MndDocument *self, const MndAnswerDraft *draft, Answer *answer, GError **error)
{
  const MndDate today = mnd_date_get_today ();

  if (!check_draft (self, draft, error))
    return FALSE;
  answer->draft = draft;
  if (draft->date != NULL)
    g_strlcpy (answer->date, draft->date, sizeof answer->date);
  else
    mnd_date_format (&today, answer->date);
  answer->note = draft->note != NULL ? g_strstrip (g_strdup (draft->note)) : NULL;
  answer->language = draft->language != NULL ? g_strdup (draft->language) : mnd_edit_dup_language (self->map);
  return answer->note == NULL || mnd_edit_check_text (answer->note, error);
}

static gboolean
is_about (MndRecord *assessment, const MndId *subject)
{
  const MndId *of = mnd_record_get_reference (assessment, MND_ASSESSMENT_SUBJECT);

  return of == NULL || subject == NULL ? of == subject : mnd_id_equal (of, subject);
}

/* What was said of the same on the same day; NULL: nothing. A merge may have left more than one: the last is meant. */
static MndRecord *
find_same_day (MndDocument *self, const Answer *answer)
{
  MndRecordList *assessments = mnd_map_get_records (self->map, MND_TABLE_ASSESSMENT);

  for (guint i = mnd_record_list_get_size (assessments); i > 0; i--)
    {
      MndRecord *assessment = mnd_record_list_get (assessments, i - 1);
      if (g_strcmp0 (mnd_record_get_text (assessment, MND_ASSESSMENT_ITEM), answer->draft->item) == 0
          && g_strcmp0 (mnd_record_get_text (assessment, MND_ASSESSMENT_DATE), answer->date) == 0
          && is_about (assessment, answer->draft->subject))
        return assessment;
    }
  return NULL;
}

static void
insert_answer (MndDocument *self, MndChanges *changes, const Answer *answer, MndId *id)
{
  MndChange *change = mnd_edit_insert (changes, MND_TABLE_ASSESSMENT, id);

  mnd_edit_set (change, MND_ASSESSMENT_SUBJECT, mnd_value_id (answer->draft->subject));
  mnd_edit_set (change, MND_ASSESSMENT_QUESTION, mnd_value_text (MND_QUESTION_CHECKLIST));
  mnd_edit_set (change, MND_ASSESSMENT_ITEM, mnd_value_text (answer->draft->item));
  mnd_edit_set (change, MND_ASSESSMENT_ANSWER, mnd_value_text (answer->draft->answer));
  mnd_edit_set (change, MND_ASSESSMENT_DATE, mnd_value_text (answer->date));
  mnd_edit_set (change, MND_ASSESSMENT_AUTHOR, mnd_value_text (self->author));
  mnd_edit_set (change, MND_ASSESSMENT_SOURCE, mnd_value_id (answer->draft->source));
}

/* Only what is said anew: who else changes another column meanwhile loses nothing. */
static void
change_answer (MndDocument *self, MndChanges *changes, const Answer *answer, MndRecord *said)
{
  const MndId *source = mnd_record_get_reference (said, MND_ASSESSMENT_SOURCE);
  gboolean is_other = !g_str_equal (mnd_record_get_text (said, MND_ASSESSMENT_ANSWER), answer->draft->answer);
  gboolean has_other_source =
      answer->draft->source != NULL && (source == NULL || !mnd_id_equal (source, answer->draft->source));
  MndChange *change;

  if (!is_other && !has_other_source)
    return;
  change = mnd_edit_change (changes, said, MND_CHANGE_UPDATE);
  if (is_other)
    mnd_edit_set (change, MND_ASSESSMENT_ANSWER, mnd_value_text (answer->draft->answer));
  if (has_other_source)
    mnd_edit_set (change, MND_ASSESSMENT_SOURCE, mnd_value_id (answer->draft->source));
  if (g_strcmp0 (mnd_record_get_text (said, MND_ASSESSMENT_AUTHOR), self->author) != 0)
    mnd_edit_set (change, MND_ASSESSMENT_AUTHOR, mnd_value_text (self->author));
}

static void
write_note (MndDocument *self, MndChanges *changes, const Answer *answer, const MndId *id)
{
  MndRecord *note;

  if (answer->note == NULL)
    return;
  note = mnd_map_find_text (self->map, id, "note", answer->language, 0);
  if (note == NULL && *answer->note != '\0')
    mnd_edit_insert_text (changes, id, "note", answer->language, answer->note);
  else if (note != NULL && *answer->note == '\0')
    mnd_edit_change (changes, note, MND_CHANGE_DELETE);
  else if (note != NULL && !g_str_equal (mnd_record_get_text (note, MND_TEXT_VALUE), answer->note))
    mnd_edit_set (mnd_edit_change (changes, note, MND_CHANGE_UPDATE), MND_TEXT_VALUE, mnd_value_text (answer->note));
}

gboolean
mnd_document_answer_item (MndDocument *self, const MndAnswerDraft *draft, MndId *id, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_auto (Answer) answer = { NULL };
  g_autofree char *label = NULL;
  MndRecord *said;
  MndId assessment_id;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && draft != NULL, FALSE);

  if (!complete (self, draft, &answer, error))
    return FALSE;
  said = find_same_day (self, &answer);
  if (said != NULL)
    {
      assessment_id = *mnd_record_get_id (said);
      change_answer (self, changes, &answer, said);
    }
  else
    insert_answer (self, changes, &answer, &assessment_id);
  write_note (self, changes, &answer, &assessment_id);
  label = mnd_edit_dup_assessment_label (self->map, draft->subject, draft->item, draft->answer);
  if (mnd_changes_get_size (changes) > 0 && !mnd_document_commit (self, "answer-item", label, changes, FALSE, error))
    return FALSE;
  mnd_edit_give (id, &assessment_id);
  return TRUE;
}
