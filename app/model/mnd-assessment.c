/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Assessments in words; see the header. */
#include "model/mnd-assessment.h"

#include "model/mnd-checklist.h"

gboolean
mnd_assessment_is_of_checklist (MndRecord *assessment)
{
  g_return_val_if_fail (MND_IS_RECORD (assessment), FALSE);

  return g_strcmp0 (mnd_record_get_text (assessment, MND_ASSESSMENT_QUESTION), MND_QUESTION_CHECKLIST) == 0;
}

const char *
mnd_assessment_get_question_word (MndRecord *assessment)
{
  const char *item;

  g_return_val_if_fail (MND_IS_RECORD (assessment), NULL);

  item = mnd_record_get_text (assessment, MND_ASSESSMENT_ITEM);
  return item != NULL ? item : mnd_record_get_text (assessment, MND_ASSESSMENT_QUESTION);
}

gboolean
mnd_assessment_takes_word (MndRecord *assessment, guint column, const char *word)
{
  g_return_val_if_fail (MND_IS_RECORD (assessment), FALSE);

  if (column == MND_ASSESSMENT_QUESTION)
    return mnd_assessment_is_of_checklist (assessment) == (g_strcmp0 (word, MND_QUESTION_CHECKLIST) == 0);
  return column != MND_ASSESSMENT_ANSWER || mnd_assessment_is_of_checklist (assessment)
         || g_strcmp0 (word, MND_ANSWER_OF_CHECKLISTS) != 0;
}

const char *
mnd_assessment_get_label (const char *question_word)
{
  const MndChecklist *checklist;
  guint item;

  checklist = mnd_checklist_find_item (question_word, &item);
  return checklist != NULL ? mnd_checklist_get_label (checklist, item)
                           : mnd_catalogue_get_label (MND_VOCABULARY_QUESTION, question_word);
}

const char *
mnd_assessment_get_answer_label (const char *question_word, const char *answer)
{
  const MndChecklist *checklist = mnd_checklist_find_item (question_word, NULL);

  return checklist != NULL ? mnd_checklist_get_answer_label (checklist, answer)
                           : mnd_catalogue_get_label (MND_VOCABULARY_ANSWER, answer);
}
