/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A line of the list of overlaps: an overlap, or a heading with the overlaps under it; and how such a list is made:
 * filtered, sorted and grouped as a person asks for it.
 *
 * Properties, for binding: `title`, `detail`, `place` (where it is raised, or that it is nowhere), `is-heading`.
 */
#pragma once

#include "analysis/mnd-overlap.h"

#define MND_TYPE_OVERLAP_ROW (mnd_overlap_row_get_type ())
G_DECLARE_FINAL_TYPE (MndOverlapRow, mnd_overlap_row, MND, OVERLAP_ROW, GObject)

typedef enum
{
  MND_OVERLAP_SORT_TIME,  /* the longest together first */
  MND_OVERLAP_SORT_MONEY, /* most first, a currency after the other; then what is not known */
  MND_OVERLAP_SORT_FIELD,
  MND_OVERLAP_SORT_INSTITUTION,
  MND_OVERLAP_N_SORTS
} MndOverlapSort;

typedef enum
{
  MND_OVERLAP_GROUP_NONE,
  MND_OVERLAP_GROUP_INSTITUTION,
  MND_OVERLAP_GROUP_DONOR, /* under each of its donors */
  MND_OVERLAP_GROUP_FIELD, /* under each of its fields */
  MND_OVERLAP_N_GROUPS
} MndOverlapGroup;

/* What the person asks for. */
typedef struct
{
  MndOverlapSort sort;
  MndOverlapGroup group;
  gboolean nowhere;  /* only what is raised in no body */
  int field;         /* MndField; MND_UNSAID: any */
  MndId donor;       /* where `has_donor` */
  MndId institution; /* where `has_institution` */
  gboolean has_donor;
  gboolean has_institution;
} MndOverlapWish;

/* Those that are wished for, sorted: MndOverlap. Free with g_ptr_array_unref(). */
GPtrArray *mnd_overlap_wish_apply (const MndOverlapWish *wish, const GPtrArray *overlaps, MndMap *map,
                                   const char *const *languages);
/* The same as rows of a list: MndOverlapRow. */
GListModel *mnd_overlap_row_list (const MndOverlapWish *wish, const GPtrArray *wished, MndMap *map,
                                  const char *const *languages);

/* NULL for a heading. Borrowed. */
MndOverlap *mnd_overlap_row_get_overlap (MndOverlapRow *row);
/* What stands under a heading, MndOverlapRow; NULL for an overlap. Borrowed. */
GListModel *mnd_overlap_row_get_children (MndOverlapRow *row);
/* All of it in one line, for a screen reader. Free with g_free(). */
char *mnd_overlap_row_dup_description (MndOverlapRow *row);
