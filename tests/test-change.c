/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of changes: what is put in stays, and the key is found on the right side. */
#include "map-changes.h"

static void
test_empty_values (void)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();

  for (int t = 0; t < MND_N_TABLES; t++)
    {
      MndChange *change = mnd_changes_add (changes, (MndTable) t, MND_CHANGE_UPDATE);
      for (guint i = 0; i < mnd_table_get_info ((MndTable) t)->n_columns; i++)
        {
          g_assert_cmpint (change->before[i].type, ==, MND_VALUE_UNDEFINED);
          g_assert_cmpint (change->after[i].type, ==, MND_VALUE_UNDEFINED);
          change->before[i] = mnd_value_text ("b");
          change->after[i] = mnd_value_text ("a");
        }
    }
  g_assert_cmpuint (mnd_changes_get_size (changes), ==, MND_N_TABLES);
}

/* A change that was lent stays where it is while others are added. */
static void
test_lent_changes_stay (void)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndChange *first = mnd_changes_add (changes, MND_TABLE_MAP, MND_CHANGE_INSERT);

  for (guint i = 0; i < 1000; i++)
    mnd_changes_add (changes, MND_TABLE_ACTOR, MND_CHANGE_DELETE);
  first->after[MND_MAP_KEY] = mnd_value_text ("title");
  g_assert_true (mnd_changes_get (changes, 0) == first);
  g_assert_cmpstr (mnd_changes_get (changes, 0)->after[MND_MAP_KEY].text, ==, "title");
}

static void
test_references (void)
{
  MndChanges *changes = mnd_changes_new ();

  mnd_changes_add (changes, MND_TABLE_MAP, MND_CHANGE_INSERT)->after[MND_MAP_KEY] = mnd_value_text ("title");
  g_assert_true (mnd_changes_ref (changes) == changes);
  mnd_changes_unref (changes);
  g_assert_cmpstr (mnd_changes_get (changes, 0)->after[MND_MAP_KEY].text, ==, "title");
  mnd_changes_unref (changes);
}

static void
test_touch (void)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();

  g_assert_false (mnd_changes_touch (changes, MND_TABLE_ACTOR));
  mnd_changes_add (changes, MND_TABLE_LINK, MND_CHANGE_INSERT);
  mnd_changes_add (changes, MND_TABLE_ACTOR, MND_CHANGE_DELETE);
  g_assert_true (mnd_changes_touch (changes, MND_TABLE_ACTOR));
  g_assert_true (mnd_changes_touch (changes, MND_TABLE_LINK));
  g_assert_false (mnd_changes_touch (changes, MND_TABLE_MAP));
}

static void
test_keys (void)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndId id = mnd_id_new ();
  MndChange *insert = change_insert (changes, MND_TABLE_ACTOR, &id);
  MndChange *update = change_update (changes, MND_TABLE_ACTOR, &id, MND_ACTOR_KIND, mnd_value_text ("police"));
  MndChange *delete = change_delete (changes, MND_TABLE_ACTOR, &id);
  MndChange *text = change_text (changes, MND_CHANGE_DELETE, &id, "name", "en", 3, NULL);

  g_assert_true (mnd_id_equal (mnd_change_get_id (insert), &id));
  g_assert_true (mnd_id_equal (mnd_change_get_id (update), &id));
  g_assert_true (mnd_id_equal (mnd_change_get_id (delete), &id));
  g_assert_true (mnd_change_get_key (insert, 0) == &insert->after[0]);
  g_assert_true (mnd_change_get_key (update, 0) == &update->before[0]);
  g_assert_cmpint (mnd_change_get_key (text, MND_TEXT_ORDINAL)->integer, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change/empty-values", test_empty_values);
  g_test_add_func ("/change/lent-changes-stay", test_lent_changes_stay);
  g_test_add_func ("/change/references", test_references);
  g_test_add_func ("/change/touch", test_touch);
  g_test_add_func ("/change/keys", test_keys);
  return g_test_run ();
}
