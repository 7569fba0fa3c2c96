/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing a new hierarchy back to the places its nodes had along their rows, routes and all. */

#pragma once

#include "layout/worker/sheet.h"

G_BEGIN_DECLS

/**
 * MndSeat:
 * @at: where the middle of a box should be along a line, in; where it comes to be, out
 * @extent: how long the box is, with the room to the next
 * @weight: how much it counts, more than 0
 */
typedef struct
{
  double at;
  double extent;
  double weight;
} MndSeat;

/* Gives each box a place of its own on a line, in the order of @seats, as near to where it should be as the others
 * allow: the sum of squares is least. */
void mnd_settle_on_line (MndSeat *seats, guint n_seats);

/* Moves each box along its rank as near to where its node stands as those beside it allow, in the order in which they
 * stand in @sheet's boxes. @rank is by node; @sideways is for ranks as columns. Routes are bent along with their ends.
 */
void mnd_settle_in_ranks (MndSheet *sheet, const guint *rank, guint n_ranks, gboolean sideways);

G_END_DECLS
