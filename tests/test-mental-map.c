/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever knows where things stand finds them after a layout: by every engine, the others move less than half as far.
 */
#include "mental-map.h"

static void
test_moves_less (gconstpointer data)
{
  MndLayoutEngine engine = (MndLayoutEngine) GPOINTER_TO_UINT (data);
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();
  double ways[MENTAL_MAP_N_VARIANTS], plain_ways[MENTAL_MAP_N_VARIANTS];
  double kept = 0, plain = 0;

  /* What takes its time under a sanitizer is no failure here. */
  mnd_layout_client_set_time_limit (client, 600000);
  mental_map_measure (client, engine, ways, plain_ways);
  for (guint variant = 0; variant < MENTAL_MAP_N_VARIANTS; variant++)
    {
      g_test_message ("%s, variant %u: %.1f points against %.1f", mnd_layout_engine_get_name (engine), variant,
                      ways[variant], plain_ways[variant]);
      kept += ways[variant] / MENTAL_MAP_N_VARIANTS;
      plain += plain_ways[variant] / MENTAL_MAP_N_VARIANTS;
    }
  g_test_message ("%s: %.1f points against %.1f, ratio %.2f", mnd_layout_engine_get_name (engine), kept, plain,
                  kept / plain);
  g_assert_cmpfloat (kept, <, plain / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < MND_LAYOUT_N_ENGINES; i++)
    {
      g_autofree char *path = g_strconcat ("/mental-map/", mnd_layout_engine_get_name ((MndLayoutEngine) i), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_moves_less);
    }
  return g_test_run ();
}
