/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which node stands in which rank of a hierarchy. */

#pragma once

#include "layout/mnd-layout-request.h"

G_BEGIN_DECLS

/* The rank of each node, 0 first; none is empty below @n_ranks. Lanes follow one another; a lane with many nodes takes
 * several ranks, so that the picture becomes a page and not a ribbon. @sideways is for ranks as columns. @kept tells
 * whether the ranks are the rows in which nodes stand already. */
guint *mnd_ranks_assign (MndLayoutRequest *request, gboolean sideways, guint *n_ranks, gboolean *kept);

G_END_DECLS
