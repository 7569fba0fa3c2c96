/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A grid of stances with its tray on the screen, to be worked on: chips are chosen, dragged to another cell, into the
 * tray and out of it, by hand and by keys. It holds no facts and edits nothing: the grid is its owner's, who hears what
 * a person wants. What is dragged follows the pointer; nothing else moves until the hand lets go.
 *
 * Alt and an arrow move a chip by a cell. One in the tray has no place to move from: it is carried, arrows choose a
 * cell, Enter puts it there and Escape leaves it.
 *
 * Signals: `activated (chip)`: a person wants to read about it. `chosen (chip, extend)`: it was clicked; of
 * MND_STANCE_NOWHERE: nothing was. `dropped (chip, across, up)`: it was let go over a cell, steps; MND_STANCE_UNSAID
 * for both: over the tray. `stepped (chip, across, up)`: it is to go so many cells on, and all others that are selected
 * with it. `menu (chip, x, y)`: the menu for it, there.
 */
#pragma once

#include "scene/mnd-stance-painter.h"

#include <gtk/gtk.h>

#define MND_TYPE_STANCE_BOARD (mnd_stance_board_get_type ())
G_DECLARE_FINAL_TYPE (MndStanceBoard, mnd_stance_board, MND, STANCE_BOARD, GtkWidget)

typedef enum
{
  MND_STANCE_TRAILS_NONE,
  MND_STANCE_TRAILS_SELECTED, /* of what is selected */
  MND_STANCE_TRAILS_ALL,
  MND_STANCE_N_TRAILS
} MndStanceTrails;

/* What a screen reader says of a chip; `steps` not NULL: where it is carried to. Free with g_free(). */
typedef char *(*MndStanceWords) (guint chip, const int *steps, gpointer user_data);

GtkWidget *mnd_stance_board_new (void);
/* `user_data` has to outlive the board. */
void mnd_stance_board_set_words (MndStanceBoard *board, MndStanceWords words, gpointer user_data);
/* What is shown, and what stands above its tray; it has to live until another one is set or NULL. The keyboard stays on
 * the same actor, and scrolling where it is. */
void mnd_stance_board_show (MndStanceBoard *board, MndStanceGrid *grid, const char *tray_title);
/* NULL: nothing is shown. Borrowed. */
MndStanceGrid *mnd_stance_board_get_grid (MndStanceBoard *board);
/* The selected rows of the map (MndId); borrowed until the next call. */
void mnd_stance_board_set_selection (MndStanceBoard *board, GHashTable *selection);
void mnd_stance_board_set_trails (MndStanceBoard *board, MndStanceTrails trails);
/* Points of trails have come or gone. */
void mnd_stance_board_trails_changed (MndStanceBoard *board);

/* The chip that has the keyboard or had it last. */
guint mnd_stance_board_get_chip (MndStanceBoard *board);
void mnd_stance_board_move_to (MndStanceBoard *board, guint chip);
/* What a screen reader says of what has the keyboard. Borrowed. */
const char *mnd_stance_board_get_words (MndStanceBoard *board);
/* Where it stands in the board. */
GdkRectangle mnd_stance_board_get_chip_area (MndStanceBoard *board, guint chip);
GdkRectangle mnd_stance_board_get_cell_area (MndStanceBoard *board, const int steps[MND_STANCE_N_AXES]);
/* Of the tray, what is in sight. */
GdkRectangle mnd_stance_board_get_tray_area (MndStanceBoard *board);
