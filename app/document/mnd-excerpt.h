/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A part of a map as a map of its own, to be drawn in a way of its own: some actors and links with their names, and
 * support as lines between two of them. It is for pictures: nothing in it is ever written back, and it does not follow
 * the map that it was taken from.
 */
#pragma once

#include "model/mnd-map.h"
#include "scene/mnd-geometry.h"

typedef struct _MndExcerpt MndExcerpt;

/* With the settings of the map. */
MndExcerpt *mnd_excerpt_new (MndMap *map);
void mnd_excerpt_free (MndExcerpt *excerpt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndExcerpt, mnd_excerpt_free)

/* An actor with its names, or a link. What is there already stays as it is. */
void mnd_excerpt_add (MndExcerpt *excerpt, MndRecord *row);
/* An actor with nothing but this name. */
void mnd_excerpt_add_named (MndExcerpt *excerpt, MndRecord *actor, const char *name);
/* An actor that is none, and stands for others. */
void mnd_excerpt_add_placeholder (MndExcerpt *excerpt, const MndId *id, const char *name);
/* The support as one line between two actors. `key` is its id there; nothing happens where that is taken. */
void mnd_excerpt_add_pair (MndExcerpt *excerpt, const MndId *key, MndRecord *support, const MndId *from,
                           const MndId *to);
/* A key that follows from others: the same ones make the same key. */
MndId mnd_excerpt_make_key (const MndId *one, const MndId *other, guint n);

/* The excerpt as a map. Nobody stands anywhere yet. */
MndMap *mnd_excerpt_dup_map (MndExcerpt *excerpt);
/* Where an actor of such a map stands, once for each. */
void mnd_excerpt_map_place (MndMap *map, const MndId *const *actors, const MndPoint *centers, guint n);
