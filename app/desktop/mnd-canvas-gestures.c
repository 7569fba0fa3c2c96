/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the events of mouse, touchpad and touch screen come in. What a press or a drag means is in -pointer.c; here are
 * only scrolling, pinching and panning that goes on by itself.
 */
#include "desktop/mnd-canvas-private.h"

#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <math.h>

/* A click of the wheel. */
#define WHEEL_FACTOR 1.2
#define WHEEL_PAN 60.0
/* A pixel of the touchpad, with Ctrl. */
#define PIXEL_FACTOR 1.005
/* The part of the speed that is left after a second, and the speed (pixels a second) at which it ends. */
#define KINETIC_REST 0.02
#define KINETIC_END 20.0
/* Pixels: so near to the edge a drag brings the map in; and pixels a second, at the edge itself. */
#define EDGE_MARGIN 24.0
#define EDGE_SPEED 500.0

static void
set_cursor (MndCanvas *self, const char *name)
{
  if (g_strcmp0 (self->cursor, name) == 0)
    return;
  g_free (self->cursor);
  self->cursor = g_strdup (name);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

void
mnd_canvas_update_cursor (MndCanvas *self)
{
  if (self->gesture == MND_GESTURE_PAN)
    set_cursor (self, "grabbing");
  else if (self->gesture == MND_GESTURE_MOVE)
    set_cursor (self, "move");
  else if (self->gesture == MND_GESTURE_LINK || self->hover_kind == MND_HIT_HANDLE)
    set_cursor (self, "crosshair");
  else if (self->space_down)
    set_cursor (self, "grab");
  else if (self->hover_kind != MND_HIT_NOTHING)
    set_cursor (self, "pointer");
  else
    set_cursor (self, NULL);
}

/* Events of what stands on the canvas (legend, entry) and of popovers come by here too, and are not ours. */
static gboolean
is_ours (MndCanvas *self, GtkEventController *controller, double x, double y)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  if (event != NULL && native != NULL && gdk_event_get_surface (event) != gtk_native_get_surface (native))
    return FALSE;
  return gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT) == GTK_WIDGET (self);
}

static gboolean
is_touch (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* Who works with the pointer sees what is selected and needs no ring. */
static void
hide_focus_ring (MndCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), FALSE);
}

/* By the clock of the hand, for a busy machine may be late; and the toolkit's own count gets lost where the first of
 * two presses followed another one elsewhere. */
static gboolean
follows_soon (MndCanvas *self, guint32 time)
{
  guint32 before = self->press_time;
  int most;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time", &most, NULL);
  self->press_time = time;
  return time - before <= (guint32) most;
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, MndCanvas *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (click);
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click));

  if (!is_ours (self, controller, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->touch = is_touch (controller);
  hide_focus_ring (self);
  if (!mnd_canvas_has_map_focus (self))
    mnd_canvas_follow_focus (self);
  if (!mnd_canvas_has_map_focus (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  mnd_canvas_press (self, (MndPoint){ x, y }, button,
                    follows_soon (self, gtk_event_controller_get_current_event_time (controller)) ? 2 : 1,
                    gtk_event_controller_get_current_event_state (controller));
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, MndCanvas *self)
{
  double x = 0, y = 0;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  if (self->gesture != MND_GESTURE_NONE)
    mnd_canvas_drag (self, (MndPoint){ x + dx, y + dy });
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, MndCanvas *self)
{
  double x = 0, y = 0;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  mnd_canvas_release (self, (MndPoint){ x + dx, y + dy });
}

static void
drag_cancel_cb (GtkGesture *drag, GdkEventSequence *sequence, MndCanvas *self)
{
  mnd_canvas_cancel_gesture (self);
}

/* A popover that has closed tells of its grab when the hand may long be drawing the next link: GTK would take that for
 * the end of our gestures, as the popover is our child. */
static gboolean
event_cb (GtkEventControllerLegacy *legacy, GdkEvent *event, MndCanvas *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return gdk_event_get_event_type (event) == GDK_GRAB_BROKEN && native != NULL
         && gdk_event_get_surface (event) != gtk_native_get_surface (native);
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, MndCanvas *self)
{
  if (self->gesture != MND_GESTURE_NONE)
    return;
  if (gtk_event_controller_motion_is_pointer (motion))
    mnd_canvas_drag (self, (MndPoint){ x, y });
  else
    mnd_canvas_leave (self);
}

static void
leave_cb (GtkEventControllerMotion *motion, MndCanvas *self)
{
  mnd_canvas_leave (self);
}

static gboolean
kinetic_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  MndCanvas *self = MND_CANVAS (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (now - self->kinetic_time) / (double) G_USEC_PER_SEC;
  double rest = pow (KINETIC_REST, seconds);

  mnd_viewport_pan (self->viewport, self->kinetic_velocity.x * seconds, self->kinetic_velocity.y * seconds);
  self->kinetic_velocity.x *= rest;
  self->kinetic_velocity.y *= rest;
  self->kinetic_time = now;
  if (hypot (self->kinetic_velocity.x, self->kinetic_velocity.y) > KINETIC_END)
    return G_SOURCE_CONTINUE;
  self->kinetic_tick = 0;
  return G_SOURCE_REMOVE;
}

void
mnd_canvas_stop_kinetic (MndCanvas *self)
{
  if (self->kinetic_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->kinetic_tick);
  self->kinetic_tick = 0;
}

void
mnd_canvas_start_kinetic (MndCanvas *self, MndPoint velocity)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  mnd_canvas_stop_kinetic (self);
  if (clock == NULL || self->scene == NULL || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  self->kinetic_velocity = velocity;
  self->kinetic_time = gdk_frame_clock_get_frame_time (clock);
  self->kinetic_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), kinetic_cb, NULL, NULL);
}

static void
decelerate_cb (GtkEventControllerScroll *scroll, double velocity_x, double velocity_y, MndCanvas *self)
{
  mnd_canvas_start_kinetic (self, (MndPoint){ -velocity_x, -velocity_y });
}

/* How deep in the margin, from -1.5 (well beyond the start) to 1.5; 0 inside. */
static double
get_depth (double at, double size)
{
  double depth = 0;

  if (at < EDGE_MARGIN)
    depth = (at - EDGE_MARGIN) / EDGE_MARGIN;
  else if (at > size - EDGE_MARGIN)
    depth = (at - size + EDGE_MARGIN) / EDGE_MARGIN;
  return CLAMP (depth, -1.5, 1.5);
}

gboolean
mnd_canvas_pan_at_edge (MndCanvas *self, double seconds)
{
  double x = get_depth (self->pointer.x, mnd_viewport_get_width (self->viewport));
  double y = get_depth (self->pointer.y, mnd_viewport_get_height (self->viewport));

  if (x == 0 && y == 0)
    return FALSE;
  mnd_viewport_pan (self->viewport, -x * EDGE_SPEED * seconds, -y * EDGE_SPEED * seconds);
  /* The hand is still, and yet elsewhere on the map. */
  mnd_canvas_drag (self, self->pointer);
  return TRUE;
}

static gboolean
edge_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  MndCanvas *self = MND_CANVAS (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (now - self->edge_time) / (double) G_USEC_PER_SEC;

  self->edge_time = now;
  if (self->gesture == MND_GESTURE_MOVE || self->gesture == MND_GESTURE_LINK || self->gesture == MND_GESTURE_BAND)
    {
      mnd_canvas_pan_at_edge (self, seconds);
      return G_SOURCE_CONTINUE;
    }
  self->edge_tick = 0;
  return G_SOURCE_REMOVE;
}

void
mnd_canvas_watch_edge (MndCanvas *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (self->edge_tick != 0 || clock == NULL)
    return;
  self->edge_time = gdk_frame_clock_get_frame_time (clock);
  self->edge_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), edge_cb, NULL, NULL);
}

void
mnd_canvas_scroll (MndCanvas *self, MndPoint at, double dx, double dy, gboolean wheel, GdkModifierType modifiers)
{
  gboolean control = (modifiers & GDK_CONTROL_MASK) != 0;
  gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  mnd_canvas_stop_kinetic (self);
  if (self->scene == NULL)
    return;
  if (!wheel && control)
    mnd_viewport_zoom_by (self->viewport, pow (PIXEL_FACTOR, -dy), at);
  else if (!wheel)
    mnd_viewport_pan (self->viewport, -dx, -dy);
  else if (shift && !control)
    mnd_viewport_pan (self->viewport, -(dx + dy) * WHEEL_PAN, 0);
  else if (dy != 0)
    mnd_viewport_zoom_by (self->viewport, pow (WHEEL_FACTOR, -dy), at);
  else
    mnd_viewport_pan (self->viewport, -dx * WHEEL_PAN, 0);
  mnd_canvas_update_hover (self);
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, MndCanvas *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  gboolean wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  MndPoint at = self->pointer;

  if (at.x < 0 || !is_ours (self, controller, at.x, at.y))
    return GDK_EVENT_PROPAGATE;
  mnd_canvas_scroll (self, at, dx, dy, wheel, gtk_event_controller_get_current_event_state (controller));
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture *pinch, GdkEventSequence *sequence, MndCanvas *self)
{
  double x, y;

  mnd_canvas_cancel_gesture (self);
  mnd_canvas_stop_kinetic (self);
  self->pinch_scale = mnd_viewport_get_scale (self->viewport);
  if (gtk_gesture_get_bounding_box_center (pinch, &x, &y))
    self->pinch_center = (MndPoint){ x, y };
}

static void
pinch_cb (GtkGestureZoom *pinch, double factor, MndCanvas *self)
{
  double x, y;

  if (self->scene == NULL || !gtk_gesture_get_bounding_box_center (GTK_GESTURE (pinch), &x, &y))
    return;
  mnd_viewport_pan (self->viewport, x - self->pinch_center.x, y - self->pinch_center.y);
  self->pinch_center = (MndPoint){ x, y };
  mnd_viewport_zoom_to (self->viewport, self->pinch_scale * factor, self->pinch_center);
}

static void
add_press_and_drag (MndCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (click, drag);
}

static const char *
find_tooltip (MndCanvas *self, char **owned)
{
  const MndSceneLine *line;
  const char *kind;

  if (self->hover_kind == MND_HIT_NOTHING || self->gesture != MND_GESTURE_NONE)
    return NULL;
  if (self->hover_kind == MND_HIT_GROUP || self->hover_kind == MND_HIT_BUNDLE)
    return *owned = mnd_canvas_dup_group_tooltip (self, self->hover_kind, &self->hover_item);
  line = mnd_scene_find_line (self->scene, &self->hover_item);
  if (line == NULL)
    return mnd_viewport_get_scale (self->viewport) < 0.5 ? mnd_canvas_get_name (self, &self->hover_item) : NULL;
  if (line->line_kind != MND_LINE_LINK)
    return mnd_canvas_get_name (self, mnd_record_get_id (line->record));
  kind = mnd_catalogue_get_label (MND_VOCABULARY_LINK_KIND, line->kind);
  if (line->mode == NULL)
    /* Translators: a link between two actors: "Parliament appoints Ombudsman" */
    *owned = g_strdup_printf (_ ("%1$s %2$s %3$s"), mnd_canvas_get_end_name (self, line->from), kind,
                              mnd_canvas_get_end_name (self, line->to));
  else
    /* Translators: the same with the way in which: "Parliament oversees Police (parliamentary)" */
    *owned = g_strdup_printf (_ ("%1$s %2$s %3$s (%4$s)"), mnd_canvas_get_end_name (self, line->from), kind,
                              mnd_canvas_get_end_name (self, line->to),
                              mnd_catalogue_get_label (MND_VOCABULARY_MODE, line->mode));
  return *owned;
}

static gboolean
tooltip_cb (MndCanvas *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *owned = NULL;
  const char *text = keyboard ? NULL : find_tooltip (self, &owned);

  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ x - 8, y - 8, 16, 16 });
  return TRUE;
}

void
mnd_canvas_add_controllers (MndCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkEventController *legacy = gtk_event_controller_legacy_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  self->pointer = (MndPoint){ -1, -1 };
  add_press_and_drag (self);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);
  gtk_widget_add_controller (widget, scroll);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  /* The one that is added last comes first. */
  g_signal_connect (legacy, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (widget, legacy);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
}
