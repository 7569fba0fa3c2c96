/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Medians, lines for tests/bench/run, and the made-up sector. */
#include "bench.h"

#include <stdlib.h>

static int
compare_doubles (const void *a, const void *b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

double
bench_median (double *values, guint n_values)
{
  g_return_val_if_fail (n_values > 0, 0);

  qsort (values, n_values, sizeof *values, compare_doubles);

  return n_values % 2 ? values[n_values / 2] : (values[n_values / 2 - 1] + values[n_values / 2]) / 2;
}

void
bench_report (const char *name, double value, double reference, const char *unit)
{
  char value_text[G_ASCII_DTOSTR_BUF_SIZE];
  char reference_text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (value_text, sizeof value_text, "%.6f", value);
  g_ascii_formatd (reference_text, sizeof reference_text, "%.6f", reference);
  g_print ("{\"name\": \"%s\", \"value\": %s, \"reference\": %s, \"unit\": \"%s\"}\n", name, value_text,
           reference > 0 ? reference_text : "null", unit);
}

#define MIN_MINISTRIES 4
#define MAX_MINISTRIES 40

/* Where each rank ends. */
static void
find_ends (guint n_actors, guint ends[BENCH_N_RANKS])
{
  guint sizes[BENCH_N_RANKS] = {
    2, CLAMP (n_actors / 80, MIN_MINISTRIES, MAX_MINISTRIES), n_actors / 8, n_actors / 4, 0, n_actors / 8
  };
  guint end = 0;

  for (guint rank = 0; rank < BENCH_N_RANKS; rank++)
    end += sizes[rank];
  sizes[BENCH_RANK_LOCAL] = n_actors > end ? n_actors - end : 0;
  end = 0;
  for (guint rank = 0; rank < BENCH_N_RANKS; rank++)
    ends[rank] = end = MIN (end + sizes[rank], n_actors);
}

/* One of a rank, the first more often than the last: a few have most. FALSE where there is none. */
static gboolean
pick (GRand *random, const guint ends[BENCH_N_RANKS], BenchRank rank, guint *actor)
{
  guint first = rank == 0 ? 0 : ends[rank - 1];
  double place = g_rand_double (random);

  if (ends[rank] == first)
    return FALSE;
  *actor = first + (guint) (place * place * (ends[rank] - first));
  return TRUE;
}

BenchActor *
bench_make_actors (guint n_actors)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (n_actors);
  BenchActor *actors = g_new0 (BenchActor, n_actors);
  guint ends[BENCH_N_RANKS];
  guint rank = 0;

  find_ends (n_actors, ends);
  for (guint i = 0; i < n_actors; i++)
    {
      while (rank + 1 < BENCH_N_RANKS && i >= ends[rank])
        rank++;
      actors[i] = (BenchActor){ .rank = (BenchRank) rank, .parent = i, .branch = i };
      if (rank == BENCH_RANK_TOP || rank == BENCH_RANK_DONOR)
        continue;
      pick (random, ends, (BenchRank) (rank - 1), &actors[i].parent);
      if (rank > BENCH_RANK_MINISTRY)
        actors[i].branch = actors[actors[i].parent].branch;
    }
  return actors;
}

/* Another actor of the same branch, where chance finds one soon. */
static guint
pick_in_branch (GRand *random, const BenchActor *actors, guint n_actors, guint from)
{
  guint to = from;

  for (guint attempt = 0; attempt < 200; attempt++)
    {
      to = (guint) g_rand_int_range (random, 0, (gint32) n_actors);
      if (to != from && actors[to].branch == actors[from].branch)
        break;
    }
  return to;
}

BenchLink *
bench_make_sector (guint n_actors, guint *n_links)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (n_actors + 1);
  g_autofree BenchActor *actors = bench_make_actors (n_actors);
  guint ends[BENCH_N_RANKS];
  guint n = 0;
  BenchLink *links;

  find_ends (n_actors, ends);
  *n_links = n_actors * 5 / 2;
  links = g_new (BenchLink, *n_links);
  for (guint i = 0; i < n_actors && n < *n_links; i++)
    if (actors[i].parent != i)
      links[n++] = (BenchLink){ i, actors[i].parent };
  while (n < *n_links)
    {
      guint from = (guint) g_rand_int_range (random, 0, (gint32) n_actors), to = from;
      double chance = g_rand_double (random);

      if (chance < 0.33)
        pick (random, ends, BENCH_RANK_MINISTRY, &to);
      else if (chance < 0.78 && actors[from].rank != BENCH_RANK_DONOR)
        to = pick_in_branch (random, actors, n_actors, from);
      else
        to = (guint) g_rand_int_range (random, 0, (gint32) n_actors);
      if (to != from)
        links[n++] = (BenchLink){ from, to };
    }
  return links;
}
