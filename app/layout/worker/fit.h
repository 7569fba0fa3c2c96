/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Laying a new picture over the old one, so that whoever knows the old one finds his way in the new. */

#pragma once

#include "layout/mnd-layout-result.h"
#include "layout/worker/box.h"

G_BEGIN_DECLS

/* How @boxes may be moved as a whole. */
typedef enum
{
  MND_FIT_SHIFT, /* shifted only, as where up and left mean something */
  MND_FIT_TURN,  /* also turned and mirrored */
} MndFit;

/* Moves all of @boxes as a whole to where they come nearest to their nodes' positions: to those of pinned nodes, or
 * if there are none, to those of placed ones; box i belongs to node @members[i], or to node i when @members is NULL.
 * FALSE, and nothing moved, when no node has a position. @shift, unless NULL, receives the way for MND_FIT_SHIFT. */
gboolean mnd_fit_to_present (MndBox *boxes, guint n_boxes, const MndLayoutNode *nodes, const guint *members, MndFit fit,
                             MndLayoutPoint *shift);

/* Turns @boxes about their middle so that they are longest from left to right. */
void mnd_fit_to_page (MndBox *boxes, guint n_boxes);

G_END_DECLS
