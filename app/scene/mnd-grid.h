/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which things are near a place: square cells in a hash table, so that an answer costs what is near and not what there
 * is. It knows things only by their address and does not own them.
 */
#pragma once

#include "scene/mnd-geometry.h"

G_BEGIN_DECLS

typedef struct _MndGrid MndGrid;

MndGrid *mnd_grid_new (double cell_size);
void mnd_grid_free (MndGrid *grid);
/* May be called several times for one thing, with the pieces of something long. */
void mnd_grid_add (MndGrid *grid, gpointer thing, const MndRect *rect);
/* From everywhere; nothing happens where it is not in the grid. */
void mnd_grid_remove (MndGrid *grid, gpointer thing);
/* Appends to `things`, each once and in no order, what may meet `rect`; the caller looks closer. */
void mnd_grid_collect (MndGrid *grid, const MndRect *rect, GPtrArray *things);
guint mnd_grid_get_size (MndGrid *grid);
/* How many things collect would look at, some of them more than once; `limit` where it would be that many or more. */
guint mnd_grid_count (MndGrid *grid, const MndRect *rect, guint limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndGrid, mnd_grid_free)

G_END_DECLS
