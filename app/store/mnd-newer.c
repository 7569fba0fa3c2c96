/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Maps of a later format; see the private header. */
#include "store/mnd-newer-private.h"

#include "store/mnd-schema-private.h"

gboolean
mnd_newer_refuse (guint version, const char *why, GError **error)
{
  g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NEWER,
               "This map was made by a newer version of Mandate (its format is %u, this version reads %d)%s%s", version,
               MND_SCHEMA_VERSION, why != NULL ? ": " : "", why != NULL ? why : "");
  return FALSE;
}

/* TRUE where the query gives a row. */
static gboolean
finds (sqlite3 *db, const char *sql, const char *table, const char *column, gboolean *found, GError **error)
{
  g_autoptr (sqlite3_stmt) row = mnd_sqlite_prepare (db, sql, error);
  GError *failure = NULL;

  if (row == NULL)
    return FALSE;
  if (table != NULL)
    sqlite3_bind_text (row, 1, table, -1, SQLITE_STATIC);
  if (column != NULL)
    sqlite3_bind_text (row, 2, column, -1, SQLITE_STATIC);
  *found = mnd_sqlite_step_row (db, row, "read the schema", &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* Nothing in the file may run by itself, and what we read has to be plain columns of plain tables. */
static gboolean
has_only_plain_parts (sqlite3 *db, gboolean *plain, GError **error)
{
  gboolean odd = FALSE;

  *plain = FALSE;
  if (!finds (db,
              "SELECT 1 FROM sqlite_schema WHERE type NOT IN ('table', 'index') OR "
              "(type = 'table' AND (rootpage IS NULL OR rootpage < 1 OR sql LIKE 'create%virtual%'))",
              NULL, NULL, &odd, error))
    return FALSE;
  *plain = !odd;
  return TRUE;
}

/* A column that we know is there, and stored. */
static gboolean
has_column (sqlite3 *db, const char *table, const char *column, gboolean *found, GError **error)
{
  return finds (db, "SELECT 1 FROM pragma_table_xinfo (?1) WHERE name = ?2 AND hidden = 0", table, column, found,
                error);
}

static gboolean
has_all_columns (sqlite3 *db, gboolean *all, GError **error)
{
  *all = TRUE;
  for (int table = 0; *all && table < MND_N_TABLES; table++)
    {
      const MndTableInfo *info = mnd_table_get_info ((MndTable) table);
      gboolean computed = FALSE;

      if (!finds (db, "SELECT 1 FROM pragma_table_xinfo (?1) WHERE hidden <> 0", info->name, NULL, &computed, error))
        return FALSE;
      *all = !computed;
      for (guint i = 0; *all && i < info->n_columns; i++)
        if (!has_column (db, info->name, info->columns[i].name, all, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
check (const char *path, guint version, const MndPatience *patience, GError **error)
{
  g_autoptr (sqlite3) db = mnd_sqlite_open (path, MND_SQLITE_READ_ONLY, error);
  gboolean plain = FALSE, all = FALSE;

  if (db == NULL)
    return FALSE;
  mnd_sqlite_set_patience (db, patience);
  if (!has_only_plain_parts (db, &plain, error))
    return FALSE;
  if (!plain)
    return mnd_newer_refuse (version, "it holds more than tables", error);
  if (!has_all_columns (db, &all, error))
    return FALSE;
  if (!all)
    return mnd_newer_refuse (version, "its tables are not as this version needs them", error);
  return mnd_sqlite_quick_check (db, error);
}

/* Row by row, by the names of columns, so that our own constraints see each; no index of the file's has a say. */
static gboolean
copy_table (sqlite3 *db, MndTable table, GError **error)
{
  const char *name = mnd_table_get_info (table)->name;
  g_autofree char *columns = mnd_schema_dup_columns (table);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO main.\"%s\" (%s) SELECT %s FROM incoming.\"%s\" NOT INDEXED",
                                          name, columns, columns, name);

  return mnd_sqlite_run (db, sql, error);
}

static gboolean
copy_tables (sqlite3 *db, GError **error)
{
  for (int table = 0; table < MND_N_TABLES; table++)
    if (!copy_table (db, (MndTable) table, error))
      return FALSE;
  return mnd_sqlite_run (db, "COMMIT", error);
}

gboolean
mnd_newer_copy (sqlite3 *db, const char *path, guint version, GCancellable *cancellable, GError **error)
{
  MndPatience patience = mnd_patience_new (cancellable);
  g_autoptr (GError) failure = NULL;
  gboolean good = check (path, version, &patience, &failure);

  if (good)
    {
      mnd_sqlite_set_patience (db, &patience);
      good = mnd_sqlite_run_attached (db, path, copy_tables, &failure);
      mnd_sqlite_set_patience (db, NULL);
    }
  if (good)
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  /* A word, a date, a reference that our rules do not take: the later format has other rules. */
  if (g_error_matches (failure, MND_STORE_ERROR, MND_STORE_ERROR_REFUSED))
    return mnd_newer_refuse (version, "it holds what this version does not know", error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
