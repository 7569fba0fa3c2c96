/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies under a point and in a rectangle. */
#include "scene-fixture.h"

typedef struct
{
  MndMap *map;
  MndScene *scene;
  MndId ministry, police, donor, academy;
  MndId link, self, support, party, pair;
} Stage;

/* Ministry (0, 0) oversees police (400, 0), which oversees itself; a project (200, 300) of the donor (0, 600) and the
 * academy (400, 600) for the police; and one more from the donor to the academy alone. */
static void
set_up (Stage *stage, gconstpointer data)
{
  stage->map = fixture_new ();
  stage->ministry = fixture_actor (stage->map, "ministry", "Ministry", 0, 0);
  stage->police = fixture_actor (stage->map, "police", "Police", 400, 0);
  stage->donor = fixture_actor (stage->map, "donor_government", "Donor", 0, 600);
  stage->academy = fixture_actor (stage->map, "academic", "Academy", 400, 600);
  stage->link = fixture_link (stage->map, &stage->ministry, &stage->police, "oversees");
  stage->self = fixture_link (stage->map, &stage->police, &stage->police, "oversees");
  stage->support = fixture_support (stage->map, "Training", 200, 300);
  fixture_party (stage->map, &stage->support, &stage->donor, "funder");
  fixture_party (stage->map, &stage->support, &stage->academy, "implementer");
  stage->party = fixture_party (stage->map, &stage->support, &stage->police, "beneficiary");
  stage->pair = fixture_support (stage->map, "Books", 0, 0);
  fixture_party (stage->map, &stage->pair, &stage->donor, "funder");
  fixture_party (stage->map, &stage->pair, &stage->academy, "beneficiary");
  stage->scene = mnd_scene_new (stage->map);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  g_object_unref (stage->scene);
  g_object_unref (stage->map);
}

static void
assert_hit (Stage *stage, MndPoint point, double tolerance, MndHitKind kind, const MndId *id)
{
  MndHit hit;

  g_assert_cmpint (mnd_scene_hit (stage->scene, point, tolerance, &hit), ==, kind != MND_HIT_NOTHING);
  g_assert_cmpint (hit.kind, ==, kind);
  g_assert_true (id == NULL ? hit.record == NULL : mnd_id_equal (mnd_record_get_id (hit.record), id));
}

static void
test_kinds (Stage *stage, gconstpointer data)
{
  const MndSceneLine *self = mnd_scene_find_line (stage->scene, &stage->self);
  const MndSceneLine *tie = mnd_scene_find_line (stage->scene, &stage->party);
  MndPoint on_tie = mnd_path_middle (tie->path, tie->n_points, NULL);
  MndHit hit;

  assert_hit (stage, (MndPoint){ 2, 3 }, 0, MND_HIT_ACTOR, &stage->ministry);
  assert_hit (stage, (MndPoint){ 200, 300 }, 0, MND_HIT_SUPPORT, &stage->support);
  assert_hit (stage, (MndPoint){ 200, 0.5 }, 0, MND_HIT_LINK, &stage->link);
  assert_hit (stage, (MndPoint){ 200, 600 }, 2, MND_HIT_SUPPORT_LINE, &stage->pair);
  assert_hit (stage, mnd_path_middle (self->path, self->n_points, NULL), 1, MND_HIT_LINK, &stage->self);
  assert_hit (stage, (MndPoint){ 200, 150 }, 4, MND_HIT_NOTHING, NULL);
  assert_hit (stage, (MndPoint){ 1e9, -1e9 }, 4, MND_HIT_NOTHING, NULL);

  g_assert_true (mnd_scene_hit (stage->scene, on_tie, 1, &hit));
  g_assert_cmpint (hit.kind, ==, MND_HIT_SUPPORT_LINE);
  g_assert_true (mnd_id_equal (mnd_record_get_id (hit.record), &stage->support));
  g_assert_true (mnd_id_equal (mnd_record_get_id (hit.party), &stage->party));
}

static void
test_tolerance (Stage *stage, gconstpointer data)
{
  assert_hit (stage, (MndPoint){ 200, 6 }, 1, MND_HIT_NOTHING, NULL);
  assert_hit (stage, (MndPoint){ 200, 6 }, 6, MND_HIT_LINK, &stage->link);
}

static void
test_handles (Stage *stage, gconstpointer data)
{
  const MndSceneNode *node = mnd_scene_find_node (stage->scene, &stage->police);
  MndPoint handles[4];

  mnd_scene_node_get_handles (node, handles);
  for (guint i = 0; i < 4; i++)
    {
      MndHit hit;
      g_assert_true (mnd_scene_hit (stage->scene, handles[i], 0, &hit));
      g_assert_cmpint (hit.kind, ==, MND_HIT_HANDLE);
      g_assert_true (hit.record == node->record);
      g_assert_cmpfloat (mnd_point_distance (hit.handle, handles[i]), ==, 0);
    }
  assert_hit (stage, (MndPoint){ handles[1].x + 30, handles[1].y + 25 }, 2, MND_HIT_NOTHING, NULL);
}

/* The later one lies on top, an actor above support whatever their age. */
static void
test_topmost (Stage *stage, gconstpointer data)
{
  MndId later = fixture_actor (stage->map, "police", "Later", 15, 5);

  assert_hit (stage, (MndPoint){ 10, 0 }, 0, MND_HIT_ACTOR, &later);
  fixture_move (stage->map, &stage->support, 15, 5);
  assert_hit (stage, (MndPoint){ 10, 0 }, 0, MND_HIT_ACTOR, &later);
  fixture_delete (stage->map, MND_TABLE_ACTOR, &later);
  assert_hit (stage, (MndPoint){ 10, 0 }, 0, MND_HIT_ACTOR, &stage->ministry);
  fixture_move (stage->map, &stage->ministry, 0, -400);
  assert_hit (stage, (MndPoint){ 10, 0 }, 0, MND_HIT_SUPPORT, &stage->support);
}

static gboolean
has (GPtrArray *records, MndScene *scene, const MndId *id)
{
  for (guint i = 0; i < records->len; i++)
    if (mnd_id_equal (mnd_record_get_id (g_ptr_array_index (records, i)), id))
      return TRUE;
  return FALSE;
}

static void
test_rubber_band (Stage *stage, gconstpointer data)
{
  g_autoptr (GPtrArray) all = mnd_scene_find_in_rect (stage->scene, &(MndRect){ -1000, -1000, 3000, 3000 });
  g_autoptr (GPtrArray) top = mnd_scene_find_in_rect (stage->scene, &(MndRect){ -30, -100, 600, 200 });
  g_autoptr (GPtrArray) none = mnd_scene_find_in_rect (stage->scene, &(MndRect){ 150, 20, 40, 40 });

  g_assert_cmpuint (all->len, ==, 4 + 1 + 2);
  g_assert_cmpuint (top->len, ==, 2 + 2);
  g_assert_true (has (top, stage->scene, &stage->link) && has (top, stage->scene, &stage->police));
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/scene-hit/kinds", Stage, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/scene-hit/tolerance", Stage, NULL, set_up, test_tolerance, tear_down);
  g_test_add ("/scene-hit/handles", Stage, NULL, set_up, test_handles, tear_down);
  g_test_add ("/scene-hit/topmost", Stage, NULL, set_up, test_topmost, tear_down);
  g_test_add ("/scene-hit/rubber-band", Stage, NULL, set_up, test_rubber_band, tear_down);
  return g_test_run ();
}
