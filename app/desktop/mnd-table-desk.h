/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desk of who reads a map as tables: actors, links, support, sources or findings, one kind at a time; see
 * mnd-table-page.h. One of the views of the window. */
#pragma once

#include "desktop/mnd-desk.h"
#include "desktop/mnd-table-page.h"

#define MND_TYPE_TABLE_DESK (mnd_table_desk_get_type ())
G_DECLARE_FINAL_TYPE (MndTableDesk, mnd_table_desk, MND, TABLE_DESK, GtkWidget)

GtkWidget *mnd_table_desk_new (void);
void mnd_table_desk_set_kind (MndTableDesk *desk, MndRecordsKind kind);
MndRecordsKind mnd_table_desk_get_kind (MndTableDesk *desk);
/* The page of the kind that is listed; NULL where there is no map. Borrowed. */
MndTablePage *mnd_table_desk_get_page (MndTableDesk *desk);
