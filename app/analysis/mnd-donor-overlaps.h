/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Overlaps as one donor sees them, or one institution: with whom it stands side by side, and at which tables it does
 * not sit although they cover what it does; who supports the institution, and with what.
 */
#pragma once

#include "analysis/mnd-overlap.h"

typedef struct
{
  MndId donor;
  guint n_overlaps;
  guint n_uncoordinated;
  int months;      /* in which they stand side by side in at least one of them; -1 where no start is known */
  GArray *sums;    /* MndSum: what the partner's programmes in these overlaps commit, each counted once */
  guint n_unknown; /* of these programmes, those whose commitment is not known */
} MndOverlapPartner;

typedef struct
{
  guint n_support;     /* in force */
  guint fields;        /* MND_BIT (MndField) of these */
  GPtrArray *partners; /* MndOverlapPartner, most overlaps first, then by key */
  GArray *seats;       /* MndId of bodies for these fields (or, where they say none, with anybody from abroad) in which
                        * it has a seat, by key */
  GArray *absent;      /* and of those in which it has none */
} MndDonorOverlaps;

/* `overlaps` is all of them, as mnd_overlaps_list() has them; `donor` the place of a head of donor. */
MndDonorOverlaps *mnd_donor_overlaps_new (MndState *state, const GPtrArray *overlaps, guint donor);
void mnd_donor_overlaps_free (MndDonorOverlaps *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndDonorOverlaps, mnd_donor_overlaps_free)

/* "With B: 3 overlaps, 2 of them raised nowhere, in 31 months. B commits ..." Free with g_free(). */
char *mnd_overlap_partner_dup_text (const MndOverlapPartner *partner, MndMap *map, const char *const *languages);

/* Places (guint) of heads of donors that give support in force, by key. Free with g_array_unref(). */
GArray *mnd_state_list_donors (MndState *state);
/* Places (guint) of support in force to the institution and to its parts, by key. Free with g_array_unref(). */
GArray *mnd_state_list_support_to (MndState *state, guint institution);
