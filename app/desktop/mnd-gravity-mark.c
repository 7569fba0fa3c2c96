/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scene's own mark in a widget; see the header. */
#include "desktop/mnd-gravity-mark.h"

#include "desktop/mnd-screen-style.h"
#include "scene/mnd-mark.h"

#define SIZE 14
#define MARK_SIZE 11.0

struct _MndGravityMark
{
  GtkWidget parent_instance;
  MndGravity gravity;
};

G_DEFINE_FINAL_TYPE (MndGravityMark, mnd_gravity_mark, GTK_TYPE_WIDGET)

static void
mnd_gravity_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
mnd_gravity_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndGravity gravity = MND_GRAVITY_MARK (widget)->gravity;
  const MndStyle *style = mnd_screen_style_get ();
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  cairo_t *cr;

  if (gravity == MND_GRAVITY_NONE)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  mnd_mark_draw_gravity (cr, gravity, (MndPoint){ width / 2.0, height / 2.0 }, MARK_SIZE, &style->finding,
                         &style->canvas);
  cairo_destroy (cr);
}

static void
mnd_gravity_mark_class_init (MndGravityMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = mnd_gravity_mark_measure;
  widget_class->snapshot = mnd_gravity_mark_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mnd_gravity_mark_init (MndGravityMark *self)
{
  mnd_screen_style_follow (GTK_WIDGET (self));
}

GtkWidget *
mnd_gravity_mark_new (void)
{
  return g_object_new (MND_TYPE_GRAVITY_MARK, NULL);
}

void
mnd_gravity_mark_set_gravity (MndGravityMark *self, MndGravity gravity)
{
  g_return_if_fail (MND_IS_GRAVITY_MARK (self) && gravity < MND_N_GRAVITIES);

  if (self->gravity == gravity)
    return;
  self->gravity = gravity;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
