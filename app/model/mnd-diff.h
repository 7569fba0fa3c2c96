/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What differs between two maps: as changes of rows, which turn one into the other exactly, and as differences that a
 * person can read, where what comes or goes with an actor, a link or support is not told apart from it.
 */
#pragma once

#include "model/mnd-map.h"

/* The changes that make `from` equal to `to`; both untouched. */
MndChanges *mnd_map_diff (MndMap *from, MndMap *to);

typedef enum
{
  MND_DIFFERENCE_ADDED,
  MND_DIFFERENCE_REMOVED,
  MND_DIFFERENCE_CHANGED, /* one column, one text, or the place on the map */
} MndDifferenceKind;

typedef struct
{
  MndDifferenceKind kind;
  MndTable table;  /* of the row; of the owner where a text or a position changed */
  MndId id;        /* of that row; zero for a setting of the map */
  char *what;      /* CHANGED: the column, the text's property, "position", or the setting's key. Else NULL */
  char *language;  /* of a text; else NULL */
  int column;      /* CHANGED: the column of `table`, so that a word can be shown by its label; -1 for all others */
  MndValue before; /* CHANGED; MND_VALUE_NULL: nothing */
  MndValue after;
} MndDifference;

/* Of MndDifference, in the order of tables and keys. Free with g_ptr_array_unref(). */
GPtrArray *mnd_map_list_differences (MndMap *from, MndMap *to);
