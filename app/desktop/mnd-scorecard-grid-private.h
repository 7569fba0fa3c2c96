/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the grid share; see mnd-scorecard-grid.c. */
#pragma once

#include "desktop/mnd-grid-focus.h"
#include "desktop/mnd-scorecard-grid.h"

struct _MndScorecardGrid
{
  GtkWidget parent_instance;
  GtkAdjustment *adjustments[2]; /* by GtkOrientation; it never scrolls sideways */
  guint policies[2];
  MndGridFocus focus;

  MndCardSheet *sheet; /* NULL: nothing is shown */
  MndCardWords dup_words;
  gpointer words_data;
  GHashTable *selection;
  MndCardFrame frame;
  gboolean placing;

  guint card, item; /* that are chosen */
  MndId card_id;
  guint hover_card, hover_item;
};

/* -input.c */
void mnd_scorecard_grid_add_controllers (MndScorecardGrid *grid);
