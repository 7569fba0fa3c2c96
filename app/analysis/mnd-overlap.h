/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One overlap: two programmes of different donors that stand side by side (the test is the one of rule R14), whether it
 * is raised in a body or not. It holds keys, dates and sums, no rows, so that it outlives a change; it never changes
 * itself.
 */
#pragma once

#include "analysis/mnd-aid.h"
#include "analysis/mnd-finding.h"

#include <gio/gio.h>

#define MND_TYPE_OVERLAP (mnd_overlap_get_type ())
G_DECLARE_FINAL_TYPE (MndOverlap, mnd_overlap, MND, OVERLAP, GObject)

/* All there are on the state's day, those that are raised nowhere first, then by keys: MndOverlap. The rule's threshold
 * counts. Free with g_ptr_array_unref(). */
GPtrArray *mnd_overlaps_list (MndState *state);

/* `side` is 0 or 1: the one with the smaller key first. Ids and arrays of MndId by key are borrowed. */
const MndId *mnd_overlap_get_support (MndOverlap *overlap, guint side);
/* Heads of donors; at least one. */
const GArray *mnd_overlap_get_donors (MndOverlap *overlap, guint side);
gboolean mnd_overlap_has_donor (MndOverlap *overlap, guint side, const MndId *donor);
/* What it commits: MndSum by currency; NULL where that is not known. */
const GArray *mnd_overlap_get_sums (MndOverlap *overlap, guint side);
/* The institution that both support, or the part of it that one of them does. */
const MndId *mnd_overlap_get_beneficiary (MndOverlap *overlap);
/* MND_BIT (MndField) of both. */
guint mnd_overlap_get_fields (MndOverlap *overlap);
/* The days together; MND_DAY_FIRST and MND_DAY_LAST where no start or no end is known. */
const MndInterval *mnd_overlap_get_interval (MndOverlap *overlap);
/* The dates as they stand on the map, possibly partial; NULL where none is known. */
const char *mnd_overlap_get_since (MndOverlap *overlap);
const char *mnd_overlap_get_until (MndOverlap *overlap);
/* Months of these days, until the state's day where no end is known; -1 where no start is known. */
int mnd_overlap_get_months (MndOverlap *overlap);
/* MND_BIT (MndResource) of both. */
guint mnd_overlap_get_resources (MndOverlap *overlap);
/* Where both are at work, or NULL. */
const MndId *mnd_overlap_get_place (MndOverlap *overlap);
/* Donors of both sit in a body that covers the field. */
gboolean mnd_overlap_is_coordinated (MndOverlap *overlap);
/* The bodies in which they do; else those in which it could be raised, which may be none. */
const GArray *mnd_overlap_get_bodies (MndOverlap *overlap);
/* All other donors of support to the beneficiary and its parts. */
const GArray *mnd_overlap_get_others (MndOverlap *overlap);
/* TRUE where it is the same two programmes. */
gboolean mnd_overlap_is_same (MndOverlap *overlap, MndOverlap *other);
/* TRUE where the finding of R14 is about it. */
gboolean mnd_overlap_is_found (MndOverlap *overlap, MndFinding *finding);

/* What can be said of it; each a sentence or two in the language of the interface. */
typedef enum
{
  MND_OVERLAP_WHO,      /* both donors, the institution, the fields */
  MND_OVERLAP_WHAT,     /* the programmes */
  MND_OVERLAP_WHEN,     /* how long, since when, until when */
  MND_OVERLAP_HOW_MUCH, /* what each commits */
  MND_OVERLAP_ALIKE,    /* same resources, same place; NULL where neither is known */
  MND_OVERLAP_WHERE,    /* the bodies */
  MND_OVERLAP_WHO_ELSE, /* NULL where nobody else is known */
  MND_OVERLAP_N_SENTENCES
} MndOverlapSentence;

/* Names in the first of `languages` that they have, as in mnd_finding_dup_text(). Free with g_free(). */
char *mnd_overlap_dup_sentence (MndOverlap *overlap, MndOverlapSentence which, MndMap *map,
                                const char *const *languages);
/* All of it as an item of an agenda, in plain text with line ends. Free with g_free(). */
char *mnd_overlap_dup_agenda (MndOverlap *overlap, MndMap *map, const char *const *languages);
/* "United Kingdom", "A and B". Free with g_free(). */
char *mnd_overlap_dup_donor_names (MndOverlap *overlap, guint side, MndMap *map, const char *const *languages);
