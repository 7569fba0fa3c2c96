/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From the working copy to the user's file: a complete, compact database in rollback mode, checked, then one replace
 * through GIO. Never in place, no lock or journal beside the user's file (document portals and network mounts cannot
 * have them).
 */
#include "store/mnd-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#define OUTGOING "outgoing.db"

/* A private temporary with everything in it; `head` is where it stands. */
static gboolean
make_outgoing (MndStore *self, const char *path, char **head, GError **error)
{
  g_autofree char *database = mnd_working_copy_dup_path (self->copy, MND_STORE_DATABASE);
  g_autoptr (sqlite3) db = mnd_sqlite_open (database, MND_SQLITE_READ_ONLY, error);
  g_autoptr (sqlite3) out = NULL;
  g_autoptr (sqlite3_stmt) vacuum = NULL;

  g_unlink (path);
  vacuum = db != NULL ? mnd_sqlite_prepare (db, "VACUUM INTO ?1", error) : NULL;
  if (vacuum == NULL)
    return FALSE;
  sqlite3_bind_text (vacuum, 1, path, -1, SQLITE_STATIC);
  if (!mnd_sqlite_step_done (db, vacuum, "write the map", error))
    return FALSE;
  out = mnd_sqlite_open (path, MND_SQLITE_READ_WRITE, error);
  if (out == NULL || !mnd_sqlite_run (out, "PRAGMA journal_mode = DELETE", error)
      || !mnd_sqlite_quick_check (out, error))
    return FALSE;
  *head = mnd_store_dup_state (out, error);
  return *head != NULL;
}

/* Where a symbolic link leads, since a replace would put a plain file in its place. */
static GFile *
dup_real_file (GFile *file)
{
  const char *path = g_file_peek_path (file);
  char *real;
  GFile *resolved;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return g_object_ref (file);
  real = realpath (path, NULL);
  if (real == NULL)
    return g_object_ref (file);
  resolved = g_file_new_for_path (real);
  free (real);
  return resolved;
}

static gboolean
flush_path (const char *path, int flags)
{
  int descriptor = g_open (path, flags | O_CLOEXEC, 0);
  gboolean good = descriptor >= 0 && fsync (descriptor) == 0;

  if (descriptor >= 0)
    close (descriptor);
  return good;
}

/* To the platter, file and folder: GIO does so only where it replaces a file that was there. */
static void
flush_file (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;

  if (folder == NULL)
    return;
  if (!flush_path (path, O_RDONLY) || !flush_path (folder, O_RDONLY | O_DIRECTORY))
    g_debug ("Cannot flush %s: %s", path, g_strerror (errno));
}

static gboolean
fail_translated (GError *failure, GError **error)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_CHANGED,
                         "Somebody else has written this file since it was read");
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_FULL, "There is no room left on the disk");
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
           || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY,
                         "This file or its folder may not be written");
  else
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  g_error_free (failure);
  return FALSE;
}

/* FALSE where the user's file is there and has another size than when we last saw it. */
static gboolean
has_size (GFile *file, goffset size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);

  if (info == NULL || g_file_info_get_size (info) == size)
    return TRUE;
  g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_CHANGED,
                       "Somebody else has written this file since it was read");
  return FALSE;
}

static goffset
get_size (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? (goffset) info.st_size : 0;
}

/* Replaces `target` with the bytes at `path`. Returns its new etag; NULL with an error. */
static char *
replace (GFile *target, const char *path, const char *etag, gboolean keep_previous, GCancellable *cancellable,
         GError **error)
{
  GError *failure = NULL;
  g_autoptr (GFile) outgoing = g_file_new_for_path (path);
  g_autoptr (GFileInfo) before =
      g_file_query_info (target, G_FILE_ATTRIBUTE_UNIX_MODE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  g_autoptr (GFileInputStream) in = g_file_read (outgoing, cancellable, &failure);
  g_autoptr (GFileOutputStream) out = NULL;

  if (in != NULL)
    out = g_file_replace (target, etag, keep_previous, G_FILE_CREATE_REPLACE_DESTINATION, cancellable, &failure);
  if (out == NULL
      || g_output_stream_splice (G_OUTPUT_STREAM (out), G_INPUT_STREAM (in), G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                 cancellable, &failure)
             < 0)
    {
      fail_translated (failure, error);
      return NULL;
    }
  if (before != NULL && g_file_info_has_attribute (before, G_FILE_ATTRIBUTE_UNIX_MODE))
    g_file_set_attribute_uint32 (target, G_FILE_ATTRIBUTE_UNIX_MODE,
                                 g_file_info_get_attribute_uint32 (before, G_FILE_ATTRIBUTE_UNIX_MODE) & 07777,
                                 G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  flush_file (target);
  return g_file_output_stream_get_etag (out) != NULL ? g_strdup (g_file_output_stream_get_etag (out)) : g_strdup ("");
}

static gboolean
remember (MndStore *self, GFile *file, char *etag, goffset size, char *head, gboolean adopt, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  mnd_note_clear (&self->note);
  self->note.uri = g_file_get_uri (file);
  self->note.etag = etag;
  self->note.size = size;
  self->note.published = head;
  if (adopt)
    self->is_private = FALSE; /* what was only read has a file of its own now */
  return self->is_private || mnd_working_copy_write_note (self->copy, &self->note, error);
}

/* The whole of it, in whatever thread, one after the other. `own`: `file` is the one whose etag we know. */
static gboolean
publish (MndStore *self, GFile *file, gboolean own, MndPublishFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMutexLocker) turn = g_mutex_locker_new (&self->publishing);
  g_autofree char *path = NULL;
  g_autofree char *head = NULL;
  g_autofree char *known = NULL;
  g_autofree char *etag = NULL;
  g_autoptr (GFile) real = NULL;
  goffset known_size, size;

  if (self->copy == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, "The map is closed");
      return FALSE;
    }
  path = mnd_working_copy_dup_path (self->copy, OUTGOING);
  if (!make_outgoing (self, path, &head, error))
    return FALSE;
  g_mutex_lock (&self->lock);
  known = own && (flags & MND_PUBLISH_OVERWRITE) == 0 && self->note.etag != NULL && *self->note.etag != '\0'
              ? g_strdup (self->note.etag)
              : NULL;
  known_size = self->note.size;
  g_mutex_unlock (&self->lock);
  size = get_size (path);
  real = dup_real_file (file);
  if (known != NULL && !has_size (real, known_size, cancellable, error))
    return FALSE;
  etag = replace (real, path, known, (flags & MND_PUBLISH_KEEP_PREVIOUS) != 0, cancellable, error);
  g_unlink (path);
  if (etag == NULL)
    return FALSE;
  return (!own && (flags & MND_PUBLISH_ADOPT) == 0)
         || remember (self, file, g_steal_pointer (&etag), size, g_steal_pointer (&head),
                      (flags & MND_PUBLISH_ADOPT) != 0, error);
}

static gboolean
is_own (MndStore *self, GFile *target)
{
  return target == NULL || (self->file != NULL && g_file_equal (target, self->file));
}

gboolean
mnd_store_publish (MndStore *self, GFile *target, MndPublishFlags flags, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL, FALSE);
  g_return_val_if_fail (target != NULL || self->file != NULL, FALSE);

  if (!publish (self, target != NULL ? target : self->file, is_own (self, target), flags, cancellable, error))
    return FALSE;
  if ((flags & MND_PUBLISH_ADOPT) != 0 && target != NULL)
    g_set_object (&self->file, target);
  return TRUE;
}

typedef struct
{
  GFile *file;
  gboolean own;
  MndPublishFlags flags;
} PublishJob;

static void
publish_job_free (PublishJob *job)
{
  g_object_unref (job->file);
  g_free (job);
}

static void
publish_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PublishJob *job = task_data;
  GError *error = NULL;

  if (publish (MND_STORE (source), job->file, job->own, job->flags, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
mnd_store_publish_async (MndStore *self, GFile *target, MndPublishFlags flags, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  PublishJob *job;

  g_return_if_fail (MND_IS_STORE (self) && self->db != NULL);
  g_return_if_fail (target != NULL || self->file != NULL);

  job = g_new0 (PublishJob, 1);
  job->file = g_object_ref (target != NULL ? target : self->file);
  job->own = is_own (self, target);
  job->flags = flags;
  g_task_set_task_data (task, job, (GDestroyNotify) publish_job_free);
  g_task_run_in_thread (task, publish_thread);
}

gboolean
mnd_store_publish_finish (MndStore *self, GAsyncResult *result, GError **error)
{
  PublishJob *job;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  job = g_task_get_task_data (G_TASK (result));
  if ((job->flags & MND_PUBLISH_ADOPT) != 0)
    g_set_object (&self->file, job->file);
  return TRUE;
}
