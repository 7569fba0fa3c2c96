/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A layout worker that fails in the way the environment variable MND_STUB names. It writes its process id into the
 * file MND_STUB_PID names, if any, so that a test can see it die. */

#include "layout/mnd-layout-frame.h"
#include "layout/mnd-layout-request.h"
#include "layout/mnd-layout-result.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void
wait_for_ever (void)
{
  while (TRUE)
    pause ();
}

static void
read_all (void *bytes, gsize length)
{
  gsize n_read = fread (bytes, 1, length, stdin);

  if (n_read != length)
    exit (EXIT_SUCCESS);
}

static MndLayoutRequest *
read_request (guint64 *serial)
{
  guint8 header[MND_LAYOUT_FRAME_HEADER];
  MndLayoutFrame frame;
  g_autofree guint8 *bytes = NULL;
  g_autoptr (GVariant) message = NULL;
  MndLayoutRequest *request;

  read_all (header, sizeof header);
  if (!mnd_layout_frame_read (&frame, header))
    exit (EXIT_FAILURE);
  bytes = g_malloc (frame.length + 1);
  read_all (bytes, frame.length);
  message = g_variant_ref_sink (
      g_variant_new_from_data (G_VARIANT_TYPE (MND_LAYOUT_REQUEST_TYPE), bytes, frame.length, FALSE, NULL, NULL));
  request = mnd_layout_request_new_from_variant (message, NULL);
  if (request == NULL)
    exit (EXIT_FAILURE);
  *serial = frame.serial;

  return request;
}

/* Writes a frame that announces @announced bytes and holds @length. */
static void
write_frame (MndLayoutFrameKind kind, guint64 serial, const void *bytes, gsize length, guint32 announced)
{
  guint8 header[MND_LAYOUT_FRAME_HEADER];
  MndLayoutFrame frame = { kind, serial, announced };

  mnd_layout_frame_write (&frame, header);
  if (fwrite (header, 1, sizeof header, stdout) != sizeof header || fwrite (bytes, 1, length, stdout) != length)
    exit (EXIT_FAILURE);
  fflush (stdout);
}

static void
write_result (MndLayoutResult *result, MndLayoutFrameKind kind, guint64 serial, double part)
{
  g_autoptr (GVariant) message = g_variant_ref_sink (mnd_layout_result_to_variant (result));
  gsize length = g_variant_get_size (message);

  write_frame (kind, serial, g_variant_get_data (message), (gsize) ((double) length * part), (guint32) length);
}

/* The boxes in one row. */
static MndLayoutResult *
make_result (guint n_nodes, guint n_edges)
{
  MndLayoutResult *result = mnd_layout_result_new (n_nodes, n_edges);

  for (guint i = 0; i < n_nodes; i++)
    mnd_layout_result_set_position (result, i, (MndLayoutPoint){ 1000.0 * i, 0 });

  return result;
}

static void
write_pid (void)
{
  const char *path = g_getenv ("MND_STUB_PID");
  g_autofree char *text = g_strdup_printf ("%d", (int) getpid ());

  if (path != NULL && !g_file_set_contents (path, text, -1, NULL))
    exit (EXIT_FAILURE);
}

static void
answer (const char *mode)
{
  guint64 serial = 0;
  g_autoptr (MndLayoutRequest) request = read_request (&serial);
  g_autoptr (MndLayoutResult) result = NULL;
  guint n_nodes, n_edges;

  mnd_layout_request_get_nodes (request, &n_nodes);
  mnd_layout_request_get_edges (request, &n_edges);
  result = make_result (n_nodes + (g_str_equal (mode, "wrong-counts") ? 1 : 0),
                        n_edges + (g_str_equal (mode, "wrong-edges") ? 1 : 0));

  if (g_str_equal (mode, "crash"))
    abort ();
  if (g_str_equal (mode, "hang"))
    wait_for_ever ();
  if (g_str_equal (mode, "nan"))
    mnd_layout_result_set_position (result, 0, (MndLayoutPoint){ NAN, 0 });
  if (g_str_equal (mode, "far"))
    mnd_layout_result_set_position (result, 0, (MndLayoutPoint){ 0, 1e12 });

  if (g_str_equal (mode, "truncated"))
    write_result (result, MND_LAYOUT_FRAME_RESULT, serial, 0.5);
  else if (g_str_equal (mode, "too-long"))
    write_frame (MND_LAYOUT_FRAME_RESULT, serial, "", 0, MND_LAYOUT_FRAME_MAX + 1);
  else if (g_str_equal (mode, "unreadable"))
    write_frame (MND_LAYOUT_FRAME_RESULT, serial, "\1\2\3\4\5\6\7", 7, 7);
  else if (g_str_equal (mode, "refuse"))
    write_frame (MND_LAYOUT_FRAME_REFUSAL, serial, "no", 3, 3);
  else if (g_str_equal (mode, "refuse-badly"))
    write_frame (MND_LAYOUT_FRAME_REFUSAL, serial, "\377\376", 2, 2);
  else if (g_str_equal (mode, "unasked"))
    write_result (result, MND_LAYOUT_FRAME_RESULT, serial + 7, 1);
  else if (g_str_equal (mode, "request"))
    write_result (result, MND_LAYOUT_FRAME_REQUEST, serial, 1);
  else if (g_str_equal (mode, "stale"))
    write_frame (MND_LAYOUT_FRAME_RESULT, serial - 1, "old", 3, 3);

  if (g_str_equal (mode, "truncated"))
    exit (EXIT_SUCCESS);
  write_result (result, MND_LAYOUT_FRAME_RESULT, serial, 1);
  if (g_str_equal (mode, "twice"))
    write_result (result, MND_LAYOUT_FRAME_RESULT, serial, 1);
}

int
main (void)
{
  const char *mode = g_getenv ("MND_STUB");

  write_pid ();
  if (mode == NULL || g_str_equal (mode, "crash-at-start"))
    return EXIT_FAILURE;
  if (g_str_equal (mode, "deaf"))
    wait_for_ever ();
  if (g_str_equal (mode, "garbage"))
    {
      fputs ("Segmentation violation, or so it seems: this is no frame at all", stdout);
      fflush (stdout);
      wait_for_ever ();
    }

  while (TRUE)
    answer (mode);
}
