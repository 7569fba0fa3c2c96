/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids and matches, as drafts of rows need them. */
#pragma once

#include "exchange/mnd-map-folder-private.h"

guint mnd_folder_get_identifiers_column (MndTable table);
/* The row of the map of which the row that is read speaks, and takes it so that no other row gets it; or NULL. */
MndRecord *mnd_folder_find_match (MndFolderReading *reading, MndTable table, const char *slug);
/* An id of the file that is read. */
void mnd_folder_remember_id (MndFolderReading *reading, const char *slug, const MndId *id);
/* The row of the file that is read in which the id stands, else 0. */
guint mnd_folder_find_row (MndFolderReading *reading, const char *slug);
/* What an id of a file means; refuses the row and returns NULL where the file has no such id. Borrowed. */
const MndId *mnd_folder_find_id (MndFolderReading *reading, const char *column, MndFolderFile file, const char *slug);
