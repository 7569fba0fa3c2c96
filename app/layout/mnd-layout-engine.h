/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways to lay a map out: their names, at what size each is offered, and how long each may take. Not here: how an
 * engine is driven, which is the worker's business. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MndLayoutEngine:
 * @MND_LAYOUT_ENGINE_HIERARCHY_TB: "dot", ranks from top to bottom, lanes become ranks
 * @MND_LAYOUT_ENGINE_HIERARCHY_LR: "dot-lr", the same from left to right
 * @MND_LAYOUT_ENGINE_HIERARCHY_RL: "dot-rl", the same from right to left
 * @MND_LAYOUT_ENGINE_NEATO: "neato", distances on paper follow distances in the map
 * @MND_LAYOUT_ENGINE_SFDP: "sfdp", springs on several scales, for big maps
 * @MND_LAYOUT_ENGINE_FDP: "fdp", springs
 * @MND_LAYOUT_ENGINE_TWOPI: "twopi", rings around a root
 * @MND_LAYOUT_ENGINE_CIRCO: "circo", circles around hubs
 */
typedef enum
{
  MND_LAYOUT_ENGINE_HIERARCHY_TB,
  MND_LAYOUT_ENGINE_HIERARCHY_LR,
  MND_LAYOUT_ENGINE_HIERARCHY_RL,
  MND_LAYOUT_ENGINE_NEATO,
  MND_LAYOUT_ENGINE_SFDP,
  MND_LAYOUT_ENGINE_FDP,
  MND_LAYOUT_ENGINE_TWOPI,
  MND_LAYOUT_ENGINE_CIRCO,
} MndLayoutEngine;

#define MND_LAYOUT_N_ENGINES (MND_LAYOUT_ENGINE_CIRCO + 1)

/* The stable name of @engine, as used in settings, on the command line and in messages. */
const char *mnd_layout_engine_get_name (MndLayoutEngine engine);

/* The engine called @name. FALSE, and @engine untouched, when there is none. */
gboolean mnd_layout_engine_from_name (const char *name, MndLayoutEngine *engine);

/* Whether @engine may be asked to lay out that many nodes and edges. It is offered where it was measured to end
 * within half of: 1 s at 200 nodes, 3 s at 1,000, 10 s at 5,000 and more. The worker refuses what is not offered. */
gboolean mnd_layout_engine_is_offered (MndLayoutEngine engine, guint n_nodes, guint n_edges);

/* The wall-clock time in milliseconds after which an answer is no longer waited for: 5 s up to 200 nodes, 15 s at
 * 5,000, and on along the same line. */
guint mnd_layout_engine_get_time_limit (guint n_nodes);

G_END_DECLS
