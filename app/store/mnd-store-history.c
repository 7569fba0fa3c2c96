/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * History as a person sees it: the list, going to any point of the tree, taking one old edit back, naming points, and
 * the map as it was. The way between two points goes by their nearest common ancestor: undo up to it, redo down from
 * it, and all of it joined into one changeset.
 */
#include "store/mnd-store-private.h"

#include "store/mnd-changeset-private.h"

/* All rows, and where the map stands. */
typedef struct
{
  GPtrArray *rows;           /* of MndHistoryRow, the newest first */
  GHashTable *by_id;         /* MndId -> MndHistoryRow */
  const MndHistoryRow *head; /* NULL: at the beginning */
  const MndHistoryRow *tip;  /* NULL: there is no history */
} Tree;

static void
tree_clear (Tree *tree)
{
  g_clear_pointer (&tree->by_id, g_hash_table_unref);
  g_clear_pointer (&tree->rows, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tree, tree_clear)

static const MndHistoryRow *
find_row (const Tree *tree, const MndId *id)
{
  return g_hash_table_lookup (tree->by_id, id);
}

static const MndHistoryRow *
get_parent (const Tree *tree, const MndHistoryRow *row)
{
  return row->has_parent ? find_row (tree, &row->parent) : NULL;
}

static gboolean
read_tree (MndStore *self, Tree *tree, GError **error)
{
  g_autoptr (GError) failure = NULL;
  MndId id;

  tree->rows = mnd_history_list (self->db, error);
  if (tree->rows == NULL)
    return FALSE;
  tree->by_id = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  for (guint i = 0; i < tree->rows->len; i++)
    {
      MndHistoryRow *row = g_ptr_array_index (tree->rows, i);
      g_hash_table_insert (tree->by_id, &row->id, row);
    }
  tree->head = mnd_meta_get_id (self->db, "head", &id, &failure) ? find_row (tree, &id) : NULL;
  if (failure == NULL)
    tree->tip = mnd_meta_get_id (self->db, "tip", &id, &failure) ? find_row (tree, &id) : NULL;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Set of the rows from `row` up to the beginning. */
static GHashTable *
dup_ancestors (const Tree *tree, const MndHistoryRow *row)
{
  GHashTable *ancestors = g_hash_table_new (NULL, NULL);

  for (; row != NULL; row = get_parent (tree, row))
    g_hash_table_add (ancestors, (gpointer) row);
  return ancestors;
}

GPtrArray *
mnd_store_list_history (MndStore *self, GError **error)
{
  g_auto (Tree) tree = { NULL };
  g_autoptr (GHashTable) done = NULL;
  g_autoptr (GHashTable) ahead = NULL;
  GPtrArray *entries;

  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL, NULL);

  if (!read_tree (self, &tree, error))
    return NULL;
  done = dup_ancestors (&tree, tree.head);
  ahead = dup_ancestors (&tree, tree.tip);
  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) mnd_history_entry_free);
  for (guint i = 0; i < tree.rows->len; i++)
    {
      const MndHistoryRow *row = g_ptr_array_index (tree.rows, i);
      MndHistoryEntry *entry = g_new0 (MndHistoryEntry, 1);

      entry->id = row->id;
      entry->at = row->at;
      entry->author = g_strdup (row->author);
      entry->label = g_strdup (row->label);
      entry->snapshot = g_strdup (row->snapshot);
      entry->is_done = g_hash_table_contains (done, row);
      entry->is_current = row == tree.head;
      entry->is_ahead = !entry->is_done && g_hash_table_contains (ahead, row);
      g_ptr_array_add (entries, entry);
    }
  return entries;
}

/* What leads from `from` to `to` (NULL: the beginning), as one changeset. */
static GBytes *
make_way (const Tree *tree, const MndHistoryRow *from, const MndHistoryRow *to, GError **error)
{
  g_autoptr (GHashTable) above = dup_ancestors (tree, to);
  g_autoptr (GPtrArray) way = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const MndHistoryRow *meeting = from;
  guint n_up;

  for (; meeting != NULL && !g_hash_table_contains (above, meeting); meeting = get_parent (tree, meeting))
    {
      g_autoptr (GBytes) changeset = mnd_history_row_dup_changeset (meeting);
      GBytes *inverted = mnd_changeset_invert (changeset, error);
      if (inverted == NULL)
        return NULL;
      g_ptr_array_add (way, inverted);
    }
  n_up = way->len;
  for (const MndHistoryRow *row = to; row != meeting; row = get_parent (tree, row))
    g_ptr_array_insert (way, (int) n_up, mnd_history_row_dup_changeset (row));
  return mnd_changeset_join_all (way, error);
}

/* FALSE where the id is not NULL and names no row. */
static gboolean
find_target (const Tree *tree, const MndId *id, const MndHistoryRow **target, GError **error)
{
  *target = id != NULL ? find_row (tree, id) : NULL;
  if (id == NULL || *target != NULL)
    return TRUE;
  g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_NOTHING, "This edit is not in the history of the map");
  return FALSE;
}

/* The end of the newest branch that goes on from a row. Rows come the newest first. */
static const MndHistoryRow *
find_newest_leaf (const Tree *tree, const MndHistoryRow *from)
{
  for (guint i = 0; i < tree->rows->len; i++)
    {
      const MndHistoryRow *leaf = g_ptr_array_index (tree->rows, i);
      for (const MndHistoryRow *row = leaf; row != NULL; row = get_parent (tree, row))
        if (row == from)
          return leaf;
    }
  return from;
}

gboolean
mnd_store_go_to (MndStore *self, const MndId *id, MndChanges **done, GError **error)
{
  g_auto (Tree) tree = { NULL };
  g_autoptr (GBytes) way = NULL;
  g_autoptr (GHashTable) ahead = NULL;
  const MndHistoryRow *target, *tip = NULL;

  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL && done != NULL, FALSE);

  if (!read_tree (self, &tree, error) || !find_target (&tree, id, &target, error))
    return FALSE;
  way = make_way (&tree, tree.head, target, error);
  if (way == NULL)
    return FALSE;
  ahead = dup_ancestors (&tree, tree.tip);
  if (target != NULL && !g_hash_table_contains (ahead, target))
    tip = find_newest_leaf (&tree, target);
  return mnd_store_move (self, way, id, tip != NULL ? &tip->id : NULL, done, error);
}

MndChanges *
mnd_store_list_way (MndStore *self, const MndId *id, GError **error)
{
  g_auto (Tree) tree = { NULL };
  g_autoptr (GBytes) way = NULL;
  const MndHistoryRow *target;

  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL, NULL);

  if (!read_tree (self, &tree, error) || !find_target (&tree, id, &target, error))
    return NULL;
  way = make_way (&tree, tree.head, target, error);
  return way != NULL ? mnd_changeset_decode (way, error) : NULL;
}

MndMap *
mnd_store_load_at (MndStore *self, const MndId *id, GError **error)
{
  g_autoptr (MndMap) map = NULL;
  g_autoptr (MndChanges) changes = NULL;

  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL, NULL);

  changes = mnd_store_list_way (self, id, error);
  map = changes != NULL ? mnd_store_load (self, error) : NULL;
  if (map == NULL || !mnd_map_apply (map, changes, error))
    return NULL;
  return g_steal_pointer (&map);
}

typedef struct
{
  GBytes *inverted;
  MndChanges *obstacles;
} Revert;

static gboolean
run_revert (MndStore *self, gpointer data, GError **error)
{
  Revert *revert = data;

  return mnd_changeset_try (self->db, revert->inverted, revert->obstacles, error);
}

gboolean
mnd_store_revert (MndStore *self, const MndId *id, const MndEditInfo *info, MndChanges **done, MndChanges **obstacles,
                  GError **error)
{
  g_autoptr (MndHistoryRow) row = NULL;
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GBytes) inverted = NULL;
  g_autoptr (MndChanges) in_the_way = mnd_changes_new ();
  Revert revert;
  gboolean good;

  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL && done != NULL, FALSE);
  g_return_val_if_fail (id != NULL && info != NULL, FALSE);

  row = mnd_history_load (self->db, id, error);
  changeset = row != NULL ? mnd_history_row_dup_changeset (row) : NULL;
  inverted = changeset != NULL ? mnd_changeset_invert (changeset, error) : NULL;
  if (inverted == NULL)
    return FALSE;
  revert = (Revert){ inverted, in_the_way };
  good = mnd_store_record (self, info, run_revert, &revert, done, error);
  if (obstacles != NULL)
    *obstacles = good ? NULL : g_steal_pointer (&in_the_way);
  return good;
}

gboolean
mnd_store_set_snapshot (MndStore *self, const MndId *id, const char *name, GError **error)
{
  GError *failure = NULL;

  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL && id != NULL, FALSE);

  if (mnd_history_set_snapshot (self->db, id, name, &failure))
    return TRUE;
  if (failure == NULL)
    g_set_error_literal (&failure, MND_STORE_ERROR, MND_STORE_ERROR_NOTHING,
                         "This edit is not in the history of the map");
  g_propagate_error (error, failure);
  return FALSE;
}
