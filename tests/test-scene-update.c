/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene that followed hundreds of random edits is the scene that a look at the result makes. */
#include "scene-fixture.h"
#include "scene/mnd-label.h"
#include "scene/mnd-scene-group.h"

#include "model/mnd-date.h"

#define N_EDITS 800
#define MOST_ITEMS 40

typedef struct
{
  MndMap *map;
  MndScene *scene;
  GRand *rand;
  GArray *actors; /* MndId */
  GArray *links;
  GArray *supports;
  GArray *parties;
  GArray *folded;  /* groups */
  guint n_bundles; /* seen */
  guint n_frames;
} Monkey;

static MndId
pick (Monkey *monkey, GArray *ids)
{
  return g_array_index (ids, MndId, g_rand_int_range (monkey->rand, 0, (int) ids->len));
}

static const char *
pick_word (Monkey *monkey, const char *const *words)
{
  return words[g_rand_int_range (monkey->rand, 0, (int) g_strv_length ((char **) words))];
}

static double
pick_place (Monkey *monkey)
{
  return g_rand_int_range (monkey->rand, -600, 600);
}

static void
add_something (Monkey *monkey)
{
  static const char *const kinds[] = { "police", "militia", "parliament", "donor_government", "ministry", NULL };
  static const char *const links[] = { "oversees", "commands", "cooperates_with", "contests", "part_of", NULL };
  static const char *const roles[] = { "funder", "beneficiary", "implementer", NULL };
  int choice = monkey->actors->len < 3 ? 0 : g_rand_int_range (monkey->rand, 0, 8);
  MndId id;

  if (choice < 2 && monkey->actors->len < MOST_ITEMS)
    {
      const char *name = g_rand_boolean (monkey->rand) ? "Short" : "A much longer name of an institution";
      id = choice == 0
               ? fixture_actor (monkey->map, pick_word (monkey, kinds), name, pick_place (monkey), pick_place (monkey))
               : fixture_unplaced_actor (monkey->map, pick_word (monkey, kinds), name);
      g_array_append_val (monkey->actors, id);
    }
  else if (choice < 5 && monkey->links->len < MOST_ITEMS)
    {
      MndId from = pick (monkey, monkey->actors), to = pick (monkey, monkey->actors);
      id = fixture_link (monkey->map, &from, &to, pick_word (monkey, links));
      g_array_append_val (monkey->links, id);
    }
  else if (choice == 5 && monkey->supports->len < MOST_ITEMS)
    {
      id = fixture_support (monkey->map, "Programme", pick_place (monkey), pick_place (monkey));
      g_array_append_val (monkey->supports, id);
    }
  else if (monkey->supports->len > 0 && monkey->parties->len < MOST_ITEMS)
    {
      MndId support = pick (monkey, monkey->supports), actor = pick (monkey, monkey->actors);
      id = fixture_party (monkey->map, &support, &actor, pick_word (monkey, roles));
      g_array_append_val (monkey->parties, id);
    }
}

/* Ids of rows that went with another row go too. */
static void
forget_the_dead (Monkey *monkey)
{
  GArray *arrays[] = { monkey->actors, monkey->links, monkey->supports, monkey->parties };

  for (guint a = 0; a < G_N_ELEMENTS (arrays); a++)
    for (guint i = arrays[a]->len; i-- > 0;)
      if (mnd_map_find_any (monkey->map, &g_array_index (arrays[a], MndId, i)) == NULL)
        g_array_remove_index (arrays[a], i);
}

static void
delete_something (Monkey *monkey)
{
  const struct
  {
    GArray *ids;
    MndTable table;
  } rows[] = { { monkey->actors, MND_TABLE_ACTOR },
               { monkey->links, MND_TABLE_LINK },
               { monkey->supports, MND_TABLE_SUPPORT },
               { monkey->parties, MND_TABLE_PARTY } };
  int choice = g_rand_int_range (monkey->rand, 0, G_N_ELEMENTS (rows));

  if (rows[choice].ids->len > 2)
    {
      MndId id = pick (monkey, rows[choice].ids);
      fixture_delete (monkey->map, rows[choice].table, &id);
    }
  forget_the_dead (monkey);
}

static void
change_something (Monkey *monkey)
{
  static const char *const statehoods[] = { "state", "non_state", "international", "hybrid", NULL };
  static const char *const years[] = { "1999", "2001", "2003-04", NULL };
  static const char *const names[] = { "B", "Renamed", "Renamed to something that takes three lines or so", NULL };
  MndId actor = pick (monkey, monkey->actors);

  switch (g_rand_int_range (monkey->rand, 0, 9))
    {
    case 0:
      fixture_set_word (monkey->map, MND_TABLE_ACTOR, &actor, MND_ACTOR_STATEHOOD, pick_word (monkey, statehoods));
      break;
    case 1:
      fixture_set_word (monkey->map, MND_TABLE_ACTOR, &actor, MND_ACTOR_START, pick_word (monkey, years));
      break;
    case 2:
      fixture_text (monkey->map, &actor, "name", "en", pick_word (monkey, names));
      break;
    case 3:
      fixture_unplace (monkey->map, &actor);
      break;
    case 4:
      if (monkey->links->len > 0)
        {
          MndId link = pick (monkey, monkey->links);
          fixture_set (monkey->map, MND_TABLE_LINK, &link, g_rand_boolean (monkey->rand) ? MND_LINK_TO : MND_LINK_FROM,
                       mnd_value_id (&actor));
        }
      break;
    case 5:
      if (monkey->parties->len > 0)
        {
          MndId party = pick (monkey, monkey->parties);
          fixture_set (monkey->map, MND_TABLE_PARTY, &party, MND_PARTY_ACTOR, mnd_value_id (&actor));
        }
      break;
    case 6:
      if (monkey->supports->len > 0)
        {
          MndId support = pick (monkey, monkey->supports);
          fixture_set_word (monkey->map, MND_TABLE_SUPPORT, &support, MND_SUPPORT_END, pick_word (monkey, years));
        }
      break;
    default:
      fixture_move (monkey->map, &actor, pick_place (monkey), pick_place (monkey));
      break;
    }
}

/* Groups come and go, and every other is folded. */
static void
set_groups (Monkey *monkey)
{
  g_autoptr (GHashTable) folded = g_hash_table_new (mnd_id_hash, mnd_id_equal);

  mnd_scene_set_groups (monkey->scene, (MndGroupBy) g_rand_int_range (monkey->rand, 0, MND_N_GROUP_BYS),
                        (MndGroupStyle) g_rand_int_range (monkey->rand, 0, MND_N_GROUP_STYLES));
  for (guint i = 0; i < mnd_scene_get_n_groups (monkey->scene); i++)
    {
      MndId id = mnd_scene_get_group (monkey->scene, i)->id;
      if (g_rand_boolean (monkey->rand))
        g_array_append_val (monkey->folded, id);
    }
  for (guint i = 0; i < monkey->folded->len; i++)
    g_hash_table_add (folded, &g_array_index (monkey->folded, MndId, i));
  mnd_scene_set_folded (monkey->scene, folded);
  if (g_rand_int_range (monkey->rand, 0, 4) == 0)
    {
      g_array_set_size (monkey->folded, 0);
      mnd_scene_set_folded (monkey->scene, NULL);
    }
}

/* Also the things that are set on a scene and not in the map. */
static void
set_something (Monkey *monkey)
{
  static const char *const days[] = { "1998", "2000-06-01", "2002", NULL };
  MndDate date;

  /* Mostly on: they take more following. */
  mnd_scene_set_link_labels (monkey->scene, g_rand_int_range (monkey->rand, 0, 4) > 0);
  mnd_date_parse (pick_word (monkey, days), &date);
  mnd_scene_set_date (monkey->scene, g_rand_boolean (monkey->rand), mnd_date_get_first_day (&date));
  set_groups (monkey);
}

static void
compare_nodes (const MndSceneNode *a, const MndSceneNode *b)
{
  g_assert_true (a->record == b->record);
  g_assert_true (mnd_rect_equal (&a->rect, &b->rect));
  g_assert_cmpint (a->shape, ==, b->shape);
  g_assert_cmpint (a->role, ==, b->role);
  g_assert_cmpint (a->border, ==, b->border);
  g_assert_cmpint (a->lane, ==, b->lane);
  g_assert_cmpint (a->placed, ==, b->placed);
  g_assert_cmpuint (a->touches->len, ==, b->touches->len);
  g_assert_cmpint (a->group != NULL, ==, b->group != NULL);
  g_assert_true (a->group == NULL || mnd_id_equal (&a->group->id, &b->group->id));
  g_assert_cmpuint (mnd_label_get_n_lines (a->label), ==, mnd_label_get_n_lines (b->label));
  g_assert_cmpstr (mnd_label_get_line (a->label, 0)->text, ==, mnd_label_get_line (b->label, 0)->text);
}

static void
compare_lines (const MndSceneLine *a, const MndSceneLine *b)
{
  g_assert_true (a->record == b->record && a->party == b->party);
  g_assert_true (mnd_id_equal (a->from->id, b->from->id) && mnd_id_equal (a->to->id, b->to->id));
  g_assert_cmpstr (a->kind, ==, b->kind);
  g_assert_cmpint (a->line_kind, ==, b->line_kind);
  g_assert_cmpint (a->dash, ==, b->dash);
  g_assert_cmpuint (a->fan_index, ==, b->fan_index);
  g_assert_cmpuint (a->fan_size, ==, b->fan_size);
  g_assert_cmpmem (a->path, a->n_points * sizeof *a->path, b->path, b->n_points * sizeof *b->path);
  g_assert_true (mnd_rect_equal (&a->bounds, &b->bounds));
  g_assert_true (mnd_rect_equal (&a->label_rect, &b->label_rect));
  g_assert_cmpint (a->label_hidden, ==, b->label_hidden);
}

static void
compare_bundles (const MndSceneLine *a, const MndSceneLine *b)
{
  compare_lines (a, b);
  g_assert_cmpuint (a->bundle->n, ==, b->bundle->n);
  g_assert_cmpmem (a->bundle->onward, sizeof a->bundle->onward, b->bundle->onward, sizeof b->bundle->onward);
  g_assert_cmpmem (a->bundle->backward, sizeof a->bundle->backward, b->bundle->backward, sizeof b->bundle->backward);
  g_assert_cmpmem (a->bundle->mutual, sizeof a->bundle->mutual, b->bundle->mutual, sizeof b->bundle->mutual);
}

/* No frame holds anybody of another group or of none. */
static void
assert_honest (MndScene *scene, const MndSceneGroup *group)
{
  for (guint i = 0; i < group->frames->len; i++)
    for (guint k = 0; k < mnd_scene_get_n_nodes (scene); k++)
      {
        const MndSceneNode *node = mnd_scene_get_node (scene, k);
        MndPoint center = mnd_rect_get_center (&node->rect);
        const MndRect *frame = &g_array_index (group->frames, MndSceneFrame, i).rect;
        MndRect heart = mnd_rect_around (center, 2, 2);
        gboolean hides = FALSE;
        /* Who stands on a member of the group cannot be kept out. */
        for (guint m = 0; m < mnd_scene_get_n_nodes (scene); m++)
          hides = hides
                  || (mnd_scene_get_node (scene, m)->group == group
                      && mnd_rect_intersects (&mnd_scene_get_node (scene, m)->rect, &node->rect));
        g_assert_true (node->group == group || hides || !mnd_rect_intersects (frame, &heart));
      }
}

static void
compare_groups (MndScene *a, MndScene *b)
{
  g_assert_cmpuint (mnd_scene_get_n_groups (a), ==, mnd_scene_get_n_groups (b));
  for (guint i = 0; i < mnd_scene_get_n_groups (a); i++)
    {
      const MndSceneGroup *first = mnd_scene_get_group (a, i), *second = mnd_scene_get_group (b, i);
      g_assert_true (mnd_id_equal (&first->id, &second->id));
      g_assert_cmpstr (first->title, ==, second->title);
      g_assert_cmpint (first->folded, ==, second->folded);
      g_assert_cmpuint (first->members->len, ==, second->members->len);
      g_assert_cmpuint (first->frames->len, ==, second->frames->len);
      g_assert_cmpmem (first->frames->data, first->frames->len * sizeof (MndSceneFrame), second->frames->data,
                       second->frames->len * sizeof (MndSceneFrame));
      g_assert_true (!first->folded || mnd_rect_equal (&first->box->rect, &second->box->rect));
      assert_honest (a, first);
    }
  g_assert_cmpuint (mnd_scene_get_n_bundles (a), ==, mnd_scene_get_n_bundles (b));
  for (guint i = 0; i < mnd_scene_get_n_bundles (a); i++)
    compare_bundles (mnd_scene_get_bundle (a, i), mnd_scene_get_bundle (b, i));
}

static void
compare_places (MndScene *a, MndScene *b)
{
  for (double x = -700; x < 700; x += 175)
    for (double y = -700; y < 1500; y += 175)
      {
        MndRect rect = { x, y, 160, 160 };
        g_autoptr (GPtrArray) first = mnd_scene_find_in_rect (a, &rect);
        g_autoptr (GPtrArray) second = mnd_scene_find_in_rect (b, &rect);
        g_assert_cmpmem (first->pdata, first->len * sizeof (gpointer), second->pdata, second->len * sizeof (gpointer));
      }
}

static void
compare (Monkey *monkey)
{
  g_autoptr (MndScene) fresh = mnd_scene_new (monkey->map);
  g_autoptr (GHashTable) folded = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  MndRect extents = mnd_scene_get_extents (monkey->scene), fresh_extents;
  int day = 0;
  gboolean has_date = mnd_scene_get_date (monkey->scene, &day);

  mnd_scene_set_link_labels (fresh, mnd_scene_get_link_labels (monkey->scene));
  mnd_scene_set_groups (fresh, mnd_scene_get_group_by (monkey->scene), mnd_scene_get_group_style (monkey->scene));
  for (guint i = 0; i < mnd_scene_get_n_groups (monkey->scene); i++)
    if (mnd_scene_get_group (monkey->scene, i)->folded)
      g_hash_table_add (folded, (gpointer) &mnd_scene_get_group (monkey->scene, i)->id);
  mnd_scene_set_folded (fresh, folded);
  mnd_scene_set_date (fresh, has_date, day);
  fresh_extents = mnd_scene_get_extents (fresh);
  g_assert_cmpuint (mnd_scene_get_n_nodes (monkey->scene), ==, mnd_scene_get_n_nodes (fresh));
  g_assert_cmpuint (mnd_scene_get_n_lines (monkey->scene), ==, mnd_scene_get_n_lines (fresh));
  for (guint i = 0; i < mnd_scene_get_n_nodes (fresh); i++)
    compare_nodes (mnd_scene_get_node (monkey->scene, i), mnd_scene_get_node (fresh, i));
  for (guint i = 0; i < mnd_scene_get_n_lines (fresh); i++)
    compare_lines (mnd_scene_get_line (monkey->scene, i), mnd_scene_get_line (fresh, i));
  g_assert_true (mnd_rect_equal (&extents, &fresh_extents));
  g_assert_cmpuint (mnd_scene_get_n_hidden_labels (monkey->scene), ==, mnd_scene_get_n_hidden_labels (fresh));
  compare_groups (monkey->scene, fresh);
  monkey->n_bundles += mnd_scene_get_n_bundles (fresh);
  for (guint i = 0; i < mnd_scene_get_n_groups (fresh); i++)
    monkey->n_frames += mnd_scene_get_group (fresh, i)->frames->len;
  compare_places (monkey->scene, fresh);
}

static void
test_follows (void)
{
  Monkey monkey = { .rand = g_rand_new_with_seed (20040131) };

  monkey.map = fixture_new ();
  monkey.scene = mnd_scene_new (monkey.map);
  monkey.actors = g_array_new (FALSE, FALSE, sizeof (MndId));
  monkey.links = g_array_new (FALSE, FALSE, sizeof (MndId));
  monkey.supports = g_array_new (FALSE, FALSE, sizeof (MndId));
  monkey.parties = g_array_new (FALSE, FALSE, sizeof (MndId));
  monkey.folded = g_array_new (FALSE, FALSE, sizeof (MndId));
  for (guint i = 0; i < N_EDITS; i++)
    {
      int choice = g_rand_int_range (monkey.rand, 0, 20);
      if (choice < 9 || monkey.actors->len < 3)
        add_something (&monkey);
      else if (choice < 12)
        delete_something (&monkey);
      else if (choice < 13)
        set_something (&monkey);
      else
        change_something (&monkey);
      if (i % 16 == 0)
        compare (&monkey);
    }
  compare (&monkey);
  g_assert_cmpuint (monkey.n_bundles, >, 20);
  g_assert_cmpuint (monkey.n_frames, >, 100);
  g_array_unref (monkey.actors);
  g_array_unref (monkey.links);
  g_array_unref (monkey.supports);
  g_array_unref (monkey.parties);
  g_array_unref (monkey.folded);
  g_object_unref (monkey.scene);
  g_object_unref (monkey.map);
  g_rand_free (monkey.rand);
}

/* A row that is deleted and made again in one change is another object with the same key. */
static void
test_row_is_replaced (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autoptr (GError) error = NULL;
  MndId a = fixture_actor (map, "police", "A", 0, 0), b = fixture_actor (map, "police", "B", 300, 0);
  MndId link = fixture_link (map, &a, &b, "oversees");
  MndRecord *record = mnd_map_find (map, MND_TABLE_ACTOR, &a);
  MndChange *gone = mnd_changes_add (changes, MND_TABLE_ACTOR, MND_CHANGE_DELETE);

  for (guint i = 0; i < MND_ACTOR_N_COLUMNS; i++)
    gone->before[i] = mnd_value_copy (mnd_record_get_value (record, i));
  g_assert_true (mnd_map_apply (map, changes, &error));
  g_assert_null (mnd_scene_find_node (scene, &a));
  g_assert_null (mnd_scene_find_line (scene, &link));

  g_clear_pointer (&changes, mnd_changes_unref);
  changes = mnd_changes_new ();
  gone = mnd_changes_add (changes, MND_TABLE_ACTOR, MND_CHANGE_INSERT);
  gone->after[MND_ACTOR_ID] = mnd_value_id (&a);
  gone->after[MND_ACTOR_KIND] = mnd_value_text ("ministry");
  g_assert_true (mnd_map_apply (map, changes, &error));
  g_assert_cmpint (mnd_scene_find_node (scene, &a)->role, ==, MND_ROLE_MANAGEMENT);
  g_assert_true (mnd_scene_find_line (scene, &link)->from == mnd_scene_find_node (scene, &a));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-update/follows", test_follows);
  g_test_add_func ("/scene-update/row-is-replaced", test_row_is_replaced);
  return g_test_run ();
}
