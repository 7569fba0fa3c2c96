/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A layout on the canvas: asking for it, and moving the map to where it goes so that the eye can follow. */
#include "desktop/mnd-canvas-private.h"

#include <math.h>

#define DURATION 250 /* milliseconds */
#define MAX_MOVING 2000

static GHashTable *
dup_places (MndCanvas *self)
{
  GHashTable *places = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, g_free);

  for (guint i = 0; i < mnd_scene_get_n_nodes (self->scene); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (self->scene, i);
      MndPoint center = mnd_rect_get_center (&node->rect);
      g_hash_table_insert (places, g_memdup2 (node->id, sizeof *node->id), g_memdup2 (&center, sizeof center));
    }
  return places;
}

static GHashTable *
mix_places (GHashTable *from, GHashTable *to, double amount)
{
  GHashTable *places = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer id, end;

  g_hash_table_iter_init (&iter, to);
  while (g_hash_table_iter_next (&iter, &id, &end))
    {
      const MndPoint *start = g_hash_table_lookup (from, id);
      MndPoint place = mnd_point_mix (start == NULL ? *(MndPoint *) end : *start, *(MndPoint *) end, amount);
      g_hash_table_insert (places, g_memdup2 (id, sizeof (MndId)), g_memdup2 (&place, sizeof place));
    }
  return places;
}

static void
forget_places (MndCanvas *self)
{
  g_clear_pointer (&self->old_places, g_hash_table_unref);
  g_clear_pointer (&self->new_places, g_hash_table_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
}

/* The point of the map in the middle of the window. */
static MndPoint
find_middle (MndPoint window, double scale, MndPoint offset)
{
  return (MndPoint){ (window.x - offset.x) / scale, (window.y - offset.y) / scale };
}

static void
step_cb (double amount, gpointer data)
{
  MndCanvas *self = data;
  double scale = self->old_scale * pow (self->new_scale / self->old_scale, amount);
  MndPoint window = { mnd_viewport_get_width (self->viewport) / 2, mnd_viewport_get_height (self->viewport) / 2 };
  MndPoint middle = mnd_point_mix (find_middle (window, self->old_scale, self->old_offset),
                                   find_middle (window, self->new_scale, self->new_offset), amount);

  if (self->new_places == NULL)
    return;
  g_clear_pointer (&self->places, g_hash_table_unref);
  self->places = mix_places (self->old_places, self->new_places, amount);
  if (self->fit_after)
    mnd_viewport_set_transform (self->viewport, scale,
                                (MndPoint){ window.x - middle.x * scale, window.y - middle.y * scale });
  mnd_canvas_queue_picture (self);
}

static void
end_animation (MndCanvas *self)
{
  forget_places (self);
  if (self->fit_after)
    mnd_viewport_set_transform (self->viewport, self->new_scale, self->new_offset);
  self->fit_after = FALSE;
  mnd_canvas_queue_picture (self);
  mnd_canvas_queue_items (self);
  mnd_canvas_update_hover (self);
}

static void
done_cb (AdwAnimation *animation, MndCanvas *self)
{
  end_animation (self);
}

void
mnd_canvas_stop_animation (MndCanvas *self)
{
  if (self->animation != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->animation, self);
      adw_animation_pause (self->animation);
      g_clear_object (&self->animation);
    }
  forget_places (self);
}

static void
move_there (MndCanvas *self)
{
  self->old_scale = self->new_scale = mnd_viewport_get_scale (self->viewport);
  self->old_offset = self->new_offset = mnd_viewport_get_offset (self->viewport);
  self->fit_after = self->fit_after && mnd_canvas_find_fit (self, &self->new_scale, &self->new_offset);
  if (mnd_scene_get_n_nodes (self->scene) > MAX_MOVING || !adw_get_enable_animations (GTK_WIDGET (self))
      || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      end_animation (self);
      return;
    }
  self->new_places = dup_places (self);
  g_clear_object (&self->animation);
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, DURATION,
                                             adw_callback_animation_target_new (step_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_IN_OUT_CUBIC);
  g_signal_connect (self->animation, "done", G_CALLBACK (done_cb), self);
  adw_animation_play (self->animation);
}

/* `fit`: all of the map comes into sight again, where it was before. */
static void
finish_arrange (MndCanvas *self, GObject *source, GAsyncResult *result, gboolean fit)
{
  g_autoptr (GError) error = NULL;
  gboolean same = self->view != NULL && mnd_view_get_document (self->view) == MND_DOCUMENT (source);
  MndRect extents, visible;

  if (--self->n_arranging == 0)
    mnd_canvas_set_busy (self, FALSE);
  if (same)
    {
      mnd_canvas_cancel_gesture (self);
      mnd_canvas_stop_animation (self);
      extents = mnd_scene_get_extents (self->scene);
      visible = mnd_viewport_get_visible (self->viewport);
      self->fit_after = fit && mnd_rect_contains_rect (&visible, &extents);
      /* Until the first step, what is painted stays where it was. */
      self->old_places = dup_places (self);
      self->places = g_hash_table_ref (self->old_places);
    }
  if (!mnd_document_arrange_finish (MND_DOCUMENT (source), result, &error))
    {
      if (same)
        forget_places (self);
      mnd_canvas_take_problem (self, g_steal_pointer (&error));
      return;
    }
  if (same)
    move_there (self);
}

static void
arranged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MndCanvas) self = data;

  finish_arrange (self, source, result, TRUE);
}

static void
selection_arranged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MndCanvas) self = data;

  finish_arrange (self, source, result, FALSE);
}

void
mnd_canvas_arrange (MndCanvas *self, MndLayoutEngine engine, GCancellable *cancellable)
{
  const MndSceneNode *root;

  g_return_if_fail (MND_IS_CANVAS (self) && self->scene != NULL);

  root = mnd_canvas_find_focus_node (self);
  self->n_arranging++;
  mnd_canvas_set_busy (self, TRUE);
  mnd_document_arrange_async (mnd_canvas_get_document (self), self->scene, engine, root == NULL ? NULL : root->id,
                              cancellable, arranged_cb, g_object_ref (self));
}

void
mnd_canvas_arrange_afresh (MndCanvas *self, MndLayoutEngine engine, GCancellable *cancellable)
{
  const MndSceneNode *root;

  g_return_if_fail (MND_IS_CANVAS (self) && self->scene != NULL);

  root = mnd_canvas_find_focus_node (self);
  self->n_arranging++;
  mnd_canvas_set_busy (self, TRUE);
  mnd_document_arrange_afresh_async (mnd_canvas_get_document (self), self->scene, engine,
                                     root == NULL ? NULL : root->id, cancellable, arranged_cb, g_object_ref (self));
}

void
mnd_canvas_arrange_selection (MndCanvas *self, MndLayoutEngine engine, GCancellable *cancellable)
{
  g_return_if_fail (MND_IS_CANVAS (self) && self->scene != NULL);

  self->n_arranging++;
  mnd_canvas_set_busy (self, TRUE);
  mnd_document_arrange_selection_async (mnd_canvas_get_document (self), self->scene, engine,
                                        mnd_view_get_selection (self->view), cancellable, selection_arranged_cb,
                                        g_object_ref (self));
}
