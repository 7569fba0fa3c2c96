/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The engine, then pins and gaps, whatever the engine thought of them. Of groups and obstacles it knows nothing: see
 * place.h. */

#pragma once

#include "layout/mnd-layout-result.h"
#include "layout/worker/graph.h"

G_BEGIN_DECLS

/* As mnd_place(), with every node taken for one like any other. */
MndLayoutResult *mnd_plain_place (MndGraphviz *graphviz, MndLayoutRequest *request);

G_END_DECLS
