/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Maps of a later format than ours, for reading: what we know of them is copied, column by column and by name, into a
 * database that we made. All of that or nothing: where a row does not fit our rules the map is refused. History is not
 * taken, since its changesets are of the later format.
 */
#pragma once

#include "store/mnd-sqlite-private.h"

#include <gio/gio.h>

/* Sets MND_STORE_ERROR_NEWER; `why` may be NULL. Returns FALSE. */
gboolean mnd_newer_refuse (guint version, const char *why, GError **error);
/* From the file at `path`, whose format is `version`, to `db`, which has our tables and no rows. */
gboolean mnd_newer_copy (sqlite3 *db, const char *path, guint version, GCancellable *cancellable, GError **error);
