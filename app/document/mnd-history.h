/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document's history: the list, going anywhere in it, taking one old edit back, snapshots. */
#pragma once

#include "document/mnd-document.h"
#include "store/mnd-history-entry.h"

/* Of MndHistoryEntry, the newest first. Free with g_ptr_array_unref(). */
GPtrArray *mnd_document_list_history (MndDocument *document, GError **error);
/* Puts the map where it stood after that edit (NULL: at the beginning). Not an edit: undo and redo go on from there. */
gboolean mnd_document_go_to (MndDocument *document, const MndId *edit, GError **error);
/*
 * Takes one old edit back, as a new edit. Where later edits stand in the way nothing happens, and the error
 * (MND_STORE_ERROR_REFUSED) names what they are about.
 */
gboolean mnd_document_revert (MndDocument *document, const MndId *edit, GError **error);
/* Names a point in history (`edit` NULL: where the map stands); `name` NULL or empty takes the name away. */
gboolean mnd_document_set_snapshot (MndDocument *document, const MndId *edit, const char *name, GError **error);
