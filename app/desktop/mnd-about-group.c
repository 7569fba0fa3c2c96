/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings about one row; see the header. A finding is known by its rule and its subjects, as verdicts know it. */
#include "desktop/mnd-about-group.h"

#include "desktop/mnd-confidence-mark.h"
#include "desktop/mnd-finding-words.h"
#include "desktop/mnd-keyed-box.h"
#include "desktop/mnd-section.h"
#include "desktop/mnd-severity-mark.h"

#include <glib/gi18n.h>

struct _MndAboutGroup
{
  AdwBin parent_instance;
  MndSubject *subject;
  MndSection *section;
  MndKeyedBox *rows;
};

G_DEFINE_FINAL_TYPE (MndAboutGroup, mnd_about_group, ADW_TYPE_BIN)

static void
show_words (GtkWidget *button, MndAboutGroup *self, MndFinding *finding)
{
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (button));
  GtkWidget *severity = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_next_sibling (severity);
  GtkWidget *confidence = gtk_widget_get_next_sibling (label);
  MndFindings *findings = mnd_subject_get_findings (self->subject);
  g_autofree char *text =
      mnd_finding_dup_text (finding, mnd_subject_get_map (self->subject), mnd_subject_get_languages (self->subject));
  g_autofree char *grave = mnd_finding_words_dup_severity (mnd_finding_get_severity (finding));
  const char *sure = mnd_finding_words_get_confidence (mnd_finding_get_confidence (finding));
  const char *verdict = mnd_finding_words_get_verdict (findings, finding);
  g_autofree char *marks = g_strjoin (" · ", grave, sure, verdict, NULL);
  g_autofree char *all = g_strjoin (" ", text, marks, NULL);

  mnd_severity_mark_set_severity (MND_SEVERITY_MARK (severity), mnd_finding_get_severity (finding));
  mnd_confidence_mark_set_confidence (MND_CONFIDENCE_MARK (confidence), mnd_finding_get_confidence (finding));
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (button, marks);
  if (mnd_findings_is_settled (findings, finding))
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

static GtkWidget *
create_row (void)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *severity = mnd_severity_mark_new ();
  GtkWidget *confidence = mnd_confidence_mark_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (severity, GTK_ALIGN_START);
  gtk_widget_set_valign (confidence, GTK_ALIGN_START);
  gtk_widget_set_margin_top (severity, 2);
  gtk_widget_set_margin_top (confidence, 2);
  gtk_box_append (GTK_BOX (box), severity);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), confidence);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mnd-record");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-finding");
  return button;
}

static void
show_finding (MndAboutGroup *self, MndFinding *finding)
{
  const char *rule = mnd_rule_get_id (mnd_finding_get_rule (finding));
  g_autofree char *subjects = mnd_finding_dup_subjects (finding);
  g_autofree char *key = g_strconcat (rule, ":", subjects, NULL);
  GtkWidget *row = mnd_keyed_box_find_next (self->rows, key);

  if (row == NULL)
    {
      row = create_row ();
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", rule, subjects);
      mnd_keyed_box_add (self->rows, key, row);
    }
  show_words (row, self, finding);
}

static void
show_findings (MndAboutGroup *self, const MndId *id)
{
  MndFindings *findings = mnd_subject_get_findings (self->subject);
  g_autoptr (GPtrArray) about = mnd_findings_dup_about (findings, MND_FINDING_GAP, id);
  guint n_open = 0;

  mnd_keyed_box_begin (self->rows);
  for (int settled = FALSE; settled <= TRUE; settled++)
    for (guint i = 0; i < about->len; i++)
      {
        MndFinding *finding = g_ptr_array_index (about, i);
        if (mnd_findings_is_settled (findings, finding) != settled)
          continue;
        n_open += !settled;
        show_finding (self, finding);
      }
  mnd_keyed_box_end (self->rows);
  mnd_section_set_count (self->section, n_open);
  gtk_widget_set_visible (GTK_WIDGET (self), about->len > 0);
}

static void
refresh_cb (MndAboutGroup *self)
{
  if (mnd_subject_find_record (self->subject) != NULL)
    show_findings (self, mnd_subject_get_id (self->subject));
}

static void
mnd_about_group_finalize (GObject *object)
{
  g_clear_object (&MND_ABOUT_GROUP (object)->subject);

  G_OBJECT_CLASS (mnd_about_group_parent_class)->finalize (object);
}

static void
mnd_about_group_class_init (MndAboutGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_about_group_finalize;
}

static void
mnd_about_group_init (MndAboutGroup *self)
{
  self->section = MND_SECTION (mnd_section_new ("findings", C_ ("section", "Findings")));
  self->rows = MND_KEYED_BOX (mnd_keyed_box_new ());
  gtk_box_append (mnd_section_get_box (self->section), GTK_WIDGET (self->rows));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->section));
}

GtkWidget *
mnd_about_group_new (MndSubject *subject)
{
  MndAboutGroup *self;

  g_return_val_if_fail (MND_IS_SUBJECT (subject) && mnd_subject_get_findings (subject) != NULL, NULL);

  self = g_object_new (MND_TYPE_ABOUT_GROUP, NULL);
  self->subject = g_object_ref (subject);
  g_signal_connect_object (subject, "refresh", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mnd_subject_get_findings (subject), "updated", G_CALLBACK (refresh_cb), self,
                           G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}
