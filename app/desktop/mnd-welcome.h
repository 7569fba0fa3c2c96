/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a window shows before it has a map: the ways to get one, and the maps opened lately. It opens nothing itself:
 * its buttons are the window's actions.
 *
 * Signals `chosen (GFile *)`: one of the recent maps; `recovered-chosen (const char *name, const char *title)`: one
 * that an earlier run left, see MndRecoveredList.
 */
#pragma once

#include <gtk/gtk.h>

#define MND_TYPE_WELCOME (mnd_welcome_get_type ())
G_DECLARE_FINAL_TYPE (MndWelcome, mnd_welcome, MND, WELCOME, GtkWidget)

/* Looks anew for maps that an earlier run left. */
void mnd_welcome_refresh (MndWelcome *welcome);

#define MND_MIME_TYPE "application/vnd.mandate.map+sqlite3"
