/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small square with the fill and the border that the scene gives a function. */
#include "desktop/mnd-swatch.h"

#include "desktop/mnd-screen-style.h"

#define SWATCH_SIZE 12

struct _MndSwatch
{
  GtkWidget parent_instance;
  MndRole role;
};

G_DEFINE_FINAL_TYPE (MndSwatch, mnd_swatch, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ROLE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
mnd_swatch_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndSwatch *self = MND_SWATCH (object);

  if (id == PROP_ROLE)
    g_value_set_int (value, (int) self->role);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_swatch_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MndSwatch *self = MND_SWATCH (object);

  if (id == PROP_ROLE)
    {
      self->role = (MndRole) g_value_get_int (value);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_swatch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                    int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SWATCH_SIZE;
}

static void
mnd_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndSwatch *self = MND_SWATCH (widget);
  const MndStyle *style = mnd_screen_style_get ();
  MndColor color = style->roles[self->role].color;
  GdkRGBA rgba = { (float) color.r, (float) color.g, (float) color.b, (float) color.a };
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, 3);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &rgba, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
mnd_swatch_class_init (MndSwatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_swatch_get_property;
  object_class->set_property = mnd_swatch_set_property;
  widget_class->measure = mnd_swatch_measure;
  widget_class->snapshot = mnd_swatch_snapshot;

  properties[PROP_ROLE] = g_param_spec_int ("role", NULL, NULL, 0, MND_N_ROLES - 1, MND_ROLE_NONE,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mnd_swatch_init (MndSwatch *self)
{
  self->role = MND_ROLE_NONE;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  mnd_screen_style_follow (GTK_WIDGET (self));
}

GtkWidget *
mnd_swatch_new (MndRole role)
{
  return g_object_new (MND_TYPE_SWATCH, "role", (int) role, NULL);
}
