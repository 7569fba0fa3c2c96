/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table `history`: one row an edit, a tree by `parent`. Each row's sha256 covers the row and its parent's sha256,
 * so that no row can be changed unseen; the names of rows, which may change, are covered by a sum of their own in
 * `meta`.
 */
#pragma once

#include "store/mnd-meta-private.h"

typedef struct
{
  MndId id;
  gint64 seq;
  gboolean has_parent;
  MndId parent;
  gint64 at; /* seconds since 1970, UTC */
  char *author;
  char *label;    /* for people, what the edit did */
  char *kind;     /* for the program: edits of a kind that says so merge with the one before */
  char *snapshot; /* NULL: has no name. Not covered by the sha256: naming is no edit */
  gint64 schema;
  GBytes *changeset;
  char *sha256;
} MndHistoryRow;

void mnd_history_row_free (MndHistoryRow *row);
/* What the edit did, in the tables of our schema, whichever it was recorded in. The row went through verify(), or is
 * one of ours. Free with g_bytes_unref(). */
GBytes *mnd_history_row_dup_changeset (const MndHistoryRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndHistoryRow, mnd_history_row_free)

/* NULL with an error where there is no such row. */
MndHistoryRow *mnd_history_load (sqlite3 *db, const MndId *id, GError **error);
/* The sha256 of that row, without the rest of it. NULL with an error where there is no such row. Free with g_free(). */
char *mnd_history_dup_checksum (sqlite3 *db, const MndId *id, GError **error);
/* Fills in seq and sha256 and writes the row, which is of our schema; a row of that id is replaced. */
gboolean mnd_history_save (sqlite3 *db, MndHistoryRow *row, GError **error);
/* The child of `head` on the way to `tip`; NULL without error where head is the tip. `head` NULL: before the first
 * edit. */
MndHistoryRow *mnd_history_load_next (sqlite3 *db, const MndId *head, const MndId *tip, GError **error);
/* The number of the newest row; 0 where there is none. */
gboolean mnd_history_get_last (sqlite3 *db, gint64 *last, GError **error);
/* -1 with an error. */
gint64 mnd_history_count (sqlite3 *db, GError **error);
/* Names a row (NULL: takes its name away), in one transaction with the sum of all names. FALSE without error where
 * there is no such row. */
gboolean mnd_history_set_snapshot (sqlite3 *db, const MndId *id, const char *name, GError **error);
/* All rows, the newest first. NULL with an error. Free with g_ptr_array_unref(). */
GPtrArray *mnd_history_list (sqlite3 *db, GError **error);
/* Every row, whole: well-formed changesets, an unbroken chain of checksums, names as they were given, a tree without
 * loops, head and tip in it. */
gboolean mnd_history_verify (sqlite3 *db, GError **error);
