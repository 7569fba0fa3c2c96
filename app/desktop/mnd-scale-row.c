/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A few steps; see the header. Choosing the step that is chosen takes it back. */
#include "desktop/mnd-scale-row.h"

#include "model/mnd-format.h"

#include <glib/gi18n.h>

struct _MndScaleRow
{
  MndColumnRow parent_instance;
  GtkWidget *box;
  gboolean is_showing; /* toggles change because we change them */
};

G_DEFINE_FINAL_TYPE (MndScaleRow, mnd_scale_row, MND_TYPE_COLUMN_ROW)

static char *
dup_step (const MndColumn *column, gint64 step)
{
  if (column->minimum == 0 && column->maximum == 1)
    return g_strdup (step == 1 ? C_ ("scale", "Yes") : C_ ("scale", "No"));
  return mnd_format_dup_step (step, column->minimum < 0);
}

static void
toggled_cb (GtkToggleButton *toggle, MndScaleRow *self)
{
  gint64 step = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (toggle), "mnd-step"));
  g_auto (MndValue) value = mnd_value_null ();

  if (self->is_showing)
    return;
  if (gtk_toggle_button_get_active (toggle))
    value = mnd_value_integer (step);
  mnd_column_row_enter (MND_COLUMN_ROW (self), &value);
  mnd_column_row_refresh (MND_COLUMN_ROW (self));
}

static void
mnd_scale_row_refresh (MndColumnRow *row, MndRecord *record)
{
  MndScaleRow *self = MND_SCALE_ROW (row);
  const MndColumn *info = mnd_column_row_get_info (row);
  gint64 chosen = mnd_record_get_integer (record, mnd_column_row_get_column (row), info->maximum + 1);

  gtk_widget_set_sensitive (self->box, mnd_subject_may_edit (mnd_column_row_get_subject (row)));
  self->is_showing = TRUE;
  for (GtkWidget *toggle = gtk_widget_get_first_child (self->box); toggle != NULL;
       toggle = gtk_widget_get_next_sibling (toggle))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle),
                                  GPOINTER_TO_INT (g_object_get_data (G_OBJECT (toggle), "mnd-step")) == chosen);
  self->is_showing = FALSE;
}

static void
add_step (MndScaleRow *self, gint64 step)
{
  MndColumnRow *row = MND_COLUMN_ROW (self);
  g_autofree char *label = dup_step (mnd_column_row_get_info (row), step);
  /* Translators: a property and its value, read aloud: "Kind: Police". */
  g_autofree char *name = g_strdup_printf (C_ ("label: value", "%1$s: %2$s"), mnd_column_row_get_label (row), label);
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (toggle, "mnd-chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (toggle), "mnd-step", GINT_TO_POINTER ((int) step));
  g_signal_connect (toggle, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (self->box), toggle);
}

static void
mnd_scale_row_constructed (GObject *object)
{
  MndScaleRow *self = MND_SCALE_ROW (object);
  const MndColumn *info;

  G_OBJECT_CLASS (mnd_scale_row_parent_class)->constructed (object);

  info = mnd_column_row_get_info (MND_COLUMN_ROW (self));
  for (gint64 step = info->minimum; step <= info->maximum; step++)
    add_step (self, step);
}

static void
mnd_scale_row_class_init (MndScaleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = mnd_scale_row_constructed;
  MND_COLUMN_ROW_CLASS (klass)->refresh = mnd_scale_row_refresh;
}

static void
mnd_scale_row_init (MndScaleRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  mnd_column_row_set_content (MND_COLUMN_ROW (self), self->box, FALSE);
}
