/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One row of the map in a list: what it is, a second line, the way to what it leads to, and a button that removes it. A
 * click unfolds all its columns and texts for editing; actors, links and support are selected instead.
 */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_RECORD_ROW (mnd_record_row_get_type ())
G_DECLARE_FINAL_TYPE (MndRecordRow, mnd_record_row, MND, RECORD_ROW, AdwBin)

/* `from`: the column by which the row belongs to where the list stands; it is not offered for editing. `properties`:
 * the texts it has, NULL-terminated and static; may be NULL. */
GtkWidget *mnd_record_row_new (MndSubject *subject, guint from, const char *const *properties);
/* Unfolds it and puts the caret into its first field. */
void mnd_record_row_open (MndRecordRow *row);
MndSubject *mnd_record_row_get_subject (MndRecordRow *row);
