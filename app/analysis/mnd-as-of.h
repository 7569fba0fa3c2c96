/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which day findings speak where a person does not say it in full: one answer for the window, the program without a
 * screen, and reports. */
#pragma once

#include "model/mnd-map.h"

/* The last day of `date` (may be partial; NULL or no date: not said), else of the map's own (MND_MAP_AS_OF), else
 * today. Julian. */
int mnd_as_of_get_day (MndMap *map, const char *date);
