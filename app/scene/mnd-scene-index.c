/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where items are kept: sorted arrays, look-ups by id, the grids for what lies where, and fans, which are the lines
 * between the same two nodes. All of it notes what part of the picture it damages.
 */
#include "scene/mnd-scene-private.h"

#include <math.h>

#define PIECE_LENGTH 280.0
#define MAX_PIECES 4096.0
#define DAMAGE_MARGIN 4.0 /* borders stand a little over the edge */
#define DAMAGE_PIECE 120.0
#define MAX_DAMAGE_PARTS 4096

void
mnd_scene_begin_damage (MndScene *self)
{
  self->damage = (MndRect){ 0 };
  g_array_set_size (self->damage_parts, 0);
}

void
mnd_scene_damage_rect (MndScene *self, const MndRect *rect)
{
  gboolean is_first = mnd_rect_is_empty (&self->damage);

  self->extents_known = FALSE;
  if (mnd_rect_is_empty (rect))
    return;
  self->damage = mnd_rect_union (&self->damage, rect);
  if (self->damage_parts->len >= MAX_DAMAGE_PARTS)
    g_array_set_size (self->damage_parts, 0);
  else if (is_first || self->damage_parts->len > 0)
    g_array_append_val (self->damage_parts, *rect);
}

void
mnd_scene_damage_line (MndScene *self, const MndSceneLine *line)
{
  MndRect tip = mnd_rect_around (line->tip, 2 * MND_STYLE_HEAD_WIDTH, 2 * MND_STYLE_HEAD_WIDTH);

  if (line->line_kind == MND_LINE_BUNDLE)
    {
      mnd_scene_damage_rect (self, &line->bounds);
      return;
    }
  for (guint i = 0; i + 3 < line->n_points; i += 3)
    {
      const MndPoint *curve = line->path + i;
      double length = mnd_point_distance (curve[0], curve[1]) + mnd_point_distance (curve[1], curve[2])
                      + mnd_point_distance (curve[2], curve[3]);
      guint n_pieces = (guint) CLAMP (ceil (length / DAMAGE_PIECE), 1.0, MAX_PIECES);
      MndPoint before = curve[0];
      for (guint piece = 1; piece <= n_pieces; piece++)
        {
          MndPoint next = mnd_curve_at (curve, piece / (double) n_pieces);
          MndRect rect = mnd_rect_between (before, next);
          rect = mnd_rect_inflate (&rect, MND_STYLE_HEAD_WIDTH);
          mnd_scene_damage_rect (self, &rect);
          before = next;
        }
    }
  if (line->n_points > 0)
    mnd_scene_damage_rect (self, &tip);
}

void
mnd_scene_damage_node (MndScene *self, const MndSceneNode *node)
{
  MndRect rect = mnd_rect_inflate (&node->rect, DAMAGE_MARGIN);

  mnd_scene_damage_rect (self, &rect);
}

/* --- sorted arrays */

/* The place of `id` in an array of items by key, or where it belongs. Both kinds of items tell their id by a function.
 */
static guint
find_place (GPtrArray *items, const MndId *(*id_of) (gpointer), const MndId *id)
{
  guint low = 0, high = items->len;

  if (high > 0 && mnd_id_compare (id_of (g_ptr_array_index (items, high - 1)), id) < 0)
    return high;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (mnd_id_compare (id_of (g_ptr_array_index (items, middle)), id) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static const MndId *
id_of_node (gpointer node)
{
  return ((MndSceneNode *) node)->id;
}

static const MndId *
id_of_line (gpointer line)
{
  return ((MndSceneLine *) line)->id;
}

/* --- fans */

static MndFan
fan_key (MndSceneNode *a, MndSceneNode *b)
{
  return (MndFan){ .ends = { MIN (a, b), MAX (a, b) } };
}

static int
compare_in_fan (gconstpointer a, gconstpointer b)
{
  const MndSceneLine *first = *(const MndSceneLine *const *) a, *second = *(const MndSceneLine *const *) b;

  if (first->line_kind != second->line_kind)
    return first->line_kind < second->line_kind ? -1 : 1;
  return mnd_id_compare (first->id, second->id);
}

static void
add_to_fan (MndScene *self, MndSceneLine *line)
{
  MndFan key = fan_key (line->from, line->to);
  MndFan *fan = g_hash_table_lookup (self->fans, &key);

  if (fan == NULL)
    {
      fan = g_memdup2 (&key, sizeof key);
      fan->lines = g_ptr_array_new ();
      g_hash_table_add (self->fans, fan);
    }
  g_ptr_array_add (fan->lines, line);
  g_hash_table_add (self->stale_fans, fan);
}

static void
remove_from_fan (MndScene *self, MndSceneLine *line)
{
  MndFan key = fan_key (line->from, line->to);
  MndFan *fan = g_hash_table_lookup (self->fans, &key);

  g_assert (fan != NULL);
  g_ptr_array_remove (fan->lines, line);
  if (fan->lines->len > 0)
    {
      g_hash_table_add (self->stale_fans, fan);
      return;
    }
  mnd_grid_remove (self->corridors, fan);
  g_hash_table_remove (self->stale_fans, fan);
  g_hash_table_remove (self->doubtful_fans, fan);
  g_hash_table_remove (self->fans, fan);
}

static void
put_line_in_grid (MndScene *self, MndSceneLine *line)
{
  for (guint i = 0; i + 3 < line->n_points; i += 3)
    {
      const MndPoint *curve = line->path + i;
      double length = mnd_point_distance (curve[0], curve[1]) + mnd_point_distance (curve[1], curve[2])
                      + mnd_point_distance (curve[2], curve[3]);
      guint n_pieces = (guint) CLAMP (length / PIECE_LENGTH, 1.0, MAX_PIECES);
      MndPoint before = curve[0];
      for (guint piece = 1; piece <= n_pieces; piece++)
        {
          MndPoint next = mnd_curve_at (curve, piece / (double) n_pieces);
          MndRect rect = mnd_rect_between (before, next);
          rect = mnd_rect_inflate (&rect, MND_STYLE_HEAD_WIDTH);
          mnd_grid_add (self->line_grid, line, &rect);
          before = next;
        }
    }
}

static void
rerun (MndScene *self, MndSceneLine *line, gboolean routed)
{
  mnd_scene_damage_line (self, line);
  mnd_grid_remove (self->line_grid, line);
  mnd_scene_run_line (self, line, routed);
  put_line_in_grid (self, line);
  mnd_scene_damage_line (self, line);
  mnd_scene_doubt_label (self, line);
}

/* Routes are taken where all lines of the fan have one and these are apart: a layout may lay parallel lines on one
 * another. */
static gboolean
has_good_routes (MndScene *self, MndFan *fan)
{
  for (guint i = 0; i < fan->lines->len; i++)
    {
      const MndRoute *route = mnd_scene_hold_route (self, g_ptr_array_index (fan->lines, i));
      if (route == NULL)
        return FALSE;
      for (guint other = 0; other < i; other++)
        {
          const MndRoute *second = mnd_scene_hold_route (self, g_ptr_array_index (fan->lines, other));
          MndPoint middle = mnd_path_middle (second->points, second->n_points, NULL);
          if (mnd_path_distance (route->points, route->n_points, middle) < MND_STYLE_FAN_SPACING / 2)
            return FALSE;
        }
    }
  return TRUE;
}

static void
run_fan (MndScene *self, MndFan *fan)
{
  gboolean routed;

  g_ptr_array_sort (fan->lines, compare_in_fan);
  routed = has_good_routes (self, fan);
  if (routed)
    mnd_grid_remove (self->corridors, fan);
  fan->bend = routed ? 0 : mnd_scene_find_bend (self, fan);
  if (!routed)
    mnd_scene_lay_corridor (self, fan);
  for (guint i = 0; i < fan->lines->len; i++)
    {
      MndSceneLine *line = g_ptr_array_index (fan->lines, i);
      line->fan_index = i;
      line->fan_size = fan->lines->len;
      line->bend = fan->bend;
      rerun (self, line, routed);
    }
}

void
mnd_scene_run_stale (MndScene *self)
{
  GHashTableIter iter;
  gpointer fan;

  g_hash_table_iter_init (&iter, self->doubtful_fans);
  while (g_hash_table_iter_next (&iter, &fan, NULL))
    if (!g_hash_table_contains (self->stale_fans, fan) && mnd_scene_find_bend (self, fan) != ((MndFan *) fan)->bend)
      g_hash_table_add (self->stale_fans, fan);
  g_hash_table_remove_all (self->doubtful_fans);
  g_hash_table_iter_init (&iter, self->stale_fans);
  while (g_hash_table_iter_next (&iter, &fan, NULL))
    run_fan (self, fan);
  g_hash_table_remove_all (self->stale_fans);
}

void
mnd_scene_make_fan_stale (MndScene *self, MndSceneLine *line)
{
  MndFan key = fan_key (line->from, line->to);

  g_hash_table_add (self->stale_fans, g_hash_table_lookup (self->fans, &key));
}

void
mnd_scene_make_stale (MndScene *self, MndSceneNode *node)
{
  for (guint i = 0; i < node->touches->len; i++)
    {
      MndSceneLine *line = g_ptr_array_index (node->touches, i);
      mnd_scene_make_fan_stale (self, line);
    }
}

/* --- lines */

static GPtrArray *
array_of_line (MndScene *self, const MndSceneLine *line)
{
  if (line->bundle != NULL)
    return self->bundles;
  return line->line_kind == MND_LINE_LINK ? self->links : self->ties;
}

/* Takes the line. */
void
mnd_scene_add_line (MndScene *self, MndSceneLine *line)
{
  GPtrArray *lines = array_of_line (self, line);

  g_ptr_array_insert (lines, (int) find_place (lines, id_of_line, line->id), line);
  if (line->bundle == NULL)
    g_hash_table_insert (self->lines_by_id, (gpointer) line->id, line);
  for (guint i = 0; line->bundle != NULL && i < line->bundle->ids->len; i++)
    g_hash_table_insert (self->lines_by_id, g_ptr_array_index (line->bundle->ids, i), line);
  g_ptr_array_add (line->from->touches, line);
  if (line->to != line->from)
    g_ptr_array_add (line->to->touches, line);
  if (line->bundle == NULL && line->line_kind != MND_LINE_LINK)
    {
      const MndId *support = mnd_record_get_id (line->record);
      GPtrArray *ties = g_hash_table_lookup (self->ties_by_support, support);
      if (ties == NULL)
        {
          ties = g_ptr_array_new ();
          g_hash_table_insert (self->ties_by_support, g_memdup2 (support, sizeof *support), ties);
        }
      g_ptr_array_add (ties, line);
    }
  add_to_fan (self, line);
}

void
mnd_scene_remove_line (MndScene *self, MndSceneLine *line)
{
  GPtrArray *lines = array_of_line (self, line);

  mnd_scene_damage_line (self, line);
  mnd_scene_drop_label (self, line);
  mnd_grid_remove (self->line_grid, line);
  remove_from_fan (self, line);
  g_ptr_array_remove (line->from->touches, line);
  if (line->to != line->from)
    g_ptr_array_remove (line->to->touches, line);
  if (line->bundle == NULL && line->line_kind != MND_LINE_LINK)
    {
      GPtrArray *ties = g_hash_table_lookup (self->ties_by_support, mnd_record_get_id (line->record));
      g_ptr_array_remove (ties, line);
      if (ties->len == 0)
        g_hash_table_remove (self->ties_by_support, mnd_record_get_id (line->record));
    }
  if (line->bundle == NULL)
    g_hash_table_remove (self->lines_by_id, line->id);
  for (guint i = 0; line->bundle != NULL && i < line->bundle->ids->len; i++)
    g_hash_table_remove (self->lines_by_id, g_ptr_array_index (line->bundle->ids, i));
  g_ptr_array_remove_index (lines, find_place (lines, id_of_line, line->id)); /* frees it */
}

/* --- nodes */

/* What runs or stands near there may do so otherwise now. */
static void
doubt_around (MndScene *self, const MndRect *rect)
{
  mnd_scene_doubt_corridors (self, rect);
  mnd_scene_doubt_labels (self, rect);
}

static GPtrArray *
array_of_node (MndScene *self, const MndSceneNode *node)
{
  if (node->record == NULL)
    return self->boxes;
  return node->is_support ? self->supports : self->actors;
}

/* Takes the node. */
void
mnd_scene_add_node (MndScene *self, MndSceneNode *node)
{
  GPtrArray *nodes = array_of_node (self, node);

  g_ptr_array_insert (nodes, (int) find_place (nodes, id_of_node, node->id), node);
  if (node->record != NULL)
    g_hash_table_insert (self->nodes_by_id, (gpointer) node->id, node);
  mnd_grid_add (self->node_grid, node, &node->rect);
  if (!node->placed)
    self->n_unplaced++;
  doubt_around (self, &node->rect);
  mnd_scene_damage_node (self, node);
}

void
mnd_scene_remove_node (MndScene *self, MndSceneNode *node)
{
  GPtrArray *nodes = array_of_node (self, node);

  g_assert (node->touches->len == 0);
  mnd_scene_damage_node (self, node);
  doubt_around (self, &node->rect);
  mnd_grid_remove (self->node_grid, node);
  if (!node->placed)
    self->n_unplaced--;
  if (node->record != NULL)
    g_hash_table_remove (self->nodes_by_id, node->id);
  g_ptr_array_remove_index (nodes, find_place (nodes, id_of_node, node->id)); /* frees it */
}

void
mnd_scene_node_was_at (MndScene *self, MndSceneNode *node, const MndRect *before)
{
  if (mnd_rect_equal (before, &node->rect))
    return;
  mnd_scene_damage_rect (self, before);
  mnd_grid_remove (self->node_grid, node);
  mnd_grid_add (self->node_grid, node, &node->rect);
  doubt_around (self, before);
  doubt_around (self, &node->rect);
  mnd_scene_make_stale (self, node);
}
