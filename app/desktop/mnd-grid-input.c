/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The controllers of a drawn grid; see the header. */
#include "desktop/mnd-grid-input.h"

static void
add_motion (GtkWidget *grid, const MndGridInput *input)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  if (input->motion != NULL)
    {
      g_signal_connect_swapped (motion, "enter", input->motion, grid);
      g_signal_connect_swapped (motion, "motion", input->motion, grid);
    }
  if (input->leave != NULL)
    g_signal_connect_swapped (motion, "leave", input->leave, grid);
  gtk_widget_add_controller (grid, motion);
}

static void
add_keys (GtkWidget *grid, const MndGridInput *input)
{
  GtkEventController *keys = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  if (input->key != NULL)
    g_signal_connect_swapped (keys, "key-pressed", input->key, grid);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), grid);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), grid);
  gtk_widget_add_controller (grid, keys);
  gtk_widget_add_controller (grid, focus);
}

void
mnd_grid_input_add (GtkWidget *grid, const MndGridInput *input)
{
  g_return_if_fail (GTK_IS_WIDGET (grid) && input != NULL);

  add_motion (grid, input);
  add_keys (grid, input);
  if (input->released != NULL)
    {
      GtkGesture *click = gtk_gesture_click_new ();
      g_signal_connect_swapped (click, "released", input->released, grid);
      gtk_widget_add_controller (grid, GTK_EVENT_CONTROLLER (click));
    }
  if (input->tooltip != NULL)
    g_signal_connect (grid, "query-tooltip", input->tooltip, NULL);
}
