/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Boxes in rings around one in the middle, each in its sector, and no two on one another. Pure geometry, in points;
 * the middle stands at 0, 0.
 */
#pragma once

#include "scene/mnd-geometry.h"

G_BEGIN_DECLS

typedef struct
{
  double width;
  double height;
  guint sector;
  guint ring;      /* stands farther out than all boxes of its sector with a lower one; boxes come in this order */
  MndPoint center; /* is found */
} MndRingBox;

/* Sectors follow each other clockwise; one without boxes takes no room. */
typedef struct
{
  double caption_width; /* 0: it has none */
  double caption_height;
  double toward;    /* the angle where it would best be, in radians: 0 to the right, then clockwise */
  MndPoint caption; /* is found: beyond its boxes */
} MndRingSector;

/* `flatness`: how much wider than high the rings are. Takes time in proportion to the square of the number of boxes: a
 * few hundred. */
void mnd_rings_place (double middle_width, double middle_height, double flatness, MndRingBox *boxes, guint n_boxes,
                      MndRingSector *sectors, guint n_sectors);

G_END_DECLS
