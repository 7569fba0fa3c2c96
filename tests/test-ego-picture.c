/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Neighbourhoods and chains of the sample as scenes: who is in them, where, and what is left out. */
#include "document-fixture.h"

#include "document/mnd-ego-picture.h"
#include "model/mnd-text.h"
#include "scene/mnd-scene-captions.h"
#include "scene/mnd-scene-hidden.h"

typedef struct
{
  MndDocument *document;
  MndView *view;
  MndState *state;
} Stage;

static void
set_up (Stage *stage, gconstpointer data)
{
  MndDate day;

  g_assert_true (mnd_date_parse ("2005-12-31", &day));
  stage->document = fixture_new_sample ();
  stage->view = mnd_view_new (stage->document);
  stage->state = mnd_state_new (mnd_document_get_map (stage->document), mnd_date_get_last_day (&day), TRUE);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  mnd_state_free (stage->state);
  g_object_unref (stage->view);
  g_object_unref (stage->document);
}

static guint
find (Stage *stage, const char *name)
{
  for (guint i = 0; i < stage->state->n_actors; i++)
    if (g_strcmp0 (mnd_map_get_name (stage->state->map, &stage->state->actors[i].id, NULL), name) == 0)
      return i;
  g_error ("nobody is called %s", name);
}

static MndEgoPicture *
draw (Stage *stage, const char *name, gboolean behind)
{
  g_autoptr (MndEgo) ego = mnd_ego_new (stage->state, find (stage, name), behind);

  return mnd_ego_picture_new (stage->view, stage->state, ego, 1.5);
}

/* Nobody stands on anybody else, nor on a caption. */
static void
assert_apart (MndScene *scene)
{
  g_assert_cmpuint (mnd_scene_count_overlapping (scene), ==, 0);
  for (guint i = 0; i < mnd_scene_get_n_captions (scene); i++)
    for (guint k = 0; k < mnd_scene_get_n_nodes (scene); k++)
      {
        MndRect caption = mnd_scene_get_caption (scene, i);
        g_assert_false (mnd_rect_intersects (&caption, &mnd_scene_get_node (scene, k)->rect));
      }
}

static void
test_neighbourhood (Stage *stage, gconstpointer data)
{
  static const char *const names[] = { "Sierra Leone Police", "Parliament of Sierra Leone",
                                       "Republic of Sierra Leone Armed Forces" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint behind = 0; behind < 2; behind++)
      {
        g_autoptr (MndEgoPicture) picture = draw (stage, names[i], behind != 0);
        MndScene *scene = mnd_ego_picture_get_scene (picture);
        const MndId *middle = &stage->state->actors[find (stage, names[i])].id;
        MndPoint center = mnd_rect_get_center (&mnd_scene_find_node (scene, middle)->rect);

        g_assert_cmpfloat_with_epsilon (center.x, 0, 1e-6);
        g_assert_cmpfloat_with_epsilon (center.y, 0, 1e-6);
        g_assert_cmpuint (mnd_scene_get_n_nodes (scene), >, 3);
        g_assert_cmpuint (mnd_scene_get_n_lines (scene), >=, mnd_scene_get_n_nodes (scene) - 1);
        g_assert_cmpuint (mnd_scene_get_n_captions (scene), >, 1);
        assert_apart (scene);
        /* Everything in it is something of the map. */
        for (guint k = 0; k < mnd_scene_get_n_lines (scene); k++)
          {
            const MndId *row = mnd_ego_picture_find_row (picture, mnd_scene_get_line (scene, k)->id);
            g_assert_nonnull (row);
            g_assert_nonnull (mnd_map_find_any (stage->state->map, row));
          }
      }
}

static void
test_selection (Stage *stage, gconstpointer data)
{
  g_autoptr (MndEgoPicture) picture = draw (stage, "Sierra Leone Police", FALSE);
  MndScene *scene = mnd_ego_picture_get_scene (picture);
  g_autoptr (GHashTable) rows = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  guint n_pairs = 0;

  for (guint i = 0; i < mnd_scene_get_n_lines (scene); i++)
    {
      const MndSceneLine *line = mnd_scene_get_line (scene, i);
      g_autoptr (GHashTable) items = NULL;

      if (line->line_kind != MND_LINE_PAIR)
        continue;
      n_pairs++;
      g_hash_table_remove_all (rows);
      g_hash_table_add (rows, (gpointer) mnd_ego_picture_find_row (picture, line->id));
      items = mnd_ego_picture_dup_items (picture, rows);
      g_assert_true (g_hash_table_contains (items, line->id));
    }
  g_assert_cmpuint (n_pairs, >, 0);
}

/* What the filter leaves out is not in the picture, or pale in it. */
static void
test_filter (Stage *stage, gconstpointer data)
{
  static const char *const values[] = { "oversight", NULL };
  g_autoptr (MndFilter) nothing = mnd_filter_new ();
  g_autoptr (MndFilter) filter = mnd_filter_new_with (nothing, MND_FILTER_FUNCTION, values);
  const MndId *uk = &stage->state->actors[find (stage, "UK Department for International Development")].id;

  mnd_view_set_filter (stage->view, filter);
  {
    g_autoptr (MndEgoPicture) pale = draw (stage, "Sierra Leone Police", FALSE);
    g_assert_true (mnd_scene_is_faded (mnd_ego_picture_get_scene (pale), uk));
  }
  mnd_view_set_fades (stage->view, FALSE);
  {
    g_autoptr (MndEgoPicture) gone = draw (stage, "Sierra Leone Police", FALSE);
    g_assert_null (mnd_scene_find_node (mnd_ego_picture_get_scene (gone), uk));
    assert_apart (mnd_ego_picture_get_scene (gone));
  }
}

static void
test_chain (Stage *stage, gconstpointer data)
{
  const MndPathWish wish = { MND_ALL_TIE_FAMILIES, TRUE };
  g_autoptr (GPtrArray) paths = mnd_state_dup_paths (stage->state, find (stage, "Parliament of Sierra Leone"),
                                                     find (stage, "Central Intelligence and Security Unit"), &wish, 5);
  double x = -1e9;

  g_assert_cmpuint (paths->len, ==, 5);
  for (guint i = 0; i < paths->len; i++)
    {
      const MndPath *path = g_ptr_array_index (paths, i);
      g_autoptr (MndEgoPicture) picture = mnd_ego_picture_new_path (stage->view, stage->state, path, &wish, 1.5);
      MndScene *scene = mnd_ego_picture_get_scene (picture);
      x = -1e9;

      g_assert_cmpuint (mnd_scene_get_n_nodes (scene), ==, path->n_actors);
      g_assert_true (mnd_scene_get_link_labels (scene));
      assert_apart (scene);
      for (guint k = 0; k < MIN (path->n_actors, 5); k++)
        {
          const MndSceneNode *node = mnd_scene_find_node (scene, &stage->state->actors[path->actors[k]].id);
          g_assert_cmpfloat (mnd_rect_get_center (&node->rect).x, >, x);
          x = mnd_rect_get_center (&node->rect).x;
        }
      {
        g_autoptr (MndEgoPicture) column = mnd_ego_picture_new_path (stage->view, stage->state, path, &wish, 0.6);
        MndRect extents = mnd_scene_get_extents (mnd_ego_picture_get_scene (column));
        assert_apart (mnd_ego_picture_get_scene (column));
        g_assert_cmpfloat (extents.height, >, extents.width / 2);
      }
    }
}

/* A hub: what is too much for a picture is a box that says how many. */
static void
test_hub (void)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  g_autoptr (MndView) view = mnd_view_new (document);
  g_autoptr (GError) error = NULL;
  MndId hub = fixture_add_actor (document, "police", "Hub");
  g_autoptr (MndState) state = NULL;
  g_autoptr (MndEgo) ego = NULL;
  g_autoptr (MndEgoPicture) picture = NULL;
  MndScene *scene;
  guint n_more = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("Unit %u of the whole country", i);
      MndId unit = fixture_add_actor (document, "police", name);
      assert_done (mnd_document_connect (document, &hub, &unit, "commands", NULL, NULL, &error), error);
    }
  for (guint i = 0; i < 7; i++)
    {
      MndId donor = fixture_add_actor (document, "donor_government", "Donor");
      assert_done (mnd_document_connect (document, &donor, &hub, "funds", NULL, NULL, &error), error);
    }
  state = mnd_state_new (mnd_document_get_map (document), 733000, TRUE);
  ego = mnd_ego_new (state, mnd_state_find_actor (state, &hub), FALSE);
  g_assert_cmpuint (mnd_ego_count (ego, MND_EGO_SUBORDINATES), ==, 200);
  picture = mnd_ego_picture_new (view, state, ego, 1.5);
  scene = mnd_ego_picture_get_scene (picture);
  g_assert_cmpuint (mnd_scene_get_n_nodes (scene), ==, MND_EGO_PICTURE_MOST + 1);
  assert_apart (scene);
  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (scene, i);
      MndEgoRole role;
      if (!mnd_ego_picture_find_more (picture, node->id, &role))
        continue;
      n_more++;
      g_assert_cmpint (role, ==, MND_EGO_SUBORDINATES);
      g_assert_null (mnd_ego_picture_find_row (picture, node->id));
      /* 7 donors and 113 others, of which the last one stands for the rest. */
      g_assert_cmpstr (mnd_map_get_name (mnd_scene_get_map (scene), node->id, NULL), ==, "+88 more");
    }
  g_assert_cmpuint (n_more, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ego-picture/neighbourhood", Stage, NULL, set_up, test_neighbourhood, tear_down);
  g_test_add ("/ego-picture/selection", Stage, NULL, set_up, test_selection, tear_down);
  g_test_add ("/ego-picture/filter", Stage, NULL, set_up, test_filter, tear_down);
  g_test_add ("/ego-picture/chain", Stage, NULL, set_up, test_chain, tear_down);
  g_test_add_func ("/ego-picture/hub", test_hub);
  return g_test_run ();
}
