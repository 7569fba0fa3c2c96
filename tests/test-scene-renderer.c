/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Painting threads: the picture is the same, byte by byte, however many there are, and whether all of it was painted or
 * a part; and none of them is in the way of a change. */
#include "desktop/mnd-scene-renderer.h"
#include "scene-fixture.h"

#define N_ACTORS 120
#define MANY_THREADS 4
/* Smooth edges of boxes and heads may round otherwise where the part ends. */
#define MAX_DIFFERENCE 16
#define MAX_OFF 12

typedef struct
{
  MndMap *map;
  MndScene *scene;
  MndId actors[N_ACTORS];
} Stage;

/* Boxes in a grid and long lines all over them, so that every band cuts some. */
static void
set_up (Stage *stage, gconstpointer data)
{
  static const char *const kinds[] = { "oversees", "funds", "advises", "commands", "coordinates" };

  stage->map = fixture_new ();
  for (guint i = 0; i < N_ACTORS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Directorate of matter %u", i);
      stage->actors[i] = fixture_actor (stage->map, "police", name, (i % 12) * 190, (double) i / 12 * 110);
      fixture_text (stage->map, &stage->actors[i], "acronym", "en", "DoM");
    }
  for (guint i = 0; i < 2 * N_ACTORS; i++)
    {
      MndId id = fixture_link (stage->map, &stage->actors[i % N_ACTORS], &stage->actors[(i * 37 + 11) % N_ACTORS],
                               kinds[i % G_N_ELEMENTS (kinds)]);
      if (i % 3 == 0)
        fixture_set_word (stage->map, MND_TABLE_LINK, &id, MND_LINK_FORMALITY, "informal");
    }
  stage->scene = mnd_scene_new (stage->map);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  g_object_unref (stage->scene);
  g_object_unref (stage->map);
}

static void
wait_for (MndSceneRenderer *renderer, guint64 serial)
{
  const MndRenderPicture *picture;

  while ((picture = mnd_scene_renderer_get_picture (renderer, MND_RENDER_MAP)) == NULL || picture->serial != serial)
    g_main_context_iteration (NULL, TRUE);
}

static void
request (Stage *stage, MndSceneRenderer *renderer, double scale, guint64 serial, GArray *damage)
{
  const MndRenderRequest task = { .rect = { -100, -100, 1700 / scale, 1100 / scale },
                                  .scale = scale,
                                  .device_scale = 1,
                                  .serial = serial,
                                  .same_since = damage != NULL ? 1 : 0,
                                  .damage = damage,
                                  .appearance = MND_APPEARANCE_LIGHT };

  mnd_scene_renderer_request (renderer, MND_RENDER_MAP, stage->scene, &task);
  wait_for (renderer, serial);
}

/* The pixels of what the renderer shows. */
static GBytes *
dup_pixels (MndSceneRenderer *renderer)
{
  const MndRenderPicture *picture = mnd_scene_renderer_get_picture (renderer, MND_RENDER_MAP);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) (picture->rect.width * picture->scale),
                                               (float) (picture->rect.height * picture->scale));
  graphene_size_t window = GRAPHENE_SIZE_INIT (100, 100);
  GskRenderNode *node;
  GdkTexture *texture;
  gsize stride, size;
  guchar *pixels;

  mnd_scene_renderer_append (renderer, MND_RENDER_MAP, snapshot, NULL, &bounds, &window);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_texture_node_get_texture (node);
  stride = (gsize) gdk_texture_get_width (texture) * 4;
  size = stride * (gsize) gdk_texture_get_height (texture);
  pixels = g_malloc (size);
  gdk_texture_download (texture, pixels, stride);
  gsk_render_node_unref (node);
  return g_bytes_new_take (pixels, size);
}

static GBytes *
dup_painted (Stage *stage, guint n_threads, double scale)
{
  g_autoptr (MndSceneRenderer) renderer = mnd_scene_renderer_new (n_threads);

  request (stage, renderer, scale, 1, NULL);
  return dup_pixels (renderer);
}

/* By names and marks, by acronyms, by patches and by coarse lines. */
static const double scales[] = { 1.0, 0.6, 0.42, 0.2, 0.07 };

static void
test_any_number_of_threads (Stage *stage, gconstpointer data)
{
  mnd_scene_set_link_labels (stage->scene, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GBytes) alone = dup_painted (stage, 1, scales[i]);
      for (guint n_threads = 2; n_threads <= MANY_THREADS; n_threads++)
        {
          g_autoptr (GBytes) together = dup_painted (stage, n_threads, scales[i]);
          g_assert_true (g_bytes_equal (alone, together));
        }
    }
}

static void
take_damage_cb (MndScene *scene, const MndRect *damage, gpointer total)
{
  const MndRect *parts;
  MndRect all;
  guint n_parts;

  g_assert_nonnull (damage);
  all = mnd_rect_inflate (damage, 0.001); /* sums are rounded */
  parts = mnd_scene_get_damage (scene, &n_parts);
  g_assert_cmpuint (n_parts, >, 10);
  for (guint i = 0; i < n_parts; i++)
    g_assert_true (mnd_rect_contains_rect (&all, &parts[i]));
  g_array_append_vals (total, parts, n_parts);
}

/* Bytes that are clearly another. */
static guint
count_off (GBytes *a, GBytes *b)
{
  gsize size, other_size;
  const guchar *first = g_bytes_get_data (a, &size), *second = g_bytes_get_data (b, &other_size);
  guint n = 0;

  g_assert_cmpuint (size, ==, other_size);
  for (gsize i = 0; i < size; i++)
    n += ABS (first[i] - second[i]) > MAX_DIFFERENCE;
  return n;
}

/* The part that changed is painted into the picture of before, and what it leaves out looks as before. */
static void
test_part (Stage *stage, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (MndSceneRenderer) renderer = mnd_scene_renderer_new (MANY_THREADS);
      g_autoptr (GBytes) before = NULL, after = NULL, whole = NULL;
      g_autoptr (GArray) damage = g_array_new (FALSE, FALSE, sizeof (MndRect));
      gulong handler = g_signal_connect (stage->scene, "changed", G_CALLBACK (take_damage_cb), damage);

      request (stage, renderer, scales[i], 1, NULL);
      before = dup_pixels (renderer);
      fixture_move (stage->map, &stage->actors[50 + i], 700, 333);
      request (stage, renderer, scales[i], 2, damage);
      after = dup_pixels (renderer);
      whole = dup_painted (stage, 2, scales[i]);
      g_assert_false (g_bytes_equal (before, after));
      g_assert_cmpuint (count_off (after, whole), <=, MAX_OFF);
      g_signal_handler_disconnect (stage->scene, handler);
    }
}

/* Asked for and dropped in the midst of painting, with changes in between. */
static void
test_changes_meanwhile (Stage *stage, gconstpointer data)
{
  g_autoptr (MndSceneRenderer) renderer = mnd_scene_renderer_new (MANY_THREADS);
  g_autoptr (GBytes) last = NULL, fresh = NULL;

  for (guint i = 0; i < 60; i++)
    {
      const MndRenderRequest task = { .rect = { -100, -100, 1700, 1100 },
                                      .scale = 1,
                                      .device_scale = 1,
                                      .serial = i + 2,
                                      .appearance = MND_APPEARANCE_LIGHT };
      mnd_scene_renderer_request (renderer, MND_RENDER_MAP, stage->scene, &task);
      fixture_move (stage->map, &stage->actors[i], 600 + i, 400);
      fixture_text (stage->map, &stage->actors[i], "name", "en", i % 2 ? "Police" : "National police");
      g_main_context_iteration (NULL, i % 5 == 0);
      if (i % 7 == 0)
        mnd_scene_renderer_forget (renderer, MND_RENDER_MAP);
    }
  request (stage, renderer, 1.0, 100, NULL);
  last = dup_pixels (renderer);
  fresh = dup_painted (stage, 1, 1.0);
  g_assert_true (g_bytes_equal (last, fresh));
}

/* With a picture half painted. */
static void
test_dropped (Stage *stage, gconstpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      MndSceneRenderer *renderer = mnd_scene_renderer_new (MANY_THREADS);
      const MndRenderRequest task = {
        .rect = { 0, 0, 3000, 3000 }, .scale = 1, .device_scale = 1, .serial = 1, .appearance = MND_APPEARANCE_DARK
      };
      mnd_scene_renderer_request (renderer, MND_RENDER_MAP, stage->scene, &task);
      g_object_add_weak_pointer (G_OBJECT (renderer), (gpointer *) &renderer);
      g_object_unref (renderer);
      g_assert_null (renderer);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Stage *, gconstpointer);
  } tests[] = {
    { "/scene-renderer/any-number-of-threads", test_any_number_of_threads },
    { "/scene-renderer/part", test_part },
    { "/scene-renderer/changes-meanwhile", test_changes_meanwhile },
    { "/scene-renderer/dropped", test_dropped },
  };

  gtk_init ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Stage, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
