/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The open map: the only door through which it changes. An edit goes to the store, and what the store did goes into the
 * model, so that the map on screen never runs ahead of the disk. A pause in editing publishes to the user's file. The
 * gestures themselves stand in mnd-edits.h, laying out in mnd-arrange.h, pictures and folders in mnd-export.h.
 *
 * Properties, for binding: `title`, `undo-label` and `redo-label` (NULL: nothing to undo), `file`, `save-state`,
 * `file-state`.
 * Signal `snapshots-changed`: a point of the history got a name or lost it. Signal `problem (GError *)`: something went
 * wrong that no caller waits for (publishing after a pause). Nothing is lost: the working copy has it. Errors:
 * MND_STORE_ERROR, MND_EXCHANGE_ERROR, G_IO_ERROR, and MND_DOCUMENT_ERROR for what an edit may not do.
 */
#pragma once

#include "model/mnd-map.h"
#include "scene/mnd-scene.h"
#include "store/mnd-file-state.h"
#include "store/mnd-publish-flags.h"
#include "store/mnd-store-error.h"

#include <gio/gio.h>

typedef enum
{
  MND_SAVE_STATE_UNTITLED, /* stands in no file of the user yet; the working copy keeps it */
  MND_SAVE_STATE_PENDING,  /* the working copy has more than the file */
  MND_SAVE_STATE_SAVING,
  MND_SAVE_STATE_SAVED,
  MND_SAVE_STATE_FAILED, /* the last try failed; the working copy keeps it */
} MndSaveState;

#define MND_TYPE_SAVE_STATE (mnd_save_state_get_type ())
GType mnd_save_state_get_type (void);

#define MND_TYPE_FILE_STATE (mnd_file_state_get_type ())
GType mnd_file_state_get_type (void);

#define MND_DOCUMENT_ERROR (mnd_document_error_quark ())
typedef enum
{
  MND_DOCUMENT_ERROR_INVALID, /* a value that cannot stand there; the message says why */
  MND_DOCUMENT_ERROR_GONE,    /* what the edit is about is no longer in the map */
} MndDocumentError;
GQuark mnd_document_error_quark (void);

#define MND_TYPE_DOCUMENT (mnd_document_get_type ())
G_DECLARE_FINAL_TYPE (MndDocument, mnd_document, MND, DOCUMENT, GObject)

/* An empty map of this title (NULL: none), in the language (BCP 47). */
MndDocument *mnd_document_new (const char *title, const char *language, GError **error);
/* A new map with what a map folder holds. `title` NULL: from the folder's name. The import is one edit. */
MndDocument *mnd_document_new_from_folder (GFile *folder, const char *title, GCancellable *cancellable, GError **error);
/* A file as it is. `private_copy`: for reading, where another window may have it open. Blocks; see _async(). */
MndDocument *mnd_document_open (GFile *file, gboolean private_copy, GCancellable *cancellable, GError **error);
void mnd_document_open_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* The same on a copy of its own, for reading: where another program has the map, or where it is of a later format and
 * only what this version knows of it can be shown. Finish as the other. */
void mnd_document_open_to_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data);
MndDocument *mnd_document_open_finish (GAsyncResult *result, GError **error);

MndMap *mnd_document_get_map (MndDocument *document);
/* A scene of the map, which follows its edits. The caller owns it. The first one of a map that was opened by _async()
 * was made in that thread already. */
MndScene *mnd_document_take_scene (MndDocument *document);
/* The user's file, or NULL. Borrowed. */
GFile *mnd_document_get_file (MndDocument *document);
const char *mnd_document_get_title (MndDocument *document);
MndSaveState mnd_document_get_save_state (MndDocument *document);
/* TRUE where this went on with what an earlier run left unpublished. */
gboolean mnd_document_was_recovered (MndDocument *document);
/* A document that is open for reading: whoever wants to edit it saves it under another name first. Edits, undo and redo
 * are refused with MND_STORE_ERROR_READ_ONLY. */
gboolean mnd_document_is_read_only (MndDocument *document);
/* The file that a document open for reading shows; NULL for all others. Nothing is ever written there. Borrowed. */
GFile *mnd_document_get_reading (MndDocument *document);
/* TRUE where the file is of a later format, so that not all of it is here. */
gboolean mnd_document_is_newer (MndDocument *document);
/* Whether somebody else wrote the document's file, or took it away, as of the last look: it is watched. */
MndFileState mnd_document_get_file_state (MndDocument *document);
/* Gives the document's file another name in its folder; the title of the map stays. G_IO_ERROR_EXISTS where the name is
 * taken. Blocks for one call to the system. */
gboolean mnd_document_rename_file (MndDocument *document, const char *name, GCancellable *cancellable, GError **error);
/* From now on it stands in no file; the file is as it is. What is in the working copy stays when the document is
 * closed, to be found by mnd-recovery.h. */
gboolean mnd_document_part (MndDocument *document, GError **error);
/* Whether each publish keeps what was in the file as NAME~ beside it; FALSE at first. */
void mnd_document_set_keep_previous (MndDocument *document, gboolean keep_previous);
/* Who makes the edits, as history names them; NULL: nobody is named. */
void mnd_document_set_author (MndDocument *document, const char *author);
/* The number of the map file's format. */
int mnd_document_get_schema (MndDocument *document);
/* Rows of history; -1 with an error. */
gint64 mnd_document_count_history (MndDocument *document, GError **error);

/* MND_STORE_ERROR_NOTHING where there is nothing to. */
gboolean mnd_document_undo (MndDocument *document, GError **error);
gboolean mnd_document_redo (MndDocument *document, GError **error);
/* "Connect Parliament to Police"; NULL where there is nothing. Borrowed. */
const char *mnd_document_get_undo_label (MndDocument *document);
const char *mnd_document_get_redo_label (MndDocument *document);

/*
 * Publishes at once. `target` NULL: the document's own file. `adopt`: `target` becomes the document's own file (Save
 * As); else it is a copy. Blocks; see _async(). A publish that runs already is waited for.
 */
gboolean mnd_document_save (MndDocument *document, GFile *target, MndPublishFlags flags, GCancellable *cancellable,
                            GError **error);
void mnd_document_save_async (MndDocument *document, GFile *target, MndPublishFlags flags, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
gboolean mnd_document_save_finish (MndDocument *document, GAsyncResult *result, GError **error);

/* Ends the document; the object is of no use afterwards. Publish first: what is not published stays in the working copy
 * and is found again at the next open, or goes for good with `discard`. */
void mnd_document_close (MndDocument *document, gboolean discard);
