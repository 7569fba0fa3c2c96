/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A page of the interview guide: one institution, and what has not yet been asked about it. The guide is made of the
 * open questions of coverage and of unknowns that no question covers.
 */
#pragma once

#include "analysis/mnd-analysis.h"

#define MND_TYPE_GUIDE_ITEM (mnd_guide_item_get_type ())
G_DECLARE_FINAL_TYPE (MndGuideItem, mnd_guide_item, MND, GUIDE_ITEM, GObject)

/* The guide as of the last run or update: MndGuideItem by name. */
GListModel *mnd_analysis_list_guide (MndAnalysis *analysis);
/* How many questions and unknowns the guide lists, without making it: cheap enough to be asked after each edit. */
guint mnd_analysis_count_questions (MndAnalysis *analysis);

const MndId *mnd_guide_item_get_actor (MndGuideItem *item);
/* MND_BIT (MndQuestion): not assessed, or assessed as unclear; those that its kind raises, and those that unknowns do.
 */
guint mnd_guide_item_get_questions (MndGuideItem *item);
/* Of these, those at which somebody has looked. */
guint mnd_guide_item_get_unclear (MndGuideItem *item);
/* Unknowns about the actor that say more than the questions: MndFinding, in the order of findings. Borrowed. */
GListModel *mnd_guide_item_get_unknowns (MndGuideItem *item);
/* What to ask of an actor, in the language of the interface: "Who audits the accounts of X?" Names as in
 * mnd_finding_dup_text(). Free with g_free(). */
char *mnd_question_dup_text (MndQuestion question, const MndId *actor, MndMap *map, const char *const *languages);
char *mnd_guide_item_dup_question (MndGuideItem *item, MndQuestion question, MndMap *map, const char *const *languages);
