/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The map over time: bars of support, mandates and links under donors, institutions or fields. Selection, filter and
 * day are those of the window; an end of a bar that is dragged is one edit. One of the views of the window.
 */
#pragma once

#include "desktop/mnd-desk.h"
#include "document/mnd-chronology.h"

#include <adwaita.h>

#define MND_TYPE_TIME_DESK (mnd_time_desk_get_type ())
G_DECLARE_FINAL_TYPE (MndTimeDesk, mnd_time_desk, MND, TIME_DESK, GtkWidget)

GtkWidget *mnd_time_desk_new (void);
const MndChronologyWish *mnd_time_desk_get_wish (MndTimeDesk *desk);
void mnd_time_desk_set_wish (MndTimeDesk *desk, const MndChronologyWish *wish);
/* As it is shown; NULL: nothing. Borrowed until the next change. */
MndTimeChart *mnd_time_desk_get_chart (MndTimeDesk *desk);
