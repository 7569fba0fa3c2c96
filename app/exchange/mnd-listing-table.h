/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A listing for spreadsheets, as a person sees it: XLSX with its title, formats and filters; CSV with its rows alone.
 * Amounts of money are plain numbers there, with their currency in the column behind. Same listing, same bytes. */
#pragma once

#include "exchange/mnd-sheet-writer.h"
#include "scene/mnd-listing.h"

/* `title` may be NULL. */
gboolean mnd_listing_table_write (const MndListing *listing, const char *title, MndSheetFormat format,
                                  GOutputStream *stream, GCancellable *cancellable, GError **error);
