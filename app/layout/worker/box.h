/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A rectangle on its way to a place. Points, y down, x and y are the centre. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MndBox:
 * @fixed: whether nobody may move it
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
  gboolean fixed;
} MndBox;

/* How far apart two boxes must stand along one axis only, in points: never less than this once a layout is done. */
#define MND_BOX_GAP 12.0

/* The smallest rectangle around the boxes, as centre and size; all 0 for no boxes. */
MndBox mnd_box_bounds (const MndBox *boxes, guint n_boxes);

/* Whether two boxes stand closer than @gap along both axes. */
gboolean mnd_box_is_too_close (const MndBox *a, const MndBox *b, double gap);

G_END_DECLS
