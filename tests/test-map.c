/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A map takes changes in: all of a list or nothing, its indexes in step with its rows, and one word of it. */
#include "map-changes.h"

#include "model/mnd-text.h"

#include <string.h>

static guint
size_of (MndMap *map, MndTable table)
{
  return mnd_record_list_get_size (mnd_map_get_records (map, table));
}

/* --- all or nothing */

static void
count_cb (MndMap *map, MndChanges *changes, guint *n)
{
  *n += 1;
}

static void
count_record_cb (MndRecord *record, guint *n)
{
  *n += 1;
}

/* Ten ways in which the last of three changes may not fit. */
static void
add_bad_change (MndChanges *changes, guint way, const MndId *actor, const MndId *link, const MndId *fresh)
{
  MndChange *change;

  switch (way)
    {
    case 0: /* insert of a row that is there */
      change_insert (changes, MND_TABLE_LINK, link);
      break;
    case 1: /* update of one that is not */
      change_update (changes, MND_TABLE_LINK, actor, MND_LINK_KIND, mnd_value_text ("funds"));
      break;
    case 2: /* delete of one that is not */
      change_delete (changes, MND_TABLE_SUPPORT, fresh);
      break;
    case 3: /* insert twice */
      change_insert (changes, MND_TABLE_ACTOR, fresh);
      break;
    case 4: /* delete twice */
      change_delete (changes, MND_TABLE_ACTOR, actor);
      break;
    case 5: /* update of a row that the same list deletes */
      change_update (changes, MND_TABLE_ACTOR, actor, MND_ACTOR_KIND, mnd_value_text ("media"));
      break;
    case 6: /* the id of a row of another table */
      change_insert (changes, MND_TABLE_SUPPORT, link);
      break;
    case 7: /* the id of a row of another table that the same list inserts */
      change_insert (changes, MND_TABLE_PLACE, fresh);
      break;
    case 8: /* no key */
      change_insert (changes, MND_TABLE_ACTOR, NULL);
      break;
    case 9: /* a key of the wrong type */
      change = change_insert (changes, MND_TABLE_ACTOR, NULL);
      change->after[0] = mnd_value_text ("police");
      break;
    case 10: /* a text that is there */
      change_text (changes, MND_CHANGE_INSERT, link, "note", "en", 0, "again");
      break;
    case 11: /* a text of another ordinal */
      change_text (changes, MND_CHANGE_DELETE, link, "note", "en", 1, NULL);
      break;
    case 12: /* a setting that is not there */
      change = mnd_changes_add (changes, MND_TABLE_MAP, MND_CHANGE_DELETE);
      change->before[MND_MAP_KEY] = mnd_value_text ("title");
      break;
    case 13: /* a key that lacks a part */
      change = change_text (changes, MND_CHANGE_DELETE, link, "note", "en", 0, NULL);
      mnd_value_clear (&change->before[MND_TEXT_LANGUAGE]);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
assert_same_content (MndChanges *a, MndChanges *b)
{
  g_assert_cmpuint (mnd_changes_get_size (a), ==, mnd_changes_get_size (b));
  for (guint i = 0; i < mnd_changes_get_size (a); i++)
    {
      const MndChange *one = mnd_changes_get (a, i), *other = mnd_changes_get (b, i);
      g_assert_cmpint (one->table, ==, other->table);
      for (guint c = 0; c < mnd_table_get_info (one->table)->n_columns; c++)
        g_assert_true (mnd_value_equal (&one->after[c], &other->after[c]));
    }
}

static void
test_all_or_nothing (void)
{
  for (guint way = 0; way < 14; way++)
    {
      g_autoptr (MndMap) map = mnd_map_new ();
      MndId actor = add_actor (map, "police");
      MndId other = add_actor (map, "ministry");
      MndId link = add_link (map, &other, &actor, "oversees");
      MndId fresh = mnd_id_new ();
      g_autoptr (MndChanges) changes = mnd_changes_new ();
      g_autoptr (MndChanges) before = NULL;
      g_autoptr (MndChanges) after = NULL;
      g_autoptr (GError) error = NULL;
      guint n_signals = 0;

      set_text (map, &link, "note", "en", "monthly");
      before = mnd_map_dup_content (map);
      g_signal_connect (map, "changed", G_CALLBACK (count_cb), &n_signals);
      change_insert (changes, MND_TABLE_ACTOR, &fresh)->after[MND_ACTOR_KIND] = mnd_value_text ("audit");
      change_delete (changes, MND_TABLE_ACTOR, &actor);
      add_bad_change (changes, way, &actor, &link, &fresh);
      g_test_message ("way %u", way);
      g_assert_false (mnd_map_apply (map, changes, &error));
      g_assert_error (error, MND_MODEL_ERROR, MND_MODEL_ERROR_MISMATCH);
      g_assert_nonnull (strstr (error->message, mnd_table_get_info (mnd_changes_get (changes, 2)->table)->name));
      after = mnd_map_dup_content (map);
      assert_same_content (before, after);
      g_assert_cmpuint (n_signals, ==, 0);
      g_assert_nonnull (mnd_map_find (map, MND_TABLE_ACTOR, &actor));
      g_assert_null (mnd_map_find_any (map, &fresh));
      g_assert_cmpuint (mnd_map_get_referring (map, MND_TABLE_LINK, MND_LINK_TO, &actor)->len, ==, 1);
    }
}

static void
test_empty_list (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndChanges) changes = mnd_changes_new ();

  apply (map, changes);
  g_assert_cmpuint (size_of (map, MND_TABLE_ACTOR), ==, 0);
}

/* --- signals */

static void
check_all_in_cb (MndMap *map, MndChanges *changes, guint *n)
{
  g_assert_cmpuint (mnd_changes_get_size (changes), ==, 2);
  g_assert_cmpuint (size_of (map, MND_TABLE_ACTOR), ==, 2);
  *n += 1;
}

static void
test_changed_comes_last (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndId a = mnd_id_new (), b = mnd_id_new ();
  guint n = 0;

  g_signal_connect (map, "changed", G_CALLBACK (check_all_in_cb), &n);
  change_insert (changes, MND_TABLE_ACTOR, &a);
  change_insert (changes, MND_TABLE_ACTOR, &b);
  apply (map, changes);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_record_changed (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId id = add_actor (map, "police"), other = add_actor (map, "media");
  guint n = 0;

  g_signal_connect (mnd_map_find (map, MND_TABLE_ACTOR, &id), "changed", G_CALLBACK (count_record_cb), &n);
  set_column (map, MND_TABLE_ACTOR, &id, MND_ACTOR_STAFF, mnd_value_integer (3));
  g_assert_cmpuint (n, ==, 1);
  set_text (map, &id, "name", "en", "Police");
  g_assert_cmpuint (n, ==, 2);
  set_text (map, &id, "name", "en", "The police");
  g_assert_cmpuint (n, ==, 3);
  set_text (map, &other, "name", "en", "Radio");
  set_column (map, MND_TABLE_ACTOR, &other, MND_ACTOR_STAFF, mnd_value_integer (3));
  g_assert_cmpuint (n, ==, 3);
}

/* --- records */

static void
test_record_values (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId id = add_actor (map, "police"), place = add_row (map, MND_TABLE_PLACE, MND_PLACE_CODE, mnd_value_text ("W"));
  MndRecord *actor = mnd_map_find (map, MND_TABLE_ACTOR, &id);

  g_assert_cmpint (mnd_record_get_table (actor), ==, MND_TABLE_ACTOR);
  g_assert_null (mnd_record_get_text (actor, MND_ACTOR_BRANCH));
  g_assert_null (mnd_record_get_reference (actor, MND_ACTOR_PLACE));
  g_assert_cmpint (mnd_record_get_integer (actor, MND_ACTOR_STAFF, -7), ==, -7);
  g_assert_false (mnd_record_get_boolean (actor, MND_ACTOR_PLACEHOLDER));
  set_column (map, MND_TABLE_ACTOR, &id, MND_ACTOR_STAFF, mnd_value_integer (0));
  set_column (map, MND_TABLE_ACTOR, &id, MND_ACTOR_PLACEHOLDER, mnd_value_integer (1));
  set_column (map, MND_TABLE_ACTOR, &id, MND_ACTOR_PLACE, mnd_value_id (&place));
  g_assert_cmpint (mnd_record_get_integer (actor, MND_ACTOR_STAFF, -7), ==, 0);
  g_assert_true (mnd_record_get_boolean (actor, MND_ACTOR_PLACEHOLDER));
  g_assert_true (mnd_id_equal (mnd_record_get_reference (actor, MND_ACTOR_PLACE), &place));
  g_assert_cmpstr (mnd_record_get_text (actor, MND_ACTOR_KIND), ==, "police"); /* what was not told stays */
  set_column (map, MND_TABLE_ACTOR, &id, MND_ACTOR_PLACE, mnd_value_null ());
  g_assert_null (mnd_record_get_reference (actor, MND_ACTOR_PLACE));
  g_assert_null (mnd_record_get_text (actor, MND_ACTOR_STAFF)); /* a number is no text */
  g_assert_true (actor == mnd_map_find (map, MND_TABLE_ACTOR, &id));
}

static void
test_positions (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId actor = add_actor (map, "police"), view = add_row (map, MND_TABLE_VIEW, MND_VIEW_KIND, mnd_value_text ("map"));
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndChange *change = change_insert (changes, MND_TABLE_POSITION, NULL);
  MndRecord *position;

  change->after[MND_POSITION_VIEW] = mnd_value_id (&view);
  change->after[MND_POSITION_ITEM] = mnd_value_id (&actor);
  change->after[MND_POSITION_X] = mnd_value_real (-1.5);
  apply (map, changes);
  g_assert_cmpuint (mnd_map_get_referring (map, MND_TABLE_POSITION, MND_POSITION_ITEM, &actor)->len, ==, 1);
  g_assert_cmpuint (mnd_map_get_referring (map, MND_TABLE_POSITION, MND_POSITION_VIEW, &view)->len, ==, 1);
  position = g_ptr_array_index (mnd_map_get_referring (map, MND_TABLE_POSITION, MND_POSITION_VIEW, &view), 0);
  g_assert_cmpfloat (mnd_record_get_real (position, MND_POSITION_X), ==, -1.5);
  g_assert_cmpfloat (mnd_record_get_real (position, MND_POSITION_Y), ==, 0.0);
  g_assert_null (mnd_record_get_id (position));
  g_assert_true (mnd_map_find_main_view (map) == mnd_map_find (map, MND_TABLE_VIEW, &view));
}

/* --- look-ups */

static void
test_find (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId actor = add_actor (map, "coordination_body"), link = add_link (map, &actor, &actor, "advises");
  MndId nobody = mnd_id_new ();
  MndRecord *body;

  g_assert_nonnull (mnd_map_find_any (map, &actor));
  g_assert_null (mnd_map_find (map, MND_TABLE_LINK, &actor));
  g_assert_null (mnd_map_find (map, MND_TABLE_ACTOR, &link));
  g_assert_null (mnd_map_find (map, MND_TABLE_ACTOR, &nobody));
  g_assert_null (mnd_map_find (map, MND_TABLE_ACTOR, NULL));
  g_assert_null (mnd_map_find_any (map, NULL));
  g_assert_null (mnd_map_find (map, MND_TABLE_BODY, &actor));
  {
    g_autoptr (MndChanges) changes = mnd_changes_new ();
    change_insert (changes, MND_TABLE_BODY, &actor);
    apply (map, changes);
  }
  /* A body has the key of its actor, and does not hide it. */
  body = mnd_map_find (map, MND_TABLE_BODY, &actor);
  g_assert_cmpint (mnd_record_get_table (body), ==, MND_TABLE_BODY);
  g_assert_true (mnd_id_equal (mnd_record_get_id (body), &actor));
  g_assert_cmpint (mnd_record_get_table (mnd_map_find_any (map, &actor)), ==, MND_TABLE_ACTOR);
  delete_row (map, MND_TABLE_BODY, &actor);
  g_assert_null (mnd_map_find (map, MND_TABLE_BODY, &actor));
  g_assert_nonnull (mnd_map_find (map, MND_TABLE_ACTOR, &actor));
}

static void
test_settings (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();

  g_assert_null (mnd_map_get_setting (map, MND_MAP_TITLE));
  set_setting (map, MND_MAP_TITLE, "Freeland");
  set_setting (map, MND_MAP_LANGUAGES, "en");
  set_setting (map, MND_MAP_TITLE, "Free Land");
  g_assert_cmpstr (mnd_map_get_setting (map, MND_MAP_TITLE), ==, "Free Land");
  g_assert_cmpstr (mnd_map_get_setting (map, MND_MAP_LANGUAGES), ==, "en");
  g_assert_null (mnd_map_find_main_view (map));
}

/* What dup_content() gives makes the same map. */
static void
test_content (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndMap) copy = mnd_map_new ();
  MndId actor = add_actor (map, "police"), link = add_link (map, &actor, &actor, "advises");
  g_autoptr (MndChanges) content = NULL;
  g_autoptr (MndChanges) again = NULL;

  set_text (map, &link, "note", "fr", "é");
  set_setting (map, "title", "x");
  content = mnd_map_dup_content (map);
  g_assert_cmpuint (mnd_changes_get_size (content), ==, 4);
  apply (copy, content);
  again = mnd_map_dup_content (copy);
  assert_same_content (content, again);
}

/* --- random changes, and everything counted anew after each */

enum
{
  N_TABLES = 5
};
static const MndTable monkey_tables[N_TABLES] = { MND_TABLE_ACTOR, MND_TABLE_LINK, MND_TABLE_SUPPORT, MND_TABLE_PARTY,
                                                  MND_TABLE_CITATION };

static MndValue
random_reference (GRand *rand, GArray *ids)
{
  if (ids->len == 0 || g_rand_int_range (rand, 0, 6) == 0)
    return mnd_value_null ();
  return mnd_value_id (&g_array_index (ids, MndId, g_rand_int_range (rand, 0, (int) ids->len)));
}

static void
fill_references (GRand *rand, GArray *ids, MndChange *change)
{
  const MndTableInfo *info = mnd_table_get_info (change->table);

  for (guint c = 1; c < info->n_columns; c++)
    if (info->columns[c].type == MND_COLUMN_ID
        && (change->kind == MND_CHANGE_INSERT || g_rand_int_range (rand, 0, 2) == 0))
      {
        mnd_value_clear (&change->after[c]);
        change->after[c] = random_reference (rand, ids);
      }
}

static void
assert_indexes (MndMap *map, MndTable table, guint column, GArray *ids)
{
  MndRecordList *records = mnd_map_get_records (map, table);

  for (guint k = 0; k < ids->len; k++)
    {
      const MndId *id = &g_array_index (ids, MndId, k);
      GPtrArray *rows = mnd_map_get_referring (map, table, column, id);
      guint n = 0;
      for (guint i = 0; i < mnd_record_list_get_size (records); i++)
        {
          MndRecord *record = mnd_record_list_get (records, i);
          const MndId *reference = mnd_record_get_reference (record, column);
          if (reference == NULL || !mnd_id_equal (reference, id))
            continue;
          g_assert_cmpuint (n, <, rows->len);
          g_assert_true (g_ptr_array_index (rows, n++) == record);
        }
      g_assert_cmpuint (n, ==, rows->len);
    }
}

static void
assert_map (MndMap *map, GArray *ids)
{
  guint n_found = 0, n_rows = 0;

  for (guint i = 0; i < ids->len; i++)
    n_found += mnd_map_find_any (map, &g_array_index (ids, MndId, i)) != NULL;
  for (guint t = 0; t < N_TABLES; t++)
    {
      const MndTableInfo *info = mnd_table_get_info (monkey_tables[t]);
      n_rows += size_of (map, monkey_tables[t]);
      for (guint c = 1; c < info->n_columns; c++)
        if (info->columns[c].type == MND_COLUMN_ID)
          assert_indexes (map, monkey_tables[t], c, ids);
    }
  g_assert_cmpuint (n_found, ==, n_rows);
}

/* One change of a row that the list has not touched yet. `ids` are of all rows that ever were. */
static void
add_random_change (GRand *rand, MndMap *map, MndChanges *changes, GArray *ids, GHashTable *touched)
{
  MndTable table = monkey_tables[g_rand_int_range (rand, 0, N_TABLES)];
  guint n = size_of (map, table);
  int what = g_rand_int_range (rand, 0, 10);
  MndId id;

  if (n == 0 || what < 4)
    {
      /* Rows that were deleted come back with an undo: in the middle of the list. */
      gboolean is_old = ids->len > 0 && what < 2;
      id = mnd_id_new ();
      if (is_old)
        id = g_array_index (ids, MndId, g_rand_int_range (rand, 0, (int) ids->len));
      if (mnd_map_find_any (map, &id) != NULL || !g_hash_table_add (touched, g_memdup2 (&id, sizeof id)))
        return;
      fill_references (rand, ids, change_insert (changes, table, &id));
      if (!is_old)
        g_array_append_val (ids, id);
      return;
    }
  id = *mnd_record_get_id (
      mnd_record_list_get (mnd_map_get_records (map, table), (guint) g_rand_int_range (rand, 0, (int) n)));
  if (!g_hash_table_add (touched, g_memdup2 (&id, sizeof id)))
    return;
  if (what < 7)
    change_delete (changes, table, &id);
  else
    fill_references (rand, ids, change_update (changes, table, &id, 1, mnd_value_null ()));
}

static void
test_monkey (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MndId));

  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (MndChanges) changes = mnd_changes_new ();
      g_autoptr (GHashTable) touched = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
      for (int i = g_rand_int_range (rand, 0, 6); i >= 0; i--)
        add_random_change (rand, map, changes, ids, touched);
      apply (map, changes);
      assert_map (map, ids);
    }
  g_assert_cmpuint (ids->len, >, 200);
}

/* The rows of a whole map go over as they are and can still be read; where one does not fit nothing goes. */
static void
test_take_rows (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndMap) again = mnd_map_new ();
  g_autoptr (MndChanges) rows = mnd_changes_new ();
  g_autoptr (MndChanges) content = NULL;
  g_autoptr (GError) error = NULL;
  MndId actor = mnd_id_new ();

  change_insert (rows, MND_TABLE_ACTOR, &actor);
  change_text (rows, MND_CHANGE_INSERT, &actor, "name", "en", 0, "Police");
  g_assert_true (mnd_map_take_rows (map, rows, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (mnd_map_get_name (map, &actor, NULL), ==, "Police");
  g_assert_cmpstr (mnd_changes_get (rows, 1)->after[MND_TEXT_VALUE].text, ==, "Police");

  content = mnd_map_dup_content (map);
  change_insert (content, MND_TABLE_LINK, &actor);
  g_assert_false (mnd_map_take_rows (again, content, &error));
  g_assert_error (error, MND_MODEL_ERROR, MND_MODEL_ERROR_MISMATCH);
  g_assert_cmpuint (size_of (again, MND_TABLE_ACTOR), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/map/empty-list", test_empty_list);
  g_test_add_func ("/map/changed-comes-last", test_changed_comes_last);
  g_test_add_func ("/map/record-changed", test_record_changed);
  g_test_add_func ("/map/record-values", test_record_values);
  g_test_add_func ("/map/positions", test_positions);
  g_test_add_func ("/map/find", test_find);
  g_test_add_func ("/map/settings", test_settings);
  g_test_add_func ("/map/content", test_content);
  g_test_add_func ("/map/take-rows", test_take_rows);
  g_test_add_func ("/map/monkey", test_monkey);
  return g_test_run ();
}
