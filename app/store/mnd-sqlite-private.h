/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SQLite as this room uses it: opened with the doors shut, errors as GError, cells as MndValue. */
#pragma once

#ifndef SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_SESSION 1
#endif
#ifndef SQLITE_ENABLE_PREUPDATE_HOOK
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#endif

#include "model/mnd-table.h"
#include "model/mnd-value.h"
#include "store/mnd-store-error.h"

#include <gio/gio.h>
#include <sqlite3.h>

typedef enum
{
  MND_SQLITE_READ_ONLY,
  MND_SQLITE_READ_WRITE,
  MND_SQLITE_CREATE,
} MndSqliteMode;

/* A connection with extensions, triggers, views and untrusted schemas off, and limits on what a file can ask for. One
 * thread at a time may use it: SQLite's own locks would cost as much as reading a cell does. */
sqlite3 *mnd_sqlite_open (const char *path, MndSqliteMode mode, GError **error);
void mnd_sqlite_close (sqlite3 *db);

/* What a file may take of our time while it is looked at. */
typedef struct
{
  gint64 deadline;           /* of the monotonic clock */
  GCancellable *cancellable; /* borrowed; may be NULL */
} MndPatience;

/* As long as any file may take, from now on. */
MndPatience mnd_patience_new (GCancellable *cancellable);
gboolean mnd_patience_is_over (const MndPatience *patience);
/* Statements end with SQLITE_INTERRUPT once it is over. Lent until another one (NULL: none) is set. */
void mnd_sqlite_set_patience (sqlite3 *db, const MndPatience *patience);

/* Runs `work` with the rows of the file at `path` as schema `incoming`, as one transaction which the work commits; the
 * file is let go in any case. */
typedef gboolean (*MndSqliteWork) (sqlite3 *db, GError **error);
gboolean mnd_sqlite_run_attached (sqlite3 *db, const char *path, MndSqliteWork work, GError **error);

/* Sets a MND_STORE_ERROR that fits SQLite's code, with `doing` ("read the history") and SQLite's message. Returns
 * FALSE. */
gboolean mnd_sqlite_fail (sqlite3 *db, int code, const char *doing, GError **error);

/* SQLite's own check of pages, NOT NULL and CHECK constraints. */
gboolean mnd_sqlite_quick_check (sqlite3 *db, GError **error);
/* The same, and that every index says what its table says. */
gboolean mnd_sqlite_full_check (sqlite3 *db, GError **error);
gboolean mnd_sqlite_run (sqlite3 *db, const char *sql, GError **error);
/* NULL with an error where it cannot be prepared. Free with sqlite3_finalize() or g_autoptr. */
sqlite3_stmt *mnd_sqlite_prepare (sqlite3 *db, const char *sql, GError **error);
/* Steps a statement that gives no row, resets it and clears its bindings. */
gboolean mnd_sqlite_step_done (sqlite3 *db, sqlite3_stmt *statement, const char *doing, GError **error);
/* TRUE with a row; FALSE without error at the end. */
gboolean mnd_sqlite_step_row (sqlite3 *db, sqlite3_stmt *statement, const char *doing, GError **error);

/* TRUE where the last reading of a cell came to nothing because there was no memory: the cell is not to blame. */
gboolean mnd_sqlite_lacks_memory (sqlite3_stmt *statement);
/* FALSE with an error where there is no memory for it; the statement is then as it was before the first binding. */
gboolean mnd_sqlite_bind (sqlite3_stmt *statement, int parameter, const MndValue *value, GError **error);
/* The cell as the column's type wants it (a whole number in a real column becomes a real). FALSE where it does not fit.
 */
gboolean mnd_sqlite_column (sqlite3_stmt *statement, int i, const MndColumn *column, MndValue *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, mnd_sqlite_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)
