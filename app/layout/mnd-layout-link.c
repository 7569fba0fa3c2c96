/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A read is always under way, so that the end of an idle worker is noticed too. Each read and write holds a reference,
 * therefore a closed link lives until the last of them has come back. */

#include "layout/mnd-layout-link.h"

#include "layout/mnd-layout-error.h"

#include <gio/gunixoutputstream.h>
#include <glib-unix.h>
#include <signal.h>

struct _MndLayoutLink
{
  GObject parent_instance;

  GSubprocess *process;
  GCancellable *cancellable;
  MndLayoutLinkReceive receive;
  MndLayoutLinkFail fail;
  gpointer owner;

  GBytes *outgoing;
  guint8 header[MND_LAYOUT_FRAME_HEADER];
  MndLayoutFrame frame;
  guint8 *incoming;
};

G_DEFINE_FINAL_TYPE (MndLayoutLink, mnd_layout_link, G_TYPE_OBJECT)

static void read_header (MndLayoutLink *self);

static gboolean
is_closed (MndLayoutLink *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

static void
report (MndLayoutLink *self, MndLayoutError code, const char *message)
{
  g_autoptr (GError) error = g_error_new_literal (MND_LAYOUT_ERROR, (int) code, message);

  self->fail (error, self->owner);
}

static void
message_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MndLayoutLink) self = data;
  g_autoptr (GBytes) message = NULL;
  gsize n_read = 0;
  gboolean done = g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &n_read, NULL);

  if (is_closed (self))
    return;
  if (!done || n_read != self->frame.length)
    {
      report (self, MND_LAYOUT_ERROR_CRASHED, "The layout worker ended in the middle of its answer");
      return;
    }

  message = g_bytes_new_take (g_steal_pointer (&self->incoming), n_read);
  self->receive (&self->frame, message, self->owner);
  if (!is_closed (self))
    read_header (self);
}

static void
header_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MndLayoutLink) self = data;
  gsize n_read = 0;
  gboolean done = g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &n_read, NULL);

  if (is_closed (self))
    return;
  if (!done || n_read != sizeof self->header)
    {
      report (self, MND_LAYOUT_ERROR_CRASHED, "The layout worker ended without an answer");
      return;
    }
  if (!mnd_layout_frame_read (&self->frame, self->header))
    {
      report (self, MND_LAYOUT_ERROR_GARBAGE, "The layout worker does not keep to the form of messages");
      return;
    }

  self->incoming = g_try_malloc (MAX (self->frame.length, 1));
  if (self->incoming == NULL)
    {
      report (self, MND_LAYOUT_ERROR_GARBAGE, "The answer of the layout worker does not fit into memory");
      return;
    }
  g_input_stream_read_all_async (G_INPUT_STREAM (source), self->incoming, self->frame.length, G_PRIORITY_DEFAULT,
                                 self->cancellable, message_read_cb, g_object_ref (self));
}

static void
read_header (MndLayoutLink *self)
{
  g_input_stream_read_all_async (g_subprocess_get_stdout_pipe (self->process), self->header, sizeof self->header,
                                 G_PRIORITY_DEFAULT, self->cancellable, header_read_cb, g_object_ref (self));
}

/* A failed write needs no word of its own: the worker is gone, and the read will say so. */
static void
sent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MndLayoutLink) self = data;

  g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, NULL);
  g_clear_pointer (&self->outgoing, g_bytes_unref);
}

static void
mnd_layout_link_finalize (GObject *object)
{
  MndLayoutLink *self = MND_LAYOUT_LINK (object);

  g_clear_object (&self->process);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->outgoing, g_bytes_unref);
  g_clear_pointer (&self->incoming, g_free);

  G_OBJECT_CLASS (mnd_layout_link_parent_class)->finalize (object);
}

static void
mnd_layout_link_class_init (MndLayoutLinkClass *klass)
{
  struct sigaction present;

  G_OBJECT_CLASS (klass)->finalize = mnd_layout_link_finalize;

  /* Writing to a worker that just died must not end the program. GSocket does the same; there is no other way for
   * pipes. Who set a handler of his own keeps it. */
  if (sigaction (SIGPIPE, NULL, &present) == 0 && present.sa_handler == SIG_DFL)
    signal (SIGPIPE, SIG_IGN);
}

static void
mnd_layout_link_init (MndLayoutLink *self)
{
  self->cancellable = g_cancellable_new ();
}

MndLayoutLink *
mnd_layout_link_new (const char *path, MndLayoutLinkReceive receive, MndLayoutLinkFail fail, gpointer owner,
                     GError **error)
{
  g_autoptr (MndLayoutLink) self = g_object_new (MND_TYPE_LAYOUT_LINK, NULL);
  g_autoptr (GError) cause = NULL;
  GOutputStream *to_worker;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (receive != NULL && fail != NULL, NULL);

  self->receive = receive;
  self->fail = fail;
  self->owner = owner;
  self->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                        | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                    &cause, path, NULL);
  if (self->process == NULL)
    {
      g_set_error (error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_MISSING, "The layout worker %s cannot be started: %s",
                   path, cause->message);
      return NULL;
    }

  /* Otherwise a message larger than the pipe would hold up this thread until the worker has read it. */
  to_worker = g_subprocess_get_stdin_pipe (self->process);
  g_unix_set_fd_nonblocking (g_unix_output_stream_get_fd (G_UNIX_OUTPUT_STREAM (to_worker)), TRUE, NULL);
  read_header (self);

  return g_steal_pointer (&self);
}

gboolean
mnd_layout_link_is_ready (MndLayoutLink *self)
{
  g_return_val_if_fail (MND_IS_LAYOUT_LINK (self), FALSE);

  return self->outgoing == NULL;
}

void
mnd_layout_link_send (MndLayoutLink *self, guint64 serial, GBytes *message)
{
  MndLayoutFrame frame = { MND_LAYOUT_FRAME_REQUEST, serial, 0 };
  g_autofree guint8 *bytes = NULL;
  gsize length;
  const void *data;

  g_return_if_fail (MND_IS_LAYOUT_LINK (self));
  g_return_if_fail (message != NULL && self->outgoing == NULL);

  data = g_bytes_get_data (message, &length);
  g_return_if_fail (length <= MND_LAYOUT_FRAME_MAX);

  frame.length = (guint32) length;
  bytes = g_malloc (MND_LAYOUT_FRAME_HEADER + length);
  mnd_layout_frame_write (&frame, bytes);
  if (length > 0)
    memcpy (bytes + MND_LAYOUT_FRAME_HEADER, data, length);

  self->outgoing = g_bytes_new_take (g_steal_pointer (&bytes), MND_LAYOUT_FRAME_HEADER + length);
  g_output_stream_write_all_async (g_subprocess_get_stdin_pipe (self->process), g_bytes_get_data (self->outgoing, NULL),
                                   g_bytes_get_size (self->outgoing), G_PRIORITY_DEFAULT, self->cancellable, sent_cb,
                                   g_object_ref (self));
}

void
mnd_layout_link_close (MndLayoutLink *self)
{
  g_return_if_fail (MND_IS_LAYOUT_LINK (self));

  self->owner = NULL;
  g_cancellable_cancel (self->cancellable);
  g_subprocess_force_exit (self->process);
}
