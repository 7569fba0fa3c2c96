/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of rows: their order, and that whoever follows `items-changed` alone has the same list after each change. */
#include "map-changes.h"

/* --- what a list view does: keeps its own rows and mends them as the list tells */

typedef struct
{
  GPtrArray *rows; /* of MndRecord, with references */
  guint n_signals;
} Mirror;

static void
items_changed_cb (GListModel *list, guint position, guint removed, guint added, Mirror *mirror)
{
  mirror->n_signals++;
  g_assert_cmpuint (position + removed, <=, mirror->rows->len);
  g_assert_cmpuint (mirror->rows->len - removed + added, ==, g_list_model_get_n_items (list));
  if (removed > 0)
    g_ptr_array_remove_range (mirror->rows, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror->rows, (int) (position + i), g_list_model_get_item (list, position + i));
}

static void
mirror_init (Mirror *mirror, MndRecordList *list)
{
  mirror->rows = g_ptr_array_new_with_free_func (g_object_unref);
  mirror->n_signals = 0;
  for (guint i = 0; i < mnd_record_list_get_size (list); i++)
    g_ptr_array_add (mirror->rows, g_object_ref (mnd_record_list_get (list, i)));
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), mirror);
}

static void
mirror_clear (Mirror *mirror, MndRecordList *list)
{
  g_signal_handlers_disconnect_by_data (list, mirror);
  g_ptr_array_unref (mirror->rows);
}

static void
mirror_assert_same (Mirror *mirror, MndRecordList *list)
{
  g_assert_cmpuint (mirror->rows->len, ==, mnd_record_list_get_size (list));
  for (guint i = 0; i < mirror->rows->len; i++)
    g_assert_true (g_ptr_array_index (mirror->rows, i) == mnd_record_list_get (list, i));
}

/* A small key, so that rows fall between others at will. */
static MndId
small_id (guint n)
{
  MndId id = { 0 };

  id.bytes[14] = (guint8) (n >> 8);
  id.bytes[15] = (guint8) n;
  return id;
}

static void
insert_small (MndChanges *changes, guint n)
{
  MndId id = small_id (n);

  change_insert (changes, MND_TABLE_ACTOR, &id)->after[MND_ACTOR_KIND] = mnd_value_text ("police");
}

static void
delete_small (MndChanges *changes, guint n)
{
  MndId id = small_id (n);

  change_delete (changes, MND_TABLE_ACTOR, &id);
}

static void
test_order (void)
{
  static const guint order[] = { 5, 1, 9, 3, 7, 2, 8, 4, 6, 0 };
  g_autoptr (MndMap) map = mnd_map_new ();
  MndRecordList *list = mnd_map_get_records (map, MND_TABLE_ACTOR);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (MndChanges) changes = mnd_changes_new ();
      insert_small (changes, order[i]);
      apply (map, changes);
    }
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      MndId id = small_id (i);
      g_assert_true (mnd_id_equal (mnd_record_get_id (mnd_record_list_get (list, i)), &id));
    }
}

static void
test_model (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndRecordList *list = mnd_map_get_records (map, MND_TABLE_ACTOR);
  MndId id = add_actor (map, "police");
  g_autoptr (MndRecord) item = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == MND_TYPE_RECORD);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_true (item == mnd_map_find (map, MND_TABLE_ACTOR, &id));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 1));
}

/* One list of changes makes one signal, whatever comes and goes in it; an update makes none. */
static void
test_one_signal (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndRecordList *list = mnd_map_get_records (map, MND_TABLE_ACTOR);
  g_autoptr (MndChanges) first = mnd_changes_new ();
  g_autoptr (MndChanges) second = mnd_changes_new ();
  MndId id = small_id (4);
  Mirror mirror;

  mirror_init (&mirror, list);
  for (guint i = 0; i < 10; i += 2)
    insert_small (first, i);
  apply (map, first);
  g_assert_cmpuint (mirror.n_signals, ==, 1);
  delete_small (second, 0);
  insert_small (second, 5);
  delete_small (second, 8);
  insert_small (second, 1);
  apply (map, second);
  g_assert_cmpuint (mirror.n_signals, ==, 2);
  mirror_assert_same (&mirror, list);
  set_column (map, MND_TABLE_ACTOR, &id, MND_ACTOR_KIND, mnd_value_text ("media"));
  add_row (map, MND_TABLE_VIEW, MND_VIEW_KIND, mnd_value_text ("map"));
  g_assert_cmpuint (mirror.n_signals, ==, 2);
  mirror_clear (&mirror, list);
}

static void
remember_span_cb (GListModel *list, guint position, guint removed, guint added, guint *span)
{
  span[0] = position;
  span[1] = removed;
  span[2] = added;
}

/* Rows before the first that comes or goes, and after the last, are not said to come and go. */
static void
test_span (void)
{
  static const struct
  {
    guint deleted, inserted; /* even rows are there at first, 0 to 198; 0: none */
    guint position, removed, added;
  } cases[] = {
    { 0, 201, 100, 0, 1 }, { 0, 3, 2, 0, 1 },  { 198, 0, 99, 1, 0 },   { 2, 0, 1, 1, 0 },
    { 2, 7, 1, 3, 3 },     { 20, 5, 3, 8, 8 }, { 198, 199, 99, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MndMap) map = mnd_map_new ();
      g_autoptr (MndChanges) first = mnd_changes_new ();
      g_autoptr (MndChanges) second = mnd_changes_new ();
      guint span[3] = { 0 };
      for (guint n = 0; n < 200; n += 2)
        insert_small (first, n);
      apply (map, first);
      if (cases[i].deleted != 0)
        delete_small (second, cases[i].deleted);
      if (cases[i].inserted != 0)
        insert_small (second, cases[i].inserted);
      g_signal_connect (mnd_map_get_records (map, MND_TABLE_ACTOR), "items-changed", G_CALLBACK (remember_span_cb),
                        span);
      apply (map, second);
      g_assert_cmpuint (span[0], ==, cases[i].position);
      g_assert_cmpuint (span[1], ==, cases[i].removed);
      g_assert_cmpuint (span[2], ==, cases[i].added);
    }
}

static void
test_random_changes (void)
{
  enum
  {
    KEYS = 40
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (77);
  g_autoptr (MndMap) map = mnd_map_new ();
  MndRecordList *list = mnd_map_get_records (map, MND_TABLE_ACTOR);
  gboolean is_there[KEYS] = { FALSE };
  Mirror mirror;

  mirror_init (&mirror, list);
  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (MndChanges) changes = mnd_changes_new ();
      gboolean is_used[KEYS] = { FALSE };
      guint n = 0;
      for (int i = g_rand_int_range (rand, 1, 8); i > 0; i--)
        {
          guint key = (guint) g_rand_int_range (rand, 0, KEYS);
          if (is_used[key])
            continue;
          is_used[key] = TRUE;
          if (is_there[key])
            delete_small (changes, key);
          else
            insert_small (changes, key);
          is_there[key] = !is_there[key];
        }
      apply (map, changes);
      mirror_assert_same (&mirror, list);
      for (guint key = 0; key < KEYS; key++)
        {
          MndId id = small_id (key);
          g_assert_cmpint (mnd_map_find (map, MND_TABLE_ACTOR, &id) != NULL, ==, is_there[key]);
          if (is_there[key])
            g_assert_true (mnd_id_equal (mnd_record_get_id (mnd_record_list_get (list, n++)), &id));
        }
      g_assert_cmpuint (n, ==, mnd_record_list_get_size (list));
    }
  mirror_clear (&mirror, list);
}

/* Whoever hears of one list reads the others as they are after the change. */
static void
count_links_cb (GListModel *actors, guint position, guint removed, guint added, MndMap *map)
{
  g_assert_cmpuint (g_list_model_get_n_items (actors), ==, 2);
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_LINK)), ==, 1);
}

static void
test_lists_agree (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndId link = mnd_id_new (), from = small_id (1), to = small_id (2);
  MndChange *change;

  insert_small (changes, 1);
  insert_small (changes, 2);
  change = change_insert (changes, MND_TABLE_LINK, &link);
  change->after[MND_LINK_FROM] = mnd_value_id (&from);
  change->after[MND_LINK_TO] = mnd_value_id (&to);
  g_signal_connect (mnd_map_get_records (map, MND_TABLE_ACTOR), "items-changed", G_CALLBACK (count_links_cb), map);
  apply (map, changes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-list/order", test_order);
  g_test_add_func ("/record-list/model", test_model);
  g_test_add_func ("/record-list/one-signal", test_one_signal);
  g_test_add_func ("/record-list/span", test_span);
  g_test_add_func ("/record-list/random-changes", test_random_changes);
  g_test_add_func ("/record-list/lists-agree", test_lists_agree);
  return g_test_run ();
}
