/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bar for a share; see the header. What it looks like is in style.css. */
#include "desktop/mnd-share-bar.h"

#define HEIGHT 12
#define LENGTH 240
#define TICK_WIDTH 2

struct _MndShareBar
{
  GtkWidget parent_instance;
  GtkWidget *fill;
  double share;
  int length;
  GArray *ticks; /* double; one child each, behind the fill */
};

G_DEFINE_FINAL_TYPE (MndShareBar, mnd_share_bar, GTK_TYPE_WIDGET)

static void
mnd_share_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MND_SHARE_BAR (widget)->length : HEIGHT;
}

static void
place (GtkWidget *child, gboolean mirrored, int x, int width, int of, int height)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ mirrored ? of - x - width : x, 0, width, height }, -1);
}

static void
mnd_share_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MndShareBar *self = MND_SHARE_BAR (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int filled = self->share > 0 ? MAX (3, (int) (self->share * width + 0.5)) : 0;
  GtkWidget *tick = gtk_widget_get_next_sibling (self->fill);

  gtk_widget_set_child_visible (self->fill, filled > 0);
  if (filled > 0)
    place (self->fill, mirrored, 0, MIN (filled, width), width, height);
  for (guint i = 0; i < self->ticks->len; i++, tick = gtk_widget_get_next_sibling (tick))
    place (tick, mirrored, (int) (g_array_index (self->ticks, double, i) * (width - TICK_WIDTH)), TICK_WIDTH, width,
           height);
}

static void
mnd_share_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mnd_share_bar_parent_class)->dispose (object);
}

static void
mnd_share_bar_finalize (GObject *object)
{
  g_array_unref (MND_SHARE_BAR (object)->ticks);

  G_OBJECT_CLASS (mnd_share_bar_parent_class)->finalize (object);
}

static void
mnd_share_bar_class_init (MndShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_share_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnd_share_bar_finalize;
  widget_class->measure = mnd_share_bar_measure;
  widget_class->size_allocate = mnd_share_bar_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "mnd-share-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

/* A node to be styled, with nothing in it. */
static GtkWidget *
create_node (const char *css_name)
{
  return g_object_new (GTK_TYPE_BOX, "css-name", css_name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static void
mnd_share_bar_init (MndShareBar *self)
{
  self->ticks = g_array_new (FALSE, FALSE, sizeof (double));
  self->length = LENGTH;
  self->fill = create_node ("fill");
  gtk_widget_set_parent (self->fill, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mnd_share_bar_new (void)
{
  return g_object_new (MND_TYPE_SHARE_BAR, NULL);
}

void
mnd_share_bar_set_share (MndShareBar *self, double share)
{
  g_return_if_fail (MND_IS_SHARE_BAR (self));

  self->share = MIN (share, 1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
mnd_share_bar_set_length (MndShareBar *self, int length)
{
  g_return_if_fail (MND_IS_SHARE_BAR (self));

  self->length = length;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
mnd_share_bar_set_ticks (MndShareBar *self, const double *ticks, guint n_ticks)
{
  GtkWidget *tick;

  g_return_if_fail (MND_IS_SHARE_BAR (self) && (ticks != NULL || n_ticks == 0));

  while ((tick = gtk_widget_get_next_sibling (self->fill)) != NULL)
    gtk_widget_unparent (tick);
  g_array_set_size (self->ticks, 0);
  for (guint i = 0; i < n_ticks; i++)
    {
      g_array_append_val (self->ticks, ticks[i]);
      gtk_widget_insert_before (create_node ("tick"), GTK_WIDGET (self), NULL);
    }
}
