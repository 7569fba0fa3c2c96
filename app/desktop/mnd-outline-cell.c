/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How one row of the outline looks: see the .ui; here are only the closures it needs. */
#include "desktop/mnd-outline-cell.h"

#include "desktop/mnd-gravity-mark.h"
#include "desktop/mnd-swatch.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

struct _MndOutlineCell
{
  GtkWidget parent_instance;
  MndOutlineRow *row;
  MndFindings *findings; /* NULL: nothing is said of them */
  GtkWidget *open;       /* how many are open */
  MndGravityMark *mark;
  GtkLabel *open_label;
};

G_DEFINE_FINAL_TYPE (MndOutlineCell, mnd_outline_cell, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ROW,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* Which way the arrow points; the theme mirrors it. */
static char *
arrow_icon_cb (MndOutlineCell *self, gboolean expanded, gpointer user_data)
{
  return g_strdup (expanded ? "pan-down-symbolic" : "pan-end-symbolic");
}

static gboolean
is_set_cb (MndOutlineCell *self, const char *text, gpointer user_data)
{
  return text != NULL && text[0] != '\0';
}

static gboolean
is_not_cb (MndOutlineCell *self, gboolean value, gpointer user_data)
{
  return !value;
}

/* Asked for when it is wanted: to set one makes the display server say where the pointer is, once a row. */
static gboolean
query_tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer user_data)
{
  MndOutlineCell *self = MND_OUTLINE_CELL (user_data);

  gtk_tooltip_set_text (tooltip, self->row != NULL ? mnd_outline_row_get_label (self->row) : NULL);
  return self->row != NULL;
}

/* The first of two clicks; the second one is an activation, which the list tells the outline itself. */
static void
heading_released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  MndOutlineCell *self = MND_OUTLINE_CELL (user_data);

  if (n_press == 1 && self->row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "outline.toggle", "u", mnd_outline_row_get_group (self->row));
}

static void
add_findings (MndOutlineCell *self, MndOutlineRow *row, guint *n, guint *severity)
{
  MndRecord *record = mnd_outline_row_get_record (row);

  if (record == NULL || mnd_record_get_table (record) != MND_TABLE_ACTOR)
    return;
  *n += mnd_findings_count (self->findings, mnd_record_get_id (record));
  *severity = MAX (*severity, mnd_findings_get_severity (self->findings, mnd_record_get_id (record)));
}

/* What is open about an actor; or under a heading that is folded, where nobody sees the rows that say so. */
static guint
count_findings (MndOutlineCell *self, guint *severity)
{
  GPtrArray *members = self->row != NULL ? mnd_outline_row_get_members (self->row) : NULL;
  gboolean expanded = FALSE;
  guint n = 0;

  *severity = 0;
  if (self->row == NULL || self->findings == NULL)
    return 0;
  g_object_get (self->row, "expanded", &expanded, NULL);
  if (members == NULL)
    add_findings (self, self->row, &n, severity);
  for (guint i = 0; members != NULL && !expanded && i < members->len; i++)
    add_findings (self, members->pdata[i], &n, severity);
  return n;
}

/* The row that takes the focus is the list's own; a screen reader asks that one. */
static void
describe (MndOutlineCell *self, guint n_open)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *what = self->row != NULL ? mnd_outline_row_dup_description (self->row) : NULL;
  /* Translators: read aloud after an actor in a list: what was found about it that nobody has settled */
  g_autofree char *open = g_strdup_printf (ngettext ("%u open finding", "%u open findings", n_open), n_open);
  g_autofree char *both = g_strjoin (", ", what, n_open > 0 ? open : NULL, NULL);

  gtk_widget_set_tooltip_text (self->open, open);
  if (what != NULL && item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
}

static void
show_findings (MndOutlineCell *self)
{
  guint severity, n = count_findings (self, &severity);
  g_autofree char *count = mnd_format_dup_count (n);

  gtk_widget_set_visible (self->open, n > 0);
  mnd_gravity_mark_set_gravity (self->mark, mnd_gravity_get (severity));
  gtk_label_set_label (self->open_label, count);
  describe (self, n);
}

static void
mnd_outline_cell_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndOutlineCell *self = MND_OUTLINE_CELL (object);

  if (id == PROP_ROW)
    g_value_set_object (value, self->row);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_outline_cell_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ROW)
    mnd_outline_cell_set_row (MND_OUTLINE_CELL (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_outline_cell_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&MND_OUTLINE_CELL (object)->row);
  g_clear_object (&MND_OUTLINE_CELL (object)->findings);
  G_OBJECT_CLASS (mnd_outline_cell_parent_class)->dispose (object);
}

static void
mnd_outline_cell_class_init (MndOutlineCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_outline_cell_get_property;
  object_class->set_property = mnd_outline_cell_set_property;
  object_class->dispose = mnd_outline_cell_dispose;

  properties[PROP_ROW] =
      g_param_spec_object ("row", NULL, NULL, MND_TYPE_OUTLINE_ROW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MND_TYPE_GRAVITY_MARK);
  g_type_ensure (MND_TYPE_SWATCH);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-outline-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, MndOutlineCell, open);
  gtk_widget_class_bind_template_child (widget_class, MndOutlineCell, mark);
  gtk_widget_class_bind_template_child (widget_class, MndOutlineCell, open_label);
  gtk_widget_class_bind_template_callback (widget_class, arrow_icon_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_not_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_released_cb);
}

static void
mnd_outline_cell_init (MndOutlineCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mnd_outline_cell_new (void)
{
  return g_object_new (MND_TYPE_OUTLINE_CELL, NULL);
}

void
mnd_outline_cell_set_row (MndOutlineCell *self, MndOutlineRow *row)
{
  g_return_if_fail (MND_IS_OUTLINE_CELL (self));

  if (self->row != NULL && self->row != row)
    g_signal_handlers_disconnect_by_func (self->row, show_findings, self);
  if (self->row != row && row != NULL)
    g_signal_connect_object (row, "notify::expanded", G_CALLBACK (show_findings), self, G_CONNECT_SWAPPED);
  if (g_set_object (&self->row, row))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
  show_findings (self);
}

void
mnd_outline_cell_set_findings (MndOutlineCell *self, MndFindings *findings)
{
  g_return_if_fail (MND_IS_OUTLINE_CELL (self));
  g_return_if_fail (findings == NULL || MND_IS_FINDINGS (findings));

  if (self->findings == findings)
    return;
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  g_set_object (&self->findings, findings);
  if (findings != NULL)
    g_signal_connect_object (findings, "updated", G_CALLBACK (show_findings), self, G_CONNECT_SWAPPED);
  show_findings (self);
}
