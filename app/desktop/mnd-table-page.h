/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All of one kind on the map (actors, links, support, sources or findings) as a sheet that is read and filled in. It
 * lists what exists on the day of the view and passes its filter; where the view lets things fade, what does not pass
 * is listed paler. It works only while it is on the screen.
 *
 * Signals: `activated (GObject *row)`, `told (sentence)` and `problem (GError *)`, as the sheet has them; `counted`: it
 * lists another number of rows.
 */
#pragma once

#include "analysis/mnd-record-table.h"
#include "desktop/mnd-sheet.h"
#include "document/mnd-findings.h"

#include <adwaita.h>

#define MND_TYPE_TABLE_PAGE (mnd_table_page_get_type ())
G_DECLARE_FINAL_TYPE (MndTablePage, mnd_table_page, MND, TABLE_PAGE, AdwBin)

GtkWidget *mnd_table_page_new (MndRecordsKind kind, MndFindings *findings);
MndSheet *mnd_table_page_get_sheet (MndTablePage *page);
MndRecordTable *mnd_table_page_get_table (MndTablePage *page);
/* Only rows that have it in a name, a note or their title; NULL or empty: all. */
void mnd_table_page_set_needle (MndTablePage *page, const char *needle);
/* How many there are on the map, whatever is listed of them. */
guint mnd_table_page_count_all (MndTablePage *page);
/* What is listed, in its order: for handing on. Free with g_ptr_array_unref() and g_array_unref(). */
GPtrArray *mnd_table_page_dup_rows (MndTablePage *page);
GArray *mnd_table_page_dup_columns (MndTablePage *page);
