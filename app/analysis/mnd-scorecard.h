/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Checklists as they stand on a day: a card for each of whom a checklist is asked, or one for the map, with the latest
 * answer to each item, what speaks for it, and what it was on an earlier day. What nobody has looked at is a part of
 * its own, and no number adds it to another.
 *
 * An answer counts from the first day of its date on; one without a date always has. Of two of one day the one that was
 * entered later counts; where they differ the item is contradicted.
 */
#pragma once

#include "analysis/mnd-names.h"
#include "analysis/mnd-state.h"
#include "model/mnd-checklist.h"

typedef enum
{
  MND_SCORECARDS_BY_NAME,
  MND_SCORECARDS_BY_NOT_MET,    /* most first: none, then partly; then by name */
  MND_SCORECARDS_BY_UNASSESSED, /* most first; then by name */
  MND_SCORECARDS_N_ORDERS
} MndScorecardsOrder;

typedef struct
{
  const MndChecklist *checklist;
  int since;            /* a day as in MndState, to compare with; 0: none */
  GHashTable *left_out; /* set of MndId: actors that get no card; NULL: none */
} MndScorecardWish;

typedef struct
{
  guint item;          /* of the checklist */
  gboolean is_heading; /* not asked; `totals` says how those under it stand */
  gboolean is_under;   /* a heading */
  MndScore score;
  MndScore before;  /* on the day `since`; the same as `score` where none is asked for */
  MndId record;     /* the assessment that counts; nought where there is none */
  guint n_answers;  /* up to the day */
  guint n_evidence; /* sources and citations of the one that counts */
  gboolean is_contradicted;
  guint totals[MND_N_SCORES]; /* of a heading */
} MndScorecardItem;

typedef struct
{
  gboolean is_of_map;
  MndId subject;              /* nought: the map */
  GArray *items;              /* MndScorecardItem, each heading before what is under it */
  guint totals[MND_N_SCORES]; /* of what is asked */
  guint n_changed;            /* since then */
  guint n_contradicted;
} MndScorecard;

typedef struct
{
  const MndChecklist *checklist;
  int day;                    /* MND_DAY_LAST: all times */
  int since;                  /* 0: none */
  GPtrArray *cards;           /* MndScorecard */
  guint n_left_out;           /* of whom it is asked, but for the wish */
  guint totals[MND_N_SCORES]; /* of all cards */
} MndScorecards;

/* By name in the map's own languages. Those whom the checklist is asked of and who are there on the day, and whoever
 * else has an answer to it. */
MndScorecards *mnd_scorecards_new (MndState *state, const MndScorecardWish *wish);
void mnd_scorecards_free (MndScorecards *cards);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndScorecards, mnd_scorecards_free)
void mnd_scorecards_sort (MndScorecards *cards, MndScorecardsOrder order, const MndNames *names);
/* By subject, NULL: the map; G_MAXUINT where it has no card. */
guint mnd_scorecards_find (const MndScorecards *cards, const MndId *subject);
const MndScorecard *mnd_scorecards_get (const MndScorecards *cards, guint i);
const MndScorecardItem *mnd_scorecard_get_item (const MndScorecard *card, guint i);

/* All that was ever answered, whatever the day, the latest first; `subject` NULL: the map. MndRecord, borrowed. Free
 * with g_ptr_array_unref(). */
GPtrArray *mnd_scorecard_dup_answers (MndMap *map, const MndId *subject, const char *item_word);

/* --- in words */

/* On the command line: "name", "not-met", "unassessed". */
const char *mnd_scorecards_order_get_word (MndScorecardsOrder order);
gboolean mnd_scorecards_order_from_word (const char *word, MndScorecardsOrder *order);
const char *mnd_scorecards_order_get_label (MndScorecardsOrder order);
/* The institution, or the title of the map. Borrowed until the map changes. */
const char *mnd_scorecard_get_name (const MndScorecard *card, const MndNames *names);
/* "Met: 2 · Not met: 1 · Not assessed: 4": all parts that are there. Free with g_free(). */
char *mnd_scorecard_dup_totals_words (const MndChecklist *checklist, const guint *totals);
/* All that is said of an item, for who does not see it: "Police · Accountability · Met · 3 November 2005". Free with
 * g_free(). */
char *mnd_scorecard_dup_item_words (const MndScorecards *cards, guint card, guint item, const MndNames *names);
/* "As of 31 December 2005", "At all times". Free with g_free(). */
char *mnd_scorecards_dup_day_words (const MndScorecards *cards);
