/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How one row of a comparison looks: see the .ui; here are only the closures it needs. */
#include "desktop/mnd-difference-cell.h"

#include "desktop/mnd-difference-mark.h"

struct _MndDifferenceCell
{
  GtkWidget parent_instance;
  MndDifferenceRow *row;
};

G_DEFINE_FINAL_TYPE (MndDifferenceCell, mnd_difference_cell, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ROW,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
is_set_cb (MndDifferenceCell *self, const char *text, gpointer user_data)
{
  return text != NULL && text[0] != '\0';
}

static gboolean
is_not_cb (MndDifferenceCell *self, gboolean value, gpointer user_data)
{
  return !value;
}

static void
mnd_difference_cell_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndDifferenceCell *self = MND_DIFFERENCE_CELL (object);

  if (id == PROP_ROW)
    g_value_set_object (value, self->row);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_difference_cell_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ROW)
    mnd_difference_cell_set_row (MND_DIFFERENCE_CELL (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_difference_cell_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&MND_DIFFERENCE_CELL (object)->row);
  G_OBJECT_CLASS (mnd_difference_cell_parent_class)->dispose (object);
}

static void
mnd_difference_cell_class_init (MndDifferenceCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_difference_cell_get_property;
  object_class->set_property = mnd_difference_cell_set_property;
  object_class->dispose = mnd_difference_cell_dispose;

  properties[PROP_ROW] =
      g_param_spec_object ("row", NULL, NULL, MND_TYPE_DIFFERENCE_ROW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MND_TYPE_DIFFERENCE_MARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-difference-cell.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_not_cb);
}

static void
mnd_difference_cell_init (MndDifferenceCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mnd_difference_cell_new (void)
{
  return g_object_new (MND_TYPE_DIFFERENCE_CELL, NULL);
}

void
mnd_difference_cell_set_row (MndDifferenceCell *self, MndDifferenceRow *row)
{
  g_return_if_fail (MND_IS_DIFFERENCE_CELL (self));

  if (g_set_object (&self->row, row))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}
