/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schema of the map file: made, and recognised byte for byte. */
#pragma once

#include "store/mnd-sqlite-private.h"

#define MND_APPLICATION_ID 0x4D4E4454 /* "MNDT" */
#define MND_SCHEMA_VERSION 1

/* Content tables, children before the parents they refer to: the order in which a session attaches them. Ends with
 * NONE. */
extern const MndTable mnd_schema_children_first[];

/* Makes all tables in an empty database and stamps it. */
gboolean mnd_schema_create (sqlite3 *db, GError **error);
/* TRUE where the database holds exactly our tables and indexes, as we write them, and nothing else. */
gboolean mnd_schema_verify (sqlite3 *db, GError **error);
/* "a", "b" ... of a table, for SELECT and INSERT. Free with g_free(). */
char *mnd_schema_dup_columns (MndTable table);
