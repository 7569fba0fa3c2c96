/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dragging chips on the board of stances by hand, and carrying them by keys. */
#include "desktop/mnd-stance-board-private.h"

#include "desktop/mnd-screen-style.h"

#include <math.h>

#define EDGE 28.0 /* from where a drag scrolls */
#define SPEED 9.0 /* pixels a frame */

static void
stop_scrolling (MndStanceBoard *self)
{
  if (self->scrolling != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scrolling);
  self->scrolling = 0;
}

void
mnd_stance_board_cancel (MndStanceBoard *self)
{
  stop_scrolling (self);
  if (self->dragged == MND_STANCE_NOWHERE)
    return;
  self->dragged = MND_STANCE_NOWHERE;
  self->is_dragging = self->is_carried = FALSE;
  self->look.target = NULL;
  self->look.is_tray_target = FALSE;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), NULL);
  mnd_stance_board_queue_draw (self);
}

/* --- by hand */

static void
update_target (MndStanceBoard *self)
{
  MndStancePart part;
  MndPoint point;

  self->look.target = NULL;
  self->look.is_tray_target = FALSE;
  if (mnd_stance_board_find_part (self, self->pointer, &part, &point))
    {
      self->look.is_tray_target = part == MND_STANCE_TRAY;
      if (part == MND_STANCE_GRID && mnd_stance_grid_find_cell_at (self->grid, point, self->target))
        self->look.target = self->target;
    }
  mnd_stance_board_queue_draw (self);
}

/* How fast the part under the pointer scrolls; 0 where it is far from an edge. */
static double
get_speed (MndStanceBoard *self, MndStancePart part)
{
  double x, y, height = gtk_widget_get_height (self->scrollers[part]);

  gtk_widget_translate_coordinates (GTK_WIDGET (self), self->scrollers[part], self->pointer.x, self->pointer.y, &x, &y);
  if (y < 0 || y > height)
    return 0;
  return y < EDGE ? -SPEED : y > height - EDGE ? SPEED : 0;
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  MndStanceBoard *self = MND_STANCE_BOARD (widget);

  for (guint i = 0; i < MND_STANCE_N_PARTS; i++)
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrollers[i]));
      double speed = get_speed (self, (MndStancePart) i);
      if (speed != 0)
        gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + speed);
    }
  update_target (self);
  return G_SOURCE_CONTINUE;
}

/* What is not a chip is left to scrolling and clicks. */
static void
drag_begin_cb (MndStanceBoard *self, double x, double y, GtkGesture *gesture)
{
  mnd_stance_board_cancel (self);
  self->dragged = mnd_stance_board_find_chip (self, (MndPoint){ x, y });
  if (self->dragged == MND_STANCE_NOWHERE)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (MndStanceBoard *self, double dx, double dy, GtkGesture *gesture)
{
  double x = 0, y = 0;

  if (self->grid == NULL || self->dragged == MND_STANCE_NOWHERE)
    return;
  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  if (!self->is_dragging
      && !gtk_drag_check_threshold (GTK_WIDGET (self), (int) x, (int) y, (int) (x + dx), (int) (y + dy)))
    return;
  if (!self->is_dragging)
    {
      self->is_dragging = TRUE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
      self->scrolling = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
    }
  self->pointer = (MndPoint){ x + dx, y + dy };
  update_target (self);
}

/* Now that the hand has let go. */
static void
drop (MndStanceBoard *self)
{
  guint chip = self->dragged;
  gboolean is_cell = self->look.target != NULL, is_tray = self->look.is_tray_target;
  int across = is_cell ? self->target[MND_STANCE_ACROSS] : MND_STANCE_UNSAID;
  int up = is_cell ? self->target[MND_STANCE_UP] : MND_STANCE_UNSAID;

  mnd_stance_board_cancel (self);
  mnd_stance_board_move_to (self, chip);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (is_cell || is_tray)
    g_signal_emit_by_name (self, "dropped", chip, across, up);
}

static void
drag_end_cb (MndStanceBoard *self, double dx, double dy)
{
  if (self->is_dragging)
    drop (self);
  else if (!self->is_carried)
    mnd_stance_board_cancel (self);
}

/* --- by keys */

void
mnd_stance_board_carry (MndStanceBoard *self, guint chip)
{
  mnd_stance_board_cancel (self);
  self->dragged = chip;
  self->is_carried = TRUE;
  for (guint axis = 0; axis < MND_STANCE_N_AXES; axis++)
    {
      int step = mnd_stance_grid_get_chip (self->grid, chip)->steps[axis];
      self->target[axis] = step != MND_STANCE_UNSAID ? step : (int) self->grid->n_steps[axis] / 2;
    }
  self->look.target = self->target;
  mnd_stance_board_name_focus (self);
  mnd_stance_board_queue_draw (self);
}

gboolean
mnd_stance_board_take_carry_key (MndStanceBoard *self, guint key)
{
  int along, up;

  if (key == GDK_KEY_Escape && self->dragged != MND_STANCE_NOWHERE)
    {
      mnd_stance_board_cancel (self);
      mnd_stance_board_name_focus (self);
      return TRUE;
    }
  if (!self->is_carried)
    return FALSE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    drop (self);
  else if (mnd_stance_board_read_arrow (self, key, &along, &up))
    {
      int by[] = { [MND_STANCE_ACROSS] = along, [MND_STANCE_UP] = up };
      for (guint axis = 0; axis < MND_STANCE_N_AXES; axis++)
        self->target[axis] = CLAMP (self->target[axis] + by[axis], 0, (int) self->grid->n_steps[axis] - 1);
      mnd_stance_board_name_focus (self);
      mnd_stance_board_queue_draw (self);
    }
  else
    return FALSE;
  return TRUE;
}

/* --- what is seen of it */

/* All that are selected come with one of them. */
static guint
count_others (MndStanceBoard *self)
{
  GHashTable *selection = self->look.selection;
  guint n = 0;

  if (selection == NULL
      || !g_hash_table_contains (selection, &mnd_stance_grid_get_chip (self->grid, self->dragged)->id))
    return 0;
  for (guint i = 0; i < mnd_stance_grid_get_n_chips (self->grid); i++)
    n += i != self->dragged && g_hash_table_contains (selection, &mnd_stance_grid_get_chip (self->grid, i)->id);
  return n;
}

void
mnd_stance_board_snapshot_dragged (MndStanceBoard *self, GtkSnapshot *snapshot)
{
  MndPoint at = self->pointer;
  graphene_rect_t bounds;
  cairo_t *cr;

  if (self->grid == NULL || (!self->is_dragging && !self->is_carried))
    return;
  if (self->is_carried)
    {
      GdkRectangle cell = mnd_stance_board_get_cell_area (self, self->target);
      at = (MndPoint){ cell.x + cell.width / 2.0, cell.y + cell.height / 2.0 };
    }
  bounds = GRAPHENE_RECT_INIT ((float) at.x - 200, (float) at.y - 60, 400, 120);
  gtk_snapshot_push_opacity (snapshot, 0.85);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  mnd_stance_painter_paint_dragged (self->grid, cr, self->dragged, count_others (self), at, mnd_screen_style_get ());
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
}

void
mnd_stance_board_add_drag (MndStanceBoard *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (mnd_stance_board_cancel), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
