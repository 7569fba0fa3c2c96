/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What follows from the open map, kept up to date while people edit: the analysis as of the day that a view shows,
 * worked out in idle time. One for each view; all panels of a window share it. It edits nothing: verdicts and
 * assessments are edits (mnd-edits.h).
 *
 * The day is the view's date (its last day where it is partial), else the map's own (MND_MAP_AS_OF), else today.
 *
 * Properties, for binding: `day` (Julian), `as-planned`, `coverage` (0 to 1; -1 before anything is worked out or where
 * nothing is asked), `n-open` (gaps that nobody has settled), `is-current` (FALSE until everything that is known has
 * been worked in). Signal `updated`: the lists, marks or coverage are new, or names in sentences; verdicts may be other
 * ones. Signal `moved`: map, day or reading are others, and mnd_findings_get_state() with them; findings follow with
 * `updated`, after a pause.
 */
#pragma once

#include "analysis/mnd-analysis.h"
#include "document/mnd-view.h"

#define MND_TYPE_FINDINGS (mnd_findings_get_type ())
G_DECLARE_FINAL_TYPE (MndFindings, mnd_findings, MND, FINDINGS, GObject)

/* Works nothing out until it is first asked for something; then soon, with `updated`. Keeps the view. */
MndFindings *mnd_findings_new (MndView *view);
MndView *mnd_findings_get_view (MndFindings *findings);
/* As worked out last: never waits, for whatever follows each edit; `updated` comes where something is waiting. NULL
 * before anything is worked out. While it is behind (see mnd_analysis_is_stale()) it may name rows that are gone. */
MndAnalysis *mnd_findings_get_latest (MndFindings *findings);
/* Of now: changes that wait are worked in first. Its lists stay the same objects. Borrowed. */
MndAnalysis *mnd_findings_get_analysis (MndFindings *findings);

/* The map as of the day, of now: for what rests on facts and on no finding. It asks no rule and so costs little.
 * Borrowed until `moved` or `updated`. */
MndState *mnd_findings_get_state (MndFindings *findings);

int mnd_findings_get_day (MndFindings *findings);
gboolean mnd_findings_get_as_planned (MndFindings *findings);
/* Planned links and support count. */
void mnd_findings_set_as_planned (MndFindings *findings, gboolean as_planned);

/* What the other reading of the plans would change: findings of the shown reading that the other one has not, and those
 * of the other one that this has not; MndFinding, in order: gaps, then unknowns. As of the call: ask again after
 * `updated`. */
GListModel *mnd_findings_list_closing (MndFindings *findings);
GListModel *mnd_findings_list_opening (MndFindings *findings);

/* The gravest gap about this actor that nobody has settled, 0 where there is none; for marks. By what was worked out
 * last: never waits. */
guint mnd_findings_get_severity (MndFindings *findings, const MndId *actor);
/* How many such gaps are about it. */
guint mnd_findings_count (MndFindings *findings, const MndId *actor);
/* Of all findings of this state those about an actor or support, or those that rest on a link: MndFinding, in order. By
 * what was worked out last. Free with g_ptr_array_unref(). */
GPtrArray *mnd_findings_dup_about (MndFindings *findings, MndFindingState state, const MndId *id);
/* The latest verdict on it, whether it stands or not; NULL where there is none. Borrowed until the map changes. */
MndRecord *mnd_findings_find_verdict (MndFindings *findings, MndFinding *finding);
/* The word that stands, as in mnd-verdict.h; none of these searches all verdicts. Borrowed until the map changes. */
const char *mnd_findings_get_verdict (MndFindings *findings, MndFinding *finding);
gboolean mnd_findings_is_settled (MndFindings *findings, MndFinding *finding);
