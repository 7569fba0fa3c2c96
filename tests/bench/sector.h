/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The made-up sector that all benchmarks measure with: a state, its ministries with what belongs to them, and donors.
 * The same number of actors always gives the same sector, ids included. Knows of rows and files, of no window.
 */
#pragma once

#include "bench.h"

#include "model/mnd-change.h"

#include <gio/gio.h>

/* All rows of its map: actors with names in several languages, links, dates, and a place for each actor as a person may
 * have arranged it: a block a ministry. `hub` (may be NULL) is the actor with most links. */
MndChanges *bench_make_sector_rows (guint n_actors, MndId *hub);
/* The same as a map file. */
void bench_write_sector (guint n_actors, GFile *file);
