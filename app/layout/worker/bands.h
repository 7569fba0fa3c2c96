/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups as bands that follow one another. */

#pragma once

#include "layout/mnd-layout-result.h"
#include "layout/worker/graph.h"

G_BEGIN_DECLS

/* Lays @request out with one band for each group, by number, and a last one for boxes in none: from the top, or from
 * the left in a hierarchy from the left; see mnd_layout_request_set_lanes(). Routes come for edges within a band. NULL
 * when Graphviz failed. */
MndLayoutResult *mnd_bands_place (MndGraphviz *graphviz, MndLayoutRequest *request);

G_END_DECLS
