/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the painter and the legend share. */
#pragma once

#include "scene/mnd-legend.h"
#include "scene/mnd-painter.h"
#include "scene/mnd-raster.h"
#include "scene/mnd-text-sink.h"

G_BEGIN_DECLS

/* What painting goes by. */
typedef struct
{
  MndScene *scene;
  cairo_t *cr;
  const MndStyle *style;
  const MndPaintState *state;
  const MndTextSink *sink;
  const MndRect *clip; /* with what reaches into it; NULL: everything */
  double scale;        /* 0: full detail */
  gboolean has_text;
  gboolean has_marks;
  gboolean has_outlines; /* else a node is a patch and a line is straight */
  double min_width;
  MndRaster *raster; /* what thin lines and patches are drawn with; NULL: cairo */
  /* What there is to draw: all, or what the clip may show. Borrowed items in the order of the scene's arrays. */
  GPtrArray *ties;
  GPtrArray *links;
  GPtrArray *bundles;
  GPtrArray *supports;
  GPtrArray *boxes;
  GPtrArray *actors;
} MndBrush;

/* mnd-painter.c */
gboolean mnd_brush_is_selected (const MndBrush *brush, const MndId *id);
gboolean mnd_brush_is_hovered (const MndBrush *brush, const MndId *id);
gboolean mnd_brush_is_dimmed (const MndBrush *brush, const MndId *id);
gboolean mnd_brush_is_visible (const MndBrush *brush, const MndRect *rect);
/* The colour, or what remains of it. */
MndColor mnd_brush_shade (const MndBrush *brush, const MndColor *color, gboolean dimmed);
/* Where a node is drawn; TRUE where that is not where it stands. */
gboolean mnd_brush_displace (const MndBrush *brush, const MndSceneNode *node, MndRect *rect);

/* mnd-scene-marks.c: that there are open findings, at the corner of the rectangle. */
void mnd_brush_draw_gravity (const MndBrush *brush, const MndSceneNode *node, const MndRect *rect);

/* mnd-painter-collect.c: fills and drops the arrays. */
void mnd_brush_collect (MndBrush *brush);
void mnd_brush_drop_collected (MndBrush *brush);

/* mnd-scene-captions.c */
void mnd_brush_draw_captions (const MndBrush *brush);

/* mnd-painter-groups.c */
void mnd_brush_draw_frames (const MndBrush *brush);
void mnd_brush_draw_titles (const MndBrush *brush);
/* A folded group. */
void mnd_brush_draw_folded (const MndBrush *brush, const MndSceneNode *box);
void mnd_brush_draw_bundle (const MndBrush *brush, const MndSceneLine *line, const MndPoint *path, guint n_points,
                            MndPoint tip);
void mnd_brush_draw_bundle_words (const MndBrush *brush, const MndSceneLine *line);

gboolean mnd_painter_paint_with_text (MndScene *scene, cairo_t *cr, const MndRect *clip, double scale,
                                      const MndPaintState *state, const MndTextSink *sink);
/* A node, with the glyph of its role and the colour of its tone, and a line as the painter draws them, for the legend.
 */
void mnd_painter_draw_box (cairo_t *cr, MndShape shape, MndRole role, MndRole tone, MndDash border, const MndRect *rect,
                           const MndStyle *style);
void mnd_painter_draw_stroke (cairo_t *cr, const MndLineStyle *line, MndDash dash, MndPoint from, MndPoint to,
                              const MndStyle *style);

void mnd_legend_paint_with_text (MndLegend *legend, cairo_t *cr, double width, const MndStyle *style,
                                 const MndTextSink *sink);

G_END_DECLS
