/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text in a language; see the header. */
#include "desktop/mnd-content-row.h"

#include "desktop/mnd-text-field.h"
#include "document/mnd-edits.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

struct _MndContentRow
{
  AdwBin parent_instance;
  MndSubject *subject;
  const char *property;
  char *language;
  int ordinal;
  GtkLabel *label;
  MndTextField *field;
  GtkToggleButton *lock; /* NULL for what is no note, and for what is always private */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (MndContentRow, mnd_content_row, ADW_TYPE_BIN)

static MndRecord *
find_text (MndContentRow *self)
{
  const MndId *owner = mnd_subject_get_id (self->subject);

  return owner != NULL ? mnd_map_find_text (mnd_subject_get_map (self->subject), owner, self->property, self->language,
                                            self->ordinal)
                       : NULL;
}

/* A note that is there can be marked; the mark is seen without looking for it, and where none can be made only that. */
static void
show_lock (MndContentRow *self, MndRecord *text)
{
  gboolean locked = text != NULL && mnd_record_get_boolean (text, MND_TEXT_CONFIDENTIAL);

  if (self->lock == NULL)
    return;
  self->is_showing = TRUE;
  gtk_toggle_button_set_active (self->lock, locked);
  self->is_showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->lock), text != NULL && (locked || mnd_subject_may_edit (self->subject)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->lock), mnd_subject_may_edit (self->subject));
  if (locked)
    gtk_widget_remove_css_class (GTK_WIDGET (self->lock), "mnd-quiet");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->lock), "mnd-quiet");
}

static void
refresh_cb (MndContentRow *self)
{
  MndRecord *text = find_text (self);

  mnd_text_field_set_editable (self->field, mnd_subject_may_edit (self->subject));
  if (mnd_subject_find_record (self->subject) != NULL)
    mnd_text_field_show (self->field, text != NULL ? mnd_record_get_text (text, MND_TEXT_VALUE) : NULL);
  show_lock (self, text);
}

static void
leave_cb (MndContentRow *self)
{
  mnd_text_field_commit (self->field);
  mnd_text_field_reset (self->field);
}

/* One of several such as the second alias: edited as the row that it is. */
static gboolean
enter_further (MndContentRow *self, const char *text, GError **error)
{
  MndDocument *document = mnd_subject_get_document (self->subject);
  g_auto (MndValue) value = mnd_value_text (text);
  MndRecord *record = find_text (self);

  if (record == NULL)
    return TRUE;
  if (*text == '\0')
    return mnd_document_delete (document, &record, 1, error);
  return mnd_document_set_value (document, record, MND_TEXT_VALUE, &value, error);
}

static void
entered_cb (MndContentRow *self, const char *text)
{
  GError *error = NULL;
  gboolean done;

  if (mnd_subject_find_record (self->subject) == NULL)
    return;
  if (self->ordinal == 0)
    done = mnd_document_set_text (mnd_subject_get_document (self->subject), mnd_subject_get_id (self->subject),
                                  self->property, self->language, text, &error);
  else
    done = enter_further (self, text, &error);
  if (!done)
    mnd_text_field_refuse (self->field);
  mnd_subject_check (self->subject, done, error);
  refresh_cb (self);
}

static void
lock_cb (MndContentRow *self)
{
  MndRecord *text = find_text (self);
  g_auto (MndValue) value = mnd_value_integer (gtk_toggle_button_get_active (self->lock));
  GError *error = NULL;
  gboolean done;

  if (self->is_showing || text == NULL)
    return;
  done = mnd_document_set_value (mnd_subject_get_document (self->subject), text, MND_TEXT_CONFIDENTIAL, &value, &error);
  mnd_subject_check (self->subject, done, error);
  refresh_cb (self);
}

static gboolean
mnd_content_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MND_CONTENT_ROW (widget)->field));
}

static void
mnd_content_row_finalize (GObject *object)
{
  MndContentRow *self = MND_CONTENT_ROW (object);

  g_clear_object (&self->subject);
  g_free (self->language);

  G_OBJECT_CLASS (mnd_content_row_parent_class)->finalize (object);
}

static void
mnd_content_row_class_init (MndContentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_content_row_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = mnd_content_row_grab_focus;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mnd-row");
}

static void
mnd_content_row_init (MndContentRow *self)
{
}

static gboolean
has_several_lines (const char *property)
{
  static const char *const long_ones[] = { "description", "note", "private_note", "wording", "basis", NULL };

  return g_strv_contains (long_ones, property);
}

static GtkWidget *
create_lock (MndContentRow *self)
{
  GtkWidget *lock = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (lock), "changes-prevent-symbolic");
  gtk_widget_set_valign (lock, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (lock, _ ("Confidential: a redacted copy does not have it"));
  gtk_widget_add_css_class (lock, "flat");
  gtk_widget_add_css_class (lock, "mnd-small");
  g_signal_connect_swapped (lock, "toggled", G_CALLBACK (lock_cb), self);
  return lock;
}

/* What stands over a text of several lines. */
static GtkWidget *
create_heading (MndContentRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (line, "mnd-line");
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->label));
  if (g_str_equal (self->property, "private_note"))
    return line;
  self->lock = GTK_TOGGLE_BUTTON (create_lock (self));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->lock));
  return line;
}

static void
build (MndContentRow *self)
{
  gboolean below = has_several_lines (self->property);
  GtkWidget *box = gtk_box_new (below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, below ? 0 : 6);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  /* Beside the lock it stands on one line: what wraps there asks for another height at each width. */
  gtk_label_set_wrap (self->label, !below);
  gtk_label_set_ellipsize (self->label, below ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (self->label, below ? -1 : 1);
  gtk_widget_set_size_request (GTK_WIDGET (self->label), below ? -1 : 100, -1);
  gtk_widget_set_valign (GTK_WIDGET (self->label), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  self->field = MND_TEXT_FIELD (mnd_text_field_new (below ? MND_TEXT_FIELD_LINES : MND_TEXT_FIELD_WRAPPED));
  mnd_text_field_set_placeholder (self->field, "–");
  gtk_box_append (GTK_BOX (box), below ? create_heading (self) : GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->field));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
mnd_content_row_new (MndSubject *subject, const char *property, const char *language, int ordinal)
{
  MndContentRow *self = g_object_new (MND_TYPE_CONTENT_ROW, NULL);

  self->subject = g_object_ref (subject);
  self->property = property;
  self->language = g_strdup (language);
  self->ordinal = ordinal;
  build (self);
  g_signal_connect_swapped (self->field, "entered", G_CALLBACK (entered_cb), self);
  g_signal_connect_object (subject, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (subject, "refresh", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}

const char *
mnd_content_row_get_property (MndContentRow *self)
{
  return self->property;
}

const char *
mnd_content_row_get_language (MndContentRow *self)
{
  return self->language;
}

void
mnd_content_row_set_label (MndContentRow *self, const char *label, const char *name)
{
  gtk_label_set_label (self->label, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->label), label != NULL);
  mnd_text_field_set_name (self->field, name);
  if (self->lock != NULL)
    {
      /* Translators: %s is what is confidential, such as "Note (English)" */
      g_autofree char *lock = g_strdup_printf (_ ("Confidential: %s"), name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->lock), GTK_ACCESSIBLE_PROPERTY_LABEL, lock, -1);
    }
}
