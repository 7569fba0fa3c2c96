/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document and the world: its file written, moved or taken away by others, places that cannot be written, maps that
 * are only read, and what a crash left. */
#include "document-fixture.h"

#include "document/mnd-document-private.h"
#include "document/mnd-recovery.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/mount.h>
#include <unistd.h>

typedef struct
{
  MndDocument *document;
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->document = fixture_new_document ();
  fixture->folder = g_dir_make_tmp ("mandate-recovery-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "map.mandate", NULL);
  fixture_add_actor (fixture->document, "police", "Police");
  assert_done (mnd_document_save (fixture->document, fixture->file, MND_PUBLISH_ADOPT, NULL, &error), error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "mandate", NULL);

  if (fixture->document != NULL)
    mnd_document_close (fixture->document, TRUE);
  g_clear_object (&fixture->document);
  fixture_remove_folder (fixture->folder);
  fixture_remove_folder (state);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static MndDocument *
open_file (GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mnd_document_open_async (file, NULL, result_cb, &result);
  return mnd_document_open_finish (wait_for (&result), error);
}

static MndDocument *
open_to_read (GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  mnd_document_open_to_read_async (file, NULL, result_cb, &result);
  return mnd_document_open_finish (wait_for (&result), error);
}

static GPtrArray *
list (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *found;

  mnd_recovery_list_async (NULL, result_cb, &result);
  found = mnd_recovery_list_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  return found;
}

static void
wait_for_file_state (MndDocument *document, MndFileState state)
{
  while (mnd_document_get_file_state (document) != state)
    g_main_context_iteration (NULL, TRUE);
}

/* Until a look that was asked for has been had. */
static void
wait_for_look (MndDocument *document)
{
  while (document->look_timer != 0 || document->looking != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The program ends in the middle. */
static void
crash (Fixture *fixture)
{
  mnd_document_close (fixture->document, FALSE);
  g_clear_object (&fixture->document);
}

static guint
count_actors (MndDocument *document)
{
  return mnd_record_list_get_size (mnd_map_get_records (mnd_document_get_map (document), MND_TABLE_ACTOR));
}

static void
replace_file (Fixture *fixture)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "theirs", -1, NULL));
}

/* Somebody else writes the file: told at once, and no longer once it is back as it was. */
static void
test_seen_changed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &bytes, &size, NULL));
  g_assert_cmpint (mnd_document_get_file_state (fixture->document), ==, MND_FILE_STATE_SAME);
  replace_file (fixture);
  wait_for_file_state (fixture->document, MND_FILE_STATE_CHANGED);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), bytes, (gssize) size, NULL));
  wait_for_file_state (fixture->document, MND_FILE_STATE_SAME);
  g_assert_cmpint (g_unlink (g_file_peek_path (fixture->file)), ==, 0);
  wait_for_file_state (fixture->document, MND_FILE_STATE_GONE);
}

static void
count_cb (MndDocument *document, GParamSpec *pspec, gpointer user_data)
{
  ++*(guint *) user_data;
}

/* What we publish ourselves is seen too, and is nobody's change. */
static void
test_own_publishes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_told = 0;

  g_signal_connect (fixture->document, "notify::file-state", G_CALLBACK (count_cb), &n_told);
  for (int i = 0; i < 3; i++)
    {
      fixture_add_actor (fixture->document, "police", "More");
      assert_done (mnd_document_save (fixture->document, NULL, MND_PUBLISH_DEFAULT, NULL, &error), error);
      mnd_document_look (fixture->document);
      wait_for_look (fixture->document);
    }
  g_assert_cmpuint (n_told, ==, 0);
}

static void
test_keep_mine (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndDocument) read = NULL;
  g_autoptr (GError) error = NULL;

  replace_file (fixture);
  fixture_add_actor (fixture->document, "police", "More");
  g_assert_false (mnd_document_save (fixture->document, NULL, MND_PUBLISH_DEFAULT, NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CHANGED);
  g_clear_error (&error);
  g_assert_cmpint (mnd_document_get_file_state (fixture->document), ==, MND_FILE_STATE_CHANGED);
  assert_done (mnd_document_save (fixture->document, NULL, MND_PUBLISH_OVERWRITE, NULL, &error), error);
  wait_for_file_state (fixture->document, MND_FILE_STATE_SAME);
  read = mnd_document_open (fixture->file, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_actors (read), ==, 2);
}

/* Theirs is taken: the file opens as it is, and mine is found again. */
static void
test_take_theirs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndDocument) theirs = NULL;
  g_autoptr (MndDocument) mine = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const MndLeftOver *left_over;

  fixture_add_actor (fixture->document, "police", "More");
  assert_done (mnd_document_part (fixture->document, &error), error);
  g_assert_null (mnd_document_get_file (fixture->document));
  g_assert_cmpint (mnd_document_get_save_state (fixture->document), ==, MND_SAVE_STATE_UNTITLED);
  crash (fixture);
  theirs = open_file (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_false (mnd_document_was_recovered (theirs));
  g_assert_cmpuint (count_actors (theirs), ==, 1);
  found = list ();
  g_assert_cmpuint (found->len, ==, 1);
  left_over = found->pdata[0];
  g_assert_cmpstr (left_over->title, ==, "Test");
  g_assert_true (g_str_has_suffix (left_over->origin, "map.mandate"));
  mnd_recovery_open_async (left_over->name, NULL, result_cb, &result);
  mine = mnd_document_open_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_actors (mine), ==, 2);
  mnd_document_close (mine, TRUE);
  mnd_document_close (theirs, TRUE);
}

/* A crash, and then somebody else wrote the file: edits are back, and it is told before anything is written. */
static void
test_changed_while_away (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndDocument) reopened = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;

  fixture_add_actor (fixture->document, "police", "More");
  crash (fixture);
  replace_file (fixture);
  reopened = open_file (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_true (mnd_document_was_recovered (reopened));
  wait_for_file_state (reopened, MND_FILE_STATE_CHANGED);
  g_assert_cmpuint (count_actors (reopened), ==, 2);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "theirs");
  mnd_document_close (reopened, TRUE);
}

/* A crash and nothing else: it goes on silently. */
static void
test_went_on (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndDocument) reopened = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  fixture_add_actor (fixture->document, "police", "More");
  crash (fixture);
  found = list ();
  g_assert_cmpuint (found->len, ==, 0); /* its file brings it back */
  reopened = open_file (fixture->file, &error);
  g_assert_no_error (error);
  while (mnd_document_get_save_state (reopened) != MND_SAVE_STATE_SAVED)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (mnd_document_get_file_state (reopened), ==, MND_FILE_STATE_SAME);
  mnd_document_close (reopened, FALSE);
}

/* The file has gone while nobody looked: offered, and put back where it was. */
static void
test_file_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndDocument) reopened = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  const MndLeftOver *left_over;

  fixture_add_actor (fixture->document, "police", "More");
  g_assert_cmpint (g_unlink (g_file_peek_path (fixture->file)), ==, 0);
  crash (fixture);
  found = list ();
  g_assert_cmpuint (found->len, ==, 1);
  left_over = found->pdata[0];
  g_assert_false (left_over->has_file);
  mnd_recovery_open_async (left_over->name, NULL, result_cb, &result);
  reopened = mnd_document_open_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_actors (reopened), ==, 2);
  while (mnd_document_get_save_state (reopened) != MND_SAVE_STATE_SAVED)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_query_exists (fixture->file, NULL));
  mnd_document_close (reopened, FALSE);
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const MndLeftOver *left_over;

  assert_done (mnd_document_part (fixture->document, &error), error);
  crash (fixture);
  found = list ();
  g_assert_cmpuint (found->len, ==, 1);
  left_over = found->pdata[0];
  assert_done (mnd_recovery_discard (left_over->name, &error), error);
  rest = list ();
  g_assert_cmpuint (rest->len, ==, 0);
  mnd_recovery_open_async (left_over->name, NULL, result_cb, &result);
  g_assert_null (mnd_document_open_finish (wait_for (&result), &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NOT_FOUND);
}

static void
test_rename (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) renamed = g_file_new_build_filename (fixture->folder, "other.mandate", NULL);
  g_autoptr (MndDocument) untitled = fixture_new_document ();
  g_autoptr (GError) error = NULL;
  guint n_told = 0;

  g_signal_connect (fixture->document, "notify::file", G_CALLBACK (count_cb), &n_told);
  assert_done (mnd_document_rename_file (fixture->document, "other.mandate", NULL, &error), error);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_true (g_file_equal (mnd_document_get_file (fixture->document), renamed));
  g_assert_false (g_file_query_exists (fixture->file, NULL));
  g_assert_cmpstr (mnd_document_get_title (fixture->document), ==, "Test");
  mnd_document_look (fixture->document);
  wait_for_look (fixture->document);
  g_assert_cmpint (mnd_document_get_file_state (fixture->document), ==, MND_FILE_STATE_SAME);
  g_assert_true (g_file_set_contents (g_file_peek_path (renamed), "theirs", -1, NULL));
  wait_for_file_state (fixture->document, MND_FILE_STATE_CHANGED);
  g_assert_false (mnd_document_rename_file (untitled, "x.mandate", NULL, &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
  mnd_document_close (untitled, TRUE);
}

/* Somebody has it: it can be read, and is never written over, also not by Save As. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) mine = g_file_new_build_filename (fixture->folder, "mine.mandate", NULL);
  g_autoptr (MndDocument) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *program = NULL;
  g_autofree char *host = NULL;
  int pid = 0;

  g_assert_null (open_file (fixture->file, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_true (mnd_recovery_find_holder (fixture->file, &program, &pid, &host));
  g_assert_cmpint (pid, ==, (int) getpid ());
  reader = open_to_read (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_true (mnd_document_is_read_only (reader));
  g_assert_false (mnd_document_is_newer (reader));
  g_assert_true (g_file_equal (mnd_document_get_reading (reader), fixture->file));
  g_assert_false (mnd_document_save (reader, fixture->file, MND_PUBLISH_ADOPT, NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (mnd_document_rename_file (reader, "x.mandate", NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  assert_done (mnd_document_save (reader, mine, MND_PUBLISH_ADOPT, NULL, &error), error);
  g_assert_false (mnd_document_is_read_only (reader));
  g_assert_null (mnd_document_get_reading (reader));
  fixture_add_actor (reader, "police", "More");
  mnd_document_close (reader, TRUE);
}

/* The folder is taken away in the middle: the error is told, edits go on, and all is there when the folder is back. */
static void
test_folder_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->folder, "-away", NULL);
  g_autoptr (MndDocument) read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  g_assert_true (g_file_set_contents (fixture->folder, "a file where the folder was", -1, NULL));
  fixture_add_actor (fixture->document, "police", "More");
  g_assert_false (mnd_document_save (fixture->document, NULL, MND_PUBLISH_DEFAULT, NULL, &error));
  g_test_message ("%s", error->message);
  g_clear_error (&error);
  g_assert_cmpint (mnd_document_get_save_state (fixture->document), ==, MND_SAVE_STATE_FAILED);
  fixture_add_actor (fixture->document, "police", "Still more");
  fixture_assert_same_as_disk (fixture->document);
  g_assert_cmpint (g_unlink (fixture->folder), ==, 0);
  g_assert_false (mnd_document_save (fixture->document, NULL, MND_PUBLISH_DEFAULT, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (g_rename (away, fixture->folder), ==, 0);
  assert_done (mnd_document_save (fixture->document, NULL, MND_PUBLISH_DEFAULT, NULL, &error), error);
  read = mnd_document_open (fixture->file, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_actors (read), ==, 3);
}

/* A file system of its own over the folder; FALSE where this may not be done. */
static gboolean
mount_over (const char *folder, unsigned long flags, const char *options)
{
  if (mount ("none", folder, "tmpfs", flags, options) == 0)
    return TRUE;
  g_test_skip (g_strerror (errno));
  return FALSE;
}

static void
test_read_only_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *place = g_build_filename (fixture->folder, "place", NULL);
  g_autoptr (GFile) target = g_file_new_build_filename (place, "map.mandate", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (place, 0700), ==, 0);
  if (!mount_over (place, 0, "size=4m"))
    return;
  assert_done (mnd_document_save (fixture->document, target, MND_PUBLISH_ADOPT, NULL, &error), error);
  g_assert_cmpint (mount ("none", place, "tmpfs", MS_REMOUNT | MS_RDONLY, "size=4m"), ==, 0);
  fixture_add_actor (fixture->document, "police", "More");
  g_assert_false (mnd_document_save (fixture->document, NULL, MND_PUBLISH_DEFAULT, NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  fixture_add_actor (fixture->document, "police", "Still more");
  fixture_assert_same_as_disk (fixture->document);
  /* The way out. */
  assert_done (mnd_document_save (fixture->document, fixture->file, MND_PUBLISH_ADOPT, NULL, &error), error);
  g_assert_cmpint (mnd_document_get_save_state (fixture->document), ==, MND_SAVE_STATE_SAVED);
  g_assert_cmpint (umount2 (place, MNT_DETACH), ==, 0);
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *place = g_build_filename (fixture->folder, "place", NULL);
  g_autofree char *ballast = g_build_filename (place, "ballast", NULL);
  g_autofree char *bytes = g_strnfill (1 << 20, 'x');
  g_autoptr (GFile) target = g_file_new_build_filename (place, "map.mandate", NULL);
  g_autoptr (MndDocument) read = NULL;
  g_autoptr (GError) error = NULL;
  FILE *file;

  g_assert_cmpint (g_mkdir (place, 0700), ==, 0);
  if (!mount_over (place, 0, "size=1m"))
    return;
  assert_done (mnd_document_save (fixture->document, target, MND_PUBLISH_ADOPT, NULL, &error), error);
  file = g_fopen (ballast, "w");
  fwrite (bytes, 1, 1 << 20, file);
  fclose (file);
  fixture_add_actor (fixture->document, "police", "More");
  g_assert_false (mnd_document_save (fixture->document, NULL, MND_PUBLISH_DEFAULT, NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_FULL);
  g_clear_error (&error);
  /* What was in the file is whole, edits go on, and once there is room it is written. */
  read = mnd_document_open (target, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_actors (read), ==, 1);
  fixture_add_actor (fixture->document, "police", "Still more");
  g_assert_cmpint (g_unlink (ballast), ==, 0);
  assert_done (mnd_document_save (fixture->document, NULL, MND_PUBLISH_DEFAULT, NULL, &error), error);
  mnd_document_close (fixture->document, FALSE);
  g_clear_object (&fixture->document);
  g_assert_cmpint (umount2 (place, MNT_DETACH), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, test) g_test_add ("/recovery/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("seen-changed", test_seen_changed);
  ADD ("own-publishes", test_own_publishes);
  ADD ("keep-mine", test_keep_mine);
  ADD ("take-theirs", test_take_theirs);
  ADD ("changed-while-away", test_changed_while_away);
  ADD ("went-on", test_went_on);
  ADD ("file-gone", test_file_gone);
  ADD ("discard", test_discard);
  ADD ("rename", test_rename);
  ADD ("read-only", test_read_only);
  ADD ("folder-gone", test_folder_gone);
  ADD ("read-only-place", test_read_only_place);
  ADD ("full-disk", test_full_disk);
  return g_test_run ();
}
