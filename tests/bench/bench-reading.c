/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it costs to look at a map in another way, beside making its scene: date-N, another day; lens-N, another lens;
 * filter-N, another filter and what it leaves out. Medians of what a person does by turns. */
#include "sector.h"

#include "document/mnd-filter.h"
#include "model/mnd-date.h"
#include "scene/mnd-scene-hidden.h"
#include "scene/mnd-scene-lens.h"

#define N_TURNS 7

static double
get_seconds (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

static void
report (const char *what, guint n_actors, double value, double reference)
{
  g_autofree char *name = g_strdup_printf ("%s-%u", what, n_actors);

  bench_report (name, value * 1000, reference * 1000, "ms");
}

static double
time_dates (MndScene *scene)
{
  double times[N_TURNS];

  for (guint i = 0; i < N_TURNS; i++)
    {
      MndDate date = { (gint16) (2000 + i), 6, 30 };
      double start = get_seconds ();
      mnd_scene_set_date (scene, TRUE, mnd_date_get_last_day (&date));
      times[i] = get_seconds () - start;
    }
  mnd_scene_set_date (scene, FALSE, 0);
  return bench_median (times, N_TURNS);
}

static double
time_lenses (MndScene *scene)
{
  static const char *const words[] = { "oecd", "dcaf", "six" };
  double times[N_TURNS];

  for (guint i = 0; i < N_TURNS; i++)
    {
      g_autoptr (MndLens) lens = mnd_lens_new_by_word (NULL, words[i % G_N_ELEMENTS (words)]);
      double start = get_seconds ();
      mnd_scene_set_lens (scene, lens);
      times[i] = get_seconds () - start;
    }
  mnd_scene_set_lens (scene, NULL);
  return bench_median (times, N_TURNS);
}

static double
time_filters (MndScene *scene)
{
  static const char *const texts[] = { "kind=police+ministry", "level=local,status=actual", "text=an" };
  double times[N_TURNS];

  for (guint i = 0; i < N_TURNS; i++)
    {
      g_autoptr (MndFilter) filter = mnd_filter_new_from_text (texts[i % G_N_ELEMENTS (texts)], NULL);
      g_autoptr (GHashTable) left_out = NULL;
      double start = get_seconds ();
      left_out = mnd_filter_dup_left_out (filter, mnd_scene_get_map (scene));
      mnd_scene_set_filtered (scene, left_out);
      times[i] = get_seconds () - start;
    }
  mnd_scene_set_filtered (scene, NULL);
  return bench_median (times, N_TURNS);
}

static void
bench_size (guint n_actors)
{
  g_autoptr (MndChanges) rows = bench_make_sector_rows (n_actors, NULL);
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MndScene) scene = NULL;
  double start, made;

  if (!mnd_map_apply (map, rows, &error))
    g_error ("%s", error->message);
  start = get_seconds ();
  scene = mnd_scene_new (map);
  made = get_seconds () - start;
  report ("date", n_actors, time_dates (scene), made);
  report ("lens", n_actors, time_lenses (scene), made);
  report ("filter", n_actors, time_filters (scene), made);
}

int
main (void)
{
  const guint sizes[] = { 1000, 10000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    bench_size (sizes[i]);
  return 0;
}
