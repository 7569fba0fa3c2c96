/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A map on disk: its working copy, the edits that go into it and their history, and the publishing of a complete map to
 * the user's file. It knows rows and changes, not what they mean, and keeps no model: what it changed it tells, for the
 * caller to put into the MndMap. Edits, undo and redo belong to one thread; while a publish runs in its own, edits may
 * go on. All errors are MND_STORE_ERROR or the system's G_IO_ERROR.
 */
#pragma once

#include "model/mnd-map.h"
#include "store/mnd-file-state.h"
#include "store/mnd-history-entry.h"
#include "store/mnd-left-over.h"
#include "store/mnd-publish-flags.h"
#include "store/mnd-store-error.h"

#define MND_TYPE_STORE (mnd_store_get_type ())
G_DECLARE_FINAL_TYPE (MndStore, mnd_store, MND, STORE, GObject)

typedef enum
{
  MND_STORE_OPEN_DEFAULT = 0,
  MND_STORE_OPEN_PRIVATE = 1 << 0, /* a copy of one's own, which has no file and goes at close: for reading */
  /* With PRIVATE: also a map of a later format, and of that what this version knows, without its history. */
  MND_STORE_OPEN_NEWER = 1 << 1,
} MndStoreOpenFlags;

/* What an edit is called. Strings are borrowed for the call. */
typedef struct
{
  const char *label;  /* for people: "Connect Parliament to Police" */
  const char *kind;   /* for the program: "connect"; never NULL */
  const char *author; /* who; may be NULL */
  gboolean merge;     /* into the edit before, where that is the newest and of the same kind */
} MndEditInfo;

/*
 * A new map that stands in no file of the user yet. `content` (inserts) is its beginning and cannot be undone. The map
 * holds it.
 */
MndStore *mnd_store_create (MndChanges *content, MndMap **map, GError **error);

/*
 * The user's file, checked, copied into a working copy and read; or the working copy that an earlier run left, where it
 * holds edits that are not in the file (where that copy is damaged, see mnd_store_get_damaged_copy()). Blocks, and may
 * be called in any thread.
 */
MndStore *mnd_store_open (GFile *file, MndStoreOpenFlags flags, MndMap **map, GCancellable *cancellable,
                          GError **error);

/* Reads the whole map as it is on disk, over a connection of its own: may be called from any thread while the store is
 * open. */
MndMap *mnd_store_load (MndStore *store, GError **error);
/* Every table, row for row, as text: two stores hold the same content where these are equal. For tests. Free with
 * g_free(). */
char *mnd_store_dup_content_text (MndStore *store, GError **error);

/*
 * One edit: all of `wanted` in one transaction with its row of history, or nothing. `done`, what really changed, is for
 * the model; empty where nothing did, and then there is no row of history either. Dependents are named before what they
 * depend on.
 */
gboolean mnd_store_commit (MndStore *store, const MndEditInfo *info, MndChanges *wanted, MndChanges **done,
                           GError **error);
gboolean mnd_store_undo (MndStore *store, MndChanges **done, GError **error);
gboolean mnd_store_redo (MndStore *store, MndChanges **done, GError **error);
/* The label of the edit that undo (redo) would take back (bring again); NULL where there is none. Borrowed. */
const char *mnd_store_get_undo_label (MndStore *store);
const char *mnd_store_get_redo_label (MndStore *store);
/* The number of the schema in which the map is, or of the file from which what we know of it was taken. */
int mnd_store_get_schema (MndStore *store);
/* TRUE where the file is of a later format, so that not all of it is here. */
gboolean mnd_store_is_newer (MndStore *store);
/* The number of rows of history; -1 with an error. */
gint64 mnd_store_count_history (MndStore *store, GError **error);
gboolean mnd_store_quick_check (MndStore *store, GError **error);

/* Of MndHistoryEntry, the newest first. Free with g_ptr_array_unref(). */
GPtrArray *mnd_store_list_history (MndStore *store, GError **error);
/* Puts the map where it stood after that edit (NULL: at the beginning), on whatever branch it lies. */
gboolean mnd_store_go_to (MndStore *store, const MndId *id, MndChanges **done, GError **error);
/*
 * Takes one old edit back as a new edit, and leaves all that came after it. Where later edits stand in the way nothing
 * happens: MND_STORE_ERROR_REFUSED, and `obstacles` (updates with nothing but keys) names their rows.
 */
gboolean mnd_store_revert (MndStore *store, const MndId *id, const MndEditInfo *info, MndChanges **done,
                           MndChanges **obstacles, GError **error);
/* Names a point in history; NULL takes the name away. */
gboolean mnd_store_set_snapshot (MndStore *store, const MndId *id, const char *name, GError **error);
/* What leads from where the map stands to where it stood after that edit (NULL: at the beginning). Nothing happens. */
MndChanges *mnd_store_list_way (MndStore *store, const MndId *id, GError **error);
/* The map as it was after that edit (NULL: at the beginning). The store stays where it is. */
MndMap *mnd_store_load_at (MndStore *store, const MndId *id, GError **error);

/* The user's file, or NULL. Borrowed. */
GFile *mnd_store_get_file (MndStore *store);
/* Looks at the user's file; waits for a publish that runs. SAME where there is none, or where it cannot be told.
 * Where others overwrote what this store had published, it is dirty again. Blocks; may be called from any thread. */
MndFileState mnd_store_get_file_state (MndStore *store, GCancellable *cancellable);
/* Gives the user's file another name in its folder. G_IO_ERROR_EXISTS where that is taken. */
gboolean mnd_store_rename_file (MndStore *store, const char *name, GCancellable *cancellable, GError **error);
/* Who has the file's working copy, as its lock says. FALSE where nobody does. Free the strings with g_free(). */
gboolean mnd_store_find_holder (GFile *file, int *pid, char **host, char **program);
/* TRUE where the working copy holds edits that the user's file does not. */
gboolean mnd_store_is_dirty (MndStore *store);
/* TRUE where this store went on with a working copy that an earlier run left. */
gboolean mnd_store_was_recovered (MndStore *store);
/* The folder in which a working copy that an earlier run left was kept because it was damaged; the store then holds
 * what stands in the user's file. NULL where there was none. Borrowed. */
const char *mnd_store_get_damaged_copy (MndStore *store);

/*
 * Writes a complete map: to the store's own file (`target` NULL), where MND_STORE_ERROR_CHANGED says that somebody else
 * wrote it since, or to another. Replaces at once or not at all, keeps the mode, follows symbolic links. One after the
 * other.
 */
gboolean mnd_store_publish (MndStore *store, GFile *target, MndPublishFlags flags, GCancellable *cancellable,
                            GError **error);
void mnd_store_publish_async (MndStore *store, GFile *target, MndPublishFlags flags, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
gboolean mnd_store_publish_finish (MndStore *store, GAsyncResult *result, GError **error);

/* Closes the database. The working copy goes where all of it stands in the user's file, or `discard` says so; else it
 * stays. */
void mnd_store_close (MndStore *store, gboolean discard);

/* Of MndLeftOver, the one edited last first. Blocks. Free with g_ptr_array_unref(). */
GPtrArray *mnd_store_list_left_over (void);
/* Deletes those in which nothing is that the user's file has not, and those in which never anything was. Blocks. */
void mnd_store_tidy_left_over (void);

/* Goes on with one. MND_STORE_ERROR_BUSY where somebody holds it by now, NOT_FOUND where it has gone. A damaged one is
 * put aside, and the error says where. */
MndStore *mnd_store_open_left_over (const char *name, MndMap **map, GError **error);
/* Deletes it for good. */
gboolean mnd_store_discard_left_over (const char *name, GError **error);

/*
 * From now on the map stands in no file, and its working copy stays when it is closed: it is one of the left over, for
 * whoever wants it back. The user's file is as it is.
 */
gboolean mnd_store_part (MndStore *store, GError **error);
/* The same for what is left over of that file, so that another map can take its place. What somebody holds stays. */
void mnd_store_part_left_over (GFile *file);
