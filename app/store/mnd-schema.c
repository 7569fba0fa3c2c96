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

gboolean
mnd_schema_create (sqlite3 *db, GError **error)
{
  g_autoptr (GBytes) sql = g_resources_lookup_data ("/org/mandate/store/1.sql", G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *stamp = NULL;

  if (sql == NULL)
    return FALSE;
  stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT", MND_APPLICATION_ID,
                           MND_SCHEMA_VERSION);
  /* One transaction, so that one flush of the disk is enough. */
  return mnd_sqlite_run (db, "BEGIN", error) && mnd_sqlite_run (db, g_bytes_get_data (sql, NULL), error)
         && mnd_sqlite_run (db, stamp, error);
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
mnd_schema_verify (sqlite3 *db, GError **error)
{
  g_autoptr (sqlite3) ours = mnd_sqlite_open (":memory:", MND_SQLITE_CREATE, error);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  if (ours == NULL || !mnd_schema_create (ours, error))
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

char *
mnd_schema_dup_columns (MndTable table)
{
  const MndTableInfo *info = mnd_table_get_info (table);
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; i < info->n_columns; i++)
    g_string_append_printf (columns, "%s\"%s\"", i > 0 ? ", " : "", info->columns[i].name);
  return g_string_free (g_steal_pointer (&columns), FALSE);
}
