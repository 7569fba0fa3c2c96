/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the colours, shapes, lines and marks of a scene mean: rows for what is really in it, with counts, in the
 * language of the interface. A legend is made from a scene as it is and does not change; make another one after
 * MndScene::changed.
 */
#pragma once

#include "scene/mnd-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef enum
{
  MND_LEGEND_COMPARISON, /* halos and signs, while states are compared */
  MND_LEGEND_LENS,       /* colour, where there is a lens */
  MND_LEGEND_FUNCTIONS,  /* glyph, and colour where there is no lens */
  MND_LEGEND_SHAPES,     /* statehood */
  MND_LEGEND_LINKS,      /* kinds of links */
  MND_LEGEND_SUPPORT,    /* support and its parties */
  MND_LEGEND_MARKS,      /* strokes and marks */
  MND_LEGEND_GROUPS,     /* folded groups and bundles, which stand for many */
  MND_LEGEND_FINDINGS,   /* marks of open findings, and how much is assessed */
  MND_N_LEGEND_SECTIONS
} MndLegendSection;

typedef struct
{
  MndLegendSection section;
  const char *word;  /* of the catalogue or of the mark; "none" for no function. Names the row within its section */
  const char *label; /* for people */
  guint count;       /* how many items of the scene look so; 0 where it is not about items */
  gboolean hidden;   /* they are left out of the picture: see mnd-scene-hidden.h */
} MndLegendRow;

#define MND_TYPE_LEGEND (mnd_legend_get_type ())
G_DECLARE_FINAL_TYPE (MndLegend, mnd_legend, MND, LEGEND, GObject)

MndLegend *mnd_legend_new (MndScene *scene);
/* The same while states are compared: `tints` as in MndPaintState, NULL where nothing is compared. The legend keeps it.
 */
MndLegend *mnd_legend_new_compared (MndScene *scene, GHashTable *tints);

/* As in a mirror, as a legend is anyway whose words run from right to left: for a page that runs so. */
void mnd_legend_mirror (MndLegend *legend);

/* Sections stand in their order. Borrowed. */
guint mnd_legend_get_n_rows (MndLegend *legend);
const MndLegendRow *mnd_legend_get_row (MndLegend *legend, guint i);
const char *mnd_legend_get_heading (MndLegend *legend, MndLegendSection section);
/* Whether an item of the scene (its id; also of a folded group or a bundle) looks as the row says: for highlighting
 * what a row means. */
gboolean mnd_legend_row_matches (MndLegend *legend, guint i, MndScene *scene, const MndId *id);

/* The height it takes where it is `width` wide: sections flow into as many columns as have room. */
double mnd_legend_get_height (MndLegend *legend, double width);
/* The width of one column: what a legend beside a map needs at least. */
double mnd_legend_get_column_width (MndLegend *legend);
/* Paints it with its top left at 0, 0 of `cr`, `width` wide and without a background. */
void mnd_legend_paint (MndLegend *legend, cairo_t *cr, double width, const MndStyle *style);
/* The row under a point of what mnd_legend_paint() drew at that width; -1 where there is none. */
int mnd_legend_find_row_at (MndLegend *legend, double width, MndPoint point);
/* Where it stands there; FALSE for a row that there is none of. */
gboolean mnd_legend_find_row_rect (MndLegend *legend, double width, guint row, MndRect *rect);

G_END_DECLS
