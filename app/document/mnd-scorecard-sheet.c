/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is on which card, and the way to files; see the header. */
#include "document/mnd-scorecard-sheet.h"

#include "document/mnd-export.h"
#include "exchange/mnd-scorecard-table.h"
#include "model/mnd-format.h"
#include "model/mnd-locale.h"
#include "scene/mnd-card-printout.h"

#include <glib/gi18n.h>
#include <string.h>

static void
add_item (MndCard *card, const char *label, const MndScorecardItem *item)
{
  MndCardItem row = {
    .label = g_strdup (label),
    .score = item->score,
    .is_heading = item->is_heading,
    .is_under = item->is_under,
    .is_changed = item->score != item->before,
    .is_contradicted = item->is_contradicted,
    .has_evidence = item->n_evidence > 0,
  };

  memcpy (row.totals, item->totals, sizeof row.totals);
  mnd_card_add (card, &row);
}

/* By item of the checklist, looked up once for all cards. */
static const char **
dup_labels (const MndChecklist *checklist)
{
  const char **labels = g_new (const char *, checklist->n_items);

  for (guint i = 0; i < checklist->n_items; i++)
    labels[i] = mnd_checklist_get_label (checklist, i);
  return labels;
}

MndCardSheet *
mnd_scorecards_new_sheet (const MndScorecards *cards, const MndNames *names, gboolean is_compact)
{
  MndCardSheet *sheet = mnd_card_sheet_new ();

  g_autofree const char **labels = NULL;

  g_return_val_if_fail (cards != NULL && names != NULL, sheet);

  labels = dup_labels (cards->checklist);
  sheet->is_compact = is_compact;
  for (guint i = 0; i < cards->cards->len; i++)
    {
      const MndScorecard *of = mnd_scorecards_get (cards, i);
      MndCard *card = mnd_card_sheet_add (sheet, &of->subject, mnd_scorecard_get_name (of, names));
      memcpy (card->totals, of->totals, sizeof card->totals);
      for (guint k = 0; k < of->items->len; k++)
        add_item (card, labels[mnd_scorecard_get_item (of, k)->item], mnd_scorecard_get_item (of, k));
    }
  return sheet;
}

const char *
mnd_card_flag_get_label (MndCardFlag flag)
{
  switch (flag)
    {
    case MND_CARD_FLAG_EVIDENCE:
      /* Translators: legend of scorecards: an answer with this mark has a source. */
      return C_ ("scorecard legend", "Has a source");
    case MND_CARD_FLAG_CHANGED:
      return C_ ("scorecard legend", "Changed since");
    case MND_CARD_FLAG_CONTRADICTED:
    case MND_CARD_N_FLAGS:
    default:
      return C_ ("scorecard", "Contradicted on the same day");
    }
}

/* Signs that look as the marks do. */
static char *
dup_legend (const MndScorecards *cards, const MndCardSheet *sheet)
{
  static const char *const signs[MND_N_SCORES] = { "✔", "◒", "✖", "?", "◌" };
  static const char *const flag_signs[MND_CARD_N_FLAGS] = { "▯", "◆", "⚠" };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint flags = mnd_card_sheet_get_flags (sheet);

  for (guint i = 0; i < MND_N_SCORES; i++)
    g_ptr_array_add (parts, g_strdup_printf ("%s %s", signs[i], mnd_score_get_label ((MndScore) i, cards->checklist)));
  for (guint i = 0; i < MND_CARD_N_FLAGS; i++)
    if ((flags & MND_BIT (i)) != 0)
      g_ptr_array_add (parts, g_strdup_printf ("%s %s", flag_signs[i], mnd_card_flag_get_label ((MndCardFlag) i)));
  g_ptr_array_add (parts, NULL);
  return mnd_format_join ((const char *const *) parts->pdata);
}

MndPrintout *
mnd_view_new_scorecard_printout (MndView *view, const MndScorecards *cards, gboolean is_compact)
{
  MndPrintoutTopic topic = { .is_filtered = TRUE };
  MndCardSheet *sheet;
  MndPrintout *printout;
  MndNames names;
  g_autofree char *day = NULL;
  g_autofree char *legend = NULL;

  g_return_val_if_fail (MND_IS_VIEW (view) && cards != NULL, NULL);

  names = (MndNames){ mnd_document_get_map (mnd_view_get_document (view)), mnd_view_get_languages (view) };
  sheet = mnd_scorecards_new_sheet (cards, &names, is_compact);
  topic.what = mnd_checklist_get_title (cards->checklist);
  topic.day = day = mnd_scorecards_dup_day_words (cards);
  topic.legend = legend = dup_legend (cards, sheet);
  printout = mnd_card_printout_new (sheet, mnd_locale_is_rtl ());
  mnd_view_describe_printout (view, printout, &topic);
  return printout;
}

gboolean
mnd_document_export_scorecards (MndDocument *self, const MndScorecards *cards, const char *const *languages,
                                GFile *target, GError **error)
{
  g_autoptr (GOutputStream) memory = NULL;
  g_autofree char *name = NULL;
  MndSheetFormat format = MND_SHEET_XLSX;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && cards != NULL && G_IS_FILE (target), FALSE);

  name = g_file_get_basename (target);
  mnd_sheet_format_from_name (name, &format);
  memory = g_memory_output_stream_new_resizable ();
  return mnd_scorecard_table_write (&cards, 1, format, mnd_document_get_map (self), languages, memory, NULL, error)
         && mnd_export_replace (target, G_MEMORY_OUTPUT_STREAM (memory), error);
}
