/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What follows from a map on a date: findings, unknowns, notes, coverage. Same map, same date, same parameters: same
 * lists in the same order, whatever was there before. It watches nothing: whoever owns it says when the map changed
 * (mnd_analysis_mark(), cheap) and when there is time to work (mnd_analysis_update()). In the thread of the map.
 */
#pragma once

#include "analysis/mnd-coverage.h"
#include "analysis/mnd-finding-list.h"

#define MND_TYPE_ANALYSIS (mnd_analysis_get_type ())
G_DECLARE_FINAL_TYPE (MndAnalysis, mnd_analysis, MND, ANALYSIS, GObject)

/* Knows nothing until it is run. */
MndAnalysis *mnd_analysis_new (MndMap *map);
/* Asks all rules, or those whose ids are in `rules` (NULL-terminated; unknown ids find nothing), as of a Julian day.
 * `as_planned`: planned links and support count. */
void mnd_analysis_run (MndAnalysis *analysis, int day, gboolean as_planned, const char *const *rules);
/* Remembers what the map has taken in by mnd_map_apply(); after mnd_map_take_rows() run it anew. */
void mnd_analysis_mark (MndAnalysis *analysis, MndChanges *changes);
/* TRUE where changes wait. Until they are worked in the lists and what the state and coverage hold themselves are as
 * before; records of the state may be gone. */
gboolean mnd_analysis_is_stale (MndAnalysis *analysis);
/* Asks again what the changes can have touched; findings that stay are the same objects as before. (A new name alone
 * leaves them in place unless it changes their order: their text has to be asked for again.) */
void mnd_analysis_update (MndAnalysis *analysis);

/* The same list for as long as the analysis lives. Borrowed. */
MndFindingList *mnd_analysis_get_findings (MndAnalysis *analysis, MndFindingState state);
/* NULL before the first run; borrowed, good until the next run or update. */
MndState *mnd_analysis_get_state (MndAnalysis *analysis);
const MndCoverage *mnd_analysis_get_coverage (MndAnalysis *analysis);
