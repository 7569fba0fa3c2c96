/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What becomes of an offer in a map: which of its items the map has already, what a person decides where that is in
 * doubt, and the proposal of one edit that follows. Nothing is changed by it. An item that says nothing of a column
 * never clears what the map holds, texts of the map stay as they are (another name becomes an alias), and the same file
 * planned again proposes nothing.
 */
#pragma once

#include "exchange/mnd-offer.h"
#include "exchange/mnd-proposal.h"
#include "model/mnd-matcher.h"

typedef enum
{
  MND_PLAN_ASK,       /* nobody has decided: it is left out meanwhile */
  MND_PLAN_MATCH,     /* it is this row of the map */
  MND_PLAN_NEW,       /* it is none of the map's rows */
  MND_PLAN_LEAVE_OUT, /* and whatever cannot be without it */
} MndPlanDecision;

typedef struct
{
  const MndOfferItem *item;
  GArray *matches; /* of MndMatch, the likeliest first */
  MndPlanDecision decision;
  MndRecord *record;   /* of MND_PLAN_MATCH */
  gboolean is_twofold; /* another item of the file would be the same row */
} MndPlanItem;

#define MND_TYPE_PLAN (mnd_plan_get_type ())
G_DECLARE_FINAL_TYPE (MndPlan, mnd_plan, MND, PLAN, GObject)

/*
 * Asks the map for every actor, support, place and source of the offer, which has to be finished. What is certain is
 * matched, what is doubtful asked for, all else new. The plan is good as long as the map does not change. Links,
 * parties, money and the like need no decision: they follow those they belong to.
 */
MndPlan *mnd_plan_new (MndOffer *offer, MndMap *into);
MndOffer *mnd_plan_get_offer (MndPlan *plan);
MndMap *mnd_plan_get_map (MndPlan *plan);
/* Where the file and the map say different things in a column: TRUE leaves the map's, FALSE (the default) takes the
 * file's. */
void mnd_plan_set_keep (MndPlan *plan, gboolean keep);

guint mnd_plan_get_n_items (MndPlan *plan);
const MndPlanItem *mnd_plan_get_item (MndPlan *plan, guint i);
guint mnd_plan_count (MndPlan *plan, MndPlanDecision decision);
/* `record`, of the same table, for MND_PLAN_MATCH only; it need not be among the matches. A mention is never new. */
void mnd_plan_decide (MndPlan *plan, guint i, MndPlanDecision decision, MndRecord *record);
/* The same for all that are still asked for; MND_PLAN_MATCH takes the likeliest, MND_PLAN_NEW leaves mentions out. */
void mnd_plan_decide_rest (MndPlan *plan, MndPlanDecision decision);

/* The edit that follows from the decisions, with counts, problems and doubts; doubtful are also the rows that wait for
 * somebody who is asked for. May be asked for again and again. */
MndProposal *mnd_plan_propose (MndPlan *plan);
