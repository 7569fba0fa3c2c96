/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every text of a map that can be said in several languages, as a GListModel of MndTextRow that follows the map: one
 * row a text, whatever languages it has, and one for the name of each actor, support, place and source. A row stays the
 * same object as long as its text is there. Who shows values reads them again when the map changes.
 */
#pragma once

#include "model/mnd-text-row.h"

#include <gio/gio.h>

#define MND_TYPE_TEXT_ROWS (mnd_text_rows_get_type ())
G_DECLARE_FINAL_TYPE (MndTextRows, mnd_text_rows, MND, TEXT_ROWS, GObject)

/* How much of it is said in a language. */
typedef struct
{
  guint said; /* or for all */
  guint of;
} MndTextCount;

MndTextRows *mnd_text_rows_new (MndMap *map);
guint mnd_text_rows_get_size (MndTextRows *rows);
/* Borrowed, unlike g_list_model_get_item(). */
MndTextRow *mnd_text_rows_get (MndTextRows *rows, guint i);
/* `property` NULL: of all kinds. */
MndTextCount mnd_text_rows_count (MndTextRows *rows, const char *language, const char *property);

/* The map's languages, the main one first, then others in which it has texts, by tag. MND_LANGUAGE_NONE is no language.
 * Free with g_strfreev(). */
char **mnd_map_dup_text_languages (MndMap *map);
/* TRUE where any text is in MND_LANGUAGE_NONE. */
gboolean mnd_map_has_texts_for_all (MndMap *map);
