/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A copy of the map that may be shared: without confidential items, private notes and history. It is a new map made of
 * what remains, and no edit of the old file, so that no byte of what went is in it.
 */
#pragma once

#include "document/mnd-document.h"

/* How many rows of each table would go, with all that goes with them. `counts` has room for MND_N_TABLES. */
void mnd_document_preview_redaction (MndDocument *document, guint *counts);
/* Those of them that have a name: actors, links, support and sources, and the texts of what stays. In the order of
 * tables and keys. Free with g_ptr_array_unref(); the records are borrowed until the map changes. */
GPtrArray *mnd_document_dup_redacted (MndDocument *document);
/* Writes the copy; the document stays as it is. Refuses (MND_DOCUMENT_ERROR_INVALID) to write over its own file. */
gboolean mnd_document_redact (MndDocument *document, GFile *target, GCancellable *cancellable, GError **error);
