/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A listing on paper: columns as wide as they need to be, texts broken into lines, the names of columns again on each
 * page, no row on two pages unless it is longer than one, and no heading without a row beneath it.
 */
#pragma once

#include "scene/mnd-listing.h"
#include "scene/mnd-printout.h"

G_BEGIN_DECLS

#define MND_TYPE_TABLE_PRINTOUT (mnd_table_printout_get_type ())
G_DECLARE_FINAL_TYPE (MndTablePrintout, mnd_table_printout, MND, TABLE_PRINTOUT, MndPrintout)

/* Takes the listing, which has a column at least. */
MndPrintout *mnd_table_printout_new (MndListing *listing);

G_END_DECLS
