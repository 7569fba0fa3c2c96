/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which formats are read into an offer, how one is told from another, and reading in a thread of its own. A new format
 * is one row of the table in the .c file. */
#pragma once

#include "exchange/mnd-offer.h"

#include <gio/gio.h>

typedef enum
{
  MND_FORMAT_GRAPHML,
  MND_FORMAT_GEXF,
  MND_N_FORMATS,
  MND_FORMAT_NONE = -1,
} MndFormat;

/* "graphml"; static. */
const char *mnd_format_get_word (MndFormat format);
/* The format of that word, or MND_FORMAT_NONE. */
MndFormat mnd_format_find (const char *word);
/* By the ending of the file's name, of ".xml" by the first element in it, which reads the file's beginning;
 * MND_FORMAT_NONE where nothing here reads such. */
MndFormat mnd_format_guess (GFile *file);

/*
 * Reads the file into the offer, which has been made for its name; see mnd_offer_get_progress(). `link_kind` is what an
 * edge of a graph is that says nothing of itself (NULL: the reader's own default). FALSE with an error of
 * MND_EXCHANGE_ERROR where the file as a whole is refused, G_IO_ERROR where it cannot be read or reading was cancelled;
 * the offer is then to be thrown away. May be called in any thread.
 */
gboolean mnd_offer_read (MndOffer *offer, GFile *file, MndFormat format, const char *link_kind,
                         GCancellable *cancellable, GError **error);
/* The same in a thread; until it is finished nothing but the progress of the offer may be asked for. */
void mnd_offer_read_async (MndOffer *offer, GFile *file, MndFormat format, const char *link_kind,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean mnd_offer_read_finish (MndOffer *offer, GAsyncResult *result, GError **error);
