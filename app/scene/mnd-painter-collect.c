/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What there is to draw in a clip, in the order of the scene. Where little of the map is in it the grids know, else a
 * walk along everything is sooner done: one look at the bounds of each.
 */
#include "scene/mnd-painter-private.h"
#include "scene/mnd-scene-private.h"

#define NODE_REACH 24.0 /* of what belongs to a node, beyond its place: rings, handles, marks */
/* To find one thing by a grid takes as long as to look at so many. */
#define GRID_COST 6

static int
compare_nodes (gconstpointer a, gconstpointer b)
{
  return mnd_id_compare ((*(const MndSceneNode *const *) a)->id, (*(const MndSceneNode *const *) b)->id);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return mnd_id_compare ((*(const MndSceneLine *const *) a)->id, (*(const MndSceneLine *const *) b)->id);
}

static gboolean
is_found_by_grid (MndGrid *grid, const MndRect *room, guint n_things)
{
  return mnd_grid_count (grid, room, n_things / GRID_COST + 1) * GRID_COST < n_things;
}

static void
find_nodes (MndBrush *brush, const MndRect *room)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  brush->supports = g_ptr_array_new ();
  brush->boxes = g_ptr_array_new ();
  brush->actors = g_ptr_array_new ();
  mnd_grid_collect (brush->scene->node_grid, room, nodes);
  for (guint i = 0; i < nodes->len; i++)
    {
      MndSceneNode *node = g_ptr_array_index (nodes, i);
      g_ptr_array_add (node->record == NULL ? brush->boxes : node->is_support ? brush->supports : brush->actors, node);
    }
  g_ptr_array_sort (brush->supports, compare_nodes);
  g_ptr_array_sort (brush->boxes, compare_nodes);
  g_ptr_array_sort (brush->actors, compare_nodes);
}

static void
find_lines (MndBrush *brush, const MndRect *room)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  brush->ties = g_ptr_array_new ();
  brush->links = g_ptr_array_new ();
  brush->bundles = g_ptr_array_new ();
  mnd_grid_collect (brush->scene->line_grid, room, lines);
  for (guint i = 0; i < lines->len; i++)
    {
      MndSceneLine *line = g_ptr_array_index (lines, i);
      g_ptr_array_add (line->bundle != NULL               ? brush->bundles
                       : line->line_kind == MND_LINE_LINK ? brush->links
                                                          : brush->ties,
                       line);
    }
  g_ptr_array_sort (brush->ties, compare_lines);
  g_ptr_array_sort (brush->links, compare_lines);
  g_ptr_array_sort (brush->bundles, compare_lines);
}

static GPtrArray *
filter_nodes (GPtrArray *nodes, const MndRect *room)
{
  GPtrArray *found = g_ptr_array_sized_new (nodes->len);

  for (guint i = 0; i < nodes->len; i++)
    if (mnd_rect_intersects (room, &((const MndSceneNode *) g_ptr_array_index (nodes, i))->rect))
      g_ptr_array_add (found, g_ptr_array_index (nodes, i));
  return found;
}

static GPtrArray *
filter_lines (GPtrArray *lines, const MndRect *room)
{
  GPtrArray *found = g_ptr_array_sized_new (lines->len);

  for (guint i = 0; i < lines->len; i++)
    if (mnd_rect_intersects (room, &((const MndSceneLine *) g_ptr_array_index (lines, i))->bounds))
      g_ptr_array_add (found, g_ptr_array_index (lines, i));
  return found;
}

static void
take_all (MndBrush *brush)
{
  MndScene *scene = brush->scene;

  brush->ties = g_ptr_array_ref (scene->ties);
  brush->links = g_ptr_array_ref (scene->links);
  brush->bundles = g_ptr_array_ref (scene->bundles);
  brush->supports = g_ptr_array_ref (scene->supports);
  brush->boxes = g_ptr_array_ref (scene->boxes);
  brush->actors = g_ptr_array_ref (scene->actors);
}

void
mnd_brush_collect (MndBrush *brush)
{
  MndScene *scene = brush->scene;
  MndRect room;

  /* What is drawn elsewhere than it stands is where nobody would look for it. */
  if (brush->clip == NULL || brush->state->places != NULL || brush->state->moved != NULL)
    {
      take_all (brush);
      return;
    }
  room = mnd_rect_inflate (brush->clip, NODE_REACH);
  if (is_found_by_grid (scene->node_grid, &room, scene->actors->len + scene->supports->len + scene->boxes->len))
    find_nodes (brush, &room);
  else
    {
      brush->supports = filter_nodes (scene->supports, &room);
      brush->boxes = filter_nodes (scene->boxes, &room);
      brush->actors = filter_nodes (scene->actors, &room);
    }
  if (is_found_by_grid (scene->line_grid, brush->clip, scene->links->len + scene->ties->len + scene->bundles->len))
    find_lines (brush, brush->clip);
  else
    {
      brush->ties = filter_lines (scene->ties, brush->clip);
      brush->links = filter_lines (scene->links, brush->clip);
      brush->bundles = filter_lines (scene->bundles, brush->clip);
    }
}

void
mnd_brush_drop_collected (MndBrush *brush)
{
  g_ptr_array_unref (brush->ties);
  g_ptr_array_unref (brush->links);
  g_ptr_array_unref (brush->bundles);
  g_ptr_array_unref (brush->supports);
  g_ptr_array_unref (brush->boxes);
  g_ptr_array_unref (brush->actors);
}
