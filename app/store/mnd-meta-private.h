/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table `meta`, one row a key: `head` where the map stands, `tip` the end of the branch that redo follows,
 * `fingerprint` the checksum of the content, `names` that of the names of points in history.
 */
#pragma once

#include "store/mnd-fingerprint-private.h"
#include "store/mnd-sqlite-private.h"

/* Sets MND_STORE_ERROR_CORRUPT for a history that is not as we write it. Returns FALSE. */
gboolean mnd_meta_fail_damaged (GError **error, const char *what);

/* FALSE with `error` unset where the key has no value. */
gboolean mnd_meta_get_id (sqlite3 *db, const char *key, MndId *id, GError **error);
gboolean mnd_meta_set_id (sqlite3 *db, const char *key, const MndId *id, GError **error);
gboolean mnd_meta_get_fingerprint (sqlite3 *db, MndFingerprint *fingerprint, GError **error);
gboolean mnd_meta_set_fingerprint (sqlite3 *db, const MndFingerprint *fingerprint, GError **error);
/* NULL without error where no point was ever named. Free with g_free(). */
gboolean mnd_meta_dup_names (sqlite3 *db, char **sum, GError **error);
gboolean mnd_meta_set_names (sqlite3 *db, const char *sum, GError **error);
