/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GraphML as yEd, yFiles, NetworkX, igraph and others write it, read as a stream into an offer; groups within groups,
 * several graphs, edges of both sorts. Ports and hyperedges are only counted. */
#pragma once

#include "exchange/mnd-offer.h"

#include <gio/gio.h>

/* `size` in bytes, 0 where it is not known; `link_kind` as in mnd_graph_offer_new(). FALSE where the file is none: the
 * offer is then to be thrown away. What is refused in a file that is one stands in the offer. May run in any thread. */
gboolean mnd_graphml_read (GInputStream *stream, goffset size, MndOffer *offer, const char *link_kind,
                           GCancellable *cancellable, GError **error);
