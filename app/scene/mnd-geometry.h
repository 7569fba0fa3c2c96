/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Points, rectangles, colours and cubic curves as plain structs. Coordinates are points (1/72 inch), y down. Nothing
 * here knows of a map or of drawing.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} MndPoint;

/* A rectangle of no width and no height is empty: it takes part in no union and meets nothing. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} MndRect;

/* Red, green, blue and opacity, each 0 to 1. */
typedef struct
{
  double r;
  double g;
  double b;
  double a;
} MndColor;

/* `amount` 0 gives `a`, 1 gives `b`. */
MndColor mnd_color_mix (MndColor a, MndColor b, double amount);

double mnd_point_distance (MndPoint a, MndPoint b);
MndPoint mnd_point_mix (MndPoint a, MndPoint b, double amount);
double mnd_point_distance_to_segment (MndPoint point, MndPoint a, MndPoint b);

gboolean mnd_rect_is_empty (const MndRect *rect);
gboolean mnd_rect_equal (const MndRect *a, const MndRect *b);
MndPoint mnd_rect_get_center (const MndRect *rect);
MndRect mnd_rect_around (MndPoint center, double width, double height);
MndRect mnd_rect_between (MndPoint a, MndPoint b);
/* The smallest rectangle that holds both. */
MndRect mnd_rect_union (const MndRect *a, const MndRect *b);
/* Grown by `by` on all four sides; shrunk where it is below 0, down to nothing. */
MndRect mnd_rect_inflate (const MndRect *rect, double by);
MndRect mnd_rect_offset (const MndRect *rect, double dx, double dy);
/* Edges belong to it. */
gboolean mnd_rect_contains (const MndRect *rect, MndPoint point);
gboolean mnd_rect_contains_rect (const MndRect *outer, const MndRect *inner);
/* TRUE also where they only touch. */
gboolean mnd_rect_intersects (const MndRect *a, const MndRect *b);

/* `curve` is four points: two ends with their two handles between them. `t` runs from 0 to 1. */
MndPoint mnd_curve_at (const MndPoint curve[4], double t);
/* The direction in which the curve runs at `t`, of length 1; along the chord where it stands still. */
MndPoint mnd_curve_direction (const MndPoint curve[4], double t);
/* The part between `from` and `to`; `part` may be `curve`. */
void mnd_curve_cut (const MndPoint curve[4], double from, double to, MndPoint part[4]);
MndRect mnd_curve_bounds (const MndPoint curve[4]);
double mnd_curve_distance (const MndPoint curve[4], MndPoint point);
gboolean mnd_curve_meets_rect (const MndPoint curve[4], const MndRect *rect);

/* A path is 3n+1 points: n curves, each beginning where the one before ends. */
MndRect mnd_path_bounds (const MndPoint *path, guint n_points);
double mnd_path_distance (const MndPoint *path, guint n_points, MndPoint point);
/* A place on the path: `t` runs from 0 to 1 along all of its curves. */
MndPoint mnd_path_at (const MndPoint *path, guint n_points, double t);
/* The middle of the path by its parameter, and the direction there (may be NULL). */
MndPoint mnd_path_middle (const MndPoint *path, guint n_points, MndPoint *direction);

G_END_DECLS
