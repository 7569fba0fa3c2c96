/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question about an actor; see the header. */
#include "desktop/mnd-question-row.h"

#include "analysis/mnd-answerers.h"
#include "analysis/mnd-guide-item.h"
#include "desktop/mnd-answer-mark.h"
#include "desktop/mnd-describe.h"
#include "desktop/mnd-finding-words.h"
#include "desktop/mnd-keyed-box.h"
#include "desktop/mnd-record-row.h"
#include "document/mnd-edits.h"
#include "model/mnd-date.h"
#include "model/mnd-format.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

struct _MndQuestionRow
{
  AdwBin parent_instance;
  MndSubject *subject;
  MndQuestion question;
  MndAnswer answer;
  gboolean is_on_map; /* the map answers it, whatever was assessed */
  GArray *ids;        /* who answers it there, MndId; mandates have no page of their own */
  GtkWidget *head;
  MndAnswerMark *mark;
  GtkLabel *title_label;
  GtkLabel *details_label;
  GtkBox *answers; /* a button for each answer, in their order */
  GtkWidget *go_button;
  GtkWidget *body;
  GtkLabel *help_label;
  MndKeyedBox *answerers;
  MndKeyedBox *records;
};

G_DEFINE_FINAL_TYPE (MndQuestionRow, mnd_question_row, ADW_TYPE_BIN)

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const note[] = { "note", NULL };

/* --- reading */

/* As worked out last, with the actor's place in its state; NULL where that does not know the actor. */
static MndAnalysis *
find_analysis (MndQuestionRow *self, guint *actor)
{
  MndAnalysis *analysis = mnd_findings_get_latest (mnd_subject_get_findings (self->subject));
  const MndId *id = mnd_subject_get_id (self->subject);

  *actor = id != NULL && analysis != NULL ? mnd_state_find_actor (mnd_analysis_get_state (analysis), id) : MND_NOTHING;
  return *actor != MND_NOTHING ? analysis : NULL;
}

/* The record that counts as of the day that is shown; NULL where there is none. Borrowed. */
static MndRecord *
find_record (MndQuestionRow *self)
{
  MndRecord *record = NULL;
  guint actor;
  MndAnalysis *analysis = find_analysis (self, &actor);

  if (analysis != NULL)
    mnd_state_get_answer (mnd_analysis_get_state (analysis), actor, self->question, &record);
  return record;
}

/* What was assessed is read from the map each time, so that an answer shows at once; what else answers it as worked
 * out last. */
static void
read_answer (MndQuestionRow *self, MndAnalysis *analysis, guint actor)
{
  MndState *state = mnd_analysis_get_state (analysis);
  MndAnswers answers = mnd_coverage_get_answers (mnd_analysis_get_coverage (analysis), actor);

  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = mnd_state_dup_answerers (state, actor, self->question);
  self->is_on_map = (answers.on_map & MND_BIT (self->question)) != 0;
  self->answer = self->is_on_map ? MND_ANSWER_FOUND : mnd_state_get_answer (state, actor, self->question, NULL);
}

static char *
dup_name (MndQuestionRow *self, const MndId *id)
{
  const char *name;

  if (self->question == MND_QUESTION_MANDATE)
    {
      g_autoptr (MndSubject) mandate = mnd_subject_new_part (self->subject, MND_TABLE_MANDATE, id);

      return mnd_describe_dup_title (mandate, MND_MANDATE_ACTOR);
    }
  name = mnd_map_get_name (mnd_subject_get_map (self->subject), id, mnd_subject_get_languages (self->subject));
  return g_strdup (name != NULL ? name : C_ ("name", "unnamed"));
}

static char *
dup_who (MndQuestionRow *self)
{
  g_autofree char *first = NULL;
  guint more;

  if (self->ids->len == 0)
    /* Translators: that an institution has a budget is known */
    return g_strdup (C_ ("question", "Its budget is on the map"));
  first = dup_name (self, &g_array_index (self->ids, MndId, 0));
  more = self->ids->len - 1;
  if (more == 0)
    return g_steal_pointer (&first);
  /* Translators: the first of those who answer a question (who oversee, who pay ...), and how many there are beside */
  return g_strdup_printf (ngettext ("%1$s and %2$u more", "%1$s and %2$u more", more), first, more);
}

/* "Looked for, none found · 3 Nov 2005". */
static char *
dup_details (MndQuestionRow *self, MndRecord *record)
{
  g_autofree char *date = NULL;
  const char *word;

  if (self->is_on_map)
    return dup_who (self);
  if (self->answer == MND_ANSWER_NOT_ASSESSED || record == NULL)
    return g_strdup (C_ ("question", "Not assessed"));
  word = mnd_catalogue_get_label (MND_VOCABULARY_ANSWER, mnd_record_get_text (record, MND_ASSESSMENT_ANSWER));
  date = mnd_format_dup_short_date_text (mnd_record_get_text (record, MND_ASSESSMENT_DATE));
  return mnd_format_join ((const char *[]){ word, date, NULL });
}

/* --- what is unfolded */

static void
answerer_clicked_cb (MndQuestionRow *self, GtkWidget *button)
{
  MndId id;

  if (mnd_id_parse (gtk_widget_get_name (button), &id))
    mnd_view_select (mnd_subject_get_view (self->subject), &id);
}

static void
show_answerer (MndQuestionRow *self, const MndId *id)
{
  g_autofree char *name = dup_name (self, id);
  char key[MND_ID_TEXT_SIZE];
  GtkWidget *button = mnd_keyed_box_find_next (self->answerers, mnd_id_format (id, key));
  GtkWidget *label;

  if (button == NULL)
    {
      button = gtk_button_new_with_label (name);
      label = gtk_button_get_child (GTK_BUTTON (button));
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_name (button, key);
      gtk_widget_set_sensitive (button, self->question != MND_QUESTION_MANDATE);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "mnd-record");
      g_signal_connect_object (button, "clicked", G_CALLBACK (answerer_clicked_cb), self, G_CONNECT_SWAPPED);
      mnd_keyed_box_add (self->answerers, key, button);
    }
  gtk_button_set_label (GTK_BUTTON (button), name);
}

static void
show_record (MndQuestionRow *self, MndRecord *record)
{
  const MndId *id = mnd_record_get_id (record);
  g_autoptr (MndSubject) part = NULL;
  char key[MND_ID_TEXT_SIZE];

  if (mnd_keyed_box_find_next (self->records, mnd_id_format (id, key)) != NULL)
    return;
  part = mnd_subject_new_part (self->subject, MND_TABLE_ASSESSMENT, id);
  mnd_keyed_box_add (self->records, key, mnd_record_row_new (part, MND_ASSESSMENT_SUBJECT, note));
}

/* All that was ever recorded, the latest first: what was known then stays. */
static void
show_records (MndQuestionRow *self)
{
  const char *word = mnd_catalogue_get_word (MND_VOCABULARY_QUESTION, self->question);
  GPtrArray *records = mnd_map_get_referring (mnd_subject_get_map (self->subject), MND_TABLE_ASSESSMENT,
                                              MND_ASSESSMENT_SUBJECT, mnd_subject_get_id (self->subject));

  mnd_keyed_box_begin (self->records);
  for (guint i = records->len; i-- > 0;)
    if (g_strcmp0 (mnd_record_get_text (g_ptr_array_index (records, i), MND_ASSESSMENT_QUESTION), word) == 0)
      show_record (self, g_ptr_array_index (records, i));
  mnd_keyed_box_end (self->records);
}

static void
show_body (MndQuestionRow *self)
{
  g_autofree char *help =
      mnd_question_dup_text (self->question, mnd_subject_get_id (self->subject), mnd_subject_get_map (self->subject),
                             mnd_subject_get_languages (self->subject));

  gtk_label_set_label (self->help_label, help);
  mnd_keyed_box_begin (self->answerers);
  for (guint i = 0; i < self->ids->len; i++)
    show_answerer (self, &g_array_index (self->ids, MndId, i));
  mnd_keyed_box_end (self->answerers);
  show_records (self);
}

static void
set_unfolded (MndQuestionRow *self, gboolean unfolded)
{
  if (unfolded)
    show_body (self);
  gtk_widget_set_visible (self->body, unfolded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_STATE_EXPANDED, unfolded, -1);
}

/* --- the row */

static void
show_answers (MndQuestionRow *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->answers));

  for (MndAnswer answer = MND_ANSWER_FOUND; button != NULL; answer++, button = gtk_widget_get_next_sibling (button))
    if (answer == self->answer)
      gtk_widget_add_css_class (button, "mnd-chosen");
    else
      gtk_widget_remove_css_class (button, "mnd-chosen");
}

static void
show_names (MndQuestionRow *self, const char *title, const char *details)
{
  /* Translators: a question about an institution and how it stands: "Audit: Not assessed" */
  g_autofree char *both = g_strdup_printf (C_ ("question", "%1$s: %2$s"), title, details);
  g_autofree char *go = self->ids->len > 0 ? dup_name (self, &g_array_index (self->ids, MndId, 0)) : NULL;
  g_autofree char *show = g_strdup_printf (C_ ("inspector", "Show %s"), go != NULL ? go : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go_button), GTK_ACCESSIBLE_PROPERTY_LABEL, show, -1);
  gtk_widget_set_tooltip_text (self->go_button, show);
}

static gboolean
may_answer (MndQuestionRow *self)
{
  return mnd_subject_may_edit (self->subject) && !self->is_on_map;
}

void
mnd_question_row_refresh (MndQuestionRow *self)
{
  const char *title;
  g_autofree char *details = NULL;
  MndAnalysis *analysis;
  guint actor;

  g_return_if_fail (MND_IS_QUESTION_ROW (self));

  analysis = find_analysis (self, &actor);
  if (analysis == NULL)
    return;
  read_answer (self, analysis, actor);
  title = mnd_catalogue_get_label (MND_VOCABULARY_QUESTION,
                                   mnd_catalogue_get_word (MND_VOCABULARY_QUESTION, self->question));
  details = dup_details (self, find_record (self));
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->details_label, details);
  mnd_answer_mark_set_answer (self->mark, self->answer);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), may_answer (self));
  gtk_widget_set_visible (self->go_button,
                          self->is_on_map && self->ids->len > 0 && self->question != MND_QUESTION_MANDATE);
  show_answers (self);
  show_names (self, title, details);
  if (gtk_widget_get_visible (self->body))
    show_body (self);
}

static void
head_clicked_cb (MndQuestionRow *self)
{
  GtkWidget *record;

  set_unfolded (self, !gtk_widget_get_visible (self->body));
  record = gtk_widget_get_first_child (GTK_WIDGET (self->records));
  if (gtk_widget_get_visible (self->body) && record != NULL)
    mnd_record_row_open (MND_RECORD_ROW (record));
}

static void
go_clicked_cb (MndQuestionRow *self)
{
  if (self->ids != NULL && self->ids->len > 0)
    mnd_view_select (mnd_subject_get_view (self->subject), &g_array_index (self->ids, MndId, 0));
}

/* A second time takes it back, as with any button that is down. */
static void
answer_clicked_cb (MndQuestionRow *self, GtkWidget *button)
{
  MndAnswer answer = MND_ANSWER_FOUND;

  for (GtkWidget *other = gtk_widget_get_prev_sibling (button); other != NULL;
       other = gtk_widget_get_prev_sibling (other))
    answer++;
  if (answer == self->answer)
    mnd_question_row_take_back (self);
  else
    mnd_question_row_answer (self, answer);
}

/* --- keys; in fields that are unfolded they mean what is typed */

static gboolean
is_on_head (MndQuestionRow *self)
{
  return gtk_widget_is_focus (self->head);
}

static gboolean
answer_cb (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  MndQuestionRow *self = MND_QUESTION_ROW (widget);

  if (!is_on_head (self))
    return FALSE;
  if (may_answer (self))
    mnd_question_row_answer (self, (MndAnswer) g_variant_get_int32 (parameter));
  else
    gtk_widget_error_bell (widget);
  return TRUE;
}

/* Also where there is nothing to take back: Delete must not go on to the actor. */
static gboolean
take_back_cb (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  MndQuestionRow *self = MND_QUESTION_ROW (widget);

  if (!is_on_head (self))
    return FALSE;
  if (mnd_subject_may_edit (self->subject) && find_record (self) != NULL)
    mnd_question_row_take_back (self);
  else
    gtk_widget_error_bell (widget);
  return TRUE;
}

static void
mnd_question_row_finalize (GObject *object)
{
  MndQuestionRow *self = MND_QUESTION_ROW (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->ids, g_array_unref);

  G_OBJECT_CLASS (mnd_question_row_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const guint takes_back[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete, GDK_KEY_BackSpace };

  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, 0, answer_cb, "i", MND_ANSWER_FOUND);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, 0, answer_cb, "i", MND_ANSWER_NONE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_u, 0, answer_cb, "i", MND_ANSWER_UNCLEAR);
  for (guint i = 0; i < G_N_ELEMENTS (takes_back); i++)
    gtk_widget_class_add_binding (widget_class, takes_back[i], 0, take_back_cb, NULL);
}

static void
mnd_question_row_class_init (MndQuestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mnd_question_row_finalize;
  signals[SIGNAL_ANSWERED] =
      g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (MND_TYPE_ANSWER_MARK);
  g_type_ensure (MND_TYPE_KEYED_BOX);
  gtk_widget_class_set_css_name (widget_class, "mnd-record");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MndQuestionRow, head);
  gtk_widget_class_bind_template_child (widget_class, MndQuestionRow, mark);
  gtk_widget_class_bind_template_child (widget_class, MndQuestionRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, MndQuestionRow, details_label);
  gtk_widget_class_bind_template_child (widget_class, MndQuestionRow, answers);
  gtk_widget_class_bind_template_child (widget_class, MndQuestionRow, go_button);
  gtk_widget_class_bind_template_child (widget_class, MndQuestionRow, body);
  gtk_widget_class_bind_template_child (widget_class, MndQuestionRow, help_label);
  gtk_widget_class_bind_template_child (widget_class, MndQuestionRow, answerers);
  gtk_widget_class_bind_template_child (widget_class, MndQuestionRow, records);
  gtk_widget_class_bind_template_callback (widget_class, head_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);
  add_keys (widget_class);
}

/* For the pointer; the keyboard has its keys, and need not pass three buttons a row. */
static void
add_answer_button (MndQuestionRow *self, MndAnswer answer, const char *tip)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), mnd_answer_mark_new (answer));
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mnd-answer");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (answer_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->answers, button);
}

static void
mnd_question_row_init (MndQuestionRow *self)
{
  self->answer = MND_ANSWER_NOT_ASSESSED;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Translators: the letter in brackets is a key of the keyboard and stays as it is */
  add_answer_button (self, MND_ANSWER_FOUND, _ ("Found (F)"));
  add_answer_button (self, MND_ANSWER_NONE, _ ("Looked for, none found (N)"));
  add_answer_button (self, MND_ANSWER_UNCLEAR, _ ("Looked for, unclear (U)"));
}

GtkWidget *
mnd_question_row_new (MndSubject *subject, MndQuestion question)
{
  MndQuestionRow *self;

  g_return_val_if_fail (MND_IS_SUBJECT (subject) && mnd_subject_get_findings (subject) != NULL, NULL);
  g_return_val_if_fail (question < MND_N_QUESTIONS, NULL);

  self = g_object_new (MND_TYPE_QUESTION_ROW, NULL);
  self->subject = g_object_ref (subject);
  self->question = question;
  self->ids = g_array_new (FALSE, FALSE, sizeof (MndId));
  mnd_question_row_refresh (self);
  return GTK_WIDGET (self);
}

MndQuestion
mnd_question_row_get_question (MndQuestionRow *self)
{
  g_return_val_if_fail (MND_IS_QUESTION_ROW (self), MND_QUESTION_MANDATE);

  return self->question;
}

MndAnswer
mnd_question_row_get_answer (MndQuestionRow *self)
{
  g_return_val_if_fail (MND_IS_QUESTION_ROW (self), MND_ANSWER_NOT_ASSESSED);

  return self->answer;
}

gboolean
mnd_question_row_is_open (MndQuestionRow *self)
{
  g_return_val_if_fail (MND_IS_QUESTION_ROW (self), FALSE);

  return self->answer == MND_ANSWER_NOT_ASSESSED || self->answer == MND_ANSWER_UNCLEAR;
}

/* The same again on the same day (NULL: today) says nothing new. */
static gboolean
stands (MndQuestionRow *self, MndAnswer answer, const char *date)
{
  MndRecord *record = answer == self->answer ? find_record (self) : NULL;
  MndDate today = mnd_date_get_today ();
  char text[MND_DATE_TEXT_SIZE];

  return record != NULL
         && g_strcmp0 (mnd_record_get_text (record, MND_ASSESSMENT_DATE),
                       date != NULL ? date : mnd_date_format (&today, text))
                == 0;
}

void
mnd_question_row_answer (MndQuestionRow *self, MndAnswer answer)
{
  g_autoptr (MndSubject) subject = NULL;
  g_autofree char *date = NULL;
  GError *error = NULL;
  gboolean done;

  g_return_if_fail (MND_IS_QUESTION_ROW (self));
  g_return_if_fail (answer >= MND_ANSWER_FOUND && answer <= MND_ANSWER_UNCLEAR);

  if (!may_answer (self) || mnd_subject_get_id (self->subject) == NULL)
    return;
  subject = g_object_ref (self->subject);
  date = mnd_finding_words_dup_record_date (mnd_subject_get_findings (subject));
  done = stands (self, answer, date)
         || mnd_document_assess (mnd_subject_get_document (subject), mnd_subject_get_id (subject),
                                 mnd_catalogue_get_word (MND_VOCABULARY_QUESTION, self->question),
                                 mnd_catalogue_get_word (MND_VOCABULARY_ANSWER, (guint) answer), date, NULL, NULL, NULL,
                                 &error);
  if (mnd_subject_check (subject, done, error))
    g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

void
mnd_question_row_take_back (MndQuestionRow *self)
{
  g_autoptr (MndSubject) subject = NULL;
  MndRecord *record;
  GError *error = NULL;
  gboolean done;

  g_return_if_fail (MND_IS_QUESTION_ROW (self));

  record = find_record (self);
  if (record == NULL || !mnd_subject_may_edit (self->subject))
    return;
  subject = g_object_ref (self->subject);
  done = mnd_document_delete (mnd_subject_get_document (subject), &record, 1, &error);
  mnd_subject_check (subject, done, error);
}
