/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that belong to the subject; see the header. */
#include "desktop/mnd-records-group.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-keyed-box.h"
#include "desktop/mnd-record-row.h"
#include "desktop/mnd-section.h"

#include "mnd-config.h"

#include <glib/gi18n.h>

struct _MndRecordsGroup
{
  AdwBin parent_instance;
  MndSubject *subject;
  const MndRecordsSort *sort;
  MndSection *section;
  MndKeyedBox *rows;
  MndChoiceButton *add_button;
};

G_DEFINE_FINAL_TYPE (MndRecordsGroup, mnd_records_group, ADW_TYPE_BIN)

static const char *
translate (const char *text)
{
  return text != NULL ? g_dpgettext2 (MND_GETTEXT_DOMAIN, "section", text) : NULL;
}

static void
show_record (MndRecordsGroup *self, const MndId *id)
{
  g_autoptr (MndSubject) part = NULL;
  char key[MND_ID_TEXT_SIZE];

  mnd_id_format (id, key);
  if (mnd_keyed_box_find_next (self->rows, key) != NULL)
    return;
  part = mnd_subject_new_part (self->subject, self->sort->table, id);
  mnd_keyed_box_add (self->rows, key, mnd_record_row_new (part, self->sort->from, self->sort->properties));
}

static void
refresh_cb (MndRecordsGroup *self)
{
  const MndId *id = mnd_subject_get_id (self->subject);
  GPtrArray *records;

  if (mnd_subject_find_record (self->subject) == NULL)
    return;
  records = mnd_map_get_referring (mnd_subject_get_map (self->subject), self->sort->table, self->sort->from, id);
  mnd_keyed_box_begin (self->rows);
  for (guint i = 0; i < records->len; i++)
    show_record (self, mnd_record_get_id (g_ptr_array_index (records, i)));
  mnd_keyed_box_end (self->rows);
  mnd_section_set_count (self->section, records->len);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), mnd_subject_may_edit (self->subject));
}

static void
open_record (MndRecordsGroup *self, const MndId *id)
{
  char key[MND_ID_TEXT_SIZE];

  mnd_section_set_folded (self->section, FALSE);
  mnd_id_format (id, key);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (mnd_id_equal (mnd_subject_get_id (mnd_record_row_get_subject (MND_RECORD_ROW (row))), id))
      mnd_record_row_open (MND_RECORD_ROW (row));
}

static void
add_one (MndRecordsGroup *self, const char *key, const char *text)
{
  GError *error = NULL;
  MndId id;

  if (mnd_subject_find_record (self->subject) == NULL)
    return;
  if (self->sort->add_one (self->subject, key, text, &id, &error))
    open_record (self, &id);
  else
    mnd_subject_check (self->subject, FALSE, error);
}

static void
chosen_cb (MndRecordsGroup *self, const char *key)
{
  add_one (self, key, NULL);
}

static void
typed_cb (MndRecordsGroup *self, const char *text)
{
  add_one (self, NULL, text);
}

static GPtrArray *
choices_cb (gpointer user_data, const char **chosen)
{
  MndRecordsGroup *self = user_data;
  GPtrArray *choices = mnd_choices_new ();

  self->sort->fill (choices, self->subject);
  return choices;
}

static void
mnd_records_group_finalize (GObject *object)
{
  g_clear_object (&MND_RECORDS_GROUP (object)->subject);

  G_OBJECT_CLASS (mnd_records_group_parent_class)->finalize (object);
}

static void
mnd_records_group_class_init (MndRecordsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_records_group_finalize;
}

static void
mnd_records_group_init (MndRecordsGroup *self)
{
}

static void
build (MndRecordsGroup *self)
{
  self->section = MND_SECTION (mnd_section_new (self->sort->id, translate (self->sort->title)));
  self->rows = MND_KEYED_BOX (mnd_keyed_box_new ());
  self->add_button = MND_CHOICE_BUTTON (mnd_choice_button_new (choices_cb, self));
  mnd_choice_button_set_icon (self->add_button, "list-add-symbolic");
  mnd_choice_button_set_name (self->add_button, translate (self->sort->add));
  mnd_choice_button_set_offer (self->add_button, translate (self->sort->offer));
  gtk_widget_add_css_class (GTK_WIDGET (self->add_button), "mnd-small");
  mnd_section_set_suffix (self->section, GTK_WIDGET (self->add_button));
  gtk_box_append (mnd_section_get_box (self->section), GTK_WIDGET (self->rows));
  g_signal_connect_swapped (self->add_button, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->add_button, "typed", G_CALLBACK (typed_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->section));
}

GtkWidget *
mnd_records_group_new (MndSubject *subject, const MndRecordsSort *sort)
{
  MndRecordsGroup *self = g_object_new (MND_TYPE_RECORDS_GROUP, NULL);

  self->subject = g_object_ref (subject);
  self->sort = sort;
  build (self);
  g_signal_connect_object (subject, "refresh", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}

const MndRecordsSort *
mnd_records_group_get_sort (MndRecordsGroup *self)
{
  g_return_val_if_fail (MND_IS_RECORDS_GROUP (self), NULL);

  return self->sort;
}
