/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From the user's file to a working copy. SQLite never touches the user's file: its bytes are copied into the private
 * folder, the copy is checked there with the doors shut, and its rows are copied into a database that we made. So a
 * file can hold nothing but rows that our own constraints took.
 */
#include "store/mnd-store-private.h"

#include "store/mnd-changeset-private.h"
#include "store/mnd-schema-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define INCOMING "incoming.db"
#define HEADER_SIZE 100
#define LARGEST_FILE ((goffset) 1 << 30)
#define CHECK_SECONDS 30

static gboolean
fail_not_a_map (GError **error)
{
  g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_NOT_A_MAP, "This file is not a map");
  return FALSE;
}

static gboolean
check_header (const char *path, GError **error)
{
  guint8 header[HEADER_SIZE];
  FILE *file = g_fopen (path, "rbe");
  gsize size = file != NULL ? fread (header, 1, sizeof header, file) : 0;
  guint32 application, version;

  if (file != NULL)
    fclose (file);
  if (size < sizeof header || memcmp (header, "SQLite format 3", 16) != 0)
    return fail_not_a_map (error);
  memcpy (&version, header + 60, sizeof version);
  memcpy (&application, header + 68, sizeof application);
  if (GUINT32_FROM_BE (application) != MND_APPLICATION_ID)
    return fail_not_a_map (error);
  if (GUINT32_FROM_BE (version) > MND_SCHEMA_VERSION)
    {
      g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NEWER,
                   "This map was made by a newer version of Mandate (its format is %u, this version reads %d)",
                   GUINT32_FROM_BE (version), MND_SCHEMA_VERSION);
      return FALSE;
    }
  if (GUINT32_FROM_BE (version) == 0)
    return fail_not_a_map (error);
  return TRUE;
}

static int
deadline_cb (void *data)
{
  return g_get_monotonic_time () > *(const gint64 *) data;
}

static gboolean
check_incoming (const char *path, GError **error)
{
  g_autoptr (sqlite3) db = NULL;
  gint64 deadline = g_get_monotonic_time () + CHECK_SECONDS * G_USEC_PER_SEC;

  if (!check_header (path, error))
    return FALSE;
  db = mnd_sqlite_open (path, MND_SQLITE_READ_ONLY, error);
  if (db == NULL)
    return FALSE;
  sqlite3_progress_handler (db, 10000, deadline_cb, &deadline);
  return mnd_schema_verify (db, error) && mnd_sqlite_quick_check (db, error) && mnd_history_verify (db, error);
}

static gboolean
copy_table (sqlite3 *db, const char *name, const char *columns, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO main.\"%s\" (%s) SELECT %s FROM incoming.\"%s\"", name, columns, columns, name);

  return mnd_sqlite_run (db, sql, error);
}

static gboolean
copy_rows (sqlite3 *db, const char *incoming, GError **error)
{
  g_autoptr (sqlite3_stmt) attach = mnd_sqlite_prepare (db, "ATTACH DATABASE ?1 AS incoming", error);
  gboolean good;

  if (attach == NULL)
    return FALSE;
  sqlite3_bind_text (attach, 1, incoming, -1, SQLITE_STATIC);
  if (!mnd_sqlite_step_done (db, attach, "read the map", error) || !mnd_sqlite_run (db, "BEGIN", error))
    return FALSE;
  good = TRUE;
  for (int table = 0; good && table < MND_N_TABLES; table++)
    {
      g_autofree char *columns = mnd_schema_dup_columns ((MndTable) table);
      good = copy_table (db, mnd_table_get_info ((MndTable) table)->name, columns, error);
    }
  good = good
         && copy_table (db, "history", "id, seq, parent, at, author, label, kind, snapshot, schema, changeset, sha256",
                        error)
         && copy_table (db, "meta", "key, value", error) && mnd_sqlite_run (db, "COMMIT", error);
  if (!good)
    mnd_sqlite_run (db, "ROLLBACK", NULL);
  return mnd_sqlite_run (db, "DETACH DATABASE incoming", good ? error : NULL) && good;
}

/* What is damaged here came from a file: a constraint that refuses a row means the same. */
static void
blame_file (GError **error)
{
  if (error != NULL && *error != NULL && g_error_matches (*error, MND_STORE_ERROR, MND_STORE_ERROR_REFUSED))
    {
      (*error)->code = MND_STORE_ERROR_CORRUPT;
      g_prefix_error (error, "The map is damaged: ");
    }
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
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
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
                        NULL, error))
        return NULL;
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

static MndMap *
import_file (MndStore *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *incoming = mnd_working_copy_dup_path (self->copy, INCOMING);
  g_autoptr (MndMap) map = NULL;
  g_autofree char *etag = fetch (self->file, incoming, &self->note.size, cancellable, error);

  if (etag == NULL || !check_incoming (incoming, error) || !create_database (self, error))
    return NULL;
  if (!copy_rows (self->db, incoming, error))
    {
      blame_file (error);
      return NULL;
    }
  g_unlink (incoming);
  map = read_and_verify (self, error);
  if (map == NULL || !start_editing (self, error))
    return NULL;
  self->note.uri = g_file_get_uri (self->file);
  self->note.etag = g_steal_pointer (&etag);
  self->note.published = mnd_store_dup_state (self->db, error);
  if (self->note.published == NULL)
    return NULL;
  if (!self->is_private && !mnd_working_copy_write_note (self->copy, &self->note, error))
    return NULL;
  return g_steal_pointer (&map);
}

/* Goes on with what an earlier run left. NULL without error where there is nothing worth going on with. */
static MndMap *
resume (MndStore *self, GError **error)
{
  g_autofree char *path = mnd_working_copy_dup_path (self->copy, MND_STORE_DATABASE);
  g_autoptr (MndMap) map = NULL;

  if (!mnd_working_copy_read_note (self->copy, &self->note, error))
    return NULL;
  self->db = mnd_sqlite_open (path, MND_SQLITE_READ_WRITE, error);
  if (self->db == NULL || !mnd_schema_verify (self->db, error) || !mnd_sqlite_quick_check (self->db, error))
    return NULL;
  if (!mnd_store_is_dirty (self))
    return NULL;
  map = read_and_verify (self, error);
  if (map == NULL || !start_editing (self, error))
    return NULL;
  self->was_recovered = TRUE;
  return g_steal_pointer (&map);
}

/* The store of a working copy that an earlier run left. A copy in which nothing is new is thrown away: NULL without
 * error. */
static MndStore *
open_left_over (GFile *file, MndMap **map, GError **error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (MndStore) self = g_object_new (MND_TYPE_STORE, NULL);
  g_autoptr (GError) failure = NULL;

  self->copy = mnd_working_copy_find (uri, &failure);
  if (self->copy == NULL)
    {
      if (failure != NULL)
        g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  self->file = g_object_ref (file);
  *map = resume (self, &failure);
  if (*map != NULL)
    return g_steal_pointer (&self);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    mnd_store_close (self, TRUE);
  return NULL;
}

MndStore *
mnd_store_open (GFile *file, MndStoreOpenFlags flags, MndMap **map, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndStore) self = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && map != NULL, NULL);

  if ((flags & MND_STORE_OPEN_PRIVATE) == 0)
    {
      self = open_left_over (file, map, &failure);
      if (self != NULL)
        return g_steal_pointer (&self);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
  self = g_object_new (MND_TYPE_STORE, NULL);
  self->is_private = (flags & MND_STORE_OPEN_PRIVATE) != 0;
  self->file = g_object_ref (file);
  self->copy = mnd_working_copy_new (error);
  if (self->copy == NULL)
    return NULL;
  *map = import_file (self, cancellable, &failure);
  if (self->is_private)
    g_clear_object (&self->file); /* so that nothing is ever written back there */
  if (*map != NULL)
    return g_steal_pointer (&self);
  g_propagate_error (error, g_steal_pointer (&failure));
  g_clear_pointer (&self->db, mnd_sqlite_close);
  g_clear_pointer (&self->copy, mnd_working_copy_discard);
  return NULL;
}

typedef struct
{
  GFile *file;
  MndStoreOpenFlags flags;
  MndMap *map;
} OpenJob;

static void
open_job_free (OpenJob *job)
{
  g_object_unref (job->file);
  g_clear_object (&job->map);
  g_free (job);
}

static void
open_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  OpenJob *job = task_data;
  GError *error = NULL;
  MndStore *store = mnd_store_open (job->file, job->flags, &job->map, cancellable, &error);

  if (store != NULL)
    g_task_return_pointer (task, store, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
mnd_store_open_async (GFile *file, MndStoreOpenFlags flags, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  OpenJob *job;

  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (OpenJob, 1);
  job->file = g_object_ref (file);
  job->flags = flags;
  g_task_set_task_data (task, job, (GDestroyNotify) open_job_free);
  g_task_run_in_thread (task, open_thread);
}

MndStore *
mnd_store_open_finish (GAsyncResult *result, MndMap **map, GError **error)
{
  g_autoptr (MndStore) self = NULL;
  OpenJob *job;

  g_return_val_if_fail (g_task_is_valid (result, NULL) && map != NULL, NULL);

  self = g_task_propagate_pointer (G_TASK (result), error);
  if (self == NULL)
    return NULL;
  job = g_task_get_task_data (G_TASK (result));
  *map = g_steal_pointer (&job->map);
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
