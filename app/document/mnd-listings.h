/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What views that are lists show, as listings (scene/mnd-listing.h): in the language of the program, names in those
 * that are asked for. */
#pragma once

#include "analysis/mnd-balance.h"
#include "analysis/mnd-names.h"
#include "analysis/mnd-overlap.h"
#include "scene/mnd-listing.h"

/* `overlaps`: MndOverlap; in their order, those that are raised in no body under a heading before the others. */
MndListing *mnd_listing_new_of_overlaps (const GPtrArray *overlaps, const MndNames *names);
/* Under each part how much it has, and the programmes that were counted there. */
MndListing *mnd_listing_new_of_balance (const MndBalance *balance, const MndNames *names);
