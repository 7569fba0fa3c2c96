/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can go wrong with a map on disk, by what the caller would do about it. */
#pragma once

#include <glib.h>

#define MND_STORE_ERROR (mnd_store_error_quark ())
typedef enum
{
  MND_STORE_ERROR_FAILED,    /* the system refused; the message says what */
  MND_STORE_ERROR_NOT_FOUND, /* there is no such file */
  MND_STORE_ERROR_NOT_A_MAP, /* some other kind of file */
  MND_STORE_ERROR_NEWER,     /* made by a newer Mandate */
  MND_STORE_ERROR_CORRUPT,   /* damaged, or tampered with */
  MND_STORE_ERROR_BUSY,      /* another program has it */
  MND_STORE_ERROR_FULL,      /* no room on the disk */
  MND_STORE_ERROR_READ_ONLY, /* may not be written */
  MND_STORE_ERROR_CHANGED,   /* the user's file is not the one that was read: somebody else wrote it */
  MND_STORE_ERROR_REFUSED,   /* the edit would break a rule of the map file; nothing was changed */
  MND_STORE_ERROR_NOTHING,   /* nothing to undo or to redo */
} MndStoreError;

GQuark mnd_store_error_quark (void);
