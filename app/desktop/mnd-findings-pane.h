/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One list of findings with what is selected in it, or a sentence where it is empty. What is selected and where one
 * reads stays while the list is read again.
 *
 * Signals: `chosen`: another row is selected, or the one that is says something else; `activated`: Enter, or a double
 * click, on the row that is selected.
 */
#pragma once

#include "desktop/mnd-findings-model.h"

#include <adwaita.h>

#define MND_TYPE_FINDINGS_PANE (mnd_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (MndFindingsPane, mnd_findings_pane, MND, FINDINGS_PANE, AdwBin)

/* `name`: of the list, for screen readers. */
GtkWidget *mnd_findings_pane_new (MndFindingState state, const char *name);
/* Borrowed. */
MndFindingsModel *mnd_findings_pane_get_model (MndFindingsPane *pane);
void mnd_findings_pane_read (MndFindingsPane *pane);
/* Where the list is empty. */
void mnd_findings_pane_set_words (MndFindingsPane *pane, const char *words);
/* NULL where nothing is, or a heading. Borrowed. */
MndFindingsRow *mnd_findings_pane_get_selected (MndFindingsPane *pane);
/* Selects a row and brings it into sight; G_MAXUINT: none. */
void mnd_findings_pane_select (MndFindingsPane *pane, guint position);
/* The next finding or question, or the one before; FALSE where there is none. What is folded stays so. */
gboolean mnd_findings_pane_step (MndFindingsPane *pane, gboolean forward);
/* The keyboard to the row that is selected, else to the list. */
void mnd_findings_pane_focus (MndFindingsPane *pane);
/* The widget that shows a row; NULL where it is scrolled away. `position` G_MAXUINT: the selected one. */
GtkWidget *mnd_findings_pane_find_cell (MndFindingsPane *pane, guint position);
