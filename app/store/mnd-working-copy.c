/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The private folder of a map; see the private header. */
#include "store/mnd-working-copy-private.h"

#include "model/mnd-id.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOTE "note"
#define NOTE_GROUP "map"
#define PART "part"
#define ATTEMPTS 5
#define PAUSE 40000 /* microseconds between two attempts */

struct _MndWorkingCopy
{
  char *folder;
  int lock; /* a descriptor that holds flock(); closing it unlocks */
};

static char *
dup_maps_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "mandate", "maps", NULL);
}

static gboolean
fail_errno (GError **error, const char *doing, const char *path)
{
  int code = errno;
  MndStoreError kind = code == ENOSPC || code == EDQUOT ? MND_STORE_ERROR_FULL : MND_STORE_ERROR_FAILED;

  g_set_error (error, MND_STORE_ERROR, (gint) kind, "Cannot %s %s: %s", doing, path, g_strerror (code));
  return FALSE;
}

/* GLib's errors of files as those of this room. */
static gboolean
fail_file (const GError *failure, const char *doing, const char *path, GError **error)
{
  MndStoreError kind =
      g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ? MND_STORE_ERROR_FULL : MND_STORE_ERROR_FAILED;

  g_set_error (error, MND_STORE_ERROR, (gint) kind, "Cannot %s %s: %s", doing, path, failure->message);
  return FALSE;
}

/* The names in the folder of all maps. */
static GPtrArray *
list_folders (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *maps = dup_maps_folder ();
  g_autoptr (GDir) folders = g_dir_open (maps, 0, NULL);
  const char *name;

  while (folders != NULL && (name = g_dir_read_name (folders)) != NULL)
    g_ptr_array_add (list, g_build_filename (maps, name, NULL));
  return list;
}

/* A lock on a file that was deleted meanwhile holds nobody off. */
static gboolean
is_there (int descriptor, const char *path)
{
  struct stat held, found;

  return fstat (descriptor, &held) == 0 && stat (path, &found) == 0 && held.st_ino == found.st_ino
         && held.st_dev == found.st_dev;
}

static char *
dup_holder_line (void)
{
  const char *program = g_get_prgname ();

  return g_strdup_printf ("%d %s %s\n", (int) getpid (), g_get_host_name (), program != NULL ? program : "");
}

/* What the holder of a lock wrote about itself: "PID HOST PROGRAM". */
static gboolean
read_holder (const char *folder, int *pid, char **host, char **program)
{
  g_autofree char *path = g_build_filename (folder, "lock", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;
  g_strchomp (text);
  words = g_strsplit (text, " ", 3);
  if (g_strv_length (words) != 3 || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  *pid = (int) g_ascii_strtoll (words[0], NULL, 10);
  *host = g_strdup (words[1]);
  *program = g_strdup (words[2]);
  return TRUE;
}

static void
fail_busy (const char *folder, GError **error)
{
  g_autofree char *host = NULL;
  g_autofree char *program = NULL;
  int pid = 0;

  if (!read_holder (folder, &pid, &host, &program))
    g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY, "The map is open in another window or program");
  else if (pid == (int) getpid ())
    g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY, "The map is open in another window");
  else
    g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY, "The map is open in %s (process %d on %s)", program, pid,
                 host);
}

/* Takes the folder's lock; BUSY where another holds it, NOT_FOUND where the folder has gone. */
static MndWorkingCopy *
lock_folder (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "lock", NULL);
  g_autofree char *holder = dup_holder_line ();
  int descriptor = g_open (path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  MndWorkingCopy *self;

  if (descriptor < 0)
    {
      int code = errno;
      if (code == ENOENT)
        g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NOT_FOUND, "The folder %s has gone", folder);
      else
        fail_errno (error, "lock", path);
      return NULL;
    }
  if (flock (descriptor, LOCK_EX | LOCK_NB) != 0)
    {
      close (descriptor);
      fail_busy (folder, error);
      return NULL;
    }
  if (!is_there (descriptor, path))
    {
      close (descriptor);
      g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NOT_FOUND, "The folder %s has gone", folder);
      return NULL;
    }
  /* The line is for people; the lock itself is the kernel's. */
  if (ftruncate (descriptor, 0) != 0 || write (descriptor, holder, strlen (holder)) < 0)
    g_debug ("Cannot write %s: %s", path, g_strerror (errno));
  self = g_new0 (MndWorkingCopy, 1);
  self->folder = g_strdup (folder);
  self->lock = descriptor;
  return self;
}

/* Another may hold a lock for the moment in which it sees that the folder is none of its own. */
static MndWorkingCopy *
lock_folder_in_time (const char *folder, GError **error)
{
  for (int i = 1;; i++)
    {
      g_autoptr (GError) failure = NULL;
      MndWorkingCopy *self = lock_folder (folder, &failure);

      if (self != NULL)
        return self;
      if (i == ATTEMPTS || !g_error_matches (failure, MND_STORE_ERROR, MND_STORE_ERROR_BUSY))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
      g_usleep (PAUSE);
    }
}

/* So that the folder itself is still there after the power went. */
static gboolean
flush_folder (const char *path, GError **error)
{
  int descriptor = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean good = descriptor >= 0 && fsync (descriptor) == 0;

  if (!good)
    fail_errno (error, "flush", path);
  if (descriptor >= 0)
    close (descriptor);
  return good;
}

static MndWorkingCopy *
make_folder (const char *maps, GError **error)
{
  char name[MND_ID_TEXT_SIZE];
  MndId id = mnd_id_new ();
  g_autofree char *folder = g_build_filename (maps, mnd_id_format (&id, name), NULL);
  MndWorkingCopy *self;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail_errno (error, "make the folder", folder);
      return NULL;
    }
  self = lock_folder (folder, error);
  if (self == NULL)
    g_rmdir (folder);
  return self;
}

MndWorkingCopy *
mnd_working_copy_new (GError **error)
{
  g_autofree char *maps = dup_maps_folder ();
  g_autoptr (GError) failure = NULL;
  MndWorkingCopy *self = make_folder (maps, &failure);

  /* Swept away by another between the folder and its lock. */
  if (g_error_matches (failure, MND_STORE_ERROR, MND_STORE_ERROR_NOT_FOUND))
    {
      g_clear_error (&failure);
      self = make_folder (maps, &failure);
    }
  if (self == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (flush_folder (maps, error))
    return self;
  mnd_working_copy_discard (self);
  return NULL;
}

static gboolean
read_note (const char *folder, MndNote *note, GError **error)
{
  g_autofree char *path = g_build_filename (folder, NOTE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) failure = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &failure))
    return fail_file (failure, "read the note", path, error);
  note->uri = g_key_file_get_string (file, NOTE_GROUP, "uri", NULL);
  note->etag = g_key_file_get_string (file, NOTE_GROUP, "etag", NULL);
  note->size = g_key_file_get_int64 (file, NOTE_GROUP, "size", NULL);
  note->checksum = g_key_file_get_string (file, NOTE_GROUP, "checksum", NULL);
  note->published = g_key_file_get_string (file, NOTE_GROUP, "published", NULL);
  note->outgoing_checksum = g_key_file_get_string (file, NOTE_GROUP, "outgoing_checksum", NULL);
  note->outgoing = g_key_file_get_string (file, NOTE_GROUP, "outgoing", NULL);
  note->origin = g_key_file_get_string (file, NOTE_GROUP, "origin", NULL);
  return TRUE;
}

static gboolean
is_folder_of (const char *folder, const char *uri)
{
  g_auto (MndNote) note = { 0 };

  return read_note (folder, &note, NULL) && g_strcmp0 (note.uri, uri) == 0;
}

MndWorkingCopy *
mnd_working_copy_find (const char *uri, GError **error)
{
  g_autoptr (GPtrArray) folders = list_folders ();

  for (guint i = 0; i < folders->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      MndWorkingCopy *self;

      if (!is_folder_of (folders->pdata[i], uri))
        continue;
      self = lock_folder_in_time (folders->pdata[i], &failure);
      if (self != NULL)
        return self;
      /* Its owner closed it between the two looks. */
      if (!is_folder_of (folders->pdata[i], uri))
        continue;
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return NULL;
}

gboolean
mnd_working_copy_is_only (MndWorkingCopy *self, const char *uri, GError **error)
{
  g_autoptr (GPtrArray) folders = list_folders ();

  for (guint i = 0; i < folders->len; i++)
    if (!g_str_equal (folders->pdata[i], self->folder) && is_folder_of (folders->pdata[i], uri))
      {
        fail_busy (folders->pdata[i], error);
        return FALSE;
      }
  return TRUE;
}

GPtrArray *
mnd_working_copy_list_names (void)
{
  GPtrArray *folders = list_folders ();

  for (guint i = 0; i < folders->len; i++)
    {
      g_autofree char *folder = folders->pdata[i];

      folders->pdata[i] = g_path_get_basename (folder);
    }
  return folders;
}

MndWorkingCopy *
mnd_working_copy_take (const char *name, gboolean patient, GError **error)
{
  g_autofree char *maps = dup_maps_folder ();
  g_autofree char *folder = g_build_filename (maps, name, NULL);
  MndId id;

  if (mnd_id_parse (name, &id))
    return patient ? lock_folder_in_time (folder, error) : lock_folder (folder, error);
  g_set_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NOT_FOUND, "There is no working copy “%s”", name);
  return NULL;
}

gboolean
mnd_working_copy_find_holder (const char *uri, int *pid, char **host, char **program)
{
  g_autoptr (GPtrArray) folders = list_folders ();

  for (guint i = 0; i < folders->len; i++)
    {
      g_autoptr (MndWorkingCopy) free_copy = NULL;

      if (!is_folder_of (folders->pdata[i], uri))
        continue;
      free_copy = lock_folder (folders->pdata[i], NULL);
      return free_copy == NULL && read_holder (folders->pdata[i], pid, host, program);
    }
  return FALSE;
}

static gboolean
has (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

void
mnd_working_copy_sweep (void)
{
  g_autoptr (GPtrArray) folders = list_folders ();

  for (guint i = 0; i < folders->len; i++)
    {
      g_autoptr (MndWorkingCopy) self = NULL;

      if (has (folders->pdata[i], NOTE) && !has (folders->pdata[i], PART))
        continue;
      self = lock_folder (folders->pdata[i], NULL);
      if (self == NULL)
        continue;
      mnd_working_copy_clear_part (self);
      /* Only now is it sure that nobody is about to write the note. */
      if (!has (folders->pdata[i], NOTE))
        mnd_working_copy_discard (g_steal_pointer (&self));
    }
}

void
mnd_working_copy_free (MndWorkingCopy *self)
{
  close (self->lock);
  g_free (self->folder);
  g_free (self);
}

/* The note goes first and the lock last: a crash in between leaves what is swept away and never a map without a note.
 */
void
mnd_working_copy_discard (MndWorkingCopy *self)
{
  g_autofree char *note = mnd_working_copy_dup_path (self, NOTE);
  g_autofree char *lock = mnd_working_copy_dup_path (self, "lock");
  g_autoptr (GDir) files = NULL;
  const char *name;

  mnd_working_copy_clear_part (self);
  g_unlink (note);
  files = g_dir_open (self->folder, 0, NULL);
  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      if (!g_str_equal (path, lock))
        g_unlink (path);
    }
  g_unlink (lock);
  g_rmdir (self->folder);
  mnd_working_copy_free (self);
}

char *
mnd_working_copy_set_aside (MndWorkingCopy *self, GError **error)
{
  g_autofree char *name = g_path_get_basename (self->folder);
  g_autofree char *damaged = g_build_filename (g_get_user_state_dir (), "mandate", "damaged", NULL);
  g_autofree char *path = g_build_filename (damaged, name, NULL);

  mnd_working_copy_clear_part (self);
  if (g_mkdir_with_parents (damaged, 0700) != 0 || g_rename (self->folder, path) != 0)
    {
      fail_errno (error, "put aside", self->folder);
      mnd_working_copy_free (self);
      return NULL;
    }
  mnd_working_copy_free (self);
  return g_steal_pointer (&path);
}

char *
mnd_working_copy_dup_path (MndWorkingCopy *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

char *
mnd_working_copy_dup_part_name (MndWorkingCopy *self)
{
  g_autofree char *id = g_path_get_basename (self->folder);

  return g_strdup_printf (".%s.part", id);
}

gboolean
mnd_working_copy_announce_part (MndWorkingCopy *self, const char *path, GError **error)
{
  g_autofree char *part = mnd_working_copy_dup_path (self, PART);
  g_autoptr (GError) failure = NULL;

  return g_file_set_contents_full (part, path, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                   &failure)
         || fail_file (failure, "write", part, error);
}

void
mnd_working_copy_clear_part (MndWorkingCopy *self)
{
  g_autofree char *part = mnd_working_copy_dup_path (self, PART);
  g_autofree char *name = mnd_working_copy_dup_part_name (self);
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;

  if (!g_file_get_contents (part, &path, NULL, NULL))
    return;
  /* Whatever came into that file, nothing else goes. */
  found = g_path_get_basename (path);
  if (g_str_equal (found, name))
    {
      g_autofree char *previous = g_strconcat (path, "~", NULL);
      g_unlink (path);
      g_unlink (previous);
    }
  g_unlink (part);
}

gboolean
mnd_working_copy_read_note (MndWorkingCopy *self, MndNote *note, GError **error)
{
  return read_note (self->folder, note, error);
}

static void
set_string (GKeyFile *file, const char *key, const char *value)
{
  if (value != NULL)
    g_key_file_set_string (file, NOTE_GROUP, key, value);
}

gboolean
mnd_working_copy_write_note (MndWorkingCopy *self, const MndNote *note, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, NOTE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;
  g_autoptr (GError) failure = NULL;
  gsize size;

  set_string (file, "uri", note->uri);
  set_string (file, "etag", note->etag);
  g_key_file_set_int64 (file, NOTE_GROUP, "size", note->size);
  set_string (file, "checksum", note->checksum);
  set_string (file, "published", note->published);
  set_string (file, "outgoing_checksum", note->outgoing_checksum);
  set_string (file, "outgoing", note->outgoing);
  set_string (file, "origin", note->origin);
  text = g_key_file_to_data (file, &size, NULL);
  return g_file_set_contents_full (path, text, (gssize) size,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &failure)
         || fail_file (failure, "write the note", path, error);
}

void
mnd_note_clear (MndNote *note)
{
  g_clear_pointer (&note->uri, g_free);
  g_clear_pointer (&note->etag, g_free);
  g_clear_pointer (&note->checksum, g_free);
  g_clear_pointer (&note->published, g_free);
  g_clear_pointer (&note->outgoing_checksum, g_free);
  g_clear_pointer (&note->outgoing, g_free);
  g_clear_pointer (&note->origin, g_free);
  note->size = 0;
}
