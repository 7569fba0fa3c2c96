/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Seen through another lens, the map becomes another one before the eye: what was painted last fades over what is
 * painted now. Colours, frames of groups and who is pale or gone go over in this; nobody moves, for where actors stand
 * is of the map and of no lens. It costs the same however many actors there are.
 */
#include "desktop/mnd-canvas-private.h"

#define DURATION 250 /* milliseconds */

static void
step_cb (double amount, gpointer data)
{
  MndCanvas *self = data;

  self->fade = 1 - amount;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
done_cb (AdwAnimation *animation, MndCanvas *self)
{
  mnd_canvas_stop_fade (self);
}

void
mnd_canvas_stop_fade (MndCanvas *self)
{
  if (self->fade_animation == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->fade_animation, self);
  adw_animation_pause (self->fade_animation);
  g_clear_object (&self->fade_animation);
  mnd_scene_renderer_forget (self->renderer, MND_RENDER_BEFORE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mnd_canvas_start_fade (MndCanvas *self)
{
  mnd_canvas_stop_fade (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !adw_get_enable_animations (GTK_WIDGET (self))
      || self->places != NULL || !mnd_scene_renderer_keep (self->renderer, MND_RENDER_MAP, MND_RENDER_BEFORE))
    return;
  self->fade = 1;
  self->fade_animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, DURATION,
                                                  adw_callback_animation_target_new (step_cb, self, NULL));
  g_signal_connect (self->fade_animation, "done", G_CALLBACK (done_cb), self);
  adw_animation_play (self->fade_animation);
}
