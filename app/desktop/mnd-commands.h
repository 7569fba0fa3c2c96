/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Everything that a person can have done by its name, in one table: what it is called, which action does it and by
 * which keys. Menus, keys, the list of keys and the palette are made from it. It does nothing itself.
 */
#pragma once

#include "scene/mnd-scene.h"

#include <gio/gio.h>

typedef struct
{
  const char *group;   /* msgid, context "shortcuts" */
  const char *title;   /* msgid, context "shortcuts", as in a menu: "Save _As…". With %s where it takes a word */
  const char *action;  /* "win.undo" */
  const char *keys[3]; /* accelerators, NULL behind the last */
  /* TRUE: an entry or text view with the focus takes the key first. */
  gboolean yields;
  gboolean hides; /* in a menu only while it can be used */
  /* Of an action that takes a word: all that make sense for what is shown (free with g_strfreev()), and what they are
   * called. NULL: it takes none. */
  char **(*dup_words) (MndScene *scene);
  const char *(*get_word_label) (const char *word);
} MndCommand;

/* The whole table, group after group; lives for ever. */
const MndCommand *mnd_commands_get (guint *n);
/* NULL where the table does not have the action. */
const MndCommand *mnd_commands_find (const char *action);
const char *mnd_command_get_group (const MndCommand *command);
/* For people, with neither mnemonic nor "%s"; with what `word` (NULL: none) is called. Free with g_free(). */
char *mnd_command_dup_title (const MndCommand *command, const char *word);
/* "Ctrl+Z": the first of its keys; NULL where it has none. Free with g_free(). */
char *mnd_command_dup_key (const MndCommand *command);
/* A section of a menu with these actions of the table. */
GMenuModel *mnd_commands_create_section (const char *const *actions, guint n_actions);
/* An item for each word that `action` takes now; an empty menu where there is no scene. */
GMenuModel *mnd_commands_create_choices (const char *action, MndScene *scene);
