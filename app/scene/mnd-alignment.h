/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lining up boxes: pure geometry, for several items that are selected. */
#pragma once

#include "scene/mnd-geometry.h"

typedef enum
{
  MND_ALIGNMENT_START,  /* the edges where reading begins */
  MND_ALIGNMENT_CENTER, /* the middles, in one column */
  MND_ALIGNMENT_END,
  MND_ALIGNMENT_TOP,
  MND_ALIGNMENT_MIDDLE, /* the middles, in one row */
  MND_ALIGNMENT_BOTTOM,
  MND_ALIGNMENT_ACROSS, /* the gaps from left to right become equal */
  MND_ALIGNMENT_DOWN,   /* the gaps from top to bottom do */
  MND_N_ALIGNMENTS
} MndAlignment;

/* "start" ... "down": what an action takes. NULL for none. */
const char *mnd_alignment_get_name (MndAlignment alignment);
gboolean mnd_alignment_from_name (const char *name, MndAlignment *alignment);
/* How many boxes it takes to make sense. */
guint mnd_alignment_get_least (MndAlignment alignment);

/*
 * Moves the boxes, which keep their size: lined up within what they take together, or (across, down) with equal gaps
 * between the first and the last, which stay. Where they do not fit between those, they overlap by the same. `rtl`:
 * reading begins at the right. Boxes at the same place keep their order.
 */
void mnd_alignment_apply (MndAlignment alignment, gboolean rtl, MndRect *rects, guint n_rects);
