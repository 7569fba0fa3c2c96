/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars; see the header. */
#include "desktop/mnd-severity-mark.h"

#include "desktop/mnd-screen-style.h"

#define N_BARS 5
#define BAR_WIDTH 3
#define BAR_GAP 1
#define HEIGHT 14.0
#define LOWEST 4.0 /* the first bar */

struct _MndSeverityMark
{
  GtkWidget parent_instance;
  guint severity;
};

G_DEFINE_FINAL_TYPE (MndSeverityMark, mnd_severity_mark, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SEVERITY,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
mnd_severity_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? N_BARS * BAR_WIDTH + (N_BARS - 1) * BAR_GAP : (int) HEIGHT;
}

static GdkRGBA
dim (const MndColor *color, double alpha)
{
  return (GdkRGBA){ (float) color->r, (float) color->g, (float) color->b, (float) alpha };
}

/* Rising from where reading begins. */
static void
mnd_severity_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndSeverityMark *self = MND_SEVERITY_MARK (widget);
  const MndStyle *style = mnd_screen_style_get ();
  const GdkRGBA full = dim (&style->finding, 1), empty = dim (&style->text_light, 0.35);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double top = (gtk_widget_get_height (widget) - HEIGHT) / 2;

  for (guint i = 0; i < N_BARS; i++)
    {
      guint place = rtl ? N_BARS - 1 - i : i;
      double height = LOWEST + (HEIGHT - LOWEST) * i / (N_BARS - 1);
      graphene_rect_t bar = GRAPHENE_RECT_INIT ((float) (place * (BAR_WIDTH + BAR_GAP)),
                                                (float) (top + HEIGHT - height), BAR_WIDTH, (float) height);
      gtk_snapshot_append_color (snapshot, i < self->severity ? &full : &empty, &bar);
    }
}

static void
mnd_severity_mark_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SEVERITY)
    g_value_set_uint (value, MND_SEVERITY_MARK (object)->severity);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_severity_mark_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SEVERITY)
    mnd_severity_mark_set_severity (MND_SEVERITY_MARK (object), g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_severity_mark_class_init (MndSeverityMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_severity_mark_get_property;
  object_class->set_property = mnd_severity_mark_set_property;
  widget_class->measure = mnd_severity_mark_measure;
  widget_class->snapshot = mnd_severity_mark_snapshot;

  properties[PROP_SEVERITY] = g_param_spec_uint ("severity", NULL, NULL, 0, N_BARS, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mnd_severity_mark_init (MndSeverityMark *self)
{
  mnd_screen_style_follow (GTK_WIDGET (self));
}

GtkWidget *
mnd_severity_mark_new (void)
{
  return g_object_new (MND_TYPE_SEVERITY_MARK, NULL);
}

void
mnd_severity_mark_set_severity (MndSeverityMark *self, guint severity)
{
  g_return_if_fail (MND_IS_SEVERITY_MARK (self) && severity <= N_BARS);

  if (self->severity == severity)
    return;
  self->severity = severity;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEVERITY]);
}
