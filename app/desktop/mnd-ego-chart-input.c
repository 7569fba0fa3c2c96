/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys, pointer and wheel on the chart of a neighbourhood. */
#include "desktop/mnd-ego-chart-private.h"

#include <math.h>

#define TOLERANCE 5.0 /* pixels */
#define WHEEL_STEP 1.2
#define CLICK_ROOM 4.0 /* what moved farther is a drag */

/* --- what is there */

static gboolean
find_at (MndEgoChart *self, double x, double y, MndId *item)
{
  MndScene *scene = mnd_ego_chart_get_scene (self);
  MndHit hit;

  if (scene == NULL || self->places != NULL
      || !mnd_scene_hit (scene, mnd_viewport_to_map (self->viewport, (MndPoint){ x, y }),
                         TOLERANCE / mnd_viewport_get_scale (self->viewport), &hit))
    return FALSE;
  *item = hit.id;
  return hit.kind != MND_HIT_NOTHING;
}

static void
hover (MndEgoChart *self, const MndId *item)
{
  gboolean has_hover = item != NULL;

  if (self->has_hover == has_hover && (!has_hover || mnd_id_equal (&self->hover, item)))
    return;
  self->has_hover = has_hover;
  if (has_hover)
    self->hover = *item;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), has_hover ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (MndEgoChart *self, double x, double y)
{
  MndId item;

  self->pointer = (MndPoint){ x, y };
  hover (self, find_at (self, x, y, &item) ? &item : NULL);
}

static void
leave_cb (MndEgoChart *self)
{
  hover (self, NULL);
}

static gboolean
tooltip_cb (MndEgoChart *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  g_autofree char *words = NULL;
  MndId item = self->place;

  if (by_keyboard ? !self->has_place : !find_at (self, x, y, &item))
    return FALSE;
  words = mnd_ego_chart_dup_words (self, &item);
  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

/* --- click, drag, wheel */

static void
released_cb (MndEgoChart *self, int n_press, double x, double y, GtkGestureClick *click)
{
  MndId item;

  /* After a double click somebody else may be there. */
  if (self->was_dragged || n_press > 2 || !find_at (self, x, y, &item))
    return;
  mnd_ego_chart_move_to (self, &item);
  mnd_grid_focus_grab (&self->focus);
  g_signal_emit_by_name (self, n_press > 1 ? "activated" : "chosen", &item);
}

static void
drag_begin_cb (MndEgoChart *self)
{
  self->dragged = (MndPoint){ 0, 0 };
  self->was_dragged = FALSE;
}

static void
drag_update_cb (MndEgoChart *self, double dx, double dy)
{
  if (!self->was_dragged && hypot (dx, dy) < CLICK_ROOM)
    return;
  self->was_dragged = TRUE;
  self->is_fitted = FALSE;
  mnd_viewport_pan (self->viewport, dx - self->dragged.x, dy - self->dragged.y);
  self->dragged = (MndPoint){ dx, dy };
}

static gboolean
scroll_cb (MndEgoChart *self, double dx, double dy)
{
  self->is_fitted = FALSE;
  mnd_viewport_zoom_by (self->viewport, pow (WHEEL_STEP, -dy), self->pointer);
  return GDK_EVENT_STOP;
}

/* --- keys */

/* The node that lies nearest in a direction: what is aside counts as farther. */
static const MndSceneNode *
find_towards (MndEgoChart *self, double dx, double dy)
{
  MndScene *scene = mnd_ego_chart_get_scene (self);
  const MndSceneNode *here = mnd_scene_find_node (scene, &self->place), *best = NULL;
  double least = 0;

  for (guint i = 0; here != NULL && i < mnd_scene_get_n_nodes (scene); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (scene, i);
      MndPoint from = mnd_rect_get_center (&here->rect), to = mnd_rect_get_center (&node->rect);
      double along = (to.x - from.x) * dx + (to.y - from.y) * dy;
      double aside = fabs ((to.x - from.x) * dy) + fabs ((to.y - from.y) * dx);

      if (node == here || along <= 1 || aside > along * 2.5)
        continue;
      if (best == NULL || along + 2 * aside < least)
        {
          best = node;
          least = along + 2 * aside;
        }
    }
  return best;
}

/* Round and round, in the scene's order. */
static const MndSceneNode *
find_next (MndEgoChart *self, int step)
{
  MndScene *scene = mnd_ego_chart_get_scene (self);
  guint n = mnd_scene_get_n_nodes (scene);

  for (guint i = 0; i < n; i++)
    if (mnd_id_equal (mnd_scene_get_node (scene, i)->id, &self->place))
      return mnd_scene_get_node (scene, (i + n + (guint) step) % n);
  return NULL;
}

static const MndSceneNode *
find_move (MndEgoChart *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return find_towards (self, -1, 0);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return find_towards (self, 1, 0);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return find_towards (self, 0, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return find_towards (self, 0, 1);
    case GDK_KEY_Page_Down:
      return find_next (self, 1);
    case GDK_KEY_Page_Up:
      return find_next (self, -1);
    default:
      return NULL;
    }
}

static gboolean
key_cb (MndEgoChart *self, guint key, guint code, GdkModifierType modifiers)
{
  const MndSceneNode *node;

  if (!self->has_place || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter || key == GDK_KEY_space)
    {
      g_signal_emit_by_name (self, "activated", &self->place);
      return GDK_EVENT_STOP;
    }
  node = find_move (self, key);
  if (node == NULL)
    return key == GDK_KEY_Left || key == GDK_KEY_Right || key == GDK_KEY_Up || key == GDK_KEY_Down;
  mnd_ego_chart_move_to (self, node->id);
  g_signal_emit_by_name (self, "chosen", &self->place);
  return GDK_EVENT_STOP;
}

void
mnd_ego_chart_add_input (MndEgoChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new (), *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, scroll);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (click, drag);
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
}
