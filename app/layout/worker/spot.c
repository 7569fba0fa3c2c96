/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of spots. */
#include "layout/worker/spot.h"

int
mnd_spot_compare (gconstpointer a, gconstpointer b)
{
  const MndSpot *first = a, *second = b;

  if (first->at < second->at || first->at > second->at)
    return first->at < second->at ? -1 : 1;

  return first->index < second->index ? -1 : first->index > second->index;
}
