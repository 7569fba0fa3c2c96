/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The panel at the end side: all of what is selected in a view, edited in place. Every edit goes through the document
 * at once; there is nothing to apply. Works from 280 px of width.
 *
 * Signal `problem (GError *)`: an edit failed for a reason that no row can show beside itself.
 */
#pragma once

#include "document/mnd-view.h"

#include <adwaita.h>

#define MND_TYPE_INSPECTOR (mnd_inspector_get_type ())
G_DECLARE_FINAL_TYPE (MndInspector, mnd_inspector, MND, INSPECTOR, AdwBin)

GtkWidget *mnd_inspector_new (void);
/* NULL: nothing is open. */
void mnd_inspector_set_view (MndInspector *inspector, MndView *view);
/* Takes over what is typed but not yet entered. To be called before undo, save and close. */
void mnd_inspector_commit (MndInspector *inspector);
