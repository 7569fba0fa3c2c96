/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys, wheel and pointer on the grid of time. */
#include "desktop/mnd-time-grid-private.h"

#include "desktop/mnd-grid-input.h"

#include <math.h>
#include <string.h>

#define LEAST_DRAG 3.0

static MndTimePart
find_at (MndTimeGrid *self, double x, double y, guint *row)
{
  return mnd_time_chart_find_at (self->chart, &self->frame, self->day, x, y, row);
}

static gboolean
is_end_part (MndTimePart part)
{
  return part == MND_TIME_PART_START || part == MND_TIME_PART_END;
}

/* --- pointer */

static void
motion_cb (MndTimeGrid *self, double x, double y)
{
  MndTimePart part;
  guint row;

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->chart == NULL || self->drag != MND_TIME_PART_NONE)
    return;
  part = find_at (self, x, y, &row);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   is_end_part (part) || part == MND_TIME_PART_DAY ? "ew-resize" : NULL);
  if (row == self->hover)
    return;
  self->hover = row;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (MndTimeGrid *self)
{
  self->hover = MND_TIME_NOWHERE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
released_cb (MndTimeGrid *self, int n_press, double x, double y, GtkGesture *click)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  MndTimePart part;
  guint row;

  if (self->chart == NULL)
    return;
  part = find_at (self, x, y, &row);
  if (part == MND_TIME_PART_AXIS)
    g_signal_emit_by_name (self, "day-moved", mnd_time_frame_get_day (&self->frame, x));
  if (row == MND_TIME_NOWHERE)
    return;
  mnd_time_grid_move_to (self, row);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 2)
    g_signal_emit_by_name (self, "activated", row);
  else if (n_press == 1)
    g_signal_emit_by_name (self, "chosen", row, (modifiers & GDK_CONTROL_MASK) != 0);
}

/* --- dragging */

void
mnd_time_grid_cancel_drag (MndTimeGrid *self)
{
  self->drag = MND_TIME_PART_NONE;
  g_clear_pointer (&self->told, g_free);
}

/* What is not taken hold of is left to scrolling and clicks. */
static void
drag_begin_cb (MndTimeGrid *self, double x, double y, GtkGesture *gesture)
{
  MndTimePart part;
  guint row;

  if (self->chart == NULL)
    return;
  part = find_at (self, x, y, &row);
  if (!is_end_part (part) && part != MND_TIME_PART_DAY)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->drag = part;
  self->drag_row = row;
  if (row != MND_TIME_NOWHERE)
    self->dragged = *mnd_time_chart_get_span (self->chart, row);
}

static void
tell (MndTimeGrid *self)
{
  g_free (self->told);
  self->told = self->dup_dates != NULL ? self->dup_dates (self->dragged.start, self->dragged.end) : NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_update_cb (MndTimeGrid *self, double dx, double dy, GtkGesture *gesture)
{
  double x = 0, y = 0;
  int day;

  if (self->chart == NULL || self->drag == MND_TIME_PART_NONE || (fabs (dx) < LEAST_DRAG && self->told == NULL))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  self->pointer_x = x + dx;
  self->pointer_y = y + dy;
  day = mnd_time_frame_get_day (&self->frame, x + dx);
  if (self->drag == MND_TIME_PART_DAY)
    {
      g_signal_emit_by_name (self, "day-moved", day);
      return;
    }
  day = mnd_time_span_limit (&self->dragged, self->drag == MND_TIME_PART_END, day);
  mnd_time_axis_format_day (&self->frame.axis, day,
                            self->drag == MND_TIME_PART_END ? self->dragged.end : self->dragged.start);
  tell (self);
}

/* One edit, now that the hand has let go. */
static void
drag_end_cb (MndTimeGrid *self, double dx, double dy)
{
  MndTimePart part = self->drag;
  gboolean has_moved = self->told != NULL;
  char date[MND_DATE_TEXT_SIZE];

  g_strlcpy (date, part == MND_TIME_PART_END ? self->dragged.end : self->dragged.start, sizeof date);
  mnd_time_grid_cancel_drag (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (has_moved && is_end_part (part))
    g_signal_emit_by_name (self, "end-moved", self->drag_row, part == MND_TIME_PART_END, date);
}

static void
drag_cancel_cb (MndTimeGrid *self)
{
  mnd_time_grid_cancel_drag (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- wheel */

static gboolean
scroll_cb (MndTimeGrid *self, double dx, double dy, GtkEventController *controller)
{
  if ((gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0 || self->chart == NULL)
    return FALSE;
  mnd_time_grid_zoom_at (self, pow (MND_TIME_ZOOM_STEP, -dy), self->pointer_x);
  return TRUE;
}

static void
pinched_cb (MndTimeGrid *self, double scale, GtkGesture *gesture)
{
  double x = 0, y = 0, before = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (gesture), "before")) / 1000.0;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  mnd_time_grid_zoom_at (self, scale / (before > 0 ? before : 1), x);
  g_object_set_data (G_OBJECT (gesture), "before", GINT_TO_POINTER ((int) (scale * 1000)));
}

static void
pinch_begun_cb (MndTimeGrid *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  g_object_set_data (G_OBJECT (gesture), "before", GINT_TO_POINTER (1000));
}

/* --- keys */

/* An end that is open begins at the day that is shown. */
static void
shift_end (MndTimeGrid *self, gboolean is_end, int steps)
{
  const MndTimeSpan *span = mnd_time_chart_get_span (self->chart, self->row);
  MndTimeSpan shifted;
  char *text;
  MndDate date;
  int day;

  if (span == NULL)
    return;
  shifted = *span;
  text = is_end ? shifted.end : shifted.start;
  if (!mnd_date_parse (text, &date))
    date = mnd_date_from_day (MAX (self->day, 1));
  mnd_time_axis_shift (&self->frame.axis, &date, is_end, steps, text);
  if (!mnd_date_parse (text, &date))
    return;
  day = is_end ? mnd_date_get_last_day (&date) : mnd_date_get_first_day (&date);
  if (mnd_time_span_limit (span, is_end, day) == day)
    g_signal_emit_by_name (self, "end-moved", self->row, is_end, text);
}

static gboolean
move_row (MndTimeGrid *self, int by)
{
  gint64 last = (gint64) mnd_time_chart_get_n_rows (self->chart) - 1;
  guint row = (guint) CLAMP ((gint64) self->row + by, 0, last);

  if (row != self->row)
    mnd_time_grid_move_to (self, row);
  return TRUE;
}

static gboolean
take_row_key (MndTimeGrid *self, guint key)
{
  int page = MAX (1, (int) (self->frame.height / MND_TIME_ROW_HEIGHT) - 3);

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move_row (self, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move_row (self, 1);
    case GDK_KEY_Page_Up:
      return move_row (self, -page);
    case GDK_KEY_Page_Down:
      return move_row (self, page);
    case GDK_KEY_Home:
      return move_row (self, G_MININT);
    case GDK_KEY_End:
      return move_row (self, G_MAXINT);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      g_signal_emit_by_name (self, "activated", self->row);
      return TRUE;
    case GDK_KEY_space:
      g_signal_emit_by_name (self, "chosen", self->row, FALSE);
      return TRUE;
    default:
      return FALSE;
    }
}

/* 1 where the key means later, -1 earlier, 0 neither. */
static int
get_direction (MndTimeGrid *self, guint key)
{
  int forward = self->frame.mirrored ? -1 : 1;

  if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    return forward;
  return key == GDK_KEY_Left || key == GDK_KEY_KP_Left ? -forward : 0;
}

static gboolean
key_cb (MndTimeGrid *self, guint key, guint code, GdkModifierType modifiers)
{
  int direction = get_direction (self, key);

  if (self->chart == NULL || mnd_time_chart_get_n_rows (self->chart) == 0)
    return FALSE;
  if ((modifiers & GDK_ALT_MASK) != 0)
    {
      if (direction != 0)
        shift_end (self, (modifiers & GDK_SHIFT_MASK) == 0, direction);
      return direction != 0;
    }
  if ((modifiers & (GDK_CONTROL_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (direction != 0)
    {
      mnd_time_grid_scroll_by (self, direction * (self->frame.width - self->frame.head_width) / 10);
      return TRUE;
    }
  if (key == GDK_KEY_Escape && self->drag != MND_TIME_PART_NONE)
    {
      drag_cancel_cb (self);
      return TRUE;
    }
  if (key == GDK_KEY_plus || key == GDK_KEY_equal || key == GDK_KEY_KP_Add)
    mnd_time_grid_zoom_by (self, MND_TIME_ZOOM_STEP);
  else if (key == GDK_KEY_minus || key == GDK_KEY_KP_Subtract)
    mnd_time_grid_zoom_by (self, 1 / MND_TIME_ZOOM_STEP);
  else if (key == GDK_KEY_0 || key == GDK_KEY_KP_0)
    mnd_time_grid_fit (self);
  else
    return take_row_key (self, key);
  return TRUE;
}

static gboolean
tooltip_cb (MndTimeGrid *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  g_autofree char *text = NULL;
  guint row = self->row;

  if (self->chart == NULL || self->dup_words == NULL || self->drag != MND_TIME_PART_NONE)
    return FALSE;
  if (!by_keyboard)
    find_at (self, x, y, &row);
  if (row != MND_TIME_NOWHERE)
    text = self->dup_words (row, self->words_data);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
add_gestures (MndTimeGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new (), *zoom = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  g_signal_connect_swapped (zoom, "begin", G_CALLBACK (pinch_begun_cb), self);
  g_signal_connect_swapped (zoom, "scale-changed", G_CALLBACK (pinched_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (zoom));
}

void
mnd_time_grid_add_controllers (MndTimeGrid *self)
{
  const MndGridInput input = {
    .motion = G_CALLBACK (motion_cb),
    .leave = G_CALLBACK (leave_cb),
    .key = G_CALLBACK (key_cb),
    .tooltip = G_CALLBACK (tooltip_cb),
  };
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  mnd_grid_input_add (GTK_WIDGET (self), &input);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  add_gestures (self);
}
