/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts are found by joining the ends of each edge, and packed on shelves: the highest first, from left to right,
 * until the shelf is as wide as the picture should be. */

#include "layout/worker/components.h"

#include <math.h>

#define ASPECT 1.6

static guint
find_root (guint *parent, guint node)
{
  while (parent[node] != node)
    {
      parent[node] = parent[parent[node]];
      node = parent[node];
    }

  return node;
}

static gint
compare_parts (gconstpointer a, gconstpointer b)
{
  const GArray *first = *(const GArray *const *) a, *second = *(const GArray *const *) b;

  if (first->len != second->len)
    return first->len > second->len ? -1 : 1;

  return g_array_index (first, guint, 0) < g_array_index (second, guint, 0) ? -1 : 1;
}

GPtrArray *
mnd_components_find (MndLayoutRequest *request)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint n_nodes, n_edges;
  const MndLayoutEdge *edges = mnd_layout_request_get_edges (request, &n_edges);
  g_autofree guint *parent = NULL;
  g_autofree GArray **by_root = NULL;

  mnd_layout_request_get_nodes (request, &n_nodes);
  parent = g_new (guint, n_nodes);
  by_root = g_new0 (GArray *, n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    parent[i] = i;
  for (guint i = 0; i < n_edges; i++)
    parent[find_root (parent, edges[i].to)] = find_root (parent, edges[i].from);

  for (guint i = 0; i < n_nodes; i++)
    {
      guint root = find_root (parent, i);

      if (by_root[root] == NULL)
        {
          by_root[root] = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (parts, by_root[root]);
        }
      g_array_append_val (by_root[root], i);
    }
  g_ptr_array_sort (parts, compare_parts);

  return parts;
}

/* One part as a rectangle to be packed. */
typedef struct
{
  const GArray *members;
  MndBox bounds;
  guint order;
} Parcel;

static gint
compare_parcels (gconstpointer a, gconstpointer b)
{
  const Parcel *first = a, *second = b;

  if (first->bounds.height != second->bounds.height)
    return first->bounds.height > second->bounds.height ? -1 : 1;

  return first->order < second->order ? -1 : 1;
}

static MndBox
part_bounds (const GArray *members, const MndBox *boxes)
{
  g_autofree MndBox *own = g_new (MndBox, members->len);

  for (guint i = 0; i < members->len; i++)
    own[i] = boxes[g_array_index (members, guint, i)];

  return mnd_box_bounds (own, members->len);
}

static gboolean
is_known (const GArray *members, const MndLayoutNode *nodes)
{
  guint n_placed = 0;

  for (guint i = 0; i < members->len; i++)
    n_placed += nodes[g_array_index (members, guint, i)].placed;

  return 2 * n_placed > members->len;
}

static gboolean
has_fixed (const GArray *members, const MndBox *boxes)
{
  for (guint i = 0; i < members->len; i++)
    if (boxes[g_array_index (members, guint, i)].fixed)
      return TRUE;

  return FALSE;
}

/* Whether a box of one part stands near a box of the other; their bounds are known to. */
static gboolean
are_mixed (const GArray *first, const GArray *second, const MndBox *boxes, double gap)
{
  for (guint i = 0; i < first->len; i++)
    for (guint j = 0; j < second->len; j++)
      if (mnd_box_is_too_close (&boxes[g_array_index (first, guint, i)], &boxes[g_array_index (second, guint, j)], gap))
        return TRUE;

  return FALSE;
}

gboolean *
mnd_components_find_held (const GPtrArray *components, const MndLayoutNode *nodes, const MndBox *boxes, double gap)
{
  gboolean *held = g_new0 (gboolean, components->len);
  g_autofree MndBox *bounds = g_new (MndBox, components->len);

  for (guint i = 0; i < components->len; i++)
    {
      const GArray *members = g_ptr_array_index (components, i);

      bounds[i] = part_bounds (members, boxes);
      held[i] = is_known (members, nodes);
      for (guint k = 0; k < i && held[i]; k++)
        held[i] = !held[k] || !mnd_box_is_too_close (&bounds[i], &bounds[k], gap)
                  || !are_mixed (members, g_ptr_array_index (components, k), boxes, gap);
      held[i] |= has_fixed (members, boxes);
    }

  return held;
}

static void
move_part (const GArray *members, MndBox *boxes, double dx, double dy)
{
  for (guint i = 0; i < members->len; i++)
    {
      boxes[g_array_index (members, guint, i)].x += dx;
      boxes[g_array_index (members, guint, i)].y += dy;
    }
}

/* Puts the parcels on shelves from @left and @top on, none wider than @width unless one parcel alone is. */
static void
fill_shelves (GArray *parcels, MndBox *boxes, double left, double top, double width, double gap)
{
  double x = left, y = top, shelf_height = 0;

  for (guint i = 0; i < parcels->len; i++)
    {
      const Parcel *parcel = &g_array_index (parcels, Parcel, i);
      const MndBox *bounds = &parcel->bounds;

      if (x > left && x + bounds->width > left + width)
        {
          y += shelf_height + gap;
          x = left;
          shelf_height = 0;
        }
      move_part (parcel->members, boxes, x + bounds->width / 2 - bounds->x, y + bounds->height / 2 - bounds->y);
      x += bounds->width + gap;
      shelf_height = MAX (shelf_height, bounds->height);
    }
}

void
mnd_components_pack (const GPtrArray *components, const gboolean *held, MndBox *boxes, double gap)
{
  g_autoptr (GArray) free_parcels = g_array_new (FALSE, FALSE, sizeof (Parcel));
  g_autoptr (GArray) held_bounds = g_array_new (FALSE, FALSE, sizeof (MndBox));
  double area = 0, widest = 0, largest = 0;
  MndBox all_held;

  for (guint i = 0; i < components->len; i++)
    {
      Parcel parcel = { g_ptr_array_index (components, i), { 0 }, i };

      parcel.bounds = part_bounds (parcel.members, boxes);
      if (held[i])
        {
          g_array_append_val (held_bounds, parcel.bounds);
          continue;
        }
      g_array_append_val (free_parcels, parcel);
      area += (parcel.bounds.width + gap) * (parcel.bounds.height + gap);
      largest = MAX (largest, parcel.bounds.width * parcel.bounds.height);
      widest = MAX (widest, parcel.bounds.width);
    }

  g_array_sort (free_parcels, compare_parcels);
  all_held = mnd_box_bounds ((const MndBox *) (const void *) held_bounds->data, held_bounds->len);
  if (held_bounds->len > 0)
    fill_shelves (free_parcels, boxes, all_held.x - all_held.width / 2, all_held.y + all_held.height / 2 + gap,
                  MAX (widest, all_held.width), gap);
  else if (largest > area / 2)
    fill_shelves (free_parcels, boxes, 0, 0, widest, gap);
  else
    fill_shelves (free_parcels, boxes, 0, 0, MAX (widest, sqrt (area * ASPECT)), gap);
}
