/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What reading a foreign file would do to a map: the changes, how many rows are new, matched, changed, doubtful or
 * refused, and why. Nothing happens until somebody hands the changes to the document, as one edit. Keys of new rows
 * are in the order of the file.
 */
#pragma once

#include "exchange/mnd-problem.h"
#include "model/mnd-change.h"

/* A proposal keeps this many problems and as many doubts; it counts all of them. */
#define MND_PROPOSAL_MAX_PROBLEMS 100

typedef struct
{
  guint n_new;      /* would be inserted */
  guint n_matched;  /* are in the map already */
  guint n_changed;  /* of the matched ones: would be another than now */
  guint n_doubtful; /* see the doubts */
  guint n_refused;  /* see the problems */
} MndProposalCounts;

#define MND_TYPE_PROPOSAL (mnd_proposal_get_type ())
G_DECLARE_FINAL_TYPE (MndProposal, mnd_proposal, MND, PROPOSAL, GObject)

/* What the document would be asked for. Empty where the file is refused as a whole. Borrowed; take a reference. */
MndChanges *mnd_proposal_get_changes (MndProposal *proposal);
/* Rows of the file by the table they belong to; for tables that stand in no file of their own, rows of the table. */
const MndProposalCounts *mnd_proposal_get_counts (MndProposal *proposal, MndTable table);

/* Rows that are refused, in the order of the files; the first MND_PROPOSAL_MAX_PROBLEMS. */
guint mnd_proposal_get_n_problems (MndProposal *proposal);
const MndProblem *mnd_proposal_get_problem (MndProposal *proposal, guint i);
/* What is taken but wants a look: matched by acronym alone, a column nobody knows ... */
guint mnd_proposal_get_n_doubts (MndProposal *proposal);
const MndProblem *mnd_proposal_get_doubt (MndProposal *proposal, guint i);

/* The languages found in the file, the main one first; NULL-terminated. */
const char *const *mnd_proposal_get_languages (MndProposal *proposal);
/* The title that the map would get. Setting it does nothing to a map that has one already. */
const char *mnd_proposal_get_title (MndProposal *proposal);
void mnd_proposal_set_title (MndProposal *proposal, const char *title);
