/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The hierarchy, by Graphviz's dot: from top to bottom or from left to right. Routes come with it when there is time.
 */

#pragma once

#include "layout/worker/sheet.h"

G_BEGIN_DECLS

/* Between neighbours in a rank, and between ranks, in points. */
#define MND_HIERARCHY_NODE_GAP 18.0
#define MND_HIERARCHY_RANK_GAP 44.0

/* FALSE when Graphviz failed. */
gboolean mnd_hierarchy_layout (MndSheet *sheet, gboolean sideways);

G_END_DECLS
