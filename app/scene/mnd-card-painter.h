/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the part of a sheet of cards that its frame shows, for the screen and for pictures, and its marks by
 * themselves. Every score has a shape of its own; colour comes on top. */
#pragma once

#include "scene/mnd-card-sheet.h"
#include "scene/mnd-text-sink.h"

#include <cairo.h>

G_BEGIN_DECLS

/* What is only for the moment. All but the style may be nothing. */
typedef struct
{
  const MndStyle *style;
  GHashTable *selection; /* set of MndId */
  guint card, item;      /* that are chosen */
  gboolean has_focus;    /* the keyboard is there */
  guint hover_card, hover_item;
} MndCardLook;

#define MND_CARD_LOOK_INIT                                                                                             \
  {                                                                                                                    \
    .card = MND_CARD_NOWHERE, .item = MND_CARD_NOWHERE, .hover_card = MND_CARD_NOWHERE, .hover_item = MND_CARD_NOWHERE \
  }

/* No background. From one thread. `sink` may be NULL. */
void mnd_card_painter_paint (MndCardSheet *sheet, cairo_t *cr, const MndCardFrame *frame, const MndCardLook *look,
                             const MndTextSink *sink);
/* The mark of a score in a square of side `size`. */
void mnd_card_painter_draw_score (cairo_t *cr, MndScore score, MndPoint center, double size, const MndStyle *style);

void mnd_card_painter_draw_flag (cairo_t *cr, MndCardFlag flag, MndPoint center, double size, const MndStyle *style);

G_END_DECLS
