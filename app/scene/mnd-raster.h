/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Strokes and boxes straight onto the pixels of an image: the thousands of thin lines of a large map, many times faster
 * than cairo can, which prepares each for any shape and any paint. It knows only opaque strokes of a few pixels and
 * upright boxes, smooth at their edges. Whoever has no image, or a turned one, draws with cairo.
 */
#pragma once

#include "scene/mnd-geometry.h"

#include <cairo.h>

G_BEGIN_DECLS

/* On the stack of the caller, as long as the matrix and the clip of the context stay as they are. */
typedef struct
{
  cairo_surface_t *surface; /* borrowed */
  guint32 *pixels;
  int stride; /* in pixels */
  int left;   /* of the clip, in pixels; right and bottom are just outside */
  int top;
  int right;
  int bottom;
  double scale; /* pixels a unit */
  double x;     /* pixels, where the origin is */
  double y;
  gboolean coarse; /* the caller's choice: hairlines are not smooth, where there are thousands of them */
} MndRaster;

/* FALSE where this is nothing that can be drawn on so: then cairo has to. */
gboolean mnd_raster_init (MndRaster *raster, cairo_t *cr);
/* `path` is 3n+1 points, or two for a straight line. `dashes` as in cairo_set_dash(), with round ends; none: solid. */
void mnd_raster_stroke (MndRaster *raster, const MndPoint *path, guint n_points, double width, const MndColor *color,
                        const double *dashes, guint n_dashes);
void mnd_raster_fill (MndRaster *raster, const MndRect *rect, const MndColor *color);

G_END_DECLS
