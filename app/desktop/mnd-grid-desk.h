/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Actors by power and stance: who could block a reform and who could carry it. A board of two measures, with those of
 * whom nobody said yet in a tray; an actor that is dragged to another cell is one edit. Selection, filter, day, lens
 * and languages are those of the window. One of the views of the window.
 */
#pragma once

#include "desktop/mnd-stance-board.h"
#include "document/mnd-stance-history.h"

#include <adwaita.h>

#define MND_TYPE_GRID_DESK (mnd_grid_desk_get_type ())
G_DECLARE_FINAL_TYPE (MndGridDesk, mnd_grid_desk, MND, GRID_DESK, GtkWidget)

typedef struct
{
  MndStanceChoice axes;
  MndStanceTrails trails;
} MndGridDeskWish;

GtkWidget *mnd_grid_desk_new (void);
const MndGridDeskWish *mnd_grid_desk_get_wish (MndGridDesk *desk);
/* Remembered for the next time. */
void mnd_grid_desk_set_wish (MndGridDesk *desk, const MndGridDeskWish *wish);
MndStanceBoard *mnd_grid_desk_get_board (MndGridDesk *desk);
