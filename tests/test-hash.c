/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hashes of what a file brings: keys chosen to fall together do not, and each run has hashes of its own. */
#include "model/mnd-change.h"
#include "model/mnd-hash.h"

#include <string.h>

#define MANY 4096

/* How many different hashes there are. */
static guint
count_different (const guint *hashes, guint n)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (seen, GUINT_TO_POINTER (hashes[i]));
  return g_hash_table_size (seen);
}

/* 4096 hashes of 32 bits: two of them agree by chance once in 500 times, ten pairs never. */
static void
assert_spread (const guint *hashes)
{
  g_assert_cmpuint (count_different (hashes, MANY), >, MANY - 10);
}

/* Ids of which two bytes differ and 14 are the same, wherever the two stand. */
static void
test_ids (void)
{
  guint hashes[MANY];

  for (guint at = 0; at + 1 < MND_ID_SIZE; at++)
    {
      for (guint i = 0; i < MANY; i++)
        {
          MndId id = { { 0 } };
          id.bytes[at] = (guint8) i;
          id.bytes[at + 1] = (guint8) (i >> 8);
          hashes[i] = mnd_id_hash (&id);
          g_assert_cmpuint (hashes[i], ==, mnd_id_hash (&id));
        }
      assert_spread (hashes);
    }
}

/* "Ab" and "BA" have one hash by g_str_hash(), and so have all texts made of them. */
static void
test_texts (void)
{
  guint hashes[MANY], old[MANY];

  for (guint i = 0; i < MANY; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      for (guint bit = 0; bit < 12; bit++)
        g_string_append (text, (i >> bit & 1) != 0 ? "Ab" : "BA");
      old[i] = g_str_hash (text->str);
      hashes[i] = mnd_hash_text (text->str);
    }
  g_assert_cmpuint (count_different (old, MANY), ==, 1);
  assert_spread (hashes);
}

/* A zero at the end is not nothing, and bytes beyond a word of eight count. */
static void
test_lengths (void)
{
  static const guint8 zeros[64];
  guint hashes[G_N_ELEMENTS (zeros)];

  for (gsize size = 0; size < G_N_ELEMENTS (zeros); size++)
    hashes[size] = (guint) mnd_hash_bytes (zeros, size);
  g_assert_cmpuint (count_different (hashes, G_N_ELEMENTS (zeros)), ==, G_N_ELEMENTS (zeros));
  g_assert_cmpuint (mnd_hash_text (""), ==, (guint) mnd_hash_bytes (zeros, 0));
}

/* Rows with a key of several columns of which one alone differs. */
static void
test_rows (void)
{
  g_autoptr (MndChanges) rows = mnd_changes_new ();
  guint hashes[MANY];
  MndId owner = mnd_id_new ();

  for (guint i = 0; i < MANY; i++)
    {
      MndChange *row = mnd_changes_add (rows, MND_TABLE_TEXT, MND_CHANGE_INSERT);

      row->after[MND_TEXT_OWNER] = mnd_value_id (&owner);
      row->after[MND_TEXT_PROPERTY] = mnd_value_text ("name");
      row->after[MND_TEXT_LANGUAGE] = mnd_value_text ("en");
      row->after[MND_TEXT_ORDINAL] = mnd_value_integer ((gint64) i << 32);
      hashes[i] = mnd_change_hash_row (row);
      g_assert_true (mnd_change_same_row (row, mnd_changes_get (rows, i)));
      g_assert_true (i == 0 || !mnd_change_same_row (row, mnd_changes_get (rows, 0)));
    }
  assert_spread (hashes);
}

/* An id of an actor and the same one of a link are two rows. */
static void
test_tables (void)
{
  g_autoptr (MndChanges) rows = mnd_changes_new ();
  MndChange *actor = mnd_changes_add (rows, MND_TABLE_ACTOR, MND_CHANGE_INSERT);
  MndChange *link = mnd_changes_add (rows, MND_TABLE_LINK, MND_CHANGE_DELETE);
  MndChange *again = mnd_changes_add (rows, MND_TABLE_ACTOR, MND_CHANGE_DELETE);
  MndId id = mnd_id_new ();

  actor->after[MND_ACTOR_ID] = mnd_value_id (&id);
  link->before[MND_LINK_ID] = mnd_value_id (&id);
  again->before[MND_ACTOR_ID] = mnd_value_id (&id);
  g_assert_false (mnd_change_same_row (actor, link));
  g_assert_true (mnd_change_same_row (actor, again));
  g_assert_cmpuint (mnd_change_hash_row (actor), ==, mnd_change_hash_row (again));
}

static char *
dup_hash_of_another_run (void)
{
  char *argv[] = { (char *) "/proc/self/exe", (char *) "--print-hash", NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_spawn_sync (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (output), ==, 16);
  return output;
}

static void
test_runs (void)
{
  g_autofree char *one = dup_hash_of_another_run ();
  g_autofree char *two = dup_hash_of_another_run ();

  g_assert_cmpstr (one, !=, two);
}

int
main (int argc, char **argv)
{
  if (argc == 2 && g_str_equal (argv[1], "--print-hash"))
    {
      g_print ("%016" G_GINT64_MODIFIER "x", mnd_hash_bytes ("map", 3));
      return 0;
    }
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hash/ids", test_ids);
  g_test_add_func ("/hash/texts", test_texts);
  g_test_add_func ("/hash/lengths", test_lengths);
  g_test_add_func ("/hash/rows", test_rows);
  g_test_add_func ("/hash/tables", test_tables);
  g_test_add_func ("/hash/runs", test_runs);
  return g_test_run ();
}
