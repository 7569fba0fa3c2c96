/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reference; see the header. A place or a source that is not there yet is made from what is typed. */
#include "desktop/mnd-reference-row.h"

#include "desktop/mnd-choice-button.h"
#include "document/mnd-edits.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

struct _MndReferenceRow
{
  MndColumnRow parent_instance;
  MndChoiceButton *button;
  GtkWidget *go_button;
  char chosen[MND_ID_TEXT_SIZE];
};

G_DEFINE_FINAL_TYPE (MndReferenceRow, mnd_reference_row, MND_TYPE_COLUMN_ROW)

static const MndId *
get_target (MndReferenceRow *self)
{
  MndColumnRow *row = MND_COLUMN_ROW (self);
  MndRecord *record = mnd_subject_find_record (mnd_column_row_get_subject (row));

  return record != NULL ? mnd_record_get_reference (record, mnd_column_row_get_column (row)) : NULL;
}

/* Nothing is part of itself. */
static void
leave_out (GPtrArray *choices, const MndId *id)
{
  char key[MND_ID_TEXT_SIZE];

  mnd_id_format (id, key);
  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (((const MndChoice *) g_ptr_array_index (choices, i))->key, key))
      {
        g_ptr_array_remove_index (choices, i);
        return;
      }
}

static GPtrArray *
choices_cb (gpointer user_data, const char **chosen)
{
  MndReferenceRow *self = user_data;
  MndColumnRow *row = user_data;
  MndSubject *subject = mnd_column_row_get_subject (row);
  const MndColumn *info = mnd_column_row_get_info (row);
  const MndId *target = get_target (self);
  GPtrArray *choices = mnd_choices_new ();

  if (!info->required)
    mnd_choices_add (choices, "", _ ("Not stated"), NULL, NULL);
  mnd_choices_add_records (choices, mnd_subject_get_map (subject), info->references,
                           mnd_subject_get_languages (subject));
  if (info->references == mnd_subject_get_table (subject))
    leave_out (choices, mnd_subject_get_id (subject));
  *chosen = target != NULL ? mnd_id_format (target, self->chosen) : "";
  return choices;
}

static void
chosen_cb (MndReferenceRow *self, const char *key)
{
  g_auto (MndValue) value = mnd_value_null ();
  MndId id;

  if (mnd_id_parse (key, &id))
    value = mnd_value_id (&id);
  mnd_column_row_enter (MND_COLUMN_ROW (self), &value);
}

static void
add_source (MndReferenceRow *self, const char *title)
{
  MndSubject *subject = mnd_column_row_get_subject (MND_COLUMN_ROW (self));
  g_auto (MndValue) value = mnd_value_null ();
  GError *error = NULL;
  MndId id;

  if (!mnd_document_add_source (mnd_subject_get_document (subject), "document", title, &id, &error))
    {
      mnd_subject_check (subject, FALSE, error);
      return;
    }
  value = mnd_value_id (&id);
  mnd_column_row_enter (MND_COLUMN_ROW (self), &value);
}

static void
typed_cb (MndReferenceRow *self, const char *text)
{
  MndColumnRow *row = MND_COLUMN_ROW (self);
  MndSubject *subject = mnd_column_row_get_subject (row);
  MndRecord *record = mnd_subject_find_record (subject);
  GError *error = NULL;
  gboolean done;

  if (record == NULL)
    return;
  if (mnd_column_row_get_info (row)->references == MND_TABLE_SOURCE)
    {
      add_source (self, text);
      return;
    }
  done = mnd_document_set_place (mnd_subject_get_document (subject), record, text, &error);
  mnd_subject_check (subject, done, error);
}

static void
go_clicked_cb (MndReferenceRow *self)
{
  const MndId *target = get_target (self);

  if (target != NULL)
    mnd_view_select (mnd_subject_get_view (mnd_column_row_get_subject (MND_COLUMN_ROW (self))), target);
}

static void
mnd_reference_row_refresh (MndColumnRow *row, MndRecord *record)
{
  MndReferenceRow *self = MND_REFERENCE_ROW (row);
  MndSubject *subject = mnd_column_row_get_subject (row);
  const MndId *target = mnd_record_get_reference (record, mnd_column_row_get_column (row));
  const char *name = target != NULL
                         ? mnd_map_get_name (mnd_subject_get_map (subject), target, mnd_subject_get_languages (subject))
                         : NULL;
  const char *text = target == NULL ? "–" : name != NULL ? name : C_ ("name", "unnamed");
  g_autofree char *go_name = g_strdup_printf (C_ ("inspector", "Show %s"), text);
  MndTable table = mnd_column_row_get_info (row)->references;

  mnd_choice_button_set_text (self->button, text, target == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), mnd_subject_may_edit (subject));
  gtk_widget_set_visible (self->go_button, target != NULL && (table == MND_TABLE_ACTOR || table == MND_TABLE_SUPPORT));
  gtk_widget_set_tooltip_text (self->go_button, go_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go_button), GTK_ACCESSIBLE_PROPERTY_LABEL, go_name, -1);
}

static const char *
get_offer (MndColumnRow *row)
{
  MndTable table = mnd_column_row_get_info (row)->references;
  MndTable own = mnd_subject_get_table (mnd_column_row_get_subject (row));

  if (table == MND_TABLE_SOURCE)
    /* Translators: %s is what was typed. */
    return _ ("New source “%s”");
  /* Only these have a place that can be given by name. */
  if (table == MND_TABLE_PLACE && (own == MND_TABLE_ACTOR || own == MND_TABLE_SUPPORT || own == MND_TABLE_MANDATE))
    /* Translators: %s is what was typed. */
    return _ ("New place “%s”");
  return NULL;
}

static void
mnd_reference_row_constructed (GObject *object)
{
  MndReferenceRow *self = MND_REFERENCE_ROW (object);

  G_OBJECT_CLASS (mnd_reference_row_parent_class)->constructed (object);

  mnd_choice_button_set_name (self->button, mnd_column_row_get_label (MND_COLUMN_ROW (self)));
  mnd_choice_button_set_offer (self->button, get_offer (MND_COLUMN_ROW (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mnd_column_row_get_label (MND_COLUMN_ROW (self)), -1);
}

static void
mnd_reference_row_class_init (MndReferenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = mnd_reference_row_constructed;
  MND_COLUMN_ROW_CLASS (klass)->refresh = mnd_reference_row_refresh;
}

static void
mnd_reference_row_init (MndReferenceRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->button = MND_CHOICE_BUTTON (mnd_choice_button_new (choices_cb, self));
  gtk_widget_set_hexpand (GTK_WIDGET (self->button), TRUE);
  g_signal_connect_swapped (self->button, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->button, "typed", G_CALLBACK (typed_cb), self);
  self->go_button = gtk_button_new_from_icon_name ("go-next-symbolic");
  gtk_widget_add_css_class (self->go_button, "flat");
  gtk_widget_add_css_class (self->go_button, "mnd-small");
  gtk_widget_set_valign (self->go_button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->go_button, "clicked", G_CALLBACK (go_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (box), self->go_button);
  mnd_column_row_set_content (MND_COLUMN_ROW (self), box, FALSE);
}
