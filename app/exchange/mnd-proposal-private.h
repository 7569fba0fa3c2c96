/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader of foreign files does to the proposal it makes. */
#pragma once

#include "exchange/mnd-proposal.h"

#include <gio/gio.h>

MndProposal *mnd_proposal_new (void);
MndProposalCounts *mnd_proposal_count (MndProposal *proposal, MndTable table);
/* Takes the problem. `table` may be MND_TABLE_NONE. FALSE when there are so many that one may stop. */
gboolean mnd_proposal_take_problem (MndProposal *proposal, MndTable table, MndProblem *problem);
void mnd_proposal_take_doubt (MndProposal *proposal, MndTable table, MndProblem *problem);
/* A key that sorts after every one that this proposal has made. */
MndId mnd_proposal_make_id (MndProposal *proposal);
/* Appends an insert of a row: its key if the table has an id, no for its booleans, NULL for all else. */
MndChange *mnd_proposal_insert (MndProposal *proposal, MndTable table, const MndId *id);
void mnd_proposal_take_languages (MndProposal *proposal, char **languages);
/* Makes the change that gives the map its title, which set_title() may then mend. */
void mnd_proposal_insert_title (MndProposal *proposal, const char *title);
/* Counts the changes of tables that are not counted yet; or drops all changes, where anything is refused. */
void mnd_proposal_finish (MndProposal *proposal, gboolean refuse);
/* The first problem, and how many there are besides, as an error. */
void mnd_proposal_set_error (MndProposal *proposal, GError **error);
