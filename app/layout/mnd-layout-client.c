/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* At most one request runs. Its serial number tells its answer from any other; everything that belongs to it ends with
 * it, in finish_running(). A worker that did not answer the last word it was sent is never used again. */

#include "layout/mnd-layout-client.h"

#include "layout/mnd-layout-link.h"
#include "mnd-config.h"

#define WORKER "mandate-layout"

struct _MndLayoutClient
{
  GObject parent_instance;

  guint time_limit;
  MndLayoutLink *link;
  guint64 serial;

  GTask *running;
  GSource *timeout;
  GSource *cancelled;
};

G_DEFINE_FINAL_TYPE (MndLayoutClient, mnd_layout_client, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TIME_LIMIT,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
drop_link (MndLayoutClient *self)
{
  if (self->link != NULL)
    mnd_layout_link_close (self->link);
  g_clear_object (&self->link);
}

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

/* The request that runs, or NULL; from now on nothing but the caller ends it. */
static GTask *
detach_running (MndLayoutClient *self)
{
  clear_source (&self->timeout);
  clear_source (&self->cancelled);

  return g_steal_pointer (&self->running);
}

/* Ends the request that runs, with @result or with @error, of which it takes one. */
static void
finish_running (MndLayoutClient *self, MndLayoutResult *result, GError *error)
{
  g_autoptr (GTask) task = detach_running (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, g_object_unref);
}

/* Ends the request that runs, and the worker with it. */
static void
abandon (MndLayoutClient *self, GError *error)
{
  drop_link (self);
  if (self->running == NULL)
    {
      g_error_free (error);
      return;
    }

  finish_running (self, NULL, error);
}

static void
cancel_running (MndLayoutClient *self, const char *why)
{
  if (self->running != NULL)
    abandon (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, why));
}

static void
take_result (MndLayoutClient *self, GBytes *message)
{
  g_autoptr (GVariant) variant =
      g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MND_LAYOUT_RESULT_TYPE), message, FALSE));
  MndLayoutRequest *request = g_task_get_task_data (self->running);
  GError *error = NULL;
  MndLayoutResult *result = mnd_layout_result_new_from_variant (variant, request, &error);

  if (result == NULL)
    {
      abandon (self, error);
      return;
    }

  finish_running (self, result, NULL);
}

static void
take_refusal (MndLayoutClient *self, GBytes *message)
{
  g_autoptr (GVariant) variant =
      g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MND_LAYOUT_REFUSAL_TYPE), message, FALSE));
  const char *reason;

  if (!g_variant_is_normal_form (variant))
    {
      abandon (self, g_error_new (MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_GARBAGE, "The layout worker refused in no words"));
      return;
    }

  g_variant_get (variant, "(&s)", &reason);
  finish_running (self, NULL, g_error_new_literal (MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_REFUSED, reason));
}

static void
receive_cb (const MndLayoutFrame *frame, GBytes *message, gpointer owner)
{
  g_autoptr (MndLayoutClient) self = g_object_ref (MND_LAYOUT_CLIENT (owner));

  /* An answer to an earlier request is stale. One to what was never asked is nonsense. */
  if (self->running != NULL && frame->serial < self->serial)
    return;
  if (self->running == NULL || frame->serial > self->serial || frame->kind == MND_LAYOUT_FRAME_REQUEST)
    {
      abandon (self, g_error_new (MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_GARBAGE,
                                  "The layout worker answered what was not asked"));
      return;
    }

  if (frame->kind == MND_LAYOUT_FRAME_RESULT)
    take_result (self, message);
  else
    take_refusal (self, message);
}

static void
fail_cb (const GError *error, gpointer owner)
{
  g_autoptr (MndLayoutClient) self = g_object_ref (MND_LAYOUT_CLIENT (owner));

  abandon (self, g_error_copy (error));
}

static gboolean
timeout_cb (gpointer data)
{
  g_autoptr (MndLayoutClient) self = g_object_ref (MND_LAYOUT_CLIENT (data));

  abandon (self, g_error_new (MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_TIMEOUT, "The layout took too long"));

  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer data)
{
  g_autoptr (MndLayoutClient) self = g_object_ref (MND_LAYOUT_CLIENT (data));

  cancel_running (self, "The layout was cancelled");

  return G_SOURCE_REMOVE;
}

/* The sources hold no reference: the running task does. */
static void
watch_running (MndLayoutClient *self, guint n_nodes, GCancellable *cancellable)
{
  guint limit = self->time_limit != 0 ? self->time_limit : mnd_layout_engine_get_time_limit (n_nodes);
  GMainContext *context = g_task_get_context (self->running);

  self->timeout = g_timeout_source_new (limit);
  g_source_set_callback (self->timeout, timeout_cb, self, NULL);
  g_source_attach (self->timeout, context);
  if (cancellable == NULL)
    return;

  self->cancelled = g_cancellable_source_new (cancellable);
  g_source_set_callback (self->cancelled, G_SOURCE_FUNC (cancelled_cb), self, NULL);
  g_source_attach (self->cancelled, context);
}

/* Near the running program, as things stand in a build tree, or else where it is installed. */
static char *
find_worker (void)
{
  static const char *const near[] = { "layout/worker", "app/layout/worker", "../layout/worker", "../app/layout/worker",
                                      "../../app/layout/worker" };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *installed = g_build_filename (MND_LIBEXECDIR, WORKER, NULL);

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (near); i++)
    {
      g_autofree char *path = g_build_filename (folder, near[i], WORKER, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&path);
    }

  return g_file_test (installed, G_FILE_TEST_IS_EXECUTABLE) ? g_steal_pointer (&installed) : NULL;
}

static gboolean
ensure_link (MndLayoutClient *self, GError **error)
{
  g_autofree char *path = NULL;

  if (self->link != NULL && mnd_layout_link_is_ready (self->link))
    return TRUE;

  drop_link (self);
  path = mnd_layout_client_dup_worker_path (error);
  if (path == NULL)
    return FALSE;
  self->link = mnd_layout_link_new (path, receive_cb, fail_cb, self, error);

  return self->link != NULL;
}

/* Takes @task and sends its request. */
static void
start (MndLayoutClient *self, GTask *task, MndLayoutRequest *request)
{
  g_autoptr (GVariant) message = g_variant_ref_sink (mnd_layout_request_to_variant (request));
  g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (message);
  guint n_nodes;

  mnd_layout_request_get_nodes (request, &n_nodes);
  self->running = task;
  self->serial++;
  watch_running (self, n_nodes, g_task_get_cancellable (task));
  mnd_layout_link_send (self->link, self->serial, bytes);
}

static void
mnd_layout_client_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndLayoutClient *self = MND_LAYOUT_CLIENT (object);

  switch (id)
    {
    case PROP_TIME_LIMIT:
      g_value_set_uint (value, mnd_layout_client_get_time_limit (self));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, mnd_layout_client_get_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_layout_client_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MndLayoutClient *self = MND_LAYOUT_CLIENT (object);

  switch (id)
    {
    case PROP_TIME_LIMIT:
      mnd_layout_client_set_time_limit (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_layout_client_dispose (GObject *object)
{
  MndLayoutClient *self = MND_LAYOUT_CLIENT (object);

  cancel_running (self, "The layout is no longer wanted");
  drop_link (self);

  G_OBJECT_CLASS (mnd_layout_client_parent_class)->dispose (object);
}

static void
mnd_layout_client_class_init (MndLayoutClientClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mnd_layout_client_get_property;
  object_class->set_property = mnd_layout_client_set_property;
  object_class->dispose = mnd_layout_client_dispose;

  properties[PROP_TIME_LIMIT] =
      g_param_spec_uint ("time-limit", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mnd_layout_client_init (MndLayoutClient *self)
{
}

MndLayoutClient *
mnd_layout_client_new (void)
{
  return g_object_new (MND_TYPE_LAYOUT_CLIENT, NULL);
}

guint
mnd_layout_client_get_time_limit (MndLayoutClient *self)
{
  g_return_val_if_fail (MND_IS_LAYOUT_CLIENT (self), 0);

  return self->time_limit;
}

void
mnd_layout_client_set_time_limit (MndLayoutClient *self, guint milliseconds)
{
  g_return_if_fail (MND_IS_LAYOUT_CLIENT (self));

  if (self->time_limit == milliseconds)
    return;
  self->time_limit = milliseconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIME_LIMIT]);
}

gboolean
mnd_layout_client_get_busy (MndLayoutClient *self)
{
  g_return_val_if_fail (MND_IS_LAYOUT_CLIENT (self), FALSE);

  return self->running != NULL;
}

void
mnd_layout_client_layout_async (MndLayoutClient *self, MndLayoutRequest *request, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) replaced = NULL;
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (MND_IS_LAYOUT_CLIENT (self));
  g_return_if_fail (MND_IS_LAYOUT_REQUEST (request));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  replaced = detach_running (self);
  if (replaced != NULL)
    drop_link (self);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mnd_layout_client_layout_async);
  g_task_set_task_data (task, g_object_ref (request), g_object_unref);
  /* Only cancelled_cb() decides that a request was cancelled, so that its worker surely goes with it. */
  g_task_set_check_cancellable (task, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, &error) || !mnd_layout_request_check (request, &error)
      || !ensure_link (self, &error))
    g_task_return_error (task, error);
  else
    start (self, g_steal_pointer (&task), request);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);

  /* Last, since whoever hears of it may ask again at once. */
  if (replaced != NULL)
    g_task_return_new_error (replaced, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The layout was replaced by another");
}

MndLayoutResult *
mnd_layout_client_layout_finish (MndLayoutClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (MND_IS_LAYOUT_CLIENT (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
mnd_layout_client_dup_worker_path (GError **error)
{
  const char *wanted = g_getenv ("MANDATE_LAYOUT_WORKER");
  g_autofree char *path = NULL;

  if (wanted == NULL || *wanted == '\0')
    path = find_worker ();
  else if (g_file_test (wanted, G_FILE_TEST_IS_EXECUTABLE))
    path = g_strdup (wanted);

  if (path == NULL)
    g_set_error (error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_MISSING, "The layout worker %s is not there",
                 wanted != NULL ? wanted : WORKER);

  return g_steal_pointer (&path);
}
