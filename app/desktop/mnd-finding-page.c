/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a finding; see the header. */
#include "desktop/mnd-finding-page.h"

#include "desktop/mnd-confidence-mark.h"
#include "desktop/mnd-finding-words.h"
#include "desktop/mnd-question-row.h"
#include "desktop/mnd-section.h"
#include "desktop/mnd-severity-mark.h"
#include "desktop/mnd-verdict-group.h"
#include "desktop/mnd-witness-group.h"
#include "desktop/mnd-wrap-layout.h"

#include <glib/gi18n.h>

struct _MndFindingPage
{
  AdwBin parent_instance;
  MndSubject *subject;
  MndFinding *finding; /* NULL: none */
  GtkLabel *sentence;
  GtkLabel *rule;
  MndSeverityMark *severity;
  GtkLabel *severity_words;
  MndConfidenceMark *confidence;
  GtkLabel *confidence_words;
  GtkLabel *since;
  GtkLabel *gone;
  MndVerdictGroup *verdict;
  MndWitnessGroup *witness;
  MndSection *questions;
  MndSubject *asked; /* whom the questions are about; NULL: none */
  MndSection *why;
  GtkLabel *help;
  GtkLabel *parameters;
};

G_DEFINE_FINAL_TYPE (MndFindingPage, mnd_finding_page, ADW_TYPE_BIN)

static MndFindings *
get_findings (MndFindingPage *self)
{
  return mnd_subject_get_findings (self->subject);
}

/* --- what is shown */

/* The one that says the same of the same now; NULL where it is no longer so. */
static MndFinding *
find_now (MndFindingPage *self)
{
  MndFindingState state = mnd_finding_get_state (self->finding);
  MndFindingList *list = mnd_analysis_get_findings (mnd_findings_get_analysis (get_findings (self)), state);
  guint n = mnd_finding_get_n_subjects (self->finding);
  g_autofree const MndId **subjects = g_new (const MndId *, n);

  for (guint i = 0; i < n; i++)
    subjects[i] = mnd_finding_get_subject (self->finding, i);
  return mnd_finding_list_find (list, mnd_rule_get_id (mnd_finding_get_rule (self->finding)), subjects, n);
}

static void
show_head (MndFindingPage *self)
{
  MndFinding *finding = self->finding;
  const MndRule *rule = mnd_finding_get_rule (finding);
  g_autofree char *sentence =
      mnd_finding_dup_text (finding, mnd_subject_get_map (self->subject), mnd_subject_get_languages (self->subject));
  g_autofree char *severity = mnd_finding_words_dup_severity (mnd_finding_get_severity (finding));
  g_autofree char *day = mnd_finding_words_dup_day (mnd_finding_get_since (finding));
  /* Translators: %s is a day */
  g_autofree char *since = g_strdup_printf (_ ("Since %s"), day != NULL ? day : "");
  /* Translators: the id and the name of a rule: "R05 · Oversight mode missing" */
  g_autofree char *name =
      g_strdup_printf (C_ ("finding", "%1$s · %2$s"), mnd_rule_get_id (rule), mnd_rule_get_name (rule));

  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->rule, name);
  mnd_severity_mark_set_severity (self->severity, mnd_finding_get_severity (finding));
  gtk_label_set_label (self->severity_words, severity);
  mnd_confidence_mark_set_confidence (self->confidence, mnd_finding_get_confidence (finding));
  gtk_label_set_label (self->confidence_words, mnd_finding_words_get_confidence (mnd_finding_get_confidence (finding)));
  gtk_label_set_label (self->since, since);
  gtk_widget_set_visible (GTK_WIDGET (self->since), day != NULL);
}

/* It may have gone, or the plans would bring it. */
static void
show_gone (MndFindingPage *self, gboolean gone)
{
  g_autofree char *day = mnd_finding_words_dup_day (mnd_findings_get_day (get_findings (self)));
  /* Translators: %s is a day. */
  g_autofree char *text = g_strdup_printf (_ ("It is not so as of %s."), day != NULL ? day : "");

  gtk_label_set_label (self->gone, text);
  gtk_widget_set_visible (GTK_WIDGET (self->gone), gone);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), !gone);
}

static char *
dup_parameters (MndFinding *finding)
{
  const MndRule *rule = mnd_finding_get_rule (finding);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < mnd_rule_get_n_parameters (rule); i++)
    {
      const MndParameter *parameter = mnd_rule_get_parameter (rule, i);
      g_autofree char *value = mnd_parameter_dup_value (parameter, mnd_finding_get_parameter (finding, i));
      const char *unit = mnd_parameter_get_unit (parameter);

      if (i > 0)
        g_string_append_c (lines, '\n');
      if (unit != NULL)
        /* Translators: a threshold of a rule, its value and its unit: "Longest time without a meeting: 6 months" */
        g_string_append_printf (lines, C_ ("parameter", "%1$s: %2$s %3$s"), mnd_parameter_get_label (parameter), value,
                                unit);
      else
        /* Translators: the same where the value has no unit: "Fewest links: 3", or has its sign: "Least share: 30 %".
         */
        g_string_append_printf (lines, C_ ("parameter", "%1$s: %2$s"), mnd_parameter_get_label (parameter), value);
    }
  return g_string_free (lines, FALSE);
}

static void
show_why (MndFindingPage *self)
{
  g_autofree char *parameters = dup_parameters (self->finding);

  gtk_label_set_label (self->help, mnd_rule_get_help (mnd_finding_get_rule (self->finding)));
  gtk_label_set_label (self->parameters, parameters);
  gtk_widget_set_visible (GTK_WIDGET (self->parameters), *parameters != '\0');
}

static void
refresh_questions (MndFindingPage *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (mnd_section_get_box (self->questions))); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    mnd_question_row_refresh (MND_QUESTION_ROW (row));
}

/* The questions about the first subject that would settle an unknown; none of a finding that is known to be so. */
static void
build_questions (MndFindingPage *self)
{
  GtkBox *box = mnd_section_get_box (self->questions);
  guint questions = self->finding != NULL && mnd_finding_get_state (self->finding) == MND_FINDING_UNKNOWN
                        ? mnd_finding_get_questions (self->finding)
                        : 0;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, row);
  g_clear_object (&self->asked);
  gtk_widget_set_visible (GTK_WIDGET (self->questions), questions != 0);
  if (questions == 0)
    return;
  self->asked = mnd_subject_new_part (self->subject, MND_TABLE_ACTOR, mnd_finding_get_subject (self->finding, 0));
  for (int question = 0; question < MND_N_QUESTIONS; question++)
    if (questions & MND_BIT (question))
      gtk_box_append (box, mnd_question_row_new (self->asked, (MndQuestion) question));
}

static void
show (MndFindingPage *self, gboolean gone)
{
  show_head (self);
  show_gone (self, gone);
  mnd_verdict_group_set_finding (self->verdict, self->finding);
  mnd_verdict_group_refresh (self->verdict);
  mnd_witness_group_set_finding (self->witness, self->finding);
  refresh_questions (self);
  show_why (self);
}

static void
refresh_cb (MndFindingPage *self)
{
  MndFinding *now;

  if (self->finding == NULL)
    return;
  now = find_now (self);
  if (now != NULL)
    g_set_object (&self->finding, now);
  show (self, now == NULL);
}

/* --- the widget */

static void
mnd_finding_page_dispose (GObject *object)
{
  MndFindingPage *self = MND_FINDING_PAGE (object);

  g_clear_object (&self->asked);
  g_clear_object (&self->finding);
  g_clear_object (&self->subject);
  G_OBJECT_CLASS (mnd_finding_page_parent_class)->dispose (object);
}

static void
mnd_finding_page_class_init (MndFindingPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnd_finding_page_dispose;
}

static void
mnd_finding_page_init (MndFindingPage *self)
{
}

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

/* A mark and its words, which stay together where the line breaks. */
static GtkLabel *
add_fact (GtkWidget *facts, GtkWidget *mark)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (facts), box);
  return add_label (box, "caption");
}

static void
build_head (MndFindingPage *self, GtkWidget *page)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *facts = mnd_wrap_box_new (12);

  gtk_widget_add_css_class (head, "mnd-title");
  self->rule = add_label (head, "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->rule), "caption");
  self->sentence = add_label (head, "title-4");
  self->severity = MND_SEVERITY_MARK (mnd_severity_mark_new ());
  self->severity_words = add_fact (facts, GTK_WIDGET (self->severity));
  self->confidence = MND_CONFIDENCE_MARK (mnd_confidence_mark_new ());
  self->confidence_words = add_fact (facts, GTK_WIDGET (self->confidence));
  gtk_box_append (GTK_BOX (head), facts);
  self->since = add_label (head, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->since), "dim-label");
  self->gone = add_label (head, "heading");
  gtk_box_append (GTK_BOX (page), head);
}

static void
build (MndFindingPage *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (page, "mnd-page");
  build_head (self, page);
  self->verdict = MND_VERDICT_GROUP (mnd_verdict_group_new (self->subject));
  self->questions = MND_SECTION (mnd_section_new ("settles", C_ ("section", "What would settle it")));
  self->witness = MND_WITNESS_GROUP (mnd_witness_group_new (self->subject));
  self->why = MND_SECTION (mnd_section_new ("why", C_ ("section", "Why it is asked")));
  self->help = add_label (GTK_WIDGET (mnd_section_get_box (self->why)), "mnd-summary");
  self->parameters = add_label (GTK_WIDGET (mnd_section_get_box (self->why)), "mnd-summary");
  gtk_widget_add_css_class (GTK_WIDGET (self->parameters), "dim-label");
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->verdict));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->questions));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->witness));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->why));
  adw_bin_set_child (ADW_BIN (self), page);
}

GtkWidget *
mnd_finding_page_new (MndSubject *subject)
{
  MndFindingPage *self;

  g_return_val_if_fail (MND_IS_SUBJECT (subject) && mnd_subject_get_findings (subject) != NULL, NULL);

  self = g_object_new (MND_TYPE_FINDING_PAGE, NULL);
  self->subject = g_object_ref (subject);
  build (self);
  g_signal_connect_object (mnd_subject_get_findings (subject), "updated", G_CALLBACK (refresh_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mnd_subject_get_view (subject), "notify::languages", G_CALLBACK (refresh_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mnd_subject_get_document (subject), "notify::file", G_CALLBACK (refresh_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
mnd_finding_page_set_finding (MndFindingPage *self, MndFinding *finding)
{
  g_return_if_fail (MND_IS_FINDING_PAGE (self));
  g_return_if_fail (finding == NULL || MND_IS_FINDING (finding));

  if (self->finding == finding)
    return;
  /* What is half typed is of the one before. */
  if (finding == NULL || self->finding == NULL || !mnd_finding_is_same (self->finding, finding))
    mnd_verdict_group_set_finding (self->verdict, NULL);
  g_set_object (&self->finding, finding);
  build_questions (self);
  if (finding == NULL)
    return;
  refresh_cb (self);
}

MndFinding *
mnd_finding_page_get_finding (MndFindingPage *self)
{
  g_return_val_if_fail (MND_IS_FINDING_PAGE (self), NULL);

  return self->finding;
}
