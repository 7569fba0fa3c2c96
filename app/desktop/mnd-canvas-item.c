/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A widget without looks; see the header. */
#include "desktop/mnd-canvas-item.h"

struct _MndCanvasItem
{
  GtkWidget parent_instance;
  MndId id;
  char *label;
  gboolean selected;
};

G_DEFINE_FINAL_TYPE (MndCanvasItem, mnd_canvas_item, GTK_TYPE_WIDGET)

static void
mnd_canvas_item_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
mnd_canvas_item_finalize (GObject *object)
{
  g_free (MND_CANVAS_ITEM (object)->label);
  G_OBJECT_CLASS (mnd_canvas_item_parent_class)->finalize (object);
}

static void
mnd_canvas_item_class_init (MndCanvasItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mnd_canvas_item_finalize;
  widget_class->measure = mnd_canvas_item_measure;
  gtk_widget_class_set_css_name (widget_class, "mndcanvasitem");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_OPTION);
}

static void
mnd_canvas_item_init (MndCanvasItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
}

GtkWidget *
mnd_canvas_item_new (const MndId *id)
{
  MndCanvasItem *self = g_object_new (MND_TYPE_CANVAS_ITEM, NULL);

  self->id = *id;
  return GTK_WIDGET (self);
}

const MndId *
mnd_canvas_item_get_id (MndCanvasItem *self)
{
  g_return_val_if_fail (MND_IS_CANVAS_ITEM (self), NULL);

  return &self->id;
}

void
mnd_canvas_item_set_label (MndCanvasItem *self, const char *label)
{
  g_return_if_fail (MND_IS_CANVAS_ITEM (self) && label != NULL);

  if (g_strcmp0 (self->label, label) == 0)
    return;
  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
mnd_canvas_item_set_selected (MndCanvasItem *self, gboolean selected)
{
  g_return_if_fail (MND_IS_CANVAS_ITEM (self));

  if (self->selected == selected)
    return;
  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
