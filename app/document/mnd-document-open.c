/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening a map beside the main thread. All that takes long happens there: reading, checking, and laying out its names
 * for the first scene. */
#include "document/mnd-document-private.h"

#include "model/mnd-locale.h"
#include "model/mnd-text.h"
#include "scene/mnd-legend.h"

typedef struct
{
  GFile *file;
  MndStoreOpenFlags flags;
  gboolean to_read;
  MndStore *store; /* what came of it, for the main thread */
  MndMap *map;
  MndScene *scene;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->scene);
  g_clear_object (&job->store);
  g_clear_object (&job->map);
  g_object_unref (job->file);
  g_free (job);
}

/* In the language in which it is most likely shown first: as mnd_view_choose_language() with that of the program. */
static MndScene *
new_scene (MndMap *map)
{
  g_autofree char *language = mnd_map_dup_language_near (map, mnd_locale_get_language ());

  return mnd_scene_new_in_languages (map, (const char *[]){ language, NULL });
}

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  job->store = mnd_store_open (job->file, job->flags, &job->map, cancellable, &error);
  if (job->store == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  job->scene = new_scene (job->map);
  /* The next one finds its fonts at hand. */
  g_object_unref (mnd_legend_new (job->scene));
  g_task_return_boolean (task, TRUE);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  MndDocument *self;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  self = mnd_document_take_opened (g_steal_pointer (&job->store), g_steal_pointer (&job->map));
  self->scene = g_steal_pointer (&job->scene);
  self->read_only = job->to_read;
  if (job->to_read)
    self->reading = g_object_ref (job->file);
  else if (self->save_state == MND_SAVE_STATE_PENDING)
    mnd_document_touched (self);
  g_task_return_pointer (task, self, g_object_unref);
}

static void
open_async (GFile *file, MndStoreOpenFlags flags, gboolean to_read, GCancellable *cancellable,
            GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) work = g_task_new (NULL, cancellable, opened_cb, task);
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  job->flags = flags;
  job->to_read = to_read;
  g_task_set_task_data (work, job, job_free);
  g_task_run_in_thread (work, open_thread);
}

void
mnd_document_open_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (G_IS_FILE (file));

  open_async (file, MND_STORE_OPEN_DEFAULT, FALSE, cancellable, callback, user_data);
}

void
mnd_document_open_to_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_return_if_fail (G_IS_FILE (file));

  open_async (file, MND_STORE_OPEN_PRIVATE | MND_STORE_OPEN_NEWER, TRUE, cancellable, callback, user_data);
}

MndDocument *
mnd_document_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
