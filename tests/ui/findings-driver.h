/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests of findings in the window share: the sample with its findings beside the map, and what is listed there. */
#pragma once

#include "window-driver.h"

#include "desktop/mnd-findings-model.h"

/* The sample with the list of findings beside it, by rule and with all that is settled, whatever an earlier case chose.
 */
MndWindow *findings_open (void);
/* Until they are those of what is on the map now. */
void findings_wait (MndWindow *window);
MndFindingsModel *findings_get_model (MndWindow *window, MndFindingState state);
/* The finding of a rule; fails the test where there is none. */
MndFinding *findings_find (MndWindow *window, MndFindingState state, const char *rule);
guint findings_count (MndWindow *window, MndFindingState state);
/* How many gaps are listed, settled ones or not. */
guint findings_count_listed (MndWindow *window);
/* Whether the switch says that so many are open. */
gboolean findings_says_open (MndWindow *window, guint n);
/* Selects the gap of a rule in the list. */
MndFinding *findings_choose (MndWindow *window, const char *rule);
/* Of what is selected; "none" where nothing is. */
const char *findings_get_rule (MndWindow *window);
void findings_wait_rule (MndWindow *window, const char *rule);
