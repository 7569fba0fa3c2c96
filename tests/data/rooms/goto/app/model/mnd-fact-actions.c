/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An action that jumps. */
#include "model/mnd-fact-private.h"

void
mnd_fact_jump (void)
{
  goto out;
out:
  return;
}
