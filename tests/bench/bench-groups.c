/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What words on links and groups add to a scene. labels-N, groups-N, fold-N: placing all words, framing all groups,
 * folding them all, beside making the scene. labels-move-N, groups-move-N: one actor moved to and fro with them, beside
 * the same without. Bare ones would grow with the square of the map; these must not.
 */
#include "sector.h"

#include "model/mnd-map.h"
#include "scene/mnd-scene-group.h"

#define N_MOVES 20

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

static void
move (MndMap *map, MndRecord *position, double by)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autoptr (GError) error = NULL;
  MndChange *change = mnd_changes_add (changes, MND_TABLE_POSITION, MND_CHANGE_UPDATE);
  double x = mnd_record_get_real (position, MND_POSITION_X);

  change->before[MND_POSITION_VIEW] = mnd_value_copy (mnd_record_get_value (position, MND_POSITION_VIEW));
  change->before[MND_POSITION_ITEM] = mnd_value_copy (mnd_record_get_value (position, MND_POSITION_ITEM));
  change->before[MND_POSITION_X] = mnd_value_real (x);
  change->after[MND_POSITION_X] = mnd_value_real (x + by);
  if (!mnd_map_apply (map, changes, &error))
    g_error ("%s", error->message);
}

/* The median of moving something from the middle of the map. */
static double
time_moves (MndMap *map)
{
  MndRecordList *positions = mnd_map_get_records (map, MND_TABLE_POSITION);
  double times[N_MOVES];

  for (guint i = 0; i < N_MOVES; i++)
    {
      MndRecord *position = mnd_record_list_get (positions, (i / 2 * 37 + 11) % mnd_record_list_get_size (positions));
      double start = get_seconds ();
      move (map, position, i % 2 ? -30 : 30);
      times[i] = get_seconds () - start;
    }
  return bench_median (times, N_MOVES);
}

static double
time_fold (MndScene *scene)
{
  g_autoptr (GHashTable) folded = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  double start, seconds;

  for (guint i = 0; i < mnd_scene_get_n_groups (scene); i++)
    g_hash_table_add (folded, g_memdup2 (&mnd_scene_get_group (scene, i)->id, sizeof (MndId)));
  start = get_seconds ();
  mnd_scene_set_folded (scene, folded);
  seconds = get_seconds () - start;
  mnd_scene_set_folded (scene, NULL);
  return seconds;
}

static void
bench_size (guint n_actors)
{
  g_autoptr (MndChanges) rows = bench_make_sector_rows (n_actors, NULL);
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MndScene) scene = NULL;
  double start, made, plain;

  if (!mnd_map_apply (map, rows, &error))
    g_error ("%s", error->message);
  start = get_seconds ();
  scene = mnd_scene_new (map);
  made = get_seconds () - start;
  plain = time_moves (map);
  start = get_seconds ();
  mnd_scene_set_link_labels (scene, TRUE);
  report ("labels", n_actors, get_seconds () - start, made);
  report ("labels-move", n_actors, time_moves (map), plain);
  g_printerr ("%u words on links find no place\n", mnd_scene_get_n_hidden_labels (scene));
  mnd_scene_set_link_labels (scene, FALSE);
  start = get_seconds ();
  mnd_scene_set_groups (scene, MND_GROUP_BY_FUNCTION, MND_GROUP_STYLE_BOXES);
  report ("groups", n_actors, get_seconds () - start, made);
  report ("groups-move", n_actors, time_moves (map), plain);
  report ("fold", n_actors, time_fold (scene), made);
}

int
main (void)
{
  const guint sizes[] = { 1000, 5000, 10000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    bench_size (sizes[i]);
  return 0;
}
