/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a map that no edge joins, and how they come to stand side by side once each is laid out. */

#pragma once

#include "layout/mnd-layout-request.h"
#include "layout/worker/box.h"

G_BEGIN_DECLS

/* Arrays of node numbers (GArray of guint), the largest part first; equal ones by their first node. */
GPtrArray *mnd_components_find (MndLayoutRequest *request);

/* Moves each part without a fixed box as a whole, so that all together make a compact picture, a little wider than
 * high, around or below the parts with one. */
void mnd_components_pack (const GPtrArray *components, MndBox *boxes, double gap);

G_END_DECLS
