/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a hand does on the map, as press, drag and release at places, whatever device they come from: selecting, moving,
 * drawing a band or a link, panning. One drag is one edit, made on release.
 */
#include "desktop/mnd-canvas-private.h"

/* Pixels. */
#define CLICK_TOLERANCE 6.0
#define LINE_TOLERANCE 5.0
/* Seconds after which a hand is at rest; pixels a second above which it throws the map. */
#define REST_TIME 0.08
#define SHORTEST_TIME 0.004
#define THROW_SPEED 250.0

/* What is under the hand, the link, actor or support; FALSE for nothing. Lines are thin and are hit from some way off,
 * handles only where they are seen: they must leave room to take hold of the box. */
static gboolean
find_at (MndCanvas *self, MndPoint at, MndHit *hit)
{
  double scale = mnd_viewport_get_scale (self->viewport);
  MndPoint point = mnd_viewport_to_map (self->viewport, at);

  if (self->scene == NULL)
    return FALSE;
  if (!mnd_scene_hit (self->scene, point, 0, hit))
    return mnd_scene_hit (self->scene, point, LINE_TOLERANCE / scale, hit) && hit->kind != MND_HIT_HANDLE;
  if (hit->kind == MND_HIT_HANDLE && scale < MND_CANVAS_MIN_HANDLE_SCALE)
    hit->kind = MND_HIT_ACTOR;
  return TRUE;
}

static gboolean
is_node_hit (MndHitKind kind)
{
  return kind == MND_HIT_ACTOR || kind == MND_HIT_HANDLE || kind == MND_HIT_SUPPORT || kind == MND_HIT_GROUP;
}

void
mnd_canvas_update_hover (MndCanvas *self)
{
  MndHitKind old = self->hover_kind;
  MndId old_item = self->hover_item;
  MndHit hit;

  self->hover_kind = MND_HIT_NOTHING;
  if (self->pointer.x >= 0 && self->gesture == MND_GESTURE_NONE && find_at (self, self->pointer, &hit))
    {
      self->hover_kind = hit.kind;
      self->hover_item = hit.id;
      self->hover_handle = hit.handle;
    }
  if (old != self->hover_kind || (old != MND_HIT_NOTHING && !mnd_id_equal (&old_item, &self->hover_item))
      || self->hover_kind == MND_HIT_HANDLE)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  mnd_canvas_rest (self);
  mnd_canvas_update_cursor (self);
}

static void
press_item (MndCanvas *self, const MndHit *hit, gboolean toggle)
{
  self->pressed_kind = hit->kind;
  self->pressed_item = hit->id;
  self->pressed_chevron = hit->chevron;
  self->was_selected = mnd_view_is_selected (self->view, &self->pressed_item);
  if (mnd_canvas_select_hit (self, hit, self->extend))
    return;
  /* At once, so that it can be dragged in the same movement; what is selected already may be dragged as a whole. */
  if (!self->was_selected && toggle)
    mnd_view_toggle (self->view, &self->pressed_item);
  else if (!self->was_selected && hit->kind != MND_HIT_HANDLE)
    mnd_view_select (self->view, &self->pressed_item);
}

static void
press_twice (MndCanvas *self, MndPoint at, const MndHit *hit, gboolean found)
{
  self->gesture = MND_GESTURE_NONE;
  if (!found)
    {
      mnd_canvas_ask_actor (self, mnd_viewport_to_map (self->viewport, at), NULL);
      return;
    }
  if (hit->kind == MND_HIT_GROUP && !hit->chevron)
    mnd_canvas_flip_group (self, &hit->id);
  if (mnd_canvas_select_hit (self, hit, FALSE))
    return;
  mnd_view_select (self->view, &hit->id);
  mnd_canvas_emit_activate (self, hit->record);
}

static void
press_for_menu (MndCanvas *self, MndPoint at)
{
  MndHit hit;
  gboolean found = find_at (self, at, &hit);

  if (!found)
    mnd_view_select (self->view, NULL);
  else if (!mnd_canvas_select_hit (self, &hit, FALSE) && !mnd_view_is_selected (self->view, &hit.id))
    mnd_view_select (self->view, &hit.id);
  mnd_canvas_show_menu (self, at);
}

void
mnd_canvas_press (MndCanvas *self, MndPoint at, guint button, guint n_press, GdkModifierType modifiers)
{
  gboolean toggle = (modifiers & GDK_CONTROL_MASK) != 0;
  gboolean found;
  MndHit hit;
  gboolean twice = n_press == 2 && self->pressed_once && button == self->button
                   && mnd_point_distance (self->press, at) < CLICK_TOLERANCE;

  mnd_canvas_stop_kinetic (self);
  mnd_canvas_finish_entry (self);
  if (self->view == NULL || self->gesture != MND_GESTURE_NONE || self->places != NULL)
    return;
  self->pointer = self->press = at;
  self->pressed_once = !twice;
  self->grabbed = mnd_viewport_to_map (self->viewport, at);
  self->button = button;
  self->extend = toggle || (modifiers & GDK_SHIFT_MASK) != 0;
  self->pressed_kind = MND_HIT_NOTHING;
  if (button == GDK_BUTTON_SECONDARY)
    {
      press_for_menu (self, at);
      return;
    }
  self->gesture = MND_GESTURE_PRESSED;
  if (button == GDK_BUTTON_MIDDLE || self->space_down)
    self->gesture = MND_GESTURE_PAN;
  else if (button != GDK_BUTTON_PRIMARY)
    self->gesture = MND_GESTURE_NONE;
  if (self->gesture == MND_GESTURE_PRESSED)
    {
      found = find_at (self, at, &hit);
      if (twice)
        press_twice (self, at, &hit, found);
      else if (found)
        press_item (self, &hit, toggle);
    }
  mnd_canvas_update_cursor (self);
}

/* Who is folded away moves with the box that stands for all. */
static void
add_moved (MndCanvas *self, const MndId *id)
{
  const MndSceneGroup *group = mnd_scene_find_group_of (self->scene, id);
  MndPoint center;

  if (!mnd_canvas_find_center (self, id, &center))
    return;
  mnd_canvas_add_id (self->moved, id);
  if (group != NULL && group->folded)
    mnd_canvas_add_id (self->moved, &group->id);
}

static void
start_move (MndCanvas *self)
{
  GHashTableIter iter;
  gpointer id;

  /* A press with Ctrl on what was selected waits for the release to take it out; as a drag it moves. */
  if (self->pressed_kind == MND_HIT_GROUP)
    mnd_canvas_select_group (self, &self->pressed_item);
  else if (!mnd_view_is_selected (self->view, &self->pressed_item))
    mnd_view_select (self->view, &self->pressed_item);
  mnd_canvas_drop_ghost (self);
  self->moved = mnd_canvas_new_id_set ();
  g_hash_table_iter_init (&iter, mnd_view_get_selection (self->view));
  while (g_hash_table_iter_next (&iter, &id, NULL))
    add_moved (self, id);
  self->gesture = MND_GESTURE_MOVE;
  self->ghost_offset = (MndPoint){ 0, 0 };
  mnd_canvas_request_ghost (self);
}

static void
start_drag (MndCanvas *self)
{
  switch (self->pressed_kind)
    {
    case MND_HIT_HANDLE:
      self->gesture = MND_GESTURE_LINK;
      self->has_target = FALSE;
      return;
    case MND_HIT_ACTOR:
    case MND_HIT_SUPPORT:
    case MND_HIT_GROUP:
      start_move (self);
      return;
    case MND_HIT_NOTHING:
      self->gesture = self->touch ? MND_GESTURE_PAN : MND_GESTURE_BAND;
      return;
    case MND_HIT_LINK:
    case MND_HIT_SUPPORT_LINE:
    case MND_HIT_BUNDLE:
    default:
      return;
    }
}

static void
update_target (MndCanvas *self)
{
  MndHit hit;

  self->has_target = find_at (self, self->pointer, &hit) && (hit.kind == MND_HIT_ACTOR || hit.kind == MND_HIT_HANDLE)
                     && !mnd_id_equal (&hit.id, &self->pressed_item);
  if (self->has_target)
    self->target = hit.id;
}

/* How fast the hand moves the map, evened out over some events. */
static void
pan (MndCanvas *self, double dx, double dy)
{
  gint64 now = g_get_monotonic_time ();
  double seconds = (now - self->pan_time) / (double) G_USEC_PER_SEC;
  MndPoint velocity = { 0, 0 };

  mnd_viewport_pan (self->viewport, dx, dy);
  if (dx == 0 && dy == 0)
    return;
  /* Events that come in one go are a moment apart all the same. */
  seconds = MAX (seconds, SHORTEST_TIME);
  if (seconds < REST_TIME)
    velocity = mnd_point_mix (self->pan_velocity, (MndPoint){ dx / seconds, dy / seconds }, 0.3);
  self->pan_velocity = velocity;
  self->pan_time = now;
}

/* A hand that rested before it let go wants the map to stay. */
static void
release_pan (MndCanvas *self)
{
  double seconds = (g_get_monotonic_time () - self->pan_time) / (double) G_USEC_PER_SEC;

  if (seconds < REST_TIME && mnd_point_distance (self->pan_velocity, (MndPoint){ 0, 0 }) > THROW_SPEED)
    mnd_canvas_start_kinetic (self, self->pan_velocity);
}

static void
continue_drag (MndCanvas *self, MndPoint before)
{
  MndPoint now = mnd_viewport_to_map (self->viewport, self->pointer);

  switch (self->gesture)
    {
    case MND_GESTURE_PAN:
      pan (self, self->pointer.x - before.x, self->pointer.y - before.y);
      return;
    case MND_GESTURE_MOVE:
      self->ghost_offset = (MndPoint){ now.x - self->grabbed.x, now.y - self->grabbed.y };
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    case MND_GESTURE_LINK:
      update_target (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    case MND_GESTURE_BAND:
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    case MND_GESTURE_NONE:
    case MND_GESTURE_PRESSED:
    default:
      return;
    }
}

void
mnd_canvas_drag (MndCanvas *self, MndPoint at)
{
  MndPoint before = self->pointer;

  self->pointer = at;
  if (self->view == NULL)
    return;
  if (self->gesture == MND_GESTURE_NONE)
    {
      mnd_canvas_update_hover (self);
      return;
    }
  if (self->gesture == MND_GESTURE_PRESSED && mnd_point_distance (self->press, at) >= CLICK_TOLERANCE)
    {
      self->pressed_once = FALSE;
      start_drag (self);
      mnd_canvas_watch_edge (self);
      mnd_canvas_read_highlight (self);
      mnd_canvas_update_cursor (self);
    }
  continue_drag (self, before);
}

static void
release_click (MndCanvas *self)
{
  if (self->pressed_kind == MND_HIT_NOTHING)
    {
      if (!self->extend)
        {
          mnd_view_select (self->view, NULL);
          mnd_view_set_spotlight (self->view, NULL);
        }
      return;
    }
  if (self->pressed_kind == MND_HIT_GROUP && self->pressed_chevron)
    mnd_canvas_flip_group (self, &self->pressed_item);
  if (self->pressed_kind == MND_HIT_GROUP || self->pressed_kind == MND_HIT_BUNDLE)
    return;
  if (self->extend && self->was_selected)
    mnd_view_toggle (self->view, &self->pressed_item);
  else if (!self->extend)
    mnd_view_select (self->view, &self->pressed_item);
}

static void
release_band (MndCanvas *self)
{
  MndRect band = mnd_rect_between (self->grabbed, mnd_viewport_to_map (self->viewport, self->pointer));
  g_autoptr (GPtrArray) records = mnd_scene_find_in_rect (self->scene, &band);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MndId));

  for (guint i = 0; i < records->len; i++)
    g_array_append_vals (ids, mnd_record_get_id (records->pdata[i]), 1);
  mnd_view_select_many (self->view, (const MndId *) ids->data, ids->len, self->extend);
}

static void
release_move (MndCanvas *self)
{
  g_autoptr (GArray) placements = g_array_new (FALSE, FALSE, sizeof (MndPlacement));
  g_autoptr (GError) error = NULL;
  guint64 serial = self->serial;
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->moved);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      MndPoint center;
      if (!mnd_canvas_find_center (self, id, &center))
        continue;
      g_array_append_val (placements, ((MndPlacement){ .item = *(const MndId *) id,
                                                       .x = center.x + self->ghost_offset.x,
                                                       .y = center.y + self->ghost_offset.y }));
    }
  if (!mnd_document_move (mnd_canvas_get_document (self), (const MndPlacement *) placements->data, placements->len,
                          &error))
    mnd_canvas_take_problem (self, g_steal_pointer (&error));
  if (self->serial == serial)
    mnd_canvas_drop_ghost (self);
  else
    self->ghost_serial = self->serial;
}

static void
release_link (MndCanvas *self, MndPoint at)
{
  MndId from = self->pressed_item;
  const MndSceneNode *node = mnd_scene_find_node (self->scene, &from);
  MndPoint point = mnd_viewport_to_map (self->viewport, at);
  MndHit hit;

  if (node == NULL)
    return;
  if (self->has_target)
    mnd_canvas_ask_link (self, &from, &self->target, at);
  else if (!mnd_rect_contains (&node->rect, point) && (!find_at (self, at, &hit) || !is_node_hit (hit.kind)))
    mnd_canvas_ask_actor (self, point, &from);
}

void
mnd_canvas_release (MndCanvas *self, MndPoint at)
{
  MndGesture gesture = self->gesture;

  if (gesture == MND_GESTURE_NONE || self->view == NULL)
    return;
  mnd_canvas_drag (self, at);
  gesture = self->gesture;
  self->gesture = MND_GESTURE_NONE;
  switch (gesture)
    {
    case MND_GESTURE_PRESSED:
      release_click (self);
      break;
    case MND_GESTURE_BAND:
      release_band (self);
      break;
    case MND_GESTURE_MOVE:
      release_move (self);
      break;
    case MND_GESTURE_LINK:
      release_link (self, at);
      break;
    case MND_GESTURE_PAN:
      release_pan (self);
      break;
    case MND_GESTURE_NONE:
    default:
      break;
    }
  mnd_canvas_update_hover (self);
  mnd_canvas_read_highlight (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mnd_canvas_drop_ghost (MndCanvas *self)
{
  g_clear_pointer (&self->moved, g_hash_table_unref);
  self->ghost_serial = 0;
  mnd_scene_renderer_forget (self->renderer, MND_RENDER_GHOST);
}

gboolean
mnd_canvas_cancel_gesture (MndCanvas *self)
{
  MndGesture gesture = self->gesture;

  if (gesture == MND_GESTURE_NONE)
    return FALSE;
  self->gesture = MND_GESTURE_NONE;
  mnd_canvas_drop_ghost (self);
  mnd_canvas_update_hover (self);
  mnd_canvas_read_highlight (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return gesture != MND_GESTURE_PRESSED;
}

void
mnd_canvas_leave (MndCanvas *self)
{
  if (self->gesture != MND_GESTURE_NONE)
    return;
  self->pointer = (MndPoint){ -1, -1 };
  mnd_canvas_update_hover (self);
}
