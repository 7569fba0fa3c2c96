/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes boxes apart that stand on one another, moving them as little as it can. It always ends, and always gives the
 * same for the same. */

#pragma once

#include "layout/worker/box.h"

G_BEGIN_DECLS

/* After this no box that may move stands closer than @gap to any other. Fixed boxes stay where they are, even on one
 * another. */
void mnd_separate_boxes (MndBox *boxes, guint n_boxes, double gap);

/* Shortens all distances by one factor, until some boxes would come closer than @gap: before boxes are taken apart,
 * where an engine left far too much room. Nothing happens where a box is fixed. */
void mnd_separate_tighten (MndBox *boxes, guint n_boxes, double gap);

G_END_DECLS
