/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs of the map, and one for what is on no map any more; see the header. */
#include "desktop/mnd-difference-mark.h"

#include "desktop/mnd-screen-style.h"
#include "scene/mnd-mark.h"
#include "scene/mnd-tint.h"

#define SIZE 16

struct _MndDifferenceMark
{
  GtkWidget parent_instance;
  MndDifferenceGroup group;
};

G_DEFINE_FINAL_TYPE (MndDifferenceMark, mnd_difference_mark, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_GROUP,
  N_PROPERTIES
};

static void
mnd_difference_mark_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_GROUP)
    g_value_set_int (value, (int) MND_DIFFERENCE_MARK (object)->group);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_difference_mark_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_GROUP)
    MND_DIFFERENCE_MARK (object)->group = (MndDifferenceGroup) g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  gtk_widget_queue_draw (GTK_WIDGET (object));
}

static void
mnd_difference_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

/* A disc with a minus, in no colour: nothing on the map has it. */
static void
draw_removed (cairo_t *cr, const MndStyle *style)
{
  cairo_arc (cr, 0, 0, 6, 0, 2 * G_PI);
  mnd_mark_set_color (cr, &style->text_light);
  cairo_fill (cr);
  mnd_mark_set_color (cr, &style->canvas);
  cairo_set_line_width (cr, 1.8);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, -3.3, 0);
  cairo_line_to (cr, 3.3, 0);
  cairo_stroke (cr);
}

/* Here and there. */
static void
draw_moved (cairo_t *cr, const MndStyle *style)
{
  mnd_mark_set_color (cr, &style->text_light);
  cairo_set_line_width (cr, 1.4);
  cairo_arc (cr, -3.5, 0, 2.6, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_arc (cr, 4, 0, 3.2, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
mnd_difference_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const MndStyle *style = mnd_screen_style_get ();
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, width / 2.0, height / 2.0);
  switch (MND_DIFFERENCE_MARK (widget)->group)
    {
    case MND_DIFFERENCES_ADDED:
      mnd_tint_draw_sign (cr, MND_TINT_ADDED, (MndPoint){ 0, 0 }, style);
      break;
    case MND_DIFFERENCES_REMOVED:
      draw_removed (cr, style);
      break;
    case MND_DIFFERENCES_MOVED:
      draw_moved (cr, style);
      break;
    case MND_DIFFERENCES_CHANGED:
    case MND_N_DIFFERENCE_GROUPS:
    default:
      mnd_tint_draw_sign (cr, MND_TINT_CHANGED, (MndPoint){ 0, 0 }, style);
    }
  cairo_destroy (cr);
}

static void
mnd_difference_mark_class_init (MndDifferenceMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_difference_mark_get_property;
  object_class->set_property = mnd_difference_mark_set_property;
  widget_class->measure = mnd_difference_mark_measure;
  widget_class->snapshot = mnd_difference_mark_snapshot;
  g_object_class_install_property (object_class, PROP_GROUP,
                                   g_param_spec_int ("group", NULL, NULL, 0, MND_N_DIFFERENCE_GROUPS - 1, 0,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mnd_difference_mark_init (MndDifferenceMark *self)
{
  mnd_screen_style_follow (GTK_WIDGET (self));
}
