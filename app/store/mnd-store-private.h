/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of MndStore, for the files that are its aspects: mnd-store.c, -open.c, -edit.c, -publish.c. */
#pragma once

#include "store/mnd-history-private.h"
#include "store/mnd-store.h"
#include "store/mnd-working-copy-private.h"

/* The database in the working copy. */
#define MND_STORE_DATABASE "map.db"

struct _MndStore
{
  GObject parent_instance;
  MndWorkingCopy *copy; /* NULL once closed */
  sqlite3 *db;          /* NULL once closed */
  MndNote note;         /* guarded by `lock`: a publish writes it in its thread */
  GMutex lock;
  GMutex publishing; /* held while a publish runs; closing waits for it */
  GFile *file;
  gboolean is_private;
  gboolean has_written; /* the user's file, since it was opened; guarded by `lock` */
  gboolean takes_newer; /* while opening */
  int schema;           /* of the file, as it was opened */
  gboolean was_recovered;
  char *damaged_copy; /* NULL: none */
  MndFingerprint fingerprint;
  sqlite3_stmt *inserts[MND_N_TABLES]; /* prepared when first used */
  sqlite3_stmt *deletes[MND_N_TABLES];
  char *undo_label;
  char *redo_label;
};

/* What tells one state of a map from another, history included: where it stands, where redo leads, how many edits there
 * were and how points of history are named. NULL with an error. Free with g_free(). */
char *mnd_store_dup_state (sqlite3 *db, GError **error);
/* Goes on with what an earlier run left in the store's working copy: reads its note and its rows. Where nothing is new
 * in it the store is not dirty. */
MndMap *mnd_store_resume (MndStore *store, GError **error);
/* Reads all rows; sets `fingerprint`, where it is not NULL, to that of what was read. */
MndMap *mnd_store_read_map (sqlite3 *db, MndFingerprint *fingerprint, GError **error);
/* Reads head, tip and labels anew. */
gboolean mnd_store_refresh_labels (MndStore *store, GError **error);

/*
 * Looks at the user's file. FALSE with MND_STORE_ERROR_CHANGED where somebody else wrote it. Where it holds what we
 * were about to publish when the program ended, the note says so from now on.
 */
gboolean mnd_store_check_file (MndStore *store, GFile *file, GCancellable *cancellable, GError **error);

/* What an edit does to the database, within its transaction. */
typedef gboolean (*MndStoreWork) (MndStore *store, gpointer data, GError **error);
/* One transaction: the work, its row of history, the place in history, the checksum. As mnd_store_commit(). */
gboolean mnd_store_record (MndStore *store, const MndEditInfo *info, MndStoreWork work, gpointer data,
                           MndChanges **done, GError **error);
/* One transaction: applies a changeset that went through decode() and moves the head (NULL: before the first edit) and,
 * where it is not NULL, the tip. */
gboolean mnd_store_move (MndStore *store, GBytes *changeset, const MndId *head, const MndId *tip, MndChanges **done,
                         GError **error);
