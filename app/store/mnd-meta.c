/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table `meta`; see the private header. */
#include "store/mnd-meta-private.h"

#include <string.h>

gboolean
mnd_meta_fail_damaged (GError **error, const char *what)
{
  g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT, "The history of this map is damaged: %s", what);
  return FALSE;
}

gboolean
mnd_meta_get_id (sqlite3 *db, const char *key, MndId *id, GError **error)
{
  g_autoptr (sqlite3_stmt) row = mnd_sqlite_prepare (db, "SELECT value FROM meta WHERE key = ?1", error);

  if (row == NULL)
    return FALSE;
  sqlite3_bind_text (row, 1, key, -1, SQLITE_STATIC);
  if (!mnd_sqlite_step_row (db, row, "read the state of the map", error) || sqlite3_column_type (row, 0) == SQLITE_NULL)
    return FALSE;
  if (sqlite3_column_type (row, 0) != SQLITE_BLOB || sqlite3_column_bytes (row, 0) != MND_ID_SIZE)
    return mnd_meta_fail_damaged (error, "it does not say where the map stands");
  memcpy (id->bytes, sqlite3_column_blob (row, 0), MND_ID_SIZE);
  return TRUE;
}

static gboolean
set_meta (sqlite3 *db, const char *key, const void *value, int size, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
      mnd_sqlite_prepare (db, "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)", error);

  if (row == NULL)
    return FALSE;
  sqlite3_bind_text (row, 1, key, -1, SQLITE_STATIC);
  if (value != NULL)
    sqlite3_bind_blob (row, 2, value, size, SQLITE_STATIC);
  return mnd_sqlite_step_done (db, row, "write the state of the map", error);
}

gboolean
mnd_meta_set_id (sqlite3 *db, const char *key, const MndId *id, GError **error)
{
  return set_meta (db, key, id, MND_ID_SIZE, error);
}

/* FALSE with `error` unset where the key has no value. */
static gboolean
dup_text (sqlite3 *db, const char *key, char **text, GError **error)
{
  g_autoptr (sqlite3_stmt) row = mnd_sqlite_prepare (db, "SELECT CAST (value AS TEXT) FROM meta WHERE key = ?1", error);

  if (row == NULL)
    return FALSE;
  sqlite3_bind_text (row, 1, key, -1, SQLITE_STATIC);
  if (!mnd_sqlite_step_row (db, row, "read the checksum", error))
    return FALSE;
  *text = g_strdup ((const char *) sqlite3_column_text (row, 0));
  return *text != NULL || !mnd_sqlite_lacks_memory (row)
         || mnd_sqlite_fail (db, SQLITE_NOMEM, "read the checksum", error);
}

gboolean
mnd_meta_get_fingerprint (sqlite3 *db, MndFingerprint *fingerprint, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) failure = NULL;

  if (dup_text (db, "fingerprint", &text, &failure))
    return mnd_fingerprint_parse (text, fingerprint) || mnd_meta_fail_damaged (error, "its checksum is none");
  if (failure == NULL)
    return mnd_meta_fail_damaged (error, "it has no checksum");
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
mnd_meta_set_fingerprint (sqlite3 *db, const MndFingerprint *fingerprint, GError **error)
{
  char text[MND_FINGERPRINT_TEXT_SIZE];

  mnd_fingerprint_format (fingerprint, text);
  return set_meta (db, "fingerprint", text, (int) strlen (text), error);
}

gboolean
mnd_meta_dup_names (sqlite3 *db, char **sum, GError **error)
{
  g_autoptr (GError) failure = NULL;

  *sum = NULL;
  if (dup_text (db, "names", sum, &failure) || failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
mnd_meta_set_names (sqlite3 *db, const char *sum, GError **error)
{
  return set_meta (db, "names", sum, (int) strlen (sum), error);
}
