/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines by their corners; see the header. */
#include "scene/mnd-shape.h"

#include <math.h>
#include <string.h>

#define ROUND_RADIUS 6.0
#define CUT_SIZE 9.0
#define PILL_RADIUS 24.0
#define TAG_POINT 8.0

/* A curve is looked at in so many steps for the place where it leaves an outline, then that step is halved. */
#define STEPS 48
#define HALVINGS 24

typedef struct
{
  gboolean cut; /* else round */
  double width;
  double height;
} Corner;

/* The corners on the left (0) or right (1) side of a node. */
static Corner
corner_of (MndShape shape, const MndRect *rect, guint side)
{
  double limit = MIN (rect->width, rect->height) / 2;
  double radius;

  switch (shape)
    {
    case MND_SHAPE_NON_STATE:
      return (Corner){ TRUE, MIN (CUT_SIZE, limit), MIN (CUT_SIZE, limit) };
    case MND_SHAPE_HYBRID:
      radius = MIN (side == 0 ? ROUND_RADIUS : CUT_SIZE, limit);
      return (Corner){ side == 1, radius, radius };
    case MND_SHAPE_INTERNATIONAL:
      radius = MIN (PILL_RADIUS, limit);
      return (Corner){ FALSE, radius, radius };
    case MND_SHAPE_SUPPORT:
      return (Corner){ TRUE, MIN (TAG_POINT, rect->width / 2), rect->height / 2 };
    case MND_SHAPE_STATE:
    case MND_N_SHAPES:
    default:
      return (Corner){ FALSE, MIN (ROUND_RADIUS, limit), MIN (ROUND_RADIUS, limit) };
    }
}

gboolean
mnd_shape_contains (MndShape shape, const MndRect *rect, MndPoint point)
{
  MndPoint center = mnd_rect_get_center (rect);
  Corner corner = corner_of (shape, rect, point.x < center.x ? 0 : 1);
  double u, v;

  if (!mnd_rect_contains (rect, point))
    return FALSE;
  if (corner.width <= 0 || corner.height <= 0)
    return TRUE;
  /* How far the point is into the corner: 0 at its inner end, 1 on the rectangle's edge. */
  u = (fabs (point.x - center.x) - (rect->width / 2 - corner.width)) / corner.width;
  v = (fabs (point.y - center.y) - (rect->height / 2 - corner.height)) / corner.height;
  if (u <= 0 || v <= 0)
    return TRUE;
  return corner.cut ? u + v <= 1 : u * u + v * v <= 1;
}

static void
trace_corner (cairo_t *cr, const Corner *corner, double x, double y, guint quarter)
{
  if (corner->cut)
    {
      gboolean steep = quarter % 2 == 1; /* top right and bottom left are reached along the horizontal edge */
      double inward_x = quarter == 1 || quarter == 2 ? -corner->width : corner->width;
      double inward_y = quarter >= 2 ? -corner->height : corner->height;
      cairo_line_to (cr, steep ? x + inward_x : x, steep ? y : y + inward_y);
      cairo_line_to (cr, steep ? x : x + inward_x, steep ? y + inward_y : y);
      return;
    }
  cairo_arc (cr, quarter == 1 || quarter == 2 ? x - corner->width : x + corner->width,
             quarter >= 2 ? y - corner->height : y + corner->height, corner->width, (quarter + 2) * G_PI_2,
             (quarter + 3) * G_PI_2);
}

void
mnd_shape_trace (MndShape shape, const MndRect *rect, cairo_t *cr)
{
  Corner left = corner_of (shape, rect, 0);
  Corner right = corner_of (shape, rect, 1);

  cairo_new_sub_path (cr);
  trace_corner (cr, &left, rect->x, rect->y, 0);
  trace_corner (cr, &right, rect->x + rect->width, rect->y, 1);
  trace_corner (cr, &right, rect->x + rect->width, rect->y + rect->height, 2);
  trace_corner (cr, &left, rect->x, rect->y + rect->height, 3);
  cairo_close_path (cr);
}

void
mnd_shape_trace_band (MndShape shape, const MndRect *rect, double width, cairo_t *cr)
{
  Corner corner = corner_of (shape, rect, 0);
  double bottom = rect->y + rect->height;
  /* A round end that is wider than the band is followed only so far. */
  double turn = corner.width > width ? acos ((corner.width - width) / corner.width) : G_PI_2;

  cairo_new_sub_path (cr);
  if (corner.cut)
    {
      trace_corner (cr, &corner, rect->x, rect->y, 0);
      cairo_line_to (cr, rect->x + width, rect->y);
      cairo_line_to (cr, rect->x + width, bottom);
      trace_corner (cr, &corner, rect->x, bottom, 3);
    }
  else
    {
      cairo_arc (cr, rect->x + corner.width, rect->y + corner.height, corner.width, G_PI, G_PI + turn);
      if (corner.width < width)
        {
          cairo_line_to (cr, rect->x + width, rect->y);
          cairo_line_to (cr, rect->x + width, bottom);
        }
      cairo_arc (cr, rect->x + corner.width, bottom - corner.height, corner.width, G_PI - turn, G_PI);
    }
  cairo_close_path (cr);
}

static const char *const words[] = {
  [MND_SHAPE_STATE] = "state",
  [MND_SHAPE_NON_STATE] = "non_state",
  [MND_SHAPE_HYBRID] = "hybrid",
  [MND_SHAPE_INTERNATIONAL] = "international",
};

const char *
mnd_shape_get_word (MndShape shape)
{
  return (guint) shape < G_N_ELEMENTS (words) ? words[shape] : NULL;
}

MndShape
mnd_shape_from_word (const char *statehood)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (statehood, words[i]) == 0)
      return (MndShape) i;
  return MND_SHAPE_STATE;
}

double
mnd_shape_get_padding (MndShape shape, double height)
{
  switch (shape)
    {
    case MND_SHAPE_INTERNATIONAL:
      return MIN (PILL_RADIUS, height / 2) * 0.25;
    case MND_SHAPE_SUPPORT:
      return TAG_POINT * 0.6;
    case MND_SHAPE_NON_STATE:
    case MND_SHAPE_HYBRID:
      return 1.5;
    case MND_SHAPE_STATE:
    case MND_N_SHAPES:
    default:
      return 0;
    }
}

/* The unit vector across the line from `a` to `b`, the same for both directions where one of them is flipped. */
static MndPoint
across (MndPoint a, MndPoint b, gboolean flipped)
{
  double length = mnd_point_distance (a, b);
  double sign = flipped ? -1 : 1;

  if (length < 1e-9)
    return (MndPoint){ 0, sign };
  return (MndPoint){ -(b.y - a.y) / length * sign, (b.x - a.x) / length * sign };
}

/* The shift of an end of a fanned line, small enough to begin well inside its node. */
static double
limit_shift (const MndRect *rect, MndPoint normal, double shift)
{
  double limit =
      0.7 * MIN (rect->width / 2 / MAX (fabs (normal.x), 1e-6), rect->height / 2 / MAX (fabs (normal.y), 1e-6));

  return CLAMP (shift, -limit, limit);
}

static MndPoint
shifted (MndPoint point, MndPoint normal, double by)
{
  return (MndPoint){ point.x + normal.x * by, point.y + normal.y * by };
}

void
mnd_line_get_curve (const MndLineTask *task, double bend, MndPoint curve[4])
{
  MndPoint a = mnd_rect_get_center (&task->from.rect);
  MndPoint b = mnd_rect_get_center (&task->to.rect);
  MndPoint normal = across (a, b, task->flipped);
  double spread = (task->fan_index - (task->fan_size - 1) / 2.0) * MND_STYLE_FAN_SPACING;
  double first = limit_shift (&task->from.rect, normal, spread * 0.6);
  double last = limit_shift (&task->to.rect, normal, spread * 0.6);
  /* So that half way it is so far off the straight line. */
  double bulge = (8 * (spread + bend) - first - last) / 6;

  curve[0] = shifted (a, normal, first);
  curve[1] = shifted (mnd_point_mix (a, b, 1 / 3.0), normal, bulge);
  curve[2] = shifted (mnd_point_mix (a, b, 2 / 3.0), normal, bulge);
  curve[3] = shifted (b, normal, last);
}

/* Out of the right side, over the top right corner, into the top; each further loop is wider. */
static void
make_loop (const MndLineTask *task, MndPoint curve[4])
{
  const MndRect *rect = &task->from.rect;
  double reach = 34 + 12.0 * task->fan_index;
  MndPoint center = mnd_rect_get_center (rect);
  double right = rect->x + rect->width;

  curve[0] = (MndPoint){ right - 6, center.y };
  curve[1] = (MndPoint){ right + reach * 1.2, center.y };
  curve[2] = (MndPoint){ right - rect->width / 5, rect->y - reach * 1.2 };
  curve[3] = (MndPoint){ right - rect->width / 5 - 4.0 * task->fan_index, center.y };
}

/* Where, from the start of the path, the outline is left for good: number of the curve plus place in it. */
static double
find_exit (const MndPoint *path, guint n_curves, const MndLineEnd *end)
{
  for (guint i = 0; i < n_curves; i++)
    for (guint step = 0; step < STEPS; step++)
      {
        double inside = step / (double) STEPS, outside = (step + 1) / (double) STEPS;
        if (mnd_shape_contains (end->shape, &end->rect, mnd_curve_at (path + 3 * i, outside)))
          continue;
        for (guint halving = 0; halving < HALVINGS; halving++)
          {
            double middle = (inside + outside) / 2;
            if (mnd_shape_contains (end->shape, &end->rect, mnd_curve_at (path + 3 * i, middle)))
              inside = middle;
            else
              outside = middle;
          }
        return i + outside;
      }
  return n_curves;
}

static void
reverse (MndPoint *path, guint n_points)
{
  for (guint i = 0; i < n_points / 2; i++)
    {
      MndPoint swapped = path[i];
      path[i] = path[n_points - 1 - i];
      path[n_points - 1 - i] = swapped;
    }
}

static void
append_straight (GArray *path, MndPoint to)
{
  MndPoint from = g_array_index (path, MndPoint, path->len - 1);
  MndPoint points[3] = { mnd_point_mix (from, to, 1 / 3.0), mnd_point_mix (from, to, 2 / 3.0), to };

  g_array_append_vals (path, points, 3);
}

/* The whole way from inside one outline to inside the other. */
static GArray *
make_way (const MndLineTask *task)
{
  GArray *way = g_array_new (FALSE, FALSE, sizeof (MndPoint));
  MndPoint from = mnd_rect_get_center (&task->from.rect);
  MndPoint to = mnd_rect_get_center (&task->to.rect);
  MndPoint curve[4];

  if (task->route == NULL)
    {
      if (task->is_loop)
        make_loop (task, curve);
      else
        mnd_line_get_curve (task, task->bend, curve);
      g_array_append_vals (way, curve, 4);
      return way;
    }
  /* A layout knows only boxes: where the route ends at a corner that the outline has not, go on to the centre. */
  if (mnd_shape_contains (task->from.shape, &task->from.rect, task->route[0]))
    g_array_append_val (way, task->route[0]);
  else
    {
      g_array_append_val (way, from);
      append_straight (way, task->route[0]);
    }
  g_array_append_vals (way, task->route + 1, task->n_route - 1);
  if (!mnd_shape_contains (task->to.shape, &task->to.rect, task->route[task->n_route - 1]))
    append_straight (way, to);
  return way;
}

/* Leaves of the way what lies between two places, each a number of a curve plus a place in it. */
static void
cut_way (GArray *way, double from, double to)
{
  MndPoint *path = (MndPoint *) (gpointer) way->data;
  guint n_curves = (way->len - 1) / 3;
  guint first = MIN ((guint) from, n_curves - 1), last = MIN ((guint) to, n_curves - 1);

  if (first == last)
    mnd_curve_cut (path + 3 * first, from - first, to - first, path + 3 * first);
  else
    {
      mnd_curve_cut (path + 3 * first, from - first, 1, path + 3 * first);
      mnd_curve_cut (path + 3 * last, 0, to - last, path + 3 * last);
    }
  g_array_set_size (way, 3 * last + 4);
  if (first > 0)
    g_array_remove_range (way, 0, 3 * first);
}

/* The place, going back from the end, that is `length` away from it. */
static double
find_head (const MndPoint *path, guint n_curves, double length)
{
  MndPoint tip = path[3 * n_curves];

  for (guint i = n_curves; i-- > 0;)
    for (guint step = STEPS; step-- > 0;)
      {
        double far = step / (double) STEPS, near = (step + 1) / (double) STEPS;
        if (mnd_point_distance (mnd_curve_at (path + 3 * i, far), tip) < length)
          continue;
        for (guint halving = 0; halving < HALVINGS; halving++)
          {
            double middle = (far + near) / 2;
            if (mnd_point_distance (mnd_curve_at (path + 3 * i, middle), tip) < length)
              near = middle;
            else
              far = middle;
          }
        return i + far;
      }
  return 0;
}

MndPoint *
mnd_line_dup_path (const MndLineTask *task, guint *n_points, MndPoint *tip)
{
  g_autoptr (GArray) way = make_way (task);
  MndPoint *path = (MndPoint *) (gpointer) way->data;
  guint n_curves = (way->len - 1) / 3;
  double from = find_exit (path, n_curves, &task->from);
  double to;

  reverse (path, way->len);
  to = n_curves - find_exit (path, n_curves, &task->to);
  reverse (path, way->len);
  /* Nodes that overlap leave nothing between them: a line all hidden under both. */
  if (from < to)
    cut_way (way, from, to);
  path = (MndPoint *) (gpointer) way->data;
  n_curves = (way->len - 1) / 3;
  *tip = path[3 * n_curves];
  if (task->head_length > 0 && from < to)
    cut_way (way, 0, find_head (path, n_curves, task->head_length));
  if (task->tail_length > 0 && from < to)
    {
      path = (MndPoint *) (gpointer) way->data;
      reverse (path, way->len);
      cut_way (way, 0, find_head (path, (way->len - 1) / 3, task->tail_length));
      reverse ((MndPoint *) (gpointer) way->data, way->len);
    }
  *n_points = way->len;
  return (MndPoint *) (gpointer) g_array_free (g_steal_pointer (&way), FALSE);
}
