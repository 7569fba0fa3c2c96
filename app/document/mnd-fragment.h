/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A piece of a map as bytes, for the clipboard: actors with all that is theirs (texts, mandates, places, evidence with
 * its sources), the links among them, and support whose parties are among them. Confidential marks go with the rows.
 * What is pasted gets keys of its own; places and sources that the map has already are used again. The bytes are of
 * this machine's order: they are for another window, not for a file.
 */
#pragma once

#include "document/mnd-edits.h"

/* Larger ones are refused. */
#define MND_FRAGMENT_MOST_BYTES (64u * 1024 * 1024)
#define MND_FRAGMENT_MIME "application/vnd.mandate.fragment"

/* `items`: actors and support. Free with g_bytes_unref(). */
GBytes *mnd_document_copy (MndDocument *document, const MndId *items, guint n_items);
/* Their names for other programs, one a line. Free with g_free(). */
char *mnd_document_copy_names (MndDocument *document, const MndId *items, guint n_items, const char *const *languages);

/*
 * One edit. The middle of what is pasted comes to `at` (points; NULL: a little off where it was). `ids` is set to the
 * new actors and support (GArray of MndId; free with g_array_unref()). The bytes are taken for hostile: what is not
 * exactly a fragment, or says what a map cannot hold, is refused as a whole (MND_DOCUMENT_ERROR_INVALID).
 */
gboolean mnd_document_paste (MndDocument *document, GBytes *fragment, const MndPoint *at, GArray **ids, GError **error);
/* Another one of each, a little off, as one edit. */
gboolean mnd_document_duplicate (MndDocument *document, const MndId *items, guint n_items, GArray **ids,
                                 GError **error);
