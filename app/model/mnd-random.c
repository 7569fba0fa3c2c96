/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random bytes; see the private header. */
#include "model/mnd-random-private.h"

#include <errno.h>
#include <sys/random.h>

void
mnd_random_fill (gpointer bytes, gsize size)
{
  guint8 *at = bytes;

  while (size > 0)
    {
      gssize got = getrandom (at, size, 0);
      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0)
        g_error ("The system has no random numbers to give");
      at += got;
      size -= (gsize) got;
    }
}
