/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands out while the rest fades: what the legend's row under the pointer means, else what is in the spotlight,
 * else what is searched for, else who is next to the one actor that is selected, else to the one that the pointer rests
 * on. Only the picture is painted anew; the scene does not know of it.
 */
#include "desktop/mnd-canvas-private.h"

#include "scene/mnd-scene-hidden.h"

/* The pointer has come to rest. */
#define REST_MS 350
#define REVEAL_MARGIN 64.0 /* pixels: also clear of the controls at the bottom */
#define CLEAR_MARGIN 16.0  /* where it is known what lies over the map */
/* How much remains of the rest. What is searched for and the neighbourhood are read on a map that stays one. */
#define DIM_LEGEND 0.2
#define DIM_SPOTLIGHT 0.2
#define DIM_HITS 0.35
#define DIM_NEIGHBOURS 0.4

static GHashTable *
dup_meant (MndCanvas *self)
{
  int row = mnd_legend_panel_get_hovered_row (self->legend_panel);
  MndLegend *legend = mnd_legend_panel_get_legend (self->legend_panel);
  GHashTable *set;

  if (row < 0 || legend == NULL)
    return NULL;
  set = mnd_canvas_new_id_set ();
  for (guint i = 0; i < mnd_scene_get_n_nodes (self->scene); i++)
    if (mnd_legend_row_matches (legend, row, self->scene, mnd_scene_get_node (self->scene, i)->id))
      mnd_canvas_add_id (set, mnd_scene_get_node (self->scene, i)->id);
  for (guint i = 0; i < mnd_scene_get_n_lines (self->scene); i++)
    if (mnd_legend_row_matches (legend, row, self->scene, mnd_scene_get_line (self->scene, i)->id))
      mnd_canvas_add_id (set, mnd_scene_get_line (self->scene, i)->id);
  for (guint i = 0; i < mnd_scene_get_n_groups (self->scene); i++)
    if (mnd_legend_row_matches (legend, row, self->scene, &mnd_scene_get_group (self->scene, i)->id))
      mnd_canvas_add_id (set, &mnd_scene_get_group (self->scene, i)->id);
  for (guint i = 0; i < mnd_scene_get_n_bundles (self->scene); i++)
    if (mnd_legend_row_matches (legend, row, self->scene, mnd_scene_get_bundle (self->scene, i)->id))
      mnd_canvas_add_id (set, mnd_scene_get_bundle (self->scene, i)->id);
  return set;
}

static void
add_line (GHashTable *set, const MndSceneLine *line)
{
  mnd_canvas_add_id (set, line->id);
  mnd_canvas_add_id (set, line->from->id);
  mnd_canvas_add_id (set, line->to->id);
}

/* Through support: the other parties are neighbours too, as the support between them is but a word on the way. */
static void
add_node (GHashTable *set, const MndSceneNode *node)
{
  mnd_canvas_add_id (set, node->id);
  for (guint i = 0; i < node->touches->len; i++)
    {
      const MndSceneLine *line = node->touches->pdata[i];
      const MndSceneNode *other = line->from == node ? line->to : line->from;

      add_line (set, line);
      for (guint k = 0; !node->is_support && other->is_support && k < other->touches->len; k++)
        add_line (set, other->touches->pdata[k]);
    }
}

/* An item that is moved, linked or asked about is looked at for itself. */
static gboolean
shows_neighbours (MndCanvas *self)
{
  return self->neighbourhood && self->tints == NULL && self->places == NULL && self->name_entry == NULL
         && !self->link_pending && (self->gesture == MND_GESTURE_NONE || self->gesture == MND_GESTURE_PAN);
}

static GHashTable *
dup_neighbours (MndCanvas *self)
{
  MndRecord *focus = mnd_view_get_n_selected (self->view) == 1 ? mnd_view_get_focus (self->view) : NULL;
  gboolean rests = self->has_rested && mnd_view_get_n_selected (self->view) == 0;
  const MndId *id = focus != NULL ? mnd_record_get_id (focus) : rests ? &self->rested_item : NULL;
  const MndSceneNode *node = id != NULL ? mnd_scene_find_node (self->scene, id) : NULL;
  const MndSceneLine *line = id != NULL ? mnd_scene_find_line (self->scene, id) : NULL;
  GHashTable *set;

  if ((node == NULL && line == NULL) || mnd_scene_is_hidden (self->scene, id) || !shows_neighbours (self))
    return NULL;
  set = mnd_canvas_new_id_set ();
  if (node != NULL)
    add_node (set, node);
  else
    add_line (set, line);
  return set;
}

/* What makes a finding true has many rows; those that are drawn stand in the light, lines with both their ends. */
static GHashTable *
dup_lit (MndCanvas *self, GHashTable *spotlight)
{
  GHashTable *set = mnd_canvas_new_id_set ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, spotlight);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const MndSceneNode *node = mnd_scene_find_node (self->scene, id);
      const MndSceneLine *line = mnd_scene_find_line (self->scene, id);
      const MndSceneGroup *group = mnd_scene_find_group_of (self->scene, id);

      if (node != NULL)
        mnd_canvas_add_id (set, node->id);
      else if (group != NULL && group->folded)
        mnd_canvas_add_id (set, group->box->id);
      if (line != NULL)
        add_line (set, line);
    }
  return set;
}

static gboolean
is_same_set (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer id;

  if (a == NULL || b == NULL || g_hash_table_size (a) != g_hash_table_size (b))
    return a == b;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (b, id))
      return FALSE;
  return TRUE;
}

static GHashTable *
dup_highlighted (MndCanvas *self, double *dim)
{
  GHashTable *set = dup_meant (self);

  *dim = DIM_LEGEND;
  if (set != NULL)
    return set;
  *dim = DIM_SPOTLIGHT;
  if (mnd_view_get_spotlight (self->view) != NULL)
    return dup_lit (self, mnd_view_get_spotlight (self->view));
  *dim = DIM_HITS;
  if (mnd_view_get_hits (self->view) != NULL)
    return g_hash_table_ref (mnd_view_get_hits (self->view));
  *dim = DIM_NEIGHBOURS;
  return dup_neighbours (self);
}

void
mnd_canvas_read_highlight (MndCanvas *self)
{
  g_autoptr (GHashTable) set = NULL;
  double dim = 1;

  if (self->scene == NULL)
    return;
  set = dup_highlighted (self, &dim);
  if (is_same_set (set, self->highlighted) && (set == NULL || dim == self->highlight_dim))
    return;
  g_clear_pointer (&self->highlighted, g_hash_table_unref);
  self->highlighted = g_steal_pointer (&set);
  self->highlight_dim = dim;
  mnd_canvas_queue_picture (self);
}

/* Whether something lies over one of the boxes in the light; lines may go under it. */
static gboolean
is_any_hidden (MndCanvas *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->highlighted);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const MndSceneNode *node = mnd_scene_find_node (self->scene, id);
      if (node != NULL && !mnd_viewport_is_clear (self->viewport, &node->rect))
        return TRUE;
    }
  return FALSE;
}

/* Once what comes up with the new view is reckoned with. */
static void
fit_clear (MndCanvas *self, const MndRect *all)
{
  double scale;
  MndPoint offset;

  mnd_canvas_read_obstacles (self);
  if (is_any_hidden (self) && mnd_viewport_find_clear_fit (self->viewport, all, CLEAR_MARGIN, &scale, &offset))
    mnd_viewport_set_transform (self->viewport, scale, offset);
}

/* All that stands in the light, as large as can be read and not larger; the map stays where that is so already. */
static void
reveal_highlighted (MndCanvas *self)
{
  MndRect rect, all = { 0 }, visible = mnd_viewport_get_visible (self->viewport);
  GHashTableIter iter;
  gpointer id;
  double scale;
  MndPoint offset;

  g_hash_table_iter_init (&iter, self->highlighted);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (mnd_scene_find_item (self->scene, id, &rect))
      all = mnd_rect_is_empty (&all) ? rect : mnd_rect_union (&all, &rect);
  if (mnd_rect_is_empty (&all) || !mnd_viewport_find_fit (self->viewport, &all, REVEAL_MARGIN, &scale, &offset))
    return;
  mnd_canvas_stop_kinetic (self);
  if (mnd_canvas_get_scale (self) < MIN (scale, MND_CANVAS_READABLE_SCALE) || mnd_canvas_get_scale (self) > scale)
    mnd_viewport_set_transform (self->viewport, scale, offset);
  else if (!mnd_rect_contains_rect (&visible, &all))
    mnd_canvas_reveal_rect (self, &all, REVEAL_MARGIN);
  fit_clear (self, &all);
}

void
mnd_canvas_read_spotlight (MndCanvas *self)
{
  mnd_canvas_read_highlight (self);
  if (mnd_view_get_spotlight (self->view) != NULL && self->highlighted != NULL)
    reveal_highlighted (self);
}

static gboolean
rested_cb (gpointer data)
{
  MndCanvas *self = data;

  self->rest_timer = 0;
  self->has_rested = self->hover_kind != MND_HIT_NOTHING;
  self->rested_item = self->hover_item;
  mnd_canvas_read_highlight (self);
  return G_SOURCE_REMOVE;
}

void
mnd_canvas_rest (MndCanvas *self)
{
  gboolean hovers = self->hover_kind != MND_HIT_NOTHING;
  gboolean same = hovers == self->has_rested && (!hovers || mnd_id_equal (&self->hover_item, &self->rested_item));

  g_clear_handle_id (&self->rest_timer, g_source_remove);
  if (!same)
    self->rest_timer = g_timeout_add (REST_MS, rested_cb, self);
}

void
mnd_canvas_drop_highlight (MndCanvas *self)
{
  g_clear_handle_id (&self->rest_timer, g_source_remove);
  self->has_rested = FALSE;
  g_clear_pointer (&self->highlighted, g_hash_table_unref);
}

gboolean
mnd_canvas_get_neighbourhood (MndCanvas *self)
{
  g_return_val_if_fail (MND_IS_CANVAS (self), FALSE);

  return self->neighbourhood;
}

void
mnd_canvas_set_neighbourhood (MndCanvas *self, gboolean neighbourhood)
{
  g_return_if_fail (MND_IS_CANVAS (self));

  if (self->neighbourhood == !!neighbourhood)
    return;
  self->neighbourhood = !!neighbourhood;
  mnd_canvas_read_highlight (self);
  g_object_notify (G_OBJECT (self), "neighbourhood");
}

GHashTable *
mnd_canvas_get_highlighted (MndCanvas *self)
{
  g_return_val_if_fail (MND_IS_CANVAS (self), NULL);

  return self->highlighted;
}
