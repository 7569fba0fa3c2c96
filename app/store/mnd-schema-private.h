/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schema of the map file, in all its versions: made, recognised byte for byte, and brought up to ours. */
#pragma once

#include "store/mnd-sqlite-private.h"

#define MND_APPLICATION_ID 0x4D4E4454 /* "MNDT" */
/* The SQL files in schema/ are numbered from 1 to this. */
#define MND_SCHEMA_VERSION 2

/* Content tables, children before the parents they refer to: the order in which a session attaches them. Ends with
 * NONE. */
extern const MndTable mnd_schema_children_first[];

/* Makes all tables in an empty database and stamps it. */
gboolean mnd_schema_create (sqlite3 *db, GError **error);
/* The version that a database ("main", or an attached one) is stamped with. */
gboolean mnd_schema_get_version (sqlite3 *db, const char *name, guint *version, GError **error);
/* TRUE where the database holds exactly our tables and indexes, as we wrote them in `version` (1 to
 * MND_SCHEMA_VERSION), and nothing else. */
gboolean mnd_schema_verify (sqlite3 *db, guint version, GError **error);
/* From `version`, which was verified, to ours: all of it or nothing. Rows stay as they are; columns that are new have
 * their defaults, which no fingerprint counts, and history is not touched. */
gboolean mnd_schema_upgrade (sqlite3 *db, guint version, GError **error);
/* "a", "b" ... of a table, for SELECT and INSERT. Free with g_free(). */
char *mnd_schema_dup_columns (MndTable table);
/* The same of a table as it stands in a database, which may be of an older version. NULL with an error. */
char *mnd_schema_dup_columns_in (sqlite3 *db, const char *name, const char *table, GError **error);
