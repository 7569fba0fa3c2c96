/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From the working copy to the user's file: a complete, compact database in rollback mode, checked, then one replace
 * through GIO. Never in place, no lock or journal beside the user's file (document portals and network mounts cannot
 * have them).
 */
#include "store/mnd-store-private.h"

#include "store/mnd-file-replace-private.h"

#include <glib/gstdio.h>
#include <stdlib.h>

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

static goffset
get_size (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? (goffset) info.st_size : 0;
}

/* Whose bytes these are: those that were there when we last looked, or those that we were about to put there when the
 * program ended. FALSE where they are somebody else's. */
static gboolean
recognise (MndNote *note, const char *etag, goffset size, const char *checksum)
{
  if (g_strcmp0 (checksum, note->checksum) != 0)
    {
      if (g_strcmp0 (checksum, note->outgoing_checksum) != 0)
        return FALSE;
      g_free (note->published);
      note->published = g_steal_pointer (&note->outgoing);
      g_free (note->checksum);
      note->checksum = g_steal_pointer (&note->outgoing_checksum);
    }
  g_free (note->etag);
  note->etag = g_strdup (etag);
  note->size = size;
  return TRUE;
}

static gboolean
is_version (MndStore *self, const char *etag, goffset size)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return g_strcmp0 (self->note.etag, etag) == 0 && self->note.size == size;
}

gboolean
mnd_store_check_file (MndStore *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *etag = NULL;
  g_autofree char *checksum = NULL;
  goffset size = 0;

  /* A file that is not there overwrites nobody; whatever else is wrong with it shows when it is to be written. */
  if (!mnd_file_get_version (file, &etag, &size, cancellable, NULL) || is_version (self, etag, size))
    return TRUE;
  checksum = mnd_file_dup_checksum (file, cancellable, &failure);
  if (checksum == NULL)
    {
      g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_FAILED, "Cannot see whether this file was changed: %s",
                   failure->message);
      return FALSE;
    }
  locker = g_mutex_locker_new (&self->lock);
  if (recognise (&self->note, etag, size, checksum))
    return TRUE;
  g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_CHANGED,
                       "Somebody else has written this file since it was read");
  return FALSE;
}

/* What is written down before the file is touched, so that a crash between the file and the note is no riddle. */
static gboolean
announce (MndStore *self, const char *state, const char *checksum, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_free (self->note.outgoing);
  self->note.outgoing = g_strdup (state);
  g_free (self->note.outgoing_checksum);
  self->note.outgoing_checksum = g_strdup (checksum);
  return self->is_private || mnd_working_copy_write_note (self->copy, &self->note, error);
}

/* What stands in the file now. */
typedef struct
{
  char *etag;
  goffset size;
  char *checksum;
  char *state;
} Published;

static void
published_clear (Published *published)
{
  g_free (published->etag);
  g_free (published->checksum);
  g_free (published->state);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Published, published_clear)

/* Where the note cannot be written the map goes on with the file that it had; what it knows of that is what is there.
 */
static gboolean
remember (MndStore *self, GFile *file, gboolean own, gboolean adopt, Published *published, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_auto (MndNote) note = { 0 };
  gboolean is_private = self->is_private && !adopt;
  gboolean written;

  note.uri = g_file_get_uri (file);
  note.etag = g_steal_pointer (&published->etag);
  note.size = published->size;
  note.checksum = g_steal_pointer (&published->checksum);
  note.published = g_steal_pointer (&published->state);
  written = is_private || mnd_working_copy_write_note (self->copy, &note, error);
  if (written || own)
    {
      MndNote before = self->note;
      self->note = note;
      note = before;
      self->has_written = TRUE;
    }
  if (written)
    self->is_private = is_private; /* what was only read may have a file of its own now */
  return written;
}

static char *
dup_known_etag (MndStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->note.etag != NULL && *self->note.etag != '\0' ? g_strdup (self->note.etag) : NULL;
}

/* A temporary file beside the target is put down before it is made. Remote places make their own. */
static char *
replace (MndStore *self, GFile *target, const char *path, const char *etag, gboolean keep_previous,
         GCancellable *cancellable, GError **error)
{
  g_autofree char *name = mnd_working_copy_dup_part_name (self->copy);
  g_autoptr (GFile) folder = g_file_is_native (target) ? g_file_get_parent (target) : NULL;
  g_autoptr (GFile) part = folder != NULL ? g_file_get_child (folder, name) : NULL;
  MndReplacement how = { etag, keep_previous, name };
  char *new_etag;

  if (part != NULL && !mnd_working_copy_announce_part (self->copy, g_file_peek_path (part), error))
    return NULL;
  new_etag = mnd_file_replace (target, path, &how, cancellable, error);
  mnd_working_copy_clear_part (self->copy);
  return new_etag;
}

/* From the temporary at `path` to `file`. */
static gboolean
send_out (MndStore *self, const char *path, GFile *file, gboolean own, MndPublishFlags flags, Published *published,
          GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) outgoing = g_file_new_for_path (path);
  g_autoptr (GFile) real = dup_real_file (file);
  gboolean careful = own && (flags & MND_PUBLISH_OVERWRITE) == 0;
  g_autofree char *known = NULL;

  published->size = get_size (path);
  published->checksum = mnd_file_dup_checksum (outgoing, cancellable, error);
  if (published->checksum == NULL)
    return FALSE;
  if (careful && !mnd_store_check_file (self, real, cancellable, error))
    return FALSE;
  if (own && !announce (self, published->state, published->checksum, error))
    return FALSE;
  known = careful ? dup_known_etag (self) : NULL;
  published->etag = replace (self, real, path, known, (flags & MND_PUBLISH_KEEP_PREVIOUS) != 0, cancellable, error);
  return published->etag != NULL;
}

/* The whole of it, in whatever thread, one after the other. `own`: `file` is the one whose etag we know. */
static gboolean
publish (MndStore *self, GFile *file, gboolean own, MndPublishFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMutexLocker) turn = g_mutex_locker_new (&self->publishing);
  gboolean adopt = (flags & MND_PUBLISH_ADOPT) != 0;
  g_auto (Published) published = { 0 };
  g_autofree char *path = NULL;
  gboolean good;

  if (self->copy == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, "The map is closed");
      return FALSE;
    }
  path = mnd_working_copy_dup_path (self->copy, OUTGOING);
  good = make_outgoing (self, path, &published.state, error)
         && send_out (self, path, file, own, flags, &published, cancellable, error);
  g_unlink (path);
  return good && ((!own && !adopt) || remember (self, file, own, adopt, &published, error));
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
