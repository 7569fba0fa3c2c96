/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sort-names-10k: 10,000 names of institutions sorted by keys in the order of a language, beside the same with the keys
 * that GLib makes in the system's locale. first-number: what a thread pays for the first number it writes, language and
 * all, beside 1,000 more of them. */
#include "bench.h"

#include "model/mnd-format.h"

#include <locale.h>
#include <string.h>

#define NAMES 10000
#define NUMBERS 1000

typedef char *(*MakeKey) (const char *name);

static double
get_seconds (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

static char *
make_glib_key (const char *name)
{
  return g_utf8_collate_key (name, -1);
}

/* As a map in four scripts has them, far from their order. */
static char *
make_name (guint i)
{
  static const char *const names[] = { "Direction générale de la Police nationale",
                                       "Brigade",
                                       "État-major général des Forces armées",
                                       "Комитет по обороне",
                                       "وزارة الداخلية",
                                       "公安局" };
  guint number = (guint) ((guint64) i * 7919 % NAMES);

  return g_strdup_printf ("%s %u", names[i % G_N_ELEMENTS (names)], number);
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static double
time_sort (char **names, MakeKey make_key)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_full (NAMES, g_free);
  double start = get_seconds ();

  for (guint i = 0; i < NAMES; i++)
    g_ptr_array_add (keys, make_key (names[i]));
  g_ptr_array_sort (keys, compare_cb);
  return get_seconds () - start;
}

static void
measure_sort (void)
{
  char *names[NAMES];
  double own[BENCH_RUNS], other[BENCH_RUNS];

  for (guint i = 0; i < NAMES; i++)
    names[i] = make_name (i);
  for (guint run = 0; run < BENCH_RUNS; run++)
    {
      own[run] = time_sort (names, mnd_format_dup_key);
      other[run] = time_sort (names, make_glib_key);
    }
  bench_report ("sort-names-10k", bench_median (own, BENCH_RUNS) * 1000, bench_median (other, BENCH_RUNS) * 1000, "ms");
  for (guint i = 0; i < NAMES; i++)
    g_free (names[i]);
}

static gpointer
thread_cb (gpointer data)
{
  double *seconds = data, start = get_seconds ();

  g_free (mnd_format_dup_count (1234567));
  seconds[0] = get_seconds () - start;
  start = get_seconds ();
  for (gint64 i = 0; i < NUMBERS; i++)
    g_free (mnd_format_dup_count (1234567 + i));
  seconds[1] = get_seconds () - start;
  return NULL;
}

static void
measure_first_number (void)
{
  double first[BENCH_RUNS], more[BENCH_RUNS];

  for (guint run = 0; run < BENCH_RUNS; run++)
    {
      double seconds[2];
      g_thread_join (g_thread_new ("first number", thread_cb, seconds));
      first[run] = seconds[0];
      more[run] = seconds[1];
    }
  bench_report ("first-number", bench_median (first, BENCH_RUNS) * 1000, bench_median (more, BENCH_RUNS) * 1000, "ms");
}

int
main (void)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("LANGUAGE", "fr", TRUE);
  measure_sort ();
  measure_first_number ();
  return 0;
}
