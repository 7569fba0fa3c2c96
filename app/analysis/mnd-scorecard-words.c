/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What scorecards say in words; see the header. */
#include "analysis/mnd-scorecard.h"

#include "mnd-config.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

static const struct
{
  const char *word;
  const char *label;
} orders[MND_SCORECARDS_N_ORDERS] = {
  [MND_SCORECARDS_BY_NAME] = { "name", NC_ ("scorecards order", "By name") },
  [MND_SCORECARDS_BY_NOT_MET] = { "not-met", NC_ ("scorecards order", "Most not met first") },
  [MND_SCORECARDS_BY_UNASSESSED] = { "unassessed", NC_ ("scorecards order", "Least assessed first") },
};

const char *
mnd_scorecards_order_get_word (MndScorecardsOrder order)
{
  g_return_val_if_fail (order < MND_SCORECARDS_N_ORDERS, NULL);

  return orders[order].word;
}

gboolean
mnd_scorecards_order_from_word (const char *word, MndScorecardsOrder *order)
{
  for (guint i = 0; i < MND_SCORECARDS_N_ORDERS; i++)
    if (g_strcmp0 (orders[i].word, word) == 0)
      {
        *order = (MndScorecardsOrder) i;
        return TRUE;
      }
  return FALSE;
}

const char *
mnd_scorecards_order_get_label (MndScorecardsOrder order)
{
  g_return_val_if_fail (order < MND_SCORECARDS_N_ORDERS, NULL);

  return g_dpgettext2 (MND_GETTEXT_DOMAIN, "scorecards order", orders[order].label);
}

const char *
mnd_scorecard_get_name (const MndScorecard *card, const MndNames *names)
{
  const char *title;

  g_return_val_if_fail (card != NULL && names != NULL, NULL);

  if (!card->is_of_map)
    return mnd_names_get (names, &card->subject);
  title = mnd_map_get_title (names->map, names->languages);
  return title != NULL ? title : mnd_asked_of_get_label (MND_ASKED_OF_MAP);
}

char *
mnd_scorecard_dup_totals_words (const MndChecklist *checklist, const guint *totals)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (checklist != NULL && totals != NULL, NULL);

  for (guint i = 0; i < MND_N_SCORES; i++)
    if (totals[i] > 0)
      /* Translators: an answer, such as “Partly met”, and how many items of a checklist have it */
      g_ptr_array_add (parts, g_strdup_printf (C_ ("scorecard", "%1$s: %2$u"),
                                               mnd_score_get_label ((MndScore) i, checklist), totals[i]));
  g_ptr_array_add (parts, NULL);
  return mnd_format_join ((const char *const *) parts->pdata);
}

/* NULL where there is no answer or it has no date. */
static char *
dup_date (const MndScorecardItem *item, MndMap *map)
{
  MndRecord *record = item->n_answers > 0 ? mnd_map_find (map, MND_TABLE_ASSESSMENT, &item->record) : NULL;

  return record != NULL ? mnd_format_dup_date_text (mnd_record_get_text (record, MND_ASSESSMENT_DATE)) : NULL;
}

char *
mnd_scorecard_dup_item_words (const MndScorecards *cards, guint card, guint item, const MndNames *names)
{
  const MndScorecard *of = mnd_scorecards_get (cards, card);
  const MndScorecardItem *row = mnd_scorecard_get_item (of, item);
  g_autofree char *date = NULL;
  g_autofree char *totals = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_return_val_if_fail (row != NULL && names != NULL, NULL);

  g_ptr_array_add (parts, (gpointer) mnd_scorecard_get_name (of, names));
  g_ptr_array_add (parts, (gpointer) mnd_checklist_get_label (cards->checklist, row->item));
  if (row->is_heading)
    g_ptr_array_add (parts, totals = mnd_scorecard_dup_totals_words (cards->checklist, row->totals));
  else
    g_ptr_array_add (parts, (gpointer) mnd_score_get_label (row->score, cards->checklist));
  if ((date = dup_date (row, names->map)) != NULL)
    g_ptr_array_add (parts, date);
  if (row->is_contradicted)
    g_ptr_array_add (parts, (gpointer) C_ ("scorecard", "Contradicted on the same day"));
  if (row->n_answers > 0 && row->n_evidence == 0)
    g_ptr_array_add (parts, (gpointer) C_ ("scorecard", "No source"));
  g_ptr_array_add (parts, NULL);
  return mnd_format_join ((const char *const *) parts->pdata);
}

char *
mnd_scorecards_dup_day_words (const MndScorecards *self)
{
  g_autofree char *date = NULL;
  MndDate day;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->day == MND_DAY_LAST)
    return g_strdup (_ ("At all times"));
  day = mnd_date_from_day (self->day);
  date = mnd_format_dup_date (&day);
  /* Translators: %s is a date. */
  return g_strdup_printf (_ ("As of %s"), date);
}
