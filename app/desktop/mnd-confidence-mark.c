/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A circle; see the header. */
#include "desktop/mnd-confidence-mark.h"

#include "desktop/mnd-screen-style.h"

#define SIZE 12
#define RADIUS 4.5
#define N_DOTS 8

struct _MndConfidenceMark
{
  GtkWidget parent_instance;
  int confidence;
};

G_DEFINE_FINAL_TYPE (MndConfidenceMark, mnd_confidence_mark, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CONFIDENCE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
mnd_confidence_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

/* From below, as a glass fills. */
static void
fill (cairo_t *cr, int confidence)
{
  if (confidence == 2)
    cairo_arc (cr, 0, 0, RADIUS, 0, 2 * G_PI);
  else if (confidence == 1)
    cairo_arc (cr, 0, 0, RADIUS, 0, G_PI);
  cairo_fill (cr);
}

static void
mnd_confidence_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndConfidenceMark *self = MND_CONFIDENCE_MARK (widget);
  const MndColor *color = &mnd_screen_style_get ()->text_light;
  const double dots[] = { 2 * G_PI * RADIUS / N_DOTS / 2 };
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  cairo_translate (cr, width / 2, height / 2);
  cairo_set_source_rgb (cr, color->r, color->g, color->b);
  fill (cr, self->confidence);
  cairo_set_line_width (cr, 1.25);
  cairo_set_dash (cr, dots, self->confidence < 0 ? 1 : 0, 0);
  cairo_arc (cr, 0, 0, RADIUS, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
mnd_confidence_mark_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONFIDENCE)
    g_value_set_int (value, MND_CONFIDENCE_MARK (object)->confidence);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_confidence_mark_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONFIDENCE)
    mnd_confidence_mark_set_confidence (MND_CONFIDENCE_MARK (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_confidence_mark_class_init (MndConfidenceMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_confidence_mark_get_property;
  object_class->set_property = mnd_confidence_mark_set_property;
  widget_class->measure = mnd_confidence_mark_measure;
  widget_class->snapshot = mnd_confidence_mark_snapshot;

  properties[PROP_CONFIDENCE] = g_param_spec_int ("confidence", NULL, NULL, -1, 2, -1,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mnd_confidence_mark_init (MndConfidenceMark *self)
{
  self->confidence = -1;
  mnd_screen_style_follow (GTK_WIDGET (self));
}

GtkWidget *
mnd_confidence_mark_new (void)
{
  return g_object_new (MND_TYPE_CONFIDENCE_MARK, NULL);
}

void
mnd_confidence_mark_set_confidence (MndConfidenceMark *self, int confidence)
{
  g_return_if_fail (MND_IS_CONFIDENCE_MARK (self) && confidence >= -1 && confidence <= 2);

  if (self->confidence == confidence)
    return;
  self->confidence = confidence;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONFIDENCE]);
}
