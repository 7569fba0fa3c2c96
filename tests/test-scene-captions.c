/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words beside the items of a scene: where they stand, and that they are painted. */
#include "scene/mnd-picture.h"
#include "scene/mnd-scene-captions.h"

#include "scene-fixture.h"

static void
changed_cb (guint *n)
{
  (*n)++;
}

static void
test_place (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  double width, height;
  guint n_changes = 0;
  MndRect rect, extents;
  MndHit hit;

  g_signal_connect_swapped (scene, "changed", G_CALLBACK (changed_cb), &n_changes);
  mnd_scene_measure_caption (scene, "Overseen by", &width, &height);
  g_assert_cmpfloat (width, >, height);
  mnd_scene_add_caption (scene, "Overseen by", (MndPoint){ 500, -300 });
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (mnd_scene_get_n_captions (scene), ==, 1);
  rect = mnd_scene_get_caption (scene, 0);
  g_assert_cmpfloat (rect.width, ==, width);
  g_assert_cmpfloat_with_epsilon (mnd_rect_get_center (&rect).x, 500, 1e-6);
  extents = mnd_scene_get_extents (scene);
  g_assert_true (mnd_rect_contains_rect (&extents, &rect));
  g_assert_false (mnd_scene_hit (scene, (MndPoint){ 500, -300 }, 4, &hit));
  mnd_scene_clear_captions (scene);
  mnd_scene_clear_captions (scene);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpuint (mnd_scene_get_n_captions (scene), ==, 0);
  extents = mnd_scene_get_extents (scene);
  g_assert_true (mnd_rect_is_empty (&extents));
}

static void
test_picture (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  const char *svg;

  fixture_actor (map, "police", "Police", 0, 0);
  scene = mnd_scene_new (map);
  mnd_scene_add_caption (scene, "Zampone", (MndPoint){ 0, -80 });
  mnd_picture_write (scene, MND_PICTURE_SVG, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  svg = g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_nonnull (strstr (svg, "Zampone"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-captions/place", test_place);
  g_test_add_func ("/scene-captions/picture", test_picture);
  return g_test_run ();
}
