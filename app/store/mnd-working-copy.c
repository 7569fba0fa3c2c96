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
#include <unistd.h>

#define NOTE_GROUP "map"

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

/* Takes the folder's lock; BUSY where another holds it. */
static MndWorkingCopy *
lock_folder (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "lock", NULL);
  g_autofree char *pid = g_strdup_printf ("%d\n", (int) getpid ());
  int descriptor = g_open (path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  MndWorkingCopy *self;

  if (descriptor < 0)
    {
      fail_errno (error, "lock", path);
      return NULL;
    }
  if (flock (descriptor, LOCK_EX | LOCK_NB) != 0)
    {
      close (descriptor);
      g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY,
                           "The map is open in another window or program");
      return NULL;
    }
  /* The number is for people who look; the lock itself is the kernel's. */
  if (ftruncate (descriptor, 0) != 0 || write (descriptor, pid, strlen (pid)) < 0)
    g_debug ("Cannot write %s: %s", path, g_strerror (errno));
  self = g_new0 (MndWorkingCopy, 1);
  self->folder = g_strdup (folder);
  self->lock = descriptor;
  return self;
}

MndWorkingCopy *
mnd_working_copy_new (GError **error)
{
  g_autofree char *maps = dup_maps_folder ();
  g_autofree char *folder = NULL;
  char name[MND_ID_TEXT_SIZE];
  MndId id = mnd_id_new ();

  folder = g_build_filename (maps, mnd_id_format (&id, name), NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail_errno (error, "make the folder", folder);
      return NULL;
    }
  return lock_folder (folder, error);
}

static gboolean
read_note (const char *folder, MndNote *note, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "note", NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, error))
    return FALSE;
  note->uri = g_key_file_get_string (file, NOTE_GROUP, "uri", NULL);
  note->etag = g_key_file_get_string (file, NOTE_GROUP, "etag", NULL);
  note->size = g_key_file_get_int64 (file, NOTE_GROUP, "size", NULL);
  note->published = g_key_file_get_string (file, NOTE_GROUP, "published", NULL);
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
  g_autofree char *maps = dup_maps_folder ();
  g_autoptr (GDir) folders = g_dir_open (maps, 0, NULL);
  const char *name;

  while (folders != NULL && (name = g_dir_read_name (folders)) != NULL)
    {
      g_autofree char *folder = g_build_filename (maps, name, NULL);
      if (is_folder_of (folder, uri))
        return lock_folder (folder, error);
    }
  return NULL;
}

void
mnd_working_copy_free (MndWorkingCopy *self)
{
  close (self->lock);
  g_free (self->folder);
  g_free (self);
}

void
mnd_working_copy_discard (MndWorkingCopy *self)
{
  g_autoptr (GDir) files = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (self->folder);
  mnd_working_copy_free (self);
}

char *
mnd_working_copy_dup_path (MndWorkingCopy *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

gboolean
mnd_working_copy_read_note (MndWorkingCopy *self, MndNote *note, GError **error)
{
  return read_note (self->folder, note, error);
}

gboolean
mnd_working_copy_write_note (MndWorkingCopy *self, const MndNote *note, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, "note", NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (note->uri != NULL)
    g_key_file_set_string (file, NOTE_GROUP, "uri", note->uri);
  if (note->etag != NULL)
    g_key_file_set_string (file, NOTE_GROUP, "etag", note->etag);
  g_key_file_set_int64 (file, NOTE_GROUP, "size", note->size);
  if (note->published != NULL)
    g_key_file_set_string (file, NOTE_GROUP, "published", note->published);
  return g_key_file_save_to_file (file, path, error);
}

void
mnd_note_clear (MndNote *note)
{
  g_clear_pointer (&note->uri, g_free);
  g_clear_pointer (&note->etag, g_free);
  g_clear_pointer (&note->published, g_free);
  note->size = 0;
}
