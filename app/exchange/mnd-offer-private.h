/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of an offer share: cells are set in -values.c, references checked in -check.c. */
#pragma once

#include "exchange/mnd-offer.h"

/* Takes the value in place of what the column held. */
void mnd_offer_item_take (MndOfferItem *item, guint column, gboolean is_assumed, MndValue value);
void mnd_offer_item_drop (MndOfferItem *item, guint column);
/* So that problems and doubts give the place of the item. */
void mnd_offer_stand_at (MndOffer *offer, const MndOfferItem *item);
