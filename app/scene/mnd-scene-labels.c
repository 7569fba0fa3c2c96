/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the words on links stand: on the line or beside it, where neither a node nor another label is. Labels take
 * their places one after the other, those of short lines first, because these have the least choice, and none minds
 * those that come later. So the outcome hangs on what the scene shows and not on how it came about, and a change is
 * followed only as far as it reaches: whoever is near a place that was taken or left, and comes later, chooses again.
 */
#include "scene/mnd-scene-private.h"

#include <math.h>

#define PADDING 1.5 /* of the plate under the words */
#define GAP 1.0     /* between a label and a node */
#define BESIDE 2.0  /* between a label beside its line and the line */

/* Places along the line, in the order in which they are tried. */
static const double places[] = { 0.5,  0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74,
                                 0.20, 0.80, 0.14, 0.86, 0.09, 0.91, 0.05, 0.95 };
/* Farther off a label is tied to its line by a leader. */
static const double leaders[] = { 14, 26, 40, 58, 80 };
#define MOST_OFF 80.0

/* What a bundle holds is always said. */
static gboolean
has_words (MndScene *self, const MndSceneLine *line)
{
  return line->line_kind == MND_LINE_BUNDLE || (self->link_labels && line->line_kind == MND_LINE_LINK);
}

/* Who chooses first. */
static int
compare_turns (gconstpointer a, gconstpointer b, gpointer data)
{
  const MndSceneLine *first = a, *second = b;

  if (first->length != second->length)
    return first->length < second->length ? -1 : 1;
  return mnd_id_compare (first->id, second->id);
}

static MndRect
rect_of_label (const MndSceneLine *line, MndPoint center)
{
  double width = 0, height = 0;

  if (line->line_kind != MND_LINE_BUNDLE)
    return mnd_rect_around (center, mnd_label_get_width (line->label) + 2 * PADDING,
                            mnd_label_get_height (line->label));
  for (guint i = 0; i < line->bundle->labels->len; i++)
    {
      const MndLabel *label = g_ptr_array_index (line->bundle->labels, i);
      width = MAX (width, mnd_label_get_width (label));
      height += mnd_label_get_height (label);
    }
  return mnd_rect_around (center, width + 4 * PADDING, height + 2 * PADDING);
}

/* How far from its line a label may reach. */
static double
find_reach (MndScene *self)
{
  return self->widest_label + 2 * MND_STYLE_LABEL_SIZE + MOST_OFF + 2 * PADDING + BESIDE;
}

static gboolean
overlap (const MndRect *a, const MndRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static gboolean
is_on_title (MndScene *self, const MndRect *rect, GPtrArray *near)
{
  if (self->title_grid == NULL)
    return FALSE;
  g_ptr_array_set_size (near, 0);
  mnd_grid_collect (self->title_grid, rect, near);
  for (guint i = 0; i < near->len; i++)
    if (overlap (&((const MndSceneFrame *) g_ptr_array_index (near, i))->title, rect))
      return TRUE;
  return FALSE;
}

static gboolean
is_free (MndScene *self, const MndSceneLine *line, const MndRect *rect, GPtrArray *near)
{
  MndRect room = mnd_rect_inflate (rect, GAP);

  g_ptr_array_set_size (near, 0);
  mnd_grid_collect (self->node_grid, &room, near);
  for (guint i = 0; i < near->len; i++)
    if (overlap (&((const MndSceneNode *) g_ptr_array_index (near, i))->rect, &room))
      return FALSE;
  if (is_on_title (self, rect, near))
    return FALSE;
  g_ptr_array_set_size (near, 0);
  mnd_grid_collect (self->label_grid, rect, near);
  for (guint i = 0; i < near->len; i++)
    {
      const MndSceneLine *other = g_ptr_array_index (near, i);
      if (other != line && overlap (&other->label_rect, rect) && compare_turns (other, line, NULL) < 0)
        return FALSE;
    }
  return TRUE;
}

/* `off` points away from where the label would touch its line; both sides are tried. */
static gboolean
try_beside (MndScene *self, const MndSceneLine *line, double place, double off, GPtrArray *near, MndRect *rect)
{
  MndPoint at = mnd_path_at (line->path, line->n_points, place);
  MndPoint before = mnd_path_at (line->path, line->n_points, place - 0.02);
  MndPoint after = mnd_path_at (line->path, line->n_points, place + 0.02);
  double length = MAX (mnd_point_distance (before, after), 1e-6);
  MndPoint normal = { -(after.y - before.y) / length, (after.x - before.x) / length };
  MndRect box = rect_of_label (line, at);
  double distance = fabs (normal.x) * box.width / 2 + fabs (normal.y) * box.height / 2 + off;

  for (int side = -1; side <= 1; side += 2)
    {
      *rect = mnd_rect_offset (&box, normal.x * distance * side, normal.y * distance * side);
      if (is_free (self, line, rect, near))
        return TRUE;
    }
  return FALSE;
}

/* The first place that is free; FALSE where there is none. */
static gboolean
find_label_place (MndScene *self, MndSceneLine *line, MndRect *rect)
{
  g_autoptr (GPtrArray) near = g_ptr_array_new ();

  line->leader = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      line->label_anchor = mnd_path_at (line->path, line->n_points, places[i]);
      *rect = rect_of_label (line, line->label_anchor);
      if (is_free (self, line, rect, near))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      line->label_anchor = mnd_path_at (line->path, line->n_points, places[i]);
      if (try_beside (self, line, places[i], BESIDE, near, rect))
        return TRUE;
    }
  line->leader = TRUE;
  for (guint off = 0; off < G_N_ELEMENTS (leaders); off++)
    for (guint i = 0; i < G_N_ELEMENTS (places); i++)
      {
        line->label_anchor = mnd_path_at (line->path, line->n_points, places[i]);
        if (try_beside (self, line, places[i], leaders[off], near, rect))
          return TRUE;
      }
  return FALSE;
}

/* The lines that have words and may want to put them where `rect` is. */
static void
collect_rivals (MndScene *self, const MndRect *rect, GPtrArray *lines)
{
  MndRect around = mnd_rect_inflate (rect, find_reach (self));

  mnd_grid_collect (self->line_grid, &around, lines);
}

static void
damage_label (MndScene *self, const MndSceneLine *line)
{
  if (mnd_rect_is_empty (&line->label_rect))
    return;
  mnd_scene_damage_rect (self, &line->label_rect);
}

static void
take_label_off (MndScene *self, MndSceneLine *line)
{
  damage_label (self, line);
  mnd_grid_remove (self->label_grid, line);
  line->label_rect = (MndRect){ 0 };
  if (line->label_hidden)
    self->n_hidden_labels--;
  line->label_hidden = FALSE;
}

/* Later ones near a place that was taken or left choose again. */
static void
queue_rivals (MndScene *self, GTree *queue, const MndSceneLine *line, const MndRect *rect)
{
  g_autoptr (GPtrArray) rivals = g_ptr_array_new ();

  if (mnd_rect_is_empty (rect))
    return;
  collect_rivals (self, rect, rivals);
  for (guint i = 0; i < rivals->len; i++)
    {
      MndSceneLine *rival = g_ptr_array_index (rivals, i);
      if (has_words (self, rival) && compare_turns (rival, line, NULL) > 0)
        g_tree_insert (queue, rival, rival);
    }
}

static void
put_label (MndScene *self, MndSceneLine *line, GTree *queue)
{
  MndRect before = line->label_rect, rect;
  gboolean found = find_label_place (self, line, &rect);

  if (found && mnd_rect_equal (&before, &rect))
    return;
  take_label_off (self, line);
  if (queue != NULL)
    queue_rivals (self, queue, line, &before);
  if (!found)
    {
      line->label_hidden = TRUE;
      self->n_hidden_labels++;
      return;
    }
  line->label_rect = rect;
  mnd_grid_add (self->label_grid, line, &rect);
  damage_label (self, line);
  if (queue != NULL)
    queue_rivals (self, queue, line, &rect);
}

void
mnd_scene_doubt_labels (MndScene *self, const MndRect *rect)
{
  g_autoptr (GPtrArray) rivals = NULL;

  if ((!self->link_labels && self->bundles->len == 0) || mnd_rect_is_empty (rect))
    return;
  rivals = g_ptr_array_new ();
  collect_rivals (self, rect, rivals);
  for (guint i = 0; i < rivals->len; i++)
    if (has_words (self, g_ptr_array_index (rivals, i)))
      g_hash_table_add (self->stale_labels, g_ptr_array_index (rivals, i));
}

void
mnd_scene_doubt_label (MndScene *self, MndSceneLine *line)
{
  if (!has_words (self, line))
    return;
  g_hash_table_add (self->stale_labels, line);
  /* It may have another turn than before, even where it stays. */
  mnd_scene_doubt_labels (self, &line->label_rect);
}

void
mnd_scene_drop_label (MndScene *self, MndSceneLine *line)
{
  MndRect rect = line->label_rect;

  take_label_off (self, line);
  mnd_scene_doubt_labels (self, &rect);
  g_hash_table_remove (self->stale_labels, line);
}

void
mnd_scene_settle_labels (MndScene *self)
{
  gboolean all = g_hash_table_size (self->stale_labels) >= self->links->len + self->bundles->len;
  GTree *queue;
  GTreeNode *first;
  GHashTableIter iter;
  gpointer line;

  if (g_hash_table_size (self->stale_labels) == 0)
    return;
  queue = g_tree_new_with_data (compare_turns, NULL);
  g_hash_table_iter_init (&iter, self->stale_labels);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    g_tree_insert (queue, line, line);
  g_hash_table_remove_all (self->stale_labels);
  while ((first = g_tree_node_first (queue)) != NULL)
    {
      line = g_tree_node_key (first);
      g_tree_remove (queue, line);
      put_label (self, line, all ? NULL : queue);
    }
  g_tree_unref (queue);
}

void
mnd_scene_sync_labels (MndScene *self)
{
  GPtrArray *arrays[] = { self->links, self->bundles };

  for (guint a = 0; a < G_N_ELEMENTS (arrays); a++)
    for (guint i = 0; i < arrays[a]->len; i++)
      {
        MndSceneLine *line = g_ptr_array_index (arrays[a], i);
        if (has_words (self, line))
          mnd_scene_doubt_label (self, line);
        else
          take_label_off (self, line);
      }
  mnd_scene_settle_labels (self);
}
