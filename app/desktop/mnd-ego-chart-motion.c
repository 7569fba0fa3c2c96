/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the boxes of one picture go to their places in the next. */
#include "desktop/mnd-ego-chart-private.h"

#define DURATION 250

static GHashTable *
new_places (void)
{
  return g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, g_free);
}

static void
add_place (GHashTable *places, const MndId *id, MndPoint center)
{
  g_hash_table_insert (places, g_memdup2 (id, sizeof *id), g_memdup2 (&center, sizeof center));
}

void
mnd_ego_chart_begin_motion (MndEgoChart *self)
{
  MndScene *scene = mnd_ego_chart_get_scene (self);

  mnd_ego_chart_stop_motion (self);
  if (scene == NULL || !adw_get_enable_animations (GTK_WIDGET (self)) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->old_places = new_places ();
  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (scene, i);
      add_place (self->old_places, node->id, mnd_rect_get_center (&node->rect));
    }
}

/* Who is new comes out of the middle. */
static void
step_cb (double value, gpointer data)
{
  MndEgoChart *self = data;
  MndScene *scene = mnd_ego_chart_get_scene (self);
  const MndPoint middle = { 0, 0 };

  g_clear_pointer (&self->places, g_hash_table_unref);
  if (scene == NULL || self->old_places == NULL)
    return;
  self->places = new_places ();
  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (scene, i);
      const MndPoint *old = g_hash_table_lookup (self->old_places, node->id);
      add_place (self->places, node->id,
                 mnd_point_mix (old != NULL ? *old : middle, mnd_rect_get_center (&node->rect), value));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mnd_ego_chart_play_motion (MndEgoChart *self)
{
  if (self->old_places == NULL || mnd_ego_chart_get_scene (self) == NULL)
    {
      mnd_ego_chart_stop_motion (self);
      return;
    }
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, DURATION,
                                             adw_callback_animation_target_new (step_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_IN_OUT_CUBIC);
  g_signal_connect_swapped (self->animation, "done", G_CALLBACK (mnd_ego_chart_stop_motion), self);
  adw_animation_play (self->animation);
}

void
mnd_ego_chart_stop_motion (MndEgoChart *self)
{
  g_autoptr (AdwAnimation) animation = g_steal_pointer (&self->animation);

  if (animation != NULL)
    {
      g_signal_handlers_disconnect_by_data (animation, self);
      adw_animation_pause (animation);
    }
  g_clear_pointer (&self->old_places, g_hash_table_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
