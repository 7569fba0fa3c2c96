/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small pictures that stand before the rows of a legend. What they mean and how many there are is the legend's. */
#pragma once

#include "scene/mnd-geometry.h"
#include "scene/mnd-scene-marks.h"
#include "scene/mnd-shape.h"
#include "scene/mnd-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/* In points: what every one has, whatever it shows. */
#define MND_SAMPLE_WIDTH 30.0

typedef enum
{
  MND_SAMPLE_ROLE,
  MND_SAMPLE_SHAPE,
  MND_SAMPLE_TAG,
  MND_SAMPLE_PLACEHOLDER, /* an empty box */
  MND_SAMPLE_BORDER,      /* a box whose border is broken; the last of the boxes */
  MND_SAMPLE_LINE,
  MND_SAMPLE_DASH, /* a line that is broken */
  MND_SAMPLE_ARMED,
  MND_SAMPLE_CONFIDENTIAL,
  MND_SAMPLE_TINT,
  MND_SAMPLE_GRAVITY,
  MND_SAMPLE_COVERAGE, /* a bar, filled as far as all is assessed */
  MND_SAMPLE_FOLDED,   /* a stack of cards */
  MND_SAMPLE_BUNDLE,   /* a thick line */
  MND_SAMPLE_NONE,     /* the row is words only */
  MND_SAMPLE_LANGUAGE, /* a tag; the word in it is the legend's */
} MndSampleKind;

/* Of the rest only what its kind speaks of. */
typedef struct
{
  MndSampleKind kind;
  const char *word; /* of a line: as in mnd_style_get_line(); borrowed */
  MndRole role;     /* the glyph */
  MndRole tone;     /* the colour */
  MndShape shape;
  MndDash dash;
  MndTint tint;
  MndGravity gravity;
  double coverage;   /* 0 to 1 */
  gboolean mirrored; /* the language of the interface runs from right to left */
} MndSample;

/* Around `center`. Leaves `cr` as it was. */
void mnd_sample_draw (const MndSample *sample, cairo_t *cr, MndPoint center, const MndStyle *style);

G_END_DECLS
