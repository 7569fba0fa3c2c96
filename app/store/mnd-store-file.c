/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's file while the map is open: whether somebody else touched it, and giving it another name. */
#include "store/mnd-store-private.h"

#include "store/mnd-file-replace-private.h"

/* The file of which the note speaks: a publish in its thread moves both at once. NULL where there is none. */
static GFile *
dup_noted_file (MndStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->note.uri != NULL && !self->is_private ? g_file_new_for_uri (self->note.uri) : NULL;
}

/* TRUE where the file is still the one of which the note speaks, and the note has no checksum of it yet. */
static gboolean
lacks_checksum (MndStore *self, GFile *file, GCancellable *cancellable)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *etag = NULL;
  goffset size = 0;

  if (!mnd_file_get_version (file, &etag, &size, cancellable, NULL))
    return FALSE;
  locker = g_mutex_locker_new (&self->lock);
  return self->note.checksum == NULL && g_strcmp0 (self->note.etag, etag) == 0 && self->note.size == size;
}

/* Opening does not wait for a checksum. Without one a file that somebody only touched looks like one that was changed.
 */
static void
learn_checksum (MndStore *self, GFile *file, GCancellable *cancellable)
{
  g_autofree char *checksum = NULL;

  if (!lacks_checksum (self, file, cancellable))
    return;
  checksum = mnd_file_dup_checksum (file, cancellable, NULL);
  if (checksum == NULL || !lacks_checksum (self, file, cancellable))
    return;
  g_mutex_lock (&self->lock);
  self->note.checksum = g_steal_pointer (&checksum);
  if (self->copy != NULL && !self->is_private)
    mnd_working_copy_write_note (self->copy, &self->note, NULL);
  g_mutex_unlock (&self->lock);
}

/* What we wrote in this run stands in the file no longer. */
static void
forget_published (MndStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->has_written)
    g_clear_pointer (&self->note.published, g_free);
}

MndFileState
mnd_store_get_file_state (MndStore *self, GCancellable *cancellable)
{
  g_autoptr (GMutexLocker) turn = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (MND_IS_STORE (self), MND_FILE_STATE_SAME);

  /* Not in the middle of a publish, when the file is ours and the note says so not yet. */
  turn = g_mutex_locker_new (&self->publishing);
  file = dup_noted_file (self);
  if (file == NULL)
    return MND_FILE_STATE_SAME;
  if (!g_file_query_exists (file, cancellable))
    return g_cancellable_is_cancelled (cancellable) ? MND_FILE_STATE_SAME : MND_FILE_STATE_GONE;
  learn_checksum (self, file, cancellable);
  if (mnd_store_check_file (self, file, cancellable, &error)
      || !g_error_matches (error, MND_STORE_ERROR, MND_STORE_ERROR_CHANGED))
    return MND_FILE_STATE_SAME;
  forget_published (self);
  return MND_FILE_STATE_CHANGED;
}

/* Asked first: GLib 2.74 leaks where it finds out itself. */
static gboolean
is_name_free (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) child = folder != NULL ? g_file_get_child_for_display_name (folder, name, error) : NULL;

  if (folder != NULL && child == NULL)
    return FALSE;
  if (child == NULL || g_file_equal (child, file) || !g_file_query_exists (child, cancellable))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "There is a file of this name already");
  return FALSE;
}

gboolean
mnd_store_rename_file (MndStore *self, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMutexLocker) turn = NULL;
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GFile) renamed = NULL;

  g_return_val_if_fail (MND_IS_STORE (self) && self->file != NULL && name != NULL, FALSE);

  turn = g_mutex_locker_new (&self->publishing);
  if (!is_name_free (self->file, name, cancellable, error))
    return FALSE;
  renamed = g_file_set_display_name (self->file, name, cancellable, error);
  if (renamed == NULL)
    return FALSE;
  locker = g_mutex_locker_new (&self->lock);
  g_set_object (&self->file, renamed);
  g_free (self->note.uri);
  self->note.uri = g_file_get_uri (renamed);
  return self->is_private || mnd_working_copy_write_note (self->copy, &self->note, error);
}

gboolean
mnd_store_find_holder (GFile *file, int *pid, char **host, char **program)
{
  g_autofree char *uri = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && pid != NULL && host != NULL && program != NULL, FALSE);

  uri = g_file_get_uri (file);
  return mnd_working_copy_find_holder (uri, pid, host, program);
}
