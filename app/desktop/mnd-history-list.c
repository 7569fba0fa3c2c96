/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of history; see the header. */
#include "desktop/mnd-history-list.h"

struct _MndHistoryList
{
  GObject parent_instance;
  GHashTable *by_id; /* MndId (in the item) -> MndHistoryItem, owned */
  MndHistoryItem *beginning;
  GPtrArray *all;   /* of MndHistoryItem, referenced */
  GPtrArray *shown; /* the same */
  gboolean named_only;
};

static void init_list_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndHistoryList, mnd_history_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
is_shown (MndHistoryList *self, MndHistoryItem *item)
{
  return !self->named_only || mnd_history_item_get_name (item) != NULL;
}

/* Tells of the rows between the first and the last that are another. */
static void
show (MndHistoryList *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->shown);
  guint first = 0, last = 0;

  self->shown = new_rows ();
  for (guint i = 0; i < self->all->len; i++)
    if (is_shown (self, self->all->pdata[i]))
      g_ptr_array_add (self->shown, g_object_ref (self->all->pdata[i]));
  while (first < MIN (old->len, self->shown->len) && old->pdata[first] == self->shown->pdata[first])
    first++;
  while (last < MIN (old->len, self->shown->len) - first
         && old->pdata[old->len - 1 - last] == self->shown->pdata[self->shown->len - 1 - last])
    last++;
  if (old->len - first - last > 0 || self->shown->len - first - last > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - last, self->shown->len - first - last);
}

static MndHistoryState
get_state (const MndHistoryEntry *entry)
{
  if (entry->is_current)
    return MND_HISTORY_CURRENT;
  if (entry->is_done)
    return MND_HISTORY_DONE;
  return entry->is_ahead ? MND_HISTORY_AHEAD : MND_HISTORY_ASIDE;
}

/* How the way runs through a row: the way begins at the newest row that is on it, and is undone above where the map
 * stands. */
static guint
get_line (gboolean begun, gboolean stood, MndHistoryState state, gboolean is_last)
{
  guint line = MND_HISTORY_LINE_NONE;

  if (begun)
    line |= MND_HISTORY_LINE_ABOVE | (stood ? 0u : MND_HISTORY_LINE_ABOVE_AHEAD);
  if (!is_last && (begun || state != MND_HISTORY_ASIDE))
    line |=
        MND_HISTORY_LINE_BELOW | (stood || state == MND_HISTORY_CURRENT ? 0u : (guint) MND_HISTORY_LINE_BELOW_AHEAD);
  return line;
}

static MndHistoryItem *
find_or_add (MndHistoryList *self, const MndHistoryEntry *entry)
{
  MndHistoryItem *item = g_hash_table_lookup (self->by_id, &entry->id);

  if (item != NULL)
    return item;
  item = mnd_history_item_new (entry);
  g_hash_table_insert (self->by_id, (gpointer) mnd_history_item_get_id (item), item);
  return item;
}

static void
take_entries (MndHistoryList *self, GPtrArray *entries)
{
  gboolean begun = FALSE, stood = FALSE;
  MndHistoryState state;

  g_ptr_array_set_size (self->all, 0);
  for (guint i = 0; i < entries->len; i++)
    {
      const MndHistoryEntry *entry = g_ptr_array_index (entries, i);
      MndHistoryItem *item = find_or_add (self, entry);

      state = get_state (entry);
      mnd_history_item_update (item, entry, state, get_line (begun, stood, state, FALSE));
      g_ptr_array_add (self->all, g_object_ref (item));
      begun = begun || state != MND_HISTORY_ASIDE;
      stood = stood || state == MND_HISTORY_CURRENT;
    }
  if (entries->len == 0)
    return;
  state = stood ? MND_HISTORY_DONE : MND_HISTORY_CURRENT;
  mnd_history_item_update (self->beginning, NULL, state, get_line (begun, stood, state, TRUE));
  g_ptr_array_add (self->all, g_object_ref (self->beginning));
}

static GType
get_item_type (GListModel *model)
{
  return MND_TYPE_HISTORY_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return MND_HISTORY_LIST (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  MndHistoryList *self = MND_HISTORY_LIST (model);

  return position < self->shown->len ? g_object_ref (self->shown->pdata[position]) : NULL;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
mnd_history_list_finalize (GObject *object)
{
  MndHistoryList *self = MND_HISTORY_LIST (object);

  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->shown);
  g_hash_table_unref (self->by_id);
  g_object_unref (self->beginning);
  G_OBJECT_CLASS (mnd_history_list_parent_class)->finalize (object);
}

static void
mnd_history_list_class_init (MndHistoryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_history_list_finalize;
}

static void
mnd_history_list_init (MndHistoryList *self)
{
  self->by_id = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, NULL, g_object_unref);
  self->beginning = mnd_history_item_new (NULL);
  self->all = new_rows ();
  self->shown = new_rows ();
}

MndHistoryList *
mnd_history_list_new (void)
{
  return g_object_new (MND_TYPE_HISTORY_LIST, NULL);
}

gboolean
mnd_history_list_read (MndHistoryList *self, MndDocument *document, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (MND_IS_HISTORY_LIST (self) && MND_IS_DOCUMENT (document), FALSE);

  entries = mnd_document_list_history (document, error);
  if (entries == NULL)
    return FALSE;
  take_entries (self, entries);
  show (self);
  return TRUE;
}

void
mnd_history_list_clear (MndHistoryList *self)
{
  g_return_if_fail (MND_IS_HISTORY_LIST (self));

  g_ptr_array_set_size (self->all, 0);
  show (self);
  g_hash_table_remove_all (self->by_id);
}

void
mnd_history_list_set_named_only (MndHistoryList *self, gboolean named_only)
{
  g_return_if_fail (MND_IS_HISTORY_LIST (self));

  if (self->named_only == named_only)
    return;
  self->named_only = named_only;
  show (self);
}

guint
mnd_history_list_get_n_edits (MndHistoryList *self)
{
  g_return_val_if_fail (MND_IS_HISTORY_LIST (self), 0);

  return self->all->len > 0 ? self->all->len - 1 : 0;
}

guint
mnd_history_list_find_current (MndHistoryList *self)
{
  g_return_val_if_fail (MND_IS_HISTORY_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->shown->len; i++)
    if (mnd_history_item_get_state (self->shown->pdata[i]) == MND_HISTORY_CURRENT)
      return i;
  return G_MAXUINT;
}

MndHistoryItem *
mnd_history_list_find_current_item (MndHistoryList *self)
{
  g_return_val_if_fail (MND_IS_HISTORY_LIST (self), NULL);

  for (guint i = 0; i < self->all->len; i++)
    if (mnd_history_item_get_state (self->all->pdata[i]) == MND_HISTORY_CURRENT)
      return self->all->pdata[i];
  return NULL;
}

void
mnd_history_list_age (MndHistoryList *self)
{
  g_return_if_fail (MND_IS_HISTORY_LIST (self));

  for (guint i = 0; i < self->shown->len; i++)
    mnd_history_item_age (self->shown->pdata[i]);
}
