/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The panel at the end side: all of what is selected in a view, edited in place. Every edit goes through the document
 * at once; there is nothing to apply. Works from 280 px of width.
 *
 * Signal `problem (GError *)`: an edit failed for a reason that no row can show beside itself.
 */
#pragma once

#include "document/mnd-findings.h"

#include <adwaita.h>

#define MND_TYPE_INSPECTOR (mnd_inspector_get_type ())
G_DECLARE_FINAL_TYPE (MndInspector, mnd_inspector, MND, INSPECTOR, AdwBin)

GtkWidget *mnd_inspector_new (void);
/* What follows from the map of the next view; NULL: nobody asks for it. To be called before mnd_inspector_set_view().
 */
void mnd_inspector_set_findings (MndInspector *inspector, MndFindings *findings);
/* NULL: nothing is open. */
void mnd_inspector_set_view (MndInspector *inspector, MndView *view);
/* The focus to the first open question about the selected actor. FALSE where there is none, or something else is
 * selected. */
gboolean mnd_inspector_focus_question (MndInspector *inspector);
/* Asks which language the map shall have too. Nothing where something is selected. */
void mnd_inspector_add_language (MndInspector *inspector);
/* All of a finding, until something is selected; NULL: none. Only with findings and a view. */
void mnd_inspector_show_finding (MndInspector *inspector, MndFinding *finding);
/* Takes over what is typed but not yet entered. To be called before undo, save and close. */
void mnd_inspector_commit (MndInspector *inspector);
