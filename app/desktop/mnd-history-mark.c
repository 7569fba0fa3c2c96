/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dots and the line through them; see the header. */
#include "desktop/mnd-history-mark.h"

#include "desktop/mnd-screen-style.h"
#include "scene/mnd-style.h"

#define WIDTH 20
#define INDENT 12 /* of what lies beside the way */
#define WAY 10.0
#define RADIUS 4.0

struct _MndHistoryMark
{
  GtkWidget parent_instance;
  MndHistoryState state;
  guint line;
};

G_DEFINE_FINAL_TYPE (MndHistoryMark, mnd_history_mark, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STATE,
  PROP_LINE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
mnd_history_mark_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndHistoryMark *self = MND_HISTORY_MARK (object);

  if (id == PROP_STATE)
    g_value_set_int (value, (int) self->state);
  else if (id == PROP_LINE)
    g_value_set_uint (value, self->line);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_history_mark_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MndHistoryMark *self = MND_HISTORY_MARK (object);

  if (id == PROP_STATE)
    self->state = (MndHistoryState) g_value_get_int (value);
  else if (id == PROP_LINE)
    self->line = g_value_get_uint (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
mnd_history_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  gboolean beside = MND_HISTORY_MARK (widget)->state == MND_HISTORY_ASIDE;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH + (beside ? INDENT : 0) : WIDTH;
}

static void
draw_line (cairo_t *cr, double from, double to, gboolean ahead)
{
  const double dotted[] = { 2, 3 };

  cairo_set_dash (cr, dotted, ahead ? 2 : 0, 0);
  cairo_move_to (cr, WAY, from);
  cairo_line_to (cr, WAY, to);
  cairo_stroke (cr);
}

static void
set_color (cairo_t *cr, const MndColor *color, double alpha)
{
  cairo_set_source_rgba (cr, color->r, color->g, color->b, alpha);
}

static void
draw_dot (cairo_t *cr, MndHistoryState state, double y, const MndStyle *style)
{
  const MndColor *color = state == MND_HISTORY_CURRENT ? &style->accent : &style->text_light;
  double x = WAY + (state == MND_HISTORY_ASIDE ? INDENT : 0);

  cairo_set_dash (cr, NULL, 0, 0);
  set_color (cr, color, 1);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, state == MND_HISTORY_CURRENT ? RADIUS - 0.5 : RADIUS - 0.75, 0, 2 * G_PI);
  if (state == MND_HISTORY_DONE || state == MND_HISTORY_CURRENT)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
  if (state != MND_HISTORY_CURRENT)
    return;
  cairo_set_line_width (cr, 2);
  cairo_arc (cr, x, y, RADIUS + 3, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
mnd_history_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndHistoryMark *self = MND_HISTORY_MARK (widget);
  const MndStyle *style = mnd_screen_style_get ();
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), middle = height / 2;
  /* On the way, lines keep clear of the dot. */
  double gap = self->state == MND_HISTORY_ASIDE ? 0 : self->state == MND_HISTORY_CURRENT ? RADIUS + 4.5 : RADIUS;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  cairo_set_line_width (cr, 1.5);
  set_color (cr, &style->text_light, 0.55);
  if (self->line & MND_HISTORY_LINE_ABOVE)
    draw_line (cr, middle - gap, 0, (self->line & MND_HISTORY_LINE_ABOVE_AHEAD) != 0);
  if (self->line & MND_HISTORY_LINE_BELOW)
    draw_line (cr, middle + gap, height, (self->line & MND_HISTORY_LINE_BELOW_AHEAD) != 0);
  draw_dot (cr, self->state, middle, style);
  cairo_destroy (cr);
}

static void
mnd_history_mark_class_init (MndHistoryMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_history_mark_get_property;
  object_class->set_property = mnd_history_mark_set_property;
  widget_class->measure = mnd_history_mark_measure;
  widget_class->snapshot = mnd_history_mark_snapshot;

  properties[PROP_STATE] =
      g_param_spec_int ("state", NULL, NULL, 0, MND_HISTORY_ASIDE, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LINE] =
      g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mnd_history_mark_init (MndHistoryMark *self)
{
  mnd_screen_style_follow (GTK_WIDGET (self));
}

GtkWidget *
mnd_history_mark_new (void)
{
  return g_object_new (MND_TYPE_HISTORY_MARK, NULL);
}
