/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What earlier runs left behind: listed, gone on with, parted from a file, tidied away; and the user's file while the
 * map is open. */
#include "map-edits.h"

#include "store/mnd-working-copy-private.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  MndStore *store;
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndMap) map = NULL;

  fixture->store = new_store (&map);
  fixture->folder = g_dir_make_tmp ("mandate-left-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "map.mandate", NULL);
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
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "mandate", NULL);

  if (fixture->store != NULL)
    mnd_store_close (fixture->store, TRUE);
  g_clear_object (&fixture->store);
  empty_folder (fixture->folder);
  g_rmdir (fixture->folder);
  empty_folder (state);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
}

static void
publish (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  assert_good (mnd_store_publish (fixture->store, fixture->file, MND_PUBLISH_ADOPT, NULL, &error), error);
}

/* As a program that was killed leaves it: unlocked, with the database's journal beside it. */
static void
crash (Fixture *fixture)
{
  g_clear_object (&fixture->store);
}

/* The only one there is; fails the test where there are more or none. */
static MndLeftOver *
find_only (GPtrArray *list)
{
  g_assert_cmpuint (list->len, ==, 1);
  return list->pdata[0];
}

static void
assert_n_actors (MndMap *map, guint n)
{
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_ACTOR)), ==, n);
}

static void
assert_none (void)
{
  g_autoptr (GPtrArray) list = mnd_store_list_left_over ();

  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_untitled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  MndLeftOver *found;

  commit_actor (fixture->store, "Police");
  assert_none (); /* it is held */
  crash (fixture);
  mnd_store_tidy_left_over ();
  list = mnd_store_list_left_over ();
  found = find_only (list);
  g_assert_null (found->uri);
  g_assert_null (found->origin);
  g_assert_cmpstr (found->title, ==, "A map");
  g_assert_true (found->has_edits);
  g_assert_false (found->has_file);
  g_assert_cmpint (ABS (found->edited - now), <, 3600);
  fixture->store = mnd_store_open_left_over (found->name, &map, &error);
  g_assert_no_error (error);
  g_assert_true (mnd_store_was_recovered (fixture->store));
  g_assert_null (mnd_store_get_file (fixture->store));
  assert_n_actors (map, 1);
  g_assert_cmpstr (mnd_store_get_undo_label (fixture->store), ==, "Police");
  assert_none ();
}

static void
test_held (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (MndStore) first = NULL;
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;
  MndLeftOver *found;

  commit_actor (fixture->store, "Police");
  crash (fixture);
  list = mnd_store_list_left_over ();
  found = find_only (list);
  first = mnd_store_open_left_over (found->name, &map, &error);
  g_assert_no_error (error);
  g_clear_object (&map);
  g_assert_null (mnd_store_open_left_over (found->name, &map, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (mnd_store_discard_left_over (found->name, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY);
  mnd_store_close (first, FALSE);
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;

  commit_actor (fixture->store, "Police");
  crash (fixture);
  list = mnd_store_list_left_over ();
  assert_good (mnd_store_discard_left_over (find_only (list)->name, &error), error);
  assert_none ();
  g_assert_false (mnd_store_discard_left_over (find_only (list)->name, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (mnd_store_open_left_over (find_only (list)->name, &map, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (mnd_store_open_left_over ("../../etc", &map, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NOT_FOUND);
}

/* Published in full, the file there: nothing to keep. An untitled map in which nothing was ever done likewise. */
static void
test_tidy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (MndMap) map = NULL;

  crash (fixture);
  list = mnd_store_list_left_over ();
  g_assert_false (find_only (list)->has_edits);
  mnd_store_tidy_left_over ();
  assert_none ();
  fixture->store = new_store (&map);
  commit_actor (fixture->store, "Police");
  publish (fixture);
  crash (fixture);
  g_ptr_array_unref (list);
  list = mnd_store_list_left_over ();
  g_assert_false (find_only (list)->has_edits);
  g_assert_true (find_only (list)->has_file);
  mnd_store_tidy_left_over ();
  assert_none ();
}

/* Everything was published, but the file has gone: this is the last there is. */
static void
test_vanished (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = g_file_get_uri (fixture->file);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;

  commit_actor (fixture->store, "Police");
  publish (fixture);
  g_assert_cmpint (g_unlink (g_file_peek_path (fixture->file)), ==, 0);
  mnd_store_close (fixture->store, FALSE);
  crash (fixture);
  mnd_store_tidy_left_over ();
  list = mnd_store_list_left_over ();
  g_assert_cmpstr (find_only (list)->uri, ==, uri);
  g_assert_false (find_only (list)->has_file);
  fixture->store = mnd_store_open_left_over (find_only (list)->name, &map, &error);
  g_assert_no_error (error);
  assert_n_actors (map, 1);
  g_assert_true (mnd_store_is_dirty (fixture->store));
  assert_good (mnd_store_publish (fixture->store, NULL, MND_PUBLISH_DEFAULT, NULL, &error), error);
  g_assert_true (g_file_query_exists (fixture->file, NULL));
}

/* Parted from its file: the file opens as it is, and what was edited is there for whoever wants it back. */
static void
test_part (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = g_file_get_uri (fixture->file);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (MndMap) theirs = NULL;
  g_autoptr (MndMap) mine = NULL;
  g_autoptr (MndStore) other = NULL;
  g_autoptr (GError) error = NULL;

  publish (fixture);
  commit_actor (fixture->store, "Police");
  assert_good (mnd_store_part (fixture->store, &error), error);
  g_assert_null (mnd_store_get_file (fixture->store));
  mnd_store_close (fixture->store, FALSE);
  crash (fixture);
  fixture->store = mnd_store_open (fixture->file, MND_STORE_OPEN_DEFAULT, &theirs, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (mnd_store_was_recovered (fixture->store));
  assert_n_actors (theirs, 0);
  mnd_store_tidy_left_over ();
  list = mnd_store_list_left_over ();
  g_assert_null (find_only (list)->uri);
  g_assert_cmpstr (find_only (list)->origin, ==, uri);
  other = mnd_store_open_left_over (find_only (list)->name, &mine, &error);
  g_assert_no_error (error);
  assert_n_actors (mine, 1);
  mnd_store_close (other, FALSE);
}

/* Another map takes the place of the file: what was left over of the old one stays to be found. */
static void
test_part_left_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;

  publish (fixture);
  commit_actor (fixture->store, "Police");
  mnd_store_part_left_over (fixture->file); /* held: stays */
  crash (fixture);
  list = mnd_store_list_left_over ();
  g_assert_nonnull (find_only (list)->uri);
  mnd_store_part_left_over (fixture->file);
  g_ptr_array_unref (list);
  list = mnd_store_list_left_over ();
  g_assert_null (find_only (list)->uri);
  g_assert_true (find_only (list)->has_edits);
}

/* A database that cannot be read is put aside, and never thrown away. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;

  commit_actor (fixture->store, "Police");
  crash (fixture);
  list = mnd_store_list_left_over ();
  path = g_build_filename (g_get_user_state_dir (), "mandate", "maps", find_only (list)->name, "map.db", NULL);
  kept = g_build_filename (g_get_user_state_dir (), "mandate", "damaged", find_only (list)->name, "map.db", NULL);
  g_assert_true (g_file_set_contents (path, "no database, but long enough to be taken for one", -1, NULL));
  mnd_store_tidy_left_over ();
  g_assert_null (mnd_store_open_left_over (find_only (list)->name, &map, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  assert_none ();
}

static void
test_holder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *host = NULL;
  g_autofree char *program = NULL;
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;
  int pid = 0;

  g_assert_false (mnd_store_find_holder (fixture->file, &pid, &host, &program));
  publish (fixture);
  g_assert_true (mnd_store_find_holder (fixture->file, &pid, &host, &program));
  g_assert_cmpint (pid, ==, (int) getpid ());
  g_assert_cmpstr (host, ==, g_get_host_name ());
  g_assert_cmpstr (program, ==, g_get_prgname ());
  g_assert_null (mnd_store_open (fixture->file, MND_STORE_OPEN_DEFAULT, &map, NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY);
  g_assert_cmpstr (error->message, ==, "The map is open in another window");
}

static void
test_file_state (Fixture *fixture, gconstpointer data)
{
  const char *path = g_file_peek_path (fixture->file);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_cmpint (mnd_store_get_file_state (fixture->store, NULL), ==, MND_FILE_STATE_SAME);
  publish (fixture);
  g_assert_cmpint (mnd_store_get_file_state (fixture->store, NULL), ==, MND_FILE_STATE_SAME);
  commit_actor (fixture->store, "Police");
  publish (fixture); /* by ourselves */
  g_assert_cmpint (mnd_store_get_file_state (fixture->store, NULL), ==, MND_FILE_STATE_SAME);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
  g_assert_cmpint (mnd_store_get_file_state (fixture->store, NULL), ==, MND_FILE_STATE_CHANGED);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL)); /* put back, with another time */
  g_assert_cmpint (mnd_store_get_file_state (fixture->store, NULL), ==, MND_FILE_STATE_SAME);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (mnd_store_get_file_state (fixture->store, NULL), ==, MND_FILE_STATE_GONE);
}

/* Overwritten by others: what was published is nowhere else now. A file that was only touched is the same. */
static void
test_overwritten (Fixture *fixture, gconstpointer data)
{
  const char *path = g_file_peek_path (fixture->file);
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  commit_actor (fixture->store, "Police");
  publish (fixture);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
  g_assert_false (mnd_store_is_dirty (fixture->store));
  g_assert_cmpint (mnd_store_get_file_state (fixture->store, NULL), ==, MND_FILE_STATE_CHANGED);
  g_assert_true (mnd_store_is_dirty (fixture->store));
  mnd_store_close (fixture->store, TRUE);
  crash (fixture);
  /* Who only read the file has nothing to lose. */
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  fixture->store = mnd_store_open (fixture->file, MND_STORE_OPEN_DEFAULT, &map, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mnd_store_get_file_state (fixture->store, NULL), ==, MND_FILE_STATE_SAME);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  g_assert_cmpint (mnd_store_get_file_state (fixture->store, NULL), ==, MND_FILE_STATE_SAME);
  g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
  g_assert_cmpint (mnd_store_get_file_state (fixture->store, NULL), ==, MND_FILE_STATE_CHANGED);
  g_assert_false (mnd_store_is_dirty (fixture->store));
}

static void
test_rename (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) renamed = g_file_new_build_filename (fixture->folder, "renamed.mandate", NULL);
  g_autofree char *taken = g_build_filename (fixture->folder, "taken.mandate", NULL);
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;

  publish (fixture);
  g_assert_true (g_file_set_contents (taken, "another file", -1, NULL));
  g_assert_false (mnd_store_rename_file (fixture->store, "taken.mandate", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (g_file_equal (mnd_store_get_file (fixture->store), fixture->file));
  assert_good (mnd_store_rename_file (fixture->store, "renamed.mandate", NULL, &error), error);
  g_assert_true (g_file_equal (mnd_store_get_file (fixture->store), renamed));
  g_assert_false (g_file_query_exists (fixture->file, NULL));
  g_assert_cmpint (mnd_store_get_file_state (fixture->store, NULL), ==, MND_FILE_STATE_SAME);
  /* Still its own file: published there, and found there after a crash. */
  commit_actor (fixture->store, "Police");
  assert_good (mnd_store_publish (fixture->store, NULL, MND_PUBLISH_DEFAULT, NULL, &error), error);
  commit_actor (fixture->store, "Army");
  crash (fixture);
  fixture->store = mnd_store_open (renamed, MND_STORE_OPEN_DEFAULT, &map, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (mnd_store_was_recovered (fixture->store));
  assert_n_actors (map, 2);
}

/* A temporary file beside somebody's file, as a kill in the middle of writing leaves it: put down in the working copy
 * `copy`, which is let go. Returns its path. */
static char *
leave_part (Fixture *fixture, MndWorkingCopy *copy)
{
  g_autofree char *name = mnd_working_copy_dup_part_name (copy);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *previous = g_strconcat (path, "~", NULL);
  g_autoptr (GError) error = NULL;

  assert_good (mnd_working_copy_announce_part (copy, path, &error), error);
  g_assert_true (g_file_set_contents (path, "half a map", -1, NULL));
  g_assert_true (g_file_set_contents (previous, "half of the one before", -1, NULL));
  mnd_working_copy_free (copy);
  return g_steal_pointer (&path);
}

static void
assert_gone (const char *path)
{
  g_autofree char *previous = g_strconcat (path, "~", NULL);

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (previous, G_FILE_TEST_EXISTS));
}

/* The only working copy, which is nobody's. */
static MndWorkingCopy *
take_only (void)
{
  g_autoptr (GPtrArray) names = mnd_working_copy_list_names ();
  g_autoptr (GError) error = NULL;
  MndWorkingCopy *copy;

  g_assert_cmpuint (names->len, ==, 1);
  copy = mnd_working_copy_take (names->pdata[0], FALSE, &error);
  g_assert_no_error (error);
  return copy;
}

/* A copy to elsewhere that was killed: the map is not opened again, its edits stay, the temporary files go with the
 * first look at what is left over, or with the first opening of any map. */
static void
test_stray_parts (Fixture *fixture, gconstpointer opens)
{
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "other.mandate", NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (MndMap) map = NULL;
  g_autoptr (MndStore) store = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  assert_good (mnd_store_publish (fixture->store, other, MND_PUBLISH_DEFAULT, NULL, &error), error);
  publish (fixture);
  commit_actor (fixture->store, "Police");
  crash (fixture);
  path = leave_part (fixture, take_only ());
  if (opens != NULL)
    {
      store = mnd_store_open (other, MND_STORE_OPEN_DEFAULT, &map, NULL, &error);
      g_assert_no_error (error);
      assert_gone (path);
      mnd_store_close (store, TRUE);
    }
  list = mnd_store_list_left_over ();
  g_assert_true (find_only (list)->has_edits);
  assert_gone (path);
}

/* A copy of a map that is only read, or of nobody's, has a folder without a note. */
static void
test_stray_part_without_note (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  mnd_store_close (fixture->store, TRUE);
  g_clear_object (&fixture->store);
  path = leave_part (fixture, mnd_working_copy_new (&error));
  mnd_store_tidy_left_over ();
  assert_gone (path);
  names = mnd_working_copy_list_names ();
  g_assert_cmpuint (names->len, ==, 0);
}

/* A path that is not the copy's own temporary file is nobody's business. */
static void
test_foreign_part (Fixture *fixture, gconstpointer data)
{
  g_autofree char *letter = g_build_filename (fixture->folder, "letter", NULL);
  g_autoptr (MndWorkingCopy) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (letter, "Dear Sir", -1, NULL));
  copy = mnd_working_copy_new (&error);
  assert_good (mnd_working_copy_announce_part (copy, letter, &error), error);
  mnd_working_copy_discard (g_steal_pointer (&copy));
  g_assert_true (g_file_test (letter, G_FILE_TEST_EXISTS));
}

/* Neither a copy that fails nor one that succeeds leaves anything beside the file, nor a word of it. */
static void
test_no_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) copy = g_file_new_build_filename (fixture->folder, "copy.mandate", NULL);
  g_autofree char *blocked = g_build_filename (fixture->folder, "copy.mandate~", "inside", NULL);
  g_autofree char *blocked_folder = g_path_get_dirname (blocked);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  assert_good (mnd_store_publish (fixture->store, copy, MND_PUBLISH_KEEP_PREVIOUS, NULL, &error), error);
  /* The one before can take no place where a folder that is not empty stands. */
  g_assert_cmpint (g_mkdir_with_parents (blocked, 0700), ==, 0);
  g_assert_false (mnd_store_publish (fixture->store, copy, MND_PUBLISH_KEEP_PREVIOUS, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  g_assert_false (mnd_store_publish (fixture->store, copy, MND_PUBLISH_DEFAULT, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (g_file_test (blocked_folder, G_FILE_TEST_IS_DIR));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, test) g_test_add ("/left-over/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("untitled", test_untitled);
  ADD ("held", test_held);
  ADD ("discard", test_discard);
  ADD ("tidy", test_tidy);
  ADD ("vanished", test_vanished);
  ADD ("part", test_part);
  ADD ("part-left-over", test_part_left_over);
  ADD ("damaged", test_damaged);
  ADD ("holder", test_holder);
  ADD ("file-state", test_file_state);
  ADD ("overwritten", test_overwritten);
  ADD ("rename", test_rename);
  ADD ("stray-parts/looked", test_stray_parts);
  g_test_add ("/left-over/stray-parts/opened", Fixture, "", set_up, test_stray_parts, tear_down);
  ADD ("stray-parts/no-note", test_stray_part_without_note);
  ADD ("stray-parts/foreign", test_foreign_part);
  ADD ("stray-parts/none", test_no_parts);
  return g_test_run ();
}
