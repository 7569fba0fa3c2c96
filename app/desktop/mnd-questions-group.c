/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions about an actor; see the header. */
#include "desktop/mnd-questions-group.h"

#include "desktop/mnd-keyed-box.h"
#include "desktop/mnd-question-row.h"
#include "desktop/mnd-section.h"

#include <glib/gi18n.h>

struct _MndQuestionsGroup
{
  AdwBin parent_instance;
  MndSubject *subject;
  MndSection *section;
  MndKeyedBox *rows;
};

G_DEFINE_FINAL_TYPE (MndQuestionsGroup, mnd_questions_group, ADW_TYPE_BIN)

/* The first open one behind `row` (NULL: of all), then before it. NULL where there is none. */
static MndQuestionRow *
find_open (MndQuestionsGroup *self, GtkWidget *row)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  for (GtkWidget *next = row != NULL ? gtk_widget_get_next_sibling (row) : first; next != NULL;
       next = gtk_widget_get_next_sibling (next))
    if (mnd_question_row_is_open (MND_QUESTION_ROW (next)))
      return MND_QUESTION_ROW (next);
  for (GtkWidget *next = first; row != NULL && next != row; next = gtk_widget_get_next_sibling (next))
    if (mnd_question_row_is_open (MND_QUESTION_ROW (next)))
      return MND_QUESTION_ROW (next);
  return NULL;
}

static void read_questions (MndQuestionsGroup *self);

/* What was unclear stays open, and is not come back to before the rest is done. */
static void
answered_cb (MndQuestionsGroup *self, GtkWidget *row)
{
  MndQuestionRow *next;

  read_questions (self);
  next = find_open (self, row);
  if (next != NULL)
    gtk_widget_child_focus (GTK_WIDGET (next), GTK_DIR_TAB_FORWARD);
}

static void
show_question (MndQuestionsGroup *self, MndQuestion question)
{
  const char *key = mnd_catalogue_get_word (MND_VOCABULARY_QUESTION, question);
  GtkWidget *row = mnd_keyed_box_find_next (self->rows, key);

  if (row != NULL)
    {
      mnd_question_row_refresh (MND_QUESTION_ROW (row));
      return;
    }
  row = mnd_question_row_new (self->subject, question);
  g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  mnd_keyed_box_add (self->rows, key, row);
}

/* By the rows, which know what has just been answered. */
static void
show_summary (MndQuestionsGroup *self)
{
  guint n_asked = 0, n_open = 0;
  g_autofree char *summary = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      n_asked++;
      n_open += mnd_question_row_is_open (MND_QUESTION_ROW (row));
    }
  summary =
      /* Translators: of the questions about an institution, how many somebody has looked into: "5 of 8 answered" */
      g_strdup_printf (ngettext ("%1$u of %2$u answered", "%1$u of %2$u answered", n_asked), n_asked - n_open, n_asked);
  gtk_widget_set_visible (GTK_WIDGET (self), n_asked > 0);
  mnd_section_set_summary (self->section, summary);
}

/* MND_BIT (MndQuestion): what the actor's kind raises, as worked out last. */
static guint
get_asked (MndQuestionsGroup *self)
{
  MndAnalysis *analysis = mnd_findings_get_latest (mnd_subject_get_findings (self->subject));
  const MndId *id = mnd_subject_get_id (self->subject);
  guint actor =
      id != NULL && analysis != NULL ? mnd_state_find_actor (mnd_analysis_get_state (analysis), id) : MND_NOTHING;

  return actor != MND_NOTHING ? mnd_coverage_get_answers (mnd_analysis_get_coverage (analysis), actor).asked : 0;
}

/* Never waits for all that follows from an edit; `updated` tells of that. */
static void
read_questions (MndQuestionsGroup *self)
{
  guint asked = get_asked (self);

  mnd_keyed_box_begin (self->rows);
  for (guint question = 0; question < MND_N_QUESTIONS; question++)
    if ((asked & MND_BIT (question)) != 0)
      show_question (self, (MndQuestion) question);
  mnd_keyed_box_end (self->rows);
  show_summary (self);
}

static void
refresh_cb (MndQuestionsGroup *self)
{
  if (mnd_subject_find_record (self->subject) != NULL)
    read_questions (self);
}

static void
mnd_questions_group_finalize (GObject *object)
{
  g_clear_object (&MND_QUESTIONS_GROUP (object)->subject);

  G_OBJECT_CLASS (mnd_questions_group_parent_class)->finalize (object);
}

static void
mnd_questions_group_class_init (MndQuestionsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_questions_group_finalize;
}

static void
mnd_questions_group_init (MndQuestionsGroup *self)
{
  self->section = MND_SECTION (mnd_section_new ("questions", C_ ("section", "Questions")));
  self->rows = MND_KEYED_BOX (mnd_keyed_box_new ());
  gtk_box_append (mnd_section_get_box (self->section), GTK_WIDGET (self->rows));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->section));
}

GtkWidget *
mnd_questions_group_new (MndSubject *subject)
{
  MndQuestionsGroup *self;

  g_return_val_if_fail (MND_IS_SUBJECT (subject) && mnd_subject_get_findings (subject) != NULL, NULL);

  self = g_object_new (MND_TYPE_QUESTIONS_GROUP, NULL);
  self->subject = g_object_ref (subject);
  g_signal_connect_object (subject, "refresh", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mnd_subject_get_findings (subject), "updated", G_CALLBACK (refresh_cb), self,
                           G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}

gboolean
mnd_questions_group_focus_open (MndQuestionsGroup *self)
{
  MndQuestionRow *row;

  g_return_val_if_fail (MND_IS_QUESTIONS_GROUP (self), FALSE);

  row = find_open (self, NULL);
  if (row == NULL)
    return FALSE;
  mnd_section_set_folded (self->section, FALSE);
  return gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}
