/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the map in a list; see the header. Its fields are made when it is first unfolded: a map has many citations.
 */
#include "desktop/mnd-record-row.h"

#include "desktop/mnd-column-rows.h"
#include "desktop/mnd-describe.h"
#include "desktop/mnd-source-group.h"
#include "desktop/mnd-texts-group.h"
#include "document/mnd-edits.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

struct _MndRecordRow
{
  AdwBin parent_instance;
  MndSubject *subject;
  guint from;
  const char *const *properties;
  GtkWidget *button;
  GtkLabel *title_label;
  GtkLabel *details_label;
  GtkWidget *remove_button;
  GtkWidget *go_button;
  GtkBox *fields;
};

G_DEFINE_FINAL_TYPE (MndRecordRow, mnd_record_row, ADW_TYPE_BIN)

static gboolean
is_selectable (MndTable table)
{
  return table == MND_TABLE_ACTOR || table == MND_TABLE_LINK || table == MND_TABLE_SUPPORT;
}

static void
build_fields (MndRecordRow *self)
{
  guint n_columns = mnd_table_get_info (mnd_subject_get_table (self->subject))->n_columns;

  for (guint i = 0; self->properties != NULL && self->properties[i] != NULL; i++)
    gtk_box_append (self->fields, mnd_texts_group_new (self->subject, self->properties[i]));
  for (guint column = 0; column < n_columns; column++)
    if (column != self->from)
      mnd_column_rows_append (self->fields, self->subject, column, column);
  if (mnd_subject_get_table (self->subject) == MND_TABLE_CITATION)
    gtk_box_append (self->fields, mnd_source_group_new (self->subject));
}

static void
set_unfolded (MndRecordRow *self, gboolean unfolded)
{
  if (unfolded && gtk_widget_get_first_child (GTK_WIDGET (self->fields)) == NULL)
    build_fields (self);
  gtk_widget_set_visible (GTK_WIDGET (self->fields), unfolded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, unfolded, -1);
}

static void
show_names (MndRecordRow *self, const char *title, const char *details)
{
  g_autofree char *both = g_strjoin (details != NULL ? ", " : "", title, details != NULL ? details : "", NULL);
  /* Translators: %s is a mandate, a party, an amount or a source. */
  g_autofree char *remove = g_strdup_printf (C_ ("inspector", "Remove %s"), title);
  /* Translators: %s is a mandate, a party, an amount or a source. */
  g_autofree char *go = g_strdup_printf (C_ ("inspector", "Show %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go_button), GTK_ACCESSIBLE_PROPERTY_LABEL, go, -1);
  gtk_widget_set_tooltip_text (self->remove_button, C_ ("button", "Remove"));
  gtk_widget_set_tooltip_text (self->go_button, go);
}

static void
refresh_cb (MndRecordRow *self)
{
  MndRecord *record = mnd_subject_find_record (self->subject);
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;

  if (record == NULL)
    return;
  title = mnd_describe_dup_title (self->subject, self->from);
  details = mnd_describe_dup_details (self->subject, self->from);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->details_label, details != NULL ? details : "");
  gtk_widget_set_visible (GTK_WIDGET (self->details_label), details != NULL);
  gtk_widget_set_visible (self->remove_button, mnd_subject_may_edit (self->subject));
  gtk_widget_set_visible (self->go_button, mnd_describe_find_other (record, self->from) != NULL);
  show_names (self, title, details);
}

static void
clicked_cb (MndRecordRow *self)
{
  if (is_selectable (mnd_subject_get_table (self->subject)))
    mnd_view_select (mnd_subject_get_view (self->subject), mnd_subject_get_id (self->subject));
  else
    set_unfolded (self, !gtk_widget_get_visible (GTK_WIDGET (self->fields)));
}

static void
go_clicked_cb (MndRecordRow *self)
{
  MndRecord *record = mnd_subject_find_record (self->subject);
  const MndId *other = record != NULL ? mnd_describe_find_other (record, self->from) : NULL;

  if (other != NULL)
    mnd_view_select (mnd_subject_get_view (self->subject), other);
}

static void
remove_clicked_cb (MndRecordRow *self)
{
  g_autoptr (MndSubject) subject = g_object_ref (self->subject);
  MndRecord *record = mnd_subject_find_record (subject);
  GError *error = NULL;
  gboolean done;

  if (record == NULL)
    return;
  /* The row goes with what it shows; the focus moves to a neighbour and does not fall out of the list. */
  if (!gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_DOWN))
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_UP);
  done = mnd_document_delete (mnd_subject_get_document (subject), &record, 1, &error);
  mnd_subject_check (subject, done, error);
}

static void
mnd_record_row_finalize (GObject *object)
{
  g_clear_object (&MND_RECORD_ROW (object)->subject);

  G_OBJECT_CLASS (mnd_record_row_parent_class)->finalize (object);
}

static void
mnd_record_row_class_init (MndRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mnd_record_row_finalize;
  gtk_widget_class_set_css_name (widget_class, "mnd-record");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-record-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MndRecordRow, button);
  gtk_widget_class_bind_template_child (widget_class, MndRecordRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, MndRecordRow, details_label);
  gtk_widget_class_bind_template_child (widget_class, MndRecordRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, MndRecordRow, go_button);
  gtk_widget_class_bind_template_child (widget_class, MndRecordRow, fields);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);
}

static void
mnd_record_row_init (MndRecordRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mnd_record_row_new (MndSubject *subject, guint from, const char *const *properties)
{
  MndRecordRow *self = g_object_new (MND_TYPE_RECORD_ROW, NULL);

  self->subject = g_object_ref (subject);
  self->from = from;
  self->properties = properties;
  g_signal_connect_object (subject, "refresh", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}

void
mnd_record_row_open (MndRecordRow *self)
{
  g_return_if_fail (MND_IS_RECORD_ROW (self));

  set_unfolded (self, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->fields), GTK_DIR_TAB_FORWARD);
}

MndSubject *
mnd_record_row_get_subject (MndRecordRow *self)
{
  g_return_val_if_fail (MND_IS_RECORD_ROW (self), NULL);

  return self->subject;
}
