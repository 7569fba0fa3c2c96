/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What goes with a row that goes: a row that must refer to it goes too, one that may lets go. It follows from the
 * description of tables alone. Nothing here changes a map.
 */
#pragma once

#include "model/mnd-map.h"

/* The changes that take the rows out with all that cannot be without them, each dependent before what it depends on. */
MndChanges *mnd_map_plan_removal (MndMap *map, MndRecord *const *records, guint n_records);
