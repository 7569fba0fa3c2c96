/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups as boxes that hold their own and nobody else. */

#pragma once

#include "layout/mnd-layout-result.h"
#include "layout/worker/graph.h"

G_BEGIN_DECLS

/* Lays @request out so that the frame of each group holds its boxes only; see mnd_layout_request_add_group(). Routes
 * come for edges within a group and for those between boxes of none. NULL when Graphviz failed. */
MndLayoutResult *mnd_groups_place (MndGraphviz *graphviz, MndLayoutRequest *request);

/* The frame around the boxes of a group: its bounds and the room it asks for. A negative least width is reckoned from
 * the right side. */
MndBox mnd_groups_frame (const MndLayoutGroup *group, const MndBox *boxes, guint n_boxes);

G_END_DECLS
