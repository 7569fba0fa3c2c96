/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two trees of widgets side by side; see the header. */
#include "desktop/mnd-keeping.h"

G_DEFINE_INTERFACE (MndKeeping, mnd_keeping, GTK_TYPE_WIDGET)

static void
mnd_keeping_default_init (MndKeepingInterface *iface)
{
}

/* --- where one reads */

#define SHARE_KEY "mnd-kept-share"

/* As soon as there is that much to read. */
static void
scroll_cb (GtkAdjustment *adjustment)
{
  double *share = g_object_get_data (G_OBJECT (adjustment), SHARE_KEY);
  double upper = gtk_adjustment_get_upper (adjustment), page = gtk_adjustment_get_page_size (adjustment);

  if (page <= 0 || upper <= page)
    return;
  g_signal_handlers_disconnect_by_func (adjustment, scroll_cb, NULL);
  gtk_adjustment_set_value (adjustment, *share * upper);
  g_object_set_data (G_OBJECT (adjustment), SHARE_KEY, NULL);
}

/* The same part of it and not the same number of pixels: lines may be of another height. */
static void
take_place (GtkAdjustment *adjustment, GtkAdjustment *old)
{
  double upper = gtk_adjustment_get_upper (old), share;

  if (upper <= 0 || gtk_adjustment_get_value (old) <= 0)
    return;
  share = gtk_adjustment_get_value (old) / upper;
  g_object_set_data_full (G_OBJECT (adjustment), SHARE_KEY, g_memdup2 (&share, sizeof share), g_free);
  g_signal_connect (adjustment, "changed", G_CALLBACK (scroll_cb), NULL);
  scroll_cb (adjustment);
}

static void
take_scroll (GtkScrolledWindow *scrolled, GtkScrolledWindow *old)
{
  take_place (gtk_scrolled_window_get_vadjustment (scrolled), gtk_scrolled_window_get_vadjustment (old));
  take_place (gtk_scrolled_window_get_hadjustment (scrolled), gtk_scrolled_window_get_hadjustment (old));
}

/* --- all of it */

/* Rows come and go with what is seen of a list. */
static gboolean
has_rows (GtkWidget *widget)
{
  return GTK_IS_LIST_BASE (widget) || GTK_IS_COLUMN_VIEW (widget);
}

void
mnd_keeping_take_over (GtkWidget *root, GtkWidget *old, GtkWidget *focus)
{
  GtkWidget *child, *old_child;

  g_return_if_fail (GTK_IS_WIDGET (root));
  g_return_if_fail (GTK_IS_WIDGET (old));

  if (G_OBJECT_TYPE (root) != G_OBJECT_TYPE (old))
    return;
  if (MND_IS_KEEPING (root) && MND_KEEPING_GET_IFACE (root)->take_over != NULL)
    MND_KEEPING_GET_IFACE (root)->take_over (MND_KEEPING (root), MND_KEEPING (old));
  if (GTK_IS_SCROLLED_WINDOW (root))
    take_scroll (GTK_SCROLLED_WINDOW (root), GTK_SCROLLED_WINDOW (old));
  if (old == focus || (has_rows (old) && focus != NULL && gtk_widget_is_ancestor (focus, old)))
    gtk_widget_grab_focus (root);
  if (has_rows (root))
    return;
  child = gtk_widget_get_first_child (root);
  old_child = gtk_widget_get_first_child (old);
  while (child != NULL && old_child != NULL)
    {
      mnd_keeping_take_over (child, old_child, focus);
      child = gtk_widget_get_next_sibling (child);
      old_child = gtk_widget_get_next_sibling (old_child);
    }
}
