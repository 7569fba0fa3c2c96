/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * For libFuzzer: bytes as a changeset. What our reader takes, SQLite must turn around, join and apply without a fault;
 * turned around twice it says the same.
 */
#include "store/mnd-changeset-private.h"
#include "store/mnd-schema-private.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* An empty map: most changes do not fit, and are to be refused. */
static sqlite3 *
get_map (void)
{
  static sqlite3 *db = NULL;

  if (db == NULL)
    {
      db = mnd_sqlite_open (":memory:", MND_SQLITE_CREATE, NULL);
      g_assert_true (mnd_schema_create (db, NULL));
    }
  return db;
}

static void
apply (GBytes *changeset)
{
  sqlite3 *db = get_map ();

  g_assert_true (mnd_sqlite_run (db, "BEGIN", NULL));
  mnd_changeset_apply (db, changeset, NULL);
  g_assert_true (mnd_sqlite_run (db, "ROLLBACK", NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) changeset = g_bytes_new (data, size);
  g_autoptr (MndChanges) changes = mnd_changeset_decode (changeset, NULL);
  g_autoptr (GBytes) inverted = NULL;
  g_autoptr (GBytes) joined = NULL;
  g_autoptr (GBytes) wide = NULL;
  g_autoptr (MndChanges) widened = NULL;
  g_autoptr (MndChanges) back = NULL;

  if (changes == NULL)
    return 0;
  inverted = mnd_changeset_invert (changeset, NULL);
  g_assert_nonnull (inverted);
  back = mnd_changeset_decode (inverted, NULL);
  g_assert_nonnull (back);
  g_assert_cmpuint (mnd_changes_get_size (back), ==, mnd_changes_get_size (changes));
  joined = mnd_changeset_join (changeset, inverted, NULL);
  wide = mnd_changeset_widen (changeset);
  widened = mnd_changeset_decode (wide, NULL);
  g_assert_nonnull (widened);
  g_assert_cmpuint (mnd_changes_get_size (widened), ==, mnd_changes_get_size (changes));
  apply (changeset);
  apply (inverted);
  return 0;
}
