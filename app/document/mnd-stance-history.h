/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where actors stood by their measures at each named point of the history that the map has passed, for the trails of a
 * grid. It reads nothing until it is asked, then one snapshot after the other while nothing else is to be done; it
 * follows the document from then on. Signal `changed`: it knows others than before.
 */
#pragma once

#include "document/mnd-stance.h"
#include "scene/mnd-printout.h"

#define MND_TYPE_STANCE_HISTORY (mnd_stance_history_get_type ())
G_DECLARE_FINAL_TYPE (MndStanceHistory, mnd_stance_history, MND, STANCE_HISTORY, GObject)

MndStanceHistory *mnd_stance_history_new (MndDocument *document);
/* From now on it reads what there is to read. */
void mnd_stance_history_ask (MndStanceHistory *history);
/* Stops reading, until it is asked again. What is known stays. */
void mnd_stance_history_stop (MndStanceHistory *history);
gboolean mnd_stance_history_is_reading (MndStanceHistory *history);
/* Those that are known. */
guint mnd_stance_history_get_n_snapshots (MndStanceHistory *history);
/* Onto a grid of the document's map. */
void mnd_stance_history_add_points (MndStanceHistory *history, const MndStanceChoice *choice, MndStanceGrid *grid);

/* The grid for paper and pictures, with its words. `history` NULL: without trails; else with those of `trails` (set of
 * MndId; NULL: of all). */
MndPrintout *mnd_view_new_stance_printout (MndView *view, const MndStanceChoice *choice, MndStanceHistory *history,
                                           GHashTable *trails);
