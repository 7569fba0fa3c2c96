/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* layout-ENGINE-N: from request to positions, the worker already running, beside the Graphviz command of that name on
 * the same graph and box sizes, which starts anew each time as a person's command does. It gets the options that the
 * worker sets too, since its defaults do other work. layout-neato-chain is a chain, the worst there is for neato. */
#include "bench.h"
#include "layout/mnd-layout-client.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <math.h>

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

/* How long the worker wants an edge to be, in inches: with lengths of its own each, neato has more to do. */
static double
find_length (const guint *degree, const BenchLink *link)
{
  return hypot (BOX_WIDTH / 1.5, BOX_HEIGHT) * (0.8 + 0.16 * sqrt (MIN (degree[link->from] + degree[link->to], 60)))
         / 72;
}

static char *
write_dot (MndLayoutEngine engine, guint n_actors, const BenchLink *links, guint n_links)
{
  gboolean with_lengths = engine == MND_LAYOUT_ENGINE_NEATO || engine == MND_LAYOUT_ENGINE_FDP;
  g_autofree guint *degree = g_new0 (guint, n_actors);
  g_autoptr (GString) text = g_string_new ("digraph {\n");
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (g_get_tmp_dir (), "mandate-bench-XXXXXX", NULL);
  int file = g_mkstemp (path);

  g_string_append_printf (text, "node [shape=box, fixedsize=true, label=\"\", width=%.3f, height=%.3f]\n",
                          BOX_WIDTH / 72, BOX_HEIGHT / 72);
  for (guint i = 0; i < n_actors; i++)
    g_string_append_printf (text, "%u\n", i);
  for (guint i = 0; i < n_links; i++)
    {
      degree[links[i].from]++;
      degree[links[i].to]++;
    }
  for (guint i = 0; i < n_links; i++)
    if (with_lengths)
      g_string_append_printf (text, "%u -> %u [len=%.4f]\n", links[i].from, links[i].to,
                              find_length (degree, &links[i]));
    else
      g_string_append_printf (text, "%u -> %u\n", links[i].from, links[i].to);
  g_string_append (text, "}\n");

  if (file < 0 || !g_close (file, NULL) || !g_file_set_contents (path, text->str, -1, &error))
    g_error ("%s: %s", path, error ? error->message : g_strerror (errno));

  return path;
}

/* What the worker sets for the engine as well, as far as it bears on time. Free with g_strfreev(). */
static char **
dup_options (MndLayoutEngine engine, guint n_actors)
{
  switch (engine)
    {
    case MND_LAYOUT_ENGINE_HIERARCHY_TB:
    case MND_LAYOUT_ENGINE_HIERARCHY_LR:
    case MND_LAYOUT_ENGINE_HIERARCHY_RL:
      return g_strsplit (n_actors <= 200 ? "-Gnslimit=1 -Gnslimit1=1 -Gmclimit=1"
                                         : "-Gnslimit=0.2 -Gnslimit1=0.2 -Gmclimit=0.2 -Gsplines=false",
                         " ", -1);
    case MND_LAYOUT_ENGINE_NEATO:
      return g_strsplit (n_actors <= 300 ? "-Goverlap=true -Gsplines=none -Gstart=7 -Gepsilon=0.0005 -Gmaxiter=300"
                                         : "-Goverlap=true -Gsplines=none -Gstart=7 -Gepsilon=0.01 -Gmaxiter=36",
                         " ", -1);
    case MND_LAYOUT_ENGINE_FDP:
      return g_strsplit (n_actors <= 300 ? "-Goverlap=true -Gsplines=none -Gstart=7 -GK=1.1 -Gmaxiter=600"
                                         : "-Goverlap=true -Gsplines=none -Gstart=7 -GK=1.1 -Gmaxiter=100",
                         " ", -1);
    case MND_LAYOUT_ENGINE_SFDP:
      return g_strsplit ("-Goverlap=true -Gsplines=none -Gstart=7 -GK=1.1 -Grepulsiveforce=1.6", " ", -1);
    case MND_LAYOUT_ENGINE_TWOPI:
    case MND_LAYOUT_ENGINE_CIRCO:
    default:
      return g_strsplit ("-Goverlap=true -Gsplines=none", " ", -1);
    }
}

/* Seconds for one run of the command, or 0 when it did not end in time. */
static double
time_command (MndLayoutEngine engine, guint n_actors, const char *path)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) options = dup_options (engine, n_actors);
  g_autofree char *patience = g_strdup_printf ("%d", PATIENCE);
  g_autofree char *layout = g_strconcat ("-K", mnd_layout_engine_get_name (engine), NULL);
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GSubprocess) process = NULL;
  gint64 start;

  g_strv_builder_add_many (words, "timeout", patience, "dot", layout, "-Tplain", path, NULL);
  g_strv_builder_addv (words, (const char **) options);
  arguments = g_strv_builder_end (words);
  start = g_get_monotonic_time ();
  process = g_subprocess_newv ((const char *const *) arguments,
                               G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);
  if (process == NULL || !g_subprocess_wait_check (process, NULL, NULL))
    return 0;

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static void
measure_links (MndLayoutClient *client, MndLayoutEngine engine, const char *label, guint n_actors,
               const BenchLink *links, guint n_links)
{
  g_autofree char *path = write_dot (engine, n_actors, links, n_links);
  g_autoptr (MndLayoutRequest) request = make_request (engine, n_actors, links, n_links);
  double ours[BENCH_RUNS];
  double theirs[BENCH_RUNS];
  gboolean ends = TRUE;

  time_ours (client, request); /* starts the worker */
  for (guint i = 0; i < BENCH_RUNS; i++)
    {
      ours[i] = time_ours (client, request);
      theirs[i] = ends ? time_command (engine, n_actors, path) : 0;
      ends = theirs[i] > 0;
    }
  bench_report (label, bench_median (ours, BENCH_RUNS), ends ? bench_median (theirs, BENCH_RUNS) : 0, "s");
  g_unlink (path);
}

static void
measure (MndLayoutClient *client, MndLayoutEngine engine, guint n_actors)
{
  guint n_links;
  g_autofree BenchLink *links = bench_make_sector (n_actors, &n_links);
  g_autofree char *label = g_strdup_printf ("layout-%s-%u", mnd_layout_engine_get_name (engine), n_actors);

  measure_links (client, engine, label, n_actors, links, n_links);
}

static void
measure_chain (MndLayoutClient *client, guint n_actors)
{
  g_autofree BenchLink *links = g_new (BenchLink, n_actors);
  g_autofree char *label = g_strdup_printf ("layout-neato-chain-%u", n_actors);

  for (guint i = 0; i + 1 < n_actors; i++)
    links[i] = (BenchLink){ i, i + 1 };
  measure_links (client, MND_LAYOUT_ENGINE_NEATO, label, n_actors, links, n_actors - 1);
}

int
main (void)
{
  static const guint sizes[] = { 50, 200, 1000, 5000 };
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();

  mnd_layout_client_set_time_limit (client, 60000); /* a slow machine is no reason to end without figures */
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint e = 0; e < MND_LAYOUT_N_ENGINES; e++)
      if (e != MND_LAYOUT_ENGINE_HIERARCHY_LR && e != MND_LAYOUT_ENGINE_HIERARCHY_RL
          && mnd_layout_engine_is_offered ((MndLayoutEngine) e, sizes[s], sizes[s] * 5 / 2))
        measure (client, (MndLayoutEngine) e, sizes[s]);
  measure_chain (client, 1000);

  return 0;
}
