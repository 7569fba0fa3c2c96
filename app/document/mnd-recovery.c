/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What earlier runs left, for the rooms above; see the header. */
#include "document/mnd-recovery.h"

#include "document/mnd-document-private.h"

static gboolean
is_lost (const MndLeftOver *left_over)
{
  return left_over->uri == NULL || !left_over->has_file;
}

static void
list_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) list = NULL;

  mnd_store_tidy_left_over ();
  list = mnd_store_list_left_over ();
  for (guint i = list->len; i > 0; i--)
    if (!is_lost (list->pdata[i - 1]))
      g_ptr_array_remove_index (list, i - 1);
  g_task_return_pointer (task, g_steal_pointer (&list), (GDestroyNotify) g_ptr_array_unref);
}

void
mnd_recovery_list_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_run_in_thread (task, list_in_thread);
}

GPtrArray *
mnd_recovery_list_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  MndStore *store;
  MndMap *map;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_clear_object (&found->store);
  g_clear_object (&found->map);
  g_free (found);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer name, GCancellable *cancellable)
{
  Found *found = g_new0 (Found, 1);
  GError *error = NULL;

  found->store = mnd_store_open_left_over (name, &found->map, &error);
  if (found->store != NULL)
    {
      g_task_return_pointer (task, found, found_free);
      return;
    }
  found_free (found);
  g_task_return_error (task, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  Found *found = g_task_propagate_pointer (G_TASK (result), &error);
  MndDocument *document;

  if (found == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  document = mnd_document_take_opened (g_steal_pointer (&found->store), g_steal_pointer (&found->map));
  found_free (found);
  /* Where it had a file it is to be there again. */
  if (mnd_document_get_save_state (document) == MND_SAVE_STATE_PENDING)
    mnd_document_touched (document);
  g_task_return_pointer (task, document, g_object_unref);
}

void
mnd_recovery_open_async (const char *name, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) search = g_task_new (NULL, cancellable, opened_cb, task);

  g_return_if_fail (name != NULL);

  g_task_set_task_data (search, g_strdup (name), g_free);
  g_task_run_in_thread (search, open_in_thread);
}

gboolean
mnd_recovery_discard (const char *name, GError **error)
{
  return mnd_store_discard_left_over (name, error);
}

gboolean
mnd_recovery_find_holder (GFile *file, char **program, int *pid, char **host)
{
  return mnd_store_find_holder (file, pid, host, program);
}
