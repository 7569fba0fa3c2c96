/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A heading that folds, and the legend under it; see the header. */
#include "desktop/mnd-legend-panel.h"

#include "desktop/mnd-legend-view.h"

struct _MndLegendPanel
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkToggleButton *toggle;
  GtkImage *arrow;
  GtkWidget *scroller;
  GtkLabel *coverage;
  MndLegendView *legend;
  GtkWidget *show_all;
};

G_DEFINE_FINAL_TYPE (MndLegendPanel, mnd_legend_panel, GTK_TYPE_WIDGET)

enum
{
  PROP_HOVERED_ROW = 1,
  PROP_EXPANDED,
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
toggled_cb (MndLegendPanel *self)
{
  gboolean expanded = gtk_toggle_button_get_active (self->toggle);

  gtk_image_set_from_icon_name (self->arrow, expanded ? "pan-down-symbolic" : "pan-up-symbolic");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

static void
hovered_row_cb (MndLegendPanel *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOVERED_ROW]);
}

static void
row_clicked_cb (MndLegendPanel *self, int row)
{
  g_signal_emit (self, signals[SIGNAL_ROW_CLICKED], 0, row);
}

static void
mnd_legend_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  MndLegendPanel *self = MND_LEGEND_PANEL (object);

  switch (id)
    {
    case PROP_HOVERED_ROW:
      g_value_set_int (value, mnd_legend_panel_get_hovered_row (self));
      return;
    case PROP_EXPANDED:
      g_value_set_boolean (value, gtk_toggle_button_get_active (self->toggle));
      return;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
mnd_legend_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  if (id == PROP_EXPANDED)
    gtk_toggle_button_set_active (MND_LEGEND_PANEL (object)->toggle, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
mnd_legend_panel_dispose (GObject *object)
{
  g_clear_pointer (&MND_LEGEND_PANEL (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mnd_legend_panel_parent_class)->dispose (object);
}

static void
mnd_legend_panel_class_init (MndLegendPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnd_legend_panel_dispose;
  object_class->get_property = mnd_legend_panel_get_property;
  object_class->set_property = mnd_legend_panel_set_property;
  properties[PROP_HOVERED_ROW] =
      g_param_spec_int ("hovered-row", NULL, NULL, -1, G_MAXINT, -1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EXPANDED] =
      g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_ROW_CLICKED] = g_signal_new ("row-clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                              NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  g_type_ensure (MND_TYPE_LEGEND_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-legend-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MndLegendPanel, box);
  gtk_widget_class_bind_template_child (widget_class, MndLegendPanel, toggle);
  gtk_widget_class_bind_template_child (widget_class, MndLegendPanel, arrow);
  gtk_widget_class_bind_template_child (widget_class, MndLegendPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, MndLegendPanel, coverage);
  gtk_widget_class_bind_template_child (widget_class, MndLegendPanel, legend);
  gtk_widget_class_bind_template_child (widget_class, MndLegendPanel, show_all);
  gtk_widget_class_set_css_name (widget_class, "mndlegend");
}

static void
mnd_legend_panel_init (MndLegendPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (toggled_cb), self);
  g_signal_connect_swapped (self->legend, "row-clicked", G_CALLBACK (row_clicked_cb), self);
  g_signal_connect_swapped (self->legend, "notify::hovered-row", G_CALLBACK (hovered_row_cb), self);
}

GtkWidget *
mnd_legend_panel_new (void)
{
  return g_object_new (MND_TYPE_LEGEND_PANEL, NULL);
}

static gboolean
hides_any (MndLegend *legend)
{
  for (guint i = 0; i < mnd_legend_get_n_rows (legend); i++)
    if (mnd_legend_get_row (legend, i)->hidden)
      return TRUE;
  return FALSE;
}

/* Also said where the legend is folded, or too long to be seen as a whole. "" where nothing is known. */
static const char *
get_coverage (MndLegend *legend)
{
  for (guint i = 0; legend != NULL && i < mnd_legend_get_n_rows (legend); i++)
    {
      const MndLegendRow *row = mnd_legend_get_row (legend, i);
      if (row->section == MND_LEGEND_FINDINGS && g_str_equal (row->word, "coverage"))
        return row->label;
    }
  return "";
}

void
mnd_legend_panel_set_legend (MndLegendPanel *self, MndLegend *legend)
{
  g_return_if_fail (MND_IS_LEGEND_PANEL (self));

  mnd_legend_view_set_legend (self->legend, legend);
  gtk_label_set_label (self->coverage, get_coverage (legend));
  gtk_widget_set_visible (self->show_all, legend != NULL && hides_any (legend));
  gtk_widget_set_visible (GTK_WIDGET (self), legend != NULL && mnd_legend_get_n_rows (legend) > 0);
}

MndLegend *
mnd_legend_panel_get_legend (MndLegendPanel *self)
{
  g_return_val_if_fail (MND_IS_LEGEND_PANEL (self), NULL);

  return mnd_legend_view_get_legend (self->legend);
}

void
mnd_legend_panel_set_style (MndLegendPanel *self, const MndStyle *style)
{
  g_return_if_fail (MND_IS_LEGEND_PANEL (self));

  mnd_legend_view_set_style (self->legend, style);
}

int
mnd_legend_panel_get_hovered_row (MndLegendPanel *self)
{
  g_return_val_if_fail (MND_IS_LEGEND_PANEL (self), -1);

  return mnd_legend_view_get_hovered_row (self->legend);
}
