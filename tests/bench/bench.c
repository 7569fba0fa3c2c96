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

BenchLink *
bench_make_sector (guint n_actors, guint *n_links)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (n_actors);
  guint n_hubs = MAX (n_actors / 20, 1);
  BenchLink *links;

  *n_links = n_actors * 5 / 2;
  links = g_new (BenchLink, *n_links);
  for (guint i = 0; i < *n_links; i++)
    {
      links[i].from = (guint) g_rand_int_range (random, 0, (gint32) n_actors);
      links[i].to = (guint) g_rand_int_range (random, 0, (gint32) (i % 2 ? n_hubs : n_actors));
    }

  return links;
}
