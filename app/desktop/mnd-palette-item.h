/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the palette: a command, or an actor or support to go to. It does not change. */
#pragma once

#include "desktop/mnd-commands.h"

#define MND_TYPE_PALETTE_ITEM (mnd_palette_item_get_type ())
G_DECLARE_FINAL_TYPE (MndPaletteItem, mnd_palette_item, MND, PALETTE_ITEM, GObject)

/* `word` NULL: the command takes none. `enabled`: it can be used now. */
MndPaletteItem *mnd_palette_item_new_command (const MndCommand *command, const char *word, gboolean enabled);
/* An actor or support, shown in the first of `languages` it has a name in and found by all of its names. */
MndPaletteItem *mnd_palette_item_new_record (MndMap *map, MndRecord *record, const char *const *languages);

/* NULL for an actor or support. */
const MndCommand *mnd_palette_item_get_command (MndPaletteItem *item);
const char *mnd_palette_item_get_word (MndPaletteItem *item);
/* NULL for a command. */
MndRecord *mnd_palette_item_get_record (MndPaletteItem *item);
gboolean mnd_palette_item_get_enabled (MndPaletteItem *item);
const char *mnd_palette_item_get_title (MndPaletteItem *item);
/* The group of a command, the kind of an actor; never NULL. */
const char *mnd_palette_item_get_detail (MndPaletteItem *item);
/* NULL: there is none. */
const char *mnd_palette_item_get_key (MndPaletteItem *item);
/* Whether and how well it is what is searched for, as in mnd_palette_search_rank(). */
guint mnd_palette_item_rank (MndPaletteItem *item, const char *const *words);
