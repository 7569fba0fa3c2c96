/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paints a legend and tells which row the pointer is on; see the header. */
#include "desktop/mnd-legend-view.h"

#include <glib/gi18n.h>
#include <math.h>

struct _MndLegendView
{
  GtkWidget parent_instance;
  MndLegend *legend;
  const MndStyle *style;
  int hovered_row;
};

G_DEFINE_FINAL_TYPE (MndLegendView, mnd_legend_view, GTK_TYPE_WIDGET)

enum
{
  PROP_HOVERED_ROW = 1,
  N_PROPERTIES
};

enum
{
  SIGNAL_ROW_CLICKED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
set_hovered_row (MndLegendView *self, int row)
{
  if (self->hovered_row == row)
    return;
  self->hovered_row = row;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOVERED_ROW]);
}

static void
motion_cb (MndLegendView *self, double x, double y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->legend != NULL)
    set_hovered_row (self, mnd_legend_find_row_at (self->legend, width, (MndPoint){ x, y }));
}

static void
leave_cb (MndLegendView *self)
{
  set_hovered_row (self, -1);
}

static void
released_cb (MndLegendView *self, int n_press, double x, double y)
{
  int row = self->legend == NULL
                ? -1
                : mnd_legend_find_row_at (self->legend, gtk_widget_get_width (GTK_WIDGET (self)), (MndPoint){ x, y });

  if (row >= 0)
    g_signal_emit (self, signals[SIGNAL_ROW_CLICKED], 0, row);
}

/* The row that the keyboard is on is the hovered one. */
static gboolean
key_cb (MndLegendView *self, guint key, guint code, GdkModifierType state)
{
  int n_rows = self->legend == NULL ? 0 : (int) mnd_legend_get_n_rows (self->legend);

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      set_hovered_row (self, MIN (self->hovered_row + 1, n_rows - 1));
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      set_hovered_row (self, MIN (MAX (self->hovered_row - 1, 0), n_rows - 1));
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      if (self->hovered_row >= 0)
        g_signal_emit (self, signals[SIGNAL_ROW_CLICKED], 0, self->hovered_row);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static GtkSizeRequestMode
mnd_legend_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mnd_legend_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  MndLegendView *self = MND_LEGEND_VIEW (widget);
  double width = self->legend == NULL ? 0 : mnd_legend_get_column_width (self->legend);

  *minimum = *natural = 0;
  if (self->legend == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) ceil (width);
  else
    *minimum = *natural = (int) ceil (mnd_legend_get_height (self->legend, for_size < 0 ? width : for_size));
}

/* Which row the keyboard is on; the pointer shows itself. */
static void
paint_focus (MndLegendView *self, cairo_t *cr, double width)
{
  const MndColor *accent = &self->style->accent;
  MndRect rect;

  if (!gtk_widget_has_visible_focus (GTK_WIDGET (self)) || self->hovered_row < 0
      || !mnd_legend_find_row_rect (self->legend, width, (guint) self->hovered_row, &rect))
    return;
  cairo_rectangle (cr, rect.x + 0.5, rect.y + 0.5, rect.width - 1, rect.height - 1);
  cairo_set_source_rgb (cr, accent->r, accent->g, accent->b);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
mnd_legend_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndLegendView *self = MND_LEGEND_VIEW (widget);
  double width = gtk_widget_get_width (widget);
  graphene_rect_t bounds;
  cairo_t *cr;

  if (self->legend == NULL || self->style == NULL)
    return;
  graphene_rect_init (&bounds, 0, 0, width, gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  mnd_legend_paint (self->legend, cr, width, self->style);
  paint_focus (self, cr, width);
  cairo_destroy (cr);
}

static void
mnd_legend_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  if (id == PROP_HOVERED_ROW)
    g_value_set_int (value, MND_LEGEND_VIEW (object)->hovered_row);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
mnd_legend_view_dispose (GObject *object)
{
  g_clear_object (&MND_LEGEND_VIEW (object)->legend);
  G_OBJECT_CLASS (mnd_legend_view_parent_class)->dispose (object);
}

static void
mnd_legend_view_class_init (MndLegendViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnd_legend_view_dispose;
  object_class->get_property = mnd_legend_view_get_property;
  widget_class->get_request_mode = mnd_legend_view_get_request_mode;
  widget_class->measure = mnd_legend_view_measure;
  widget_class->snapshot = mnd_legend_view_snapshot;
  signals[SIGNAL_ROW_CLICKED] = g_signal_new ("row-clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                              NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  properties[PROP_HOVERED_ROW] =
      g_param_spec_int ("hovered-row", NULL, NULL, -1, G_MAXINT, -1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mnd_legend_view_init (MndLegendView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->hovered_row = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static char *
dup_row_text (const MndLegendRow *row)
{
  g_autofree char *counted = NULL;

  if (row->count == 0)
    counted = g_strdup (row->label);
  else
    /* Translators: a row of the legend, read aloud, and how many it stands for: "Police 12" */
    counted = g_strdup_printf (C_ ("legend", "%1$s %2$u"), row->label, row->count);
  if (!row->hidden)
    return g_steal_pointer (&counted);
  /* Translators: a row of the legend, read aloud, of which nothing is shown on the map: "Police 12 (hidden)" */
  return g_strdup_printf (C_ ("legend", "%s (hidden)"), counted);
}

/* The rows as text, for who cannot see them. */
static char *
dup_description (MndLegend *legend)
{
  g_autoptr (GStrvBuilder) rows = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; i < mnd_legend_get_n_rows (legend); i++)
    {
      g_autofree char *text = dup_row_text (mnd_legend_get_row (legend, i));
      g_strv_builder_add (rows, text);
    }
  texts = g_strv_builder_end (rows);
  return g_strjoinv (C_ ("list", ", "), texts);
}

void
mnd_legend_view_set_legend (MndLegendView *self, MndLegend *legend)
{
  g_autofree char *description = NULL;

  g_return_if_fail (MND_IS_LEGEND_VIEW (self));

  /* A click on a row makes another legend, and the pointer is still on the row. */
  if (legend == NULL || self->legend == NULL || mnd_legend_get_n_rows (legend) != mnd_legend_get_n_rows (self->legend))
    set_hovered_row (self, -1);
  g_set_object (&self->legend, legend);
  description = legend == NULL ? g_strdup ("") : dup_description (legend);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

MndLegend *
mnd_legend_view_get_legend (MndLegendView *self)
{
  g_return_val_if_fail (MND_IS_LEGEND_VIEW (self), NULL);

  return self->legend;
}

void
mnd_legend_view_set_style (MndLegendView *self, const MndStyle *style)
{
  g_return_if_fail (MND_IS_LEGEND_VIEW (self));

  self->style = style;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
mnd_legend_view_get_hovered_row (MndLegendView *self)
{
  g_return_val_if_fail (MND_IS_LEGEND_VIEW (self), -1);

  return self->hovered_row;
}
