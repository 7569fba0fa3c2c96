/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Look-ups in the checklists and their words; see the header. */
#include "model/mnd-checklist.h"

#include "mnd-config.h"
#include "model/mnd-checklist-private.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
translate (const char *context, const char *text)
{
  return g_dpgettext2 (MND_GETTEXT_DOMAIN, context, text);
}

guint
mnd_checklist_get_count (void)
{
  return mnd_n_checklists;
}

const MndChecklist *
mnd_checklist_get_nth (guint i)
{
  g_return_val_if_fail (i < mnd_n_checklists, NULL);

  return &mnd_checklists[i];
}

const MndChecklist *
mnd_checklist_find (const char *word)
{
  for (guint i = 0; i < mnd_n_checklists; i++)
    if (g_strcmp0 (mnd_checklists[i].word, word) == 0)
      return &mnd_checklists[i];
  return NULL;
}

gboolean
mnd_checklist_is_heading (const MndChecklist *checklist, guint item)
{
  g_return_val_if_fail (checklist != NULL && item < checklist->n_items, FALSE);

  for (guint i = 0; i < checklist->n_items; i++)
    if (g_strcmp0 (checklist->items[i].parent, checklist->items[item].code) == 0)
      return TRUE;
  return FALSE;
}

char *
mnd_checklist_dup_item_word (const MndChecklist *checklist, guint item)
{
  g_return_val_if_fail (checklist != NULL && item < checklist->n_items, NULL);

  return g_strconcat (checklist->word, ".", checklist->items[item].code, NULL);
}

/* Codes have points of their own ("1.2"), words of schemes have none. */
const MndChecklist *
mnd_checklist_find_item (const char *item_word, guint *item)
{
  const char *point = item_word != NULL ? strchr (item_word, '.') : NULL;
  g_autofree char *word = point != NULL ? g_strndup (item_word, (gsize) (point - item_word)) : NULL;
  const MndChecklist *checklist = word != NULL ? mnd_checklist_find (word) : NULL;

  if (checklist == NULL)
    return NULL;
  for (guint i = 0; i < checklist->n_items; i++)
    if (strcmp (checklist->items[i].code, point + 1) == 0 && !mnd_checklist_is_heading (checklist, i))
      {
        if (item != NULL)
          *item = i;
        return checklist;
      }
  return NULL;
}

const char *
mnd_checklist_get_title (const MndChecklist *checklist)
{
  g_return_val_if_fail (checklist != NULL, NULL);

  return translate ("checklist title", checklist->title);
}

const char *
mnd_checklist_get_purpose (const MndChecklist *checklist)
{
  g_return_val_if_fail (checklist != NULL, NULL);

  return translate ("checklist purpose", checklist->purpose);
}

const char *
mnd_checklist_get_label (const MndChecklist *checklist, guint item)
{
  g_return_val_if_fail (checklist != NULL && item < checklist->n_items, NULL);

  return translate ("checklist", checklist->items[item].label);
}

const char *
mnd_checklist_get_question (const MndChecklist *checklist, guint item)
{
  g_return_val_if_fail (checklist != NULL && item < checklist->n_items, NULL);

  if (checklist->items[item].question == NULL)
    return mnd_checklist_get_label (checklist, item);
  return translate ("checklist question", checklist->items[item].question);
}

const char *
mnd_checklist_get_answer_label (const MndChecklist *checklist, const char *answer)
{
  static const struct
  {
    const char *answer;
    const char *labels[MND_N_ANSWERED];
  } rows[] = {
    { "found",
      { NC_ ("checklist answer", "Met"), NC_ ("checklist answer", "Done"), NC_ ("checklist answer", "Present"),
        NC_ ("checklist answer", "Addressed") } },
    { "partly",
      { NC_ ("checklist answer", "Partly met"), NC_ ("checklist answer", "Under way"),
        NC_ ("checklist answer", "Partly present"), NC_ ("checklist answer", "Partly addressed") } },
    { "none",
      { NC_ ("checklist answer", "Not met"), NC_ ("checklist answer", "Not begun"), NC_ ("checklist answer", "Absent"),
        NC_ ("checklist answer", "Not addressed") } },
  };

  g_return_val_if_fail (checklist != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (rows[i].answer, answer) == 0)
      return translate ("checklist answer", rows[i].labels[checklist->answered]);
  return answer != NULL ? translate ("checklist answer", NC_ ("checklist answer", "Unclear"))
                        : translate ("checklist answer", NC_ ("checklist answer", "Not assessed"));
}

/* The last one is no answer. */
static const char *const score_words[MND_N_SCORES] = {
  [MND_SCORE_FOUND] = "found",
  [MND_SCORE_PARTLY] = "partly",
  [MND_SCORE_NONE] = "none",
  [MND_SCORE_UNCLEAR] = "unclear",
  [MND_SCORE_NOT_ASSESSED] = "not_assessed",
};

const char *
mnd_score_get_word (MndScore score)
{
  g_return_val_if_fail (score < MND_N_SCORES, NULL);

  return score_words[score];
}

MndScore
mnd_score_from_answer (const char *answer)
{
  for (guint i = 0; i < MND_SCORE_NOT_ASSESSED; i++)
    if (g_strcmp0 (score_words[i], answer) == 0)
      return (MndScore) i;
  return MND_SCORE_NOT_ASSESSED;
}

const char *
mnd_score_get_label (MndScore score, const MndChecklist *checklist)
{
  g_return_val_if_fail (score < MND_N_SCORES && checklist != NULL, NULL);

  return mnd_checklist_get_answer_label (checklist, score != MND_SCORE_NOT_ASSESSED ? score_words[score] : NULL);
}

const char *
mnd_asked_of_get_label (MndAskedOf asked_of)
{
  static const char *const labels[MND_N_ASKED_OF] = {
    [MND_ASKED_OF_MAP] = NC_ ("asked of", "The country and the process"),
    [MND_ASKED_OF_INSTITUTION] = NC_ ("asked of", "Institutions"),
    [MND_ASKED_OF_BODY] = NC_ ("asked of", "Coordination bodies"),
    [MND_ASKED_OF_DONOR] = NC_ ("asked of", "Donors"),
  };

  g_return_val_if_fail (asked_of < MND_N_ASKED_OF, NULL);

  return translate ("asked of", labels[asked_of]);
}

const char *
mnd_asked_of_get_word (MndAskedOf asked_of)
{
  static const char *const words[MND_N_ASKED_OF] = {
    [MND_ASKED_OF_MAP] = "map",
    [MND_ASKED_OF_INSTITUTION] = "institution",
    [MND_ASKED_OF_BODY] = "body",
    [MND_ASKED_OF_DONOR] = "donor",
  };

  g_return_val_if_fail (asked_of < MND_N_ASKED_OF, NULL);

  return words[asked_of];
}
