/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arithmetic of points, rectangles and curves; see the header. */
#include "scene/mnd-geometry.h"

#include <math.h>

/* Enough pieces that a curve across a whole map is followed to within a point or two. */
#define CURVE_PIECES 24

MndColor
mnd_color_mix (MndColor a, MndColor b, double amount)
{
  return (MndColor){ a.r + (b.r - a.r) * amount, a.g + (b.g - a.g) * amount, a.b + (b.b - a.b) * amount,
                     a.a + (b.a - a.a) * amount };
}

double
mnd_point_distance (MndPoint a, MndPoint b)
{
  return hypot (b.x - a.x, b.y - a.y);
}

MndPoint
mnd_point_mix (MndPoint a, MndPoint b, double amount)
{
  return (MndPoint){ a.x + (b.x - a.x) * amount, a.y + (b.y - a.y) * amount };
}

double
mnd_point_distance_to_segment (MndPoint point, MndPoint a, MndPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double length = dx * dx + dy * dy;
  double t = length > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / length : 0;

  return mnd_point_distance (point, mnd_point_mix (a, b, CLAMP (t, 0.0, 1.0)));
}

gboolean
mnd_rect_is_empty (const MndRect *rect)
{
  return rect->width <= 0 && rect->height <= 0;
}

gboolean
mnd_rect_equal (const MndRect *a, const MndRect *b)
{
  return a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height;
}

MndPoint
mnd_rect_get_center (const MndRect *rect)
{
  return (MndPoint){ rect->x + rect->width / 2, rect->y + rect->height / 2 };
}

MndRect
mnd_rect_around (MndPoint center, double width, double height)
{
  return (MndRect){ center.x - width / 2, center.y - height / 2, width, height };
}

MndRect
mnd_rect_between (MndPoint a, MndPoint b)
{
  return (MndRect){ MIN (a.x, b.x), MIN (a.y, b.y), fabs (b.x - a.x), fabs (b.y - a.y) };
}

MndRect
mnd_rect_union (const MndRect *a, const MndRect *b)
{
  double x, y;

  if (mnd_rect_is_empty (a))
    return *b;
  if (mnd_rect_is_empty (b))
    return *a;
  x = MIN (a->x, b->x);
  y = MIN (a->y, b->y);
  return (MndRect){ x, y, MAX (a->x + a->width, b->x + b->width) - x, MAX (a->y + a->height, b->y + b->height) - y };
}

MndRect
mnd_rect_inflate (const MndRect *rect, double by)
{
  double width = MAX (rect->width + 2 * by, 0.0);
  double height = MAX (rect->height + 2 * by, 0.0);

  return mnd_rect_around (mnd_rect_get_center (rect), width, height);
}

MndRect
mnd_rect_offset (const MndRect *rect, double dx, double dy)
{
  return (MndRect){ rect->x + dx, rect->y + dy, rect->width, rect->height };
}

gboolean
mnd_rect_contains (const MndRect *rect, MndPoint point)
{
  return point.x >= rect->x && point.x <= rect->x + rect->width && point.y >= rect->y
         && point.y <= rect->y + rect->height;
}

gboolean
mnd_rect_contains_rect (const MndRect *outer, const MndRect *inner)
{
  return inner->x >= outer->x && inner->y >= outer->y && inner->x + inner->width <= outer->x + outer->width
         && inner->y + inner->height <= outer->y + outer->height;
}

gboolean
mnd_rect_intersects (const MndRect *a, const MndRect *b)
{
  return a->x <= b->x + b->width && b->x <= a->x + a->width && a->y <= b->y + b->height && b->y <= a->y + a->height;
}

MndPoint
mnd_curve_at (const MndPoint curve[4], double t)
{
  double s = 1 - t;
  double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

  return (MndPoint){ a * curve[0].x + b * curve[1].x + c * curve[2].x + d * curve[3].x,
                     a * curve[0].y + b * curve[1].y + c * curve[2].y + d * curve[3].y };
}

MndPoint
mnd_curve_direction (const MndPoint curve[4], double t)
{
  double s = 1 - t;
  double a = s * s, b = 2 * s * t, c = t * t;
  double dx = a * (curve[1].x - curve[0].x) + b * (curve[2].x - curve[1].x) + c * (curve[3].x - curve[2].x);
  double dy = a * (curve[1].y - curve[0].y) + b * (curve[2].y - curve[1].y) + c * (curve[3].y - curve[2].y);
  double length = hypot (dx, dy);

  if (length < 1e-9)
    {
      dx = curve[3].x - curve[0].x;
      dy = curve[3].y - curve[0].y;
      length = hypot (dx, dy);
    }
  return length < 1e-9 ? (MndPoint){ 1, 0 } : (MndPoint){ dx / length, dy / length };
}

/* The value of the curve's polar form: all control points of all parts of a curve are values of it. */
static MndPoint
blossom (const MndPoint curve[4], double t1, double t2, double t3)
{
  MndPoint a = mnd_point_mix (curve[0], curve[1], t1);
  MndPoint b = mnd_point_mix (curve[1], curve[2], t1);
  MndPoint c = mnd_point_mix (curve[2], curve[3], t1);

  return mnd_point_mix (mnd_point_mix (a, b, t2), mnd_point_mix (b, c, t2), t3);
}

void
mnd_curve_cut (const MndPoint curve[4], double from, double to, MndPoint part[4])
{
  MndPoint cut[4] = { blossom (curve, from, from, from), blossom (curve, from, from, to), blossom (curve, from, to, to),
                      blossom (curve, to, to, to) };

  for (guint i = 0; i < 4; i++)
    part[i] = cut[i];
}

/* Widens [low, high] by the extremes of one coordinate between its ends. */
static void
widen_by_extremes (double p0, double p1, double p2, double p3, double *low, double *high)
{
  double a = -p0 + 3 * p1 - 3 * p2 + p3;
  double b = 2 * (p0 - 2 * p1 + p2);
  double c = p1 - p0;
  double roots[2] = { -1, -1 };

  if (fabs (a) < 1e-12)
    roots[0] = fabs (b) < 1e-12 ? -1 : -c / b;
  else if (b * b - 4 * a * c >= 0)
    {
      double root = sqrt (b * b - 4 * a * c);
      roots[0] = (-b + root) / (2 * a);
      roots[1] = (-b - root) / (2 * a);
    }
  for (guint i = 0; i < 2; i++)
    {
      double t = roots[i], s = 1 - t, value;
      if (!(t > 0 && t < 1))
        continue;
      value = s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
      *low = MIN (*low, value);
      *high = MAX (*high, value);
    }
}

MndRect
mnd_curve_bounds (const MndPoint curve[4])
{
  double left = MIN (curve[0].x, curve[3].x), right = MAX (curve[0].x, curve[3].x);
  double top = MIN (curve[0].y, curve[3].y), bottom = MAX (curve[0].y, curve[3].y);

  widen_by_extremes (curve[0].x, curve[1].x, curve[2].x, curve[3].x, &left, &right);
  widen_by_extremes (curve[0].y, curve[1].y, curve[2].y, curve[3].y, &top, &bottom);
  return (MndRect){ left, top, right - left, bottom - top };
}

double
mnd_curve_distance (const MndPoint curve[4], MndPoint point)
{
  double nearest = G_MAXDOUBLE;
  MndPoint before = curve[0];

  for (guint i = 1; i <= CURVE_PIECES; i++)
    {
      MndPoint next = mnd_curve_at (curve, i / (double) CURVE_PIECES);
      nearest = MIN (nearest, mnd_point_distance_to_segment (point, before, next));
      before = next;
    }
  return nearest;
}

/* On which side of the line from `a` to `b` a point is: the sign. */
static double
side_of (MndPoint a, MndPoint b, double x, double y)
{
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

static gboolean
segment_meets_rect (MndPoint a, MndPoint b, const MndRect *rect)
{
  double right = rect->x + rect->width, bottom = rect->y + rect->height;
  double sides[4];

  if (MAX (a.x, b.x) < rect->x || MIN (a.x, b.x) > right || MAX (a.y, b.y) < rect->y || MIN (a.y, b.y) > bottom)
    return FALSE;
  sides[0] = side_of (a, b, rect->x, rect->y);
  sides[1] = side_of (a, b, right, rect->y);
  sides[2] = side_of (a, b, right, bottom);
  sides[3] = side_of (a, b, rect->x, bottom);
  return !((sides[0] > 0 && sides[1] > 0 && sides[2] > 0 && sides[3] > 0)
           || (sides[0] < 0 && sides[1] < 0 && sides[2] < 0 && sides[3] < 0));
}

gboolean
mnd_curve_meets_rect (const MndPoint curve[4], const MndRect *rect)
{
  /* What holds the handles too is soon known, and holds the curve. */
  double left = MIN (MIN (curve[0].x, curve[1].x), MIN (curve[2].x, curve[3].x));
  double right = MAX (MAX (curve[0].x, curve[1].x), MAX (curve[2].x, curve[3].x));
  double top = MIN (MIN (curve[0].y, curve[1].y), MIN (curve[2].y, curve[3].y));
  double bottom = MAX (MAX (curve[0].y, curve[1].y), MAX (curve[2].y, curve[3].y));
  MndPoint before = curve[0];

  if (right < rect->x || left > rect->x + rect->width || bottom < rect->y || top > rect->y + rect->height)
    return FALSE;
  for (guint i = 1; i <= CURVE_PIECES; i++)
    {
      MndPoint next = mnd_curve_at (curve, i / (double) CURVE_PIECES);
      if (segment_meets_rect (before, next, rect))
        return TRUE;
      before = next;
    }
  return FALSE;
}

MndRect
mnd_path_bounds (const MndPoint *path, guint n_points)
{
  MndRect bounds = { 0 };

  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      MndRect piece = mnd_curve_bounds (path + i);
      bounds = mnd_rect_union (&bounds, &piece);
    }
  return bounds;
}

double
mnd_path_distance (const MndPoint *path, guint n_points, MndPoint point)
{
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i + 3 < n_points; i += 3)
    nearest = MIN (nearest, mnd_curve_distance (path + i, point));
  return nearest;
}

MndPoint
mnd_path_at (const MndPoint *path, guint n_points, double t)
{
  guint n_curves, curve;

  g_return_val_if_fail (n_points >= 4, (MndPoint){ 0 });

  n_curves = (n_points - 1) / 3;
  curve = (guint) CLAMP (t * n_curves, 0.0, n_curves - 1.0);
  return mnd_curve_at (path + 3 * curve, CLAMP (t * n_curves - curve, 0.0, 1.0));
}

MndPoint
mnd_path_middle (const MndPoint *path, guint n_points, MndPoint *direction)
{
  guint n_curves, curve;
  double t;

  g_return_val_if_fail (n_points >= 4, (MndPoint){ 0 });

  n_curves = (n_points - 1) / 3;
  curve = n_curves / 2;
  t = n_curves % 2 == 0 ? 0 : 0.5;
  if (direction != NULL)
    *direction = mnd_curve_direction (path + 3 * curve, t);
  return mnd_curve_at (path + 3 * curve, t);
}
