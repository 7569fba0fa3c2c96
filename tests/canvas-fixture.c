/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with a canvas; see the header. */
#include "canvas-fixture.h"

#define DEADLINE 60 /* seconds; ends a test that hangs */

static void
problem_cb (Stage *stage, const GError *error)
{
  g_ptr_array_add (stage->problems, g_error_copy (error));
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
stage_wait (Stage *stage, StageCondition condition)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE * G_USEC_PER_SEC;
  guint wake = g_timeout_add (20, wake_cb, NULL);

  while (!condition (stage))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (wake);
}

gboolean
stage_is_painted (Stage *stage)
{
  const MndRenderPicture *picture = mnd_scene_renderer_get_picture (stage->canvas->renderer, MND_RENDER_MAP);

  return picture != NULL && picture->serial == stage->canvas->serial;
}

static void
open_window (Stage *stage)
{
  stage->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  stage->view = mnd_view_new (stage->document);
  stage->canvas = MND_CANVAS (mnd_canvas_new ());
  g_signal_connect_swapped (stage->canvas, "problem", G_CALLBACK (problem_cb), stage);
  stage->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (stage->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (stage->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (stage->window), GTK_WIDGET (stage->canvas));
  mnd_canvas_set_view (stage->canvas, stage->view);
  gtk_window_present (GTK_WINDOW (stage->window));
  stage_wait (stage, stage_is_painted);
}

static MndId
add_actor (Stage *stage, const char *kind, const char *name, double x, double y)
{
  g_autoptr (GError) error = NULL;
  MndId id;

  assert_done (mnd_document_add_actor (stage->document, kind, name, x, y, &id, &error), error);
  return id;
}

void
stage_set_up (Stage *stage, gconstpointer data)
{
  stage->document = fixture_new_document ();
  stage->parliament = add_actor (stage, "parliament", "Parliament", 0, 0);
  stage->police = add_actor (stage, "police", "Police", 300, 0);
  stage->ministry = add_actor (stage, "ministry", "Ministry of the Interior", 0, 250);
  open_window (stage);
  mnd_viewport_set_transform (stage->canvas->viewport, 1.0, (MndPoint){ 300, 200 });
}

void
stage_set_up_sample (Stage *stage, gconstpointer data)
{
  stage->document = fixture_new_sample ();
  open_window (stage);
}

void
stage_tear_down (Stage *stage, gconstpointer data)
{
  for (guint i = 0; i < stage->problems->len; i++)
    g_test_message ("%s", ((GError *) stage->problems->pdata[i])->message);
  g_assert_cmpuint (stage->problems->len, ==, 0);
  g_ptr_array_unref (stage->problems);
  mnd_canvas_set_view (stage->canvas, NULL);
  gtk_window_destroy (GTK_WINDOW (stage->window));
  g_object_unref (stage->view);
  mnd_document_close (stage->document, TRUE);
  g_object_unref (stage->document);
}

MndPoint
stage_find (Stage *stage, const MndId *id, double dx, double dy)
{
  MndPoint middle = mnd_viewport_to_view (stage->canvas->viewport, stage_get_place (stage, id));

  return (MndPoint){ middle.x + dx, middle.y + dy };
}

MndPoint
stage_find_empty (Stage *stage)
{
  return stage_find (stage, &stage->ministry, 300, 100);
}

MndPoint
stage_find_handle (Stage *stage, const MndId *id)
{
  const MndSceneNode *node = mnd_scene_find_node (mnd_canvas_get_scene (stage->canvas), id);
  MndPoint handles[4];

  g_assert_nonnull (node);
  mnd_scene_node_get_handles (node, handles);
  return mnd_viewport_to_view (stage->canvas->viewport, handles[1]);
}

MndPoint
stage_get_place (Stage *stage, const MndId *id)
{
  const MndSceneNode *node = mnd_scene_find_node (mnd_canvas_get_scene (stage->canvas), id);

  g_assert_nonnull (node);
  return mnd_rect_get_center (&node->rect);
}

void
stage_assert_place (Stage *stage, const MndId *id, double x, double y)
{
  MndPoint place = stage_get_place (stage, id);

  g_assert_cmpfloat_with_epsilon (place.x, x, 0.01);
  g_assert_cmpfloat_with_epsilon (place.y, y, 0.01);
}

void
stage_click (Stage *stage, MndPoint at, GdkModifierType modifiers)
{
  mnd_canvas_press (stage->canvas, at, GDK_BUTTON_PRIMARY, 1, modifiers);
  mnd_canvas_release (stage->canvas, at);
}

void
stage_start_drag (Stage *stage, MndPoint from, MndPoint to, GdkModifierType modifiers)
{
  mnd_canvas_press (stage->canvas, from, GDK_BUTTON_PRIMARY, 1, modifiers);
  for (guint i = 1; i <= 5; i++)
    mnd_canvas_drag (stage->canvas, mnd_point_mix (from, to, i / 5.0));
}

void
stage_drag (Stage *stage, MndPoint from, MndPoint to, GdkModifierType modifiers)
{
  stage_start_drag (stage, from, to, modifiers);
  mnd_canvas_release (stage->canvas, to);
}

guint
stage_count (Stage *stage, MndTable table)
{
  return mnd_record_list_get_size (mnd_map_get_records (mnd_document_get_map (stage->document), table));
}

gint64
stage_count_history (Stage *stage)
{
  g_autoptr (GError) error = NULL;
  gint64 count = mnd_document_count_history (stage->document, &error);

  g_assert_no_error (error);
  return count;
}

void
stage_undo (Stage *stage)
{
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_undo (stage->document, &error), error);
}
