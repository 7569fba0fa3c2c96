/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening files that are no maps, are damaged, come from a newer program or were tampered with: one sentence, nothing
 * left. */
#include "map-edits.h"

#include "store/mnd-sqlite-private.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

/* The entry number `i` of the history, the newest being 0, gets a name (NULL: loses it). */
static void
name_edit (MndStore *store, guint i, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = mnd_store_list_history (store, &error);
  MndHistoryEntry *entry;

  g_assert_no_error (error);
  entry = g_ptr_array_index (entries, i);
  assert_good (mnd_store_set_snapshot (store, &entry->id, name, &error), error);
}

/* A published map with two edits in its history, the older of which has a name. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndMap) map = NULL;
  g_autoptr (MndStore) store = new_store (&map);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mandate-open-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "map.mandate", NULL);
  file = g_file_new_for_path (fixture->path);
  commit_actor (store, "Police");
  commit_actor (store, "Army");
  name_edit (store, 1, "Baseline");
  assert_good (mnd_store_publish (store, file, TRUE, NULL, &error), error);
  mnd_store_close (store, FALSE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
run_sql (Fixture *fixture, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
  sqlite3_close (db);
}

static guint
count_working_copies (void)
{
  g_autofree char *maps = g_build_filename (g_get_user_state_dir (), "mandate", "maps", NULL);
  g_autoptr (GDir) dir = g_dir_open (maps, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_refused (Fixture *fixture, MndStoreError code)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;
  MndStore *store = mnd_store_open (file, MND_STORE_OPEN_DEFAULT, &map, NULL, &error);

  g_test_message ("%s", error != NULL ? error->message : "opened");
  g_assert_null (store);
  g_assert_error (error, MND_STORE_ERROR, (gint) code);
  g_assert_cmpuint (count_working_copies (), ==, 0);
}

static void
test_good (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MndStore) store = mnd_store_open (file, MND_STORE_OPEN_DEFAULT, &map, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_ACTOR)), ==, 2);
  g_assert_cmpint (mnd_store_count_history (store, NULL), ==, 2);
  mnd_store_close (store, FALSE);
  g_assert_cmpuint (count_working_copies (), ==, 0);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "none.mandate", NULL);
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (mnd_store_open (file, MND_STORE_OPEN_DEFAULT, &map, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_working_copies (), ==, 0);
}

static void
test_other_files (Fixture *fixture, gconstpointer data)
{
  static const char *const contents[] = { "", "A letter", "SQLite format 3" };
  g_autofree char *long_text = g_strnfill (5000, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, contents[i], -1, NULL));
      assert_refused (fixture, MND_STORE_ERROR_NOT_A_MAP);
    }
  g_assert_true (g_file_set_contents (fixture->path, long_text, -1, NULL));
  assert_refused (fixture, MND_STORE_ERROR_NOT_A_MAP);
  g_unlink (fixture->path);
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture, MND_STORE_ERROR_NOT_A_MAP);
  g_rmdir (fixture->path);
}

static void
test_other_database (Fixture *fixture, gconstpointer data)
{
  run_sql (fixture, "PRAGMA application_id = 7");
  assert_refused (fixture, MND_STORE_ERROR_NOT_A_MAP);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  run_sql (fixture, "PRAGMA user_version = 99");
  assert_refused (fixture, MND_STORE_ERROR_NEWER);
}

static MndStore *
open_to_read (Fixture *fixture, MndMap **map, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  return mnd_store_open (file, MND_STORE_OPEN_PRIVATE | MND_STORE_OPEN_NEWER, map, NULL, error);
}

/* A later format that added columns and a table: what we know of it can be read, without history. */
static void
test_newer_to_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndMap) map = NULL;
  g_autoptr (MndStore) store = NULL;
  g_autoptr (GError) error = NULL;

  run_sql (fixture, "ALTER TABLE actor ADD COLUMN motto TEXT DEFAULT 'x'; CREATE TABLE future (id BLOB PRIMARY KEY); "
                    "CREATE INDEX future_motto ON actor (motto); INSERT INTO future VALUES (x'01'); "
                    "UPDATE history SET changeset = x'00'; PRAGMA user_version = 7");
  assert_refused (fixture, MND_STORE_ERROR_NEWER);
  store = open_to_read (fixture, &map, &error);
  g_assert_no_error (error);
  g_assert_true (mnd_store_is_newer (store));
  g_assert_cmpint (mnd_store_get_schema (store), ==, 7);
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_ACTOR)), ==, 2);
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_TEXT)), ==, 2);
  g_assert_cmpint (mnd_store_count_history (store, NULL), ==, 0);
  g_assert_null (mnd_store_get_file (store));
  mnd_store_close (store, FALSE);
  g_assert_cmpuint (count_working_copies (), ==, 0);
}

/* Each of these cannot be read safely or not in full: refused with one and the same sentence, nothing left. */
static void
test_newer_refused (Fixture *fixture, gconstpointer sql)
{
  g_autofree char *stamped = g_strconcat (sql, "; PRAGMA user_version = 7", NULL);
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;

  run_sql (fixture, stamped);
  g_assert_null (open_to_read (fixture, &map, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NEWER);
  g_assert_cmpuint (count_working_copies (), ==, 0);
}

static void
assert_name (Fixture *fixture, const char *first, const char *second)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MndStore) store = mnd_store_open (file, MND_STORE_OPEN_PRIVATE, &map, NULL, &error);
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_no_error (error);
  entries = mnd_store_list_history (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (((MndHistoryEntry *) entries->pdata[1])->snapshot, ==, first);
  g_assert_cmpstr (((MndHistoryEntry *) entries->pdata[0])->snapshot, ==, second);
  mnd_store_close (store, TRUE);
}

/* A file from before names had a checksum opens with its names; the next naming covers them. */
static void
test_old_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (MndMap) map = NULL;
  g_autoptr (MndStore) store = NULL;
  g_autoptr (GError) error = NULL;

  run_sql (fixture, "UPDATE meta SET key = 'named', value = 1 WHERE key = 'names'");
  assert_name (fixture, "Baseline", NULL);
  store = mnd_store_open (file, MND_STORE_OPEN_DEFAULT, &map, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (mnd_store_is_dirty (store));
  name_edit (store, 0, "Later");
  g_assert_true (mnd_store_is_dirty (store));
  assert_good (mnd_store_publish (store, NULL, MND_PUBLISH_DEFAULT, NULL, &error), error);
  mnd_store_close (store, FALSE);
  assert_name (fixture, "Baseline", "Later");
  run_sql (fixture, "UPDATE history SET snapshot = 'Forged' WHERE seq = 1");
  assert_refused (fixture, MND_STORE_ERROR_CORRUPT);
}

/* A name that is taken back leaves the map as it stands in the file; a map without names opens. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MndStore) store = mnd_store_open (file, MND_STORE_OPEN_DEFAULT, &map, NULL, &error);

  g_assert_no_error (error);
  name_edit (store, 1, "Other");
  g_assert_true (mnd_store_is_dirty (store));
  name_edit (store, 1, "Baseline");
  g_assert_false (mnd_store_is_dirty (store));
  name_edit (store, 1, NULL);
  g_assert_true (mnd_store_is_dirty (store));
  assert_good (mnd_store_publish (store, NULL, MND_PUBLISH_DEFAULT, NULL, &error), error);
  mnd_store_close (store, FALSE);
  assert_name (fixture, NULL, NULL);
}

/* Each of these was done to the file by SQL, behind our back. */
static void
test_tampered (Fixture *fixture, gconstpointer sql)
{
  run_sql (fixture, sql);
  assert_refused (fixture, MND_STORE_ERROR_CORRUPT);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autofree char *bytes = NULL;
  gsize size;
  guint n_refused = 0;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  for (int i = 0; i < 60; i++)
    {
      g_autofree char *damaged = g_memdup2 (bytes, size);
      g_autoptr (MndMap) map = NULL;
      g_autoptr (MndStore) store = NULL;
      g_autoptr (GError) error = NULL;
      gsize at = (gsize) g_rand_int_range (random, 100, (gint32) size);

      damaged[at] = (char) (damaged[at] ^ (1 << g_rand_int_range (random, 0, 8)));
      g_assert_true (g_file_set_contents (fixture->path, damaged, (gssize) (i % 3 == 0 ? at : size), NULL));
      store = mnd_store_open (file, MND_STORE_OPEN_PRIVATE, &map, NULL, &error);
      if (store == NULL)
        {
          g_assert_nonnull (error);
          n_refused++;
          continue;
        }
      /* Taken: then what it holds is what was written, the flipped bit lay in unused space. */
      g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_ACTOR)), ==, 2);
      g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_TEXT)), ==, 2);
      mnd_store_close (store, TRUE);
    }
  g_assert_cmpuint (n_refused, >, 20);
  g_assert_cmpuint (count_working_copies (), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    const char *sql;
  } newer[] = {
    { "trigger", "CREATE TRIGGER t AFTER UPDATE ON actor BEGIN DELETE FROM link; END" },
    { "view", "CREATE VIEW v AS SELECT * FROM actor" },
    { "view-for-table", "ALTER TABLE need RENAME TO need2; CREATE VIEW need AS SELECT * FROM need2" },
    { "virtual", "CREATE VIRTUAL TABLE v USING fts5 (a)" },
    { "generated", "ALTER TABLE actor ADD COLUMN more TEXT AS (kind || 'x')" },
    { "known-generated", "ALTER TABLE actor RENAME COLUMN staff TO staff2; "
                         "ALTER TABLE actor ADD COLUMN staff INTEGER AS (staff2)" },
    { "no-column", "ALTER TABLE actor RENAME COLUMN staff TO people" },
    { "no-table", "DROP TABLE verdict" },
    { "new-word", "PRAGMA ignore_check_constraints = ON; UPDATE actor SET kind = 'wizard'; "
                  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, '''police''', "
                  "'''police'', ''wizard''') WHERE name = 'actor'" },
    { "dangling", "PRAGMA foreign_keys = OFF; INSERT INTO link (id, from_actor, to_actor, kind, status) VALUES "
                  "(randomblob (16), randomblob (16), randomblob (16), 'oversees', 'actual')" },
  }, tampered[] = {
    { "trigger", "CREATE TRIGGER t AFTER UPDATE ON actor BEGIN DELETE FROM link; END" },
    { "view", "CREATE VIEW v AS SELECT * FROM actor" },
    { "table", "CREATE TABLE extra (a)" },
    { "column", "ALTER TABLE actor ADD COLUMN more TEXT" },
    { "dropped", "DROP TABLE verdict" },
    { "content", "UPDATE actor SET staff = 5 WHERE kind = 'police'" },
    { "row", "DELETE FROM text" },
    { "history-label", "UPDATE history SET label = 'x' WHERE seq = 1" },
    { "history-row", "DELETE FROM history WHERE seq = 1" },
    { "history-loop", "UPDATE history SET parent = id" },
    { "history-bytes", "UPDATE history SET changeset = x'00'" },
    { "history-checksum", "UPDATE history SET sha256 = substr (sha256 || sha256, 2, 64)" },
    { "name", "UPDATE history SET snapshot = 'x' WHERE seq = 1" },
    { "name-moved", "UPDATE history SET snapshot = iif (seq = 2, 'Baseline', NULL)" },
    { "name-added", "UPDATE history SET snapshot = 'x' WHERE seq = 2" },
    { "name-taken", "UPDATE history SET snapshot = NULL" },
    { "names-checksum", "UPDATE meta SET value = NULL WHERE key = 'names'" },
    { "names-checksum-gone", "DELETE FROM meta WHERE key = 'names'" },
    { "head", "UPDATE meta SET value = randomblob (16) WHERE key = 'head'" },
    { "head-short", "UPDATE meta SET value = x'00' WHERE key = 'head'" },
    { "tip", "DELETE FROM meta WHERE key = 'tip'" },
    { "checksum", "DELETE FROM meta WHERE key = 'fingerprint'" },
    { "dangling", "PRAGMA foreign_keys = OFF; INSERT INTO link (id, from_actor, to_actor, kind, status) VALUES "
                  "(randomblob (16), randomblob (16), randomblob (16), 'oversees', 'actual')" },
    { "constraint", "PRAGMA ignore_check_constraints = ON; UPDATE actor SET kind = 'wizard'" },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, test) g_test_add ("/store-open/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("good", test_good);
  ADD ("missing", test_missing);
  ADD ("other-files", test_other_files);
  ADD ("other-database", test_other_database);
  ADD ("newer", test_newer);
  ADD ("newer-to-read", test_newer_to_read);
  ADD ("names", test_names);
  ADD ("old-names", test_old_names);
  ADD ("damaged", test_damaged);
  for (guint i = 0; i < G_N_ELEMENTS (newer); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store-open/newer-refused/%s", newer[i].name);
      g_test_add (path, Fixture, newer[i].sql, set_up, test_newer_refused, tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tampered); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store-open/tampered/%s", tampered[i].name);
      g_test_add (path, Fixture, tampered[i].sql, set_up, test_tampered, tear_down);
    }
  return g_test_run ();
}
