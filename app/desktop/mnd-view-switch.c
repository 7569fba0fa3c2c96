/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The switch between views; see the header. */
#include "desktop/mnd-view-switch.h"

#include <glib/gi18n.h>

struct _MndViewSwitch
{
  GtkWidget parent_instance;
  GtkWidget *row;  /* toggles of the views most often wanted, and the rest in a menu */
  GtkWidget *rest; /* that menu; the last child of the row */
  GtkWidget *menu; /* all of them in one menu */
  char *view;
};

G_DEFINE_FINAL_TYPE (MndViewSwitch, mnd_view_switch, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static const MndViewChoice choices[] = {
  { "map", NC_ ("view", "Map") },
  { "table", NC_ ("view", "Table") },
  { "matrix", NC_ ("view", "Matrix") },
  { "time", NC_ ("view", "Time") },
  { "grid", NC_ ("view", "Grid") },
  { "ego", NC_ ("view", "Neighbourhood"), .is_rest = TRUE },
  { "scorecards", NC_ ("view", "Scorecards"), .is_rest = TRUE },
  { "overlaps", NC_ ("view", "Overlaps"), .is_rest = TRUE },
  { "balance", NC_ ("view", "Balance"), .is_rest = TRUE },
  { "texts", NC_ ("view", "Translations"), .is_rest = TRUE },
};

const MndViewChoice *
mnd_view_choices_get (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (choices);
  return choices;
}

const char *
mnd_view_choice_get_label (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].name, name))
      return g_dpgettext2 (NULL, "view", choices[i].label);
  return name;
}

/* --- what it is made of */

static GtkWidget *
create_menu (gboolean only_rest)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i].is_rest || !only_rest)
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (mnd_view_choice_get_label (choices[i].name), NULL);
        g_menu_item_set_action_and_target (item, "win.view", "s", choices[i].name);
        g_menu_append_item (menu, item);
      }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, only_rest ? _ ("More views of the map") : _ ("Views of the map"));
  return button;
}

static void
fill_row (MndViewSwitch *self)
{
  gtk_widget_add_css_class (self->row, "linked");
  gtk_widget_add_css_class (self->row, "mnd-views");
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (!choices[i].is_rest)
      {
        GtkWidget *button = gtk_toggle_button_new_with_label (mnd_view_choice_get_label (choices[i].name));
        gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.view");
        gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", choices[i].name);
        gtk_box_append (GTK_BOX (self->row), button);
      }
  self->rest = create_menu (TRUE);
  gtk_box_append (GTK_BOX (self->row), self->rest);
}

static void
say_view (GtkWidget *menu, const char *label)
{
  /* Translators: %s is the view that is shown: "Map", "Overlaps". */
  g_autofree char *name = g_strdup_printf (_ ("View: %s"), label);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (menu), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (menu)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static gboolean
is_in_rest (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].name, name))
      return choices[i].is_rest;
  return FALSE;
}

/* The menu of the rest looks like the toggles beside it: pressed where it has what is shown. */
static void
update_menus (MndViewSwitch *self)
{
  const char *label = mnd_view_choice_get_label (self->view);

  say_view (self->menu, label);
  if (is_in_rest (self->view))
    {
      say_view (self->rest, label);
      gtk_widget_add_css_class (self->rest, "shown");
    }
  else
    {
      /* Translators: a button beside those of the views: the views that have no button of their own. */
      gtk_menu_button_set_label (GTK_MENU_BUTTON (self->rest), C_ ("view", "More"));
      gtk_widget_remove_css_class (self->rest, "shown");
      gtk_accessible_reset_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->rest)),
                                     GTK_ACCESSIBLE_PROPERTY_LABEL);
    }
}

/* --- overrides */

static void
mnd_view_switch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  MndViewSwitch *self = MND_VIEW_SWITCH (widget);
  int row_minimum, row_natural, menu_minimum, menu_natural;

  gtk_widget_measure (self->row, orientation, -1, &row_minimum, &row_natural, NULL, NULL);
  gtk_widget_measure (self->menu, orientation, -1, &menu_minimum, &menu_natural, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? menu_minimum : MAX (row_minimum, menu_minimum);
  *natural = MAX (row_natural, menu_natural);
}

static void
mnd_view_switch_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MndViewSwitch *self = MND_VIEW_SWITCH (widget);
  int least;
  gboolean fits;

  gtk_widget_measure (self->row, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  fits = width >= least;
  gtk_widget_set_child_visible (self->row, fits);
  gtk_widget_set_child_visible (self->menu, !fits);
  gtk_widget_allocate (fits ? self->row : self->menu, width, height, baseline, NULL);
}

static void
mnd_view_switch_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW)
    g_value_set_string (value, MND_VIEW_SWITCH (object)->view);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_view_switch_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MndViewSwitch *self = MND_VIEW_SWITCH (object);

  if (id != PROP_VIEW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_free (self->view);
  self->view = g_value_get_string (value) != NULL ? g_value_dup_string (value) : g_strdup (choices[0].name);
  update_menus (self);
}

static void
mnd_view_switch_dispose (GObject *object)
{
  MndViewSwitch *self = MND_VIEW_SWITCH (object);

  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);

  G_OBJECT_CLASS (mnd_view_switch_parent_class)->dispose (object);
}

static void
mnd_view_switch_finalize (GObject *object)
{
  g_free (MND_VIEW_SWITCH (object)->view);

  G_OBJECT_CLASS (mnd_view_switch_parent_class)->finalize (object);
}

static void
mnd_view_switch_class_init (MndViewSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_view_switch_get_property;
  object_class->set_property = mnd_view_switch_set_property;
  object_class->dispose = mnd_view_switch_dispose;
  object_class->finalize = mnd_view_switch_finalize;
  widget_class->measure = mnd_view_switch_measure;
  widget_class->size_allocate = mnd_view_switch_size_allocate;

  properties[PROP_VIEW] =
      g_param_spec_string ("view", NULL, NULL, "map", G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mnd_view_switch_init (MndViewSwitch *self)
{
  self->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  fill_row (self);
  self->menu = create_menu (FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}
