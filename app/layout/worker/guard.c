/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Limits by setrlimit and prctl. A limit that cannot be set ends the worker: it does not work unguarded. */

#include "layout/worker/guard.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define MEMORY (G_GUINT64_CONSTANT (2) << 30)

static void
limit (int what, rlim_t most)
{
  struct rlimit bounds = { most, most };

  if (setrlimit (what, &bounds) != 0)
    _exit (EXIT_FAILURE);
}

void
mnd_guard_begin (void)
{
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    _exit (EXIT_FAILURE);

#ifndef __SANITIZE_ADDRESS__
  /* The address sanitizer reserves terabytes that it never touches. */
  limit (RLIMIT_AS, MEMORY);
#endif
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_FSIZE, 0);
}

void
mnd_guard_follow (pid_t parent)
{
  /* The parent may have ended before the signal was asked for. */
  if (prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0 || getppid () != parent)
    _exit (EXIT_FAILURE);
}

void
mnd_guard_close_door (void)
{
#ifndef __SANITIZE_ADDRESS__
  /* Looking for leaks at the end, the sanitizer reads its own process's files, and tries for ever. */
  limit (RLIMIT_NOFILE, 0);
#endif
}

void
mnd_guard_allow_seconds (guint seconds)
{
  struct rusage used;
  struct rlimit bounds;

  if (getrusage (RUSAGE_SELF, &used) != 0 || getrlimit (RLIMIT_CPU, &bounds) != 0)
    _exit (EXIT_FAILURE);

#ifdef __SANITIZE_ADDRESS__
  /* Watched, everything takes many times as long. */
  seconds *= 20;
#endif
  /* The hard limit stays open, since the next request moves the soft one on. */
  bounds.rlim_cur = (rlim_t) used.ru_utime.tv_sec + (rlim_t) used.ru_stime.tv_sec + 2 + seconds;
  if (bounds.rlim_max != RLIM_INFINITY)
    bounds.rlim_cur = MIN (bounds.rlim_cur, bounds.rlim_max);
  if (setrlimit (RLIMIT_CPU, &bounds) != 0)
    _exit (EXIT_FAILURE);
}
