/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How one row of the history looks: see the .ui; here are only the closures it needs, and the way to its menu. */
#include "desktop/mnd-history-cell.h"

#include "desktop/mnd-history-mark.h"

#define DIMMED 0.6

struct _MndHistoryCell
{
  GtkWidget parent_instance;
  MndHistoryItem *item;
  GtkListItem *row; /* borrowed: its place changes when rows come above it */
};

G_DEFINE_FINAL_TYPE (MndHistoryCell, mnd_history_cell, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* What is not in the map is there, but not to be taken for it. */
static double
opacity_cb (MndHistoryCell *self, gboolean on_way, gpointer user_data)
{
  return on_way ? 1.0 : DIMMED;
}

static gboolean
is_set_cb (MndHistoryCell *self, const char *text, gpointer user_data)
{
  return text != NULL && text[0] != '\0';
}

static void
show_menu (MndHistoryCell *self)
{
  if (self->item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "history.menu", "u", mnd_history_cell_get_position (self));
}

static void
menu_clicked_cb (MndHistoryCell *self)
{
  show_menu (self);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (MND_HISTORY_CELL (user_data));
}

static void
mnd_history_cell_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ITEM)
    g_value_set_object (value, MND_HISTORY_CELL (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_history_cell_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&MND_HISTORY_CELL (object)->item);
  G_OBJECT_CLASS (mnd_history_cell_parent_class)->dispose (object);
}

static void
mnd_history_cell_class_init (MndHistoryCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_history_cell_get_property;
  object_class->dispose = mnd_history_cell_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, MND_TYPE_HISTORY_ITEM,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MND_TYPE_HISTORY_MARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-history-cell.ui");
  gtk_widget_class_bind_template_callback (widget_class, opacity_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
mnd_history_cell_init (MndHistoryCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mnd_history_cell_new (void)
{
  return g_object_new (MND_TYPE_HISTORY_CELL, NULL);
}

void
mnd_history_cell_set_row (MndHistoryCell *self, GtkListItem *row)
{
  g_return_if_fail (MND_IS_HISTORY_CELL (self));

  self->row = row;
  if (g_set_object (&self->item, row != NULL ? gtk_list_item_get_item (row) : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

guint
mnd_history_cell_get_position (MndHistoryCell *self)
{
  g_return_val_if_fail (MND_IS_HISTORY_CELL (self), GTK_INVALID_LIST_POSITION);

  return self->row != NULL ? gtk_list_item_get_position (self->row) : GTK_INVALID_LIST_POSITION;
}
