/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The private folder in which a map is edited: $XDG_STATE_HOME/mandate/maps/ID/ with `map.db`, a `lock` held by the
 * process that edits it, a `note` that names the user's file and what it was when it was last read or written, and a
 * `part` while a file is being written somewhere else. The folder outlives a crash; it goes when everything in it
 * stands in the user's file.
 */
#pragma once

#include "store/mnd-store-error.h"

#include <gio/gio.h>

typedef struct _MndWorkingCopy MndWorkingCopy;

/* What is known of the user's file. Strings are owned; NULL: there is no such file yet. */
typedef struct
{
  char *uri;
  char *etag;
  goffset size;    /* bytes; an etag alone misses what is written within a tick of the clock */
  char *checksum;  /* SHA-256 of its bytes, in hex */
  char *published; /* the state of the map (mnd_store_dup_state()) that stands in the file */
  /* What is about to take the file's place, or already has: a crash came between the file and this note. NULL where
   * nothing is under way. */
  char *outgoing_checksum;
  char *outgoing;
  char *origin; /* the file from which this map was parted: it stands in none now; for people */
} MndNote;

void mnd_note_clear (MndNote *note);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MndNote, mnd_note_clear)

/* Makes a new folder and locks it. */
MndWorkingCopy *mnd_working_copy_new (GError **error);
/* The folder of the user's file, locked. NULL without error where there is none; MND_STORE_ERROR_BUSY where another
 * process (or another store in this one) has it. */
MndWorkingCopy *mnd_working_copy_find (const char *uri, GError **error);
/* The names of all folders, whoever holds them. Free with g_ptr_array_unref(). */
GPtrArray *mnd_working_copy_list_names (void);
/* A folder by its name, locked. NULL with MND_STORE_ERROR_BUSY, or NOT_FOUND where there is none of that name.
 * `patient`: waits for whoever only looks. */
MndWorkingCopy *mnd_working_copy_take (const char *name, gboolean patient, GError **error);
/* Who holds the folder of the user's file, as its lock file says. FALSE where nobody does. Free the strings with
 * g_free(). */
gboolean mnd_working_copy_find_holder (const char *uri, int *pid, char **host, char **program);
/* FALSE with MND_STORE_ERROR_BUSY where another folder is of the same file: two programs opened it at the same time. */
gboolean mnd_working_copy_is_only (MndWorkingCopy *copy, const char *uri, GError **error);
/* Deletes the folders that a crash left before they had a note, and so before anything was edited in them, and what a
 * crash left beside the files of people. */
void mnd_working_copy_sweep (void);
/* Unlocks; the folder stays. */
void mnd_working_copy_free (MndWorkingCopy *copy);
/* Unlocks and deletes the folder. */
void mnd_working_copy_discard (MndWorkingCopy *copy);
/* Unlocks the folder and puts it where none is looked for, $XDG_STATE_HOME/mandate/damaged/ID/: a person who knows
 * SQLite may save what is in it. Returns where that is; NULL with an error, and then it stays. Free with g_free(). */
char *mnd_working_copy_set_aside (MndWorkingCopy *copy, GError **error);

/* A path in the folder. Free with g_free(). */
char *mnd_working_copy_dup_path (MndWorkingCopy *copy, const char *name);
/*
 * The name of the temporary files beside a file that is written from this copy: nobody else's. Before there is one its
 * path (or that with "~" behind) is put down, so that whoever comes after a crash finds it wherever it was; clearing
 * deletes what is there of the two and forgets them. Free with g_free().
 */
char *mnd_working_copy_dup_part_name (MndWorkingCopy *copy);
gboolean mnd_working_copy_announce_part (MndWorkingCopy *copy, const char *path, GError **error);
void mnd_working_copy_clear_part (MndWorkingCopy *copy);
gboolean mnd_working_copy_read_note (MndWorkingCopy *copy, MndNote *note, GError **error);
/* Whole and flushed to the disk, or not at all. */
gboolean mnd_working_copy_write_note (MndWorkingCopy *copy, const MndNote *note, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndWorkingCopy, mnd_working_copy_free)
