/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The world around a map does not behave: disks fill up, folders vanish or may not be written, clocks go backwards, two
 * programs want one file, somebody else writes it, what a crash left is damaged. Each ends in a sentence, and nothing
 * that was finished is lost.
 */
#define _GNU_SOURCE
#include "reliability/campaign.h"
#include "reliability/script.h"

#include "map-edits.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define NOBODY 65534
#define RACES 10

/* --- a clock that can be set back: this stands before the C library's, for GLib too */

static gint64 clock_offset; /* seconds */

int
clock_gettime (clockid_t clock, struct timespec *now)
{
  int result = (int) syscall (SYS_clock_gettime, clock, now);

  if (clock == CLOCK_REALTIME)
    now->tv_sec += clock_offset;
  return result;
}

/* --- what each test begins with: a map in a file, open, with one edit that is not published */

typedef struct
{
  Script script;
  GRand *random;
  char *folder;
  char *path;
  GFile *file;
  guint number;
} Fixture;

static void
edit (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  script_commit (&fixture->script, fixture->random, ++fixture->number, FALSE, &error);
  g_assert_no_error (error);
}

static void
begin_at (Fixture *fixture, const char *folder)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = campaign_dup_path (folder);
  fixture->path = g_build_filename (fixture->folder, "map.mandate", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->random = g_rand_new_with_seed (3);
  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  script_create (&fixture->script, &error);
  g_assert_no_error (error);
  mnd_store_publish (fixture->script.store, fixture->file, MND_PUBLISH_ADOPT, NULL, &error);
  g_assert_no_error (error);
  edit (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  begin_at (fixture, "files");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = campaign_dup_path ("state");

  script_close (&fixture->script, TRUE);
  campaign_remove (fixture->folder);
  campaign_remove (state);
  g_rand_free (fixture->random);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
publish (Fixture *fixture, GError **error)
{
  gboolean good = mnd_store_publish (fixture->script.store, NULL, MND_PUBLISH_DEFAULT, NULL, error);

  if (!good && error != NULL)
    g_test_message ("%s", (*error)->message);
  return good;
}

static void
assert_publishes (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  publish (fixture, &error);
  g_assert_no_error (error);
  g_assert_false (mnd_store_is_dirty (fixture->script.store));
}

static char *
dup_checksum (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *checksum = script_dup_checksum (&fixture->script, &error);

  g_assert_no_error (error);
  return checksum;
}

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  script_close (&fixture->script, FALSE);
  script_open (&fixture->script, fixture->file, MND_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
}

/* Everything that was finished is there when the map is opened again, with its history. */
static void
assert_survives (Fixture *fixture)
{
  g_autofree char *before = dup_checksum (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  reopen (fixture);
  g_assert_true (mnd_store_was_recovered (fixture->script.store));
  after = dup_checksum (fixture);
  g_assert_cmpstr (after, ==, before);
  script_is_sound (&fixture->script, &error);
  g_assert_no_error (error);
  script_walk (&fixture->script, NULL, &error);
  g_assert_no_error (error);
}

/* The user's file is a whole map. Nothing lies beside it. */
static void
assert_file_is_whole (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  g_autoptr (GError) error = NULL;
  Script script = { NULL, NULL };

  script_open (&script, fixture->file, MND_STORE_OPEN_PRIVATE, &error);
  g_assert_no_error (error);
  script_close (&script, TRUE);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "map.mandate");
  g_assert_null (g_dir_read_name (dir));
}

static guint
count_folders (const char *name)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "mandate", name, NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

/* --- disks and folders */

/* Mounts of this program alone, where it may have them. */
static gboolean
has_mounts (void)
{
  return g_getenv ("MANDATE_CAMPAIGN_MOUNTS") != NULL;
}

static void
take_mounts (void)
{
  if (unshare (CLONE_NEWNS) == 0 && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0)
    g_setenv ("MANDATE_CAMPAIGN_MOUNTS", "1", TRUE);
}

static void
mount_small (const char *path, const char *size, gboolean again)
{
  g_autofree char *options = g_strconcat ("size=", size, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_cmpint (mount ("tmpfs", path, "tmpfs", again ? MS_REMOUNT : 0, options), ==, 0);
}

static void
assert_full (const GError *error)
{
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_FULL);
}

/* No room for another edit: it is refused, what is there stays, and with more room it goes on. */
static void
test_full_state (void)
{
  g_autofree char *state = campaign_dup_path ("state/mandate");
  Fixture fixture = { .number = 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!has_mounts ())
    {
      g_test_skip ("no mounts can be made here");
      return;
    }
  mount_small (state, "2m", FALSE);
  begin_at (&fixture, "files");
  before = dup_checksum (&fixture);
  while (script_commit (&fixture.script, fixture.random, ++fixture.number, FALSE, &error))
    {
      g_free (before);
      before = dup_checksum (&fixture);
    }
  g_test_message ("after %u edits: %s", fixture.number, error->message);
  assert_full (error);
  after = dup_checksum (&fixture);
  g_assert_cmpstr (after, ==, before);
  g_clear_error (&error);
  g_assert_false (publish (&fixture, &error));
  assert_full (error);

  mount_small (state, "64m", TRUE);
  assert_file_is_whole (&fixture);
  edit (&fixture);
  assert_survives (&fixture);
  assert_publishes (&fixture);
  script_close (&fixture.script, FALSE);
  g_assert_cmpint (umount2 (state, MNT_DETACH), ==, 0);
  tear_down (&fixture, NULL);
}

static void
test_full_file (void)
{
  g_autofree char *small = campaign_dup_path ("small");
  g_autofree char *folder = campaign_dup_path ("small/files");
  Fixture fixture = { .number = 0 };
  g_autoptr (GError) error = NULL;

  if (!has_mounts ())
    {
      g_test_skip ("no mounts can be made here");
      return;
    }
  mount_small (small, "1m", FALSE);
  begin_at (&fixture, "small/files");
  while (publish (&fixture, &error))
    for (int i = 0; i < 10; i++)
      edit (&fixture);
  assert_full (error);
  assert_file_is_whole (&fixture);
  assert_survives (&fixture);
  mount_small (small, "64m", TRUE);
  assert_publishes (&fixture);
  assert_file_is_whole (&fixture);
  tear_down (&fixture, NULL);
  g_assert_cmpint (umount2 (small, MNT_DETACH), ==, 0);
}

static void
test_read_only_mount (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!has_mounts ())
    {
      g_test_skip ("no mounts can be made here");
      return;
    }
  g_assert_cmpint (mount (fixture->folder, fixture->folder, NULL, MS_BIND, NULL), ==, 0);
  g_assert_cmpint (mount (NULL, fixture->folder, NULL, MS_BIND | MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  g_assert_false (publish (fixture, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY);
  edit (fixture);
  assert_survives (fixture);
  assert_file_is_whole (fixture);
  g_assert_cmpint (umount2 (fixture->folder, MNT_DETACH), ==, 0);
  g_object_unref (fixture->file);
  fixture->file = g_file_new_for_path (fixture->path);
  reopen (fixture);
  assert_publishes (fixture);
}

/* For root every folder may be written: so in a child that is nobody. */
static int
be_refused (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (GError) error = NULL;
  Script script = { NULL, NULL };

  gboolean refused;

  if (geteuid () == 0 && setresuid (NOBODY, NOBODY, NOBODY) != 0)
    return 2;
  if (script_open (&script, file, MND_STORE_OPEN_DEFAULT, &error)
      && script_commit (&script, random, 1000, FALSE, &error))
    mnd_store_publish (script.store, NULL, MND_PUBLISH_DEFAULT, NULL, &error);
  printf ("%s\n", error != NULL ? error->message : "published");
  refused = g_error_matches (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY) && mnd_store_is_dirty (script.store);
  script_close (&script, TRUE);
  return refused ? 0 : 1;
}

static void
test_read_only (Fixture *fixture, gconstpointer what)
{
  const char *const arguments[] = { "--child", "refused", fixture->path, NULL };
  gboolean folder = g_str_equal (what, "folder");
  g_autofree char *home = campaign_dup_path (NULL);
  g_autofree char *said = NULL;
  CampaignChild child;

  script_close (&fixture->script, TRUE);
  /* Its state is not ours: a working copy of another person's cannot be opened. */
  g_assert_cmpint (g_chmod (home, 0777), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, folder ? 0666 : 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, folder ? 0555 : 0777), ==, 0);
  {
    g_autofree char *state = campaign_dup_path ("state");
    campaign_remove (state);
  }
  campaign_child_start (&child, arguments);
  said = campaign_child_read (&child);
  g_test_message ("%s", said);
  g_assert_cmpint (campaign_child_wait (&child), ==, 0);
  assert_file_is_whole (fixture);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

static void
test_vanished_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  campaign_remove (fixture->folder);
  g_assert_false (publish (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  edit (fixture);
  assert_survives (fixture);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  assert_publishes (fixture);
  assert_file_is_whole (fixture);
}

/* An edit that would go into a deleted file is refused, for it would be lost. */
static void
test_vanished_state (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = campaign_dup_path ("state");
  g_autofree char *before = dup_checksum (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  campaign_remove (state);
  g_assert_false (script_commit (&fixture->script, fixture->random, 50, FALSE, &error));
  g_test_message ("%s", error->message);
  g_assert_cmpint (error->domain, ==, MND_STORE_ERROR);
  after = dup_checksum (fixture);
  g_assert_cmpstr (after, ==, before);
  g_clear_error (&error);
  g_assert_false (publish (fixture, &error));
  g_assert_nonnull (error);
  assert_file_is_whole (fixture);
}

/* --- time */

static void
test_clock_backwards (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  guint n_undone = 0;

  for (int i = 0; i < 6; i++)
    {
      clock_offset -= 400 * 24 * 3600;
      edit (fixture);
      assert_publishes (fixture);
    }
  edit (fixture);
  assert_survives (fixture);
  history = mnd_store_list_history (fixture->script.store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, fixture->number);
  for (guint i = 0; i < history->len; i++)
    {
      const MndHistoryEntry *entry = history->pdata[i];
      g_autofree char *label = g_strdup_printf ("Step %u", fixture->number - i);
      g_assert_cmpstr (entry->label, ==, label);
      g_assert_true (g_hash_table_add (ids, (gpointer) &entry->id));
    }
  script_walk (&fixture->script, &n_undone, &error);
  g_assert_cmpuint (n_undone, ==, fixture->number);
  clock_offset = 0;
}

/* A file whose time changed and nothing else was written by nobody. */
static void
test_touched (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 2; i++)
    {
      struct timeval times[2] = { { 0, 0 }, { i == 0 ? 100000 : 4000000000, 0 } };

      assert_publishes (fixture);
      g_assert_cmpint (utimes (fixture->path, times), ==, 0);
      edit (fixture);
      assert_publishes (fixture);
    }
}

/* --- others */

/* Opens the map, says so, and keeps it until its input ends; or leaves it as a crash would. */
static int
hold (const char *path, gboolean publishes)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (6);
  g_autoptr (GError) error = NULL;
  Script script = { NULL, NULL };
  char letter;

  if (!script_open (&script, file, MND_STORE_OPEN_DEFAULT, &error))
    {
      gboolean busy = g_error_matches (error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY);
      printf ("%s\n", busy ? "busy" : error->message);
      return 0;
    }
  if (publishes)
    mnd_store_publish (script.store, NULL, MND_PUBLISH_DEFAULT, NULL, &error);
  else
    script_commit (&script, random, 1000, FALSE, &error);
  printf ("%s\n", error != NULL ? error->message : "open");
  fflush (stdout);
  _exit (read (STDIN_FILENO, &letter, 1) < 0 ? 1 : 0);
}

static void
test_two_processes (Fixture *fixture, gconstpointer data)
{
  const char *const arguments[] = { "--child", "hold", fixture->path, NULL };
  g_autofree char *said = NULL;
  CampaignChild child;
  gboolean late;

  script_close (&fixture->script, FALSE);
  campaign_child_start (&child, arguments);
  said = campaign_child_read_line (&child, 60, &late);
  g_assert_cmpstr (said, ==, "open");
  {
    g_autoptr (GError) error = NULL;
    Script second = { NULL, NULL };

    g_assert_false (script_open (&second, fixture->file, MND_STORE_OPEN_DEFAULT, &error));
    g_test_message ("%s", error->message);
    g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY);
    g_clear_error (&error);
    script_open (&second, fixture->file, MND_STORE_OPEN_PRIVATE, &error);
    g_assert_no_error (error);
    script_close (&second, FALSE);
  }
  g_assert_cmpint (campaign_child_wait (&child), ==, 0);
  reopen (fixture);
  g_assert_true (mnd_store_was_recovered (fixture->script.store));
}

static void
test_at_the_same_time (Fixture *fixture, gconstpointer data)
{
  const char *const arguments[] = { "--child", "hold", fixture->path, NULL };
  guint n_open = 0;

  assert_publishes (fixture);
  script_close (&fixture->script, FALSE);
  for (int i = 0; i < RACES; i++)
    {
      CampaignChild children[3];
      guint n = 0;

      for (guint c = 0; c < G_N_ELEMENTS (children); c++)
        campaign_child_start (&children[c], arguments);
      for (guint c = 0; c < G_N_ELEMENTS (children); c++)
        {
          gboolean late;
          g_autofree char *said = campaign_child_read_line (&children[c], 60, &late);
          g_assert_true (g_strcmp0 (said, "open") == 0 || g_strcmp0 (said, "busy") == 0);
          n += g_strcmp0 (said, "open") == 0;
        }
      for (guint c = 0; c < G_N_ELEMENTS (children); c++)
        g_assert_cmpint (campaign_child_wait (&children[c]), ==, 0);
      g_assert_cmpuint (n, <=, 1);
      n_open += n;
      reopen (fixture);
      script_close (&fixture->script, TRUE);
      g_assert_cmpuint (campaign_count_working_copies (), ==, 0);
    }
  campaign_say ("%d times three programs opened one file at once: %u got it, never two", RACES, n_open);
}

/* Another map, whole as well, took the file's place. */
static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autoptr (GFile) other_file = g_file_new_for_path (other);
  g_autofree char *theirs = NULL;
  g_autofree char *now = NULL;
  g_autoptr (GError) error = NULL;
  gsize size, size_now;
  Script script = { NULL, NULL };

  script_create (&script, &error);
  mnd_store_publish (script.store, other_file, MND_PUBLISH_DEFAULT, NULL, &error);
  g_assert_no_error (error);
  script_close (&script, TRUE);
  g_assert_true (g_file_get_contents (other, &theirs, &size, NULL));
  g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
  for (int i = 0; i < 2; i++)
    {
      g_assert_false (publish (fixture, &error));
      g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CHANGED);
      g_clear_error (&error);
      assert_survives (fixture);
    }
  g_assert_true (g_file_get_contents (fixture->path, &now, &size_now, NULL));
  g_assert_cmpmem (now, size_now, theirs, size);
  g_assert_true (mnd_store_publish (fixture->script.store, fixture->file, MND_PUBLISH_OVERWRITE | MND_PUBLISH_ADOPT,
                                    NULL, &error));
  assert_file_is_whole (fixture);
}

/* --- what a crash left */

static char *
dup_copy_path (const char *name)
{
  g_autofree char *maps = g_build_filename (g_get_user_state_dir (), "mandate", "maps", NULL);
  g_autoptr (GDir) folder = g_dir_open (maps, 0, NULL);
  const char *copy = folder != NULL ? g_dir_read_name (folder) : NULL;

  g_assert_nonnull (copy);
  return g_build_filename (maps, copy, name, NULL);
}

static void
damage (const char *path, const char *how)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  if (g_str_equal (how, "gone"))
    {
      g_assert_cmpint (g_unlink (path), ==, 0);
      return;
    }
  if (g_str_equal (how, "empty"))
    size = 0;
  else if (g_str_equal (how, "half"))
    size /= 2;
  else if (g_str_equal (how, "header"))
    memset (bytes, 'x', 100);
  else
    for (gsize i = 4096; i < size; i += 97)
      bytes[i] = (char) (bytes[i] + 1);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

/* It does not stand between the person and the file, and is not thrown away. */
static void
test_damaged_copy (Fixture *fixture, gconstpointer how)
{
  g_autofree char *path = NULL;
  g_autofree char *published = NULL;
  g_autofree char *found = NULL;
  const char *kept;

  assert_publishes (fixture);
  published = dup_checksum (fixture);
  edit (fixture);
  script_close (&fixture->script, FALSE);
  path = dup_copy_path ("map.db");
  damage (path, how);

  reopen (fixture);
  kept = mnd_store_get_damaged_copy (fixture->script.store);
  g_assert_nonnull (kept);
  g_assert_true (g_file_test (kept, G_FILE_TEST_IS_DIR));
  g_assert_false (mnd_store_was_recovered (fixture->script.store));
  found = dup_checksum (fixture);
  g_assert_cmpstr (found, ==, published);
  g_assert_cmpuint (count_folders ("damaged"), ==, 1);
  edit (fixture);
  assert_publishes (fixture);
  reopen (fixture);
  g_assert_null (mnd_store_get_damaged_copy (fixture->script.store));
  g_assert_cmpuint (count_folders ("damaged"), ==, 1);
}

/* The process died when all was published: nothing to go on with, nothing left. */
static void
test_published_copy (Fixture *fixture, gconstpointer data)
{
  const char *const arguments[] = { "--child", "leave", fixture->path, NULL };
  g_autofree char *said = NULL;
  CampaignChild child;

  script_close (&fixture->script, FALSE);
  campaign_child_start (&child, arguments);
  close (child.input);
  child.input = -1;
  said = campaign_child_read (&child);
  g_assert_cmpstr (said, ==, "open\n");
  g_assert_cmpint (campaign_child_wait (&child), ==, 0);
  g_assert_cmpuint (campaign_count_working_copies (), ==, 1);
  reopen (fixture);
  g_assert_false (mnd_store_was_recovered (fixture->script.store));
  g_assert_cmpuint (campaign_count_working_copies (), ==, 1);
  script_close (&fixture->script, FALSE);
  g_assert_cmpuint (campaign_count_working_copies (), ==, 0);
}

/* Folders from a crash in the middle of opening go; a note that says nothing is kept and in nobody's way. */
static void
test_stale_folders (Fixture *fixture, gconstpointer data)
{
  g_autofree char *maps = g_build_filename (g_get_user_state_dir (), "mandate", "maps", NULL);

  assert_publishes (fixture);
  script_close (&fixture->script, FALSE);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *folder = g_strdup_printf ("%s/%032x", maps, i + 1);
      g_autofree char *inner = g_build_filename (folder, i == 3 ? "note" : i == 2 ? "incoming.db" : "map.db", NULL);
      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      if (i > 0)
        g_assert_true (g_file_set_contents (inner, "no\0te", 5, NULL));
    }
  reopen (fixture);
  script_close (&fixture->script, FALSE);
  g_assert_cmpuint (campaign_count_working_copies (), ==, 1);
}

static int
run_child (const char *what, const char *path)
{
  if (g_str_equal (what, "refused"))
    return be_refused (path);
  return hold (path, g_str_equal (what, "leave"));
}

int
main (int argc, char **argv)
{
  static const char *const damages[] = { "gone", "empty", "half", "header", "content" };

  if (argc == 4 && g_str_equal (argv[1], "--child"))
    return run_child (argv[2], argv[3]);
  take_mounts ();
  campaign_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/reliability/surroundings/" path, Fixture, NULL, set_up, test, tear_down)
  g_test_add_func ("/reliability/surroundings/full-state", test_full_state);
  g_test_add_func ("/reliability/surroundings/full-file", test_full_file);
  ADD ("read-only-mount", test_read_only_mount);
  g_test_add ("/reliability/surroundings/read-only-folder", Fixture, "folder", set_up, test_read_only, tear_down);
  g_test_add ("/reliability/surroundings/read-only-file", Fixture, "file", set_up, test_read_only, tear_down);
  ADD ("vanished-folder", test_vanished_folder);
  ADD ("vanished-state", test_vanished_state);
  ADD ("clock-backwards", test_clock_backwards);
  ADD ("touched", test_touched);
  ADD ("two-processes", test_two_processes);
  ADD ("at-the-same-time", test_at_the_same_time);
  ADD ("replaced", test_replaced);
  ADD ("published-copy", test_published_copy);
  ADD ("stale-folders", test_stale_folders);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reliability/surroundings/damaged-copy/%s", damages[i]);
      g_test_add (path, Fixture, damages[i], set_up, test_damaged_copy, tear_down);
    }
  return campaign_run ();
}
