/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What earlier runs left behind: listed, gone on with, parted from a file, tidied away; and the user's file while the
 * map is open. */
#include "map-edits.h"

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
  return g_test_run ();
}
