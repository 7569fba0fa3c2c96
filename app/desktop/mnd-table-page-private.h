/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of a page of the table share: -cells.c what cells say and how they are filled in. */
#pragma once

#include "desktop/mnd-table-page.h"

struct _MndTablePage
{
  AdwBin parent_instance;
  MndFindings *findings;
  MndView *view; /* of the findings */
  MndMap *map;
  MndRecordTable *table;
  MndSheet *sheet;
  GListModel *rows;
  char *needle; /* folded; NULL: none */
  char *chosen; /* what a list of choices has marked, while it is open */
  int day;      /* of which rows are listed; MND_ALL_TIMES */
  gboolean is_stale;
};

/* What the filter of the view does not let through. */
gboolean mnd_table_page_is_left_out (MndTablePage *page, gpointer row);

/* -cells.c */
extern const MndSheetFuncs mnd_table_page_funcs;
GPtrArray *mnd_table_page_create_columns (MndTablePage *page);
