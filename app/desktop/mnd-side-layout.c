/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* List and details; see the header. */
#include "desktop/mnd-side-layout.h"

/* Side by side from this width on; the list has a part of it, and not more than is easily read. */
#define WIDE 620
#define LIST_SHARE 0.46
#define LIST_MOST 520
#define DETAILS_SHARE 0.4 /* where the list is what people look at */
#define DETAILS_MOST 360

struct _MndSideLayout
{
  GtkLayoutManager parent_instance;
  gboolean is_list_wide;
};

G_DEFINE_FINAL_TYPE (MndSideLayout, mnd_side_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_LIST_WIDE,
};

static void
measure_children (GtkWidget *widget, GtkOrientation orientation, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        *minimum = MAX (*minimum, child_minimum);
      else
        *minimum += child_minimum;
      *natural += child_natural;
    }
}

static void
mnd_side_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  measure_children (widget, orientation, minimum, natural);
}

static int
get_least_width (GtkWidget *child)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static int
get_list_width (MndSideLayout *self, GtkWidget *list, GtkWidget *details, int width)
{
  int most = width - get_least_width (details);

  if (self->is_list_wide)
    return MAX (MIN (most, width - DETAILS_MOST), (int) (width * (1 - DETAILS_SHARE)));
  return CLAMP ((int) (width * LIST_SHARE), MIN (get_least_width (list), most), MIN (LIST_MOST, most));
}

static void
mnd_side_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *list = gtk_widget_get_first_child (widget);
  GtkWidget *details = list != NULL ? gtk_widget_get_next_sibling (list) : NULL;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int list_width;

  if (details == NULL)
    return;
  list_width = get_list_width (MND_SIDE_LAYOUT (manager), list, details, width);
  if (width < WIDE)
    {
      gtk_widget_size_allocate (list, &(GtkAllocation){ 0, 0, width, height / 2 }, -1);
      gtk_widget_size_allocate (details, &(GtkAllocation){ 0, height / 2, width, height - height / 2 }, -1);
      return;
    }
  gtk_widget_size_allocate (list, &(GtkAllocation){ mirrored ? width - list_width : 0, 0, list_width, height }, -1);
  gtk_widget_size_allocate (details, &(GtkAllocation){ mirrored ? 0 : list_width, 0, width - list_width, height }, -1);
}

static void
mnd_side_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LIST_WIDE)
    g_value_set_boolean (value, MND_SIDE_LAYOUT (object)->is_list_wide);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_side_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LIST_WIDE)
    MND_SIDE_LAYOUT (object)->is_list_wide = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_side_layout_class_init (MndSideLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = mnd_side_layout_get_property;
  object_class->set_property = mnd_side_layout_set_property;
  manager_class->measure = mnd_side_layout_measure;
  manager_class->allocate = mnd_side_layout_allocate;
  g_object_class_install_property (object_class, PROP_LIST_WIDE,
                                   g_param_spec_boolean ("list-wide", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                             | G_PARAM_STATIC_STRINGS));
}

static void
mnd_side_layout_init (MndSideLayout *self)
{
}
