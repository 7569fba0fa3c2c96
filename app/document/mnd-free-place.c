/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places are tried on rings of half a box around the wanted one; of the first ring that has any, and the next, the best
 * counts. */
#include "document/mnd-free-place.h"

#include <math.h>

#define GAP 12.0 /* points from box to box, as layouts leave it */
#define MAX_RINGS 60

typedef struct
{
  MndScene *scene;
  MndPoint wanted;
  double width, height;
  const MndRect *within;
  MndPoint best;
  double cost; /* of the best so far */
} Search;

static gboolean
is_free (const Search *self, MndPoint place)
{
  MndRect room = mnd_rect_around (place, self->width + 2 * GAP, self->height + 2 * GAP);

  if (self->within != NULL && !mnd_rect_contains (self->within, place))
    return FALSE;
  for (guint i = 0; i < mnd_scene_get_n_nodes (self->scene); i++)
    if (mnd_rect_intersects (&room, &mnd_scene_get_node (self->scene, i)->rect))
      return FALSE;
  return TRUE;
}

static void
try_place (Search *self, int column, int row)
{
  MndPoint place = { self->wanted.x + column * (self->width + GAP) / 2,
                     self->wanted.y + row * (self->height + GAP) / 2 };
  double cost = mnd_point_distance (place, self->wanted);

  if (cost >= self->cost || !is_free (self, place))
    return;
  self->best = place;
  self->cost = cost;
}

static void
try_ring (Search *self, int ring)
{
  for (int row = -ring; row <= ring; row++)
    for (int column = -ring; column <= ring; column += ABS (row) == ring ? 1 : 2 * MAX (ring, 1))
      try_place (self, column, row);
}

MndPoint
mnd_free_place_find (MndScene *scene, MndPoint wanted, double width, double height, const MndRect *within)
{
  Search search = { scene, wanted, width, height, within, wanted, INFINITY };
  int ring = 0;

  g_return_val_if_fail (MND_IS_SCENE (scene) && width > 0 && height > 0, wanted);

  while (ring < MAX_RINGS && isinf (search.cost))
    try_ring (&search, ring++);
  /* A box is wider than high: a place above or below, farther out by number, may be nearer. */
  for (int end = (int) ceil (ring * (width + GAP) / (height + GAP)); ring < MIN (end, MAX_RINGS); ring++)
    try_ring (&search, ring);
  return search.best;
}

MndPoint
mnd_free_place_find_beside (MndScene *scene, const MndId *neighbours, guint n_neighbours, double width, double height,
                            const MndRect *within)
{
  MndPoint middle = { 0, 0 };
  MndRect all;
  guint n_shown = 0;

  g_return_val_if_fail (MND_IS_SCENE (scene) && (neighbours != NULL || n_neighbours == 0), middle);

  for (guint i = 0; i < n_neighbours; i++)
    {
      const MndSceneNode *node = mnd_scene_find_node (scene, &neighbours[i]);
      MndPoint center;

      if (node == NULL)
        continue;
      center = mnd_rect_get_center (&node->rect);
      middle.x += center.x;
      middle.y += center.y;
      n_shown++;
    }
  if (n_shown > 0)
    return mnd_free_place_find (scene, (MndPoint){ middle.x / n_shown, middle.y / n_shown }, width, height, within);
  all = mnd_scene_get_extents (scene);
  return mnd_free_place_find (scene, mnd_rect_get_center (&all), width, height, within);
}
