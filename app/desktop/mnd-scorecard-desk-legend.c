/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands below the cards: what their marks mean, of which day they are, and how all of them stand together. */
#include "desktop/mnd-scorecard-desk-private.h"

#include "desktop/mnd-score-mark.h"
#include "desktop/mnd-wrap-layout.h"
#include "model/mnd-format.h"

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
  guint flags = mnd_card_sheet_get_flags (self->sheet);

  for (guint i = 0; i < MND_N_SCORES; i++)
    add (legend, mnd_score_mark_new ((MndScore) i), mnd_score_get_label ((MndScore) i, self->cards->checklist));
  for (guint i = 0; i < MND_CARD_N_FLAGS; i++)
    if ((flags & MND_BIT (i)) != 0)
      add (legend, mnd_score_mark_new_flag ((MndCardFlag) i), mnd_card_flag_get_label ((MndCardFlag) i));
  adw_bin_set_child (ADW_BIN (self->legend), legend);
  gtk_label_set_label (GTK_LABEL (self->note), text);
  gtk_widget_set_tooltip_text (self->note, text);
}
