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

#define PLACE_KEY "mnd-kept-place"

typedef struct
{
  double share;
  gboolean mirrors; /* it counts from the other side */
} Place;

/* As soon as there is that much to read. */
static void
scroll_cb (GtkAdjustment *adjustment)
{
  Place *place = g_object_get_data (G_OBJECT (adjustment), PLACE_KEY);
  double upper = gtk_adjustment_get_upper (adjustment), page = gtk_adjustment_get_page_size (adjustment);
  double value = place->share * upper;

  if (page <= 0 || upper <= page)
    return;
  g_signal_handlers_disconnect_by_func (adjustment, scroll_cb, NULL);
  gtk_adjustment_set_value (adjustment, place->mirrors ? upper - page - value : value);
  g_object_set_data (G_OBJECT (adjustment), PLACE_KEY, NULL);
}

/* The same part of it and not the same number of pixels: lines may be of another height. */
static void
take_place (GtkAdjustment *adjustment, GtkAdjustment *old, gboolean mirrors)
{
  double upper = gtk_adjustment_get_upper (old);
  Place place = { .mirrors = mirrors };

  if (upper <= gtk_adjustment_get_page_size (old) || (!mirrors && gtk_adjustment_get_value (old) <= 0))
    return;
  place.share = gtk_adjustment_get_value (old) / upper;
  g_object_set_data_full (G_OBJECT (adjustment), PLACE_KEY, g_memdup2 (&place, sizeof place), g_free);
  g_signal_connect (adjustment, "changed", G_CALLBACK (scroll_cb), NULL);
  scroll_cb (adjustment);
}

static void
take_scroll (GtkScrolledWindow *scrolled, GtkScrolledWindow *old, gboolean mirrors)
{
  take_place (gtk_scrolled_window_get_vadjustment (scrolled), gtk_scrolled_window_get_vadjustment (old), FALSE);
  take_place (gtk_scrolled_window_get_hadjustment (scrolled), gtk_scrolled_window_get_hadjustment (old), mirrors);
}

/* --- the keyboard */

/* Rows come and go with what is seen of a list. */
static gboolean
has_rows (GtkWidget *widget)
{
  return GTK_IS_LIST_BASE (widget) || GTK_IS_COLUMN_VIEW (widget);
}

/* TRUE: nobody else in it is asked. */
static gboolean
take_focus (GtkWidget *widget, GtkWidget *old, GtkWidget *focus)
{
  MndKeepingInterface *iface = MND_IS_KEEPING (widget) ? MND_KEEPING_GET_IFACE (widget) : NULL;

  if (focus == NULL || (focus != old && !gtk_widget_is_ancestor (focus, old)))
    return FALSE;
  if (iface != NULL && iface->take_focus != NULL && iface->take_focus (MND_KEEPING (widget), MND_KEEPING (old), focus))
    return TRUE;
  return (focus == old || has_rows (old)) && gtk_widget_grab_focus (widget);
}

/* --- all of it */

/* Pages come as they are first shown: in their stack they go by their names. */
static GtkWidget *
find_page (GtkWidget *stack, GtkWidget *child, GtkWidget *old_stack)
{
  const char *name = gtk_stack_page_get_name (gtk_stack_get_page (GTK_STACK (stack), child));

  return name != NULL ? gtk_stack_get_child_by_name (GTK_STACK (old_stack), name) : NULL;
}

void
mnd_keeping_take_over (GtkWidget *root, GtkWidget *old, GtkWidget *focus, gboolean mirrors)
{
  GtkWidget *child, *old_child;

  g_return_if_fail (GTK_IS_WIDGET (root));
  g_return_if_fail (GTK_IS_WIDGET (old));

  if (G_OBJECT_TYPE (root) != G_OBJECT_TYPE (old))
    return;
  if (MND_IS_KEEPING (root) && MND_KEEPING_GET_IFACE (root)->take_over != NULL)
    MND_KEEPING_GET_IFACE (root)->take_over (MND_KEEPING (root), MND_KEEPING (old));
  if (GTK_IS_SCROLLED_WINDOW (root))
    take_scroll (GTK_SCROLLED_WINDOW (root), GTK_SCROLLED_WINDOW (old), mirrors);
  if (take_focus (root, old, focus))
    focus = NULL;
  if (has_rows (root))
    return;
  old_child = gtk_widget_get_first_child (old);
  for (child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *counterpart = GTK_IS_STACK (root) ? find_page (root, child, old) : old_child;

      if (counterpart != NULL)
        mnd_keeping_take_over (child, counterpart, focus, mirrors);
      old_child = old_child != NULL ? gtk_widget_get_next_sibling (old_child) : NULL;
    }
}
