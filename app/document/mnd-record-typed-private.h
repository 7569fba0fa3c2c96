/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed into a cell of a table of records, read as the value of its column. It changes nothing. */
#pragma once

#include "analysis/mnd-record-table.h"
#include "model/mnd-value.h"

/* `record`: whose cell it is; NULL: an actor that is not there yet. `value` comes NULL and takes the value; `currency`
 * (may be NULL) that of an amount, where it is another one than the row has; free with g_free(). Places are names and
 * stay text. FALSE with MND_DOCUMENT_ERROR_INVALID. */
gboolean mnd_record_typed_parse (MndRecordTable *table, MndRecord *record, guint column, const char *text,
                                 MndValue *value, char **currency, GError **error);
