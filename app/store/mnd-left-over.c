/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What earlier runs left behind; see mnd-left-over.h and mnd-store.h. */
#include "store/mnd-store-private.h"

void
mnd_left_over_free (MndLeftOver *left_over)
{
  g_free (left_over->name);
  g_free (left_over->uri);
  g_free (left_over->origin);
  g_free (left_over->title);
  g_free (left_over);
}

/* A store of that folder with nothing read but its note; NULL where it is held, has gone or has no note. */
static MndStore *
look_into (const char *name)
{
  g_autoptr (MndStore) self = g_object_new (MND_TYPE_STORE, NULL);
  g_autofree char *path = NULL;

  self->copy = mnd_working_copy_take (name, FALSE, NULL);
  if (self->copy == NULL || !mnd_working_copy_read_note (self->copy, &self->note, NULL))
    return NULL;
  mnd_working_copy_clear_part (self->copy);
  if (self->note.uri != NULL)
    self->file = g_file_new_for_uri (self->note.uri);
  path = mnd_working_copy_dup_path (self->copy, MND_STORE_DATABASE);
  self->db = mnd_sqlite_open (path, MND_SQLITE_READ_WRITE, NULL);
  return g_steal_pointer (&self);
}

/* The first cell of the first row; NULL without one. */
static char *
dup_text (sqlite3 *db, const char *sql)
{
  g_autoptr (sqlite3_stmt) row = mnd_sqlite_prepare (db, sql, NULL);

  if (row == NULL || !mnd_sqlite_step_row (db, row, "look at the map", NULL))
    return NULL;
  return g_strdup ((const char *) sqlite3_column_text (row, 0));
}

static gboolean
has_file (MndStore *store)
{
  return store->file != NULL && g_file_query_exists (store->file, NULL);
}

/* What cannot be read may hold something. */
static gboolean
has_edits (MndStore *store)
{
  if (store->db == NULL)
    return TRUE;
  if (store->note.uri == NULL)
    return mnd_history_count (store->db, NULL) != 0;
  /* Publishing may have been all but the last step from its end. */
  mnd_store_check_file (store, store->file, NULL, NULL);
  return mnd_store_is_dirty (store);
}

static MndLeftOver *
describe (const char *name, MndStore *store)
{
  MndLeftOver *left_over = g_new0 (MndLeftOver, 1);
  g_autofree char *edited = NULL;

  left_over->name = g_strdup (name);
  left_over->uri = g_strdup (store->note.uri);
  left_over->origin = g_strdup (store->note.origin);
  left_over->has_file = has_file (store);
  left_over->has_edits = has_edits (store);
  if (store->db == NULL)
    return left_over;
  left_over->title = dup_text (store->db, "SELECT value FROM map WHERE key = 'title'");
  edited = dup_text (store->db, "SELECT at FROM history ORDER BY seq DESC LIMIT 1");
  left_over->edited = edited != NULL ? g_ascii_strtoll (edited, NULL, 10) : 0;
  return left_over;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const MndLeftOver *one = *(MndLeftOver *const *) a, *two = *(MndLeftOver *const *) b;

  return one->edited != two->edited ? (one->edited < two->edited ? 1 : -1) : g_strcmp0 (one->name, two->name);
}

GPtrArray *
mnd_store_list_left_over (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) mnd_left_over_free);
  g_autoptr (GPtrArray) names = mnd_working_copy_list_names ();

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (MndStore) store = look_into (names->pdata[i]);

      if (store != NULL)
        g_ptr_array_add (list, describe (names->pdata[i], store));
    }
  g_ptr_array_sort (list, compare_newest_first);
  return list;
}

void
mnd_store_tidy_left_over (void)
{
  g_autoptr (GPtrArray) names = mnd_working_copy_list_names ();

  mnd_working_copy_sweep ();
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (MndStore) store = look_into (names->pdata[i]);

      /* Where the user's file has gone this is the last there is of the map. */
      if (store != NULL && !has_edits (store) && (store->note.uri == NULL || has_file (store)))
        mnd_store_close (store, TRUE);
    }
}

MndStore *
mnd_store_open_left_over (const char *name, MndMap **map, GError **error)
{
  g_autoptr (MndStore) self = g_object_new (MND_TYPE_STORE, NULL);
  g_autoptr (GError) failure = NULL;
  g_autofree char *damaged = NULL;

  g_return_val_if_fail (name != NULL && map != NULL, NULL);

  *map = NULL;
  self->copy = mnd_working_copy_take (name, TRUE, error);
  if (self->copy == NULL)
    return NULL;
  *map = mnd_store_resume (self, &failure);
  if (*map != NULL)
    {
      /* What once stood in the file stands in none where that has gone. */
      if (!has_file (self))
        g_clear_pointer (&self->note.published, g_free);
      self->was_recovered = mnd_store_is_dirty (self);
      return g_steal_pointer (&self);
    }
  g_clear_pointer (&self->db, mnd_sqlite_close);
  if (g_error_matches (failure, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT))
    damaged = mnd_working_copy_set_aside (g_steal_pointer (&self->copy), NULL);
  if (damaged != NULL)
    g_prefix_error (&failure, "What was edited last is damaged and was kept in %s. ", damaged);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

gboolean
mnd_store_discard_left_over (const char *name, GError **error)
{
  MndWorkingCopy *copy;

  g_return_val_if_fail (name != NULL, FALSE);

  copy = mnd_working_copy_take (name, TRUE, error);
  if (copy == NULL)
    return FALSE;
  mnd_working_copy_discard (copy);
  return TRUE;
}

/* The file of a note becomes its origin. */
static gboolean
part (MndWorkingCopy *copy, MndNote *note, GError **error)
{
  MndNote parted = { .origin = note->uri };

  if (!mnd_working_copy_write_note (copy, &parted, error))
    return FALSE;
  parted.origin = g_steal_pointer (&note->uri);
  mnd_note_clear (note);
  *note = parted;
  return TRUE;
}

gboolean
mnd_store_part (MndStore *self, GError **error)
{
  g_autoptr (GMutexLocker) turn = NULL;
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (MND_IS_STORE (self) && self->db != NULL && !self->is_private, FALSE);

  turn = g_mutex_locker_new (&self->publishing);
  locker = g_mutex_locker_new (&self->lock);
  if (self->file == NULL)
    return TRUE;
  if (!part (self->copy, &self->note, error))
    return FALSE;
  g_clear_object (&self->file);
  return TRUE;
}

void
mnd_store_part_left_over (GFile *file)
{
  g_autoptr (GPtrArray) names = mnd_working_copy_list_names ();
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (MndWorkingCopy) copy = mnd_working_copy_take (names->pdata[i], FALSE, NULL);
      g_auto (MndNote) note = { 0 };

      if (copy != NULL && mnd_working_copy_read_note (copy, &note, NULL) && g_strcmp0 (note.uri, uri) == 0)
        part (copy, &note, NULL);
    }
}
