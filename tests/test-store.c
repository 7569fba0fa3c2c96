/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* MndStore: edits, undo and redo, what they leave on disk, publishing and opening again. */
#include "map-edits.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

typedef struct
{
  MndStore *store;
  MndMap *map;
  char *folder;
  GFile *file; /* not there yet */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->store = new_store (&fixture->map);
  fixture->folder = g_dir_make_tmp ("mandate-store-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "map.mandate", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  if (fixture->store != NULL)
    mnd_store_close (fixture->store, TRUE);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->map);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
}

static void
publish (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  assert_good (mnd_store_publish (fixture->store, fixture->file, TRUE, NULL, &error), error);
}

/* Closes the store and opens its file again. */
static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  mnd_store_close (fixture->store, FALSE);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->map);
  fixture->store = mnd_store_open (fixture->file, MND_STORE_OPEN_DEFAULT, &fixture->map, NULL, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (MndChanges) done = NULL;
  g_autoptr (GError) error = NULL;

  assert_good (mnd_store_undo (fixture->store, &done, &error), error);
}

static void
redo (Fixture *fixture)
{
  g_autoptr (MndChanges) done = NULL;
  g_autoptr (GError) error = NULL;

  assert_good (mnd_store_redo (fixture->store, &done, &error), error);
}

static void
test_undo_redo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *empty = dup_content (fixture->store);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *now = NULL;

  g_assert_null (mnd_store_get_undo_label (fixture->store));
  commit_actor (fixture->store, "Police");
  one = dup_content (fixture->store);
  commit_actor (fixture->store, "Army");
  two = dup_content (fixture->store);
  g_assert_cmpstr (mnd_store_get_undo_label (fixture->store), ==, "Army");

  undo (fixture);
  now = dup_content (fixture->store);
  g_assert_cmpstr (now, ==, one);
  g_assert_cmpstr (mnd_store_get_undo_label (fixture->store), ==, "Police");
  g_assert_cmpstr (mnd_store_get_redo_label (fixture->store), ==, "Army");
  undo (fixture);
  g_free (now);
  now = dup_content (fixture->store);
  g_assert_cmpstr (now, ==, empty);
  redo (fixture);
  redo (fixture);
  g_free (now);
  now = dup_content (fixture->store);
  g_assert_cmpstr (now, ==, two);
  g_assert_null (mnd_store_get_redo_label (fixture->store));
}

static void
test_nothing_to_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndChanges) done = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (mnd_store_undo (fixture->store, &done, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_false (mnd_store_redo (fixture->store, &done, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NOTHING);
}

/* An edit after an undo starts a branch: redo follows the new one, and the old one stays in history. */
static void
test_branch (Fixture *fixture, gconstpointer data)
{
  commit_actor (fixture->store, "Police");
  commit_actor (fixture->store, "Army");
  undo (fixture);
  commit_actor (fixture->store, "Navy");
  g_assert_null (mnd_store_get_redo_label (fixture->store));
  undo (fixture);
  g_assert_cmpstr (mnd_store_get_redo_label (fixture->store), ==, "Navy");
  g_assert_cmpint (mnd_store_count_history (fixture->store, NULL), ==, 3);
}

static void
test_empty_edit (Fixture *fixture, gconstpointer data)
{
  const MndEditInfo info = { "Nothing", "test", NULL, FALSE };
  g_autoptr (MndChanges) same = mnd_changes_new ();
  g_autoptr (MndChanges) done = NULL;
  g_autoptr (GError) error = NULL;
  MndId id = commit_actor (fixture->store, "Police");

  change_column (same, MND_TABLE_ACTOR, &id, MND_ACTOR_KIND, mnd_value_text ("police"));
  assert_good (mnd_store_commit (fixture->store, &info, same, &done, &error), error);
  g_assert_cmpuint (mnd_changes_get_size (done), ==, 0);
  g_assert_cmpint (mnd_store_count_history (fixture->store, NULL), ==, 1);
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  const MndEditInfo steps = { "Step", "step", NULL, TRUE };
  MndId id = commit_actor (fixture->store, "Police");
  g_autofree char *before = dup_content (fixture->store);
  g_autofree char *after = NULL;

  for (int i = 1; i <= 5; i++)
    {
      g_autoptr (MndChanges) changes = mnd_changes_new ();
      g_autoptr (MndChanges) done = NULL;
      g_autoptr (GError) error = NULL;
      change_column (changes, MND_TABLE_ACTOR, &id, MND_ACTOR_STAFF, mnd_value_integer (i));
      assert_good (mnd_store_commit (fixture->store, &steps, changes, &done, &error), error);
    }
  g_assert_cmpint (mnd_store_count_history (fixture->store, NULL), ==, 2);
  undo (fixture);
  after = dup_content (fixture->store);
  g_assert_cmpstr (after, ==, before);
}

/* What was undone since the file was written can still be redone the next time: it does not go with the working copy.
 */
static void
test_undone_after_publish (Fixture *fixture, gconstpointer data)
{
  commit_actor (fixture->store, "Police");
  publish (fixture);
  commit_actor (fixture->store, "Army");
  undo (fixture);
  reopen (fixture);
  g_assert_cmpstr (mnd_store_get_redo_label (fixture->store), ==, "Army");
}

/* An edit that became one with the published one before it is not published: it must not go with the working copy. */
static void
test_merge_after_publish (Fixture *fixture, gconstpointer data)
{
  const MndEditInfo steps = { "Step", "step", NULL, TRUE };
  MndId id = commit_actor (fixture->store, "Police");
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;

  for (int i = 1; i <= 2; i++)
    {
      g_autoptr (MndChanges) changes = mnd_changes_new ();
      g_autoptr (MndChanges) done = NULL;
      g_autoptr (GError) error = NULL;
      change_column (changes, MND_TABLE_ACTOR, &id, MND_ACTOR_STAFF, mnd_value_integer (i));
      assert_good (mnd_store_commit (fixture->store, &steps, changes, &done, &error), error);
      if (i == 1)
        publish (fixture);
    }
  g_assert_true (mnd_store_is_dirty (fixture->store));
  then = dup_content (fixture->store);
  reopen (fixture);
  now = dup_content (fixture->store);
  g_assert_cmpstr (now, ==, then);
}

typedef struct
{
  const char *name;
  void (*make) (MndChanges *changes, const MndId *actor);
} RefusedEdit;

static void
make_unknown_word (MndChanges *changes, const MndId *actor)
{
  change_column (changes, MND_TABLE_ACTOR, actor, MND_ACTOR_KIND, mnd_value_text ("wizard"));
}

static void
make_bad_date (MndChanges *changes, const MndId *actor)
{
  change_column (changes, MND_TABLE_ACTOR, actor, MND_ACTOR_START, mnd_value_text ("2004-02-30"));
}

static void
make_dangling (MndChanges *changes, const MndId *actor)
{
  MndId nobody = mnd_id_new (), link;

  add_link (changes, actor, &nobody, "oversees", &link);
}

static void
make_orphan (MndChanges *changes, const MndId *actor)
{
  MndId other, link;

  add_actor (changes, "police", "Other", &other);
  add_link (changes, actor, &other, "oversees", &link);
  delete_row (changes, MND_TABLE_ACTOR, &other);
}

static void
make_missing_row (MndChanges *changes, const MndId *actor)
{
  MndId nobody = mnd_id_new ();

  change_column (changes, MND_TABLE_ACTOR, actor, MND_ACTOR_STAFF, mnd_value_integer (1));
  delete_row (changes, MND_TABLE_ACTOR, &nobody);
}

static void
make_wrong_type (MndChanges *changes, const MndId *actor)
{
  change_column (changes, MND_TABLE_ACTOR, actor, MND_ACTOR_INFLUENCE, mnd_value_integer (9));
}

static void
make_double (MndChanges *changes, const MndId *actor)
{
  MndChange *again = mnd_changes_add (changes, MND_TABLE_ACTOR, MND_CHANGE_INSERT);

  again->after[MND_ACTOR_ID] = mnd_value_id (actor);
  again->after[MND_ACTOR_KIND] = mnd_value_text ("police");
}

/* An edit that breaks a rule of the file leaves everything as it was: content, history, what can be undone. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const RefusedEdit edits[] = {
    { "unknown word", make_unknown_word }, { "bad date", make_bad_date },       { "dangling link", make_dangling },
    { "orphaned link", make_orphan },      { "missing row", make_missing_row }, { "out of range", make_wrong_type },
    { "a key twice", make_double },
  };
  const MndEditInfo info = { "Refused", "test", NULL, FALSE };
  MndId id = commit_actor (fixture->store, "Police");
  g_autofree char *before = dup_content (fixture->store);

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (MndChanges) changes = mnd_changes_new ();
      g_autoptr (MndChanges) done = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_test_message ("%s", edits[i].name);
      edits[i].make (changes, &id);
      g_assert_false (mnd_store_commit (fixture->store, &info, changes, &done, &error));
      g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_REFUSED);
      g_assert_null (done);
      after = dup_content (fixture->store);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpint (mnd_store_count_history (fixture->store, NULL), ==, 1);
    }
  commit_actor (fixture->store, "Army");
}

/* Undo and redo work after closing and opening: history is in the file. */
static void
test_across_restart (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *now = NULL;

  commit_actor (fixture->store, "Police");
  one = dup_content (fixture->store);
  commit_actor (fixture->store, "Army");
  two = dup_content (fixture->store);
  undo (fixture);
  publish (fixture);
  g_assert_false (mnd_store_is_dirty (fixture->store));
  reopen (fixture);
  now = dup_content (fixture->store);
  g_assert_cmpstr (now, ==, one);
  redo (fixture);
  g_free (now);
  now = dup_content (fixture->store);
  g_assert_cmpstr (now, ==, two);
  publish (fixture);
  reopen (fixture);
  undo (fixture);
  undo (fixture);
  g_assert_null (mnd_store_get_undo_label (fixture->store));
}

/* What was not published is found again, with its history. */
static void
test_left_over (Fixture *fixture, gconstpointer data)
{
  g_autofree char *now = NULL;
  g_autofree char *then = NULL;

  publish (fixture);
  commit_actor (fixture->store, "Police");
  then = dup_content (fixture->store);
  g_assert_true (mnd_store_is_dirty (fixture->store));
  reopen (fixture);
  g_assert_true (mnd_store_was_recovered (fixture->store));
  now = dup_content (fixture->store);
  g_assert_cmpstr (now, ==, then);
  undo (fixture);
}

static void
test_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndMap) map = NULL;
  g_autoptr (MndStore) second = NULL;
  g_autoptr (MndStore) reader = NULL;
  g_autoptr (GError) error = NULL;

  publish (fixture);
  second = mnd_store_open (fixture->file, MND_STORE_OPEN_DEFAULT, &map, NULL, &error);
  g_assert_null (second);
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY);
  g_clear_error (&error);
  reader = mnd_store_open (fixture->file, MND_STORE_OPEN_PRIVATE, &map, NULL, &error);
  g_assert_no_error (error);
  mnd_store_close (reader, FALSE);
}

/* Somebody else wrote the user's file: said, never overwritten. */
static void
test_changed_underneath (Fixture *fixture, gconstpointer data)
{
  const char *path = g_file_peek_path (fixture->file);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;

  publish (fixture);
  g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
  commit_actor (fixture->store, "Police");
  g_assert_false (mnd_store_publish (fixture->store, NULL, FALSE, NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CHANGED);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "theirs");
  g_assert_true (mnd_store_is_dirty (fixture->store));
}

/* A published file is complete, in rollback mode, keeps its mode and its link, and nothing lies beside it. */
static void
test_published_file (Fixture *fixture, gconstpointer data)
{
  const char *path = g_file_peek_path (fixture->file);
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.mandate", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (link_path);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GDir) dir = NULL;
  struct stat info;
  gsize size;
  guint n_files = 0;

  publish (fixture);
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_cmpint (symlink ("map.mandate", link_path), ==, 0);
  commit_actor (fixture->store, "Police");
  assert_good (mnd_store_publish (fixture->store, link, FALSE, NULL, &error), error);
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_cmpmem (bytes, 16, "SQLite format 3", 16);
  g_assert_cmpint (bytes[18], ==, 1); /* neither side in WAL mode */
  g_assert_cmpint (bytes[19], ==, 1);
  g_assert_cmpmem (bytes + 68, 4, "MNDT", 4);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 2);
}

static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "no", "such", "folder.mandate", NULL);
  g_autoptr (GError) error = NULL;

  commit_actor (fixture->store, "Police");
  g_assert_false (mnd_store_publish (fixture->store, nowhere, TRUE, NULL, &error));
  g_assert_nonnull (error);
  g_assert_null (mnd_store_get_file (fixture->store));
  g_assert_true (mnd_store_is_dirty (fixture->store));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **slot = user_data;

  *slot = g_object_ref (result);
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  commit_actor (fixture->store, "Police");
  mnd_store_publish_async (fixture->store, fixture->file, TRUE, NULL, opened_cb, &result);
  commit_actor (fixture->store, "Army"); /* edits go on meanwhile */
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_good (mnd_store_publish_finish (fixture->store, result, &error), error);
  g_assert_true (g_file_equal (mnd_store_get_file (fixture->store), fixture->file));
  publish (fixture);
  mnd_store_close (fixture->store, FALSE);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->map);
  fixture->store = mnd_store_open (fixture->file, MND_STORE_OPEN_DEFAULT, &fixture->map, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (fixture->map, MND_TABLE_ACTOR)), ==, 2);
}

static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  publish (fixture);
  mnd_store_publish_async (fixture->store, NULL, FALSE, NULL, opened_cb, &result);
  mnd_store_close (fixture->store, FALSE);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  if (!mnd_store_publish_finish (fixture->store, result, &error))
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_clear_object (&fixture->store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, test) g_test_add ("/store/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("undo-redo", test_undo_redo);
  ADD ("nothing-to-undo", test_nothing_to_undo);
  ADD ("branch", test_branch);
  ADD ("empty-edit", test_empty_edit);
  ADD ("merge", test_merge);
  ADD ("merge-after-publish", test_merge_after_publish);
  ADD ("undone-after-publish", test_undone_after_publish);
  ADD ("refused", test_refused);
  ADD ("across-restart", test_across_restart);
  ADD ("left-over", test_left_over);
  ADD ("busy", test_busy);
  ADD ("changed-underneath", test_changed_underneath);
  ADD ("published-file", test_published_file);
  ADD ("unwritable", test_unwritable);
  ADD ("async", test_async);
  ADD ("closed", test_closed);
  return g_test_run ();
}
