/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* True or false; see the header. */
#include "desktop/mnd-boolean-row.h"

struct _MndBooleanRow
{
  MndColumnRow parent_instance;
  GtkCheckButton *check;
  gboolean is_showing; /* the check changes because we change it */
};

G_DEFINE_FINAL_TYPE (MndBooleanRow, mnd_boolean_row, MND_TYPE_COLUMN_ROW)

static void
toggled_cb (MndBooleanRow *self)
{
  g_auto (MndValue) value = mnd_value_integer (gtk_check_button_get_active (self->check));

  if (self->is_showing)
    return;
  mnd_column_row_enter (MND_COLUMN_ROW (self), &value);
  mnd_column_row_refresh (MND_COLUMN_ROW (self));
}

static void
mnd_boolean_row_refresh (MndColumnRow *row, MndRecord *record)
{
  MndBooleanRow *self = MND_BOOLEAN_ROW (row);

  gtk_widget_set_sensitive (GTK_WIDGET (self->check), mnd_subject_may_edit (mnd_column_row_get_subject (row)));
  self->is_showing = TRUE;
  gtk_check_button_set_active (self->check, mnd_record_get_boolean (record, mnd_column_row_get_column (row)));
  self->is_showing = FALSE;
}

static void
mnd_boolean_row_constructed (GObject *object)
{
  MndBooleanRow *self = MND_BOOLEAN_ROW (object);

  G_OBJECT_CLASS (mnd_boolean_row_parent_class)->constructed (object);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mnd_column_row_get_label (MND_COLUMN_ROW (self)), -1);
}

static void
mnd_boolean_row_class_init (MndBooleanRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = mnd_boolean_row_constructed;
  MND_COLUMN_ROW_CLASS (klass)->refresh = mnd_boolean_row_refresh;
}

static void
mnd_boolean_row_init (MndBooleanRow *self)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->check), GTK_ALIGN_START);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (toggled_cb), self);
  mnd_column_row_set_content (MND_COLUMN_ROW (self), GTK_WIDGET (self->check), FALSE);
}
