/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli as a script would use it: the program itself, its exit status and its one sentence. */
#pragma once

#include <glib.h>

#define SAMPLE MND_SOURCE_ROOT "/data/samples/sierra-leone"

typedef struct
{
  char *folder;
  char *map; /* not there yet */
} Fixture;

typedef struct
{
  int status;
  char *out;
  char *err;
} Run;

void run_clear (Run *run);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

void cli_set_up (Fixture *fixture, gconstpointer data);
void cli_tear_down (Fixture *fixture, gconstpointer data);
/* Runs mandate-cli; the words end with NULL. */
Run run (const char *first, ...);
/* The sample, at fixture->map. */
void import_sample (Fixture *fixture);
/* It did nothing but say one sentence that has the part. */
void assert_one_sentence (const Run *result, int status, const char *part);
