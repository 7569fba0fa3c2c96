/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One text of the map in all its languages: the name of an actor, the second alias of another, the note of a link. It
 * reads the map and holds nothing of it, so that it is right after each change. Strings are borrowed until the map
 * changes.
 */
#pragma once

#include "model/mnd-map.h"

typedef enum
{
  MND_TEXT_MISSING,
  MND_TEXT_SAID,    /* in that language */
  MND_TEXT_FOR_ALL, /* in no language, and so for each of them */
} MndTextState;

#define MND_TYPE_TEXT_ROW (mnd_text_row_get_type ())
G_DECLARE_FINAL_TYPE (MndTextRow, mnd_text_row, MND, TEXT_ROW, GObject)

/* `property` as MND_VOCABULARY_PROPERTY; `ordinal` as MND_TEXT_ORDINAL. The map has to outlive the row. */
MndTextRow *mnd_text_row_new (MndMap *map, const MndId *owner, const char *property, int ordinal);
const MndId *mnd_text_row_get_owner (MndTextRow *row);
const char *mnd_text_row_get_property (MndTextRow *row);
int mnd_text_row_get_ordinal (MndTextRow *row);
/* By owner, property, ordinal: the order in which owners were made. */
int mnd_text_row_compare (MndTextRow *a, MndTextRow *b);

/* The row of text in exactly this language; NULL. */
MndRecord *mnd_text_row_find_text (MndTextRow *row, const char *language);
/* Its value; NULL where it is not said. */
const char *mnd_text_row_get_text (MndTextRow *row, const char *language);
/* What is read where it is not said in `language`: what is for all, else the map's languages in their order, else
 * whatever there is; NULL where there is nothing at all. */
const char *mnd_text_row_get_fallback (MndTextRow *row, const char *language);
MndTextState mnd_text_row_get_state (MndTextRow *row, const char *language);
/* TRUE where it is said nowhere: an actor without a name. */
gboolean mnd_text_row_is_empty (MndTextRow *row);
/* TRUE where a redacted copy would not have it: it, or what it belongs to, is confidential, or it is a private note. */
gboolean mnd_text_row_is_confidential (MndTextRow *row);

/* What it belongs to; NULL where that is no longer in the map. */
MndRecord *mnd_text_row_find_owner (MndTextRow *row);
/* The actor, link or support in which it is found on the map: the owner, or whose mandate, assessment or body it is;
 * NULL: none. */
MndRecord *mnd_text_row_find_subject (MndTextRow *row);
/* The label of what the owner is: the kind of an actor or a link, else that of its table. Never NULL. */
const char *mnd_text_row_get_owner_kind (MndTextRow *row);
