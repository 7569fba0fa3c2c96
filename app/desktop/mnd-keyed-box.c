/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widgets that follow a list; see the header. */
#include "desktop/mnd-keyed-box.h"

struct _MndKeyedBox
{
  GtkWidget parent_instance;
  GHashTable *widgets; /* key -> GtkWidget, borrowed from the children */
  GHashTable *left;    /* set of keys not asked for yet */
  GtkWidget *last;     /* the one asked for last */
};

G_DEFINE_FINAL_TYPE (MndKeyedBox, mnd_keyed_box, GTK_TYPE_WIDGET)

static void
put_next (MndKeyedBox *self, GtkWidget *widget)
{
  if (gtk_widget_get_parent (widget) == NULL || gtk_widget_get_prev_sibling (widget) != self->last)
    gtk_widget_insert_after (widget, GTK_WIDGET (self), self->last);
  self->last = widget;
}

static void
mnd_keyed_box_dispose (GObject *object)
{
  MndKeyedBox *self = MND_KEYED_BOX (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->widgets, g_hash_table_unref);
  g_clear_pointer (&self->left, g_hash_table_unref);

  G_OBJECT_CLASS (mnd_keyed_box_parent_class)->dispose (object);
}

static void
mnd_keyed_box_class_init (MndKeyedBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnd_keyed_box_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
mnd_keyed_box_init (MndKeyedBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->widgets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

GtkWidget *
mnd_keyed_box_new (void)
{
  return g_object_new (MND_TYPE_KEYED_BOX, NULL);
}

void
mnd_keyed_box_begin (MndKeyedBox *self)
{
  GHashTableIter iter;
  gpointer key;

  g_return_if_fail (MND_IS_KEYED_BOX (self));

  g_hash_table_remove_all (self->left);
  g_hash_table_iter_init (&iter, self->widgets);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (self->left, g_strdup (key));
  self->last = NULL;
}

GtkWidget *
mnd_keyed_box_find_next (MndKeyedBox *self, const char *key)
{
  GtkWidget *widget;

  g_return_val_if_fail (MND_IS_KEYED_BOX (self), NULL);

  widget = g_hash_table_lookup (self->widgets, key);
  if (widget == NULL)
    return NULL;
  g_hash_table_remove (self->left, key);
  put_next (self, widget);
  return widget;
}

void
mnd_keyed_box_add (MndKeyedBox *self, const char *key, GtkWidget *widget)
{
  g_return_if_fail (MND_IS_KEYED_BOX (self));
  g_return_if_fail (!g_hash_table_contains (self->widgets, key));

  g_hash_table_insert (self->widgets, g_strdup (key), widget);
  put_next (self, widget);
}

void
mnd_keyed_box_end (MndKeyedBox *self)
{
  GHashTableIter iter;
  gpointer key;

  g_return_if_fail (MND_IS_KEYED_BOX (self));

  g_hash_table_iter_init (&iter, self->left);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gtk_widget_unparent (g_hash_table_lookup (self->widgets, key));
      g_hash_table_remove (self->widgets, key);
    }
  g_hash_table_remove_all (self->left);
  gtk_widget_set_visible (GTK_WIDGET (self), g_hash_table_size (self->widgets) > 0);
}

guint
mnd_keyed_box_get_size (MndKeyedBox *self)
{
  g_return_val_if_fail (MND_IS_KEYED_BOX (self), 0);

  return g_hash_table_size (self->widgets);
}
