/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Filling in cells of a table of records, one or a block of them: each call is one edit. One cell is the same edit,
 * with the same name, as anywhere else. What is typed is read in the language of the interface: labels or words of the
 * catalogue, dates and numbers as mnd-typed.h has them, rows by name; lists with "; " between. What cannot stand there
 * is refused with MND_DOCUMENT_ERROR_INVALID and a translated sentence.
 */
#pragma once

#include "analysis/mnd-record-table.h"
#include "document/mnd-document.h"

typedef struct
{
  gpointer row; /* of the table; in a table of actors any other GObject stands for one that is not there yet */
  guint column;
  const char *text; /* empty clears */
} MndRecordEntry;

/* FALSE for what follows from other rows, and for sums of several amounts. `row` as in an entry. */
gboolean mnd_document_may_fill (MndDocument *document, MndRecordTable *table, gpointer row, guint column);
/* Whether it could stand there; nothing is changed. */
gboolean mnd_document_check_record (MndDocument *document, MndRecordTable *table, const MndRecordEntry *entry,
                                    GError **error);
/* All of them or none. Of two entries for one cell the later one holds. New actors need a name and a kind, and stand
 * below everything else. */
gboolean mnd_document_fill_records (MndDocument *document, MndRecordTable *table, const MndRecordEntry *entries,
                                    guint n_entries, GError **error);
