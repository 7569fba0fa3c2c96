/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places of items in the main view, for this room. */
#pragma once

#include "document/mnd-edits.h"

/* The position row of an item; NULL where it has none. Borrowed. */
MndRecord *mnd_placement_find (MndMap *map, const MndId *item);
/* Puts the items there as one edit; items that are no longer in the map are passed over. */
gboolean mnd_placement_commit (MndDocument *document, const MndPlacement *placements, guint n_placements,
                               const char *kind, const char *label, gboolean merge, GError **error);
