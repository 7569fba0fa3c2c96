/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The map over time: bars of support, mandates and links under donors, institutions or fields. Selection, filter and
 * day are those of the window; an end of a bar that is dragged is one edit. One of the views of the window.
 *
 * Signals: `inspect`: a person wants to read about what is selected. `edit-problem (GError)` and `problem (GError)`: a
 * date could not be changed; a file could not be written.
 */
#pragma once

#include "document/mnd-chronology.h"
#include "document/mnd-view.h"

#include <adwaita.h>

#define MND_TYPE_TIME_DESK (mnd_time_desk_get_type ())
G_DECLARE_FINAL_TYPE (MndTimeDesk, mnd_time_desk, MND, TIME_DESK, GtkWidget)

GtkWidget *mnd_time_desk_new (void);
/* NULL: nothing is shown. Works only while it is on the screen. */
void mnd_time_desk_set_view (MndTimeDesk *desk, MndView *view);
const MndChronologyWish *mnd_time_desk_get_wish (MndTimeDesk *desk);
void mnd_time_desk_set_wish (MndTimeDesk *desk, const MndChronologyWish *wish);
/* As it is shown; NULL: nothing. Borrowed until the next change. */
MndTimeChart *mnd_time_desk_get_chart (MndTimeDesk *desk);
/* By a factor; 0: all of it in sight. */
void mnd_time_desk_zoom (MndTimeDesk *desk, double factor);
