/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What may not leave in a shared copy: rows marked confidential, private notes, and all that cannot be without them.
 * A verdict goes where any of its subjects goes. History is not part of the content and goes with the store.
 */
#pragma once

#include "model/mnd-map.h"

/* The rows that are marked, without what goes with them. Free with g_ptr_array_unref(); the records are borrowed. */
GPtrArray *mnd_map_dup_secrets (MndMap *map);
/* The content without them, as inserts for a new map. */
MndChanges *mnd_map_dup_redacted_content (MndMap *map);
