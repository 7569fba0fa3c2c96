/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done to a fact. */
#include "model/mnd-fact-private.h"

typedef struct
{
  int weight;
} Weight;

static const Weight weights[] = {
  { 1 },
  { 2 },
};

void
mnd_fact_count (int *number,
                int by)
{
  *number += by;
  *number += by;
  *number += by;
  *number += by;
  *number += by;
  *number += by;
  *number += by;
  *number += by;
  *number += by;
  *number += by;
}
