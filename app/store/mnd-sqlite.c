/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SQLite with the doors shut; see the private header. */
#include "store/mnd-sqlite-private.h"

#include <string.h>

#define CHECK_SECONDS 30
#define STEPS_BETWEEN_LOOKS 10000

G_DEFINE_QUARK (mnd - store - error - quark, mnd_store_error)

static void
shut_doors (sqlite3 *db)
{
  static const struct
  {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
  };
  static const struct
  {
    int limit;
    int value;
  } limits[] = {
    { SQLITE_LIMIT_LENGTH, 64 << 20 }, { SQLITE_LIMIT_SQL_LENGTH, 100000 },       { SQLITE_LIMIT_COLUMN, 100 },
    { SQLITE_LIMIT_EXPR_DEPTH, 60 },   { SQLITE_LIMIT_COMPOUND_SELECT, 20 },      { SQLITE_LIMIT_VDBE_OP, 25000 },
    { SQLITE_LIMIT_ATTACHED, 2 },      { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200 }, { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    sqlite3_db_config (db, options[i].option, options[i].value, (int *) NULL);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db, limits[i].limit, limits[i].value);
}

static MndStoreError
error_code (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return MND_STORE_ERROR_CORRUPT;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return MND_STORE_ERROR_BUSY;
    case SQLITE_FULL:
      return MND_STORE_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return MND_STORE_ERROR_READ_ONLY;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return MND_STORE_ERROR_REFUSED;
    default:
      return MND_STORE_ERROR_FAILED;
    }
}

gboolean
mnd_sqlite_fail (sqlite3 *db, int code, const char *doing, GError **error)
{
  g_set_error (error, MND_STORE_ERROR, (gint) error_code (code), "Cannot %s: %s", doing,
               db != NULL && (sqlite3_errcode (db) & 0xff) == (code & 0xff) ? sqlite3_errmsg (db)
                                                                            : sqlite3_errstr (code));
  return FALSE;
}

sqlite3 *
mnd_sqlite_open (const char *path, MndSqliteMode mode, GError **error)
{
  static const int flags[] = {
    [MND_SQLITE_READ_ONLY] = SQLITE_OPEN_READONLY,
    [MND_SQLITE_READ_WRITE] = SQLITE_OPEN_READWRITE,
    [MND_SQLITE_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
  };
  g_autoptr (sqlite3) db = NULL;
  int code = sqlite3_open_v2 (path, &db, flags[mode] | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (code != SQLITE_OK)
    {
      mnd_sqlite_fail (db, code, "open the map", error);
      return NULL;
    }
  /* SQLite is content with reading where it cannot write. */
  if (mode != MND_SQLITE_READ_ONLY && sqlite3_db_readonly (db, "main") != 0)
    {
      mnd_sqlite_fail (db, SQLITE_READONLY, "open the map", error);
      return NULL;
    }
  shut_doors (db);
  sqlite3_busy_timeout (db, 2000);
  if (!mnd_sqlite_run (db, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON", error))
    return NULL;
  return g_steal_pointer (&db);
}

void
mnd_sqlite_close (sqlite3 *db)
{
  sqlite3_close_v2 (db);
}

MndPatience
mnd_patience_new (GCancellable *cancellable)
{
  return (MndPatience){ g_get_monotonic_time () + CHECK_SECONDS * G_USEC_PER_SEC, cancellable };
}

gboolean
mnd_patience_is_over (const MndPatience *patience)
{
  return g_get_monotonic_time () > patience->deadline || g_cancellable_is_cancelled (patience->cancellable);
}

static int
is_over_cb (void *patience)
{
  return mnd_patience_is_over (patience);
}

void
mnd_sqlite_set_patience (sqlite3 *db, const MndPatience *patience)
{
  sqlite3_progress_handler (db, STEPS_BETWEEN_LOOKS, patience != NULL ? is_over_cb : NULL, (void *) patience);
}

gboolean
mnd_sqlite_run_attached (sqlite3 *db, const char *path, MndSqliteWork work, GError **error)
{
  g_autoptr (sqlite3_stmt) attach = mnd_sqlite_prepare (db, "ATTACH DATABASE ?1 AS incoming", error);
  gboolean good;

  if (attach == NULL)
    return FALSE;
  sqlite3_bind_text (attach, 1, path, -1, SQLITE_STATIC);
  if (!mnd_sqlite_step_done (db, attach, "read the map", error))
    return FALSE;
  good = mnd_sqlite_run (db, "BEGIN", error) && work (db, error);
  if (!good && sqlite3_get_autocommit (db) == 0)
    mnd_sqlite_run (db, "ROLLBACK", NULL);
  return mnd_sqlite_run (db, "DETACH DATABASE incoming", good ? error : NULL) && good;
}

gboolean
mnd_sqlite_run (sqlite3 *db, const char *sql, GError **error)
{
  int code = sqlite3_exec (db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || mnd_sqlite_fail (db, code, "work on the map", error);
}

sqlite3_stmt *
mnd_sqlite_prepare (sqlite3 *db, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);

  if (code != SQLITE_OK)
    mnd_sqlite_fail (db, code, "read the map", error);
  return statement;
}

gboolean
mnd_sqlite_step_done (sqlite3 *db, sqlite3_stmt *statement, const char *doing, GError **error)
{
  int code = sqlite3_step (statement);
  gboolean done = code == SQLITE_DONE || code == SQLITE_ROW;

  if (!done)
    mnd_sqlite_fail (db, code, doing, error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return done;
}

gboolean
mnd_sqlite_step_row (sqlite3 *db, sqlite3_stmt *statement, const char *doing, GError **error)
{
  int code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    mnd_sqlite_fail (db, code, doing, error);
  return FALSE;
}

gboolean
mnd_sqlite_lacks_memory (sqlite3_stmt *statement)
{
  return (sqlite3_errcode (sqlite3_db_handle (statement)) & 0xff) == SQLITE_NOMEM;
}

static gboolean
run_check (sqlite3 *db, const char *pragma, GError **error)
{
  static const char doing[] = "check the map";
  g_autoptr (sqlite3_stmt) check = mnd_sqlite_prepare (db, pragma, error);
  g_autoptr (GError) failure = NULL;
  const char *verdict;

  if (check == NULL)
    return FALSE;
  verdict = mnd_sqlite_step_row (db, check, doing, &failure) ? (const char *) sqlite3_column_text (check, 0) : NULL;
  if (verdict != NULL && g_str_equal (verdict, "ok"))
    return TRUE;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (verdict == NULL)
    mnd_sqlite_fail (db, SQLITE_NOMEM, doing, error);
  else
    g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT, "The map is damaged: %s", verdict);
  return FALSE;
}

gboolean
mnd_sqlite_quick_check (sqlite3 *db, GError **error)
{
  return run_check (db, "PRAGMA quick_check (1)", error);
}

gboolean
mnd_sqlite_full_check (sqlite3 *db, GError **error)
{
  return run_check (db, "PRAGMA integrity_check (1)", error);
}

static int
bind_value (sqlite3_stmt *statement, int parameter, const MndValue *value)
{
  switch (value->type)
    {
    case MND_VALUE_INTEGER:
      return sqlite3_bind_int64 (statement, parameter, value->integer);
    case MND_VALUE_REAL:
      return sqlite3_bind_double (statement, parameter, value->real);
    case MND_VALUE_TEXT:
      return sqlite3_bind_text (statement, parameter, value->text, -1, SQLITE_TRANSIENT);
    case MND_VALUE_ID:
      return sqlite3_bind_blob (statement, parameter, value->id, MND_ID_SIZE, SQLITE_TRANSIENT);
    case MND_VALUE_UNDEFINED:
    case MND_VALUE_NULL:
    default:
      return sqlite3_bind_null (statement, parameter);
    }
}

gboolean
mnd_sqlite_bind (sqlite3_stmt *statement, int parameter, const MndValue *value, GError **error)
{
  int code = bind_value (statement, parameter, value);

  if (code == SQLITE_OK)
    return TRUE;
  mnd_sqlite_fail (sqlite3_db_handle (statement), code, "take in a value", error);
  sqlite3_clear_bindings (statement);
  return FALSE;
}

static gboolean
is_plain_text (sqlite3_stmt *statement, int i)
{
  const char *text = (const char *) sqlite3_column_text (statement, i);
  int size = sqlite3_column_bytes (statement, i);

  return text != NULL && size >= 0 && strlen (text) == (gsize) size && g_utf8_validate (text, size, NULL);
}

gboolean
mnd_sqlite_column (sqlite3_stmt *statement, int i, const MndColumn *column, MndValue *value)
{
  *value = mnd_value_null ();
  switch (sqlite3_column_type (statement, i))
    {
    case SQLITE_NULL:
      return !column->required;
    case SQLITE_INTEGER:
      if (column->type == MND_COLUMN_REAL)
        *value = mnd_value_real ((double) sqlite3_column_int64 (statement, i));
      else
        *value = mnd_value_integer (sqlite3_column_int64 (statement, i));
      return column->type == MND_COLUMN_REAL || column->type == MND_COLUMN_INTEGER
             || column->type == MND_COLUMN_BOOLEAN;
    case SQLITE_FLOAT:
      *value = mnd_value_real (sqlite3_column_double (statement, i));
      return column->type == MND_COLUMN_REAL;
    case SQLITE_BLOB:
      if (sqlite3_column_bytes (statement, i) != MND_ID_SIZE || column->type != MND_COLUMN_ID)
        return FALSE;
      *value = mnd_value_id (sqlite3_column_blob (statement, i));
      return TRUE;
    case SQLITE_TEXT:
    default:
      if (!is_plain_text (statement, i) || column->type == MND_COLUMN_ID || column->type == MND_COLUMN_REAL
          || column->type == MND_COLUMN_INTEGER || column->type == MND_COLUMN_BOOLEAN)
        return FALSE;
      *value = mnd_value_text ((const char *) sqlite3_column_text (statement, i));
      return TRUE;
    }
}
