/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of the user's becomes another one; see the private header. */
#include "store/mnd-file-replace-private.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gfiledescriptorbased.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define VERSION G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE

static gboolean
fail_translated (GError *failure, GError **error)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG)
      || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_EXISTS))
    g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_CHANGED,
                         "Somebody else has written this file since it was read");
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_FULL, "There is no room left on the disk");
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
           || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY,
                         "This file or its folder may not be written");
  else
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  g_error_free (failure);
  return FALSE;
}

static gboolean
fail_errno (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_IO_ERROR, (gint) g_io_error_from_errno (code), g_strerror (code));
  return FALSE;
}

/* The bytes on the disk, as readable as those that they replace (`mode` 0: as new files are), before they get the name.
 */
static gboolean
settle_stream (GOutputStream *out, guint32 mode, GError **error)
{
  int descriptor;

  if (!G_IS_FILE_DESCRIPTOR_BASED (out))
    return TRUE;
  descriptor = g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (out));
  if (mode != 0 && fchmod (descriptor, mode & 07777) != 0)
    return fail_errno (error);
  return fsync (descriptor) == 0 || fail_errno (error);
}

/* Writes all and closes, which is when the name changes hands. A stream that is closed after a failure would put half
 * of the bytes there; one that is closed with a cancelled cancellable throws them away. */
static gboolean
write_all (GFileOutputStream *file, GFile *from, guint32 mode, char **etag, GCancellable *cancellable, GError **error)
{
  GOutputStream *out = G_OUTPUT_STREAM (file);
  g_autoptr (GFileInputStream) in = g_file_read (from, cancellable, error);
  g_autoptr (GCancellable) never = g_cancellable_new ();

  if (in != NULL
      && g_output_stream_splice (out, G_INPUT_STREAM (in), G_OUTPUT_STREAM_SPLICE_NONE, cancellable, error) >= 0
      && settle_stream (out, mode, error))
    {
      if (!g_output_stream_close (out, cancellable, error))
        return FALSE;
      *etag = g_file_output_stream_get_etag (file);
      *etag = *etag != NULL ? *etag : g_strdup ("");
      return TRUE;
    }
  g_cancellable_cancel (never);
  g_output_stream_close (out, never, NULL);
  return FALSE;
}

/* Only where the backend has no names of its own to move: locally GIO, where it cannot make its temporary file, takes
 * the target away first. */
static gboolean
replace_remote (GFile *target, GFile *from, const MndReplacement *how, char **new_etag, GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GFileOutputStream) out =
      g_file_replace (target, how->etag, how->keep_previous, G_FILE_CREATE_REPLACE_DESTINATION, cancellable, error);

  return out != NULL && write_all (out, from, 0, new_etag, cancellable, error);
}

/* NAME~ is whole at any time as well, and what a kill leaves of it has a name that we know. */
static gboolean
keep_previous (GFile *target, const char *part_name, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (target);
  g_autofree char *previous_name = g_strconcat (name, "~", NULL);
  g_autofree char *copy_name = g_strconcat (part_name, "~", NULL);
  g_autoptr (GFile) folder = g_file_get_parent (target);
  g_autoptr (GFile) previous = g_file_get_child (folder, previous_name);
  g_autoptr (GFile) copy = g_file_get_child (folder, copy_name);

  g_file_delete (copy, NULL, NULL);
  if (g_file_copy (target, copy, G_FILE_COPY_ALL_METADATA, cancellable, NULL, NULL, error)
      && g_file_move (copy, previous, G_FILE_COPY_NO_FALLBACK_FOR_MOVE | G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL,
                      error))
    return TRUE;
  g_file_delete (copy, NULL, NULL);
  return FALSE;
}

static gboolean
check_etag (GFile *target, const char *etag, GCancellable *cancellable, GError **error)
{
  g_autofree char *found = NULL;
  goffset size;

  if (etag == NULL)
    return TRUE;
  if (!mnd_file_get_version (target, &found, &size, cancellable, error))
    return FALSE;
  if (g_str_equal (etag, found))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "The file has another etag");
  return FALSE;
}

/* Under another name first, then one rename. `mode` 0: there is no target yet. */
static gboolean
replace_local (GFile *target, GFile *from, const MndReplacement *how, guint32 mode, char **new_etag,
               GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (target);
  g_autoptr (GFile) part = g_file_get_child (folder, how->part_name);
  GFileCopyFlags flags = G_FILE_COPY_NO_FALLBACK_FOR_MOVE | (mode != 0 ? G_FILE_COPY_OVERWRITE : G_FILE_COPY_NONE);
  g_autoptr (GFileOutputStream) out = NULL;

  /* A kill may have left one; nobody else has its name. */
  g_file_delete (part, NULL, NULL);
  out = g_file_create (part, mode != 0 ? G_FILE_CREATE_PRIVATE : G_FILE_CREATE_NONE, cancellable, error);
  if (out == NULL)
    return FALSE;
  if (write_all (out, from, mode, new_etag, cancellable, error)
      && (mode == 0 || !how->keep_previous || keep_previous (target, how->part_name, cancellable, error))
      && (mode == 0 || check_etag (target, how->etag, cancellable, error))
      && g_file_move (part, target, flags, cancellable, NULL, NULL, error))
    return TRUE;
  g_file_delete (part, NULL, NULL);
  return FALSE;
}

/* So that the name leads to the new bytes after the power went. Some file systems cannot flush a folder. */
static gboolean
flush_folder_of (GFile *file, GError **error)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  int descriptor = folder != NULL ? g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) : -1;
  gboolean good = descriptor < 0 || fsync (descriptor) == 0 || (errno != EIO && errno != ENOSPC && errno != EDQUOT);

  if (!good)
    fail_errno (error);
  if (descriptor >= 0)
    close (descriptor);
  return good;
}

gboolean
mnd_file_get_version (GFile *file, char **etag, goffset *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, VERSION, G_FILE_QUERY_INFO_NONE, cancellable, error);
  const char *found;

  if (info == NULL)
    return FALSE;
  found = g_file_info_get_etag (info);
  *etag = g_strdup (found != NULL ? found : "");
  *size = g_file_info_get_size (info);
  return TRUE;
}

static gboolean
replace (GFile *target, GFile *from, const MndReplacement *how, char **new_etag, GCancellable *cancellable,
         GError **error)
{
  GError *failure = NULL;
  g_autoptr (GFileInfo) before = NULL;

  if (!g_file_is_native (target) || !g_file_has_parent (target, NULL))
    return replace_remote (target, from, how, new_etag, cancellable, error);
  before = g_file_query_info (target, G_FILE_ATTRIBUTE_UNIX_MODE "," G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE,
                              G_FILE_QUERY_INFO_NONE, cancellable, &failure);
  /* A rename asks the folder only. */
  if (before != NULL && !g_file_info_get_attribute_boolean (before, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "The file may not be written");
      return FALSE;
    }
  if (before == NULL && !g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  g_clear_error (&failure);
  return replace_local (target, from, how,
                        before != NULL ? g_file_info_get_attribute_uint32 (before, G_FILE_ATTRIBUTE_UNIX_MODE) : 0,
                        new_etag, cancellable, error);
}

char *
mnd_file_replace (GFile *target, const char *path, const MndReplacement *how, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (path);
  GError *failure = NULL;
  g_autofree char *new_etag = NULL;

  if (replace (target, from, how, &new_etag, cancellable, &failure) && flush_folder_of (target, &failure))
    return g_steal_pointer (&new_etag);
  fail_translated (failure, error);
  return NULL;
}

char *
mnd_file_dup_checksum (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) in = g_file_read (file, cancellable, error);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guchar buffer[65536];
  gssize size;

  if (in == NULL)
    return NULL;
  while ((size = g_input_stream_read (G_INPUT_STREAM (in), buffer, sizeof buffer, cancellable, error)) > 0)
    g_checksum_update (checksum, buffer, size);
  return size == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}
