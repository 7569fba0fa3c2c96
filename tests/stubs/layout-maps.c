/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Seeded maps. A sector has hubs like ministries and donors, two and a half links a node, and a fifth of small nodes
 * like supports, which have no lane. */

#include "layout-maps.h"

static MndLayoutNode
make_node (GRand *dice, LayoutMap map)
{
  gboolean small = g_rand_double (dice) < 0.2;
  MndLayoutNode node = { .width = small ? 84 : g_rand_int_range (dice, 120, 171),
                         .height = small ? 28 : g_rand_int_range (dice, 32, 61),
                         .lane = small ? -1 : g_rand_int_range (dice, 0, 5) };
  int x = g_rand_int_range (dice, -600, 600), y = g_rand_int_range (dice, -400, 400);
  double chance = g_rand_double (dice);

  if (map != LAYOUT_MAP_SECTOR && map != LAYOUT_MAP_PINNED && map != LAYOUT_MAP_LOOPS)
    node.lane = -1;
  node.placed = map == LAYOUT_MAP_PLACED || map == LAYOUT_MAP_ONE_POINT || (map == LAYOUT_MAP_PINNED && chance < 0.6);
  node.pinned = map == LAYOUT_MAP_PINNED && chance < 0.2;
  if (node.placed && map != LAYOUT_MAP_ONE_POINT)
    {
      node.x = x + 0.123456789;
      node.y = y + 0.987654321;
    }
  if (map == LAYOUT_MAP_UNEVEN)
    {
      node.width = g_rand_double (dice) < 0.1 ? 2500 : 4;
      node.height = g_rand_double (dice) < 0.1 ? 1800 : 3;
    }

  return node;
}

static void
add_edge (MndLayoutRequest *request, GRand *dice, guint from, guint to)
{
  MndLayoutEdge edge = { from, to, g_rand_int_range (dice, 1, 4), g_rand_boolean (dice) };

  mnd_layout_request_add_edge (request, &edge);
}

static void
add_sector_edges (MndLayoutRequest *request, GRand *dice, guint n_nodes)
{
  int n_hubs = (int) MAX (1, n_nodes / 20);

  for (guint i = 0; i < n_nodes * 5 / 2; i++)
    {
      gboolean hub = g_rand_double (dice) < 0.4;
      guint from = (guint) g_rand_int_range (dice, 0, hub ? n_hubs : (int) n_nodes);

      add_edge (request, dice, from, (guint) g_rand_int_range (dice, 0, (int) n_nodes));
    }
}

static void
add_edges (MndLayoutRequest *request, GRand *dice, LayoutMap map, guint n_nodes)
{
  switch (map)
    {
    case LAYOUT_MAP_EMPTY:
    case LAYOUT_MAP_SINGLE:
      break;
    case LAYOUT_MAP_LOOPS:
      for (guint i = 0; i < n_nodes; i++)
        for (guint k = 0; k < 6; k++)
          add_edge (request, dice, i, k % 2 == 0 ? i : (i + k) % MIN (n_nodes, 7));
      break;
    case LAYOUT_MAP_SCATTERED:
      for (guint i = 0; i + 6 < n_nodes; i += 4)
        for (guint k = 1; k < 3; k++)
          add_edge (request, dice, i, i + k);
      break;
    case LAYOUT_MAP_CHAIN:
      for (guint i = 0; i + 1 < n_nodes; i++)
        add_edge (request, dice, i, i + 1);
      break;
    case LAYOUT_MAP_STAR:
      for (guint i = 1; i < n_nodes; i++)
        add_edge (request, dice, 0, i);
      break;
    case LAYOUT_MAP_COMPLETE:
      for (guint i = 0; i < n_nodes; i++)
        for (guint k = 0; k < i; k++)
          add_edge (request, dice, i, k);
      break;
    case LAYOUT_MAP_SECTOR:
    case LAYOUT_MAP_FREE_SECTOR:
    case LAYOUT_MAP_PINNED:
    case LAYOUT_MAP_PLACED:
    case LAYOUT_MAP_ONE_POINT:
    case LAYOUT_MAP_UNEVEN:
    case LAYOUT_N_MAPS:
    default:
      add_sector_edges (request, dice, n_nodes);
    }
}

MndLayoutRequest *
layout_map_new (LayoutMap map, MndLayoutEngine engine, guint n_nodes, guint32 seed)
{
  MndLayoutRequest *request = mnd_layout_request_new (engine);
  g_autoptr (GRand) dice = g_rand_new_with_seed (seed);

  if (map == LAYOUT_MAP_EMPTY || map == LAYOUT_MAP_SINGLE)
    n_nodes = map == LAYOUT_MAP_EMPTY ? 0 : 1;
  for (guint i = 0; i < n_nodes; i++)
    {
      MndLayoutNode node = make_node (dice, map);
      mnd_layout_request_add_node (request, &node);
    }
  add_edges (request, dice, map, n_nodes);

  return request;
}

const char *
layout_map_get_name (LayoutMap map)
{
  static const char *const names[LAYOUT_N_MAPS] = { "empty",  "single",    "sector", "free-sector", "pinned",
                                                    "placed", "one-point", "loops",  "scattered",   "chain",
                                                    "star",   "complete",  "uneven" };

  return names[map];
}
