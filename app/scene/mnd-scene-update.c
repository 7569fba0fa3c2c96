/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keeping items like the rows: a change is sorted into the actors, links and support that it touches, then each of
 * these is made to be as its row says. Whatever comes or goes touches what hangs on it, so the work grows with the
 * change.
 */
#include "scene/mnd-scene-private.h"

#include "model/mnd-facets.h"

#include <math.h>

/* What an update has still to look at: sets of MndId. */
typedef struct
{
  GHashTable *actors;
  GHashTable *supports;
  GHashTable *links;
  GHashTable *moved;
} Touched;

static GHashTable *
new_id_set (void)
{
  return g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
}

static void
touched_init (Touched *touched)
{
  *touched = (Touched){ new_id_set (), new_id_set (), new_id_set (), new_id_set () };
}

static void
touched_clear (Touched *touched)
{
  g_hash_table_unref (touched->actors);
  g_hash_table_unref (touched->supports);
  g_hash_table_unref (touched->links);
  g_hash_table_unref (touched->moved);
}

static void
touch (GHashTable *set, const MndId *id)
{
  if (id != NULL && !g_hash_table_contains (set, id))
    g_hash_table_add (set, g_memdup2 (id, sizeof *id));
}

gboolean
mnd_scene_shows (MndScene *self, MndRecord *record)
{
  return record != NULL && (!self->has_date || mnd_map_shows_on (self->map, record, self->date));
}

/* --- items as their rows say */

static void
sync_link (MndScene *self, const MndId *id, Touched *touched)
{
  MndSceneLine *line = g_hash_table_lookup (self->lines_by_id, id);
  MndRecord *record = mnd_map_find (self->map, MND_TABLE_LINK, id);
  MndSceneNode *from, *to;

  if (line != NULL)
    mnd_scene_remove_line (self, line);
  if (!mnd_scene_shows (self, record))
    return;
  from = g_hash_table_lookup (self->nodes_by_id, mnd_record_get_reference (record, MND_LINK_FROM));
  to = g_hash_table_lookup (self->nodes_by_id, mnd_record_get_reference (record, MND_LINK_TO));
  if (from != NULL && to != NULL)
    mnd_scene_add_line (self, mnd_scene_make_link (self, record, from, to));
}

/* The lines that end at it go with it; what they belong to is touched. */
static void
remove_node (MndScene *self, MndSceneNode *node, Touched *touched)
{
  while (node->touches->len > 0)
    {
      MndSceneLine *line = g_ptr_array_index (node->touches, node->touches->len - 1);
      touch (line->line_kind == MND_LINE_LINK ? touched->links : touched->supports, mnd_record_get_id (line->record));
      mnd_scene_remove_line (self, line);
    }
  mnd_scene_remove_node (self, node);
}

/* As its row and its position say; its place among the unplaced comes later. */
static void
refresh_node (MndScene *self, MndSceneNode *node, MndRecord *record)
{
  MndRect before = node->rect;
  MndShape shape = node->shape;
  gboolean was_placed = node->placed;

  mnd_scene_damage_node (self, node);
  mnd_scene_refresh_node (self, node, record);
  mnd_scene_read_position (self, node);
  self->n_unplaced += (guint) was_placed - (guint) node->placed;
  mnd_scene_node_was_at (self, node, &before);
  if (node->shape != shape)
    mnd_scene_make_stale (self, node);
  mnd_scene_damage_node (self, node);
}

static void
touch_what_hangs_on (MndScene *self, MndRecord *actor, Touched *touched)
{
  const guint ends[] = { MND_LINK_FROM, MND_LINK_TO };
  const MndId *id = mnd_record_get_id (actor);
  GPtrArray *parties = mnd_map_get_referring (self->map, MND_TABLE_PARTY, MND_PARTY_ACTOR, id);

  for (guint end = 0; end < G_N_ELEMENTS (ends); end++)
    {
      GPtrArray *links = mnd_map_get_referring (self->map, MND_TABLE_LINK, ends[end], id);
      for (guint i = 0; i < links->len; i++)
        touch (touched->links, mnd_record_get_id (g_ptr_array_index (links, i)));
    }
  for (guint i = 0; i < parties->len; i++)
    touch (touched->supports, mnd_record_get_reference (g_ptr_array_index (parties, i), MND_PARTY_SUPPORT));
}

static void
sync_actor (MndScene *self, const MndId *id, Touched *touched)
{
  MndSceneNode *node = g_hash_table_lookup (self->nodes_by_id, id);
  MndRecord *record = mnd_map_find (self->map, MND_TABLE_ACTOR, id);
  gboolean shown = mnd_scene_shows (self, record) && !mnd_scene_is_folded_away (self, id);

  if (node != NULL && (!shown || node->record != record))
    {
      remove_node (self, node, touched);
      node = NULL;
    }
  if (!shown)
    return;
  if (node != NULL)
    {
      refresh_node (self, node, record);
      return;
    }
  mnd_scene_add_node (self, mnd_scene_make_node (self, record));
  touch_what_hangs_on (self, record, touched);
}

static void
add_ties (MndScene *self, MndRecord *support, MndSceneNode *node)
{
  GPtrArray *parties =
      mnd_map_get_referring (self->map, MND_TABLE_PARTY, MND_PARTY_SUPPORT, mnd_record_get_id (support));

  for (guint i = 0; i < parties->len; i++)
    {
      MndRecord *party = g_ptr_array_index (parties, i);
      MndSceneNode *actor = g_hash_table_lookup (self->nodes_by_id, mnd_record_get_reference (party, MND_PARTY_ACTOR));
      if (actor != NULL)
        mnd_scene_add_line (self, mnd_scene_make_tie (self, support, node, party, actor));
    }
}

static void
add_pair (MndScene *self, MndRecord *support, const MndId *funder, const MndId *beneficiary)
{
  MndSceneNode *from = g_hash_table_lookup (self->nodes_by_id, funder);
  MndSceneNode *to = g_hash_table_lookup (self->nodes_by_id, beneficiary);

  if (from != NULL && to != NULL)
    mnd_scene_add_line (self, mnd_scene_make_pair (self, support, from, to));
}

static void
remove_ties (MndScene *self, const MndId *support)
{
  GPtrArray *ties;

  while ((ties = g_hash_table_lookup (self->ties_by_support, support)) != NULL)
    mnd_scene_remove_line (self, g_ptr_array_index (ties, ties->len - 1));
}

static void
sync_support (MndScene *self, const MndId *id, Touched *touched)
{
  MndSceneNode *node = g_hash_table_lookup (self->nodes_by_id, id);
  MndRecord *record = mnd_map_find (self->map, MND_TABLE_SUPPORT, id);
  gboolean shown = mnd_scene_shows (self, record);
  const MndId *funder = NULL, *beneficiary = NULL;
  gboolean is_pair = shown && mnd_support_is_pair (self->map, record, &funder, &beneficiary);

  remove_ties (self, id);
  if (node != NULL && (!shown || is_pair || node->record != record))
    {
      remove_node (self, node, touched);
      node = NULL;
    }
  if (is_pair)
    add_pair (self, record, funder, beneficiary);
  if (!shown || is_pair)
    return;
  if (node != NULL)
    refresh_node (self, node, record);
  else
    {
      node = mnd_scene_make_node (self, record);
      mnd_scene_add_node (self, node);
    }
  add_ties (self, record, node);
}

static void
sync_position (MndScene *self, const MndId *id, Touched *touched)
{
  MndSceneNode *node = g_hash_table_lookup (self->nodes_by_id, id);
  MndRect before;
  gboolean was_placed;

  if (node == NULL)
    return;
  before = node->rect;
  was_placed = node->placed;
  mnd_scene_read_position (self, node);
  self->n_unplaced += (guint) was_placed - (guint) node->placed;
  mnd_scene_node_was_at (self, node, &before);
  mnd_scene_damage_node (self, node);
}

/* --- nodes that stand nowhere yet */

static int
compare_unplaced (gconstpointer a, gconstpointer b)
{
  const MndSceneNode *first = *(const MndSceneNode *const *) a, *second = *(const MndSceneNode *const *) b;

  if (first->lane != second->lane)
    return first->lane - second->lane;
  return mnd_id_compare (first->id, second->id);
}

/* Also tells where the others end, and the largest size. */
static GPtrArray *
collect_unplaced (MndScene *self, MndRect *placed, double *width, double *height)
{
  GPtrArray *unplaced = g_ptr_array_new ();

  for (guint i = 0; i < mnd_scene_get_n_nodes (self); i++)
    {
      MndSceneNode *node = (MndSceneNode *) mnd_scene_get_node (self, i);
      if (node->placed)
        {
          *placed = mnd_rect_union (placed, &node->rect);
          continue;
        }
      g_ptr_array_add (unplaced, node);
      *width = MAX (*width, node->rect.width);
      *height = MAX (*height, node->rect.height);
    }
  g_ptr_array_sort (unplaced, compare_unplaced);
  return unplaced;
}

/* Rows under everything that has a place, in the order of lanes, about half as high as wide. */
static void
place_the_unplaced (MndScene *self)
{
  g_autoptr (GPtrArray) unplaced = NULL;
  MndRect placed = { 0 };
  double width = 0, height = 0, top;
  guint n_columns;

  if (self->n_unplaced == 0)
    return;
  unplaced = collect_unplaced (self, &placed, &width, &height);
  width += MND_STYLE_GRID_GAP;
  height += MND_STYLE_GRID_GAP;
  n_columns = (guint) ceil (sqrt (unplaced->len * 2 * height / width));
  top = placed.y + placed.height + (mnd_rect_is_empty (&placed) ? 0 : 2 * MND_STYLE_GRID_GAP);
  for (guint i = 0; i < unplaced->len; i++)
    {
      MndSceneNode *node = g_ptr_array_index (unplaced, i);
      MndRect before = node->rect;
      MndPoint center = { placed.x + (i % n_columns + 0.5) * width, top + (i / n_columns + 0.5) * height };
      node->rect = mnd_rect_around (center, node->rect.width, node->rect.height);
      mnd_scene_node_was_at (self, node, &before);
      mnd_scene_damage_node (self, node);
    }
}

/* --- the whole */

/* Links alone change nothing about groups, but for those that are made of them, and for bundles. */
static gboolean
may_regroup (MndScene *self, Touched *touched)
{
  return self->group_by == MND_GROUP_BY_PARENT || self->boxes->len > 0 || g_hash_table_size (touched->links) == 0
         || g_hash_table_size (touched->actors) + g_hash_table_size (touched->supports)
                    + g_hash_table_size (touched->moved)
                > 0;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return mnd_id_compare (*(const MndId *const *) a, *(const MndId *const *) b);
}

/* By key, as rows lie in memory and items in their arrays. Free with g_ptr_array_unref(); the ids are the set's. */
static GPtrArray *
list_sorted (GHashTable *set)
{
  GPtrArray *ids = g_ptr_array_sized_new (g_hash_table_size (set));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (ids, id);
  g_ptr_array_sort (ids, compare_ids);
  return ids;
}

static void
for_each (GHashTable *set, void (*sync) (MndScene *self, const MndId *id, Touched *touched), MndScene *self,
          Touched *touched)
{
  g_autoptr (GPtrArray) ids = list_sorted (set);

  for (guint i = 0; i < ids->len; i++)
    sync (self, g_ptr_array_index (ids, i), touched);
}

/* What hangs on actors is added to the sets of links and support; they come after. What a support's node takes along
 * are its own ties, so neither grows any more then. */
static void
work_off (MndScene *self, Touched *touched)
{
  gboolean regroups = may_regroup (self, touched);

  if (regroups)
    mnd_scene_begin_groups (self, touched->actors);
  for_each (touched->actors, sync_actor, self, touched);
  for_each (touched->moved, sync_position, self, touched);
  for_each (touched->supports, sync_support, self, touched);
  for_each (touched->links, sync_link, self, touched);
  place_the_unplaced (self);
  if (regroups)
    mnd_scene_finish_groups (self);
  mnd_scene_run_stale (self);
  mnd_scene_settle_labels (self);
}

static void
read_view (MndScene *self)
{
  MndRecord *view = mnd_map_find_main_view (self->map);

  self->has_view = view != NULL;
  if (view != NULL)
    self->view = *mnd_record_get_id (view);
}

static gboolean
view_is_another (MndScene *self)
{
  MndRecord *view = mnd_map_find_main_view (self->map);

  return self->has_view != (view != NULL) || (view != NULL && !mnd_id_equal (mnd_record_get_id (view), &self->view));
}

static void
touch_all (GHashTable *set, MndRecordList *records)
{
  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    touch (set, mnd_record_get_id (mnd_record_list_get (records, i)));
}

void
mnd_scene_clear (MndScene *self)
{
  g_hash_table_remove_all (self->stale_fans);
  g_hash_table_remove_all (self->doubtful_fans);
  g_hash_table_remove_all (self->stale_labels);
  g_hash_table_remove_all (self->fans);
  g_hash_table_remove_all (self->ties_by_support);
  g_hash_table_remove_all (self->lines_by_id);
  g_hash_table_remove_all (self->nodes_by_id);
  g_clear_pointer (&self->line_grid, mnd_grid_free);
  g_clear_pointer (&self->corridors, mnd_grid_free);
  g_clear_pointer (&self->label_grid, mnd_grid_free);
  g_clear_pointer (&self->title_grid, mnd_grid_free);
  g_clear_pointer (&self->node_grid, mnd_grid_free);
  g_ptr_array_set_size (self->bundles, 0);
  g_ptr_array_set_size (self->boxes, 0);
  g_ptr_array_set_size (self->groups, 0);
  g_ptr_array_set_size (self->groups_before, 0);
  g_hash_table_remove_all (self->groups_by_id);
  g_hash_table_remove_all (self->memberships);
  g_ptr_array_set_size (self->links, 0);
  g_ptr_array_set_size (self->ties, 0);
  g_ptr_array_set_size (self->actors, 0);
  g_ptr_array_set_size (self->supports, 0);
  self->n_unplaced = 0;
  self->n_hidden_labels = 0;
  self->extents_known = FALSE;
}

void
mnd_scene_rebuild (MndScene *self)
{
  Touched touched;

  touched_init (&touched);
  touch_all (touched.actors, mnd_map_get_records (self->map, MND_TABLE_ACTOR));
  touch_all (touched.links, mnd_map_get_records (self->map, MND_TABLE_LINK));
  touch_all (touched.supports, mnd_map_get_records (self->map, MND_TABLE_SUPPORT));

  mnd_scene_lock (self);
  mnd_scene_clear (self);
  self->node_grid = mnd_grid_new (320);
  self->line_grid = mnd_grid_new (400);
  self->corridors = mnd_grid_new (400);
  self->label_grid = mnd_grid_new (96);
  read_view (self);
  work_off (self, &touched);
  mnd_scene_unlock (self);

  touched_clear (&touched);
  mnd_scene_emit_changed (self, NULL);
}

static const MndId *
key_of (const MndChange *change, guint column)
{
  const MndValue *value = mnd_change_get_key (change, column);

  return value->type == MND_VALUE_ID ? value->id : NULL;
}

static void
touch_party (MndScene *self, const MndChange *change, Touched *touched)
{
  MndRecord *party = mnd_map_find (self->map, MND_TABLE_PARTY, mnd_change_get_id (change));
  const MndValue *before = &change->before[MND_PARTY_SUPPORT];

  if (before->type == MND_VALUE_ID)
    touch (touched->supports, before->id);
  if (party != NULL)
    touch (touched->supports, mnd_record_get_reference (party, MND_PARTY_SUPPORT));
}

static void
touch_text (MndScene *self, const MndId *owner, Touched *touched)
{
  /* The owner may be gone with its texts, so the map is not asked what it was. */
  if (g_hash_table_contains (self->nodes_by_id, owner))
    {
      MndSceneNode *node = g_hash_table_lookup (self->nodes_by_id, owner);
      touch (node->is_support ? touched->supports : touched->actors, owner);
    }
}

/* FALSE where the change is of a kind that leaves nothing as it was. */
static gboolean
touch_change (MndScene *self, const MndChange *change, Touched *touched)
{
  switch ((int) change->table)
    {
    case MND_TABLE_ACTOR:
      touch (touched->actors, mnd_change_get_id (change));
      return TRUE;
    case MND_TABLE_LINK:
      touch (touched->links, mnd_change_get_id (change));
      return TRUE;
    case MND_TABLE_SUPPORT:
      touch (touched->supports, mnd_change_get_id (change));
      return TRUE;
    case MND_TABLE_PARTY:
      touch_party (self, change, touched);
      return TRUE;
    case MND_TABLE_TEXT:
      touch_text (self, key_of (change, MND_TEXT_OWNER), touched);
      return TRUE;
    case MND_TABLE_POSITION:
      touch (touched->moved, key_of (change, MND_POSITION_ITEM));
      return TRUE;
    case MND_TABLE_MAP:
      return g_strcmp0 (mnd_change_get_key (change, MND_MAP_KEY)->text, MND_MAP_LANGUAGES) != 0;
    case MND_TABLE_VIEW:
      return !view_is_another (self);
    default:
      return TRUE;
    }
}

/* Updates, sends the damage, and frees what was touched. */
static void
update (MndScene *self, Touched *touched)
{
  MndRect damage;

  if (self->group_by == MND_GROUP_BY_NONE && self->groups->len == 0
      && g_hash_table_size (touched->actors) + g_hash_table_size (touched->supports)
                 + g_hash_table_size (touched->links) + g_hash_table_size (touched->moved)
             == 0)
    return;
  mnd_scene_lock (self);
  mnd_scene_begin_damage (self);
  work_off (self, touched);
  damage = self->damage;
  mnd_scene_unlock (self);
  if (!mnd_rect_is_empty (&damage))
    mnd_scene_emit_changed (self, &damage);
}

void
mnd_scene_take_changes (MndScene *self, MndChanges *changes)
{
  Touched touched;
  gboolean in_part = TRUE;

  touched_init (&touched);
  for (guint i = 0; i < mnd_changes_get_size (changes) && in_part; i++)
    in_part = touch_change (self, mnd_changes_get (changes, i), &touched);
  if (in_part)
    update (self, &touched);
  else
    mnd_scene_rebuild (self);
  touched_clear (&touched);
}

/* Those of a table that are shown and should not be, or the other way round. */
static void
touch_strays (MndScene *self, MndTable table, GHashTable *shown, GHashTable *set)
{
  MndRecordList *records = mnd_map_get_records (self->map, table);

  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    {
      MndRecord *record = mnd_record_list_get (records, i);
      if (g_hash_table_contains (shown, mnd_record_get_id (record)) != mnd_scene_shows (self, record))
        touch (set, mnd_record_get_id (record));
    }
}

void
mnd_scene_sync_visibility (MndScene *self)
{
  Touched touched;

  touched_init (&touched);
  touch_strays (self, MND_TABLE_ACTOR, self->nodes_by_id, touched.actors);
  touch_strays (self, MND_TABLE_LINK, self->lines_by_id, touched.links);
  touch_all (touched.supports, mnd_map_get_records (self->map, MND_TABLE_SUPPORT));
  update (self, &touched);
  touched_clear (&touched);
}

void
mnd_scene_regroup (MndScene *self)
{
  Touched touched;

  touched_init (&touched);
  update (self, &touched);
  touched_clear (&touched);
}

void
mnd_scene_rerun_line (MndScene *self, MndSceneLine *line)
{
  MndRect damage;

  mnd_scene_lock (self);
  mnd_scene_begin_damage (self);
  mnd_scene_make_fan_stale (self, line);
  mnd_scene_run_stale (self);
  mnd_scene_settle_labels (self);
  damage = self->damage;
  mnd_scene_unlock (self);
  mnd_scene_emit_changed (self, &damage);
}
