/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* mandate-layout: reads layout requests from its standard input and writes their results to its standard output, one
 * after the other, until the input ends. See layout/mnd-layout-frame.h for the form of messages. It is started by the
 * program, not by a person; it says nothing elsewhere, and simply ends when the input is no frame. */

#include "layout/mnd-layout-frame.h"
#include "layout/worker/guard.h"
#include "layout/worker/place.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static gboolean
read_all (void *bytes, gsize length)
{
  guint8 *at = bytes;

  while (length > 0)
    {
      gssize got = read (STDIN_FILENO, at, length);

      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0)
        return FALSE;
      at += got;
      length -= (gsize) got;
    }

  return TRUE;
}

static gboolean
write_all (const void *bytes, gsize length)
{
  const guint8 *at = bytes;

  while (length > 0)
    {
      gssize put = write (STDOUT_FILENO, at, length);

      if (put < 0 && errno == EINTR)
        continue;
      if (put <= 0)
        return FALSE;
      at += put;
      length -= (gsize) put;
    }

  return TRUE;
}

static gboolean
answer (MndLayoutFrameKind kind, guint64 serial, GVariant *message)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (message);
  guint8 header[MND_LAYOUT_FRAME_HEADER];
  MndLayoutFrame frame = { kind, serial, (guint32) g_variant_get_size (owned) };

  mnd_layout_frame_write (&frame, header);

  return write_all (header, sizeof header) && write_all (g_variant_get_data (owned), g_variant_get_size (owned));
}

static GVariant *
read_message (guint32 length)
{
  g_autofree guint8 *bytes = g_try_malloc (MAX (length, 1));
  guint8 *taken;

  if (bytes == NULL || !read_all (bytes, length))
    return NULL;
  taken = g_steal_pointer (&bytes);

  return g_variant_new_from_data (G_VARIANT_TYPE (MND_LAYOUT_REQUEST_TYPE), taken, length, FALSE, g_free, taken);
}

/* Reads the message of @frame and answers it. FALSE when that cannot be done. */
static gboolean
serve (MndGraphviz *graphviz, const MndLayoutFrame *frame)
{
  g_autoptr (GVariant) message = read_message (frame->length);
  g_autoptr (MndLayoutRequest) request = NULL;
  g_autoptr (MndLayoutResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_nodes;

  if (message == NULL)
    return FALSE;

  request = mnd_layout_request_new_from_variant (message, &error);
  if (request == NULL)
    return answer (MND_LAYOUT_FRAME_REFUSAL, frame->serial, g_variant_new (MND_LAYOUT_REFUSAL_TYPE, error->message));

  mnd_layout_request_get_nodes (request, &n_nodes);
  mnd_guard_allow_seconds (2 * mnd_layout_engine_get_time_limit (n_nodes) / 1000);
  result = mnd_place (graphviz, request);
  if (result == NULL)
    return answer (MND_LAYOUT_FRAME_REFUSAL, frame->serial,
                   g_variant_new (MND_LAYOUT_REFUSAL_TYPE, "Graphviz found no layout"));

  return answer (MND_LAYOUT_FRAME_RESULT, frame->serial, mnd_layout_result_to_variant (result));
}

/* Serves one request in a child. Graphviz decides some things by the addresses of its nodes, fdp for one; in a child
 * each request finds memory as it was after loading, and therefore gets the same answer whatever came before. What
 * Graphviz leaks goes with the child too. FALSE when the conversation is over. */
static gboolean
serve_in_child (MndGraphviz *graphviz)
{
  guint8 header[MND_LAYOUT_FRAME_HEADER];
  MndLayoutFrame frame;
  pid_t parent = getpid (), child;
  int status;

  if (!read_all (header, sizeof header) || !mnd_layout_frame_read (&frame, header)
      || frame.kind != MND_LAYOUT_FRAME_REQUEST)
    return FALSE;

  child = fork ();
  if (child < 0)
    return FALSE;
  if (child == 0)
    {
      mnd_guard_follow (parent);
      _exit (serve (graphviz, &frame) ? EXIT_SUCCESS : EXIT_FAILURE);
    }

  while (waitpid (child, &status, 0) < 0)
    if (errno != EINTR)
      return FALSE;

  return WIFEXITED (status) && WEXITSTATUS (status) == EXIT_SUCCESS;
}

int
main (void)
{
  g_autoptr (MndGraphviz) graphviz = NULL;

  mnd_guard_begin ();
  mnd_guard_follow (getppid ());
  graphviz = mnd_graphviz_new ();
  if (graphviz == NULL)
    return EXIT_FAILURE;
  mnd_guard_close_door ();

  while (serve_in_child (graphviz))
    continue;

  return EXIT_SUCCESS;
}
