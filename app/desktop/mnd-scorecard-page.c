/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An item of a checklist; see the header. What stays keeps its widget while the map changes, and so its caret. */
#include "desktop/mnd-scorecard-page.h"

#include "desktop/mnd-column-rows.h"
#include "desktop/mnd-keyed-box.h"
#include "desktop/mnd-record-row.h"
#include "desktop/mnd-records-sorts.h"
#include "desktop/mnd-score-mark.h"
#include "desktop/mnd-texts-group.h"
#include "model/mnd-format.h"
#include "model/mnd-scheme.h"

#include <glib/gi18n.h>

struct _MndScorecardPage
{
  AdwBin parent_instance;
  MndSubject *subject; /* NULL: nothing is shown */
  GtkWidget *checklist_label;
  GtkWidget *title_label;
  GtkWidget *name_label;
  GtkWidget *question_label;
  GtkWidget *totals_label; /* of a heading */
  GtkWidget *buttons;      /* one for each score, in their order */
  GtkWidget *score_labels[MND_N_SCORES];
  GtkWidget *warning_label;
  MndKeyedBox *answer; /* what is said of the one that counts */
  GtkWidget *history_label;
  MndKeyedBox *history;
};

G_DEFINE_FINAL_TYPE (MndScorecardPage, mnd_scorecard_page, ADW_TYPE_BIN)

static const char *const note[] = { "note", NULL };

/* --- what is said of an answer */

static GtkWidget *
create_form (MndSubject *part)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "mnd-fields");
  gtk_box_append (GTK_BOX (box), mnd_texts_group_new (part, note[0]));
  mnd_column_rows_append (GTK_BOX (box), part, MND_ASSESSMENT_DATE, MND_ASSESSMENT_CONFIDENTIAL);
  gtk_box_append (GTK_BOX (box), mnd_records_group_new (part, &mnd_records_evidence));
  return box;
}

static void
show_answer (MndScorecardPage *self, const MndScorecardItem *item)
{
  char key[MND_ID_TEXT_SIZE];

  mnd_keyed_box_begin (self->answer);
  if (item->n_answers > 0 && mnd_keyed_box_find_next (self->answer, mnd_id_format (&item->record, key)) == NULL)
    {
      g_autoptr (MndSubject) part = mnd_subject_new_part (self->subject, MND_TABLE_ASSESSMENT, &item->record);
      mnd_keyed_box_add (self->answer, key, create_form (part));
    }
  mnd_keyed_box_end (self->answer);
}

static void
show_record (MndScorecardPage *self, MndRecord *record)
{
  const MndId *id = mnd_record_get_id (record);
  g_autoptr (MndSubject) part = NULL;
  char key[MND_ID_TEXT_SIZE];

  if (mnd_keyed_box_find_next (self->history, mnd_id_format (id, key)) != NULL)
    return;
  part = mnd_subject_new_part (self->subject, MND_TABLE_ASSESSMENT, id);
  mnd_keyed_box_add (self->history, key, mnd_record_row_new (part, MND_ASSESSMENT_SUBJECT, note));
}

/* All but the one that counts, the latest first: what was known then stays. */
static void
show_history (MndScorecardPage *self, const MndScorecards *cards, const MndScorecard *card,
              const MndScorecardItem *item)
{
  g_autofree char *word = mnd_checklist_dup_item_word (cards->checklist, item->item);
  g_autoptr (GPtrArray) records =
      mnd_scorecard_dup_answers (mnd_subject_get_map (self->subject), card->is_of_map ? NULL : &card->subject, word);

  mnd_keyed_box_begin (self->history);
  for (guint i = 0; i < records->len; i++)
    if (!mnd_id_equal (mnd_record_get_id (g_ptr_array_index (records, i)), &item->record))
      show_record (self, g_ptr_array_index (records, i));
  mnd_keyed_box_end (self->history);
  gtk_widget_set_visible (self->history_label, mnd_keyed_box_get_size (self->history) > 0);
}

/* --- buttons */

static void
clicked_cb (MndScorecardPage *self, GtkWidget *button)
{
  guint score = 0;

  for (GtkWidget *other = gtk_widget_get_prev_sibling (button); other != NULL;
       other = gtk_widget_get_prev_sibling (other))
    score++;
  g_signal_emit_by_name (self, "answered", score);
}

static GtkWidget *
create_button (MndScorecardPage *self, MndScore score)
{
  static const char *const keys[MND_N_SCORES] = { "1", "2", "3", "4", NULL };
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *key = gtk_label_new (keys[score] != NULL ? keys[score] : C_ ("key", "Delete"));

  self->score_labels[score] = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->score_labels[score]), 0);
  gtk_widget_set_hexpand (self->score_labels[score], TRUE);
  gtk_widget_add_css_class (key, "dim-label");
  gtk_widget_add_css_class (key, "caption");
  gtk_box_append (GTK_BOX (box), mnd_score_mark_new (score));
  gtk_box_append (GTK_BOX (box), self->score_labels[score]);
  gtk_box_append (GTK_BOX (box), key);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mnd-record");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  return button;
}

static void
show_buttons (MndScorecardPage *self, const MndChecklist *checklist, const MndScorecardItem *item)
{
  MndScore score = MND_SCORE_FOUND;

  for (GtkWidget *button = gtk_widget_get_first_child (self->buttons); button != NULL;
       button = gtk_widget_get_next_sibling (button), score++)
    {
      const char *label = mnd_score_get_label (score, checklist);
      gboolean is_down = score == item->score;
      gtk_label_set_label (GTK_LABEL (self->score_labels[score]), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                                   (GtkAccessibleTristate) is_down, -1);
      if (is_down)
        gtk_widget_add_css_class (button, "mnd-chosen");
      else
        gtk_widget_remove_css_class (button, "mnd-chosen");
    }
  gtk_widget_set_visible (self->buttons, !item->is_heading);
  gtk_widget_set_sensitive (self->buttons, mnd_subject_may_edit (self->subject));
}

/* --- */

static GtkWidget *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
show_words (MndScorecardPage *self, const MndScorecards *cards, const MndScorecard *card, const MndScorecardItem *item)
{
  const MndNames names = { mnd_subject_get_map (self->subject), mnd_subject_get_languages (self->subject) };
  const MndChecklist *checklist = cards->checklist;
  const char *label = mnd_checklist_get_label (checklist, item->item);
  const char *question = mnd_checklist_get_question (checklist, item->item);
  g_autofree char *totals = item->is_heading ? mnd_scorecard_dup_totals_words (checklist, item->totals) : NULL;
  g_autofree char *from = mnd_format_join (
      (const char *[]){ mnd_checklist_get_title (checklist), mnd_scheme_find (checklist->word)->source, NULL });

  set_text (self->checklist_label, from);
  gtk_widget_set_tooltip_text (self->checklist_label, mnd_checklist_get_purpose (checklist));
  set_text (self->title_label, label);
  set_text (self->name_label, mnd_scorecard_get_name (card, &names));
  set_text (self->question_label, g_strcmp0 (question, label) != 0 ? question : mnd_checklist_get_purpose (checklist));
  set_text (self->totals_label, totals);
  set_text (self->warning_label, item->is_contradicted ? _ ("Two answers of the same day contradict each other.")
                                 : item->n_answers > 0 && item->n_evidence == 0
                                     ? _ ("No source speaks for this answer yet.")
                                     : NULL);
}

void
mnd_scorecard_page_show (MndScorecardPage *self, MndSubject *subject, const MndScorecards *cards, guint card,
                         guint item)
{
  const MndScorecard *of = mnd_scorecards_get (cards, card);
  const MndScorecardItem *row = mnd_scorecard_get_item (of, item);

  g_return_if_fail (MND_IS_SCORECARD_PAGE (self) && MND_IS_SUBJECT (subject) && row != NULL);

  if (self->subject != subject)
    mnd_scorecard_page_clear (self);
  g_set_object (&self->subject, subject);
  show_words (self, cards, of, row);
  show_buttons (self, cards->checklist, row);
  show_answer (self, row);
  show_history (self, cards, of, row);
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), TRUE);
}

void
mnd_scorecard_page_clear (MndScorecardPage *self)
{
  g_return_if_fail (MND_IS_SCORECARD_PAGE (self));

  if (self->subject == NULL)
    return;
  mnd_subject_commit (self->subject);
  mnd_keyed_box_begin (self->answer);
  mnd_keyed_box_end (self->answer);
  mnd_keyed_box_begin (self->history);
  mnd_keyed_box_end (self->history);
  g_clear_object (&self->subject);
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), FALSE);
}

gboolean
mnd_scorecard_page_is_on_answers (MndScorecardPage *self)
{
  g_return_val_if_fail (MND_IS_SCORECARD_PAGE (self), FALSE);

  return gtk_widget_get_focus_child (self->buttons) != NULL;
}

/* NULL where there is none. */
static GtkWidget *
find_note (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_TEXT_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_note (child);
  return found;
}

void
mnd_scorecard_page_open (MndScorecardPage *self)
{
  GtkWidget *field;

  g_return_if_fail (MND_IS_SCORECARD_PAGE (self));

  field = find_note (GTK_WIDGET (self->answer));
  if (field == NULL || !gtk_widget_grab_focus (field))
    gtk_widget_child_focus (self->buttons, GTK_DIR_TAB_FORWARD);
}

static void
mnd_scorecard_page_dispose (GObject *object)
{
  g_clear_object (&MND_SCORECARD_PAGE (object)->subject);

  G_OBJECT_CLASS (mnd_scorecard_page_parent_class)->dispose (object);
}

static void
mnd_scorecard_page_class_init (MndScorecardPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnd_scorecard_page_dispose;
  g_signal_new ("answered", MND_TYPE_SCORECARD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_UINT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mnd-scorecard-page");
}

static void
mnd_scorecard_page_init (MndScorecardPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->checklist_label = add_label (box, "caption");
  gtk_widget_add_css_class (self->checklist_label, "dim-label");
  self->title_label = add_label (box, "title-4");
  self->name_label = add_label (box, "heading");
  self->question_label = add_label (box, NULL);
  self->totals_label = add_label (box, NULL);
  self->buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->buttons, "mnd-scores");
  for (guint score = 0; score < MND_N_SCORES; score++)
    gtk_box_append (GTK_BOX (self->buttons), create_button (self, (MndScore) score));
  gtk_box_append (GTK_BOX (box), self->buttons);
  self->warning_label = add_label (box, "caption");
  self->answer = MND_KEYED_BOX (mnd_keyed_box_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->answer));
  self->history_label = add_label (box, "caption-heading");
  gtk_label_set_label (GTK_LABEL (self->history_label), _ ("Other answers"));
  self->history = MND_KEYED_BOX (mnd_keyed_box_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->history));
  gtk_widget_set_visible (box, FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
mnd_scorecard_page_new (void)
{
  return g_object_new (MND_TYPE_SCORECARD_PAGE, NULL);
}
