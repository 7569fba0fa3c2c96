/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sizes, drawing and the keyboard's place of a part of a grid of stances. */
#include "desktop/mnd-stance-pane.h"

#include "desktop/mnd-screen-style.h"

#include <math.h>

#define LEAST_WIDTH 420
#define NATURAL_WIDTH 760

struct _MndStancePane
{
  GtkWidget parent_instance;
  MndStancePart part;
  MndStanceLook *look;
  MndStanceGrid *grid; /* NULL: nothing is shown */
  GtkAdjustment *adjustment;
  MndGridFocus focus;
  guint chip; /* of the keyboard, or MND_STANCE_NOWHERE */
};

G_DEFINE_FINAL_TYPE (MndStancePane, mnd_stance_pane, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
mnd_stance_pane_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static double
measure_height (MndStancePane *self, double width)
{
  if (self->grid == NULL)
    return 0;
  return self->part == MND_STANCE_GRID ? mnd_stance_grid_measure (self->grid, width)
                                       : mnd_stance_grid_measure_tray (self->grid, width);
}

static void
mnd_stance_pane_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  MndStancePane *self = MND_STANCE_PANE (widget);

  mnd_grid_focus_measure (&self->focus, orientation);
  *minimum = LEAST_WIDTH;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) ceil (measure_height (self, for_size > 0 ? for_size : NATURAL_WIDTH));
}

static void
allocate_focus (MndStancePane *self)
{
  GdkRectangle area = { 0, 0, 1, 1 };

  if (self->grid != NULL && self->chip < mnd_stance_grid_get_n_chips (self->grid))
    {
      const MndRect *rect = &mnd_stance_grid_get_chip (self->grid, self->chip)->rect;
      area = (GdkRectangle){ (int) rect->x, (int) rect->y, (int) rect->width, (int) rect->height };
    }
  mnd_grid_focus_allocate (&self->focus, &area);
}

static void
place (MndStancePane *self, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->grid == NULL || width <= 0)
    return;
  if (self->part == MND_STANCE_TRAY)
    {
      mnd_stance_grid_place_tray (self->grid, width, mirrored);
      return;
    }
  mnd_stance_grid_place (self->grid, width, height, mirrored);
  mnd_stance_grid_place_trails (self->grid, self->look->trails);
}

static void
mnd_stance_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  place (MND_STANCE_PANE (widget), width, height);
  allocate_focus (MND_STANCE_PANE (widget));
}

/* In the part's own coordinates. */
static MndRect
get_sight (MndStancePane *self)
{
  MndRect sight = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };

  if (self->adjustment == NULL)
    return sight;
  sight.y = MIN (gtk_adjustment_get_value (self->adjustment), sight.height);
  sight.height = MIN (gtk_adjustment_get_page_size (self->adjustment), sight.height - sight.y);
  return sight;
}

static void
mnd_stance_pane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndStancePane *self = MND_STANCE_PANE (widget);
  MndStanceLook look = *self->look;
  MndRect sight = get_sight (self);
  cairo_t *cr;

  if (self->grid == NULL || sight.width <= 0 || sight.height <= 0)
    return;
  look.style = mnd_screen_style_get ();
  look.keeps_axis = TRUE;
  if (gtk_widget_get_focus_child (widget) == NULL)
    look.focus = MND_STANCE_NOWHERE;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) sight.x, (float) sight.y, (float) sight.width,
                                                                 (float) sight.height));
  mnd_stance_painter_paint (self->grid, cr, self->part, &sight, &look, NULL);
  cairo_destroy (cr);
}

static void
mnd_stance_pane_dispose (GObject *object)
{
  MndStancePane *self = MND_STANCE_PANE (object);

  mnd_stance_pane_set_adjustment (self, NULL);
  mnd_grid_focus_end (&self->focus);

  G_OBJECT_CLASS (mnd_stance_pane_parent_class)->dispose (object);
}

static void
mnd_stance_pane_class_init (MndStancePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_stance_pane_dispose;
  widget_class->get_request_mode = mnd_stance_pane_get_request_mode;
  widget_class->measure = mnd_stance_pane_measure;
  widget_class->size_allocate = mnd_stance_pane_size_allocate;
  widget_class->snapshot = mnd_stance_pane_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mnd-stance-pane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
mnd_stance_pane_init (MndStancePane *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->chip = MND_STANCE_NOWHERE;
  mnd_grid_focus_start (&self->focus, GTK_WIDGET (self));
  mnd_screen_style_follow (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
mnd_stance_pane_new (MndStancePart part, MndStanceLook *look)
{
  MndStancePane *self = g_object_new (MND_TYPE_STANCE_PANE, NULL);

  self->part = part;
  self->look = look;
  return GTK_WIDGET (self);
}

void
mnd_stance_pane_show (MndStancePane *self, MndStanceGrid *grid)
{
  g_return_if_fail (MND_IS_STANCE_PANE (self));

  self->grid = grid;
  self->chip = MND_STANCE_NOWHERE;
  /* Whoever asks before the next frame asks where things will be. */
  place (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mnd_stance_pane_set_adjustment (MndStancePane *self, GtkAdjustment *adjustment)
{
  g_return_if_fail (MND_IS_STANCE_PANE (self));

  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_set_object (&self->adjustment, adjustment);
  if (adjustment == NULL)
    return;
  /* What comes into sight has to be drawn. */
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
}

void
mnd_stance_pane_move_to (MndStancePane *self, guint chip, const char *words, gboolean grab)
{
  double foot = self->part == MND_STANCE_GRID ? MND_STANCE_FOOT_HEIGHT : 0;
  const MndRect *rect;

  g_return_if_fail (MND_IS_STANCE_PANE (self) && self->grid != NULL);
  g_return_if_fail (chip < mnd_stance_grid_get_n_chips (self->grid));

  if (chip == self->chip)
    mnd_grid_focus_set_words (&self->focus, words);
  else
    {
      self->chip = chip;
      mnd_grid_focus_move (&self->focus, words);
      rect = &mnd_stance_grid_get_chip (self->grid, chip)->rect;
      if (self->adjustment != NULL)
        gtk_adjustment_clamp_page (self->adjustment, rect->y - 4, rect->y + rect->height + 4 + foot);
    }
  if (grab)
    mnd_grid_focus_grab (&self->focus);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
mnd_stance_pane_leave (MndStancePane *self)
{
  g_return_if_fail (MND_IS_STANCE_PANE (self));

  self->chip = MND_STANCE_NOWHERE;
  mnd_grid_focus_let (&self->focus, FALSE);
}

gboolean
mnd_stance_pane_grab (MndStancePane *self)
{
  g_return_val_if_fail (MND_IS_STANCE_PANE (self), FALSE);

  return self->chip != MND_STANCE_NOWHERE && mnd_grid_focus_grab (&self->focus);
}

MndGridFocus *
mnd_stance_pane_get_focus (MndStancePane *self)
{
  g_return_val_if_fail (MND_IS_STANCE_PANE (self), NULL);

  return &self->focus;
}
