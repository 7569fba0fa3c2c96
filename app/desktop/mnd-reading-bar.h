/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The row over the views that says through which lens the map is seen and what passes its filter: one chip for each
 * respect, and how to change them. It is there while there is a lens or a filter, and where somebody asks for it.
 */
#pragma once

#include "document/mnd-findings.h"

#include <adwaita.h>

#define MND_TYPE_READING_BAR (mnd_reading_bar_get_type ())
G_DECLARE_FINAL_TYPE (MndReadingBar, mnd_reading_bar, MND, READING_BAR, AdwBin)

/* NULL: nothing is open. The findings' view is what is read. */
void mnd_reading_bar_set_findings (MndReadingBar *bar, MndFindings *findings);
/* Shows it, and pops up what there is to filter by, or which lenses there are. */
void mnd_reading_bar_choose_filter (MndReadingBar *bar);
void mnd_reading_bar_choose_lens (MndReadingBar *bar);
