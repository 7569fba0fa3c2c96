/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of one list of findings, headings among them: a GListModel of MndFindingsRow that follows what is found.
 * What stays is the same row in the same place, so that whoever reads goes on reading. It keeps still while nobody
 * looks.
 */
#pragma once

#include "desktop/mnd-findings-row.h"

typedef enum
{
  MND_FINDINGS_BY_RULE,
  MND_FINDINGS_BY_INSTITUTION,
  MND_FINDINGS_BY_CHALLENGE,
  MND_N_FINDINGS_BYS
} MndFindingsBy;

/* "rule", "institution", "challenge": for settings and menus. */
const char *mnd_findings_by_get_word (MndFindingsBy by);
gboolean mnd_findings_by_from_word (const char *word, MndFindingsBy *by);

#define MND_TYPE_FINDINGS_MODEL (mnd_findings_model_get_type ())
G_DECLARE_FINAL_TYPE (MndFindingsModel, mnd_findings_model, MND, FINDINGS_MODEL, GObject)

/* Unknowns are told as the interview guide tells them: by institution, as questions. */
MndFindingsModel *mnd_findings_model_new (MndFindingState state);
MndFindingState mnd_findings_model_get_state (MndFindingsModel *model);
/* NULL: none. */
void mnd_findings_model_set_findings (MndFindingsModel *model, MndFindings *findings);
/* Reads again what is found; at the end of everything that changes how it is shown, too. */
void mnd_findings_model_read (MndFindingsModel *model);
/* The same of the numbers alone, for a list that nobody looks at. */
void mnd_findings_model_count (MndFindingsModel *model);
void mnd_findings_model_set_by (MndFindingsModel *model, MndFindingsBy by);
void mnd_findings_model_set_hide_settled (MndFindingsModel *model, gboolean hide_settled);
/* Findings that the plans on the map would close are marked, and those that they would open stand among them: both are
 * MndFinding, NULL where the plans do not count. */
void mnd_findings_model_set_plans (MndFindingsModel *model, GListModel *closing, GListModel *opening);
/* What stands under a heading is shown or not. */
void mnd_findings_model_toggle (MndFindingsModel *model, const char *group);
/* The same is folded as in the other one, which lists the same. */
void mnd_findings_model_take_folded (MndFindingsModel *model, MndFindingsModel *other);
/* Unfolds the heading under which a finding stands, where that is needed to see it. */
void mnd_findings_model_reveal (MndFindingsModel *model, MndFinding *finding);

/* Borrowed; NULL beyond the last. */
MndFindingsRow *mnd_findings_model_get_row (MndFindingsModel *model, guint position);
/* The first row of a finding that is the same (mnd_finding_is_same()); G_MAXUINT where none is shown. */
guint mnd_findings_model_find (MndFindingsModel *model, MndFinding *finding);
guint mnd_findings_model_find_question (MndFindingsModel *model, const MndId *actor, MndQuestion question);
/* The next row that is no heading, after (or before) a position; from G_MAXUINT the first (or last). G_MAXUINT: none.
 */
guint mnd_findings_model_find_next (MndFindingsModel *model, guint position, gboolean forward);
/* Findings or questions, each once, under whatever headings they stand, folded or not. */
guint mnd_findings_model_get_n_findings (MndFindingsModel *model);
/* How many are left out because somebody has settled them. */
guint mnd_findings_model_get_n_hidden (MndFindingsModel *model);
