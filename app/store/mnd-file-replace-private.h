/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file of the user's becomes another one, whole and flushed to the disk, or stays what it was. Through GIO, so that
 * it works in document portals and on remote mounts. It knows nothing of maps.
 */
#pragma once

#include "store/mnd-store-error.h"

#include <gio/gio.h>

typedef struct
{
  const char *etag;       /* what the target must be, else MND_STORE_ERROR_CHANGED; NULL: whatever it is */
  gboolean keep_previous; /* what is there becomes NAME~ */
  const char *part_name;  /* of the file beside the target that becomes the target, and with "~" behind it of the one
                           * that becomes NAME~; one writer's own */
} MndReplacement;

/*
 * Gives `target` the bytes at `path`; makes it where there is none. Keeps the mode, which the new bytes have before
 * they have the name. Returns the new etag, "" where there are none; NULL with an error. Free with g_free().
 */
char *mnd_file_replace (GFile *target, const char *path, const MndReplacement *how, GCancellable *cancellable,
                        GError **error);

/* SHA-256 of the bytes, in hex. NULL with an error. Free with g_free(). */
char *mnd_file_dup_checksum (GFile *file, GCancellable *cancellable, GError **error);
/* FALSE with an error. The etag is "" where there are none; free it with g_free(). */
gboolean mnd_file_get_version (GFile *file, char **etag, goffset *size, GCancellable *cancellable, GError **error);
