/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scene as an object: what it is made from, what is set on it, what may be read. See the header. */
#include "scene/mnd-scene-private.h"

#include "model/mnd-hash.h"
#include "scene/mnd-scene-captions.h"
#include "scene/mnd-scene-hidden.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (MndScene, mnd_scene, G_TYPE_OBJECT)
G_DEFINE_QUARK (mnd_scene_error, mnd_scene_error)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
hash_fan (gconstpointer pointer)
{
  const MndFan *fan = pointer;

  return g_direct_hash (fan->ends[0]) * 31 + g_direct_hash (fan->ends[1]);
}

static gboolean
equal_fans (gconstpointer a, gconstpointer b)
{
  const MndFan *first = a, *second = b;

  return first->ends[0] == second->ends[0] && first->ends[1] == second->ends[1];
}

static void
free_fan (gpointer pointer)
{
  MndFan *fan = pointer;

  g_ptr_array_unref (fan->lines);
  g_free (fan);
}

static void
free_route (gpointer pointer)
{
  MndRoute *route = pointer;

  g_free (route->points);
  g_free (route);
}

static gboolean
is_finite_path (const MndPoint *points, guint n_points)
{
  for (guint i = 0; i < n_points; i++)
    if (!(points[i].x >= -MND_SCENE_MAX_COORDINATE && points[i].x <= MND_SCENE_MAX_COORDINATE
          && points[i].y >= -MND_SCENE_MAX_COORDINATE && points[i].y <= MND_SCENE_MAX_COORDINATE))
      return FALSE;
  return TRUE;
}

static void
map_changed_cb (MndMap *map, MndChanges *changes, MndScene *self)
{
  mnd_scene_take_changes (self, changes);
}

static void
mnd_scene_dispose (GObject *object)
{
  MndScene *self = MND_SCENE (object);

  if (self->map != NULL)
    g_clear_signal_handler (&self->changed_handler, self->map);
  mnd_scene_clear (self);
  g_clear_object (&self->map);

  G_OBJECT_CLASS (mnd_scene_parent_class)->dispose (object);
}

static void
mnd_scene_finalize (GObject *object)
{
  MndScene *self = MND_SCENE (object);

  g_array_unref (self->damage_parts);
  g_hash_table_unref (self->stale_fans);
  g_hash_table_unref (self->doubtful_fans);
  g_hash_table_unref (self->stale_labels);
  g_hash_table_unref (self->fans);
  g_hash_table_unref (self->ties_by_support);
  g_hash_table_unref (self->lines_by_id);
  g_hash_table_unref (self->nodes_by_id);
  g_hash_table_unref (self->routes);
  g_hash_table_unref (self->folded);
  g_hash_table_unref (self->groups_by_id);
  g_hash_table_unref (self->memberships);
  g_ptr_array_unref (self->groups_before);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->bundles);
  g_ptr_array_unref (self->boxes);
  g_hash_table_unref (self->group_labels);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->ties);
  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->supports);
  g_hash_table_unref (self->line_labels);
  g_object_unref (self->context);
  g_strfreev (self->languages);
  g_clear_object (&self->lens);
  g_free (self->second_language);
  g_strfreev (self->hidden);
  g_clear_pointer (&self->filtered, g_hash_table_unref);
  g_clear_pointer (&self->hidden_items, g_hash_table_unref);
  g_clear_pointer (&self->faded_items, g_hash_table_unref);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  g_clear_pointer (&self->captions, g_array_unref);
  g_rw_lock_clear (&self->lock);

  G_OBJECT_CLASS (mnd_scene_parent_class)->finalize (object);
}

static void
mnd_scene_class_init (MndSceneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mnd_scene_dispose;
  object_class->finalize = mnd_scene_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
mnd_scene_init (MndScene *self)
{
  g_rw_lock_init (&self->lock);
  self->coverage = -1;
  self->fades = TRUE;
  self->context = mnd_label_create_context ();
  self->actors = g_ptr_array_new_with_free_func (mnd_scene_node_free);
  self->supports = g_ptr_array_new_with_free_func (mnd_scene_node_free);
  self->links = g_ptr_array_new_with_free_func (mnd_scene_line_free);
  self->ties = g_ptr_array_new_with_free_func (mnd_scene_line_free);
  self->nodes_by_id = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  self->lines_by_id = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  self->ties_by_support = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->fans = g_hash_table_new_full (hash_fan, equal_fans, free_fan, NULL);
  self->damage_parts = g_array_new (FALSE, FALSE, sizeof (MndRect));
  self->stale_fans = g_hash_table_new (NULL, NULL);
  self->doubtful_fans = g_hash_table_new (NULL, NULL);
  self->stale_labels = g_hash_table_new (NULL, NULL);
  self->routes = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, free_route);
  self->folded = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  self->groups = g_ptr_array_new_with_free_func (mnd_scene_group_free);
  self->groups_before = g_ptr_array_new_with_free_func (mnd_scene_group_free);
  self->groups_by_id = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  self->memberships = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  self->boxes = g_ptr_array_new_with_free_func (mnd_scene_node_free);
  self->bundles = g_ptr_array_new_with_free_func (mnd_scene_line_free);
  self->group_labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) mnd_label_free);
  self->line_labels = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, (GDestroyNotify) mnd_label_free);
}

void
mnd_scene_lock (MndScene *self)
{
  g_atomic_int_inc (&self->waiting);
  g_rw_lock_writer_lock (&self->lock);
  g_atomic_int_add (&self->waiting, -1);
}

void
mnd_scene_unlock (MndScene *self)
{
  if (self->hidden != NULL || self->filtered != NULL || self->lens != NULL)
    mnd_scene_read_hidden (self);
  g_rw_lock_writer_unlock (&self->lock);
}

void
mnd_scene_emit_changed (MndScene *self, const MndRect *damage)
{
  if (damage == NULL)
    mnd_scene_begin_damage (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, damage);
}

const MndRect *
mnd_scene_get_damage (MndScene *self, guint *n_parts)
{
  g_return_val_if_fail (MND_IS_SCENE (self) && n_parts != NULL, NULL);

  *n_parts = self->damage_parts->len;
  if (*n_parts > 0)
    return &g_array_index (self->damage_parts, MndRect, 0);
  *n_parts = mnd_rect_is_empty (&self->damage) ? 0 : 1;
  return *n_parts > 0 ? &self->damage : NULL;
}

MndScene *
mnd_scene_new (MndMap *map)
{
  return mnd_scene_new_in_languages (map, NULL);
}

MndScene *
mnd_scene_new_in_languages (MndMap *map, const char *const *languages)
{
  MndScene *self;

  g_return_val_if_fail (MND_IS_MAP (map), NULL);

  self = g_object_new (MND_TYPE_SCENE, NULL);
  self->map = g_object_ref (map);
  self->languages = g_strdupv ((char **) languages);
  self->changed_handler = g_signal_connect (map, "changed", G_CALLBACK (map_changed_cb), self);
  mnd_scene_rebuild (self);
  return self;
}

MndMap *
mnd_scene_get_map (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), NULL);

  return self->map;
}

void
mnd_scene_set_date (MndScene *self, gboolean has_date, int julian_day)
{
  g_return_if_fail (MND_IS_SCENE (self));

  if (self->has_date == has_date && (!has_date || self->date == julian_day))
    return;
  self->has_date = has_date;
  self->date = has_date ? julian_day : 0;
  mnd_scene_sync_visibility (self);
}

gboolean
mnd_scene_get_date (MndScene *self, int *julian_day)
{
  g_return_val_if_fail (MND_IS_SCENE (self), FALSE);

  if (julian_day != NULL && self->has_date)
    *julian_day = self->date;
  return self->has_date;
}

void
mnd_scene_set_appearance (MndScene *self, MndAppearance appearance)
{
  g_return_if_fail (MND_IS_SCENE (self));
  g_return_if_fail (appearance < MND_N_APPEARANCES);

  if (self->appearance == appearance)
    return;
  mnd_scene_lock (self);
  self->appearance = appearance;
  mnd_scene_unlock (self);
  mnd_scene_emit_changed (self, NULL);
}

MndAppearance
mnd_scene_get_appearance (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), MND_APPEARANCE_LIGHT);

  return self->appearance;
}

void
mnd_scene_set_link_labels (MndScene *self, gboolean link_labels)
{
  g_return_if_fail (MND_IS_SCENE (self));

  if (self->link_labels == !!link_labels)
    return;
  mnd_scene_lock (self);
  self->link_labels = !!link_labels;
  mnd_scene_sync_labels (self);
  mnd_scene_unlock (self);
  mnd_scene_emit_changed (self, NULL);
}

gboolean
mnd_scene_get_link_labels (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), FALSE);

  return self->link_labels;
}

guint
mnd_scene_get_n_hidden_labels (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), 0);

  return self->n_hidden_labels;
}

void
mnd_scene_set_route (MndScene *self, const MndId *id, const MndPoint *points, guint n_points)
{
  MndSceneLine *line;
  MndRoute *route;

  g_return_if_fail (MND_IS_SCENE (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (n_points == 0 || (n_points >= 4 && n_points % 3 == 1));

  line = g_hash_table_lookup (self->lines_by_id, id);
  if (line == NULL)
    return;
  if (n_points == 0 || !is_finite_path (points, n_points))
    {
      if (g_hash_table_remove (self->routes, id))
        mnd_scene_rerun_line (self, line);
      return;
    }
  route = g_new0 (MndRoute, 1);
  route->n_points = n_points;
  route->points = g_memdup2 (points, n_points * sizeof *points);
  route->from = line->from->rect;
  route->to = line->to->rect;
  g_hash_table_insert (self->routes, g_memdup2 (id, sizeof *id), route);
  mnd_scene_rerun_line (self, line);
}

const MndPoint *
mnd_scene_find_route (MndScene *self, const MndId *id, guint *n_points)
{
  const MndSceneLine *line;
  const MndRoute *route;

  g_return_val_if_fail (MND_IS_SCENE (self) && id != NULL && n_points != NULL, NULL);

  line = g_hash_table_lookup (self->lines_by_id, id);
  route = line != NULL ? mnd_scene_hold_route (self, line) : NULL;
  *n_points = route != NULL ? route->n_points : 0;
  return route != NULL ? route->points : NULL;
}

void
mnd_scene_clear_routes (MndScene *self)
{
  g_return_if_fail (MND_IS_SCENE (self));

  if (g_hash_table_size (self->routes) == 0)
    return;
  g_hash_table_remove_all (self->routes);
  mnd_scene_rebuild (self);
}

static void
add_line_extents (MndScene *self, const MndSceneLine *line)
{
  if (mnd_scene_is_hidden (self, line->id))
    return;
  self->extents = mnd_rect_union (&self->extents, &line->bounds);
  self->extents = mnd_rect_union (&self->extents, &line->label_rect);
}

static void
add_group_extents (MndScene *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const MndSceneGroup *group = g_ptr_array_index (self->groups, i);
      for (guint k = 0; k < group->frames->len; k++)
        self->extents = mnd_rect_union (&self->extents, &g_array_index (group->frames, MndSceneFrame, k).rect);
    }
  for (guint i = 0; i < self->boxes->len; i++)
    self->extents = mnd_rect_union (&self->extents, &((MndSceneNode *) g_ptr_array_index (self->boxes, i))->rect);
  for (guint i = 0; i < self->bundles->len; i++)
    add_line_extents (self, g_ptr_array_index (self->bundles, i));
}

MndRect
mnd_scene_get_extents (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), (MndRect){ 0 });

  if (self->extents_known)
    return self->extents;
  self->extents = (MndRect){ 0 };
  for (guint i = 0; i < mnd_scene_get_n_nodes (self); i++)
    if (!mnd_scene_is_hidden (self, mnd_scene_get_node (self, i)->id))
      self->extents = mnd_rect_union (&self->extents, &mnd_scene_get_node (self, i)->rect);
  for (guint i = 0; i < mnd_scene_get_n_lines (self); i++)
    add_line_extents (self, mnd_scene_get_line (self, i));
  add_group_extents (self);
  for (guint i = 0; i < mnd_scene_get_n_captions (self); i++)
    {
      const MndRect caption = mnd_scene_get_caption (self, i);
      self->extents = mnd_rect_union (&self->extents, &caption);
    }
  self->extents_known = TRUE;
  return self->extents;
}

guint
mnd_scene_get_n_nodes (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), 0);

  return self->actors->len + self->supports->len;
}

const MndSceneNode *
mnd_scene_get_node (MndScene *self, guint i)
{
  g_return_val_if_fail (MND_IS_SCENE (self), NULL);
  g_return_val_if_fail (i < self->actors->len + self->supports->len, NULL);

  return i < self->actors->len ? g_ptr_array_index (self->actors, i)
                               : g_ptr_array_index (self->supports, i - self->actors->len);
}

guint
mnd_scene_get_n_lines (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), 0);

  return self->links->len + self->ties->len;
}

const MndSceneLine *
mnd_scene_get_line (MndScene *self, guint i)
{
  g_return_val_if_fail (MND_IS_SCENE (self), NULL);
  g_return_val_if_fail (i < self->links->len + self->ties->len, NULL);

  return i < self->links->len ? g_ptr_array_index (self->links, i)
                              : g_ptr_array_index (self->ties, i - self->links->len);
}

const MndSceneNode *
mnd_scene_find_node (MndScene *self, const MndId *id)
{
  g_return_val_if_fail (MND_IS_SCENE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->nodes_by_id, id);
}

const MndSceneLine *
mnd_scene_find_line (MndScene *self, const MndId *id)
{
  g_return_val_if_fail (MND_IS_SCENE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->lines_by_id, id);
}

gboolean
mnd_scene_find_item (MndScene *self, const MndId *id, MndRect *rect)
{
  const MndSceneNode *node = mnd_scene_find_node (self, id);
  const MndSceneLine *line = mnd_scene_find_line (self, id);

  g_return_val_if_fail (rect != NULL, FALSE);

  if (node != NULL)
    {
      GPtrArray *ties = g_hash_table_lookup (self->ties_by_support, id);
      *rect = node->rect;
      for (guint i = 0; ties != NULL && i < ties->len; i++)
        *rect = mnd_rect_union (rect, &((const MndSceneLine *) g_ptr_array_index (ties, i))->bounds);
    }
  else if (line != NULL)
    *rect = line->bounds;
  return node != NULL || line != NULL;
}

gboolean
mnd_scene_get_size (MndScene *self, const MndId *id, double *width, double *height)
{
  const MndSceneNode *node = mnd_scene_find_node (self, id);

  g_return_val_if_fail (width != NULL && height != NULL, FALSE);

  if (node == NULL)
    return FALSE;
  *width = node->rect.width;
  *height = node->rect.height;
  return TRUE;
}
