/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* layout-ENGINE-N: from request to positions, the worker already running, beside the Graphviz command of that name with
 * its defaults on the same graph and box sizes, which starts anew each time as a person's command does. */
#include "bench.h"
#include "layout/mnd-layout-client.h"

#include <errno.h>
#include <glib/gstdio.h>

#define BOX_WIDTH 120.0
#define BOX_HEIGHT 40.0
#define LANES 5

/* The command is given up after this many seconds, and has then no figure. */
#define PATIENCE 10

typedef struct
{
  MndLayoutResult *result;
  GError *error;
  gboolean done;
} Answer;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->result = mnd_layout_client_layout_finish (MND_LAYOUT_CLIENT (source), result, &answer->error);
  answer->done = TRUE;
}

static MndLayoutRequest *
make_request (MndLayoutEngine engine, guint n_actors, const BenchLink *links, guint n_links)
{
  MndLayoutRequest *request = mnd_layout_request_new (engine);

  for (guint i = 0; i < n_actors; i++)
    {
      MndLayoutNode node = { .width = BOX_WIDTH, .height = BOX_HEIGHT, .lane = (int) (i * LANES / n_actors) };

      mnd_layout_request_add_node (request, &node);
    }
  for (guint i = 0; i < n_links; i++)
    {
      MndLayoutEdge edge = { .from = links[i].from, .to = links[i].to, .weight = 1, .shapes_ranks = TRUE };

      mnd_layout_request_add_edge (request, &edge);
    }

  return request;
}

/* Seconds for one layout. */
static double
time_ours (MndLayoutClient *client, MndLayoutRequest *request)
{
  Answer answer = { NULL, NULL, FALSE };
  gint64 start = g_get_monotonic_time ();

  mnd_layout_client_layout_async (client, request, NULL, answered_cb, &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);
  if (answer.result == NULL)
    g_error ("%s", answer.error->message);
  g_object_unref (answer.result);

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static char *
write_dot (guint n_actors, const BenchLink *links, guint n_links)
{
  g_autoptr (GString) text = g_string_new ("digraph {\n");
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (g_get_tmp_dir (), "mandate-bench-XXXXXX", NULL);
  int file = g_mkstemp (path);

  g_string_append_printf (text, "node [shape=box, fixedsize=true, label=\"\", width=%.3f, height=%.3f]\n",
                          BOX_WIDTH / 72, BOX_HEIGHT / 72);
  for (guint i = 0; i < n_actors; i++)
    g_string_append_printf (text, "%u\n", i);
  for (guint i = 0; i < n_links; i++)
    g_string_append_printf (text, "%u -> %u\n", links[i].from, links[i].to);
  g_string_append (text, "}\n");

  if (file < 0 || !g_close (file, NULL) || !g_file_set_contents (path, text->str, -1, &error))
    g_error ("%s: %s", path, error ? error->message : g_strerror (errno));

  return path;
}

/* Seconds for one run of the command, or 0 when it did not end in time. */
static double
time_command (const char *command, const char *path)
{
  g_autofree char *patience = g_strdup_printf ("%d", PATIENCE);
  g_autofree char *layout = g_strconcat ("-K", command, NULL);
  const char *arguments[] = { "timeout", patience, "dot", layout, "-Tplain", path, NULL };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process =
      g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);

  if (process == NULL || !g_subprocess_wait_check (process, NULL, NULL))
    return 0;

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static void
measure (MndLayoutClient *client, MndLayoutEngine engine, guint n_actors)
{
  const char *name = mnd_layout_engine_get_name (engine);
  guint n_links;
  g_autofree BenchLink *links = bench_make_sector (n_actors, &n_links);
  g_autofree char *path = write_dot (n_actors, links, n_links);
  g_autofree char *label = g_strdup_printf ("layout-%s-%u", name, n_actors);
  g_autoptr (MndLayoutRequest) request = make_request (engine, n_actors, links, n_links);
  double ours[BENCH_RUNS];
  double theirs[BENCH_RUNS];
  gboolean ends = TRUE;

  time_ours (client, request); /* starts the worker */
  for (guint i = 0; i < BENCH_RUNS; i++)
    {
      ours[i] = time_ours (client, request);
      theirs[i] = ends ? time_command (name, path) : 0;
      ends = theirs[i] > 0;
    }
  bench_report (label, bench_median (ours, BENCH_RUNS), ends ? bench_median (theirs, BENCH_RUNS) : 0, "s");
  g_unlink (path);
}

int
main (void)
{
  static const guint sizes[] = { 50, 200, 1000, 5000 };
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint e = 0; e < MND_LAYOUT_N_ENGINES; e++)
      if (e != MND_LAYOUT_ENGINE_HIERARCHY_LR
          && mnd_layout_engine_is_offered ((MndLayoutEngine) e, sizes[s], sizes[s] * 5 / 2))
        measure (client, (MndLayoutEngine) e, sizes[s]);

  return 0;
}
