/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The desk of a coordination body: which donors do the same in the same institution, where that could be raised, and
 * how it looks from one donor or one institution. One of the views of the window; it edits nothing.
 */
#pragma once

#include "desktop/mnd-desk.h"
#include "desktop/mnd-overlap-row.h"

#include <adwaita.h>

#define MND_TYPE_OVERLAP_DESK (mnd_overlap_desk_get_type ())
G_DECLARE_FINAL_TYPE (MndOverlapDesk, mnd_overlap_desk, MND, OVERLAP_DESK, GtkWidget)

GtkWidget *mnd_overlap_desk_new (void);

/* What is asked for, and asking for something else. */
const MndOverlapWish *mnd_overlap_desk_get_wish (MndOverlapDesk *desk);
void mnd_overlap_desk_set_wish (MndOverlapDesk *desk, const MndOverlapWish *wish);
/* What is listed now: MndOverlap. Borrowed until the next change. */
const GPtrArray *mnd_overlap_desk_get_shown (MndOverlapDesk *desk);
/* The one that is chosen; NULL. */
MndOverlap *mnd_overlap_desk_get_chosen (MndOverlapDesk *desk);
void mnd_overlap_desk_choose (MndOverlapDesk *desk, MndOverlap *overlap);
/* What is said beside the list. Free with g_free(). */
char *mnd_overlap_desk_dup_text (MndOverlapDesk *desk);
