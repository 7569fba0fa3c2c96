/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the entry on the canvas asks, one part after the other, and how it is asked. */
#pragma once

#include <glib.h>

/* So many at most. */
#define MND_NAME_N_PARTS 4

typedef enum
{
  MND_NAME_ENTRY_ADD,     /* a name; then kind, acronym, place */
  MND_NAME_ENTRY_RENAME,  /* a name alone */
  MND_NAME_ENTRY_PICK,    /* an actor of the map, else a new one as above */
  MND_NAME_ENTRY_SUPPORT, /* a name, a field, and who it is for: an actor of the map, else a new one */
} MndNameEntryMode;

typedef enum
{
  MND_NAME_PART_NONE,
  MND_NAME_PART_NAME,
  MND_NAME_PART_KIND,
  MND_NAME_PART_ACRONYM,
  MND_NAME_PART_PLACE,
  MND_NAME_PART_FIELD,
  MND_NAME_PART_BENEFICIARY,
} MndNamePart;

/* The i-th of a mode; MND_NAME_PART_NONE beyond the last and before the first. */
MndNamePart mnd_name_part_get (MndNameEntryMode mode, int i);
/* -1 where the mode has no such part. */
int mnd_name_part_find (MndNameEntryMode mode, MndNamePart part);
/* What stands in the empty entry, in the language of the interface. Static. */
const char *mnd_name_part_get_question (MndNameEntryMode mode, MndNamePart part);
