/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands below the cards: what their marks mean, of which day they are, and how all of them stand together. */
#include "desktop/mnd-scorecard-desk-private.h"

#include "desktop/mnd-score-mark.h"
#include "desktop/mnd-wrap-layout.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

/* Which flags stand somewhere: a legend of what is not there only takes room. */
static void
read_flags (const MndCardSheet *sheet, gboolean *flags)
{
  for (guint i = 0; i < mnd_card_sheet_get_n_cards (sheet); i++)
    for (guint k = 0; k < mnd_card_sheet_get_n_items (sheet); k++)
      {
        const MndCardItem *item = mnd_card_get_item (mnd_card_sheet_get_card (sheet, i), k);
        flags[MND_CARD_FLAG_EVIDENCE] |= item->has_evidence && !sheet->is_compact;
        flags[MND_CARD_FLAG_CHANGED] |= item->is_changed;
        flags[MND_CARD_FLAG_CONTRADICTED] |= item->is_contradicted;
      }
}

static const char *
get_flag_label (MndCardFlag flag)
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
      return C_ ("scorecard legend", "Contradicted on the same day");
    }
}

static void
add (GtkWidget *legend, GtkWidget *mark, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4), *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (legend), box);
}

void
mnd_scorecard_desk_update_legend (MndScorecardDesk *self)
{
  GtkWidget *legend = mnd_wrap_box_new (12);
  g_autofree char *day = mnd_scorecards_dup_day_words (self->cards);
  g_autofree char *totals = mnd_scorecard_dup_totals_words (self->cards->checklist, self->cards->totals);
  g_autofree char *left_out = mnd_names_dup_left_out (self->cards->n_left_out);
  g_autofree char *text = mnd_format_join ((const char *[]){ day, totals, left_out, NULL });
  gboolean flags[MND_CARD_N_FLAGS] = { FALSE };

  read_flags (self->sheet, flags);
  for (guint i = 0; i < MND_N_SCORES; i++)
    add (legend, mnd_score_mark_new ((MndScore) i), mnd_score_get_label ((MndScore) i, self->cards->checklist));
  for (guint i = 0; i < MND_CARD_N_FLAGS; i++)
    if (flags[i])
      add (legend, mnd_score_mark_new_flag ((MndCardFlag) i), get_flag_label ((MndCardFlag) i));
  adw_bin_set_child (ADW_BIN (self->legend), legend);
  gtk_label_set_label (GTK_LABEL (self->note), text);
  gtk_widget_set_tooltip_text (self->note, text);
}

/* Signs that look as the marks do. */
char *
mnd_scorecard_desk_dup_legend (MndScorecardDesk *self)
{
  static const char *const signs[MND_N_SCORES] = { "✔", "◒", "✖", "?", "◌" };
  static const char *const flag_signs[MND_CARD_N_FLAGS] = { "▯", "◆", "⚠" };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  gboolean flags[MND_CARD_N_FLAGS] = { FALSE };

  read_flags (self->sheet, flags);
  for (guint i = 0; i < MND_N_SCORES; i++)
    g_ptr_array_add (parts,
                     g_strdup_printf ("%s %s", signs[i], mnd_score_get_label ((MndScore) i, self->cards->checklist)));
  for (guint i = 0; i < MND_CARD_N_FLAGS; i++)
    if (flags[i])
      g_ptr_array_add (parts, g_strdup_printf ("%s %s", flag_signs[i], get_flag_label ((MndCardFlag) i)));
  g_ptr_array_add (parts, NULL);
  return mnd_format_join ((const char *const *) parts->pdata);
}
