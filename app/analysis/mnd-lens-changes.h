/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What becomes another when a map is seen through another lens: who leaves the frame, who enters it, who stands in a
 * category of another name; and which findings are about nobody in the frame. Rules ask the facets and no lens, so a
 * finding is as true as before: it is only about somebody the lens does not speak of. A lens that is NULL frames
 * everybody.
 */
#pragma once

#include "analysis/mnd-finding-list.h"
#include "model/mnd-lens.h"

typedef enum
{
  MND_LENS_CHANGE_LEAVES,
  MND_LENS_CHANGE_ENTERS,
  MND_LENS_CHANGE_MOVES,
} MndLensChangeKind;

typedef struct
{
  MndLensChangeKind kind;
  MndId actor;
  MndLensPlace from; /* category MND_LENS_OUTSIDE where there is no lens, too */
  MndLensPlace to;
} MndLensChange;

/* MndLensChange, by kind, then by the categories in their order, then by key. Free with g_array_unref(). */
GArray *mnd_lens_changes_dup (MndMap *map, MndLens *from, MndLens *to);
/* Whether it is about somebody in the frame, or about no actor at all. */
gboolean mnd_lens_frames_finding (MndLens *lens, MndMap *map, MndFinding *finding);
/* MndFinding of the list that `from` frames and `to` does not, in order. Free with g_ptr_array_unref(). */
GPtrArray *mnd_lens_changes_dup_findings (MndMap *map, MndFindingList *findings, MndLens *from, MndLens *to);
