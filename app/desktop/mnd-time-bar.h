/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The row at the foot of the views with which a person walks through time: a slider with a mark where something
 * changes, a step to the next change or the last, and a button that plays it all. What it moves is the view's date.
 */
#pragma once

#include "document/mnd-view.h"

#include <adwaita.h>

#define MND_TYPE_TIME_BAR (mnd_time_bar_get_type ())
G_DECLARE_FINAL_TYPE (MndTimeBar, mnd_time_bar, MND, TIME_BAR, AdwBin)

/* NULL: nothing is open. */
void mnd_time_bar_set_view (MndTimeBar *bar, MndView *view);
/* To the next day on which something changes (1), or the last before (-1). FALSE where there is none. */
gboolean mnd_time_bar_step (MndTimeBar *bar, int step);
/* Plays on from the day that is shown, from the beginning where that is the end, or stops. */
void mnd_time_bar_set_playing (MndTimeBar *bar, gboolean playing);
gboolean mnd_time_bar_get_playing (MndTimeBar *bar);
