/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree of edits on disk; see the private header. */
#include "store/mnd-history-private.h"

#include "store/mnd-changeset-private.h"
#include "store/mnd-schema-private.h"

#include <string.h>

#define HISTORY_COLUMNS "id, seq, parent, at, author, label, kind, schema, changeset, sha256, snapshot"
/* The next one has a number as well. */
#define HIGHEST_SEQ (G_GINT64_CONSTANT (1) << 48)

void
mnd_history_row_free (MndHistoryRow *row)
{
  g_free (row->author);
  g_free (row->label);
  g_free (row->kind);
  g_free (row->sha256);
  g_free (row->snapshot);
  g_clear_pointer (&row->changeset, g_bytes_unref);
  g_free (row);
}

static char *
dup_text (sqlite3_stmt *statement, int i)
{
  const char *text = (const char *) sqlite3_column_text (statement, i);

  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

/* NULL with an error where there is no memory for it. */
static MndHistoryRow *
row_from_statement (sqlite3_stmt *statement, GError **error)
{
  g_autoptr (MndHistoryRow) row = g_new0 (MndHistoryRow, 1);
  gboolean lacks_memory = FALSE;

  memcpy (row->id.bytes, sqlite3_column_blob (statement, 0), MND_ID_SIZE);
  row->seq = sqlite3_column_int64 (statement, 1);
  row->has_parent = sqlite3_column_type (statement, 2) == SQLITE_BLOB;
  if (row->has_parent)
    memcpy (row->parent.bytes, sqlite3_column_blob (statement, 2), MND_ID_SIZE);
  row->at = sqlite3_column_int64 (statement, 3);
  row->author = dup_text (statement, 4);
  lacks_memory |= mnd_sqlite_lacks_memory (statement);
  row->label = dup_text (statement, 5);
  lacks_memory |= mnd_sqlite_lacks_memory (statement);
  row->kind = dup_text (statement, 6);
  lacks_memory |= mnd_sqlite_lacks_memory (statement);
  row->schema = sqlite3_column_int64 (statement, 7);
  row->changeset = g_bytes_new (sqlite3_column_blob (statement, 8), (gsize) sqlite3_column_bytes (statement, 8));
  row->sha256 = dup_text (statement, 9);
  lacks_memory |= mnd_sqlite_lacks_memory (statement);
  if (sqlite3_column_type (statement, 10) == SQLITE_TEXT)
    row->snapshot = dup_text (statement, 10);
  if (!lacks_memory && !mnd_sqlite_lacks_memory (statement))
    return g_steal_pointer (&row);
  mnd_sqlite_fail (sqlite3_db_handle (statement), SQLITE_NOMEM, "read the history", error);
  return NULL;
}

GBytes *
mnd_history_row_dup_changeset (const MndHistoryRow *row)
{
  return row->schema < MND_SCHEMA_VERSION ? mnd_changeset_widen (row->changeset) : g_bytes_ref (row->changeset);
}

static sqlite3_stmt *
prepare_by_id (sqlite3 *db, const char *sql, const MndId *id, GError **error)
{
  sqlite3_stmt *statement = mnd_sqlite_prepare (db, sql, error);

  if (statement != NULL)
    sqlite3_bind_blob (statement, 1, id, MND_ID_SIZE, SQLITE_STATIC);
  return statement;
}

/* Steps to the one row that must be there. */
static gboolean
step_to_row (sqlite3 *db, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (mnd_sqlite_step_row (db, statement, "read the history", &failure))
    return TRUE;
  if (failure == NULL)
    return mnd_meta_fail_damaged (error, "an edit is missing");
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

MndHistoryRow *
mnd_history_load (sqlite3 *db, const MndId *id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
      prepare_by_id (db, "SELECT " HISTORY_COLUMNS " FROM history WHERE id = ?1", id, error);

  if (statement == NULL || !step_to_row (db, statement, error))
    return NULL;
  return row_from_statement (statement, error);
}

char *
mnd_history_dup_checksum (sqlite3 *db, const MndId *id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = prepare_by_id (db, "SELECT sha256 FROM history WHERE id = ?1", id, error);
  g_autofree char *checksum = NULL;

  if (statement == NULL || !step_to_row (db, statement, error))
    return NULL;
  checksum = dup_text (statement, 0);
  if (!mnd_sqlite_lacks_memory (statement))
    return g_steal_pointer (&checksum);
  mnd_sqlite_fail (db, SQLITE_NOMEM, "read the history", error);
  return NULL;
}

static void
feed_text (GChecksum *checksum, const char *text)
{
  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
}

static char *
dup_row_checksum (const MndHistoryRow *row, const char *parent_sha256)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gint64 numbers[3] = { GINT64_TO_LE (row->seq), GINT64_TO_LE (row->at), GINT64_TO_LE (row->schema) };
  gsize size;
  const void *data = g_bytes_get_data (row->changeset, &size);

  feed_text (checksum, parent_sha256 != NULL ? parent_sha256 : "");
  g_checksum_update (checksum, row->id.bytes, MND_ID_SIZE);
  g_checksum_update (checksum, (const guchar *) numbers, sizeof numbers);
  feed_text (checksum, row->author);
  feed_text (checksum, row->label);
  feed_text (checksum, row->kind);
  if (size > 0)
    g_checksum_update (checksum, data, (gssize) size);
  return g_strdup (g_checksum_get_string (checksum));
}

gboolean
mnd_history_get_last (sqlite3 *db, gint64 *last, GError **error)
{
  g_autoptr (sqlite3_stmt) row = mnd_sqlite_prepare (db, "SELECT coalesce (max (seq), 0) FROM history", error);

  if (row == NULL || !mnd_sqlite_step_row (db, row, "read the history", error))
    return FALSE;
  *last = sqlite3_column_int64 (row, 0);
  return TRUE;
}

static gboolean
complete_row (sqlite3 *db, MndHistoryRow *row, GError **error)
{
  g_autofree char *parent = NULL;

  if (row->seq == 0)
    {
      if (!mnd_history_get_last (db, &row->seq, error))
        return FALSE;
      row->seq++;
    }
  if (row->has_parent)
    {
      parent = mnd_history_dup_checksum (db, &row->parent, error);
      if (parent == NULL)
        return FALSE;
    }
  g_free (row->sha256);
  row->sha256 = dup_row_checksum (row, parent);
  return TRUE;
}

gboolean
mnd_history_save (sqlite3 *db, MndHistoryRow *row, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = mnd_sqlite_prepare (db,
                                                           "INSERT OR REPLACE INTO history (" HISTORY_COLUMNS
                                                           ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                                                           error);
  gsize size;
  const void *data;

  if (statement == NULL || !complete_row (db, row, error))
    return FALSE;
  data = g_bytes_get_data (row->changeset, &size);
  sqlite3_bind_blob (statement, 1, &row->id, MND_ID_SIZE, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, row->seq);
  if (row->has_parent)
    sqlite3_bind_blob (statement, 3, &row->parent, MND_ID_SIZE, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 4, row->at);
  sqlite3_bind_text (statement, 5, row->author, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 6, row->label, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 7, row->kind, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 8, row->schema);
  sqlite3_bind_blob64 (statement, 9, size > 0 ? data : "", size, SQLITE_STATIC);
  sqlite3_bind_text (statement, 10, row->sha256, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 11, row->snapshot, -1, SQLITE_STATIC);
  return mnd_sqlite_step_done (db, statement, "write the history", error);
}

/* Goes to the parent of `id`, and says whether there was one. The statement reads a parent by id, without what a row
 * may hold besides: the way may be long. */
static gboolean
climb (sqlite3_stmt *parents, MndId *id, gboolean *moved, GError **error)
{
  gboolean good;

  sqlite3_bind_blob (parents, 1, id, MND_ID_SIZE, SQLITE_TRANSIENT);
  good = step_to_row (sqlite3_db_handle (parents), parents, error);
  *moved = good && sqlite3_column_type (parents, 0) == SQLITE_BLOB;
  if (*moved)
    memcpy (id->bytes, sqlite3_column_blob (parents, 0), MND_ID_SIZE);
  sqlite3_reset (parents);
  return good;
}

MndHistoryRow *
mnd_history_load_next (sqlite3 *db, const MndId *head, const MndId *tip, GError **error)
{
  g_autoptr (sqlite3_stmt) parents = NULL;
  MndId next = *tip, at = *tip;
  gboolean moved = TRUE;

  if (head != NULL && mnd_id_equal (head, tip))
    return NULL;
  parents = mnd_sqlite_prepare (db, "SELECT parent FROM history WHERE id = ?1", error);
  if (parents == NULL)
    return NULL;
  while (moved && (head == NULL || !mnd_id_equal (&at, head)))
    {
      next = at;
      if (!climb (parents, &at, &moved, error))
        return NULL;
    }
  if (!moved && head != NULL)
    {
      mnd_meta_fail_damaged (error, "the branch to redo does not begin where the map stands");
      return NULL;
    }
  return mnd_history_load (db, &next, error);
}

gint64
mnd_history_count (sqlite3 *db, GError **error)
{
  g_autoptr (sqlite3_stmt) count = mnd_sqlite_prepare (db, "SELECT count (*) FROM history", error);

  if (count == NULL || !mnd_sqlite_step_row (db, count, "read the history", error))
    return -1;
  return sqlite3_column_int64 (count, 0);
}

/* Bound to the row's sha256, and so to the row. Rows are fed in the order of `seq`. */
static void
feed_name (GChecksum *names, const char *sha256, const char *name)
{
  feed_text (names, sha256);
  feed_text (names, name);
}

static char *
dup_names_checksum (sqlite3 *db, GError **error)
{
  g_autoptr (sqlite3_stmt) rows =
      mnd_sqlite_prepare (db, "SELECT sha256, snapshot FROM history WHERE snapshot IS NOT NULL ORDER BY seq", error);
  g_autoptr (GChecksum) names = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) failure = NULL;

  if (rows == NULL)
    return NULL;
  while (failure == NULL && mnd_sqlite_step_row (db, rows, "read the history", &failure))
    {
      g_autofree char *sha256 = dup_text (rows, 0);
      g_autofree char *name = dup_text (rows, 1);

      if (mnd_sqlite_lacks_memory (rows))
        mnd_sqlite_fail (db, SQLITE_NOMEM, "read the history", &failure);
      feed_name (names, sha256, name);
    }
  if (failure == NULL)
    return g_strdup (g_checksum_get_string (names));
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
name_row (sqlite3 *db, const MndId *id, const char *name, GError **error)
{
  g_autoptr (sqlite3_stmt) update = mnd_sqlite_prepare (db, "UPDATE history SET snapshot = ?2 WHERE id = ?1", error);
  g_autofree char *names = NULL;

  if (update == NULL)
    return FALSE;
  sqlite3_bind_blob (update, 1, id, MND_ID_SIZE, SQLITE_STATIC);
  sqlite3_bind_text (update, 2, name, -1, SQLITE_STATIC);
  if (!mnd_sqlite_step_done (db, update, "name a point in history", error) || sqlite3_changes (db) != 1)
    return FALSE;
  names = dup_names_checksum (db, error);
  return names != NULL && mnd_meta_set_names (db, names, error) && mnd_sqlite_run (db, "COMMIT", error);
}

gboolean
mnd_history_set_snapshot (sqlite3 *db, const MndId *id, const char *name, GError **error)
{
  if (!mnd_sqlite_run (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (name_row (db, id, name, error))
    return TRUE;
  mnd_sqlite_run (db, "ROLLBACK", NULL);
  return FALSE;
}

GPtrArray *
mnd_history_list (sqlite3 *db, GError **error)
{
  g_autoptr (sqlite3_stmt) rows =
      mnd_sqlite_prepare (db, "SELECT " HISTORY_COLUMNS " FROM history ORDER BY seq DESC", error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) mnd_history_row_free);
  g_autoptr (GError) failure = NULL;

  if (rows == NULL)
    return NULL;
  while (failure == NULL && mnd_sqlite_step_row (db, rows, "read the history", &failure))
    {
      MndHistoryRow *row = row_from_statement (rows, &failure);
      if (row != NULL)
        g_ptr_array_add (list, row);
    }
  if (failure == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* What a row is to those that follow it. */
typedef struct
{
  MndId id;
  gint64 seq;
  char *sha256;
} Seen;

static void
seen_free (gpointer data)
{
  Seen *seen = data;

  g_free (seen->sha256);
  g_free (seen);
}

/* A row after its parent in `seq`, so that walking by parent always ends. */
static gboolean
verify_row (GHashTable *seen, MndHistoryRow *row, GError **error)
{
  const Seen *parent = row->has_parent ? g_hash_table_lookup (seen, &row->parent) : NULL;
  g_autoptr (MndChanges) changes = NULL;
  g_autofree char *expected = NULL;
  Seen *self;

  if (row->seq > HIGHEST_SEQ)
    return mnd_meta_fail_damaged (error, "an edit has a number that no edit reaches");
  if (row->schema < 1 || row->schema > MND_SCHEMA_VERSION)
    return mnd_meta_fail_damaged (error, "an edit is of a format that there was not");
  if (row->has_parent && (parent == NULL || parent->seq >= row->seq))
    return mnd_meta_fail_damaged (error, "an edit comes before the one it follows, or that is missing");
  expected = dup_row_checksum (row, parent != NULL ? parent->sha256 : NULL);
  if (!g_str_equal (expected, row->sha256))
    return mnd_meta_fail_damaged (error, "the checksum of an edit does not agree");
  changes = mnd_changeset_decode (row->changeset, error);
  if (changes == NULL)
    return FALSE;
  self = g_new0 (Seen, 1);
  self->id = row->id;
  self->seq = row->seq;
  self->sha256 = g_steal_pointer (&row->sha256);
  g_hash_table_replace (seen, &self->id, self);
  return TRUE;
}

/* Files from before names were covered count them (`named`) and have no sum. */
static gboolean
verify_names (sqlite3 *db, GChecksum *names, gboolean any, GError **error)
{
  g_autofree char *expected = NULL;
  g_autoptr (sqlite3_stmt) count = NULL;
  g_autoptr (GError) failure = NULL;

  if (!mnd_meta_dup_names (db, &expected, error))
    return FALSE;
  if (expected != NULL)
    return g_str_equal (expected, g_checksum_get_string (names))
           || mnd_meta_fail_damaged (error, "the checksum of its names does not agree");
  if (!any)
    return TRUE;
  count = mnd_sqlite_prepare (db, "SELECT 1 FROM meta WHERE key = 'named'", error);
  if (count == NULL)
    return FALSE;
  if (mnd_sqlite_step_row (db, count, "read the history", &failure))
    return TRUE;
  if (failure == NULL)
    return mnd_meta_fail_damaged (error, "its names have no checksum");
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
verify_state (sqlite3 *db, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (MndHistoryRow) next = NULL;
  MndId head, tip;
  gboolean has_head = mnd_meta_get_id (db, "head", &head, &failure);
  gboolean has_tip = failure == NULL && mnd_meta_get_id (db, "tip", &tip, &failure);

  if (failure == NULL && has_head && !has_tip)
    return mnd_meta_fail_damaged (error, "it has no end");
  if (failure == NULL && has_tip)
    next = mnd_history_load_next (db, has_head ? &head : NULL, &tip, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
mnd_history_verify (sqlite3 *db, GError **error)
{
  g_autoptr (sqlite3_stmt) rows =
      mnd_sqlite_prepare (db, "SELECT " HISTORY_COLUMNS " FROM history ORDER BY seq", error);
  /* So that no row is read once more for each that follows it. */
  g_autoptr (GHashTable) seen = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, NULL, seen_free);
  g_autoptr (GChecksum) names = g_checksum_new (G_CHECKSUM_SHA256);
  gboolean any_names = FALSE;
  g_autoptr (GError) failure = NULL;

  if (rows == NULL)
    return FALSE;
  while (mnd_sqlite_step_row (db, rows, "read the history", &failure))
    {
      g_autoptr (MndHistoryRow) row = row_from_statement (rows, error);
      if (row != NULL && row->snapshot != NULL)
        feed_name (names, row->sha256, row->snapshot);
      any_names |= row != NULL && row->snapshot != NULL;
      if (row == NULL || !verify_row (seen, row, error))
        return FALSE;
    }
  if (failure == NULL)
    return verify_names (db, names, any_names, error) && verify_state (db, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
