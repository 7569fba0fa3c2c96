/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An entry on the canvas: for a new actor or support, for another name of what is there, or for picking an actor. Enter
 * is enough once there is a name; Tab goes on to what else may be said at once. Under it stands what fits the typed
 * text. It makes no edit.
 *
 * Signals: `accepted ()`: Enter, or a row; the getters say what. `cancelled ()`: Escape.
 */
#pragma once

#include "desktop/mnd-name-part.h"
#include "model/mnd-map.h"

#include <gtk/gtk.h>

#define MND_TYPE_NAME_ENTRY (mnd_name_entry_get_type ())
G_DECLARE_FINAL_TYPE (MndNameEntry, mnd_name_entry, MND, NAME_ENTRY, GtkWidget)

GtkWidget *mnd_name_entry_new (void);
/* Begins anew: the text is selected, the entry takes the focus. `kind` is proposed as long as the name says nothing
 * else; `except` (may be NULL) is not offered as an actor. `question` stands in the empty entry; NULL: the usual one.
 */
void mnd_name_entry_start (MndNameEntry *entry, MndNameEntryMode mode, MndMap *map, const char *const *languages,
                           const char *text, const char *kind, const MndId *except, const char *question);
/* The list stands above the entry and not below it. */
void mnd_name_entry_set_upwards (MndNameEntry *entry, gboolean upwards);
MndNameEntryMode mnd_name_entry_get_mode (MndNameEntry *entry);
/* The name, as typed and completed, without space around it. Borrowed until the text changes. */
const char *mnd_name_entry_get_text (MndNameEntry *entry);
/* Of the part that has the keyboard: the name at first. */
void mnd_name_entry_set_text (MndNameEntry *entry, const char *text);
/* What Tab and Shift+Tab do: TRUE where there was another part to go to. */
gboolean mnd_name_entry_go (MndNameEntry *entry, int step);
/* The chosen kind of the new actor; a word of the catalogue. */
const char *mnd_name_entry_get_kind (MndNameEntry *entry);
/* What was said of the new actor; empty where nothing was. Borrowed. */
const char *mnd_name_entry_get_acronym (MndNameEntry *entry);
const char *mnd_name_entry_get_place (MndNameEntry *entry);
/* The actor of the map that is chosen instead of a new one; else NULL. Borrowed. */
MndRecord *mnd_name_entry_get_actor (MndNameEntry *entry);
/* Of support: a word of the catalogue or NULL; and the name of a new actor that it is for, empty where there is none.
 * Borrowed. */
const char *mnd_name_entry_get_field (MndNameEntry *entry);
const char *mnd_name_entry_get_beneficiary (MndNameEntry *entry);
/* What Enter does. */
void mnd_name_entry_accept (MndNameEntry *entry);
