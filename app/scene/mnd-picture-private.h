/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture before it has a format: the page with its parts, and what each format makes of it. */
#pragma once

#include "scene/mnd-legend.h"
#include "scene/mnd-painter-private.h"
#include "scene/mnd-picture.h"
#include "scene/mnd-time-painter-private.h"

G_BEGIN_DECLS

/* Points from the top left of the page. */
typedef struct
{
  MndScene *scene;     /* NULL: the chart is drawn */
  MndTimeChart *chart; /* NULL: the scene is drawn */
  const MndTimeFrame *frame;
  int day;
  const MndStyle *style;
  const char *title; /* NULL: none */
  const char *language;
  const char *created;
  MndLabel *title_label; /* NULL: none; as the other three */
  MndLabel *second_title_label;
  MndLabel *subtitle_label;
  MndLabel *note_label;
  MndLegend *legend; /* NULL: none */
  double type_scale; /* of everything but the drawing: a large drawing is looked at from farther away */
  double margin;
  gboolean rtl; /* its language runs from right to left, and so does the page: its words begin at the right */
  double width;
  double height;
  double title_top;
  double second_title_top;
  double subtitle_top;
  double legend_top;
  double note_top;
  MndPoint drawing; /* what is added to map coordinates */
} MndPage;

void mnd_page_paint (const MndPage *page, cairo_t *cr, const MndTextSink *sink);

/* Each returns the whole file; NULL where cairo could not make it. */
GBytes *mnd_page_dup_svg (const MndPage *page, GError **error);
GBytes *mnd_page_dup_pdf (const MndPage *page, GError **error);
GBytes *mnd_page_dup_png (const MndPage *page, double scale, GError **error);

/* For cairo's stream surfaces: appends to a GByteArray. */
cairo_status_t mnd_page_write_cb (void *bytes, const unsigned char *data, unsigned int length);
/* FALSE, with an error, where the surface or context is not well. */
gboolean mnd_page_check (cairo_status_t status, GError **error);

G_END_DECLS
