/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The outlines of nodes: what is inside, how to trace one, and how lines run between two of them: cut where they meet
 * the outlines, fanned out where several run side by side, looping where both ends are one.
 */
#pragma once

#include "scene/mnd-style.h"

#include <cairo.h>

G_BEGIN_DECLS

gboolean mnd_shape_contains (MndShape shape, const MndRect *rect, MndPoint point);
/* Adds the closed outline to the path of `cr`. */
void mnd_shape_trace (MndShape shape, const MndRect *rect, cairo_t *cr);
/* The same for the left end only, as far as `width`: where the band of a function's colour is. */
void mnd_shape_trace_band (MndShape shape, const MndRect *rect, double width, cairo_t *cr);
/* The word of the statehood that has it; NULL for one that is no actor's. */
const char *mnd_shape_get_word (MndShape shape);
/* Of an actor of that statehood; NULL, and whatever else there is, is a state's. */
MndShape mnd_shape_from_word (const char *statehood);
/* How much narrower text must be on each side, beyond the usual padding, in a node that high. */
double mnd_shape_get_padding (MndShape shape, double height);

/* An end of a line. */
typedef struct
{
  MndShape shape;
  MndRect rect;
} MndLineEnd;

typedef struct
{
  MndLineEnd from;
  MndLineEnd to;
  gboolean is_loop; /* both are the same node */
  gboolean flipped; /* it runs against the direction by which the lines of its fan are ordered */
  guint fan_index;
  guint fan_size;
  double bend;           /* how far, half way, the whole fan swerves from the straight line */
  double head_length;    /* how much of the end is left to the head */
  double tail_length;    /* the same of the start, for a head there */
  const MndPoint *route; /* 3n+1 points that a layout found; NULL: none */
  guint n_route;
} MndLineTask;

/* The whole curve of a line without a route, from inside one outline to inside the other, where it would bend so. */
void mnd_line_get_curve (const MndLineTask *task, double bend, MndPoint curve[4]);
/* 3n+1 points from outline to outline, less the head; `tip` is where the head ends. Free with g_free(). */
MndPoint *mnd_line_dup_path (const MndLineTask *task, guint *n_points, MndPoint *tip);

G_END_DECLS
