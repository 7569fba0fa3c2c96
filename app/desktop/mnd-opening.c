/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file on its way to be an open map; what came of it waits here until somebody asks. */
#include "desktop/mnd-opening.h"

struct _MndOpening
{
  GObject parent_instance;
  GFile *file;
  GCancellable *cancellable;
  gint64 start; /* monotonic, microseconds */
  gboolean ended;
  MndDocument *document; /* after the end, until it is told */
  GError *error;         /* likewise */
  GTask *waiting;        /* until it is told */
};

G_DEFINE_FINAL_TYPE (MndOpening, mnd_opening, G_TYPE_OBJECT)

/* As soon as there is both an end and somebody who waits for it. */
static void
tell (MndOpening *self)
{
  g_autoptr (GTask) task = NULL;

  if (!self->ended || self->waiting == NULL)
    return;
  task = g_steal_pointer (&self->waiting);
  if (self->document != NULL)
    g_task_return_pointer (task, g_steal_pointer (&self->document), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&self->error));
}

static void
opened_to_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MndOpening) self = user_data;

  self->document = mnd_document_open_finish (result, &self->error);
  self->ended = TRUE;
  tell (self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MndOpening) self = user_data;

  self->document = mnd_document_open_finish (result, &self->error);
  if (g_error_matches (self->error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY)
      || g_error_matches (self->error, MND_STORE_ERROR, MND_STORE_ERROR_NEWER))
    {
      g_clear_error (&self->error);
      mnd_document_open_to_read_async (self->file, self->cancellable, opened_to_read_cb, g_object_ref (self));
      return;
    }
  self->ended = TRUE;
  tell (self);
}

static void
mnd_opening_finalize (GObject *object)
{
  MndOpening *self = MND_OPENING (object);

  g_clear_object (&self->document);
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (mnd_opening_parent_class)->finalize (object);
}

static void
mnd_opening_class_init (MndOpeningClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_opening_finalize;
}

static void
mnd_opening_init (MndOpening *self)
{
  self->cancellable = g_cancellable_new ();
  self->start = g_get_monotonic_time ();
}

MndOpening *
mnd_opening_new (GFile *file)
{
  MndOpening *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (MND_TYPE_OPENING, NULL);
  self->file = g_object_ref (file);
  mnd_document_open_async (file, self->cancellable, opened_cb, g_object_ref (self));
  return self;
}

GFile *
mnd_opening_get_file (MndOpening *self)
{
  g_return_val_if_fail (MND_IS_OPENING (self), NULL);

  return self->file;
}

GCancellable *
mnd_opening_get_cancellable (MndOpening *self)
{
  g_return_val_if_fail (MND_IS_OPENING (self), NULL);

  return self->cancellable;
}

gint64
mnd_opening_get_age (MndOpening *self)
{
  g_return_val_if_fail (MND_IS_OPENING (self), 0);

  return (g_get_monotonic_time () - self->start) / 1000;
}

void
mnd_opening_wait_async (MndOpening *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (MND_IS_OPENING (self));
  g_return_if_fail (self->waiting == NULL);

  self->waiting = g_task_new (self, NULL, callback, user_data);
  tell (self);
}

MndDocument *
mnd_opening_wait_finish (MndOpening *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
