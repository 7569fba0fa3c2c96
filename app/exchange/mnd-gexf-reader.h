/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GEXF 1.1 to 1.3 as Gephi and others write it, read as a stream into an offer; time becomes the dates of actors and
 * links, of several spells the whole from the first to the last. How things are drawn is left out. */
#pragma once

#include "exchange/mnd-offer.h"

#include <gio/gio.h>

/* As mnd_graphml_read(). */
gboolean mnd_gexf_read (GInputStream *stream, goffset size, MndOffer *offer, const char *link_kind,
                        GCancellable *cancellable, GError **error);
