/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a grid of stances and its tray, for the screen and for pictures. */
#pragma once

#include "scene/mnd-stance-grid.h"
#include "scene/mnd-text-sink.h"

#include <cairo.h>

G_BEGIN_DECLS

#define MND_STANCE_HEAD_WIDTH 92.0   /* of the words beside the rows */
#define MND_STANCE_TOP_HEIGHT 24.0   /* the name of the axis upwards */
#define MND_STANCE_FOOT_HEIGHT 46.0  /* words under the columns, the name of their axis */
#define MND_STANCE_CHIP_HEIGHT 32.0  /* two lines */
#define MND_STANCE_STRIP_HEIGHT 16.0 /* at the foot of a cell, for points of trails */

/* What is only for the moment. All but the style may be nothing. */
typedef struct
{
  const MndStyle *style;
  GHashTable *selection; /* set of MndId */
  guint focus;           /* chips; MND_STANCE_NOWHERE: none */
  guint hover;
  const int *target;       /* the steps of the cell on which something would be dropped; NULL: none */
  gboolean is_tray_target; /* or in the tray */
  gboolean keeps_axis;     /* the words under the columns stay at the foot of the clip; on a surface without a ground */
  gboolean has_trails;
  GHashTable *trails; /* set of MndId: whose trails are drawn; NULL: all. As they were placed */
} MndStanceLook;

#define MND_STANCE_LOOK_INIT                                                                                           \
  {                                                                                                                    \
    .focus = MND_STANCE_NOWHERE, .hover = MND_STANCE_NOWHERE                                                           \
  }

/* A part of a grid that is placed; `clip`, in its coordinates, NULL: all of it. No background. From one thread. `sink`
 * may be NULL. */
void mnd_stance_painter_paint (MndStanceGrid *grid, cairo_t *cr, MndStancePart part, const MndRect *clip,
                               const MndStanceLook *look, const MndTextSink *sink);
/* A chip around a point, as it is while it is dragged; `more`: how many others come with it. */
void mnd_stance_painter_paint_dragged (MndStanceGrid *grid, cairo_t *cr, guint chip, guint more, MndPoint center,
                                       const MndStyle *style);
/* The words of a point of a trail, as they will be drawn; for mnd_stance_grid_place_trails(). */
MndLabel *mnd_stance_painter_make_words (MndStanceGrid *grid, const char *text);

G_END_DECLS
