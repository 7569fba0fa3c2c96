/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schema of the map file; the SQL itself stands in schema/. */
#include "store/mnd-schema-private.h"

#include <gio/gio.h>

const MndTable mnd_schema_children_first[] = {
  MND_TABLE_POSITION, MND_TABLE_TEXT,   MND_TABLE_CITATION, MND_TABLE_VERDICT, MND_TABLE_ASSESSMENT, MND_TABLE_NEED,
  MND_TABLE_MONEY,    MND_TABLE_PARTY,  MND_TABLE_BODY,     MND_TABLE_MANDATE, MND_TABLE_LINK,       MND_TABLE_SUPPORT,
  MND_TABLE_ACTOR,    MND_TABLE_SOURCE, MND_TABLE_PLACE,    MND_TABLE_VIEW,    MND_TABLE_MAP,        MND_TABLE_NONE,
};

/* What the SQL of a version makes again, and so wants empty. */
static const MndTable remade[MND_SCHEMA_VERSION + 1] = { [1] = MND_TABLE_NONE, [2] = MND_TABLE_ASSESSMENT };

/* The step from the version before to `version`. */
static gboolean
run_step (sqlite3 *db, guint version, GError **error)
{
  g_autofree char *path = g_strdup_printf ("/org/mandate/store/%u.sql", version);
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return sql != NULL && mnd_sqlite_run (db, g_bytes_get_data (sql, NULL), error);
}

/* Ends the transaction with the stamp. */
static gboolean
stamp (sqlite3 *db, guint version, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u; COMMIT", MND_APPLICATION_ID, version);

  return mnd_sqlite_run (db, sql, error);
}

/* One transaction, so that one flush of the disk is enough. */
static gboolean
create (sqlite3 *db, guint version, GError **error)
{
  if (!mnd_sqlite_run (db, "BEGIN", error))
    return FALSE;
  for (guint i = 1; i <= version; i++)
    if (!run_step (db, i, error))
      return FALSE;
  return stamp (db, version, error);
}

gboolean
mnd_schema_create (sqlite3 *db, GError **error)
{
  return create (db, MND_SCHEMA_VERSION, error);
}

gboolean
mnd_schema_get_version (sqlite3 *db, const char *name, guint *version, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA \"%s\".user_version", name);
  g_autoptr (sqlite3_stmt) row = mnd_sqlite_prepare (db, sql, error);

  if (row == NULL || !mnd_sqlite_step_row (db, row, "read the schema", error))
    return FALSE;
  *version = (guint) sqlite3_column_int (row, 0);
  return TRUE;
}

/* One line an object of the schema; what SQLite makes for itself (automatic indexes) has no SQL and is named by it
 * alone. */
static char *
dup_schema_text (sqlite3 *db, GError **error)
{
  g_autoptr (sqlite3_stmt) rows = mnd_sqlite_prepare (db,
                                                      "SELECT type || '|' || name || '|' || tbl_name || '|' || "
                                                      "coalesce (sql, '') FROM sqlite_schema ORDER BY type, name",
                                                      error);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) failure = NULL;

  if (rows == NULL)
    return NULL;
  while (mnd_sqlite_step_row (db, rows, "read the schema", &failure))
    {
      const char *line = (const char *) sqlite3_column_text (rows, 0);
      if (line == NULL && mnd_sqlite_lacks_memory (rows))
        mnd_sqlite_fail (db, SQLITE_NOMEM, "read the schema", &failure);
      if (failure != NULL)
        break;
      g_string_append_printf (text, "%s\n", line != NULL ? line : "");
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
mnd_schema_verify (sqlite3 *db, guint version, GError **error)
{
  g_autoptr (sqlite3) ours = mnd_sqlite_open (":memory:", MND_SQLITE_CREATE, error);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  g_return_val_if_fail (version >= 1 && version <= MND_SCHEMA_VERSION, FALSE);

  if (ours == NULL || !create (ours, version, error))
    return FALSE;
  expected = dup_schema_text (ours, error);
  found = expected != NULL ? dup_schema_text (db, error) : NULL;
  if (found == NULL)
    return FALSE;
  if (g_str_equal (expected, found))
    return TRUE;
  g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT,
                       "The tables of this file are not those of a map; it was made or changed by another program");
  return FALSE;
}

/* Keeps the rows of a table while it is made again. */
static gboolean
remake (sqlite3 *db, guint version, GError **error)
{
  const char *table = mnd_table_get_info (remade[version])->name;
  g_autofree char *keep = g_strdup_printf ("CREATE TEMP TABLE kept AS SELECT * FROM main.\"%s\"", table);
  g_autofree char *columns = NULL;
  g_autofree char *put_back = NULL;

  if (!mnd_sqlite_run (db, keep, error) || !run_step (db, version, error))
    return FALSE;
  columns = mnd_schema_dup_columns_in (db, "temp", "kept", error);
  if (columns == NULL)
    return FALSE;
  put_back = g_strdup_printf ("INSERT INTO main.\"%s\" (%s) SELECT %s FROM temp.kept; DROP TABLE temp.kept", table,
                              columns, columns);
  return mnd_sqlite_run (db, put_back, error);
}

static gboolean
run_steps (sqlite3 *db, guint version, GError **error)
{
  for (guint i = version + 1; i <= MND_SCHEMA_VERSION; i++)
    if (!(remade[i] != MND_TABLE_NONE ? remake (db, i, error) : run_step (db, i, error)))
      return FALSE;
  return stamp (db, MND_SCHEMA_VERSION, error);
}

gboolean
mnd_schema_upgrade (sqlite3 *db, guint version, GError **error)
{
  g_return_val_if_fail (version >= 1 && version <= MND_SCHEMA_VERSION, FALSE);

  if (version == MND_SCHEMA_VERSION)
    return TRUE;
  if (!mnd_sqlite_run (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (run_steps (db, version, error))
    return TRUE;
  if (sqlite3_get_autocommit (db) == 0)
    mnd_sqlite_run (db, "ROLLBACK", NULL);
  return FALSE;
}

char *
mnd_schema_dup_columns_in (sqlite3 *db, const char *name, const char *table, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
      mnd_sqlite_prepare (db, "SELECT group_concat ('\"' || name || '\"', ', ') FROM pragma_table_info (?1, ?2)",
                          error);
  char *columns;

  if (row == NULL)
    return NULL;
  sqlite3_bind_text (row, 1, table, -1, SQLITE_STATIC);
  sqlite3_bind_text (row, 2, name, -1, SQLITE_STATIC);
  if (!mnd_sqlite_step_row (db, row, "read the schema", error))
    return NULL;
  columns = g_strdup ((const char *) sqlite3_column_text (row, 0));
  if (columns == NULL)
    mnd_sqlite_fail (db, mnd_sqlite_lacks_memory (row) ? SQLITE_NOMEM : SQLITE_CORRUPT, "read the schema", error);
  return columns;
}

char *
mnd_schema_dup_columns (MndTable table)
{
  const MndTableInfo *info = mnd_table_get_info (table);
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; i < info->n_columns; i++)
    g_string_append_printf (columns, "%s\"%s\"", i > 0 ? ", " : "", info->columns[i].name);
  return g_string_free (g_steal_pointer (&columns), FALSE);
}
