/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The one way in: an edit, its undo and its redo. Each is one transaction that holds the content rows, the row of
 * history, the place in history and the checksum of the content: all of them or none.
 */
#include "store/mnd-store-private.h"

#include "store/mnd-changeset-private.h"
#include "store/mnd-schema-private.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_session, sqlite3session_delete)

static sqlite3_session *
start_session (sqlite3 *db, GError **error)
{
  g_autoptr (sqlite3_session) session = NULL;
  int code = sqlite3session_create (db, "main", &session);

  for (guint i = 0; code == SQLITE_OK && mnd_schema_children_first[i] != MND_TABLE_NONE; i++)
    code = sqlite3session_attach (session, mnd_table_get_info (mnd_schema_children_first[i])->name);
  if (code == SQLITE_OK)
    return g_steal_pointer (&session);
  mnd_sqlite_fail (db, code, "record the edit", error);
  return NULL;
}

static sqlite3_stmt *
get_insert (MndStore *self, MndTable table, GError **error)
{
  const MndTableInfo *info = mnd_table_get_info (table);

  if (self->inserts[table] == NULL)
    {
      g_autofree char *columns = mnd_schema_dup_columns (table);
      g_autoptr (GString) sql = g_string_new (NULL);
      g_string_append_printf (sql, "INSERT INTO \"%s\" (%s) VALUES (", info->name, columns);
      for (guint i = 0; i < info->n_columns; i++)
        g_string_append_printf (sql, "%s?%u", i > 0 ? ", " : "", i + 1);
      g_string_append_c (sql, ')');
      self->inserts[table] = mnd_sqlite_prepare (self->db, sql->str, error);
    }
  return self->inserts[table];
}

static void
append_where (GString *sql, const MndTableInfo *info)
{
  for (guint i = 0; i < info->n_columns && info->columns[i].key; i++)
    g_string_append_printf (sql, "%s\"%s\" = ?%u", i > 0 ? " AND " : " WHERE ", info->columns[i].name, i + 1);
}

static sqlite3_stmt *
get_delete (MndStore *self, MndTable table, GError **error)
{
  const MndTableInfo *info = mnd_table_get_info (table);

  if (self->deletes[table] == NULL)
    {
      g_autoptr (GString) sql = g_string_new (NULL);
      g_string_append_printf (sql, "DELETE FROM \"%s\"", info->name);
      append_where (sql, info);
      self->deletes[table] = mnd_sqlite_prepare (self->db, sql->str, error);
    }
  return self->deletes[table];
}

/* A required boolean that the edit does not name is FALSE, as the column's default has it. */
static MndValue
value_for_insert (const MndChange *change, guint i, const MndColumn *column)
{
  const MndValue *value = &change->after[i];

  if (value->type != MND_VALUE_UNDEFINED && value->type != MND_VALUE_NULL)
    return *value;
  if (column->required && (column->type == MND_COLUMN_BOOLEAN || (column->key && column->type == MND_COLUMN_INTEGER)))
    return mnd_value_integer (0);
  return mnd_value_null ();
}

static gboolean
insert_row (MndStore *self, const MndChange *change, GError **error)
{
  const MndTableInfo *info = mnd_table_get_info (change->table);
  sqlite3_stmt *statement = get_insert (self, change->table, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < info->n_columns; i++)
    {
      MndValue value = value_for_insert (change, i, &info->columns[i]);
      if (!mnd_sqlite_bind (statement, (int) i + 1, &value, error))
        return FALSE;
    }
  return mnd_sqlite_step_done (self->db, statement, "add a row", error);
}

static gboolean
expect_one_row (MndStore *self, const MndTableInfo *info, GError **error)
{
  if (sqlite3_changes (self->db) == 1)
    return TRUE;
  g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_REFUSED, "A row of table %s that the edit needs is not there",
               info->name);
  return FALSE;
}

static gboolean
delete_row (MndStore *self, const MndChange *change, GError **error)
{
  const MndTableInfo *info = mnd_table_get_info (change->table);
  sqlite3_stmt *statement = get_delete (self, change->table, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < info->n_columns && info->columns[i].key; i++)
    if (!mnd_sqlite_bind (statement, (int) i + 1, &change->before[i], error))
      return FALSE;
  return mnd_sqlite_step_done (self->db, statement, "delete a row", error) && expect_one_row (self, info, error);
}

static gboolean
update_row (MndStore *self, const MndChange *change, GError **error)
{
  const MndTableInfo *info = mnd_table_get_info (change->table);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean any = FALSE;

  g_string_append_printf (sql, "UPDATE \"%s\" SET", info->name);
  for (guint i = 0; i < info->n_columns; i++)
    if (!info->columns[i].key && change->after[i].type != MND_VALUE_UNDEFINED)
      {
        g_string_append_printf (sql, "%s \"%s\" = ?%u", any ? "," : "", info->columns[i].name, i + 1);
        any = TRUE;
      }
  if (!any)
    return TRUE;
  append_where (sql, info);
  statement = mnd_sqlite_prepare (self->db, sql->str, error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < info->n_columns; i++)
    {
      const MndValue *value = info->columns[i].key ? &change->before[i] : &change->after[i];
      if (value->type != MND_VALUE_UNDEFINED && !mnd_sqlite_bind (statement, (int) i + 1, value, error))
        return FALSE;
    }
  return mnd_sqlite_step_done (self->db, statement, "change a row", error) && expect_one_row (self, info, error);
}

static gboolean
run_changes (MndStore *self, MndChanges *wanted, GError **error)
{
  for (guint i = 0; i < mnd_changes_get_size (wanted); i++)
    {
      const MndChange *change = mnd_changes_get (wanted, i);
      gboolean done;

      if (change->kind == MND_CHANGE_INSERT)
        done = insert_row (self, change, error);
      else if (change->kind == MND_CHANGE_DELETE)
        done = delete_row (self, change, error);
      else
        done = update_row (self, change, error);
      if (!done)
        return FALSE;
    }
  return TRUE;
}

/* The edit before this one, where the two are to become one: it is the newest, of the same kind and schema, and may be
 * merged with. NULL where there is none, and where `error` is set: a failure to read may have ended the transaction,
 * and what were written after it would be on disk by itself. */
static MndHistoryRow *
load_row_to_merge (MndStore *self, const MndEditInfo *info, const MndId *head, GError **error)
{
  g_autoptr (MndHistoryRow) row = NULL;
  MndId tip;

  if (!info->merge || head == NULL || !mnd_meta_get_id (self->db, "tip", &tip, error) || !mnd_id_equal (head, &tip))
    return NULL;
  row = mnd_history_load (self->db, head, error);
  return row != NULL && row->snapshot == NULL && row->schema == MND_SCHEMA_VERSION
                 && g_str_equal (row->kind, info->kind)
             ? g_steal_pointer (&row)
             : NULL;
}

static gboolean
record_edit (MndStore *self, const MndEditInfo *info, GBytes *changeset, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (MndHistoryRow) row = NULL;
  MndId head;
  gboolean has_head = mnd_meta_get_id (self->db, "head", &head, &failure);

  if (failure == NULL)
    row = load_row_to_merge (self, info, has_head ? &head : NULL, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (row != NULL)
    {
      GBytes *joined = mnd_changeset_join (row->changeset, changeset, error);
      if (joined == NULL)
        return FALSE;
      g_bytes_unref (row->changeset);
      row->changeset = joined;
      g_free (row->label);
    }
  else
    {
      row = g_new0 (MndHistoryRow, 1);
      row->id = mnd_id_new ();
      row->has_parent = has_head;
      if (has_head)
        row->parent = head;
      row->kind = g_strdup (info->kind);
      row->author = g_strdup (info->author != NULL ? info->author : "");
      row->schema = MND_SCHEMA_VERSION;
      row->changeset = g_bytes_ref (changeset);
    }
  row->label = g_strdup (info->label);
  row->at = g_get_real_time () / G_USEC_PER_SEC;
  return mnd_history_save (self->db, row, error) && mnd_meta_set_id (self->db, "head", &row->id, error)
         && mnd_meta_set_id (self->db, "tip", &row->id, error);
}

/* FALSE where the database has lost its name: what went into it now would be gone with the program. */
static gboolean
is_on_disk (sqlite3 *db, GError **error)
{
  int moved = 0;

  if (sqlite3_file_control (db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK || moved == 0)
    return TRUE;
  g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_FAILED,
                       "The folder in which this map is edited was deleted; nothing more can be edited");
  return FALSE;
}

/* Ends the transaction: the content's checksum goes in with it. On failure all is rolled back. */
static gboolean
finish (MndStore *self, gboolean good, MndChanges *changes, GError **error)
{
  MndFingerprint fingerprint = self->fingerprint;

  if (good)
    mnd_fingerprint_apply (&fingerprint, changes);
  if (good && is_on_disk (self->db, error) && mnd_meta_set_fingerprint (self->db, &fingerprint, error)
      && mnd_sqlite_run (self->db, "COMMIT", error))
    {
      self->fingerprint = fingerprint;
      return TRUE;
    }
  mnd_sqlite_run (self->db, "ROLLBACK", NULL);
  return FALSE;
}

static GBytes *
take_changeset (MndStore *self, sqlite3_session *session, GError **error)
{
  void *data = NULL;
  int size = 0;
  int code = sqlite3session_changeset (session, &size, &data);

  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
  mnd_sqlite_fail (self->db, code, "record the edit", error);
  return NULL;
}

/* Runs the work and returns what it did; NULL with an error. */
static GBytes *
run_recorded (MndStore *self, MndStoreWork work, gpointer data, GError **error)
{
  g_autoptr (sqlite3_session) session = start_session (self->db, error);

  if (session == NULL || !work (self, data, error))
    return NULL;
  return take_changeset (self, session, error);
}

gboolean
mnd_store_record (MndStore *self, const MndEditInfo *info, MndStoreWork work, gpointer data, MndChanges **done,
                  GError **error)
{
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (MndChanges) changes = NULL;

  if (!mnd_sqlite_run (self->db, "BEGIN IMMEDIATE", error))
    return FALSE;
  changeset = run_recorded (self, work, data, error);
  changes = changeset != NULL ? mnd_changeset_decode (changeset, error) : NULL;
  if (changes != NULL && mnd_changes_get_size (changes) == 0)
    {
      mnd_sqlite_run (self->db, "ROLLBACK", NULL);
      *done = g_steal_pointer (&changes);
      return TRUE;
    }
  if (!finish (self, changes != NULL && record_edit (self, info, changeset, error), changes, error))
    return FALSE;
  mnd_store_refresh_labels (self, NULL);
  *done = g_steal_pointer (&changes);
  return TRUE;
}

static gboolean
run_wanted (MndStore *self, gpointer data, GError **error)
{
  return run_changes (self, data, error);
}

gboolean
mnd_store_commit (MndStore *self, const MndEditInfo *info, MndChanges *wanted, MndChanges **done, GError **error)
{
  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL, FALSE);
  g_return_val_if_fail (info != NULL && info->label != NULL && info->kind != NULL, FALSE);
  g_return_val_if_fail (wanted != NULL && done != NULL, FALSE);

  return mnd_store_record (self, info, run_wanted, wanted, done, error);
}

gboolean
mnd_store_move (MndStore *self, GBytes *changeset, const MndId *head, const MndId *tip, MndChanges **done,
                GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changeset_decode (changeset, error);
  gboolean good;

  if (changes == NULL || !mnd_sqlite_run (self->db, "BEGIN IMMEDIATE", error))
    return FALSE;
  good = mnd_changeset_apply (self->db, changeset, error);
  if (good && head != NULL)
    good = mnd_meta_set_id (self->db, "head", head, error);
  else if (good)
    good = mnd_sqlite_run (self->db, "DELETE FROM meta WHERE key = 'head'", error);
  if (good && tip != NULL)
    good = mnd_meta_set_id (self->db, "tip", tip, error);
  if (!finish (self, good, changes, error))
    return FALSE;
  mnd_store_refresh_labels (self, NULL);
  *done = g_steal_pointer (&changes);
  return TRUE;
}

static gboolean
fail_nothing (GError *failure, const char *message, GError **error)
{
  if (failure != NULL)
    g_propagate_error (error, failure);
  else
    g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_NOTHING, message);
  return FALSE;
}

gboolean
mnd_store_undo (MndStore *self, MndChanges **done, GError **error)
{
  GError *failure = NULL;
  g_autoptr (MndHistoryRow) row = NULL;
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GBytes) inverted = NULL;
  MndId head;

  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL && done != NULL, FALSE);

  if (!mnd_meta_get_id (self->db, "head", &head, &failure))
    return fail_nothing (failure, "There is nothing to undo", error);
  row = mnd_history_load (self->db, &head, error);
  changeset = row != NULL ? mnd_history_row_dup_changeset (row) : NULL;
  inverted = changeset != NULL ? mnd_changeset_invert (changeset, error) : NULL;
  return inverted != NULL && mnd_store_move (self, inverted, row->has_parent ? &row->parent : NULL, NULL, done, error);
}

gboolean
mnd_store_redo (MndStore *self, MndChanges **done, GError **error)
{
  GError *failure = NULL;
  g_autoptr (MndHistoryRow) row = NULL;
  g_autoptr (GBytes) changeset = NULL;
  MndId head, tip;
  gboolean has_head;

  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL && done != NULL, FALSE);

  has_head = mnd_meta_get_id (self->db, "head", &head, &failure);
  if (failure == NULL && mnd_meta_get_id (self->db, "tip", &tip, &failure))
    row = mnd_history_load_next (self->db, has_head ? &head : NULL, &tip, &failure);
  if (row == NULL)
    return fail_nothing (failure, "There is nothing to redo", error);
  changeset = mnd_history_row_dup_changeset (row);
  return mnd_store_move (self, changeset, &row->id, NULL, done, error);
}
