/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The object, its life and its readings; opening, editing and publishing stand in files of their own. */
#include "store/mnd-store-private.h"

#include "store/mnd-changeset-private.h"
#include "store/mnd-schema-private.h"

G_DEFINE_FINAL_TYPE (MndStore, mnd_store, G_TYPE_OBJECT)

static void
close_database (MndStore *self)
{
  for (int table = 0; table < MND_N_TABLES; table++)
    {
      g_clear_pointer (&self->inserts[table], sqlite3_finalize);
      g_clear_pointer (&self->deletes[table], sqlite3_finalize);
    }
  g_clear_pointer (&self->db, mnd_sqlite_close);
}

static void
mnd_store_finalize (GObject *object)
{
  MndStore *self = MND_STORE (object);

  close_database (self);
  g_clear_pointer (&self->copy, mnd_working_copy_free);
  mnd_note_clear (&self->note);
  g_mutex_clear (&self->lock);
  g_mutex_clear (&self->publishing);
  g_clear_object (&self->file);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self->damaged_copy);

  G_OBJECT_CLASS (mnd_store_parent_class)->finalize (object);
}

static void
mnd_store_class_init (MndStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_store_finalize;
}

static void
mnd_store_init (MndStore *self)
{
  self->schema = MND_SCHEMA_VERSION;
  g_mutex_init (&self->lock);
  g_mutex_init (&self->publishing);
}

/* The checksum of the row that `key` names, "" where it names none. Not its id: an edit that merges with the one before
 * keeps that. */
static char *
dup_place (sqlite3 *db, const char *key, GError **error)
{
  g_autoptr (GError) failure = NULL;
  MndId id;

  if (mnd_meta_get_id (db, key, &id, &failure))
    return mnd_history_dup_checksum (db, &id, error);
  if (failure == NULL)
    return g_strdup ("");
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

char *
mnd_store_dup_state (sqlite3 *db, GError **error)
{
  g_autofree char *head = dup_place (db, "head", error);
  g_autofree char *tip = head != NULL ? dup_place (db, "tip", error) : NULL;
  g_autofree char *names = NULL;
  gint64 last = 0;

  if (tip == NULL || !mnd_history_get_last (db, &last, error) || !mnd_meta_dup_names (db, &names, error))
    return NULL;
  return g_strdup_printf ("%s/%s/%" G_GINT64_FORMAT "/%s", head, tip, last, names != NULL ? names : "");
}

gboolean
mnd_store_refresh_labels (MndStore *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (MndHistoryRow) undo = NULL;
  g_autoptr (MndHistoryRow) redo = NULL;
  MndId head, tip;
  gboolean has_head = mnd_meta_get_id (self->db, "head", &head, &failure);
  gboolean has_tip = failure == NULL && mnd_meta_get_id (self->db, "tip", &tip, &failure);

  if (failure == NULL && has_head)
    undo = mnd_history_load (self->db, &head, &failure);
  if (failure == NULL && has_tip)
    redo = mnd_history_load_next (self->db, has_head ? &head : NULL, &tip, &failure);
  g_free (self->undo_label);
  g_free (self->redo_label);
  self->undo_label = undo != NULL ? g_strdup (undo->label) : NULL;
  self->redo_label = redo != NULL ? g_strdup (redo->label) : NULL;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
read_table (sqlite3 *db, MndTable table, MndChanges *rows, GError **error)
{
  const MndTableInfo *info = mnd_table_get_info (table);
  g_autofree char *columns = mnd_schema_dup_columns (table);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\"", columns, info->name);
  g_autoptr (sqlite3_stmt) statement = mnd_sqlite_prepare (db, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (mnd_sqlite_step_row (db, statement, "read the map", &failure))
    {
      MndChange *row = mnd_changes_add (rows, table, MND_CHANGE_INSERT);
      for (guint i = 0; i < info->n_columns; i++)
        if (!mnd_sqlite_column (statement, (int) i, &info->columns[i], &row->after[i]))
          {
            if (mnd_sqlite_lacks_memory (statement))
              return mnd_sqlite_fail (db, SQLITE_NOMEM, "read the map", error);
            g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT,
                         "The map is damaged: column %s of table %s holds what it cannot hold", info->columns[i].name,
                         info->name);
            return FALSE;
          }
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static MndChanges *
read_rows (sqlite3 *db, GError **error)
{
  g_autoptr (MndChanges) rows = mnd_changes_new ();

  for (int table = 0; table < MND_N_TABLES; table++)
    if (!read_table (db, (MndTable) table, rows, error))
      return NULL;
  return g_steal_pointer (&rows);
}

typedef struct
{
  MndChanges *rows;
  MndFingerprint fingerprint;
} Checksum;

static gpointer
checksum_thread (gpointer data)
{
  Checksum *checksum = data;

  mnd_fingerprint_apply (&checksum->fingerprint, checksum->rows);
  return NULL;
}

MndMap *
mnd_store_read_map (sqlite3 *db, MndFingerprint *fingerprint, GError **error)
{
  g_autoptr (MndChanges) rows = read_rows (db, error);
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (GError) failure = NULL;
  Checksum checksum = { rows, { { 0 } } };
  GThread *beside;
  gboolean good;

  if (rows == NULL)
    return NULL;
  /* The checksum takes as long as the model: side by side they take half. */
  beside = fingerprint != NULL ? g_thread_new ("checksum", checksum_thread, &checksum) : NULL;
  good = mnd_map_take_rows (map, rows, &failure);
  if (beside != NULL)
    g_thread_join (beside);
  if (fingerprint != NULL)
    *fingerprint = checksum.fingerprint;
  if (!good)
    {
      g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT, "The map is damaged: %s", failure->message);
      return NULL;
    }
  return g_steal_pointer (&map);
}

MndMap *
mnd_store_load (MndStore *self, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (sqlite3) db = NULL;

  g_return_val_if_fail (MND_IS_STORE (self) && self->copy != NULL, NULL);

  path = mnd_working_copy_dup_path (self->copy, MND_STORE_DATABASE);
  db = mnd_sqlite_open (path, MND_SQLITE_READ_ONLY, error);
  return db != NULL ? mnd_store_read_map (db, NULL, error) : NULL;
}

static void
append_value (GString *text, const MndValue *value)
{
  char hex[MND_ID_TEXT_SIZE], number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (value->type)
    {
    case MND_VALUE_INTEGER:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, value->integer);
      break;
    case MND_VALUE_REAL:
      g_string_append (text, g_ascii_dtostr (number, sizeof number, value->real));
      break;
    case MND_VALUE_TEXT:
      g_string_append (text, value->text);
      break;
    case MND_VALUE_ID:
      g_string_append (text, mnd_id_format (value->id, hex));
      break;
    case MND_VALUE_UNDEFINED:
    case MND_VALUE_NULL:
    default:
      g_string_append (text, "NULL");
      break;
    }
}

char *
mnd_store_dup_content_text (MndStore *self, GError **error)
{
  g_autoptr (MndChanges) rows = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL, NULL);

  rows = read_rows (self->db, error);
  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < mnd_changes_get_size (rows); i++)
    {
      const MndChange *row = mnd_changes_get (rows, i);
      const MndTableInfo *info = mnd_table_get_info (row->table);
      g_string_append (text, info->name);
      for (guint column = 0; column < info->n_columns; column++)
        {
          g_string_append_c (text, '|');
          append_value (text, &row->after[column]);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
mnd_store_get_undo_label (MndStore *self)
{
  g_return_val_if_fail (MND_IS_STORE (self), NULL);

  return self->undo_label;
}

const char *
mnd_store_get_redo_label (MndStore *self)
{
  g_return_val_if_fail (MND_IS_STORE (self), NULL);

  return self->redo_label;
}

int
mnd_store_get_schema (MndStore *self)
{
  g_return_val_if_fail (MND_IS_STORE (self), 0);

  return self->schema; /* older ones are brought up to ours when they are opened */
}

gboolean
mnd_store_is_newer (MndStore *self)
{
  g_return_val_if_fail (MND_IS_STORE (self), FALSE);

  return self->schema > MND_SCHEMA_VERSION;
}

gint64
mnd_store_count_history (MndStore *self, GError **error)
{
  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL, -1);

  return mnd_history_count (self->db, error);
}

gboolean
mnd_store_quick_check (MndStore *self, GError **error)
{
  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL, FALSE);

  return mnd_sqlite_quick_check (self->db, error);
}

GFile *
mnd_store_get_file (MndStore *self)
{
  g_return_val_if_fail (MND_IS_STORE (self), NULL);

  return self->file;
}

gboolean
mnd_store_is_dirty (MndStore *self)
{
  g_autofree char *head = NULL;
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL, FALSE);

  head = mnd_store_dup_state (self->db, NULL);
  locker = g_mutex_locker_new (&self->lock);
  return self->note.published == NULL || g_strcmp0 (head, self->note.published) != 0;
}

gboolean
mnd_store_was_recovered (MndStore *self)
{
  g_return_val_if_fail (MND_IS_STORE (self), FALSE);

  return self->was_recovered;
}

const char *
mnd_store_get_damaged_copy (MndStore *self)
{
  g_return_val_if_fail (MND_IS_STORE (self), NULL);

  return self->damaged_copy;
}

void
mnd_store_close (MndStore *self, gboolean discard)
{
  g_autoptr (GMutexLocker) turn = NULL;

  g_return_if_fail (MND_IS_STORE (self));

  if (self->db == NULL)
    {
      g_clear_pointer (&self->copy, discard ? mnd_working_copy_discard : mnd_working_copy_free);
      return;
    }
  turn = g_mutex_locker_new (&self->publishing);
  /* Where the user's file has gone, the working copy is the last there is of the map. */
  discard = discard || self->is_private
            || (!mnd_store_is_dirty (self) && (self->file == NULL || g_file_query_exists (self->file, NULL)));
  close_database (self);
  if (discard)
    g_clear_pointer (&self->copy, mnd_working_copy_discard);
  else
    g_clear_pointer (&self->copy, mnd_working_copy_free);
}
