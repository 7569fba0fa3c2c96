/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scale and offset; see the header. */
#include "scene/mnd-viewport.h"

/* Pixels between an obstacle and what came out from under it. */
#define OBSTACLE_GAP 12.0

struct _MndViewport
{
  GObject parent_instance;
  double width;
  double height;
  double scale;
  MndPoint offset;
  GArray *obstacles; /* of MndRect */
};

G_DEFINE_FINAL_TYPE (MndViewport, mnd_viewport, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static double
limit_scale (double scale)
{
  return CLAMP (scale, MND_VIEWPORT_MIN_SCALE, MND_VIEWPORT_MAX_SCALE);
}

/* How far [start, start + length] must move to lie within [0, room]; its start wins where it is too long. */
static double
shift_into (double start, double length, double room)
{
  if (start < 0 || length > room)
    return -start;
  return MIN (room - (start + length), 0.0);
}

/* What only touches an obstacle is clear of it. */
static gboolean
is_clear (MndViewport *self, const MndRect *view)
{
  for (guint i = 0; i < self->obstacles->len; i++)
    {
      const MndRect *obstacle = &g_array_index (self->obstacles, MndRect, i);
      if (view->x < obstacle->x + obstacle->width && obstacle->x < view->x + view->width
          && view->y < obstacle->y + obstacle->height && obstacle->y < view->y + view->height)
        return FALSE;
    }
  return TRUE;
}

/* The ways along one axis: none at all, and to either side of each obstacle. */
static GArray *
dup_ways (MndViewport *self, const MndRect *view, gboolean across)
{
  GArray *ways = g_array_new (FALSE, FALSE, sizeof (double));
  double start = across ? view->x : view->y, length = across ? view->width : view->height;

  g_array_append_val (ways, (double){ 0 });
  for (guint i = 0; i < self->obstacles->len; i++)
    {
      const MndRect *obstacle = &g_array_index (self->obstacles, MndRect, i);
      double from = across ? obstacle->x : obstacle->y;
      double to = from + (across ? obstacle->width : obstacle->height);
      g_array_append_val (ways, (double){ from - (start + length) });
      g_array_append_val (ways, (double){ to - start });
    }
  return ways;
}

/* The shortest of all ways out from under the obstacles that stays in the view; none where there is no such way. */
static MndPoint
find_way_out (MndViewport *self, const MndRect *view)
{
  MndRect window = { 0, 0, self->width, self->height };
  g_autoptr (GArray) across = dup_ways (self, view, TRUE);
  g_autoptr (GArray) down = dup_ways (self, view, FALSE);
  MndPoint best = { 0, 0 };
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < across->len; i++)
    for (guint k = 0; k < down->len; k++)
      {
        MndPoint way = { g_array_index (across, double, i), g_array_index (down, double, k) };
        MndRect there = { view->x + way.x, view->y + way.y, view->width, view->height };
        double cost = ABS (way.x) + ABS (way.y);
        if (cost >= least || !mnd_rect_contains_rect (&window, &there) || !is_clear (self, &there))
          continue;
        least = cost;
        best = way;
      }
  return best;
}

static void
mnd_viewport_finalize (GObject *object)
{
  g_array_unref (MND_VIEWPORT (object)->obstacles);
  G_OBJECT_CLASS (mnd_viewport_parent_class)->finalize (object);
}

static void
mnd_viewport_class_init (MndViewportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_viewport_finalize;
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mnd_viewport_init (MndViewport *self)
{
  self->scale = 1;
  self->obstacles = g_array_new (FALSE, FALSE, sizeof (MndRect));
}

MndViewport *
mnd_viewport_new (void)
{
  return g_object_new (MND_TYPE_VIEWPORT, NULL);
}

void
mnd_viewport_set_size (MndViewport *self, double width, double height)
{
  g_return_if_fail (MND_IS_VIEWPORT (self));
  g_return_if_fail (width >= 0 && height >= 0);

  if (self->width == width && self->height == height)
    return;
  /* Before it has a size, there is no middle to keep. */
  if (self->width > 0 && self->height > 0)
    {
      self->offset.x += (width - self->width) / 2;
      self->offset.y += (height - self->height) / 2;
    }
  self->width = width;
  self->height = height;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

double
mnd_viewport_get_width (MndViewport *self)
{
  g_return_val_if_fail (MND_IS_VIEWPORT (self), 0);

  return self->width;
}

double
mnd_viewport_get_height (MndViewport *self)
{
  g_return_val_if_fail (MND_IS_VIEWPORT (self), 0);

  return self->height;
}

double
mnd_viewport_get_scale (MndViewport *self)
{
  g_return_val_if_fail (MND_IS_VIEWPORT (self), 1);

  return self->scale;
}

MndPoint
mnd_viewport_get_offset (MndViewport *self)
{
  g_return_val_if_fail (MND_IS_VIEWPORT (self), (MndPoint){ 0 });

  return self->offset;
}

void
mnd_viewport_set_transform (MndViewport *self, double scale, MndPoint offset)
{
  g_return_if_fail (MND_IS_VIEWPORT (self));

  scale = limit_scale (scale);
  if (self->scale == scale && self->offset.x == offset.x && self->offset.y == offset.y)
    return;
  self->scale = scale;
  self->offset = offset;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
mnd_viewport_zoom_to (MndViewport *self, double scale, MndPoint at)
{
  MndPoint map;

  g_return_if_fail (MND_IS_VIEWPORT (self));

  scale = limit_scale (scale);
  map = mnd_viewport_to_map (self, at);
  mnd_viewport_set_transform (self, scale, (MndPoint){ at.x - map.x * scale, at.y - map.y * scale });
}

void
mnd_viewport_zoom_by (MndViewport *self, double factor, MndPoint at)
{
  g_return_if_fail (MND_IS_VIEWPORT (self));
  g_return_if_fail (factor > 0);

  mnd_viewport_zoom_to (self, self->scale * factor, at);
}

void
mnd_viewport_pan (MndViewport *self, double dx, double dy)
{
  g_return_if_fail (MND_IS_VIEWPORT (self));

  mnd_viewport_set_transform (self, self->scale, (MndPoint){ self->offset.x + dx, self->offset.y + dy });
}

/* Where the scale is the greatest at which `rect` and `margin` pixels around it fit into a part of the window. */
static double
find_scale_in (const MndRect *part, const MndRect *rect, double margin)
{
  double fit = MIN (MAX (part->width - 2 * margin, 1.0) / MAX (rect->width, 1.0),
                    MAX (part->height - 2 * margin, 1.0) / MAX (rect->height, 1.0));

  return limit_scale (MIN (fit, 1.0));
}

/* Puts `rect` into the middle of a part of the window. */
static MndPoint
find_offset_in (const MndRect *part, const MndRect *rect, double scale)
{
  MndPoint middle = mnd_rect_get_center (part), center = mnd_rect_get_center (rect);

  return (MndPoint){ middle.x - center.x * scale, middle.y - center.y * scale };
}

gboolean
mnd_viewport_find_fit (MndViewport *self, const MndRect *rect, double margin, double *scale, MndPoint *offset)
{
  MndRect window;

  g_return_val_if_fail (MND_IS_VIEWPORT (self), FALSE);
  g_return_val_if_fail (rect != NULL && scale != NULL && offset != NULL, FALSE);

  if (mnd_rect_is_empty (rect) || self->width <= 0 || self->height <= 0)
    return FALSE;
  window = (MndRect){ 0, 0, self->width, self->height };
  *scale = find_scale_in (&window, rect, margin);
  *offset = find_offset_in (&window, rect, *scale);
  return TRUE;
}

/* The sides of the window and of all obstacles along one axis, from which a part clear of them may begin or end. */
static GArray *
dup_sides (MndViewport *self, gboolean across)
{
  GArray *sides = g_array_new (FALSE, FALSE, sizeof (double));
  double room = across ? self->width : self->height;

  g_array_append_val (sides, (double){ 0 });
  g_array_append_val (sides, room);
  for (guint i = 0; i < self->obstacles->len; i++)
    {
      const MndRect *obstacle = &g_array_index (self->obstacles, MndRect, i);
      double from = across ? obstacle->x : obstacle->y;
      double to = from + (across ? obstacle->width : obstacle->height);
      g_array_append_val (sides, (double){ CLAMP (from, 0, room) });
      g_array_append_val (sides, (double){ CLAMP (to, 0, room) });
    }
  return sides;
}

/* The larger of two parts, where `rect` comes out as large in both. */
static gboolean
is_better (const MndRect *part, double scale, const MndRect *best, double best_scale)
{
  return scale > best_scale || (scale == best_scale && part->width * part->height > best->width * best->height);
}

gboolean
mnd_viewport_find_clear_fit (MndViewport *self, const MndRect *rect, double margin, double *scale, MndPoint *offset)
{
  g_autoptr (GArray) across = NULL, down = NULL;
  MndRect best = { 0 };
  double best_scale = 0;

  g_return_val_if_fail (MND_IS_VIEWPORT (self), FALSE);
  g_return_val_if_fail (rect != NULL && scale != NULL && offset != NULL, FALSE);

  across = dup_sides (self, TRUE);
  down = dup_sides (self, FALSE);
  for (guint i = 0; i < across->len * across->len * down->len * down->len; i++)
    {
      guint column = i % (across->len * across->len), row = i / (across->len * across->len);
      double x = g_array_index (across, double, column % across->len);
      double y = g_array_index (down, double, row % down->len);
      MndRect part = { x, y, g_array_index (across, double, column / across->len) - x,
                       g_array_index (down, double, row / down->len) - y };
      double fit = find_scale_in (&part, rect, margin);
      if (part.width <= 2 * margin || part.height <= 2 * margin || !is_clear (self, &part)
          || !is_better (&part, fit, &best, best_scale))
        continue;
      best = part;
      best_scale = fit;
    }
  if (mnd_rect_is_empty (rect) || best_scale <= 0)
    return FALSE;
  *scale = best_scale;
  *offset = find_offset_in (&best, rect, best_scale);
  return TRUE;
}

gboolean
mnd_viewport_is_clear (MndViewport *self, const MndRect *rect)
{
  MndRect view, window;

  g_return_val_if_fail (MND_IS_VIEWPORT (self) && rect != NULL, FALSE);

  view = mnd_viewport_rect_to_view (self, rect);
  window = (MndRect){ 0, 0, self->width, self->height };
  return mnd_rect_contains_rect (&window, &view) && is_clear (self, &view);
}

void
mnd_viewport_fit (MndViewport *self, const MndRect *rect, double margin)
{
  double scale;
  MndPoint offset;

  if (mnd_viewport_find_fit (self, rect, margin, &scale, &offset))
    mnd_viewport_set_transform (self, scale, offset);
}

void
mnd_viewport_center_on (MndViewport *self, MndPoint point)
{
  g_return_if_fail (MND_IS_VIEWPORT (self));

  mnd_viewport_set_transform (self, self->scale,
                              (MndPoint){ self->width / 2 - point.x * self->scale,
                                          self->height / 2 - point.y * self->scale });
}

void
mnd_viewport_set_obstacles (MndViewport *self, const MndRect *obstacles, guint n_obstacles)
{
  g_return_if_fail (MND_IS_VIEWPORT (self) && (obstacles != NULL || n_obstacles == 0));

  g_array_set_size (self->obstacles, 0);
  if (n_obstacles > 0)
    g_array_append_vals (self->obstacles, obstacles, n_obstacles);
}

void
mnd_viewport_reveal (MndViewport *self, const MndRect *rect, double margin)
{
  MndRect view, framed;
  MndPoint way, out;

  g_return_if_fail (MND_IS_VIEWPORT (self));
  g_return_if_fail (rect != NULL);

  view = mnd_viewport_rect_to_view (self, rect);
  framed = mnd_rect_inflate (&view, margin);
  way = (MndPoint){ shift_into (framed.x, framed.width, self->width),
                    shift_into (framed.y, framed.height, self->height) };
  view = (MndRect){ view.x + way.x, view.y + way.y, view.width, view.height };
  framed = mnd_rect_inflate (&view, MIN (margin, OBSTACLE_GAP));
  out = is_clear (self, &view) ? (MndPoint){ 0, 0 } : find_way_out (self, &framed);
  mnd_viewport_pan (self, way.x + out.x, way.y + out.y);
}

MndPoint
mnd_viewport_to_view (MndViewport *self, MndPoint map)
{
  g_return_val_if_fail (MND_IS_VIEWPORT (self), map);

  return (MndPoint){ map.x * self->scale + self->offset.x, map.y * self->scale + self->offset.y };
}

MndPoint
mnd_viewport_to_map (MndViewport *self, MndPoint view)
{
  g_return_val_if_fail (MND_IS_VIEWPORT (self), view);

  return (MndPoint){ (view.x - self->offset.x) / self->scale, (view.y - self->offset.y) / self->scale };
}

MndRect
mnd_viewport_rect_to_view (MndViewport *self, const MndRect *map)
{
  MndPoint corner;

  g_return_val_if_fail (MND_IS_VIEWPORT (self) && map != NULL, (MndRect){ 0 });

  corner = mnd_viewport_to_view (self, (MndPoint){ map->x, map->y });
  return (MndRect){ corner.x, corner.y, map->width * self->scale, map->height * self->scale };
}

MndRect
mnd_viewport_get_visible (MndViewport *self)
{
  MndPoint corner;

  g_return_val_if_fail (MND_IS_VIEWPORT (self), (MndRect){ 0 });

  corner = mnd_viewport_to_map (self, (MndPoint){ 0, 0 });
  return (MndRect){ corner.x, corner.y, self->width / self->scale, self->height / self->scale };
}
