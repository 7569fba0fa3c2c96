/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One line of a comparison: a difference in words, or the heading of a group of them with its count.
 *
 * Properties, read only, for binding: `is-heading`, `group` (int, MndDifferenceGroup), `title` (what it is about, or
 * the group), `detail` (what is different), `count` (text).
 */
#pragma once

#include "document/mnd-comparison.h"

typedef enum
{
  MND_DIFFERENCES_ADDED,
  MND_DIFFERENCES_REMOVED,
  MND_DIFFERENCES_CHANGED,
  MND_DIFFERENCES_MOVED, /* only its place on the map */
  MND_N_DIFFERENCE_GROUPS
} MndDifferenceGroup;

#define MND_TYPE_DIFFERENCE_ROW (mnd_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (MndDifferenceRow, mnd_difference_row, MND, DIFFERENCE_ROW, GObject)

/* Of MndDifferenceRow: groups in their order, each under its heading, in the order of the comparison. The words are
 * made when they are asked for. */
GListModel *mnd_difference_row_list (MndComparison *comparison, const char *const *languages);

/* NULL for a heading. Borrowed from the comparison, which the row keeps. */
const MndDifference *mnd_difference_row_get_difference (MndDifferenceRow *row);
/* For a screen reader. Free with g_free(). */
char *mnd_difference_row_dup_description (MndDifferenceRow *row);
