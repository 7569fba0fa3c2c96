/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A map in memory. Besides the lists there are two kinds of index, both kept from the description of tables alone: id
 * to row, and for each column that refers to a row, id to the rows that refer to it.
 */
#include "model/mnd-map.h"
#include "model/mnd-record-list-private.h"
#include "model/mnd-record-private.h"

struct _MndMap
{
  GObject parent_instance;
  MndRecordList *lists[MND_N_TABLES];
  GHashTable *by_id;                    /* MndId (in the record) -> MndRecord, borrowed from the lists */
  GHashTable **referring[MND_N_TABLES]; /* a column: MndId (owned) -> GPtrArray of MndRecord; NULL: refers to nothing */
  GPtrArray *nothing;                   /* an empty answer */
};

G_DEFINE_FINAL_TYPE (MndMap, mnd_map, G_TYPE_OBJECT)
G_DEFINE_QUARK (mnd - model - error - quark, mnd_model_error)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_indexed (const MndColumn *column)
{
  return column->type == MND_COLUMN_ID && column->references != MND_TABLE_NONE;
}

/* Rows that are found by their id alone; no two of them have the same one, whatever their tables. */
static gboolean
is_found_by_id (MndTable table)
{
  return mnd_table_has_id (table) && table != MND_TABLE_BODY;
}

/* Where the record belongs among rows sorted by key. Rows are made in key order, so that it is mostly the end. */
static guint
find_place (GPtrArray *rows, MndRecord *record)
{
  guint low = 0, high = rows->len;

  if (high > 0 && mnd_record_compare (g_ptr_array_index (rows, high - 1), record) < 0)
    return high;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (mnd_record_compare (g_ptr_array_index (rows, middle), record) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
index_column (MndMap *self, MndRecord *record, guint column)
{
  GHashTable *index = self->referring[mnd_record_get_table (record)][column];
  const MndId *id = index != NULL ? mnd_record_get_reference (record, column) : NULL;
  GPtrArray *rows;

  if (id == NULL)
    return;
  rows = g_hash_table_lookup (index, id);
  if (rows == NULL)
    {
      rows = g_ptr_array_new ();
      g_hash_table_insert (index, g_memdup2 (id, sizeof *id), rows);
    }
  g_ptr_array_insert (rows, (int) find_place (rows, record), record);
}

static void
unindex_column (MndMap *self, MndRecord *record, guint column)
{
  GHashTable *index = self->referring[mnd_record_get_table (record)][column];
  const MndId *id = mnd_record_get_reference (record, column);
  GPtrArray *rows;

  if (index == NULL || id == NULL)
    return;
  rows = g_hash_table_lookup (index, id);
  g_assert (rows != NULL);
  g_ptr_array_remove_index (rows, find_place (rows, record));
  if (rows->len == 0)
    g_hash_table_remove (index, id);
}

static void
insert_record (MndMap *self, const MndChange *change, gboolean takes)
{
  MndRecord *record = mnd_record_new (change, takes);
  guint n_columns = mnd_table_get_info (change->table)->n_columns;

  mnd_record_list_insert (self->lists[change->table], record);
  if (is_found_by_id (change->table))
    g_hash_table_insert (self->by_id, (gpointer) mnd_record_get_id (record), record);
  for (guint i = 0; i < n_columns; i++)
    index_column (self, record, i);
}

static void
delete_record (MndMap *self, const MndChange *change)
{
  MndRecord *record = mnd_record_list_find (self->lists[change->table], change);
  guint n_columns = mnd_table_get_info (change->table)->n_columns;

  for (guint i = 0; i < n_columns; i++)
    unindex_column (self, record, i);
  if (is_found_by_id (change->table))
    g_hash_table_remove (self->by_id, mnd_record_get_id (record));
  mnd_record_list_remove (self->lists[change->table], change);
}

static void
update_record (MndMap *self, const MndChange *change)
{
  MndRecord *record = mnd_record_list_find (self->lists[change->table], change);
  guint n_columns = mnd_table_get_info (change->table)->n_columns;

  for (guint i = 0; i < n_columns; i++)
    if (change->after[i].type != MND_VALUE_UNDEFINED)
      unindex_column (self, record, i);
  mnd_record_apply (record, change);
  for (guint i = 0; i < n_columns; i++)
    if (change->after[i].type != MND_VALUE_UNDEFINED)
      index_column (self, record, i);
}

/* No two rows that are found by their id alone may have the same one. */
static gboolean
same_key_cb (gconstpointer data, gconstpointer other_data)
{
  const MndChange *a = data, *b = other_data;

  if (a->table != b->table && is_found_by_id (a->table) && is_found_by_id (b->table))
    return mnd_id_equal (mnd_change_get_id (a), mnd_change_get_id (b));
  return mnd_change_same_row (a, b);
}

static gboolean
has_key (const MndChange *change)
{
  const MndTableInfo *info = mnd_table_get_info (change->table);

  for (guint i = 0; i < info->n_columns && info->columns[i].key; i++)
    {
      MndColumnType type = info->columns[i].type;
      MndValueType wanted = type == MND_COLUMN_ID        ? MND_VALUE_ID
                            : type == MND_COLUMN_INTEGER ? MND_VALUE_INTEGER
                                                         : MND_VALUE_TEXT;
      if (mnd_change_get_key (change, i)->type != wanted)
        return FALSE;
    }
  return TRUE;
}

static gboolean
refuse_change (const MndChange *change, const char *why, GError **error)
{
  g_set_error (error, MND_MODEL_ERROR, MND_MODEL_ERROR_MISMATCH,
               "A change of table %s does not fit the map: its row is %s", mnd_table_get_info (change->table)->name,
               why);
  return FALSE;
}

/* `seen`: the changes before it. */
static gboolean
change_fits (MndMap *self, const MndChange *change, GHashTable *seen, GError **error)
{
  gboolean is_insert = change->kind == MND_CHANGE_INSERT;
  gboolean is_there;

  if (!has_key (change))
    return refuse_change (change, "not named by its key", error);
  if (!g_hash_table_add (seen, (gpointer) change))
    return refuse_change (change, "changed twice", error);
  is_there = is_insert && is_found_by_id (change->table)
                 ? mnd_map_find_any (self, mnd_change_get_id (change)) != NULL
                 : mnd_record_list_find (self->lists[change->table], change) != NULL;
  if (is_there == is_insert)
    return refuse_change (change, is_there ? "there already" : "not there", error);
  return TRUE;
}

static gboolean
changes_fit (MndMap *self, MndChanges *changes, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (mnd_change_hash_row, same_key_cb);

  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    if (!change_fits (self, mnd_changes_get (changes, i), seen, error))
      return FALSE;
  return TRUE;
}

/* Tells the rows that changed, and those whose texts changed. */
static void
emit_records_changed (MndMap *self, MndChanges *changes)
{
  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    {
      const MndChange *change = mnd_changes_get (changes, i);
      MndRecord *record = NULL;

      if (change->table == MND_TABLE_TEXT)
        record = mnd_map_find_any (self, mnd_change_get_key (change, MND_TEXT_OWNER)->id);
      else if (change->kind == MND_CHANGE_UPDATE)
        record = mnd_record_list_find (self->lists[change->table], change);
      if (record != NULL)
        mnd_record_emit_changed (record);
    }
}

static void
mnd_map_finalize (GObject *object)
{
  MndMap *self = MND_MAP (object);

  for (int table = 0; table < MND_N_TABLES; table++)
    {
      guint n_columns = mnd_table_get_info ((MndTable) table)->n_columns;
      for (guint i = 0; i < n_columns; i++)
        g_clear_pointer (&self->referring[table][i], g_hash_table_unref);
      g_free (self->referring[table]);
      g_object_unref (self->lists[table]);
    }
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->nothing);

  G_OBJECT_CLASS (mnd_map_parent_class)->finalize (object);
}

static void
mnd_map_class_init (MndMapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_map_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, MND_TYPE_CHANGES);
}

static void
mnd_map_init (MndMap *self)
{
  self->by_id = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  self->nothing = g_ptr_array_new ();
  for (int table = 0; table < MND_N_TABLES; table++)
    {
      const MndTableInfo *info = mnd_table_get_info ((MndTable) table);
      self->lists[table] = mnd_record_list_new ();
      self->referring[table] = g_new0 (GHashTable *, info->n_columns);
      for (guint i = 0; i < info->n_columns; i++)
        if (is_indexed (&info->columns[i]))
          self->referring[table][i] =
              g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
    }
}

MndMap *
mnd_map_new (void)
{
  return g_object_new (MND_TYPE_MAP, NULL);
}

/* `takes`: all of them are inserts, and give their values away. */
static gboolean
apply (MndMap *self, MndChanges *changes, gboolean takes, GError **error)
{
  guint n = mnd_changes_get_size (changes);

  if (!changes_fit (self, changes, error))
    return FALSE;

  /* Lists tell only when all is in: whoever listens to one may read the others. */
  for (int table = 0; table < MND_N_TABLES; table++)
    mnd_record_list_freeze (self->lists[table]);
  for (guint i = 0; i < n; i++)
    {
      const MndChange *change = mnd_changes_get (changes, i);
      if (change->kind == MND_CHANGE_INSERT)
        insert_record (self, change, takes);
      else if (change->kind == MND_CHANGE_DELETE)
        delete_record (self, change);
      else
        update_record (self, change);
    }
  if (takes)
    mnd_changes_give_away (changes);
  for (int table = 0; table < MND_N_TABLES; table++)
    mnd_record_list_thaw (self->lists[table]);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, changes);
  emit_records_changed (self, changes);
  return TRUE;
}

gboolean
mnd_map_apply (MndMap *self, MndChanges *changes, GError **error)
{
  g_return_val_if_fail (MND_IS_MAP (self), FALSE);
  g_return_val_if_fail (changes != NULL, FALSE);

  return apply (self, changes, FALSE, error);
}

gboolean
mnd_map_take_rows (MndMap *self, MndChanges *rows, GError **error)
{
  g_return_val_if_fail (MND_IS_MAP (self), FALSE);
  g_return_val_if_fail (rows != NULL, FALSE);

  for (guint i = 0; i < mnd_changes_get_size (rows); i++)
    g_return_val_if_fail (mnd_changes_get (rows, i)->kind == MND_CHANGE_INSERT, FALSE);
  return apply (self, rows, TRUE, error);
}

MndChanges *
mnd_map_dup_content (MndMap *self)
{
  g_autoptr (MndChanges) content = mnd_changes_new ();

  g_return_val_if_fail (MND_IS_MAP (self), NULL);

  for (int table = 0; table < MND_N_TABLES; table++)
    {
      guint n_columns = mnd_table_get_info ((MndTable) table)->n_columns;
      for (guint i = 0; i < mnd_record_list_get_size (self->lists[table]); i++)
        {
          MndRecord *record = mnd_record_list_get (self->lists[table], i);
          MndChange *change = mnd_changes_add (content, (MndTable) table, MND_CHANGE_INSERT);
          for (guint column = 0; column < n_columns; column++)
            change->after[column] = mnd_value_copy (mnd_record_get_value (record, column));
        }
    }
  return g_steal_pointer (&content);
}

MndRecordList *
mnd_map_get_records (MndMap *self, MndTable table)
{
  g_return_val_if_fail (MND_IS_MAP (self), NULL);
  g_return_val_if_fail (table >= 0 && table < MND_N_TABLES, NULL);

  return self->lists[table];
}

MndRecord *
mnd_map_find_any (MndMap *self, const MndId *id)
{
  g_return_val_if_fail (MND_IS_MAP (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

MndRecord *
mnd_map_find (MndMap *self, MndTable table, const MndId *id)
{
  MndRecord *record;

  if (table == MND_TABLE_BODY)
    {
      GPtrArray *bodies = id != NULL ? mnd_map_get_referring (self, table, MND_BODY_ACTOR, id) : NULL;
      return bodies != NULL && bodies->len > 0 ? g_ptr_array_index (bodies, 0) : NULL;
    }
  record = mnd_map_find_any (self, id);
  return record != NULL && mnd_record_get_table (record) == table ? record : NULL;
}

GPtrArray *
mnd_map_get_referring (MndMap *self, MndTable table, guint column, const MndId *id)
{
  GPtrArray *rows;

  g_return_val_if_fail (MND_IS_MAP (self), NULL);
  g_return_val_if_fail (id != NULL && is_indexed (mnd_table_get_column (table, column)), NULL);

  rows = g_hash_table_lookup (self->referring[table][column], id);
  return rows != NULL ? rows : self->nothing;
}

const char *
mnd_map_get_setting (MndMap *self, const char *key)
{
  MndRecordList *settings = mnd_map_get_records (self, MND_TABLE_MAP);

  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < mnd_record_list_get_size (settings); i++)
    {
      MndRecord *setting = mnd_record_list_get (settings, i);
      if (g_str_equal (mnd_record_get_text (setting, MND_MAP_KEY), key))
        return mnd_record_get_text (setting, MND_MAP_VALUE);
    }
  return NULL;
}

MndRecord *
mnd_map_find_main_view (MndMap *self)
{
  MndRecordList *views = mnd_map_get_records (self, MND_TABLE_VIEW);

  for (guint i = 0; i < mnd_record_list_get_size (views); i++)
    {
      MndRecord *view = mnd_record_list_get (views, i);
      if (g_str_equal (mnd_record_get_text (view, MND_VIEW_KIND), "map"))
        return view;
    }
  return NULL;
}
