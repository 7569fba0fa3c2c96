/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Foreign files for tests: from a text, and from the corpus of other programs' files, which stands beside the tree. */
#pragma once

#include "exchange/mnd-offer-reader.h"

/* NULL with the error where the text is refused as a whole. */
MndOffer *offer_read_text (MndFormat format, const char *name, const char *text, GError **error);
/* The same, which has to succeed. */
MndOffer *offer_load_text (MndFormat format, const char *name, const char *text);
/* NULL where the corpus is absent; the test is then skipped, which has been said. */
GFile *offer_find_corpus (const char *path);
/* TRUE where one of the doubts, or of the problems, has this in its text. */
gboolean offer_has_doubt (MndOffer *offer, const char *part);
gboolean offer_has_problem (MndOffer *offer, const char *part);
/* The name of the actor of that key. */
const char *offer_get_name (MndOffer *offer, const char *key);
/* The first link between the two; NULL. */
const MndOfferItem *offer_find_link (MndOffer *offer, const char *from, const char *to);
