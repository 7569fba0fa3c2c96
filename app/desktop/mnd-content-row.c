/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text in a language; see the header. */
#include "desktop/mnd-content-row.h"

#include "desktop/mnd-text-field.h"
#include "document/mnd-edits.h"
#include "model/mnd-text.h"

struct _MndContentRow
{
  AdwBin parent_instance;
  MndSubject *subject;
  const char *property;
  char *language;
  int ordinal;
  GtkLabel *label;
  MndTextField *field;
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

static void
refresh_cb (MndContentRow *self)
{
  MndRecord *text = find_text (self);

  if (mnd_subject_find_record (self->subject) != NULL)
    mnd_text_field_show (self->field, text != NULL ? mnd_record_get_text (text, MND_TEXT_VALUE) : NULL);
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

static void
build (MndContentRow *self)
{
  gboolean below = has_several_lines (self->property);
  GtkWidget *box = gtk_box_new (below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, below ? 0 : 6);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (self->label, below ? -1 : 1);
  gtk_widget_set_size_request (GTK_WIDGET (self->label), below ? -1 : 100, -1);
  gtk_widget_set_valign (GTK_WIDGET (self->label), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  self->field = MND_TEXT_FIELD (mnd_text_field_new (below ? MND_TEXT_FIELD_LINES : MND_TEXT_FIELD_WRAPPED));
  mnd_text_field_set_placeholder (self->field, "–");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
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
}
