/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How text leaves a painter: drawn by Pango, or handed to a picture that writes it as text. A painter that sends all
 * its text through one is right on the screen, on paper and in SVG alike.
 */
#pragma once

#include "scene/mnd-label.h"
#include "scene/mnd-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Painters' headers name it likewise, so that who only calls them needs no Pango. */
typedef struct _MndTextSink MndTextSink;

/* One line of text with its left end and baseline in the coordinates of `cr`, in whose matrix it stands. */
typedef void (*MndTextFunc) (cairo_t *cr, const MndLabelLine *line, double x, double baseline, const MndColor *color,
                             gpointer data);

/* `func` NULL: Pango draws; so it does where there is no sink at all. */
struct _MndTextSink
{
  MndTextFunc func;
  /* Around the text of each node of a scene; may be NULL. */
  void (*open) (cairo_t *cr, MndScene *scene, const MndSceneNode *node, gpointer data);
  void (*close) (cairo_t *cr, const MndSceneNode *node, gpointer data);
  gpointer data;
};

void mnd_text_sink_show (const MndTextSink *sink, cairo_t *cr, const MndLabelLine *line, double x, double baseline,
                         const MndColor *color);
/* All lines of a label: centred around `x`, or starting there. */
void mnd_text_sink_show_label (const MndTextSink *sink, cairo_t *cr, const MndLabel *label, double x, double top,
                               gboolean centered, const MndColor *color, const MndColor *detail_color);

typedef enum
{
  MND_TEXT_LEFT,
  MND_TEXT_MIDDLE,
  MND_TEXT_RIGHT,
} MndTextSide;

/* Lines `first` to `last` (which is not one of them) of a label in a box, from its top on;
 * each at that side of it, and `line_height` below the one before. */
void mnd_text_sink_show_lines (const MndTextSink *sink, cairo_t *cr, const MndLabel *label, guint first, guint last,
                               const MndRect *box, double line_height, MndTextSide side, const MndColor *color);

G_END_DECLS
