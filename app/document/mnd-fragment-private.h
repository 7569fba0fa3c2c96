/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What writing and reading a fragment share: its form, rows of cells by their names. */
#pragma once

#include "document/mnd-fragment.h"

#define MND_FRAGMENT_VERSION 1
/* Version; rows: name of the table, and cells: name of the column, and an `x`, `d`, `s` or (a key) `ay`. */
#define MND_FRAGMENT_TYPE "(ua(sa(sv)))"

/* Whether rows of a table may stand in a fragment. */
gboolean mnd_fragment_takes_table (MndTable table);
/* TRUE for places and sources: the map's own are used where it has them. */
gboolean mnd_fragment_is_shared (MndTable table);

/* The changes that paste it, checked; `ids` gets the new actors and support. NULL with an error. */
MndChanges *mnd_fragment_read (MndMap *map, GBytes *bytes, const MndPoint *at, GArray *ids, GError **error);
