/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Layout requests for tests: seeded maps of every awkward shape. */

#pragma once

#include "layout/mnd-layout-request.h"

G_BEGIN_DECLS

typedef enum
{
  LAYOUT_MAP_EMPTY,
  LAYOUT_MAP_SINGLE,
  LAYOUT_MAP_SECTOR,      /* hubs, lanes, supports */
  LAYOUT_MAP_FREE_SECTOR, /* the same without lanes */
  LAYOUT_MAP_PINNED,      /* a sector with some pinned, even on one another, and some placed */
  LAYOUT_MAP_PLACED,      /* all placed, none pinned */
  LAYOUT_MAP_ONE_POINT,   /* all placed on one point */
  LAYOUT_MAP_LOOPS,       /* loops and many parallel edges */
  LAYOUT_MAP_SCATTERED,   /* many parts, many of a single node */
  LAYOUT_MAP_CHAIN,
  LAYOUT_MAP_STAR,
  LAYOUT_MAP_COMPLETE,
  LAYOUT_MAP_UNEVEN, /* boxes from tiny to huge */
  LAYOUT_N_MAPS,
} LayoutMap;

/* A request that passes mnd_layout_request_check(); the same for the same arguments. */
MndLayoutRequest *layout_map_new (LayoutMap map, MndLayoutEngine engine, guint n_nodes, guint32 seed);

const char *layout_map_get_name (LayoutMap map);

G_END_DECLS
