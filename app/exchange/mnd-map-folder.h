/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The map folder, the project's own plain form of a map: sources.csv, actors.csv, links.csv, projects.csv and
 * project_parties.csv. Reading makes a proposal; a folder with anything wrong in it is refused as a whole. A folder
 * that is read and written again has the same rows with the same values in the same order; columns may be added.
 *
 * Ids of the folder are kept as identifiers "map-folder=ID" of the rows. What is matched to a row of the map that is
 * read into: by that identifier, then by a name or alias in any language, then by an acronym (with a doubt); who is
 * only similar is a new one (with a doubt). An empty cell says nothing: it never clears what the map holds. Sources of
 * a row are only added.
 */
#pragma once

#include "exchange/mnd-proposal.h"
#include "model/mnd-map.h"

#include <gio/gio.h>

/* Reads into `into`, or into an empty map where it is NULL; changes neither. NULL where anything is refused; the error
 * (of MND_EXCHANGE_ERROR) names file, row and reason of the first problem. Cancelled: G_IO_ERROR_CANCELLED. */
MndProposal *mnd_map_folder_read (GFile *folder, MndMap *into, GCancellable *cancellable, GError **error);
/* The same, but what is refused stands in the proposal's problems, which then has no changes. NULL only where it was
 * cancelled. */
MndProposal *mnd_map_folder_propose (GFile *folder, MndMap *into, GCancellable *cancellable, GError **error);
/* Makes the folder where there is none. The five files are complete before the first of them takes its place, so that
 * where this fails the folder is as it was. */
gboolean mnd_map_folder_write (MndMap *map, GFile *folder, GCancellable *cancellable, GError **error);
