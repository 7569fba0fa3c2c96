/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is on which card, and the way to files; see the header. */
#include "document/mnd-scorecard-sheet.h"

#include "document/mnd-export.h"
#include "exchange/mnd-scorecard-table.h"

#include <string.h>

static void
add_item (MndCard *card, const MndChecklist *checklist, const MndScorecardItem *item)
{
  MndCardItem row = {
    .label = g_strdup (mnd_checklist_get_label (checklist, item->item)),
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

MndCardSheet *
mnd_scorecards_new_sheet (const MndScorecards *cards, const MndNames *names, gboolean is_compact)
{
  MndCardSheet *sheet = mnd_card_sheet_new ();

  g_return_val_if_fail (cards != NULL && names != NULL, sheet);

  sheet->is_compact = is_compact;
  for (guint i = 0; i < cards->cards->len; i++)
    {
      const MndScorecard *of = mnd_scorecards_get (cards, i);
      MndCard *card = mnd_card_sheet_add (sheet, &of->subject, mnd_scorecard_get_name (of, names));
      memcpy (card->totals, of->totals, sizeof card->totals);
      for (guint k = 0; k < of->items->len; k++)
        add_item (card, cards->checklist, mnd_scorecard_get_item (of, k));
    }
  return sheet;
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
