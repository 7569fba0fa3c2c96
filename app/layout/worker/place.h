/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a request to its result: groups in their frames, everything else around obstacles. */

#pragma once

#include "layout/mnd-layout-result.h"
#include "layout/worker/graph.h"

G_BEGIN_DECLS

/* Lays @request, which must have passed mnd_layout_request_check(), out. In the result pinned boxes and obstacles are
 * where they were, and no other box is nearer than MND_BOX_GAP to any. The same request gives the same result.
 * NULL when Graphviz failed. */
MndLayoutResult *mnd_place (MndGraphviz *graphviz, MndLayoutRequest *request);

G_END_DECLS
