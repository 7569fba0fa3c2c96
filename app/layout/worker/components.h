/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a map that no edge joins, and how they come to stand side by side once each is laid out. */

#pragma once

#include "layout/mnd-layout-request.h"
#include "layout/worker/box.h"

G_BEGIN_DECLS

/* Arrays of node numbers (GArray of guint), the largest part first; equal ones by their first node. */
GPtrArray *mnd_components_find (MndLayoutRequest *request);

/* By part, whether it is to be held where it is: because it has a fixed box, or because most of its nodes have a place
 * and no larger part that is held comes near. Free with g_free(). */
gboolean *mnd_components_find_held (const GPtrArray *components, const MndLayoutNode *nodes, const MndBox *boxes,
                                    double gap);

/* Moves each part that is not held as a whole, so that all together make a compact picture, a little wider than high,
 * or stand below those that are held. */
void mnd_components_pack (const GPtrArray *components, const gboolean *held, MndBox *boxes, double gap);

G_END_DECLS
