/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The list of actors and support at the start side, with a search over all names in all languages. It selects what the
 * map selects and the other way round.
 *
 * Signals: `activated (MndRecord *)`: show it on the map; `search-stopped`: the person is done searching.
 * Action, of use inside it only: `outline.toggle` opens or closes a group.
 */
#pragma once

#include "document/mnd-findings.h"

#include <gtk/gtk.h>

#define MND_TYPE_OUTLINE (mnd_outline_get_type ())
G_DECLARE_FINAL_TYPE (MndOutline, mnd_outline, MND, OUTLINE, GtkWidget)

GtkWidget *mnd_outline_new (void);
/* What follows from the map, for the marks of actors; NULL: nothing is said of it. Of the next view. */
void mnd_outline_set_findings (MndOutline *outline, MndFindings *findings);
/* NULL: nothing is open. */
void mnd_outline_set_view (MndOutline *outline, MndView *view);
/* Puts the keyboard into the search, with what is there selected. */
void mnd_outline_focus_search (MndOutline *outline);
