/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The map's base currency, and amounts in it. The map says at what rates others are converted (MND_MAP_RATE) and of
 * which year these are (MND_MAP_YEAR); of a currency without a rate nothing is guessed, it stays what it is.
 */
#pragma once

#include "analysis/mnd-aid.h"

/* NULL where the map has none. Borrowed until the map changes. */
const char *mnd_rates_get_currency (MndMap *map);
/* As the map says it; NULL where it does not. Borrowed. */
const char *mnd_rates_get_year (MndMap *map);
/* A plain decimal above nought, of at most 15 digits. */
gboolean mnd_rates_is_rate (const char *text);
/* Into the base currency, rounded to its minor unit, halves away from nought. FALSE, and `sum` as it was, where there
 * is no rate for its currency or the amount does not fit; TRUE too where it is in the base currency already. */
gboolean mnd_rates_convert (MndMap *map, MndSum *sum);
