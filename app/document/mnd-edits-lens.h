/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lenses of a map's own: each is one edit, as all of mnd-edits.h. Those that are built in cannot be changed. */
#pragma once

#include "document/mnd-document.h"

/* A copy of any lens, under a name. `copy`, where not NULL, is set to its word; free with g_free(). */
gboolean mnd_document_copy_lens (MndDocument *document, const char *word, const char *name, char **copy,
                                 GError **error);
/* The text as mnd-lens.h has it. Fails with MND_DOCUMENT_ERROR_INVALID where it is none, and names its line. */
gboolean mnd_document_set_lens (MndDocument *document, const char *word, const char *text, GError **error);
/* Fails with MND_DOCUMENT_ERROR_GONE where the map has no such lens of its own. */
gboolean mnd_document_delete_lens (MndDocument *document, const char *word, GError **error);
