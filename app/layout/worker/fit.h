/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Laying a new picture over the old one, so that whoever knows the old one finds his way in the new. Pure geometry. */

#pragma once

#include "layout/mnd-layout-result.h"
#include "layout/worker/box.h"

G_BEGIN_DECLS

/* How a picture may be moved as a whole; never made larger or smaller. */
typedef enum
{
  MND_FIT_SHIFT,         /* shifted only */
  MND_FIT_MIRROR_ACROSS, /* also left for right, as where up means something */
  MND_FIT_MIRROR_DOWN,   /* also top for bottom, as where left means something */
  MND_FIT_TURN,          /* also turned by any angle, and mirrored */
} MndFit;

/**
 * MndAim:
 * @wanted: whether the box has a place to come near to
 */
typedef struct
{
  double x;
  double y;
  gboolean wanted;
} MndAim;

/**
 * MndMove:
 *
 * A point x, y goes to xx * x + xy * y + x0, yx * x + yy * y + y0.
 */
typedef struct
{
  double xx, xy, x0;
  double yx, yy, y0;
} MndMove;

/* The aims of boxes: the places of the pinned among their nodes, or if there are none, of the placed; box i belongs to
 * node @members[i], or to node i when @members is NULL. Free with g_free(). */
MndAim *mnd_fit_list_aims (const MndLayoutNode *nodes, const guint *members, guint n_boxes);

/* The move after which the squares of the ways from boxes to their aims are least. It moves nothing where no box has
 * an aim. */
MndMove mnd_fit_find (const MndBox *boxes, const MndAim *aims, guint n_boxes, MndFit freedom);

MndLayoutPoint mnd_move_point (const MndMove *move, MndLayoutPoint point);
void mnd_move_boxes (const MndMove *move, MndBox *boxes, guint n_boxes);

/* Turns @boxes about their middle so that they are longest from left to right. */
void mnd_fit_to_page (MndBox *boxes, guint n_boxes);

/* Boxes that would go but a little way from their aim, as long as a box is wide, stay there after all; from twice that
 * way on they go all of it. So what the new picture does not need to change, it does not change. */
void mnd_fit_keep_near (MndBox *boxes, const MndAim *aims, guint n_boxes);

G_END_DECLS
