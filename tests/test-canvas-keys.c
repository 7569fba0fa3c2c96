/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A key that is held while the hand does something else: the space bar, with which every drag moves the map. */
#include "canvas-fixture.h"

#include <adwaita.h>

static GtkEventController *
find_keys (MndCanvas *canvas)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        return controller;
    }
  g_error ("a canvas without keys");
}

static void
hold_space (Stage *stage)
{
  gboolean taken = FALSE;

  gtk_widget_grab_focus (GTK_WIDGET (stage->canvas));
  g_signal_emit_by_name (find_keys (stage->canvas), "key-pressed", GDK_KEY_space, 0, 0, &taken);
  g_assert_true (taken);
}

static gboolean
drag_pans (Stage *stage)
{
  MndPoint from = stage_find_empty (stage), to = { from.x + 40, from.y + 30 };
  MndPoint before = mnd_viewport_get_offset (stage->canvas->viewport), after;

  stage_drag (stage, from, to, 0);
  mnd_canvas_stop_kinetic (stage->canvas);
  after = mnd_viewport_get_offset (stage->canvas->viewport);
  return after.x != before.x || after.y != before.y;
}

static void
test_held (Stage *stage, gconstpointer data)
{
  g_assert_false (drag_pans (stage));
  hold_space (stage);
  g_assert_true (drag_pans (stage));
  g_signal_emit_by_name (find_keys (stage->canvas), "key-released", GDK_KEY_space, 0, 0);
  g_assert_false (drag_pans (stage));
}

/* Let go of where the canvas does not hear it. */
static void
test_focus_leaves (Stage *stage, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *elsewhere = gtk_button_new ();

  g_object_ref (stage->canvas);
  gtk_window_set_child (GTK_WINDOW (stage->window), NULL);
  gtk_box_append (GTK_BOX (box), elsewhere);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (stage->canvas));
  gtk_window_set_child (GTK_WINDOW (stage->window), box);
  g_object_unref (stage->canvas);
  hold_space (stage);
  gtk_widget_grab_focus (elsewhere);
  g_assert_false (stage->canvas->space_down);
  g_assert_false (drag_pans (stage));
}

static void
test_window_leaves (Stage *stage, gconstpointer data)
{
  hold_space (stage);
  gtk_widget_unset_state_flags (stage->window, GTK_STATE_FLAG_BACKDROP);
  g_assert_true (stage->canvas->space_down);
  gtk_widget_set_state_flags (stage->window, GTK_STATE_FLAG_BACKDROP, FALSE);
  g_assert_false (stage->canvas->space_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    return 77;
  adw_init ();
  g_test_add ("/canvas-keys/held", Stage, NULL, stage_set_up, test_held, stage_tear_down);
  g_test_add ("/canvas-keys/focus-leaves", Stage, NULL, stage_set_up, test_focus_leaves, stage_tear_down);
  g_test_add ("/canvas-keys/window-leaves", Stage, NULL, stage_set_up, test_window_leaves, stage_tear_down);
  return g_test_run ();
}
