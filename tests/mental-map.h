/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the actors of the sample move when it is laid out again after five more came in. */
#pragma once

#include "layout/mnd-layout-client.h"

#define MENTAL_MAP_N_VARIANTS 3

/* The mean way of those that were there before, in points: `kept` by a layout that knows where they stood, `plain` by
 * one that does not, its picture shifted so that it lies over the old one. Each variant adds other actors elsewhere. */
void mental_map_measure (MndLayoutClient *client, MndLayoutEngine engine, double kept[MENTAL_MAP_N_VARIANTS],
                         double plain[MENTAL_MAP_N_VARIANTS]);
