/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdict on a finding; see the header. */
#include "desktop/mnd-verdict-group.h"

#include "analysis/mnd-names.h"
#include "desktop/mnd-finding-words.h"
#include "desktop/mnd-section.h"
#include "desktop/mnd-text-field.h"
#include "desktop/mnd-wrap-layout.h"
#include "document/mnd-edits.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

struct _MndVerdictGroup
{
  AdwBin parent_instance;
  MndSubject *subject;
  MndFinding *finding; /* NULL: none */
  MndSection *section;
  GtkWidget *chips; /* a toggle for each verdict, in their order */
  GtkLabel *note;
  MndTextField *reason;
  MndTextField *reply;
  gboolean is_showing; /* toggles change because we change them */
};

G_DEFINE_FINAL_TYPE (MndVerdictGroup, mnd_verdict_group, ADW_TYPE_BIN)

static MndRecord *
find_given (MndVerdictGroup *self)
{
  return mnd_findings_find_verdict (mnd_subject_get_findings (self->subject), self->finding);
}

/* NULL where nothing was said. */
static const char *
get_said (MndVerdictGroup *self, guint column)
{
  MndRecord *given = find_given (self);

  return given != NULL ? mnd_record_get_text (given, column) : NULL;
}

/* --- saying it */

static void
give (MndVerdictGroup *self, const char *verdict, const char *reason, const char *reply)
{
  g_autoptr (MndFinding) finding = g_object_ref (self->finding);
  g_autofree char *own_verdict = g_strdup (verdict);
  g_autofree char *own_reason = g_strdup (reason);
  g_autofree char *own_reply = g_strdup (reply);
  GError *error = NULL;
  gboolean done = mnd_document_give_verdict (mnd_subject_get_document (self->subject), finding, own_verdict, own_reason,
                                             own_reply, &error);

  mnd_subject_check (self->subject, done, error);
}

static const char *
get_word (MndVerdictGroup *self)
{
  return mnd_findings_get_verdict (mnd_subject_get_findings (self->subject), self->finding);
}

/* One of them is down; a click on that one leaves it so. */
static void
toggled_cb (MndVerdictGroup *self, GtkToggleButton *toggle)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toggle), "mnd-verdict"));

  if (self->is_showing || self->finding == NULL)
    return;
  mnd_text_field_commit (self->reason);
  mnd_text_field_commit (self->reply);
  if (gtk_toggle_button_get_active (toggle))
    give (self, mnd_catalogue_get_word (MND_VOCABULARY_VERDICT, i), get_said (self, MND_VERDICT_REASON),
          get_said (self, MND_VERDICT_REPLY));
  mnd_verdict_group_refresh (self);
}

static void
reason_entered_cb (MndVerdictGroup *self, const char *text)
{
  if (self->finding != NULL)
    give (self, get_word (self), text, get_said (self, MND_VERDICT_REPLY));
}

static void
reply_entered_cb (MndVerdictGroup *self, const char *text)
{
  if (self->finding != NULL)
    give (self, get_word (self), get_said (self, MND_VERDICT_REASON), text);
}

static void
leave_cb (MndVerdictGroup *self)
{
  mnd_text_field_commit (self->reason);
  mnd_text_field_commit (self->reply);
}

/* --- showing it */

static char *
dup_when (MndRecord *given)
{
  const char *author = mnd_record_get_text (given, MND_VERDICT_AUTHOR);
  g_autofree char *day = mnd_format_dup_date_text (mnd_record_get_text (given, MND_VERDICT_DATE));

  if (day != NULL && author != NULL)
    /* Translators: a day, and who said it */
    return g_strdup_printf (_ ("Said on %1$s by %2$s."), day, author);
  if (day != NULL)
    /* Translators: %s is a day. */
    return g_strdup_printf (_ ("Said on %s."), day);
  return g_strdup ("");
}

static char *
dup_note (MndVerdictGroup *self)
{
  MndRecord *given = find_given (self);
  g_autofree char *when = given != NULL ? dup_when (given) : NULL;
  g_autofree char *again = NULL;

  if (given == NULL)
    return g_strdup (_ ("Nobody has said anything of it yet."));
  if (!mnd_finding_words_asks_again (mnd_subject_get_findings (self->subject), self->finding))
    return g_steal_pointer (&when);
  /* Translators: %s is a verdict on a finding, such as "Confirmed" */
  again = g_strdup_printf (_ ("It was “%s”. What that rested on has changed since: please look again."),
                           mnd_catalogue_get_label (MND_VOCABULARY_VERDICT,
                                                    mnd_record_get_text (given, MND_VERDICT_VERDICT)));
  return g_strjoin (" ", again, when, NULL);
}

static void
show_word (MndVerdictGroup *self)
{
  const char *word = get_word (self);
  guint i = 0;

  self->is_showing = TRUE;
  for (GtkWidget *chip = gtk_widget_get_first_child (self->chips); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip),
                                  g_str_equal (mnd_catalogue_get_word (MND_VOCABULARY_VERDICT, i++), word));
  self->is_showing = FALSE;
  gtk_widget_set_sensitive (self->chips, mnd_subject_may_edit (self->subject));
}

static void
show_field (MndVerdictGroup *self, MndTextField *field, guint column)
{
  const char *text = get_said (self, column);

  mnd_text_field_set_editable (field, mnd_subject_may_edit (self->subject));
  mnd_text_field_show (field, text);
}

void
mnd_verdict_group_refresh (MndVerdictGroup *self)
{
  g_autofree char *note = NULL;

  g_return_if_fail (MND_IS_VERDICT_GROUP (self));

  if (self->finding == NULL)
    return;
  note = dup_note (self);
  show_word (self);
  gtk_label_set_label (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');
  show_field (self, self->reason, MND_VERDICT_REASON);
  show_field (self, self->reply, MND_VERDICT_REPLY);
}

/* --- the widget */

static void
mnd_verdict_group_finalize (GObject *object)
{
  g_clear_object (&MND_VERDICT_GROUP (object)->subject);
  g_clear_object (&MND_VERDICT_GROUP (object)->finding);
  G_OBJECT_CLASS (mnd_verdict_group_parent_class)->finalize (object);
}

static void
mnd_verdict_group_class_init (MndVerdictGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_verdict_group_finalize;
}

static void
build_chips (MndVerdictGroup *self)
{
  GtkToggleButton *first = NULL;

  self->chips = mnd_wrap_box_new (4);
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_VERDICT); i++)
    {
      const char *word = mnd_catalogue_get_word (MND_VOCABULARY_VERDICT, i);
      const char *label = mnd_catalogue_get_label (MND_VOCABULARY_VERDICT, word);
      GtkWidget *chip = gtk_toggle_button_new_with_label (label);
      /* Translators: one of the verdicts on a finding, for screen readers */
      g_autofree char *name = g_strdup_printf (_ ("Verdict: %s"), label);

      gtk_widget_add_css_class (chip, "mnd-chip");
      gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_object_set_data (G_OBJECT (chip), "mnd-verdict", GUINT_TO_POINTER (i));
      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), first);
      else
        first = GTK_TOGGLE_BUTTON (chip);
      g_signal_connect_swapped (chip, "clicked", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (self->chips), chip);
    }
  gtk_widget_set_margin_start (self->chips, 6);
  gtk_widget_set_margin_end (self->chips, 6);
  gtk_widget_set_margin_bottom (self->chips, 4);
}

static MndTextField *
add_field (MndVerdictGroup *self, const char *title, const char *placeholder, GCallback entered)
{
  GtkBox *box = mnd_section_get_box (self->section);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *field = mnd_text_field_new (MND_TEXT_FIELD_WRAPPED);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "mnd-group");
  mnd_text_field_set_name (MND_TEXT_FIELD (field), title);
  mnd_text_field_set_placeholder (MND_TEXT_FIELD (field), placeholder);
  g_signal_connect_swapped (field, "entered", entered, self);
  gtk_box_append (box, label);
  gtk_box_append (box, field);
  return MND_TEXT_FIELD (field);
}

static void
mnd_verdict_group_init (MndVerdictGroup *self)
{
  self->section = MND_SECTION (mnd_section_new ("verdict", C_ ("section", "Verdict")));
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->note, 0);
  gtk_label_set_wrap (self->note, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "mnd-summary");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim-label");
  build_chips (self);
  gtk_box_append (mnd_section_get_box (self->section), self->chips);
  gtk_box_append (mnd_section_get_box (self->section), GTK_WIDGET (self->note));
  self->reason = add_field (self, C_ ("column", "Reason"), _ ("Because …"), G_CALLBACK (reason_entered_cb));
  self->reply = add_field (self, C_ ("column", "Reply of the institution"), "–", G_CALLBACK (reply_entered_cb));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->section));
}

GtkWidget *
mnd_verdict_group_new (MndSubject *subject)
{
  MndVerdictGroup *self;

  g_return_val_if_fail (MND_IS_SUBJECT (subject) && mnd_subject_get_findings (subject) != NULL, NULL);

  self = g_object_new (MND_TYPE_VERDICT_GROUP, NULL);
  self->subject = g_object_ref (subject);
  g_signal_connect_object (subject, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
mnd_verdict_group_set_finding (MndVerdictGroup *self, MndFinding *finding)
{
  g_return_if_fail (MND_IS_VERDICT_GROUP (self));
  g_return_if_fail (finding == NULL || MND_IS_FINDING (finding));

  if (self->finding == finding)
    return;
  /* The same finding, worked out anew: what is half typed goes on. */
  if (self->finding == NULL || finding == NULL || !mnd_finding_is_same (self->finding, finding))
    {
      leave_cb (self);
      mnd_text_field_reset (self->reason);
      mnd_text_field_reset (self->reply);
    }
  g_set_object (&self->finding, finding);
  mnd_verdict_group_refresh (self);
}
