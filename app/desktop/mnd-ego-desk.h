/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The neighbourhood of one actor as rings, with a list of all that it says; and how that actor reaches another one. The
 * actor in the middle follows the selection; what is chosen in the picture itself is selected and stays where it is. A
 * desk, see mnd-desk.h.
 */
#pragma once

#include "analysis/mnd-path.h"
#include "desktop/mnd-desk.h"

#include <adwaita.h>

#define MND_TYPE_EGO_DESK (mnd_ego_desk_get_type ())
G_DECLARE_FINAL_TYPE (MndEgoDesk, mnd_ego_desk, MND, EGO_DESK, GtkWidget)

GtkWidget *mnd_ego_desk_new (void);
/* Puts it in the middle; what was there is where `back` leads. */
void mnd_ego_desk_set_center (MndEgoDesk *desk, const MndId *actor);
/* NULL: nobody. Borrowed. */
const MndId *mnd_ego_desk_get_center (MndEgoDesk *desk);
/* How the one in the middle reaches this one; NULL: its neighbourhood again. */
void mnd_ego_desk_set_target (MndEgoDesk *desk, const MndId *actor);
/* Lets the person choose to whom. */
void mnd_ego_desk_ask_target (MndEgoDesk *desk);
const MndPathWish *mnd_ego_desk_get_wish (MndEgoDesk *desk);
void mnd_ego_desk_set_wish (MndEgoDesk *desk, const MndPathWish *wish);
