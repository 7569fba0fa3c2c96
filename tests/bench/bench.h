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

typedef enum
{
  BENCH_RANK_TOP, /* head of state, parliament */
  BENCH_RANK_MINISTRY,
  BENCH_RANK_AGENCY,
  BENCH_RANK_UNIT,
  BENCH_RANK_LOCAL,
  BENCH_RANK_DONOR, /* and other outsiders */
  BENCH_N_RANKS
} BenchRank;

/**
 * BenchActor:
 * @rank: what it is; actors are in the order of their ranks
 * @parent: index of whom it belongs to; its own at the top and for donors
 * @branch: index of the ministry over it, or its own where there is none
 */
typedef struct
{
  BenchRank rank;
  guint parent;
  guint branch;
} BenchActor;

/* The actors of a made-up sector. The same number always gives the same. Free with g_free(). */
BenchActor *bench_make_actors (guint n_actors);
/* Its links, 2.5 an actor: one from each to whom it belongs to, and of the others a third to a ministry (a few of which
 * take most), nearly half within a branch, the rest anywhere. Free with g_free(). */
BenchLink *bench_make_sector (guint n_actors, guint *n_links);
