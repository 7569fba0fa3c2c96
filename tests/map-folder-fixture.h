/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders that the tests of the map folder make, mend and read. */
#pragma once

#include "exchange/mnd-map-folder.h"

#define FOLDER_N_FILES 5
extern const char *const folder_files[FOLDER_N_FILES];

/* A folder of its own under the system's temporary one; `leaf` is its last part. Delete with folder_delete(). */
GFile *folder_new (const char *leaf);
/* Unrefs it too. */
void folder_delete (GFile *folder);
/* The small folder in tests/data in which nothing is wrong. */
GFile *folder_get_good (void);
GFile *folder_get_sample (void);
void folder_copy (GFile *from, GFile *to);
GString *folder_read_file (GFile *folder, const char *name);
void folder_write_file (GFile *folder, const char *name, const char *bytes, gsize size);
guint folder_count_entries (GFile *folder);
void folder_assert_same (GFile *a, GFile *b);
/* Reads the folder into an empty map, which has to succeed. */
MndMap *folder_load (GFile *folder);
void folder_write (MndMap *map, GFile *folder);
