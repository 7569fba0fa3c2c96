/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What follows from the map, beside it: findings, what is still to be asked, and notes on the data, as of a day. From
 * here a person goes through them, says what they hold of a finding and answers questions. It shows nothing on the map:
 * whoever owns it does that.
 *
 * Properties: `group-by` (a word of MndFindingsBy), `hide-settled` and `show-plans` (booleans), `page` (a word of
 * mnd_finding_state_get_word()).
 * Signals: `acting`: it is about to change the map, so whatever is typed elsewhere should be taken over first;
 * `chosen`: another finding or question is selected, or none; `activated`: the person wants to see all of it; `problem
 * (GError *)`.
 * Actions, of use inside it only: `findings.toggle`, `findings.menu`, `findings.details`, `findings.mark`,
 * `findings.page`.
 */
#pragma once

#include "desktop/mnd-findings-pane.h"

#define MND_TYPE_FINDINGS_PANEL (mnd_findings_panel_get_type ())
G_DECLARE_FINAL_TYPE (MndFindingsPanel, mnd_findings_panel, MND, FINDINGS_PANEL, GtkWidget)

GtkWidget *mnd_findings_panel_new (void);
/* NULL: nothing is open. */
void mnd_findings_panel_set_findings (MndFindingsPanel *panel, MndFindings *findings);
/* The finding or question that is selected in the list that is shown; NULL: none. Borrowed. */
MndFindingsRow *mnd_findings_panel_get_selected (MndFindingsPanel *panel);
/* The list of a state, whether it is the one that is shown or not. Borrowed. */
MndFindingsPane *mnd_findings_panel_get_pane (MndFindingsPanel *panel, MndFindingState state);
/* Goes to its list and selects it there; unfolds its heading where that is folded. FALSE where it is not shown. */
gboolean mnd_findings_panel_show_finding (MndFindingsPanel *panel, MndFinding *finding);
/* To the next in the list that is shown, or to the one before; FALSE where there is none. */
gboolean mnd_findings_panel_step (MndFindingsPanel *panel, gboolean forward);
/* What the person holds of the finding that is selected (MND_VOCABULARY_VERDICT); reason and reply stay. */
void mnd_findings_panel_give_verdict (MndFindingsPanel *panel, const char *verdict);
/* What has come out at the question that is selected (MND_VOCABULARY_ANSWER). */
void mnd_findings_panel_answer (MndFindingsPanel *panel, const char *answer);
/* The keyboard to the list. */
void mnd_findings_panel_focus_list (MndFindingsPanel *panel);
void mnd_findings_panel_choose_day (MndFindingsPanel *panel);
