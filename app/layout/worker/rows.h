/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranks for a map that already stands in rows: the rows stay, and what is new goes into them. */

#pragma once

#include "layout/mnd-layout-request.h"

G_BEGIN_DECLS

/**
 * MndRowsPlan:
 * @lane: by node: its lane
 * @below: by node: GArray of the nodes that must stand below it in its lane, without cycles
 * @width: how wide a row may become, in points
 */
typedef struct
{
  MndLayoutRequest *request;
  gboolean sideways;
  const int *lane;
  const GPtrArray *below;
  double width;
} MndRowsPlan;

/* Sets @rank and @n_ranks, which hold ranks made without regard to where nodes stand, to those of the present rows.
 * FALSE, and nothing changed, where nodes do not stand in rows like these. */
gboolean mnd_rows_keep (const MndRowsPlan *plan, guint *rank, guint *n_ranks);

G_END_DECLS
