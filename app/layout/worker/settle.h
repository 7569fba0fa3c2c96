/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing a new hierarchy back to the places its nodes had along their rows, routes and all. */

#pragma once

#include "layout/worker/sheet.h"

G_BEGIN_DECLS

/* Moves each box along its rank as near to where its node stands as those beside it allow, in the order in which they
 * stand in @sheet's boxes. @rank is by node; @sideways is for ranks as columns. Routes are bent along with their ends.
 */
void mnd_settle_in_ranks (MndSheet *sheet, const guint *rank, guint n_ranks, gboolean sideways);

G_END_DECLS
