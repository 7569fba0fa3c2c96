/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How one row of a list of findings looks: see the .ui; here are only the closures it needs. */
#include "desktop/mnd-findings-cell.h"

#include "desktop/mnd-confidence-mark.h"
#include "desktop/mnd-severity-mark.h"

struct _MndFindingsCell
{
  GtkWidget parent_instance;
  MndFindingsRow *row;
  GtkListItem *item; /* borrowed: its place changes when rows come above it */
};

G_DEFINE_FINAL_TYPE (MndFindingsCell, mnd_findings_cell, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ROW,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* Which way the arrow points; the theme mirrors it. */
static char *
arrow_icon_cb (MndFindingsCell *self, gboolean expanded, gpointer user_data)
{
  return g_strdup (expanded ? "pan-down-symbolic" : "pan-end-symbolic");
}

static gboolean
is_set_cb (MndFindingsCell *self, const char *text, gpointer user_data)
{
  return text != NULL && text[0] != '\0';
}

static gboolean
is_not_cb (MndFindingsCell *self, gboolean value, gpointer user_data)
{
  return !value;
}

static gboolean
is_question_cb (MndFindingsCell *self, gboolean is_heading, gboolean is_finding, gpointer user_data)
{
  return !is_heading && !is_finding;
}

static gboolean
has_foot_cb (MndFindingsCell *self, const char *badge, const char *detail, gpointer user_data)
{
  return is_set_cb (self, badge, NULL) || is_set_cb (self, detail, NULL);
}

/* What the plans would do away with is struck through; what is not so yet, or is settled, stands back. */
static char **
title_classes_cb (MndFindingsCell *self, int effect, gboolean is_settled, gpointer user_data)
{
  g_autoptr (GStrvBuilder) classes = g_strv_builder_new ();

  if (effect == MND_FINDINGS_EFFECT_CLOSES)
    g_strv_builder_add (classes, "mnd-closes");
  if (effect == MND_FINDINGS_EFFECT_OPENS)
    g_strv_builder_add (classes, "mnd-opens");
  if (is_settled)
    g_strv_builder_add (classes, "dim-label");
  return g_strv_builder_end (classes);
}

/* The first of two clicks; the second one is an activation, which the list tells its owner itself. */
static void
heading_released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  MndFindingsCell *self = MND_FINDINGS_CELL (user_data);

  if (n_press == 1 && self->row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "findings.toggle", "s", mnd_findings_row_get_group (self->row));
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  MndFindingsCell *self = MND_FINDINGS_CELL (user_data);

  if (self->row == NULL || mnd_findings_row_is_heading (self->row))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "findings.menu", "u", mnd_findings_cell_get_position (self));
}

static void
mnd_findings_cell_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ROW)
    g_value_set_object (value, MND_FINDINGS_CELL (object)->row);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_findings_cell_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&MND_FINDINGS_CELL (object)->row);
  G_OBJECT_CLASS (mnd_findings_cell_parent_class)->dispose (object);
}

static void
mnd_findings_cell_class_init (MndFindingsCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_findings_cell_get_property;
  object_class->dispose = mnd_findings_cell_dispose;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, MND_TYPE_FINDINGS_ROW,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MND_TYPE_CONFIDENCE_MARK);
  g_type_ensure (MND_TYPE_SEVERITY_MARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-findings-cell.ui");
  gtk_widget_class_bind_template_callback (widget_class, arrow_icon_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_not_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_question_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_foot_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_classes_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_released_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
mnd_findings_cell_init (MndFindingsCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mnd_findings_cell_new (void)
{
  return g_object_new (MND_TYPE_FINDINGS_CELL, NULL);
}

void
mnd_findings_cell_set_item (MndFindingsCell *self, GtkListItem *item)
{
  g_return_if_fail (MND_IS_FINDINGS_CELL (self));

  self->item = item;
  if (g_set_object (&self->row, item != NULL ? gtk_list_item_get_item (item) : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}

guint
mnd_findings_cell_get_position (MndFindingsCell *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS_CELL (self), GTK_INVALID_LIST_POSITION);

  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}
