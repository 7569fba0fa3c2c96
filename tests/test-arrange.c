/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Laying out a part of the map, routes that come and go with it, cancelling, and free places for what is new. */
#include "document-fixture.h"

#include "document/mnd-arrange.h"
#include "document/mnd-free-place.h"
#include "scene/mnd-scene-group.h"

#include <math.h>
#include <string.h>

#define BIG 5000

typedef struct
{
  MndDocument *document;
  MndScene *scene;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = fixture_new_sample ();
  fixture->scene = mnd_scene_new (mnd_document_get_map (fixture->document));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->scene);
  mnd_document_close (fixture->document, TRUE);
  g_clear_object (&fixture->document);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
arrange (Fixture *fixture, MndLayoutEngine engine, GHashTable *items)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (items == NULL)
    mnd_document_arrange_async (fixture->document, fixture->scene, engine, NULL, NULL, result_cb, &result);
  else
    mnd_document_arrange_selection_async (fixture->document, fixture->scene, engine, items, NULL, result_cb, &result);
  wait_for (&result);
  assert_done (mnd_document_arrange_finish (fixture->document, result, &error), error);
}

static GHashTable *
pick_items (MndScene *scene, guint first, guint n_items)
{
  GHashTable *items = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);

  for (guint i = first; i < first + n_items; i++)
    g_hash_table_add (items, g_memdup2 (mnd_scene_get_node (scene, i)->id, sizeof (MndId)));
  return items;
}

/* The node that most lines touch, and those at the other ends of them. */
static GHashTable *
pick_neighbours (MndScene *scene)
{
  GHashTable *items = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  const MndSceneNode *hub = mnd_scene_get_node (scene, 0);

  for (guint i = 1; i < mnd_scene_get_n_nodes (scene); i++)
    if (mnd_scene_get_node (scene, i)->touches->len > hub->touches->len)
      hub = mnd_scene_get_node (scene, i);
  for (guint i = 0; i < hub->touches->len; i++)
    {
      const MndSceneLine *line = g_ptr_array_index (hub->touches, i);

      g_hash_table_add (items, g_memdup2 (line->from->id, sizeof (MndId)));
      g_hash_table_add (items, g_memdup2 (line->to->id, sizeof (MndId)));
    }
  return items;
}

static MndPoint *
dup_centers (MndScene *scene)
{
  MndPoint *centers = g_new (MndPoint, mnd_scene_get_n_nodes (scene));

  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    centers[i] = mnd_rect_get_center (&mnd_scene_get_node (scene, i)->rect);
  return centers;
}

static MndPoint
find_middle (MndScene *scene, const MndPoint *centers, GHashTable *items)
{
  MndPoint middle = { 0, 0 };

  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    if (g_hash_table_contains (items, mnd_scene_get_node (scene, i)->id))
      {
        middle.x += centers[i].x / g_hash_table_size (items);
        middle.y += centers[i].y / g_hash_table_size (items);
      }
  return middle;
}

static void
assert_no_overlap (MndScene *scene)
{
  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    for (guint k = 0; k < i; k++)
      g_assert_false (mnd_rect_intersects (&mnd_scene_get_node (scene, i)->rect, &mnd_scene_get_node (scene, k)->rect));
}

static void
arrange_afresh (Fixture *fixture, MndLayoutEngine engine)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  mnd_document_arrange_afresh_async (fixture->document, fixture->scene, engine, NULL, NULL, result_cb, &result);
  wait_for (&result);
  assert_done (mnd_document_arrange_finish (fixture->document, result, &error), error);
}

static double
measure_farthest (MndScene *scene, const MndPoint *before)
{
  g_autofree MndPoint *after = dup_centers (scene);
  double farthest = 0;

  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    farthest = MAX (farthest, mnd_point_distance (before[i], after[i]));
  return farthest;
}

static void
move_away (Fixture *fixture, guint i, double x, double y)
{
  const MndPlacement placement = { *mnd_scene_get_node (fixture->scene, i)->id, x, y };
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_move (fixture->document, &placement, 1, &error), error);
}

/* Where things were makes no difference, but for what is pinned; otherwise it does. */
static void
test_afresh (Fixture *fixture, gconstpointer data)
{
  g_autofree MndPoint *first = NULL;
  MndId pinned = *mnd_scene_get_node (fixture->scene, 3)->id;
  MndPoint center;
  g_autoptr (GError) error = NULL;

  arrange_afresh (fixture, MND_LAYOUT_ENGINE_SFDP);
  first = dup_centers (fixture->scene);
  for (guint i = 0; i < 10; i++)
    move_away (fixture, i, i * 400, -300 * (double) (i % 3));
  arrange_afresh (fixture, MND_LAYOUT_ENGINE_SFDP);
  g_assert_cmpfloat (measure_farthest (fixture->scene, first), <, 0.5);
  for (guint i = 0; i < 10; i++)
    move_away (fixture, i, i * 400, -300 * (double) (i % 3));
  arrange (fixture, MND_LAYOUT_ENGINE_SFDP, NULL);
  g_assert_cmpfloat (measure_farthest (fixture->scene, first), >, 20);
  move_away (fixture, 3, 777, 555);
  assert_done (mnd_document_set_pinned (fixture->document, &pinned, 1, TRUE, &error), error);
  arrange_afresh (fixture, MND_LAYOUT_ENGINE_SFDP);
  center = mnd_rect_get_center (&mnd_scene_find_node (fixture->scene, &pinned)->rect);
  g_assert_cmpfloat_with_epsilon (center.x, 777, 0.01);
  g_assert_cmpfloat_with_epsilon (center.y, 555, 0.01);
  assert_no_overlap (fixture->scene);
}

/* A selection of one group and of actors in none keeps out of the frames of the others. */
static void
test_selection_beside_frames (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) items = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (MndSceneFrame));
  const MndSceneGroup *first;

  mnd_scene_set_groups (fixture->scene, MND_GROUP_BY_FUNCTION, MND_GROUP_STYLE_BOXES);
  arrange (fixture, MND_LAYOUT_ENGINE_SFDP, NULL);
  first = mnd_scene_get_group (fixture->scene, 0);
  for (guint i = 0; i < first->members->len; i++)
    g_hash_table_add (items, g_memdup2 (&g_array_index (first->members, MndSceneMember, i).id, sizeof (MndId)));
  /* As they are before: afterwards they would make way for whoever has come. */
  for (guint i = 1; i < mnd_scene_get_n_groups (fixture->scene); i++)
    {
      const GArray *others = mnd_scene_get_group (fixture->scene, i)->frames;
      g_array_append_vals (frames, others->data, others->len);
    }
  g_assert_cmpuint (frames->len, >, 0);
  arrange (fixture, MND_LAYOUT_ENGINE_FDP, items);
  for (guint i = 0; i < frames->len; i++)
    for (guint n = 0; n < mnd_scene_get_n_nodes (fixture->scene); n++)
      if (g_hash_table_contains (items, mnd_scene_get_node (fixture->scene, n)->id))
        g_assert_false (mnd_rect_intersects (&mnd_scene_get_node (fixture->scene, n)->rect,
                                             &g_array_index (frames, MndSceneFrame, i).rect));
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  arrange (fixture, MND_LAYOUT_ENGINE_SFDP, NULL);
  for (guint engine = 0; engine < MND_LAYOUT_N_ENGINES; engine++)
    {
      g_autoptr (GHashTable) items = pick_neighbours (fixture->scene);
      g_autofree MndPoint *before = dup_centers (fixture->scene);
      g_autofree MndPoint *after = NULL;
      g_autofree char *text = fixture_dup_map_text (mnd_document_get_map (fixture->document));
      g_autofree char *undone = NULL;
      g_autoptr (GError) error = NULL;
      gint64 history = mnd_document_count_history (fixture->document, NULL);
      MndPoint old_middle, new_middle;
      guint n_moved = 0;

      g_assert_true (mnd_document_can_arrange_selection (fixture->scene, items));
      arrange (fixture, (MndLayoutEngine) engine, items);
      after = dup_centers (fixture->scene);
      assert_no_overlap (fixture->scene);
      for (guint i = 0; i < mnd_scene_get_n_nodes (fixture->scene); i++)
        {
          gboolean moved = mnd_point_distance (before[i], after[i]) > 0;

          n_moved += moved;
          g_assert_true (!moved || g_hash_table_contains (items, mnd_scene_get_node (fixture->scene, i)->id));
        }
      g_assert_cmpuint (n_moved, >, 0);
      old_middle = find_middle (fixture->scene, before, items);
      new_middle = find_middle (fixture->scene, after, items);
      g_test_message ("%s: the middle moves %.0f points", mnd_layout_engine_get_name ((MndLayoutEngine) engine),
                      mnd_point_distance (old_middle, new_middle));
      g_assert_cmpfloat (mnd_point_distance (old_middle, new_middle), <, 300);

      /* One edit with a name of its own, undone at once. */
      g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, history + 1);
      g_assert_nonnull (strstr (mnd_document_get_undo_label (fixture->document), "selection"));
      assert_done (mnd_document_undo (fixture->document, &error), error);
      undone = fixture_dup_map_text (mnd_document_get_map (fixture->document));
      g_assert_cmpstr (undone, ==, text);
    }
}

static void
test_selection_of_little (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) one = pick_items (fixture->scene, 3, 1);
  g_autoptr (GHashTable) strangers = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  g_autofree MndPoint *before = NULL;
  g_autofree MndPoint *after = NULL;
  MndId nobody;

  memset (&nobody, 7, sizeof nobody);
  g_hash_table_add (strangers, &nobody);
  g_assert_false (mnd_document_can_arrange_selection (fixture->scene, one));
  g_assert_false (mnd_document_can_arrange_selection (fixture->scene, strangers));
  arrange (fixture, MND_LAYOUT_ENGINE_TWOPI, NULL);
  before = dup_centers (fixture->scene);
  arrange (fixture, MND_LAYOUT_ENGINE_TWOPI, one);
  arrange (fixture, MND_LAYOUT_ENGINE_TWOPI, strangers);
  after = dup_centers (fixture->scene);
  for (guint i = 0; i < mnd_scene_get_n_nodes (fixture->scene); i++)
    g_assert_cmpfloat (mnd_point_distance (before[i], after[i]), <, 1);
}

/* A selection and the whole are edits of their own; the whole again and again is one. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) items = pick_items (fixture->scene, 20, 30);
  g_autoptr (GError) error = NULL;
  gint64 history = mnd_document_count_history (fixture->document, NULL);
  MndId actor;

  arrange (fixture, MND_LAYOUT_ENGINE_FDP, NULL);
  arrange (fixture, MND_LAYOUT_ENGINE_TWOPI, NULL);
  arrange (fixture, MND_LAYOUT_ENGINE_HIERARCHY_TB, NULL);
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, history + 1);
  arrange (fixture, MND_LAYOUT_ENGINE_NEATO, items);
  arrange (fixture, MND_LAYOUT_ENGINE_CIRCO, items);
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, history + 2);
  actor = fixture_add_actor (fixture->document, "police", "Between");
  g_assert_nonnull (mnd_scene_find_node (fixture->scene, &actor));
  arrange (fixture, MND_LAYOUT_ENGINE_TWOPI, NULL);
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, history + 4);
}

static guint
count_routes (MndScene *scene, const MndId *end)
{
  guint n_routes = 0;

  for (guint i = 0; i < mnd_scene_get_n_lines (scene); i++)
    {
      const MndSceneLine *line = mnd_scene_get_line (scene, i);
      gboolean ends = end == NULL || mnd_id_equal (line->from->id, end) || mnd_id_equal (line->to->id, end);
      guint n_points;

      n_routes += ends && mnd_scene_find_route (scene, line->id, &n_points) != NULL;
    }
  return n_routes;
}

/* Routes hold until an end is moved, and come back with it. */
static void
test_routes (Fixture *fixture, gconstpointer data)
{
  const MndSceneNode *busiest = mnd_scene_get_node (fixture->scene, 0);
  g_autoptr (GError) error = NULL;
  guint all, own;
  MndId id;

  arrange (fixture, MND_LAYOUT_ENGINE_HIERARCHY_TB, NULL);
  all = count_routes (fixture->scene, NULL);
  for (guint i = 1; i < mnd_scene_get_n_nodes (fixture->scene); i++)
    if (count_routes (fixture->scene, mnd_scene_get_node (fixture->scene, i)->id)
        > count_routes (fixture->scene, busiest->id))
      busiest = mnd_scene_get_node (fixture->scene, i);
  id = *busiest->id;
  own = count_routes (fixture->scene, &id);
  g_assert_cmpuint (own, >, 3);
  g_assert_cmpuint (all, >, own);

  assert_done (mnd_document_move (fixture->document, &(MndPlacement){ id, 5000, 5000 }, 1, &error), error);
  g_assert_cmpuint (count_routes (fixture->scene, &id), ==, 0);
  g_assert_cmpuint (count_routes (fixture->scene, NULL), ==, all - own);
  assert_done (mnd_document_undo (fixture->document, &error), error);
  g_assert_cmpuint (count_routes (fixture->scene, NULL), ==, all);
  assert_done (mnd_document_redo (fixture->document, &error), error);
  g_assert_cmpuint (count_routes (fixture->scene, NULL), ==, all - own);
  assert_done (mnd_document_undo (fixture->document, &error), error);

  /* The layout itself undone and done again. */
  assert_done (mnd_document_undo (fixture->document, &error), error);
  g_assert_cmpuint (count_routes (fixture->scene, NULL), <, all);
  assert_done (mnd_document_redo (fixture->document, &error), error);
  g_assert_cmpuint (count_routes (fixture->scene, NULL), ==, all);
}

/* --- a layout of a big map meanwhile */

static void
add_crowd (MndDocument *document, guint n_actors)
{
  g_autofree MndActorDraft *drafts = g_new0 (MndActorDraft, n_actors);
  g_autofree MndId *ids = g_new (MndId, n_actors);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_actors; i++)
    {
      drafts[i].kind = "police";
      drafts[i].name = "Station";
    }
  assert_done (mnd_document_add_actors (document, drafts, n_actors, ids, &error), error);
}

static char *
dup_children (void)
{
  char *children = NULL;

  g_assert_true (g_file_get_contents ("/proc/thread-self/children", &children, NULL, NULL));
  return children;
}

static gboolean
count_cb (gpointer data)
{
  ++*(guint *) data;
  return G_SOURCE_CONTINUE;
}

/* The main loop goes on turning while thousands are laid out; after a cancel nothing has changed, and the worker is
 * gone. */
static void
test_cancel_big (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  g_autoptr (MndScene) scene = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *children = NULL;
  gint64 history;
  guint n_turns = 0, ticker;

  if (!g_file_test ("/proc/thread-self/children", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("this system does not list children");
      return;
    }
  add_crowd (document, BIG);
  scene = mnd_scene_new (mnd_document_get_map (document));
  before = fixture_dup_map_text (mnd_document_get_map (document));
  history = mnd_document_count_history (document, NULL);
  ticker = g_timeout_add (1, count_cb, &n_turns);
  mnd_document_arrange_async (document, scene, MND_LAYOUT_ENGINE_FDP, NULL, cancellable, result_cb, &result);
  children = dup_children ();
  g_assert_cmpstr (children, !=, "");
  while (n_turns < 20)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_null (result);
    }
  g_cancellable_cancel (cancellable);
  wait_for (&result);
  g_source_remove (ticker);
  g_assert_false (mnd_document_arrange_finish (document, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (mnd_document_count_history (document, NULL), ==, history);
  after = fixture_dup_map_text (mnd_document_get_map (document));
  g_assert_cmpstr (after, ==, before);
  while (*children != '\0')
    {
      g_free (children);
      g_main_context_iteration (NULL, FALSE);
      children = dup_children ();
    }
  mnd_document_close (document, TRUE);
}

/* --- free places */

static void
assert_stands_free (MndScene *scene, MndPoint place, double width, double height)
{
  MndRect room = mnd_rect_around (place, width, height);

  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    g_assert_false (mnd_rect_intersects (&room, &mnd_scene_get_node (scene, i)->rect));
}

static void
test_free_places (Fixture *fixture, gconstpointer data)
{
  MndRect all;

  arrange (fixture, MND_LAYOUT_ENGINE_NEATO, NULL);
  all = mnd_scene_get_extents (fixture->scene);
  for (guint i = 0; i < mnd_scene_get_n_nodes (fixture->scene); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (fixture->scene, i);
      MndPoint center = mnd_rect_get_center (&node->rect);
      MndPoint place = mnd_free_place_find_beside (fixture->scene, node->id, 1, 140, 44, NULL);

      assert_stands_free (fixture->scene, place, 140, 44);
      g_assert_cmpfloat (mnd_point_distance (place, center), <, 700);
      place = mnd_free_place_find (fixture->scene, center, 140, 44, &all);
      assert_stands_free (fixture->scene, place, 140, 44);
      g_assert_true (mnd_rect_contains (&all, place));
    }
}

static void
test_free_place_beside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  g_autoptr (MndScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  MndRect far = { 5000, 5000, 10, 10 };
  MndPoint place;
  MndId ends[3];

  assert_done (mnd_document_add_actor (document, "police", "Left", 0, 0, &ends[0], &error), error);
  assert_done (mnd_document_add_actor (document, "police", "Right", 1000, 0, &ends[1], &error), error);
  memset (&ends[2], 9, sizeof ends[2]);
  scene = mnd_scene_new (mnd_document_get_map (document));

  /* Amid two that stand far apart; who is not shown does not count. */
  place = mnd_free_place_find_beside (scene, ends, 3, 140, 44, NULL);
  g_assert_cmpfloat_with_epsilon (place.x, 500, 1e-9);
  g_assert_cmpfloat_with_epsilon (place.y, 0, 1e-9);
  /* Beside one, rather above or below, where the way is shorter. */
  place = mnd_free_place_find_beside (scene, ends, 1, 140, 44, NULL);
  assert_stands_free (scene, place, 140, 44);
  g_assert_cmpfloat (mnd_point_distance (place, (MndPoint){ 0, 0 }), <, 120);
  /* With nobody, in the middle of all; and where there is no room, where it was wanted. */
  place = mnd_free_place_find_beside (scene, &ends[2], 1, 140, 44, NULL);
  g_assert_cmpfloat_with_epsilon (place.x, 500, 1);
  place = mnd_free_place_find (scene, (MndPoint){ 1, 2 }, 140, 44, &far);
  g_assert_cmpfloat_with_epsilon (place.x, 1, 1e-9);
  mnd_document_close (document, TRUE);
}

/* Words are of another length in each language, and of two of them there are more. */
static void
test_languages (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *first, *second;
    guint n_marked; /* actors and support whose name is missing in it, as the sample has them */
  } cases[] = { { "fr", NULL, 10 }, { "ar", NULL, 17 }, { "en", "ar", 0 } };
  static const MndLayoutEngine engines[] = { MND_LAYOUT_ENGINE_HIERARCHY_TB, MND_LAYOUT_ENGINE_SFDP };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint k = 0; k < G_N_ELEMENTS (engines); k++)
      {
        const char *languages[] = { cases[i].first, NULL };
        guint n_marked = 0;

        mnd_scene_set_languages (fixture->scene, languages);
        mnd_scene_set_second_language (fixture->scene, cases[i].second);
        arrange_afresh (fixture, engines[k]);
        assert_no_overlap (fixture->scene);
        g_assert_cmpuint (mnd_scene_count_overlapping (fixture->scene), ==, 0);
        for (guint n = 0; n < mnd_scene_get_n_nodes (fixture->scene); n++)
          n_marked += mnd_scene_get_node (fixture->scene, n)->language != NULL;
        g_assert_cmpuint (n_marked, ==, cases[i].n_marked);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/arrange/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("selection", test_selection);
  ADD ("afresh", test_afresh);
  ADD ("languages", test_languages);
  ADD ("selection-beside-frames", test_selection_beside_frames);
  ADD ("selection-of-little", test_selection_of_little);
  ADD ("history", test_history);
  ADD ("routes", test_routes);
  ADD ("cancel-big", test_cancel_big);
  ADD ("free-places", test_free_places);
  ADD ("free-place-beside", test_free_place_beside);

  return g_test_run ();
}
