/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A person at work, as a program: a store with its map, edits of all sorts drawn from a random sequence, and what a
 * campaign asks afterwards: the checksum of the content, and whether history leads all the way back and forth again.
 */
#pragma once

#include "store/mnd-store.h"

typedef struct
{
  MndStore *store;
  MndMap *map;
} Script;

/* A new map with a few actors that stands in no file. */
gboolean script_create (Script *script, GError **error);
gboolean script_open (Script *script, GFile *file, MndStoreOpenFlags flags, GError **error);
/* Closes the store, where there is one; the working copy goes or stays as mnd_store_close() has it. */
void script_close (Script *script, gboolean discard);

/* One edit called "Step NUMBER": actors with names and links, longer notes, changes of many rows, removals. `merge`: it
 * becomes one with the edit before, as the steps of a slider do. */
gboolean script_commit (Script *script, GRand *random, guint number, gboolean merge, GError **error);
gboolean script_undo (Script *script, GError **error);
gboolean script_redo (Script *script, GError **error);

/* SHA-256 of the content as text, in hex; NULL with an error. Free with g_free(). */
char *script_dup_checksum (Script *script, GError **error);
/* TRUE where the content on disk, the map in memory and the database are of one mind. */
gboolean script_is_sound (Script *script, GError **error);
/* Undoes everything, and redoes as much; the content is the same again. `n_undone` may be NULL. */
gboolean script_walk (Script *script, guint *n_undone, GError **error);
