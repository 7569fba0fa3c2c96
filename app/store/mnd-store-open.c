/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From the user's file to a working copy. SQLite never touches the user's file: its bytes are copied into the private
 * folder, the copy is checked there with the doors shut, and its rows are copied into a database that we made. So a
 * file can hold nothing but rows that our own constraints took.
 */
#include "store/mnd-store-private.h"

#include "store/mnd-changeset-private.h"
#include "store/mnd-newer-private.h"
#include "store/mnd-schema-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define INCOMING "incoming.db"
#define HEADER_SIZE 100
#define LARGEST_FILE ((goffset) 1 << 30)

static gboolean
fail_not_a_map (GError **error)
{
  g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_NOT_A_MAP, "This file is not a map");
  return FALSE;
}

/* `format`: the number of the file's schema, which is 1 or more. */
static gboolean
check_header (const char *path, guint32 *format, GError **error)
{
  guint8 header[HEADER_SIZE];
  FILE *file = g_fopen (path, "rbe");
  gsize size = file != NULL ? fread (header, 1, sizeof header, file) : 0;
  guint32 application, version;

  if (file != NULL)
    fclose (file);
  if (size < sizeof header || memcmp (header, "SQLite format 3", 16) != 0)
    return fail_not_a_map (error);
  if (header[18] != 1 || header[19] != 1)
    {
      g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT,
                           "This map is open in a database program, or was left by one before all of it was written");
      return FALSE;
    }
  memcpy (&version, header + 60, sizeof version);
  memcpy (&application, header + 68, sizeof application);
  if (GUINT32_FROM_BE (application) != MND_APPLICATION_ID)
    return fail_not_a_map (error);
  *format = GUINT32_FROM_BE (version);
  return *format != 0 || fail_not_a_map (error);
}

/* What is wrong here came with the file: a rule that refuses a row, a value that is too large, a check without end. */
static gboolean
blame_file (GError *failure, GError **error)
{
  if (g_error_matches (failure, MND_STORE_ERROR, MND_STORE_ERROR_REFUSED))
    {
      failure->code = MND_STORE_ERROR_CORRUPT;
      g_prefix_error (&failure, "The map is damaged: ");
    }
  g_propagate_error (error, failure);
  return FALSE;
}

/* A received database that is checked while its rows are already copied: the copy goes nowhere before the check is
 * done. */
typedef struct
{
  sqlite3 *db;
  MndPatience patience;
  GCancellable *cancellable;
  GError *failure; /* what is wrong; NULL: nothing */
} Check;

/* Says what it means to the person that a check ended with `failure`, which is taken. */
static GError *
explain (Check *self, GError *failure)
{
  GError *error = NULL;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, &error))
    {
      g_error_free (failure);
      return error;
    }
  /* Statements that we wrote fail as such only where the file is not what they are about. */
  if ((sqlite3_errcode (self->db) & 0xff) == SQLITE_ERROR
      && g_error_matches (failure, MND_STORE_ERROR, MND_STORE_ERROR_FAILED))
    failure->code = MND_STORE_ERROR_REFUSED;
  if (mnd_patience_is_over (&self->patience))
    {
      g_error_free (failure);
      failure = g_error_new_literal (MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT,
                                     "The map is damaged: checking it takes longer than it can");
    }
  blame_file (failure, &error);
  return error;
}

/* What has to be right before any other statement meets the database: that it holds our tables, as its format has
 * them, and nothing else. */
static gboolean
begin_check (Check *self, const char *path, guint32 format, GCancellable *cancellable, GError **error)
{
  GError *failure = NULL;

  self->patience = mnd_patience_new (cancellable);
  self->cancellable = cancellable;
  self->db = mnd_sqlite_open (path, MND_SQLITE_READ_ONLY, &failure);
  if (self->db == NULL)
    return blame_file (failure, error);
  mnd_sqlite_set_patience (self->db, &self->patience);
  if (mnd_schema_verify (self->db, format, &failure))
    return TRUE;
  g_propagate_error (error, explain (self, failure));
  return FALSE;
}

static gpointer
check_thread (gpointer data)
{
  Check *self = data;
  GError *failure = NULL;

  if (!mnd_sqlite_full_check (self->db, &failure) || !mnd_history_verify (self->db, &failure))
    self->failure = explain (self, failure);
  return NULL;
}

static void
end_check (Check *self)
{
  g_clear_pointer (&self->db, sqlite3_close);
  g_clear_error (&self->failure);
}

/* Whole rows between equal tables: SQLite then copies pages' content as it is, which is why the source is checked in
 * full, and the copy is nothing as long as it is not. */
static gboolean
copy_table (sqlite3 *db, const char *name, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO main.\"%s\" SELECT * FROM incoming.\"%s\"", name, name);

  return mnd_sqlite_run (db, sql, error);
}

/* From a table that may have fewer columns than ours. */
static gboolean
copy_older_table (sqlite3 *db, const char *name, GError **error)
{
  g_autofree char *columns = mnd_schema_dup_columns_in (db, "incoming", name, error);
  g_autofree char *sql = NULL;

  if (columns == NULL)
    return FALSE;
  sql = g_strdup_printf ("INSERT INTO main.\"%s\" (%s) SELECT %s FROM incoming.\"%s\"", name, columns, columns, name);
  return mnd_sqlite_run (db, sql, error);
}

/* History goes over as it is: its changesets know of fewer columns, which fits (mnd-changeset-private.h). */
static gboolean
copy_tables (sqlite3 *db, GError **error)
{
  guint version;

  if (!mnd_schema_get_version (db, "incoming", &version, error))
    return FALSE;
  for (int table = 0; table < MND_N_TABLES; table++)
    {
      const char *name = mnd_table_get_info ((MndTable) table)->name;
      if (!(version < MND_SCHEMA_VERSION ? copy_older_table (db, name, error) : copy_table (db, name, error)))
        return FALSE;
    }
  return copy_table (db, "history", error) && copy_table (db, "meta", error) && mnd_sqlite_run (db, "COMMIT", error);
}

/* No row may refer to one that is not there. */
static gboolean
check_references (sqlite3 *db, GError **error)
{
  g_autoptr (sqlite3_stmt) dangling = mnd_sqlite_prepare (db, "PRAGMA main.foreign_key_check", error);
  GError *failure = NULL;

  if (dangling == NULL)
    return FALSE;
  if (!mnd_sqlite_step_row (db, dangling, "check the map", &failure))
    {
      if (failure == NULL)
        return TRUE;
      g_propagate_error (error, failure);
      return FALSE;
    }
  g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT,
               "The map is damaged: a row of table %s refers to one that is not there",
               (const char *) sqlite3_column_text (dangling, 0));
  return FALSE;
}

/* Constraints of rows were checked in the source, references are checked when all rows are there. */
static gboolean
copy_rows (sqlite3 *db, const char *incoming, GError **error)
{
  return mnd_sqlite_run (db, "PRAGMA foreign_keys = OFF", error)
         && mnd_sqlite_run_attached (db, incoming, copy_tables, error)
         && mnd_sqlite_run (db, "PRAGMA foreign_keys = ON", error);
}

/* Checks the references of the database at that path, over a connection of its own. Returns what is wrong, or NULL. */
static gpointer
references_thread (gpointer path)
{
  GError *failure = NULL;
  g_autoptr (sqlite3) db = mnd_sqlite_open (path, MND_SQLITE_READ_ONLY, &failure);

  if (db != NULL)
    check_references (db, &failure);
  return failure;
}

static char *
dup_etag (GFile *file, goffset *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file,
                                                  G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE
                                                                              "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return NULL;
  /* Neither a folder nor a pipe, which would never end. Some remote files do not say what they are. */
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR
      && g_file_info_get_file_type (info) != G_FILE_TYPE_UNKNOWN)
    {
      fail_not_a_map (error);
      return NULL;
    }
  *size = g_file_info_get_size (info);
  return g_strdup (g_file_info_get_etag (info) != NULL ? g_file_info_get_etag (info) : "");
}

/* The bytes of the user's file, as they were between two equal etags. */
static char *
fetch (GFile *file, const char *path, goffset *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) incoming = g_file_new_for_path (path);
  g_autoptr (GError) failure = NULL;

  for (int attempt = 0; attempt < 3; attempt++)
    {
      goffset size_after = 0;
      g_autofree char *before = dup_etag (file, size, cancellable, error);
      g_autofree char *after = NULL;

      if (before == NULL)
        return NULL;
      if (*size > LARGEST_FILE)
        {
          g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT, "This file is too large to be a map");
          return NULL;
        }
      if (!g_file_copy (file, incoming, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable, NULL,
                        NULL, &failure))
        {
          if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
            g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_FULL,
                                 "There is no room left on the disk for a working copy of this map");
          else
            g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
      after = dup_etag (file, &size_after, cancellable, error);
      if (after == NULL)
        return NULL;
      if (g_str_equal (before, after) && *size == size_after)
        return g_steal_pointer (&after);
    }
  g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY,
                       "The file is being written by another program; try again");
  return NULL;
}

static gboolean
start_editing (MndStore *self, GError **error)
{
  return mnd_sqlite_run (self->db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", error)
         && mnd_store_refresh_labels (self, error);
}

static gboolean
create_database (MndStore *self, GError **error)
{
  g_autofree char *path = mnd_working_copy_dup_path (self->copy, MND_STORE_DATABASE);

  self->db = mnd_sqlite_open (path, MND_SQLITE_CREATE, error);
  return self->db != NULL && mnd_schema_create (self->db, error);
}

/* Reads the map and holds it against the checksum that the file brings. */
static MndMap *
read_and_verify (MndStore *self, GError **error)
{
  g_autoptr (MndMap) map = mnd_store_read_map (self->db, &self->fingerprint, error);
  MndFingerprint expected;

  if (map == NULL || !mnd_meta_get_fingerprint (self->db, &expected, error))
    return NULL;
  if (memcmp (&expected, &self->fingerprint, sizeof expected) == 0)
    return g_steal_pointer (&map);
  g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT,
                       "The map is damaged: its content is not what was last written");
  return NULL;
}

/* Copies the rows of a database whose schema is ours while the rest of it is checked. */
static gboolean
copy_checked (MndStore *self, const char *incoming, Check *check, GError **error)
{
  g_autoptr (GError) failure = NULL;
  GThread *beside = g_thread_new ("check", check_thread, check);
  gboolean copied = create_database (self, &failure) && copy_rows (self->db, incoming, &failure);

  g_thread_join (beside);
  if (check->failure != NULL)
    g_propagate_error (error, g_steal_pointer (&check->failure));
  else if (!copied)
    blame_file (g_steal_pointer (&failure), error);
  else
    return TRUE;
  return FALSE;
}

/* Rows are read while their references are checked: what is read goes nowhere before both are done. */
static MndMap *
read_checked (MndStore *self, GError **error)
{
  g_autofree char *path = mnd_working_copy_dup_path (self->copy, MND_STORE_DATABASE);
  g_autoptr (GError) failure = NULL;
  GThread *beside = g_thread_new ("references", references_thread, path);
  g_autoptr (MndMap) map = read_and_verify (self, &failure);
  GError *dangling = g_thread_join (beside);

  if (dangling == NULL && failure == NULL)
    return g_steal_pointer (&map);
  if (dangling != NULL)
    blame_file (dangling, error);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* From the bytes at `incoming`, which then go. */
static MndMap *
import_rows (MndStore *self, const char *incoming, guint32 format, GCancellable *cancellable, GError **error)
{
  Check check = { NULL };
  gboolean copied =
      begin_check (&check, incoming, format, cancellable, error) && copy_checked (self, incoming, &check, error);

  end_check (&check);
  if (!copied)
    return NULL;
  g_unlink (incoming);
  return read_checked (self, error);
}

/* What we know of a later format. The sum is ours: theirs covers what we do not see. */
static MndMap *
import_newer (MndStore *self, const char *incoming, guint32 format, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndMap) map = NULL;

  if (!self->takes_newer)
    {
      mnd_newer_refuse (format, NULL, error);
      return NULL;
    }
  if (!create_database (self, error) || !mnd_newer_copy (self->db, incoming, format, cancellable, error))
    return NULL;
  g_unlink (incoming);
  map = mnd_store_read_map (self->db, &self->fingerprint, error);
  if (map == NULL || !mnd_meta_set_fingerprint (self->db, &self->fingerprint, error))
    return NULL;
  self->schema = (int) format;
  return g_steal_pointer (&map);
}

/* From now on others find this working copy; two that came at the same time both step back. */
static gboolean
claim (MndStore *self, GError **error)
{
  return self->is_private
         || (mnd_working_copy_write_note (self->copy, &self->note, error)
             && mnd_working_copy_is_only (self->copy, self->note.uri, error));
}

static MndMap *
import_file (MndStore *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *incoming = mnd_working_copy_dup_path (self->copy, INCOMING);
  g_autoptr (MndMap) map = NULL;
  g_autofree char *etag = fetch (self->file, incoming, &self->note.size, cancellable, error);
  guint32 format = 0;

  if (etag == NULL || !check_header (incoming, &format, error))
    return NULL;
  if (format > MND_SCHEMA_VERSION)
    map = import_newer (self, incoming, format, cancellable, error);
  else
    map = import_rows (self, incoming, format, cancellable, error);
  if (map == NULL || !start_editing (self, error))
    return NULL;
  self->note.uri = g_file_get_uri (self->file);
  self->note.etag = g_steal_pointer (&etag);
  self->note.published = mnd_store_dup_state (self->db, error);
  return self->note.published != NULL && claim (self, error) ? g_steal_pointer (&map) : NULL;
}

/* TRUE where the database is as we left it, if in an older version; then it is as we have it now. */
static gboolean
check_left_over (sqlite3 *db, GError **error)
{
  guint version;

  if (!mnd_schema_get_version (db, "main", &version, error))
    return FALSE;
  if (version > MND_SCHEMA_VERSION)
    return mnd_newer_refuse (version, NULL, error);
  return mnd_schema_verify (db, MAX (version, 1), error) && mnd_sqlite_quick_check (db, error)
         && mnd_history_verify (db, error) && mnd_schema_upgrade (db, MAX (version, 1), error);
}

/* Every row as it was when it was last written: what undo will hand to SQLite is foreign bytes after a crash. */
static MndMap *
read_left_over (MndStore *self, GError **error)
{
  g_autofree char *path = mnd_working_copy_dup_path (self->copy, MND_STORE_DATABASE);
  g_autoptr (MndMap) map = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT, "The working copy has no map in it");
      return NULL;
    }
  self->db = mnd_sqlite_open (path, MND_SQLITE_READ_WRITE, error);
  if (self->db == NULL || !check_left_over (self->db, error))
    return NULL;
  map = read_and_verify (self, error);
  return map != NULL && start_editing (self, error) ? g_steal_pointer (&map) : NULL;
}

/* Damage is believed when it is seen twice: a disk that fails for a moment looks the same. */
static MndMap *
read_left_over_twice (MndStore *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  MndMap *map = read_left_over (self, &failure);

  if (map != NULL)
    return map;
  g_clear_pointer (&self->db, mnd_sqlite_close);
  if (g_error_matches (failure, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT))
    return read_left_over (self, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

MndMap *
mnd_store_resume (MndStore *self, GError **error)
{
  g_autoptr (MndMap) map = NULL;

  mnd_working_copy_clear_part (self->copy);
  if (!mnd_working_copy_read_note (self->copy, &self->note, error))
    return NULL;
  map = read_left_over_twice (self, error);
  if (map == NULL)
    return NULL;
  if (self->file == NULL && self->note.uri != NULL)
    self->file = g_file_new_for_uri (self->note.uri);
  /* Publishing may have been all but the last step from its end. Whatever else is with the file, publishing will say.
   */
  if (self->file != NULL)
    mnd_store_check_file (self, self->file, NULL, NULL);
  self->was_recovered = mnd_store_is_dirty (self);
  return g_steal_pointer (&map);
}

/* A damaged working copy is not thrown away, and does not stand between the person and the file either. */
static gboolean
put_damaged_aside (MndStore *self, char **damaged, GError **error)
{
  g_clear_pointer (&self->db, mnd_sqlite_close);
  *damaged = mnd_working_copy_set_aside (g_steal_pointer (&self->copy), error);
  return *damaged != NULL;
}

/* The store of a working copy that an earlier run left. NULL without error where there is none to go on with: nothing
 * was new in it, or it was put aside (`damaged`). */
static MndStore *
open_left_over (GFile *file, MndMap **map, char **damaged, GError **error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (MndStore) self = g_object_new (MND_TYPE_STORE, NULL);
  g_autoptr (GError) failure = NULL;

  self->copy = mnd_working_copy_find (uri, &failure);
  if (self->copy != NULL)
    {
      self->file = g_object_ref (file);
      *map = mnd_store_resume (self, &failure);
      if (self->was_recovered)
        return g_steal_pointer (&self);
      g_clear_object (map);
      if (failure == NULL)
        mnd_store_close (self, TRUE);
      else if (g_error_matches (failure, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT))
        {
          g_clear_error (&failure);
          put_damaged_aside (self, damaged, &failure);
        }
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static MndStore *
open_file (GFile *file, MndStoreOpenFlags flags, MndMap **map, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndStore) self = g_object_new (MND_TYPE_STORE, NULL);

  self->is_private = (flags & MND_STORE_OPEN_PRIVATE) != 0;
  self->takes_newer = self->is_private && (flags & MND_STORE_OPEN_NEWER) != 0;
  self->file = g_object_ref (file);
  self->copy = mnd_working_copy_new (error);
  if (self->copy == NULL)
    return NULL;
  *map = import_file (self, cancellable, error);
  if (self->is_private)
    g_clear_object (&self->file); /* so that nothing is ever written back there */
  if (*map != NULL)
    return g_steal_pointer (&self);
  g_clear_pointer (&self->db, mnd_sqlite_close);
  g_clear_pointer (&self->copy, mnd_working_copy_discard);
  return NULL;
}

MndStore *
mnd_store_open (GFile *file, MndStoreOpenFlags flags, MndMap **map, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndStore) self = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *damaged = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && map != NULL, NULL);

  *map = NULL;
  mnd_working_copy_sweep ();
  if ((flags & MND_STORE_OPEN_PRIVATE) == 0)
    self = open_left_over (file, map, &damaged, &failure);
  if (self == NULL && failure == NULL)
    self = open_file (file, flags, map, cancellable, &failure);
  if (self == NULL)
    {
      if (damaged != NULL)
        g_prefix_error (&failure, "What was edited last is damaged and was kept in %s. ", damaged);
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  self->damaged_copy = g_steal_pointer (&damaged);
  return g_steal_pointer (&self);
}

/* The beginning of a new map: rows without history. */
static gboolean
write_beginning (MndStore *self, MndChanges *content, GError **error)
{
  static const MndEditInfo nobody = { "", "", NULL, FALSE };
  g_autoptr (MndChanges) done = NULL;

  if (!mnd_meta_set_fingerprint (self->db, &self->fingerprint, error)
      || !mnd_store_commit (self, &nobody, content, &done, error))
    return FALSE;
  return mnd_sqlite_run (self->db, "BEGIN; DELETE FROM history; DELETE FROM meta WHERE key IN ('head', 'tip'); COMMIT",
                         error)
         && mnd_store_refresh_labels (self, error);
}

MndStore *
mnd_store_create (MndChanges *content, MndMap **map, GError **error)
{
  g_autoptr (MndStore) self = g_object_new (MND_TYPE_STORE, NULL);

  g_return_val_if_fail (content != NULL && map != NULL, NULL);

  self->copy = mnd_working_copy_new (error);
  if (self->copy == NULL)
    return NULL;
  if (create_database (self, error) && write_beginning (self, content, error) && start_editing (self, error)
      && mnd_working_copy_write_note (self->copy, &self->note, error))
    *map = read_and_verify (self, error);
  else
    *map = NULL;
  if (*map != NULL)
    return g_steal_pointer (&self);
  mnd_store_close (self, TRUE);
  return NULL;
}
