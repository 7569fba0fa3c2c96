/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the board of stances share; see mnd-stance-board.c. */
#pragma once

#include "desktop/mnd-stance-board.h"
#include "desktop/mnd-stance-pane.h"

struct _MndStanceBoard
{
  GtkWidget parent_instance;
  GtkWidget *panes[MND_STANCE_N_PARTS];
  GtkWidget *scrollers[MND_STANCE_N_PARTS];
  GtkWidget *tray_box;
  GtkWidget *tray_title;

  MndStanceGrid *grid; /* NULL: nothing is shown */
  MndStanceWords dup_words;
  gpointer words_data;
  MndStanceLook look; /* the chip of the keyboard is its focus */
  MndStanceTrails trails;
  MndId chip_id; /* of the keyboard */

  /* What is dragged or carried: MND_STANCE_NOWHERE: nothing */
  guint dragged;
  gboolean is_dragging; /* the hand has moved far enough */
  gboolean is_carried;  /* by keys */
  MndPoint pointer;
  int target[MND_STANCE_N_AXES];
  guint scrolling; /* the tick callback, while the pointer is at an edge */
};

/* The part that has the point of the board in its sight, and the point in it. FALSE where none has. */
gboolean mnd_stance_board_find_part (MndStanceBoard *board, MndPoint point, MndStancePart *part, MndPoint *in_part);
/* MND_STANCE_NOWHERE where there is none. */
guint mnd_stance_board_find_chip (MndStanceBoard *board, MndPoint point);
void mnd_stance_board_queue_draw (MndStanceBoard *board);
/* What has the keyboard is told anew, as after a step of what is carried. */
void mnd_stance_board_name_focus (MndStanceBoard *board);
/* With what is carried. */
void mnd_stance_board_snapshot_dragged (MndStanceBoard *board, GtkSnapshot *snapshot);

/* -drag.c */
void mnd_stance_board_add_drag (MndStanceBoard *board);
/* Forgets what is dragged or carried. */
void mnd_stance_board_cancel (MndStanceBoard *board);
/* By keys; where it stands now, or its known value and the middle. */
void mnd_stance_board_carry (MndStanceBoard *board, guint chip);
/* TRUE where the key was about what is carried. */
gboolean mnd_stance_board_take_carry_key (MndStanceBoard *board, guint key);

/* -input.c */
void mnd_stance_board_add_controllers (MndStanceBoard *board);
/* Cells along and up that an arrow means; FALSE for other keys. */
gboolean mnd_stance_board_read_arrow (MndStanceBoard *board, guint key, int *along, int *up);
