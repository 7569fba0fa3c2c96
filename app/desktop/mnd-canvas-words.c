/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The canvas in another language. It stays the same one, with its picture until there is another: only what has words
 * in it is made anew. */
#include "desktop/mnd-canvas-private.h"

#include <glib/gi18n.h>

/* A menu or a question between two actors is asked for again. */
static void
drop_popovers (MndCanvas *self)
{
  if (self->link_popover != NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (self->link_popover));
      g_signal_handlers_disconnect_by_data (self->link_popover, self);
      gtk_widget_unparent (GTK_WIDGET (self->link_popover));
      self->link_popover = NULL;
    }
  if (self->menu != NULL)
    gtk_widget_unparent (self->menu);
  self->menu = NULL;
}

static void
renew_legend (MndCanvas *self)
{
  gboolean expanded;

  g_object_get (self->legend_panel, "expanded", &expanded, NULL);
  g_signal_handlers_disconnect_by_data (self->legend_panel, self);
  gtk_widget_unparent (GTK_WIDGET (self->legend_panel));
  mnd_canvas_create_legend (self);
  g_object_set (self->legend_panel, "expanded", expanded, NULL);
  mnd_canvas_read_legend (self);
}

void
mnd_canvas_reword (MndCanvas *self)
{
  g_return_if_fail (MND_IS_CANVAS (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_ ("canvas", "Map"), -1);
  drop_popovers (self);
  if (self->scene == NULL)
    return;
  mnd_scene_reword (self->scene);
  renew_legend (self);
  mnd_canvas_clear_items (self);
  mnd_canvas_queue_items (self);
  mnd_canvas_ask_again (self);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}
