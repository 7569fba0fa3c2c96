/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children in lines; see the header. */
#include "desktop/mnd-wrap-layout.h"

struct _MndWrapLayout
{
  GtkLayoutManager parent_instance;
  int spacing;
};

G_DEFINE_FINAL_TYPE (MndWrapLayout, mnd_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
measure_child (GtkWidget *child, int available, GtkRequisition *size)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size->width, &natural, NULL, NULL);
  size->width = MAX (size->width, MIN (natural, available));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, size->width, NULL, &size->height, NULL, NULL);
}

/* Walks the lines at a width; places the children where `place`. Returns the height. */
static int
walk (MndWrapLayout *self, GtkWidget *widget, int width, gboolean place)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition size;
      if (!gtk_widget_should_layout (child))
        continue;
      measure_child (child, width, &size);
      if (x > 0 && x + size.width > width)
        {
          y += line_height + self->spacing;
          x = line_height = 0;
        }
      if (place)
        gtk_widget_size_allocate (child,
                                  &(GtkAllocation){ mirrored ? width - x - size.width : x, y, size.width, size.height },
                                  -1);
      x += size.width + self->spacing;
      line_height = MAX (line_height, size.height);
    }
  return y + line_height;
}

static GtkSizeRequestMode
mnd_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (MndWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
mnd_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  MndWrapLayout *self = MND_WRAP_LAYOUT (manager);
  int least, wanted;

  measure_width (self, widget, &least, &wanted);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = wanted;
      return;
    }
  *natural = *minimum = walk (self, widget, for_size < 0 ? wanted : MAX (for_size, least), FALSE);
}

static void
mnd_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  walk (MND_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
mnd_wrap_layout_class_init (MndWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = mnd_wrap_layout_get_request_mode;
  manager_class->measure = mnd_wrap_layout_measure;
  manager_class->allocate = mnd_wrap_layout_allocate;
}

static void
mnd_wrap_layout_init (MndWrapLayout *self)
{
}

GtkWidget *
mnd_wrap_box_new (int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  MndWrapLayout *layout = g_object_new (MND_TYPE_WRAP_LAYOUT, NULL);

  layout->spacing = spacing;
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (layout));
  return box;
}
