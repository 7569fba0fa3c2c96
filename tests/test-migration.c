/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Maps that earlier versions wrote, as they wrote them (tests/data/maps): opened, with all of their history, edited in
 * our schema and written back; and the working copy that such a version left when it ended in the middle.
 */
#include "map-edits.h"
#include "old-map.h"

#include "model/mnd-text.h"
#include "store/mnd-left-over.h"
#include "store/mnd-schema-private.h"
#include "store/mnd-sqlite-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define OLD_MAP MND_SOURCE_ROOT "/tests/data/maps/schema-1.mandate"

typedef struct
{
  char *folder;
  GFile *file; /* a copy of the map of schema 1 */
  MndStore *store;
  MndMap *map;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("mandate-migration-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "map.mandate", NULL);
  old_map_copy (fixture->file);
}

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        empty_folder (child);
      g_remove (child);
    }
}

static void
close_map (Fixture *fixture)
{
  if (fixture->store != NULL)
    mnd_store_close (fixture->store, TRUE);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->map);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "mandate", NULL);

  close_map (fixture);
  empty_folder (fixture->folder);
  g_rmdir (fixture->folder);
  empty_folder (state);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
}

static void
open_map (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->store = mnd_store_open (fixture->file, MND_STORE_OPEN_DEFAULT, &fixture->map, NULL, &error);
  g_assert_no_error (error);
}

static void
publish (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  assert_good (mnd_store_publish (fixture->store, fixture->file, MND_PUBLISH_ADOPT, NULL, &error), error);
}

/* The first cell of the first row of a query on the file; NULL where there is none. Free with g_free(). */
static char *
ask (GFile *file, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) db = mnd_sqlite_open (g_file_peek_path (file), MND_SQLITE_READ_ONLY, &error);
  g_autoptr (sqlite3_stmt) row = NULL;

  g_assert_no_error (error);
  row = mnd_sqlite_prepare (db, sql, &error);
  g_assert_no_error (error);
  return sqlite3_step (row) == SQLITE_ROW ? g_strdup ((const char *) sqlite3_column_text (row, 0)) : NULL;
}

static void
assert_answer (GFile *file, const char *sql, const char *expected)
{
  g_autofree char *answer = ask (file, sql);

  g_test_message ("%s", sql);
  g_assert_cmpstr (answer, ==, expected);
}

/* All rows of a table of the map of schema 1 stand in the file, in the same columns, and no others. */
static void
assert_same_rows (GFile *file, const char *table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) db = mnd_sqlite_open (OLD_MAP, MND_SQLITE_READ_ONLY, &error);
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS new", g_file_peek_path (file));
  g_autofree char *columns = NULL;

  g_assert_no_error (error);
  assert_good (mnd_sqlite_run (db, attach, &error), error);
  columns = mnd_schema_dup_columns_in (db, "main", table, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *sql =
          g_strdup_printf ("SELECT 1 FROM (SELECT %s FROM %s.\"%s\" EXCEPT SELECT %s FROM %s.\"%s\")", columns,
                           i == 0 ? "main" : "new", table, columns, i == 0 ? "new" : "main", table);
      g_autoptr (sqlite3_stmt) rows = mnd_sqlite_prepare (db, sql, &error);

      g_assert_no_error (error);
      g_test_message ("%s", sql);
      g_assert_cmpint (sqlite3_step (rows), ==, SQLITE_DONE);
    }
}

static guint
count (MndMap *map, MndTable table)
{
  return mnd_record_list_get_size (mnd_map_get_records (map, table));
}

static MndRecord *
find_named (MndMap *map, const char *name)
{
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      MndRecord *actor = mnd_record_list_get (actors, i);
      if (g_strcmp0 (mnd_map_get_name (map, mnd_record_get_id (actor), NULL), name) == 0)
        return actor;
    }
  return NULL;
}

static MndRecord *
find_assessment (MndMap *map, const char *question)
{
  MndRecordList *rows = mnd_map_get_records (map, MND_TABLE_ASSESSMENT);

  for (guint i = 0; i < mnd_record_list_get_size (rows); i++)
    if (g_str_equal (mnd_record_get_text (mnd_record_list_get (rows, i), MND_ASSESSMENT_QUESTION), question))
      return mnd_record_list_get (rows, i);
  return NULL;
}

/* What a map of schema 1 says is said still. */
static void
test_content (Fixture *fixture, gconstpointer data)
{
  static const guint counts[MND_N_TABLES] = {
    [MND_TABLE_ACTOR] = 5,    [MND_TABLE_LINK] = 3,    [MND_TABLE_SUPPORT] = 1,    [MND_TABLE_PARTY] = 2,
    [MND_TABLE_MONEY] = 1,    [MND_TABLE_MANDATE] = 1, [MND_TABLE_SOURCE] = 1,     [MND_TABLE_CITATION] = 1,
    [MND_TABLE_POSITION] = 5, [MND_TABLE_VIEW] = 1,    [MND_TABLE_ASSESSMENT] = 4,
  };
  MndRecord *police, *answer;
  const MndId *id;

  open_map (fixture);
  for (int table = 0; table < MND_N_TABLES; table++)
    {
      g_test_message ("%s", mnd_table_get_info ((MndTable) table)->name);
      if (counts[table] > 0)
        g_assert_cmpuint (count (fixture->map, (MndTable) table), ==, counts[table]);
    }
  police = find_named (fixture->map, "Police");
  g_assert_cmpint (mnd_record_get_integer (police, MND_ACTOR_STAFF, 0), ==, 9300);
  answer = find_assessment (fixture->map, "complaints");
  id = mnd_record_get_id (answer);
  g_assert_true (mnd_id_equal (mnd_record_get_reference (answer, MND_ASSESSMENT_SUBJECT), mnd_record_get_id (police)));
  g_assert_cmpstr (mnd_record_get_text (answer, MND_ASSESSMENT_ANSWER), ==, "none");
  g_assert_cmpstr (mnd_record_get_text (answer, MND_ASSESSMENT_DATE), ==, "2009-06-30");
  g_assert_null (mnd_record_get_text (answer, MND_ASSESSMENT_ITEM));
  g_assert_cmpstr (mnd_record_get_text (mnd_map_find_text (fixture->map, id, "note", "en", 0), MND_TEXT_VALUE), ==,
                   "Asked in three districts");
  g_assert_true (mnd_record_get_boolean (find_assessment (fixture->map, "internal"), MND_ASSESSMENT_CONFIDENTIAL));
  g_assert_cmpint (mnd_store_get_schema (fixture->store), ==, MND_SCHEMA_VERSION);
  g_assert_cmpint (mnd_store_count_history (fixture->store, NULL), ==, OLD_MAP_EDITS);
  g_assert_cmpstr (mnd_store_get_undo_label (fixture->store), ==, "Record for Parliament: Mandate: Found");
  g_assert_cmpstr (mnd_store_get_redo_label (fixture->store), ==,
                   "Record for Police: Judicial oversight: Looked for, none found");
}

/* Looking at a map writes nothing; its file is of schema 1 until it is published. */
static void
test_untouched (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before, size_after;

  g_assert_true (g_file_load_contents (fixture->file, NULL, &before, &size_before, NULL, NULL));
  open_map (fixture);
  g_assert_false (mnd_store_is_dirty (fixture->store));
  close_map (fixture);
  g_assert_true (g_file_load_contents (fixture->file, NULL, &after, &size_after, NULL, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

/* Every row of every table, history and its checksums included, is the same in the file that we write. */
static void
test_published (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) db = NULL;

  open_map (fixture);
  publish (fixture);
  close_map (fixture);
  for (int table = 0; table < MND_N_TABLES; table++)
    assert_same_rows (fixture->file, mnd_table_get_info ((MndTable) table)->name);
  assert_same_rows (fixture->file, "history");
  assert_same_rows (fixture->file, "meta"); /* with the fingerprint: new columns are in no sum while they are empty */
  assert_answer (fixture->file, "PRAGMA user_version", G_STRINGIFY (MND_SCHEMA_VERSION));
  assert_answer (fixture->file, "SELECT count (*) FROM assessment WHERE item IS NOT NULL", "0");
  db = mnd_sqlite_open (g_file_peek_path (fixture->file), MND_SQLITE_READ_ONLY, &error);
  g_assert_no_error (error);
  assert_good (mnd_schema_verify (db, MND_SCHEMA_VERSION, &error), error);
  open_map (fixture);
  g_assert_cmpint (mnd_store_count_history (fixture->store, NULL), ==, OLD_MAP_EDITS);
}

static void
apply (Fixture *fixture, gboolean good, MndChanges *changes, GError *error)
{
  g_assert_no_error (error);
  g_assert_true (good);
  assert_good (mnd_map_apply (fixture->map, changes, &error), error);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (MndChanges) changes = NULL;
  GError *error = NULL;
  gboolean good = mnd_store_undo (fixture->store, &changes, &error);

  apply (fixture, good, changes, error);
}

static void
redo (Fixture *fixture)
{
  g_autoptr (MndChanges) changes = NULL;
  GError *error = NULL;
  gboolean good = mnd_store_redo (fixture->store, &changes, &error);

  apply (fixture, good, changes, error);
}

static void
go_to (Fixture *fixture, const MndId *id)
{
  g_autoptr (MndChanges) changes = NULL;
  GError *error = NULL;
  gboolean good = mnd_store_go_to (fixture->store, id, &changes, &error);

  apply (fixture, good, changes, error);
}

/* What the rows on the disk say, what the map does, and what a file with them in it is taken for. */
static void
assert_consistent (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndMap) disk = mnd_store_load (fixture->store, &error);

  g_assert_no_error (error);
  for (int table = 0; table < MND_N_TABLES; table++)
    {
      MndRecordList *ours = mnd_map_get_records (fixture->map, (MndTable) table);
      MndRecordList *theirs = mnd_map_get_records (disk, (MndTable) table);

      g_assert_cmpuint (mnd_record_list_get_size (ours), ==, mnd_record_list_get_size (theirs));
      for (guint i = 0; i < mnd_record_list_get_size (ours); i++)
        for (guint c = 0; c < mnd_table_get_info ((MndTable) table)->n_columns; c++)
          g_assert_true (mnd_value_equal (mnd_record_get_value (mnd_record_list_get (ours, i), c),
                                          mnd_record_get_value (mnd_record_list_get (theirs, i), c)));
    }
}

/* Publishes, closes and opens again, which verifies the fingerprint and every row of history. */
static void
reopen (Fixture *fixture)
{
  g_autofree char *before = dup_content (fixture->store);
  g_autofree char *after = NULL;

  assert_consistent (fixture);
  publish (fixture);
  close_map (fixture);
  open_map (fixture);
  after = dup_content (fixture->store);
  g_assert_cmpstr (before, ==, after);
}

static void
test_undo_all (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n = 0;

  open_map (fixture);
  before = dup_content (fixture->store);
  while (mnd_store_get_undo_label (fixture->store) != NULL)
    {
      undo (fixture);
      n++;
    }
  g_assert_cmpuint (n, ==, 23); /* three more on the branch that was left, two ahead */
  g_assert_cmpuint (count (fixture->map, MND_TABLE_ACTOR), ==, 0);
  g_assert_cmpuint (count (fixture->map, MND_TABLE_ASSESSMENT), ==, 0);
  reopen (fixture);
  for (guint i = 0; i < n; i++)
    redo (fixture);
  after = dup_content (fixture->store);
  g_assert_cmpstr (before, ==, after);
  redo (fixture);
  redo (fixture);
  g_assert_cmpstr (mnd_record_get_text (find_assessment (fixture->map, "judicial"), MND_ASSESSMENT_ANSWER), ==,
                   "unclear");
  g_assert_null (mnd_store_get_redo_label (fixture->store));
  reopen (fixture);
}

/* The edit of that label; the newest of several. */
static MndId
find_edit (Fixture *fixture, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = mnd_store_list_history (fixture->store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const MndHistoryEntry *entry = entries->pdata[i];
      if (g_str_equal (entry->label, label))
        return entry->id;
    }
  g_assert_not_reached ();
}

static void
test_points (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  guint n_names = 0;

  open_map (fixture);
  entries = mnd_store_list_history (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, OLD_MAP_EDITS);
  for (guint i = 0; i < entries->len; i++)
    {
      const MndHistoryEntry *entry = entries->pdata[i];
      g_autoptr (MndMap) then = mnd_store_load_at (fixture->store, &entry->id, &error);

      g_assert_no_error (error);
      go_to (fixture, &entry->id);
      assert_consistent (fixture);
      g_assert_cmpuint (count (then, MND_TABLE_ASSESSMENT), ==, count (fixture->map, MND_TABLE_ASSESSMENT));
      g_assert_cmpstr (entry->author, ==, "Ada");
      if (entry->snapshot != NULL)
        {
          g_assert_cmpstr (entry->snapshot, ==, "Workshop");
          n_names++;
        }
    }
  g_assert_cmpuint (n_names, ==, 1);
}

/* Points of the old history take names, and lose them, as those of ours do. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndId named, other;

  open_map (fixture);
  named = find_edit (fixture, "Change Confidential of the record for Ministry of Interior: Internal oversight");
  other = find_edit (fixture, "Delete Audit Service");
  assert_good (mnd_store_set_snapshot (fixture->store, &named, NULL, &error), error);
  assert_good (mnd_store_set_snapshot (fixture->store, &other, "Without audit", &error), error);
  reopen (fixture);
  assert_answer (fixture->file, "SELECT group_concat (snapshot) FROM history", "Without audit");
}

/* An answer to a checklist, in one edit of that kind. */
static MndId
commit_answer (Fixture *fixture, const MndId *subject, const char *item, const char *kind)
{
  const MndEditInfo info = { item, kind, "Ada", TRUE };
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autoptr (MndChanges) done = NULL;
  g_autoptr (GError) error = NULL;
  MndChange *change = mnd_changes_add (changes, MND_TABLE_ASSESSMENT, MND_CHANGE_INSERT);
  MndId id = mnd_id_new ();

  change->after[MND_ASSESSMENT_ID] = mnd_value_id (&id);
  change->after[MND_ASSESSMENT_SUBJECT] = mnd_value_id (subject);
  change->after[MND_ASSESSMENT_QUESTION] = mnd_value_text (MND_QUESTION_CHECKLIST);
  change->after[MND_ASSESSMENT_ITEM] = mnd_value_text (item);
  change->after[MND_ASSESSMENT_ANSWER] = mnd_value_text ("partly");
  assert_good (mnd_store_commit (fixture->store, &info, changes, &done, &error), error);
  apply (fixture, TRUE, done, NULL);
  return id;
}

/* Edits of both schemas in one history: each is undone as it was recorded, and ways that lead over both are one. */
static void
test_both (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old_rows = NULL;
  MndId answer, deleted, head;
  MndRecord *record;

  open_map (fixture);
  record = find_named (fixture->map, "Police");
  answer = commit_answer (fixture, mnd_record_get_id (record), "sedra_norms.7", "answer");
  commit_answer (fixture, NULL, "assessment_tasks.1", "note");
  reopen (fixture);
  record = mnd_map_find (fixture->map, MND_TABLE_ASSESSMENT, &answer);
  g_assert_cmpstr (mnd_record_get_text (record, MND_ASSESSMENT_ITEM), ==, "sedra_norms.7");
  assert_answer (fixture->file, "SELECT group_concat (schema, '') FROM (SELECT schema FROM history ORDER BY seq)",
                 "111111111111111111111111111122");
  head = find_edit (fixture, "assessment_tasks.1");
  deleted = find_edit (fixture, "Delete Audit Service");
  go_to (fixture, &deleted);
  g_assert_null (find_named (fixture->map, "Audit Service"));
  g_assert_null (mnd_map_find (fixture->map, MND_TABLE_ASSESSMENT, &answer));
  assert_consistent (fixture);
  go_to (fixture, &head);
  g_assert_nonnull (mnd_map_find (fixture->map, MND_TABLE_ASSESSMENT, &answer));
  assert_consistent (fixture);
  go_to (fixture, NULL);
  g_assert_cmpuint (count (fixture->map, MND_TABLE_ASSESSMENT), ==, 0);
  go_to (fixture, &head);
  undo (fixture);
  undo (fixture);
  undo (fixture);
  g_assert_null (find_assessment (fixture->map, "mandate"));
  redo (fixture);
  redo (fixture);
  g_assert_nonnull (mnd_map_find (fixture->map, MND_TABLE_ASSESSMENT, &answer));
  reopen (fixture);
}

/* An edit of ours does not become one with an edit of schema 1, whatever its kind. */
static void
test_no_merge (Fixture *fixture, gconstpointer data)
{
  open_map (fixture);
  redo (fixture);
  redo (fixture);
  commit_answer (fixture, NULL, "assessment_tasks.1", "set-value");
  g_assert_cmpint (mnd_store_count_history (fixture->store, NULL), ==, OLD_MAP_EDITS + 1);
  commit_answer (fixture, NULL, "assessment_tasks.2", "set-value");
  g_assert_cmpint (mnd_store_count_history (fixture->store, NULL), ==, OLD_MAP_EDITS + 1);
  reopen (fixture);
  undo (fixture);
  g_assert_cmpstr (mnd_store_get_undo_label (fixture->store), ==,
                   "Change Answer of the record for Police: Judicial oversight");
}

/* One edit of schema 1 is taken back as an edit of ours; what was said of its row since then stands in the way, be it
 * in a column that the edit knew nothing of. */
static void
test_revert (Fixture *fixture, gconstpointer data)
{
  const MndEditInfo info = { "Take back", "revert", "Ada", FALSE };
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autoptr (MndChanges) done = NULL;
  g_autoptr (MndChanges) obstacles = NULL;
  g_autoptr (GError) error = NULL;
  MndId complaints, audit;
  MndRecord *record;
  MndChange *change;

  open_map (fixture);
  complaints = find_edit (fixture, "Record for Police: Complaints: Looked for, none found");
  audit = find_edit (fixture, "Record for Police: Audit: Found");
  g_assert_true (mnd_store_revert (fixture->store, &complaints, &info, &done, NULL, &error));
  apply (fixture, TRUE, done, error);
  g_assert_null (find_assessment (fixture->map, "complaints"));
  record = find_assessment (fixture->map, "audit");
  change = mnd_changes_add (changes, MND_TABLE_ASSESSMENT, MND_CHANGE_UPDATE);
  change->before[MND_ASSESSMENT_ID] = mnd_value_id (mnd_record_get_id (record));
  change->after[MND_ASSESSMENT_QUESTION] = mnd_value_text (MND_QUESTION_CHECKLIST);
  change->after[MND_ASSESSMENT_ITEM] = mnd_value_text ("sedra_norms.7");
  commit (fixture->store, "Another question", changes);
  g_clear_pointer (&done, mnd_changes_unref);
  g_assert_false (mnd_store_revert (fixture->store, &audit, &info, &done, &obstacles, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_REFUSED);
  g_assert_cmpuint (mnd_changes_get_size (obstacles), ==, 1);
}

/* --- what schema 1 left when it was killed */

static void
assert_left_over (Fixture *fixture)
{
  g_assert_true (mnd_store_was_recovered (fixture->store));
  g_assert_null (mnd_store_get_damaged_copy (fixture->store));
  g_assert_nonnull (find_named (fixture->map, "Ombudsman"));
  g_assert_cmpstr (mnd_record_get_text (find_assessment (fixture->map, "command"), MND_ASSESSMENT_ANSWER), ==, "found");
  g_assert_cmpint (mnd_store_count_history (fixture->store, NULL), ==, OLD_MAP_LEFT_OVER_EDITS);
  g_assert_cmpstr (mnd_store_get_undo_label (fixture->store), ==, "Record for Police: Command: Found");
  g_assert_cmpstr (mnd_store_get_redo_label (fixture->store), ==, "Change Answer of the record for Police: Command");
}

static void
test_left_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;

  old_map_leave_over (fixture->file);
  list = mnd_store_list_left_over ();
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (((MndLeftOver *) list->pdata[0])->has_edits);
  g_assert_cmpstr (((MndLeftOver *) list->pdata[0])->title, ==, "A map of schema 1");
  open_map (fixture);
  assert_left_over (fixture);
  undo (fixture);
  undo (fixture);
  g_assert_null (find_named (fixture->map, "Ombudsman"));
  redo (fixture);
  redo (fixture);
  redo (fixture);
  g_assert_cmpstr (mnd_record_get_text (find_assessment (fixture->map, "command"), MND_ASSESSMENT_ANSWER), ==,
                   "unclear");
  commit_answer (fixture, NULL, "assessment_tasks.1", "answer");
  reopen (fixture);
  g_assert_cmpuint (count (fixture->map, MND_TABLE_ASSESSMENT), ==, 7);
  assert_answer (fixture->file, "PRAGMA user_version", G_STRINGIFY (MND_SCHEMA_VERSION));
}

/* The program ends again right after it has brought the copy up to date. */
static void
test_left_over_again (Fixture *fixture, gconstpointer data)
{
  old_map_leave_over (fixture->file);
  open_map (fixture);
  g_clear_object (&fixture->store); /* as a crash leaves it */
  g_clear_object (&fixture->map);
  open_map (fixture);
  assert_left_over (fixture);
  reopen (fixture);
}

/* A copy that a later version left is not ours to touch, and no damage either. */
static void
test_left_over_newer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *database = old_map_dup_database_path ();
  g_autofree char *aside = g_build_filename (g_get_user_state_dir (), "mandate", "damaged", NULL);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %d", MND_SCHEMA_VERSION + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3) db = NULL;

  old_map_leave_over (fixture->file);
  db = mnd_sqlite_open (database, MND_SQLITE_READ_WRITE, &error);
  g_assert_no_error (error);
  assert_good (mnd_sqlite_run (db, stamp, &error), error);
  g_clear_pointer (&db, mnd_sqlite_close);
  g_assert_null (mnd_store_open (fixture->file, MND_STORE_OPEN_DEFAULT, &fixture->map, NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NEWER);
  g_assert_true (g_file_test (database, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (aside, G_FILE_TEST_EXISTS));
}

/* --- files that say one schema and hold another */

static void
run_sql (GFile *file, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (g_file_peek_path (file), &db), ==, SQLITE_OK);
  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
  sqlite3_close (db);
}

static void
assert_damaged (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mnd_store_open (fixture->file, MND_STORE_OPEN_DEFAULT, &fixture->map, NULL, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT);
}

static void
test_stamps (Fixture *fixture, gconstpointer data)
{
  run_sql (fixture->file, "PRAGMA user_version = 2");
  assert_damaged (fixture);
  run_sql (fixture->file, "PRAGMA user_version = 1");
  open_map (fixture);
  publish (fixture);
  close_map (fixture);
  run_sql (fixture->file, "PRAGMA user_version = 1");
  assert_damaged (fixture);
}

/* What is refused in a map of ours is refused in one of schema 1. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[] = {
    "UPDATE assessment SET answer = 'unclear' WHERE answer = 'none'",
    "DELETE FROM history WHERE seq = 19",
    "UPDATE history SET changeset = x'54' WHERE seq = 19",
    "UPDATE history SET schema = 3 WHERE seq = 28",
    "PRAGMA ignore_check_constraints = ON; UPDATE assessment SET question = 'checklist'",
    "PRAGMA ignore_check_constraints = ON; UPDATE assessment SET answer = 'partly'",
    "DELETE FROM source",
    "ALTER TABLE assessment ADD COLUMN item TEXT",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i]);
      old_map_copy (fixture->file);
      run_sql (fixture->file, cases[i]);
      assert_damaged (fixture);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/migration/content", test_content },
    { "/migration/untouched", test_untouched },
    { "/migration/published", test_published },
    { "/migration/undo-all", test_undo_all },
    { "/migration/points", test_points },
    { "/migration/names", test_names },
    { "/migration/both", test_both },
    { "/migration/no-merge", test_no_merge },
    { "/migration/revert", test_revert },
    { "/migration/left-over", test_left_over },
    { "/migration/left-over-again", test_left_over_again },
    { "/migration/left-over-newer", test_left_over_newer },
    { "/migration/stamps", test_stamps },
    { "/migration/damaged", test_damaged },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
