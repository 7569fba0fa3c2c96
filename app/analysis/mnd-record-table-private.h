/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of a table of records share: -columns.c which there are; -cells.c what they say; -derived.c what
 * follows from other rows. */
#pragma once

#include "analysis/mnd-record-table.h"
#include "analysis/mnd-verdict.h"

typedef enum
{
  MND_DERIVED_OVERSEERS,
  MND_DERIVED_LINKS,
  MND_DERIVED_SUPPORT,
  MND_DERIVED_FINDINGS,
  MND_DERIVED_CONFIDENCE,
  MND_DERIVED_SOURCES,
  MND_DERIVED_CITATIONS,
  MND_DERIVED_PARTIES, /* with the role `property` */
  MND_DERIVED_RULE,
  MND_DERIVED_ABOUT,
  MND_DERIVED_SENTENCE,
  MND_DERIVED_STATE,
  MND_DERIVED_SEVERITY,
  MND_DERIVED_SINCE,
} MndDerived;

struct _MndRecordTable
{
  GObject parent_instance;
  MndRecordsKind kind;
  MndMap *map;
  char **languages;
  int day;
  GPtrArray *columns; /* MndRecordColumn */
  MndAnalysis *analysis;
  MndVerdicts *verdicts;
  GHashTable *n_findings; /* MndId (owned) -> how many gaps nobody has settled; NULL: not counted */
  GHashTable *open;       /* MndId of all rows that may go out; NULL: everything may */
};

/* -columns.c */
GPtrArray *mnd_record_columns_new (MndRecordsKind kind, MndMap *map);

/* -cells.c */
gboolean mnd_record_table_may_name (MndRecordTable *table, const MndId *id);
void mnd_cell_take_number (MndCell *cell, gint64 number);
void mnd_cell_take_date (MndCell *cell, const char *date);

/* -derived.c */
void mnd_record_table_read_derived (MndRecordTable *table, gpointer row, const MndRecordColumn *column, MndCell *cell);
char *mnd_record_table_dup_plain_derived (MndRecordTable *table, gpointer row, const MndRecordColumn *column);
