/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the canvas can be told to do, and the keys that only make sense on it: the window has the others. They work
 * while the focus is on the map itself, and not in an entry or a popover over it.
 */
#include "desktop/mnd-canvas-private.h"

/* Points that an arrow key moves what is selected; pixels that it moves the map. */
#define STEP 12.0
#define FINE_STEP 1.0
#define PAN_STEP 48.0

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mnd_canvas_start_add_actor (MND_CANVAS (widget));
}

static void
add_here_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MndCanvas *self = MND_CANVAS (widget);

  mnd_canvas_ask_actor (self, self->menu_place, NULL);
}

static void
rename_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mnd_canvas_start_rename (MND_CANVAS (widget));
}

static void
link_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mnd_canvas_start_link (MND_CANVAS (widget));
}

static void
support_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mnd_canvas_start_support (MND_CANVAS (widget));
}

void
mnd_canvas_set_pinned (MndCanvas *self, gboolean pinned)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MndId));
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer id;

  g_return_if_fail (MND_IS_CANVAS (self));

  if (self->view == NULL)
    return;
  g_hash_table_iter_init (&iter, mnd_view_get_selection (self->view));
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const MndSceneNode *node = mnd_scene_find_node (self->scene, id);
      if (node != NULL && node->placed)
        g_array_append_vals (ids, node->id, 1);
    }
  if (!mnd_document_set_pinned (mnd_canvas_get_document (self), (const MndId *) ids->data, ids->len, pinned, &error))
    mnd_canvas_take_problem (self, g_steal_pointer (&error));
}

static void
pin_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mnd_canvas_set_pinned (MND_CANVAS (widget), TRUE);
}

static void
unpin_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mnd_canvas_set_pinned (MND_CANVAS (widget), FALSE);
}

static void
align_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MndAlignment alignment;

  if (mnd_alignment_from_name (g_variant_get_string (parameter, NULL), &alignment))
    mnd_canvas_align (MND_CANVAS (widget), alignment);
}

static void
activate_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MndCanvas *self = MND_CANVAS (widget);

  mnd_canvas_emit_activate (self, mnd_view_get_focus (self->view));
}

static void
fit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mnd_canvas_fit (MND_CANVAS (widget));
}

static void
nudge_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  double dx, dy;

  g_variant_get (parameter, "(dd)", &dx, &dy);
  mnd_canvas_nudge (MND_CANVAS (widget), dx, dy);
}

static void
walk_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  double x, y;

  g_variant_get (parameter, "(dd)", &x, &y);
  mnd_canvas_walk_links (MND_CANVAS (widget), x, y);
}

static void
menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MndCanvas *self = MND_CANVAS (widget);
  const MndSceneNode *node = mnd_canvas_find_focus_node (self);
  MndPoint at = { mnd_viewport_get_width (self->viewport) / 2, mnd_viewport_get_height (self->viewport) / 2 };

  if (node != NULL)
    at = mnd_viewport_to_view (self->viewport, mnd_rect_get_center (&node->rect));
  mnd_canvas_show_menu (self, at);
}

void
mnd_canvas_nudge (MndCanvas *self, double dx, double dy)
{
  g_autoptr (GArray) placements = g_array_new (FALSE, FALSE, sizeof (MndPlacement));
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer id;

  if (self->view == NULL || self->gesture != MND_GESTURE_NONE || self->places != NULL)
    return;
  g_hash_table_iter_init (&iter, mnd_view_get_selection (self->view));
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const MndSceneNode *node = mnd_scene_find_node (self->scene, id);
      MndPoint center;
      if (node == NULL)
        continue;
      center = mnd_rect_get_center (&node->rect);
      g_array_append_val (placements, ((MndPlacement){ .item = *node->id, .x = center.x + dx, .y = center.y + dy }));
    }
  if (placements->len == 0)
    mnd_viewport_pan (self->viewport, -dx / STEP * PAN_STEP, -dy / STEP * PAN_STEP);
  else if (!mnd_document_nudge (mnd_canvas_get_document (self), (const MndPlacement *) placements->data,
                                placements->len, &error))
    mnd_canvas_take_problem (self, g_steal_pointer (&error));
}

/* The boxes of what is selected, in the scene's order; `nodes` may be NULL. */
static GArray *
dup_selected_rects (MndCanvas *self, GPtrArray *nodes)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (MndRect));

  for (guint i = 0; i < mnd_scene_get_n_nodes (self->scene); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (self->scene, i);
      if (!mnd_view_is_selected (self->view, node->id))
        continue;
      g_array_append_val (rects, node->rect);
      if (nodes != NULL)
        g_ptr_array_add (nodes, (gpointer) node);
    }
  return rects;
}

void
mnd_canvas_align (MndCanvas *self, MndAlignment alignment)
{
  gboolean rtl;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GArray) rects = NULL;
  g_autoptr (GArray) placements = g_array_new (FALSE, FALSE, sizeof (MndPlacement));
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MND_IS_CANVAS (self) && alignment < MND_N_ALIGNMENTS);

  if (self->view == NULL || self->gesture != MND_GESTURE_NONE || self->places != NULL)
    return;
  rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  rects = dup_selected_rects (self, nodes);
  if (rects->len < mnd_alignment_get_least (alignment))
    return;
  mnd_alignment_apply (alignment, rtl, (MndRect *) rects->data, rects->len);
  for (guint i = 0; i < rects->len; i++)
    {
      MndPoint center = mnd_rect_get_center (&g_array_index (rects, MndRect, i));
      const MndSceneNode *node = nodes->pdata[i];
      g_array_append_val (placements, ((MndPlacement){ .item = *node->id, .x = center.x, .y = center.y }));
    }
  if (!mnd_document_align (mnd_canvas_get_document (self), alignment, (const MndPlacement *) placements->data,
                           placements->len, &error))
    mnd_canvas_take_problem (self, g_steal_pointer (&error));
}

/* `args`: the action's name, and what it takes where it takes something. */
static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  g_autoptr (GVariant) parameter = NULL;
  const char *name;

  if (!mnd_canvas_has_map_focus (MND_CANVAS (widget)))
    return GDK_EVENT_PROPAGATE;
  if (g_variant_is_of_type (args, G_VARIANT_TYPE_STRING))
    return gtk_widget_activate_action_variant (widget, g_variant_get_string (args, NULL), NULL);
  g_variant_get (args, "(&s@(dd))", &name, &parameter);
  return gtk_widget_activate_action_variant (widget, name, parameter);
}

static gboolean
space_pressed_cb (GtkEventControllerKey *key, guint keyval, guint code, GdkModifierType state, MndCanvas *self)
{
  if (keyval != GDK_KEY_space || !mnd_canvas_has_map_focus (self))
    return GDK_EVENT_PROPAGATE;
  self->space_down = TRUE;
  mnd_canvas_update_cursor (self);
  return GDK_EVENT_STOP;
}

static void
space_released_cb (GtkEventControllerKey *key, guint keyval, guint code, GdkModifierType state, MndCanvas *self)
{
  if (keyval != GDK_KEY_space)
    return;
  self->space_down = FALSE;
  mnd_canvas_update_cursor (self);
}

/* Who goes elsewhere with the key down lets go of it there. */
static void
state_changed_cb (MndCanvas *self)
{
  GtkStateFlags state = gtk_widget_get_state_flags (GTK_WIDGET (self));

  if ((state & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 && (state & GTK_STATE_FLAG_BACKDROP) == 0)
    return;
  self->space_down = FALSE;
  mnd_canvas_update_cursor (self);
}

void
mnd_canvas_add_keys (MndCanvas *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect (key, "key-pressed", G_CALLBACK (space_pressed_cb), self);
  g_signal_connect (key, "key-released", G_CALLBACK (space_released_cb), self);
  g_signal_connect_swapped (self, "state-flags-changed", G_CALLBACK (state_changed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

static void
bind (GtkWidgetClass *widget_class, guint keyval, guint keypad, GdkModifierType modifiers, const char *action)
{
  if (keypad != 0)
    gtk_widget_class_add_binding (widget_class, keypad, modifiers, key_cb, "s", action);
  gtk_widget_class_add_binding (widget_class, keyval, modifiers, key_cb, "s", action);
}

static void
bind_direction (GtkWidgetClass *widget_class, guint keyval, guint keypad, double x, double y)
{
  const guint keys[] = { keyval, keypad };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i], 0, key_cb, "(s(dd))", "canvas.nudge", x * STEP, y * STEP);
      gtk_widget_class_add_binding (widget_class, keys[i], GDK_SHIFT_MASK, key_cb, "(s(dd))", "canvas.nudge",
                                    x * FINE_STEP, y * FINE_STEP);
      gtk_widget_class_add_binding (widget_class, keys[i], GDK_ALT_MASK, key_cb, "(s(dd))", "canvas.walk", x, y);
    }
}

void
mnd_canvas_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "canvas.add-here", NULL, add_here_cb);
  gtk_widget_class_install_action (widget_class, "canvas.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "canvas.link", NULL, link_cb);
  gtk_widget_class_install_action (widget_class, "canvas.support", NULL, support_cb);
  gtk_widget_class_install_action (widget_class, "canvas.pin", NULL, pin_cb);
  gtk_widget_class_install_action (widget_class, "canvas.unpin", NULL, unpin_cb);
  gtk_widget_class_install_action (widget_class, "canvas.align", "s", align_cb);
  gtk_widget_class_install_action (widget_class, "canvas.activate", NULL, activate_cb);
  gtk_widget_class_install_action (widget_class, "canvas.fit", NULL, fit_cb);
  gtk_widget_class_install_action (widget_class, "canvas.menu", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "canvas.nudge", "(dd)", nudge_cb);
  gtk_widget_class_install_action (widget_class, "canvas.walk", "(dd)", walk_cb);

  bind (widget_class, GDK_KEY_Return, GDK_KEY_KP_Enter, 0, "canvas.activate");
  bind (widget_class, GDK_KEY_Menu, 0, 0, "canvas.menu");
  bind (widget_class, GDK_KEY_F10, 0, GDK_SHIFT_MASK, "canvas.menu");
  bind_direction (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  bind_direction (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  bind_direction (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  bind_direction (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
}

/* Whether anything selected is pinned, or is not. */
static void
look_at_pins (MndCanvas *self, gboolean *pinned, gboolean *loose)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, mnd_view_get_selection (self->view));
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const MndSceneNode *node = mnd_scene_find_node (self->scene, id);
      if (node == NULL || !node->placed)
        continue;
      *pinned = *pinned || node->pinned;
      *loose = *loose || !node->pinned;
    }
}

void
mnd_canvas_update_actions (MndCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const MndSceneNode *node = self->scene == NULL ? NULL : mnd_canvas_find_focus_node (self);
  gboolean open = self->scene != NULL;
  gboolean pinned = FALSE, loose = FALSE;

  if (open)
    look_at_pins (self, &pinned, &loose);
  gtk_widget_action_set_enabled (widget, "canvas.add", open);
  gtk_widget_action_set_enabled (widget, "canvas.add-here", open);
  gtk_widget_action_set_enabled (widget, "canvas.rename", node != NULL);
  gtk_widget_action_set_enabled (widget, "canvas.link", node != NULL && !node->is_support);
  gtk_widget_action_set_enabled (widget, "canvas.support", node != NULL && !node->is_support);
  gtk_widget_action_set_enabled (widget, "canvas.align", open && mnd_view_get_n_selected (self->view) > 1);
  gtk_widget_action_set_enabled (widget, "canvas.pin", loose);
  gtk_widget_action_set_enabled (widget, "canvas.unpin", pinned);
  gtk_widget_action_set_enabled (widget, "canvas.activate", open && mnd_view_get_focus (self->view) != NULL);
  gtk_widget_action_set_enabled (widget, "canvas.fit", open);
}
