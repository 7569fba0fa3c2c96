/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which support stands side by side with other support: the one test that the rule on uncoordinated overlap (R14) and
 * the list of overlaps share. Two programmes overlap where different donors (departments count as their donor) support
 * the same institution, or one and a part of it, in a common field for long enough, and are not parts of one programme.
 */
#pragma once

#include "analysis/mnd-aid.h"

typedef struct
{
  guint a, b;         /* places of support, the smaller key first */
  guint beneficiary;  /* of the two, the one further down */
  guint fields;       /* MND_BIT (MndField) that both are in */
  gboolean is_raised; /* a body that covers the fields has seats for a donor of each */
} MndOverlapPair;

typedef struct
{
  MndState *state;
  int least_days;
  GArray *pairs;  /* MndOverlapPair, in no order */
  GArray *bodies; /* places (guint) of all bodies */

  /* of its own */
  GHashTable *by_actor; /* place + 1 -> GArray of support to it and to its parts */
  GHashTable *places;   /* both support in one number (owned) -> place in `pairs` + 1 */
  GHashTable *medians;  /* currency -> double (owned): of all support in force */
} MndOverlapSearch;

/* Keeps the state, which has to outlive it. */
MndOverlapSearch *mnd_overlap_search_new (MndState *state, int least_days);
void mnd_overlap_search_free (MndOverlapSearch *search);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndOverlapSearch, mnd_overlap_search_free)

/* Of both. MND_DAY_FIRST and MND_DAY_LAST where no start or end is known. */
MndInterval mnd_overlap_search_get_interval (const MndOverlapSearch *search, const MndOverlapPair *pair);
/* From the later start to the earlier end, or until D where none is known; -1 where no start is known. */
int mnd_overlap_search_count_months (const MndOverlapSearch *search, const MndOverlapPair *pair);
/* At least one. */
int mnd_overlap_months_of_days (int days);
/* MND_BIT (MndResource) that both give. */
guint mnd_overlap_search_get_resources (const MndOverlapSearch *search, const MndOverlapPair *pair);
/* The place that both are at work in, the inner one; NULL where there is none or one does not say. */
const MndId *mnd_overlap_search_find_place (const MndOverlapSearch *search, const MndOverlapPair *pair);
/* Both commit more than half of all support in that currency does. */
gboolean mnd_overlap_search_are_large (const MndOverlapSearch *search, const MndOverlapPair *pair);
/* Places (guint) of bodies that cover the fields: those in which donors of both have a seat where the pair is raised,
 * else those in which it could be, as one of the donors or the beneficiary has a seat. Free with g_array_unref(). */
GArray *mnd_overlap_search_list_bodies (const MndOverlapSearch *search, const MndOverlapPair *pair);
