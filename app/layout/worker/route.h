/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Routes and the boxes they should not run into. */

#pragma once

#include "layout/mnd-layout-result.h"
#include "layout/worker/box.h"

G_BEGIN_DECLS

/* Whether a route of 3n+1 points comes within a hair of @box. */
gboolean mnd_route_meets_box (const MndLayoutPoint *route, guint n_points, const MndBox *box);

G_END_DECLS
