/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Actors by their power and their stance: which measures of an actor may be an axis of a grid
 * (scene/mnd-stance-grid.h), what they are called, and the edit that puts actors into another cell. What was before is
 * in mnd-stance-history.h.
 */
#pragma once

#include "document/mnd-view.h"
#include "scene/mnd-stance-grid.h"

/* Columns of an actor that are a whole number of a few steps. */
typedef enum
{
  MND_STANCE_INFLUENCE,
  MND_STANCE_REFORM, /* against it, or for it */
  MND_STANCE_OPENNESS,
  MND_STANCE_CAPACITY,
  MND_STANCE_WILL,
  MND_STANCE_N_MEASURES
} MndStanceMeasure;

/* Two different ones. */
typedef struct
{
  MndStanceMeasure axes[MND_STANCE_N_AXES];
} MndStanceChoice;

/* How powerful, over whether for reform. */
#define MND_STANCE_CHOICE_INIT                                                                                         \
  {                                                                                                                    \
    {                                                                                                                  \
      [MND_STANCE_ACROSS] = MND_STANCE_REFORM, [MND_STANCE_UP] = MND_STANCE_INFLUENCE                                  \
    }                                                                                                                  \
  }

/* The name of its column: "influence", "stance". */
const char *mnd_stance_measure_get_word (MndStanceMeasure measure);
/* For people. */
const char *mnd_stance_measure_get_label (MndStanceMeasure measure);
gboolean mnd_stance_measure_from_word (const char *word, MndStanceMeasure *measure);
guint mnd_stance_measure_get_column (MndStanceMeasure measure);
/* Where that one is on the other axis, the two change places. */
void mnd_stance_choice_set (MndStanceChoice *choice, guint axis, MndStanceMeasure measure);

/* With the languages, the filter, the lens and the day of the view. Not placed yet. */
MndStanceGrid *mnd_stance_new_grid (MndView *view, const MndStanceChoice *choice);
/* "Sierra Leone Police. Influence: 4, much. Stance on reform: not assessed". Free with g_free(). */
char *mnd_stance_dup_words (const MndStanceGrid *grid, guint chip);
/* The same of an actor that is being carried to a cell: where it would be. Free with g_free(). */
char *mnd_stance_dup_target_words (const MndStanceGrid *grid, guint chip, const int steps[MND_STANCE_N_AXES]);
/* "Not assessed: 12". Free with g_free(). */
char *mnd_stance_dup_tray_title (const MndStanceGrid *grid);

/* Values, not steps; MND_STANCE_NO_VALUE: not assessed. */
#define MND_STANCE_NO_VALUE G_MININT64
typedef struct
{
  MndId actor;
  gint64 values[MND_STANCE_N_AXES];
} MndStancePlacement;

/* All of them as one edit, both values of each. `is_step`: one of many small ones, such as an arrow key held down;
 * those of the same actors that follow each other are one undo. */
gboolean mnd_document_place_in_grid (MndDocument *document, const MndStanceChoice *choice,
                                     const MndStancePlacement *placements, guint n_placements, gboolean is_step,
                                     GError **error);
