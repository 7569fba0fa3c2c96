/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How much room the map has: the legend's place on the canvas, and what else floats over it. The map is fitted beside
 * them, and what somebody goes to comes out from under them.
 */
#include "desktop/mnd-canvas-private.h"

#define FIT_MARGIN 32.0
/* The legend is unfolded at first where the canvas has at least this. */
#define LEGEND_MIN_WIDTH 1000
#define LEGEND_MIN_HEIGHT 700
#define LEGEND_GAP 12
#define LEGEND_FRAME 24
#define LEGEND_MIN_SCALE 0.92
/* Where it takes more of the width, the map is fitted as if it were not there. */
#define LEGEND_MAX_PART 0.4
/* Pixels over a bar at the lower edge; one that takes more of the height is no bar, and the map goes under it. */
#define BARS_GAP 8
#define BARS_MAX_PART 0.2

typedef struct
{
  GtkWidget *widget;
  MndCanvasFloatComes comes; /* NULL: never by itself */
} MndCanvasFloat;

static void
clear_float (gpointer pointer)
{
  MndCanvasFloat *lying = pointer;

  g_clear_object (&lying->widget);
}

GArray *
mnd_canvas_new_floats (void)
{
  GArray *floats = g_array_new (FALSE, FALSE, sizeof (MndCanvasFloat));

  g_array_set_clear_func (floats, clear_float);
  return floats;
}

/* FALSE where it is not on the screen. */
static gboolean
find_bounds (MndCanvas *self, GtkWidget *widget, MndRect *bounds)
{
  graphene_rect_t rect;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &rect))
    return FALSE;
  *bounds = (MndRect){ rect.origin.x, rect.origin.y, rect.size.width, rect.size.height };
  return bounds->width > 0 && bounds->height > 0;
}

/* What the unfolded legend takes from the map at its start side; nothing where it would take too much. */
static double
get_legend_width (MndCanvas *self, gboolean unfolded)
{
  MndLegend *legend = mnd_legend_panel_get_legend (self->legend_panel);
  double width = legend == NULL ? 0 : mnd_legend_get_column_width (legend) + LEGEND_FRAME + LEGEND_GAP;

  return unfolded && width < mnd_viewport_get_width (self->viewport) * LEGEND_MAX_PART ? width : 0;
}

/* What the bars at the lower edge take beyond the margin that the map has anyway. */
static double
get_bars_height (MndCanvas *self)
{
  double height = mnd_viewport_get_height (self->viewport), taken = 0;
  MndRect bounds;

  for (guint i = 0; i < self->floats->len; i++)
    if (find_bounds (self, g_array_index (self->floats, MndCanvasFloat, i).widget, &bounds)
        && bounds.y > height * (1 - BARS_MAX_PART))
      taken = MAX (taken, height - bounds.y + BARS_GAP - FIT_MARGIN);
  return taken;
}

static gboolean
find_fit_beside (MndCanvas *self, double legend_width, double *scale, MndPoint *offset)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  MndRect extents = mnd_scene_get_extents (self->scene);
  g_autoptr (MndViewport) free_part = mnd_viewport_new ();

  mnd_viewport_set_size (free_part, mnd_viewport_get_width (self->viewport) - legend_width,
                         MAX (mnd_viewport_get_height (self->viewport) - get_bars_height (self), 0));
  if (!mnd_viewport_find_fit (free_part, &extents, FIT_MARGIN, scale, offset))
    return FALSE;
  offset->x += rtl ? 0 : legend_width;
  return TRUE;
}

/* Beside the legend where that is unfolded: under it nothing can be read. */
gboolean
mnd_canvas_find_fit (MndCanvas *self, double *scale, MndPoint *offset)
{
  gboolean expanded;

  g_object_get (self->legend_panel, "expanded", &expanded, NULL);
  return find_fit_beside (self, get_legend_width (self, expanded), scale, offset);
}

void
mnd_canvas_allocate_legend (MndCanvas *self, int width, int height)
{
  GtkWidget *panel = GTK_WIDGET (self->legend_panel);
  const int gap = LEGEND_GAP;
  GtkRequisition size;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (!gtk_widget_should_layout (panel))
    return;
  gtk_widget_get_preferred_size (panel, NULL, &size);
  size.width = MIN (size.width, width - 2 * gap);
  size.height = MIN (size.height, MAX (height / 2, 120));
  gtk_widget_size_allocate (panel,
                            &(GtkAllocation){ rtl ? width - size.width - gap : gap, height - size.height - gap,
                                              size.width, size.height },
                            -1);
}

/* How much smaller the map is shown beside the unfolded legend: 1 where it makes no difference. */
static double
find_cost_of_legend (MndCanvas *self)
{
  double with, without, width = get_legend_width (self, TRUE);
  MndPoint offset;

  if (width <= 0 || !find_fit_beside (self, 0, &without, &offset) || !find_fit_beside (self, width, &with, &offset))
    return 0;
  return with / without;
}

/* At first, and until a person decides: where there is little room it belongs to the map. */
void
mnd_canvas_fold_legend (MndCanvas *self)
{
  gboolean has_room = mnd_viewport_get_width (self->viewport) >= LEGEND_MIN_WIDTH
                      && mnd_viewport_get_height (self->viewport) >= LEGEND_MIN_HEIGHT;

  if (self->legend_decided || mnd_scene_get_n_nodes (self->scene) == 0)
    return;
  self->legend_decided = TRUE;
  g_object_set (self->legend_panel, "expanded", has_room && find_cost_of_legend (self) > LEGEND_MIN_SCALE, NULL);
}

/* Where its side of an axis begins. */
static double
find_start (GtkAlign align, double room, double length, double before, double after)
{
  switch (align)
    {
    case GTK_ALIGN_START:
      return before;
    case GTK_ALIGN_END:
      return room - length - after;
    case GTK_ALIGN_FILL:
    case GTK_ALIGN_CENTER:
    case GTK_ALIGN_BASELINE:
    default:
      return (room - length) / 2;
    }
}

/* Where the overlay will put it, once it is shown. GTK measures nothing that is not, so the widget itself is asked: its
 * padding is missing, which is less than the gap that is kept from everything that lies over the map. */
static MndRect
foresee_bounds (MndCanvas *self, GtkWidget *widget)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double room_x = mnd_viewport_get_width (self->viewport), room_y = mnd_viewport_get_height (self->viewport);
  double start = gtk_widget_get_margin_start (widget), end = gtk_widget_get_margin_end (widget);
  double top = gtk_widget_get_margin_top (widget), bottom = gtk_widget_get_margin_bottom (widget);
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (widget);
  int minimum, width, height, baseline = -1;
  MndRect bounds;

  klass->measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &width, &baseline, &baseline);
  klass->measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &height, &baseline, &baseline);
  bounds.width = width;
  bounds.height = height;
  bounds.x = find_start (gtk_widget_get_halign (widget), room_x, bounds.width, start, end);
  bounds.y = find_start (gtk_widget_get_valign (widget), room_y, bounds.height, top, bottom);
  if (rtl)
    bounds.x = room_x - bounds.x - bounds.width;
  return bounds;
}

void
mnd_canvas_read_obstacles (MndCanvas *self)
{
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (MndRect));
  MndRect bounds;

  if (find_bounds (self, GTK_WIDGET (self->legend_panel), &bounds))
    g_array_append_val (obstacles, bounds);
  for (guint i = 0; i < self->floats->len; i++)
    {
      const MndCanvasFloat *lying = &g_array_index (self->floats, MndCanvasFloat, i);
      if (find_bounds (self, lying->widget, &bounds))
        g_array_append_val (obstacles, bounds);
      else if (lying->comes != NULL && lying->comes (lying->widget))
        {
          bounds = foresee_bounds (self, lying->widget);
          g_array_append_val (obstacles, bounds);
        }
    }
  mnd_viewport_set_obstacles (self->viewport, (const MndRect *) obstacles->data, obstacles->len);
}

void
mnd_canvas_reveal_rect (MndCanvas *self, const MndRect *rect, double margin)
{
  mnd_canvas_read_obstacles (self);
  mnd_viewport_reveal (self->viewport, rect, margin);
  /* Once more where moving the map brings up what was not there. */
  mnd_canvas_read_obstacles (self);
  if (!mnd_viewport_is_clear (self->viewport, rect))
    mnd_viewport_reveal (self->viewport, rect, margin);
}

void
mnd_canvas_add_float (MndCanvas *self, GtkWidget *widget, MndCanvasFloatComes comes)
{
  MndCanvasFloat lying = { widget, comes };

  g_return_if_fail (MND_IS_CANVAS (self) && GTK_IS_WIDGET (widget));

  g_object_ref (widget);
  g_array_append_val (self->floats, lying);
}

void
mnd_canvas_drop_floats (MndCanvas *self)
{
  g_return_if_fail (MND_IS_CANVAS (self));

  g_array_set_size (self->floats, 0);
}
