/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An entry on the canvas: for the name of a new actor with its kind, for another name of what is there, or for picking
 * an actor. Under it stands what fits the typed text: actors of the map, and kinds of the catalogue. It makes no edit.
 *
 * Signals: `accepted ()`: Enter, or a row; the getters say what. `cancelled ()`: Escape.
 */
#pragma once

#include "model/mnd-map.h"

#include <gtk/gtk.h>

typedef enum
{
  MND_NAME_ENTRY_ADD,    /* a name and a kind */
  MND_NAME_ENTRY_RENAME, /* a name alone */
  MND_NAME_ENTRY_PICK,   /* an actor of the map, else a name and a kind */
} MndNameEntryMode;

#define MND_TYPE_NAME_ENTRY (mnd_name_entry_get_type ())
G_DECLARE_FINAL_TYPE (MndNameEntry, mnd_name_entry, MND, NAME_ENTRY, GtkWidget)

GtkWidget *mnd_name_entry_new (void);
/* Begins anew: the text is selected, the entry takes the focus. `kind` is proposed as long as the name says nothing
 * else; `except` (may be NULL) is not offered as an actor. */
void mnd_name_entry_start (MndNameEntry *entry, MndNameEntryMode mode, MndMap *map, const char *const *languages,
                           const char *text, const char *kind, const MndId *except);
/* The list stands above the entry and not below it. */
void mnd_name_entry_set_upwards (MndNameEntry *entry, gboolean upwards);
MndNameEntryMode mnd_name_entry_get_mode (MndNameEntry *entry);
/* As typed and completed, without space around it. Borrowed until the text changes. */
const char *mnd_name_entry_get_text (MndNameEntry *entry);
void mnd_name_entry_set_text (MndNameEntry *entry, const char *text);
/* The chosen kind; a word of the catalogue. */
const char *mnd_name_entry_get_kind (MndNameEntry *entry);
/* The actor of the map that is chosen instead of a new one; else NULL. Borrowed. */
MndRecord *mnd_name_entry_get_actor (MndNameEntry *entry);
/* What Enter does. */
void mnd_name_entry_accept (MndNameEntry *entry);
