/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the program of schema 1 wrote (tests/data/maps): a map with 28 edits, of which three stand on a branch that was
 * left and two wait to be redone, and the working copy of it in which it was killed, three edits later and one undone.
 */
#pragma once

#include <gio/gio.h>

#define OLD_MAP_EDITS 28
#define OLD_MAP_LEFT_OVER_EDITS 31

/* Writes the map to `file`. */
void old_map_copy (GFile *file);
/* Puts the working copy, journal and all, where that of `file` is looked for; `file` is a copy of the map. */
void old_map_leave_over (GFile *file);
/* The database in the working copy. Free with g_free(). */
char *old_map_dup_database_path (void);
