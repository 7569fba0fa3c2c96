/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the chart of a neighbourhood share; see mnd-ego-chart.c. */
#pragma once

#include "desktop/mnd-ego-chart.h"
#include "desktop/mnd-grid-focus.h"
#include "scene/mnd-viewport.h"

#include <adwaita.h>

struct _MndEgoChart
{
  GtkWidget parent_instance;
  MndEgoPicture *picture; /* NULL: nothing is shown */
  MndViewport *viewport;
  GHashTable *selection; /* set of MndId; may be NULL */
  MndEgoWordsFunc words;
  gpointer words_data;

  MndGridFocus focus;
  MndId place; /* where the keyboard is; a node of the picture while there are any */
  gboolean has_place;
  MndId hover;
  gboolean has_hover;
  MndPoint pointer;
  MndPoint dragged; /* so far */
  gboolean was_dragged;
  gboolean is_allocating;
  double flatness;    /* for which the picture was asked */
  guint reshape;      /* 0: nothing is waited for */
  gboolean is_fitted; /* all of it is in sight, and stays so when the size changes */

  AdwAnimation *animation; /* NULL: nothing moves */
  GHashTable *old_places;  /* MndId -> MndPoint */
  GHashTable *places;      /* where nodes are on their way; NULL: where they stand */
};

MndScene *mnd_ego_chart_get_scene (MndEgoChart *chart);
char *mnd_ego_chart_dup_words (MndEgoChart *chart, const MndId *item);

/* -input.c */
void mnd_ego_chart_add_input (MndEgoChart *chart);

/* -motion.c */
/* Notes where everything stands, before another picture comes. */
void mnd_ego_chart_begin_motion (MndEgoChart *chart);
/* From there to where it stands now. */
void mnd_ego_chart_play_motion (MndEgoChart *chart);
void mnd_ego_chart_stop_motion (MndEgoChart *chart);
