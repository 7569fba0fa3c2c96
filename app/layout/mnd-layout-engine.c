/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One table says everything about the engines that both the program and the worker must agree on. */

#include "layout/mnd-layout-engine.h"

typedef struct
{
  const char *name;
  guint max_nodes;
  guint max_edges;
} EngineFacts;

/* The limits come from measurement on two shared cores with Graphviz 2.42, on maps of hubs with 2.5 edges a node. */
static const EngineFacts facts[MND_LAYOUT_N_ENGINES] = {
  [MND_LAYOUT_ENGINE_HIERARCHY_TB] = { "dot", 2500, 10000 },
  [MND_LAYOUT_ENGINE_HIERARCHY_LR] = { "dot-lr", 2500, 10000 },
  [MND_LAYOUT_ENGINE_HIERARCHY_RL] = { "dot-rl", 2500, 10000 },
  [MND_LAYOUT_ENGINE_NEATO] = { "neato", 1200, 5000 },
  [MND_LAYOUT_ENGINE_SFDP] = { "sfdp", 6000, 20000 },
  [MND_LAYOUT_ENGINE_FDP] = { "fdp", 8000, 25000 },
  [MND_LAYOUT_ENGINE_TWOPI] = { "twopi", 10000, 50000 },
  [MND_LAYOUT_ENGINE_CIRCO] = { "circo", 2000, 10000 },
};

const char *
mnd_layout_engine_get_name (MndLayoutEngine engine)
{
  g_return_val_if_fail ((guint) engine < MND_LAYOUT_N_ENGINES, NULL);

  return facts[engine].name;
}

gboolean
mnd_layout_engine_from_name (const char *name, MndLayoutEngine *engine)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (engine != NULL, FALSE);

  for (guint i = 0; i < MND_LAYOUT_N_ENGINES; i++)
    if (g_str_equal (facts[i].name, name))
      {
        *engine = (MndLayoutEngine) i;
        return TRUE;
      }

  return FALSE;
}

gboolean
mnd_layout_engine_is_offered (MndLayoutEngine engine, guint n_nodes, guint n_edges)
{
  g_return_val_if_fail ((guint) engine < MND_LAYOUT_N_ENGINES, FALSE);

  return n_nodes <= facts[engine].max_nodes && n_edges <= facts[engine].max_edges;
}

guint
mnd_layout_engine_get_time_limit (guint n_nodes)
{
  guint above = n_nodes > 200 ? MIN (n_nodes, 100000) - 200 : 0;

  return 5000 + above * 25 / 12;
}
