/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every benchmark needs: medians, one line a measurement, and a sector to measure with. Nothing of the program. */

#pragma once

#include <glib.h>

/* Runs of each measurement, of which the median counts. */
#define BENCH_RUNS 5

/* The median of @values, which are sorted by it. */
double bench_median (double *values, guint n_values);

/* Prints one measurement for tests/bench/run. A @reference of 0 means that the reference did not end. */
void bench_report (const char *name, double value, double reference, const char *unit);

/**
 * BenchLink:
 * @from: index of an actor
 * @to: index of an actor
 */
typedef struct
{
  guint from;
  guint to;
} BenchLink;

/* The links of a made-up sector, 2.5 an actor; one in twenty actors is a hub, as ministries and donors are, and takes
 * half of them. The same number of actors always gives the same links. Free with g_free(). */
BenchLink *bench_make_sector (guint n_actors, guint *n_links);
