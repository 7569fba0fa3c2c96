/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's file while the map is open: watched, renamed, parted from. What the store publishes itself is told by the
 * store from what others write. */
#include "document/mnd-document-private.h"

#include <stdlib.h>

/* So long after the last sign of life the file is looked at: others write in several steps. */
#define LOOK_PAUSE_MS 300

/* Where a symbolic link leads: it is there that others write. */
static GFile *
dup_watched_file (GFile *file)
{
  const char *path = g_file_peek_path (file);
  char *real = path != NULL ? realpath (path, NULL) : NULL;
  GFile *watched = real != NULL ? g_file_new_for_path (real) : g_object_ref (file);

  free (real);
  return watched;
}

static void
look_in_thread (GTask *task, gpointer source, gpointer store, GCancellable *cancellable)
{
  g_task_return_int (task, (gssize) mnd_store_get_file_state (store, cancellable));
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MndDocument *self = MND_DOCUMENT (source);
  g_autoptr (GError) error = NULL;
  gssize state = g_task_propagate_int (G_TASK (result), &error);

  if (error != NULL)
    return; /* cancelled: another look is under way, or there is nothing to look at any more */
  g_clear_object (&self->looking);
  mnd_document_set_file_state (self, (MndFileState) state);
  mnd_document_update_save_state (self);
}

static gboolean
look_cb (gpointer user_data)
{
  MndDocument *self = user_data;
  g_autoptr (GTask) task = NULL;

  self->look_timer = 0;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  task = g_task_new (self, self->looking, looked_cb, NULL);
  g_task_set_task_data (task, g_object_ref (self->store), g_object_unref);
  g_task_run_in_thread (task, look_in_thread);
  return G_SOURCE_REMOVE;
}

void
mnd_document_look (MndDocument *self)
{
  g_clear_handle_id (&self->look_timer, g_source_remove);
  if (self->store != NULL && mnd_store_get_file (self->store) != NULL)
    self->look_timer = g_timeout_add (LOOK_PAUSE_MS, look_cb, self);
}

void
mnd_document_unwatch (MndDocument *self)
{
  g_clear_handle_id (&self->look_timer, g_source_remove);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

void
mnd_document_watch (MndDocument *self)
{
  GFile *file = mnd_store_get_file (self->store);
  g_autoptr (GFile) watched = file != NULL ? dup_watched_file (file) : NULL;

  mnd_document_unwatch (self);
  /* Where a file cannot be watched, publishing sees the same, only later. */
  if (watched != NULL)
    self->monitor = g_file_monitor_file (watched, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (mnd_document_look), self, G_CONNECT_SWAPPED);
  mnd_document_set_file_state (self, MND_FILE_STATE_SAME);
  mnd_document_look (self);
}

gboolean
mnd_document_rename_file (MndDocument *self, const char *name, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self) && self->store != NULL && name != NULL, FALSE);

  if (!mnd_document_may_edit (self, error))
    return FALSE;
  if (mnd_store_get_file (self->store) == NULL)
    return mnd_document_refuse (error, "This map stands in no file yet");
  if (!mnd_store_rename_file (self->store, name, cancellable, error))
    return FALSE;
  mnd_store_part_left_over (mnd_store_get_file (self->store));
  mnd_document_watch (self);
  mnd_document_file_changed (self);
  return TRUE;
}

gboolean
mnd_document_part (MndDocument *self, GError **error)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  if (!mnd_document_may_edit (self, error) || !mnd_store_part (self->store, error))
    return FALSE;
  g_clear_handle_id (&self->publish_timer, g_source_remove);
  mnd_document_watch (self);
  mnd_document_file_changed (self);
  return TRUE;
}
