/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A line is cut into pieces that are straight to the eye. Each runs more across than up and down, or the other way
 * round: along that way every column (or row) of pixels is covered from one edge of the stroke to the other, and the
 * pixels at the edges in part. Columns belong to one piece alone, so that joints are not darker.
 */
#include "scene/mnd-raster.h"

#include <math.h>

#define FLATNESS 0.2 /* pixels between a curve and its pieces */
#define MAX_PIECES 96
#define OPAQUE 256
/* Positions are whole numbers of which so many bits are behind the point: where a pixel of a line lies depends on the
 * line alone, and not on where the clip begins. */
#define FRACTION 32
#define ONE (G_GINT64_CONSTANT (1) << FRACTION)
#define FARTHEST 1.0e8 /* pixels; beyond it they would not fit */
/* Columns. What lies above one another is far apart in memory, which is fetched while the columns before are drawn. */
#define AHEAD 16

typedef struct
{
  MndRaster *raster;
  guint32 color; /* with full opacity */
  guint opacity; /* of OPAQUE */
  double width;  /* pixels */
  const double *dashes;
  guint n_dashes;
  double period; /* of the dashes, in units */
  double walked; /* along the path so far, in units */
} Pen;

/* Premultiplied over premultiplied: all four channels go the same way. */
static inline void
blend (guint32 *pixel, guint32 color, guint part)
{
  guint32 below = *pixel;
  guint32 odd = (((color & 0x00ff00ff) * part + (below & 0x00ff00ff) * (OPAQUE - part)) >> 8) & 0x00ff00ff;
  guint32 even = ((color >> 8) & 0x00ff00ff) * part + ((below >> 8) & 0x00ff00ff) * (OPAQUE - part);

  *pixel = odd | (even & 0xff00ff00);
}

static guint32
pack (const MndColor *color)
{
  guint red = (guint) lround (color->r * 255), green = (guint) lround (color->g * 255),
        blue = (guint) lround (color->b * 255);

  return 0xff000000u | red << 16 | green << 8 | blue;
}

/* A piece along an axis: `along` and `across` are the distances of pixels in memory, `first` to `end` the clip along,
 * `low` to `high` the clip across. */
typedef struct
{
  guint32 *pixels;
  gsize along;
  gsize across;
  int first;
  int end;
  int low;
  int high;
} Axis;

/* One column: from `lower` to `upper`. */
static inline void
cover (guint32 *column, const Axis *axis, gint64 lower, gint64 upper, const Pen *pen)
{
  int from = (int) (lower >> FRACTION), to = (int) (upper >> FRACTION);

  for (int i = MAX (from, axis->low); i <= to && i < axis->high; i++)
    {
      gint64 start = MAX (lower, (gint64) i << FRACTION), end = MIN (upper, (gint64) (i + 1) << FRACTION);
      guint part = (guint) (((end - start) * pen->opacity) >> FRACTION);
      if (part > 0)
        blend (column + (gsize) i * axis->across, pen->color, part);
    }
}

/* What will be drawn AHEAD columns farther. Nothing happens where that is outside of the picture. */
static inline void
fetch (const Axis *axis, const guint32 *column, gint64 position)
{
  __builtin_prefetch (column + AHEAD * axis->along + (gssize) (position >> FRACTION) * (gssize) axis->across, 1);
}

/* Columns in which the stroke lies inside the clip, so that no pixel has to be looked at for that. */
static void
draw_inside (const Axis *axis, int first, int end, gint64 lower, gint64 step, gint64 thickness, const Pen *pen)
{
  guint32 *column = axis->pixels + (gssize) first * (gssize) axis->along;

  for (int i = first; i < end; i++, lower += step, column += axis->along)
    {
      guint32 *pixel = column + (gsize) (lower >> FRACTION) * axis->across;
      gint64 part = MIN (ONE - (lower & (ONE - 1)), thickness), rest = thickness - part;
      fetch (axis, column, lower + AHEAD * step);
      blend (pixel, pen->color, (guint) ((part * pen->opacity) >> FRACTION));
      while (rest > 0)
        {
          part = MIN (rest, ONE);
          rest -= part;
          pixel += axis->across;
          blend (pixel, pen->color, (guint) ((part * pen->opacity) >> FRACTION));
        }
    }
}

/* The columns of those from `first` to `end` in which a stroke that is `lower` in the first, and `step` farther in
 * each, is inside the clip. */
static void
find_inside (const Axis *axis, gint64 lower, gint64 step, gint64 thickness, int first, int end, int *from, int *to)
{
  gint64 lowest = (gint64) axis->low << FRACTION, highest = ((gint64) axis->high << FRACTION) - thickness - 1;
  gint64 start = 0, stop = end - first;

  if (step > 0)
    {
      start = lower < lowest ? (lowest - lower + step - 1) / step : 0;
      stop = lower > highest ? 0 : MIN (stop, (highest - lower) / step + 1);
    }
  else if (step < 0)
    {
      start = lower > highest ? (lower - highest - step - 1) / -step : 0;
      stop = lower < lowest ? 0 : MIN (stop, (lower - lowest) / -step + 1);
    }
  else if (lower < lowest || lower > highest)
    stop = 0;
  *from = first + (int) MIN (start, end - first);
  *to = first + (int) CLAMP (stop, *from - first, end - first);
}

static void
draw_columns (const Axis *axis, int first, int end, gint64 lower, gint64 step, gint64 thickness, const Pen *pen)
{
  for (int i = first; i < end; i++, lower += step)
    cover (axis->pixels + (gssize) i * (gssize) axis->along, axis, lower, lower + thickness, pen);
}

/* One pixel a column, the nearest. */
static void
draw_coarse (const Axis *axis, int first, int end, gint64 middle, gint64 step, const Pen *pen)
{
  guint32 *column = axis->pixels + (gsize) first * axis->along;
  guint part = (guint) (MIN (pen->width, 1.0) * pen->opacity);

  for (int i = first; i < end; i++, middle += step, column += axis->along)
    {
      int at = (int) (middle >> FRACTION);
      fetch (axis, column, middle + AHEAD * step);
      if (at >= axis->low && at < axis->high)
        blend (column + (gsize) at * axis->across, pen->color, part);
    }
}

/* `a` runs along the axis and `b` across; only the columns from `near` to `far` may be in the clip. */
static void
draw_along (const Axis *axis, double a0, double b0, double a1, double b1, double near, double far, const Pen *pen)
{
  double slope = (b1 - b0) / (a1 - a0), half = pen->width / 2 * sqrt (1 + slope * slope);
  int first = MAX ((int) ceil (MAX (a0, near) - 0.5), axis->first), from, to;
  int end = MIN ((int) ceil (MIN (a1, far) - 0.5), axis->end);
  gint64 step = (gint64) (slope * ONE), reach = (gint64) (half * ONE);
  gint64 middle = (gint64) floor ((b0 + (0.5 - a0) * slope) * ONE) + first * step, lower = middle - reach;

  if (first >= end)
    return;
  if (pen->raster->coarse && half <= 0.5)
    {
      draw_coarse (axis, first, end, middle, step, pen);
      return;
    }
  find_inside (axis, lower, step, 2 * reach, first, end, &from, &to);
  draw_columns (axis, first, from, lower, step, 2 * reach, pen);
  draw_inside (axis, from, to, lower + (from - first) * step, step, 2 * reach, pen);
  draw_columns (axis, to, end, lower + (to - first) * step, step, 2 * reach, pen);
}

/* Cuts the piece to the clip and `margin` around it; FALSE where nothing is left. */
static gboolean
clip_piece (const MndRaster *raster, double margin, MndPoint *from, MndPoint *to)
{
  double dx = to->x - from->x, dy = to->y - from->y, start = 0, end = 1;
  const double p[4] = { -dx, dx, -dy, dy };
  const double q[4] = { from->x - (raster->left - margin), raster->right + margin - from->x,
                        from->y - (raster->top - margin), raster->bottom + margin - from->y };
  MndPoint origin = *from;

  for (guint i = 0; i < 4; i++)
    {
      if (p[i] == 0 && q[i] < 0)
        return FALSE;
      if (p[i] < 0)
        start = MAX (start, q[i] / p[i]);
      else if (p[i] > 0)
        end = MIN (end, q[i] / p[i]);
    }
  if (start > end)
    return FALSE;
  if (start > 0)
    *from = (MndPoint){ origin.x + dx * start, origin.y + dy * start };
  if (end < 1)
    *to = (MndPoint){ origin.x + dx * end, origin.y + dy * end };
  return TRUE;
}

static gboolean
is_far_out (MndPoint point)
{
  return fabs (point.x) > FARTHEST || fabs (point.y) > FARTHEST;
}

/* In pixels. */
static void
draw_piece (const Pen *pen, MndPoint from, MndPoint to)
{
  MndRaster *raster = pen->raster;
  gsize stride = (gsize) raster->stride;
  MndPoint seen_from = from, seen_to = to;

  if (!clip_piece (raster, pen->width + 2, &seen_from, &seen_to))
    return;
  if (is_far_out (from) || is_far_out (to))
    {
      from = seen_from;
      to = seen_to;
    }
  if (fabs (to.x - from.x) >= fabs (to.y - from.y))
    {
      const Axis axis = { raster->pixels, 1, stride, raster->left, raster->right, raster->top, raster->bottom };
      if (from.x < to.x)
        draw_along (&axis, from.x, from.y, to.x, to.y, seen_from.x, seen_to.x, pen);
      else if (from.x > to.x)
        draw_along (&axis, to.x, to.y, from.x, from.y, seen_to.x, seen_from.x, pen);
    }
  else
    {
      const Axis axis = { raster->pixels, stride, 1, raster->top, raster->bottom, raster->left, raster->right };
      if (from.y < to.y)
        draw_along (&axis, from.y, from.x, to.y, to.x, seen_from.y, seen_to.y, pen);
      else
        draw_along (&axis, to.y, to.x, from.y, from.x, seen_to.y, seen_from.y, pen);
    }
}

/* A piece of the path, of which only the dashes are drawn. Their ends are round, so they reach half a width farther. */
static void
draw_dashes (Pen *pen, MndPoint from, MndPoint to)
{
  double length = mnd_point_distance (from, to) / pen->raster->scale;
  double reach = pen->width / pen->raster->scale * 0.4;
  double at = -fmod (pen->walked, pen->period) - pen->period, last;
  MndPoint first_seen = from, last_seen = to;

  pen->walked += length;
  if (length <= 0 || !clip_piece (pen->raster, pen->width + 2, &first_seen, &last_seen))
    return;
  at += floor (mnd_point_distance (from, first_seen) / pen->raster->scale / pen->period) * pen->period;
  last = mnd_point_distance (from, last_seen) / pen->raster->scale + reach;
  while (at < last)
    for (guint i = 0; i < pen->n_dashes; i++)
      {
        double start = MAX (at - reach, 0), end = MIN (at + pen->dashes[i] + reach, length);
        if (i % 2 == 0 && start < end)
          draw_piece (pen, mnd_point_mix (from, to, start / length), mnd_point_mix (from, to, end / length));
        at += pen->dashes[i];
      }
}

static void
draw_straight (Pen *pen, MndPoint from, MndPoint to)
{
  if (pen->n_dashes == 0)
    draw_piece (pen, from, to);
  else
    draw_dashes (pen, from, to);
}

static gboolean
is_outside (const MndRaster *raster, const MndPoint curve[4], double margin)
{
  double left = MIN (MIN (curve[0].x, curve[1].x), MIN (curve[2].x, curve[3].x));
  double right = MAX (MAX (curve[0].x, curve[1].x), MAX (curve[2].x, curve[3].x));
  double top = MIN (MIN (curve[0].y, curve[1].y), MIN (curve[2].y, curve[3].y));
  double bottom = MAX (MAX (curve[0].y, curve[1].y), MAX (curve[2].y, curve[3].y));

  return right < raster->left - margin || left > raster->right + margin || bottom < raster->top - margin
         || top > raster->bottom + margin;
}

static guint
count_pieces (const MndPoint curve[4])
{
  double first = hypot (curve[0].x - 2 * curve[1].x + curve[2].x, curve[0].y - 2 * curve[1].y + curve[2].y);
  double second = hypot (curve[1].x - 2 * curve[2].x + curve[3].x, curve[1].y - 2 * curve[2].y + curve[3].y);

  return (guint) CLAMP (ceil (sqrt (0.75 * MAX (first, second) / FLATNESS)), 1, MAX_PIECES);
}

/* In pixels. */
static void
draw_curve (Pen *pen, const MndPoint curve[4])
{
  guint n_pieces = count_pieces (curve);
  MndPoint from = curve[0];

  if (pen->n_dashes == 0 && is_outside (pen->raster, curve, pen->width + 2))
    return;
  for (guint i = 1; i <= n_pieces; i++)
    {
      MndPoint to = i == n_pieces ? curve[3] : mnd_curve_at (curve, i / (double) n_pieces);
      draw_straight (pen, from, to);
      from = to;
    }
}

static MndPoint
to_pixels (const MndRaster *raster, MndPoint point)
{
  return (MndPoint){ point.x * raster->scale + raster->x, point.y * raster->scale + raster->y };
}

/* One rectangle of whole pixels, or nothing. */
static gboolean
read_clip (MndRaster *raster, cairo_t *cr, int width, int height)
{
  cairo_rectangle_list_t *list = cairo_copy_clip_rectangle_list (cr);
  gboolean fits = list->status == CAIRO_STATUS_SUCCESS && list->num_rectangles == 1;

  if (fits)
    {
      const cairo_rectangle_t *rect = &list->rectangles[0];
      MndPoint start = to_pixels (raster, (MndPoint){ rect->x, rect->y });
      MndPoint end = to_pixels (raster, (MndPoint){ rect->x + rect->width, rect->y + rect->height });
      raster->left = (int) CLAMP (lround (start.x), 0, width);
      raster->top = (int) CLAMP (lround (start.y), 0, height);
      raster->right = (int) CLAMP (lround (end.x), 0, width);
      raster->bottom = (int) CLAMP (lround (end.y), 0, height);
      fits = fabs (start.x - round (start.x)) < 0.01 && fabs (start.y - round (start.y)) < 0.01
             && fabs (end.x - round (end.x)) < 0.01 && fabs (end.y - round (end.y)) < 0.01;
    }
  cairo_rectangle_list_destroy (list);
  return fits;
}

gboolean
mnd_raster_init (MndRaster *raster, cairo_t *cr)
{
  cairo_surface_t *surface;
  cairo_matrix_t matrix;
  double dx, dy, scale_x, scale_y;

  g_return_val_if_fail (raster != NULL && cr != NULL, FALSE);

  surface = cairo_get_group_target (cr);
  cairo_get_matrix (cr, &matrix);
  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE || matrix.xy != 0 || matrix.yx != 0 || matrix.xx <= 0
      || fabs (matrix.xx - matrix.yy) > 1e-9)
    return FALSE;
  cairo_surface_get_device_offset (surface, &dx, &dy);
  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  if (dx != 0 || dy != 0 || scale_x != 1 || scale_y != 1
      || cairo_image_surface_get_format (surface) != CAIRO_FORMAT_ARGB32)
    return FALSE;
  cairo_surface_flush (surface);
  *raster = (MndRaster){ .surface = surface, .scale = matrix.xx, .x = matrix.x0, .y = matrix.y0 };
  raster->pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  raster->stride = cairo_image_surface_get_stride (surface) / (int) sizeof (guint32);
  return raster->pixels != NULL
         && read_clip (raster, cr, cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface));
}

void
mnd_raster_stroke (MndRaster *raster, const MndPoint *path, guint n_points, double width, const MndColor *color,
                   const double *dashes, guint n_dashes)
{
  Pen pen = { raster, pack (color), (guint) lround (color->a * OPAQUE), width * raster->scale, dashes, n_dashes, 0, 0 };
  MndPoint from, curve[4];

  g_return_if_fail (path != NULL && n_points >= 2);

  for (guint i = 0; i < n_dashes; i++)
    pen.period += dashes[i];
  if (pen.period * raster->scale < 1)
    pen.n_dashes = 0; /* finer than a pixel */
  cairo_surface_flush (raster->surface);
  from = to_pixels (raster, path[0]);
  if (n_points == 2)
    draw_straight (&pen, from, to_pixels (raster, path[1]));
  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      for (guint k = 0; k < 4; k++)
        curve[k] = to_pixels (raster, path[i + k]);
      draw_curve (&pen, curve);
    }
  cairo_surface_mark_dirty (raster->surface);
}

/* How much of the pixel lies between two edges. */
static double
get_part (int pixel, double low, double high)
{
  return CLAMP (MIN (high, pixel + 1) - MAX (low, pixel), 0, 1);
}

void
mnd_raster_fill (MndRaster *raster, const MndRect *rect, const MndColor *color)
{
  MndPoint start = to_pixels (raster, (MndPoint){ rect->x, rect->y });
  MndPoint end = to_pixels (raster, (MndPoint){ rect->x + rect->width, rect->y + rect->height });
  int left = (int) floor (MAX (start.x, raster->left)), right = (int) ceil (MIN (end.x, raster->right));
  int top = (int) floor (MAX (start.y, raster->top)), bottom = (int) ceil (MIN (end.y, raster->bottom));
  double opacity = color->a * OPAQUE;
  guint32 packed = pack (color);

  cairo_surface_flush (raster->surface);
  for (int y = top; y < bottom; y++)
    {
      double row = get_part (y, start.y, end.y) * opacity;
      guint32 *pixels = raster->pixels + (gsize) y * (gsize) raster->stride;
      for (int x = left; x < right; x++)
        {
          guint part = (guint) (x == left || x == right - 1 ? get_part (x, start.x, end.x) * row : row);
          if (part >= OPAQUE)
            pixels[x] = packed;
          else
            blend (pixels + x, packed, part);
        }
    }
  cairo_surface_mark_dirty (raster->surface);
}
