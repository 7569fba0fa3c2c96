/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* mental-map-ENGINE: how far the actors of the sample move, in points, when it is laid out again after five more came
 * in, beside a layout that does not know where they stood. arrange-turn: the longest time between two turns of the main
 * loop while 5,000 actors are laid out; cancel: from a cancel until the layout is over; both beside 0.1 s. */
#include "bench.h"
#include "document/mnd-arrange.h"
#include "../mental-map.h"
#include "sector.h"

#include <glib/gstdio.h>

#define N_ACTORS 5000
#define PATIENCE 0.1

typedef struct
{
  gint64 last;
  gint64 longest;
  guint n_turns;
} Turns;

static void
measure_mental_map (MndLayoutClient *client, MndLayoutEngine engine)
{
  g_autofree char *label = g_strconcat ("mental-map-", mnd_layout_engine_get_name (engine), NULL);
  double kept[MENTAL_MAP_N_VARIANTS];
  double plain[MENTAL_MAP_N_VARIANTS];

  mental_map_measure (client, engine, kept, plain);
  bench_report (label, bench_median (kept, MENTAL_MAP_N_VARIANTS), bench_median (plain, MENTAL_MAP_N_VARIANTS),
                "points");
}

static gboolean
turn_cb (gpointer data)
{
  Turns *turns = data;
  gint64 now = g_get_monotonic_time ();

  if (turns->last != 0)
    turns->longest = MAX (turns->longest, now - turns->last);
  turns->last = now;
  turns->n_turns++;
  return G_SOURCE_CONTINUE;
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Asks for a layout, cancels it after a while, and says how long that took; the turns count the asking itself. */
static double
time_cancel (MndDocument *document, MndScene *scene, Turns *turns)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  guint source = g_timeout_add (1, turn_cb, turns);
  gint64 start;

  turns->last = g_get_monotonic_time ();
  mnd_document_arrange_async (document, scene, MND_LAYOUT_ENGINE_SFDP, NULL, cancellable, result_cb, &result);
  while (turns->n_turns < 300 && result == NULL)
    g_main_context_iteration (NULL, TRUE);
  if (result != NULL)
    g_error ("the layout was over before it could be cancelled");
  start = g_get_monotonic_time ();
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  mnd_document_arrange_finish (document, result, NULL);

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static void
measure_cancel (void)
{
  g_autofree char *path = g_dir_make_tmp ("mandate-bench-XXXXXX", NULL);
  g_autofree char *name = g_build_filename (path, "sector.mandate", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (MndScene) scene = NULL;
  double cancels[BENCH_RUNS];
  double turns[BENCH_RUNS];

  bench_write_sector (N_ACTORS, file);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    g_error ("%s", error->message);
  scene = mnd_scene_new (mnd_document_get_map (document));
  for (guint i = 0; i < BENCH_RUNS; i++)
    {
      Turns seen = { 0 };

      cancels[i] = time_cancel (document, scene, &seen);
      turns[i] = (double) seen.longest / G_USEC_PER_SEC;
    }
  bench_report ("arrange-turn", bench_median (turns, BENCH_RUNS), PATIENCE, "s");
  bench_report ("cancel", bench_median (cancels, BENCH_RUNS), PATIENCE, "s");
  mnd_document_close (document, TRUE);
  g_file_delete (file, NULL, NULL);
  g_rmdir (path);
}

int
main (void)
{
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();

  for (guint engine = 0; engine < MND_LAYOUT_N_ENGINES; engine++)
    measure_mental_map (client, (MndLayoutEngine) engine);
  measure_cancel ();

  return 0;
}
