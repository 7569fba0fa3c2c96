/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* List and details; see the header. */
#include "desktop/mnd-side-layout.h"

/* Side by side from this width on; the list has a part of it, and not more than is easily read. */
#define WIDE 620
#define LIST_SHARE 0.46
#define LIST_MOST 520

struct _MndSideLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (MndSideLayout, mnd_side_layout, GTK_TYPE_LAYOUT_MANAGER)

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

static void
mnd_side_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *list = gtk_widget_get_first_child (widget);
  GtkWidget *details = list != NULL ? gtk_widget_get_next_sibling (list) : NULL;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int most, list_width;

  if (details == NULL)
    return;
  most = width - get_least_width (details);
  list_width = CLAMP ((int) (width * LIST_SHARE), MIN (get_least_width (list), most), MIN (LIST_MOST, most));
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
mnd_side_layout_class_init (MndSideLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = mnd_side_layout_measure;
  manager_class->allocate = mnd_side_layout_allocate;
}

static void
mnd_side_layout_init (MndSideLayout *self)
{
}
