/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every key of the program in one table: what it does, what it is called, and whether it gives way where a person
 * types. The window with the list of shortcuts is made from the same table.
 */
#pragma once

#include <adwaita.h>

typedef struct
{
  const char *group;   /* msgid, context "shortcuts" */
  const char *title;   /* msgid, context "shortcuts" */
  const char *action;  /* detailed: "win.undo" */
  const char *keys[3]; /* accelerators, NULL behind the last */
  /* TRUE: an entry or text view with the focus takes the key first. */
  gboolean yields;
} MndShortcut;

/* The whole table; lives for ever. */
const MndShortcut *mnd_shortcuts_get (guint *n);
/* Keys that go before whatever has the focus. */
void mnd_shortcuts_install (GtkApplication *application);
/* Keys that yield. */
void mnd_shortcuts_attach (GtkWidget *window);
/* A window that lists them, over `parent`. */
void mnd_shortcuts_present (GtkWindow *parent);
