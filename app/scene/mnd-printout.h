/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Something that can be handed on: on pages of paper, printed or as PDF, or as one picture without page breaks (SVG,
 * PNG). This type has what all of them share: title, date and lens above, small print and number of the page below, and
 * the way to a file. What is in between its subclasses paint. Whoever has a painter needs no subclass: see
 * mnd-painted-printout.h.
 *
 * The same content and words make the same bytes. Text stays text in SVG and PDF. From one thread at a time.
 */
#pragma once

#include "scene/mnd-picture.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _MndTextSink MndTextSink; /* mnd-text-sink.h */

#define MND_TYPE_PRINTOUT (mnd_printout_get_type ())
G_DECLARE_DERIVABLE_TYPE (MndPrintout, mnd_printout, MND, PRINTOUT, GObject)

/* In place of a page: all of it as one picture. */
#define MND_PRINTOUT_WHOLE G_MAXUINT

/* What a subclass paints begins at 0, 0 of `cr` and has no background; sizes are points. */
struct _MndPrintoutClass
{
  GObjectClass parent_class;

  /* How large the whole is as one picture. */
  void (*measure) (MndPrintout *printout, double *width, double *height);
  /* Divides it over pages that are so wide and, but for the first one, so high; returns how many there are, at least
   * one. NULL: it is one page, and made smaller where it does not fit. */
  guint (*paginate) (MndPrintout *printout, double width, double first_height, double height);
  /* A page of the last pagination, or MND_PRINTOUT_WHOLE. All text goes through `sink`. */
  void (*paint) (MndPrintout *printout, guint page, cairo_t *cr, const MndTextSink *sink);

  gboolean is_bare; /* it has its words within: nothing is put above and below */
};

/* Each may be NULL. */
typedef struct
{
  const char *title;
  const char *subtitle; /* of which day, through what lens, what is left out */
  const char *legend;   /* what marks mean */
  const char *note;     /* small print: what made it and when */
  const char *created;  /* ISO 8601 with time, for the PDF's own record */
  const char *language; /* BCP 47; NULL: the program's. Where it runs from right to left, so do the pages */
} MndPrintoutWords;

/* They are copied. */
void mnd_printout_set_words (MndPrintout *printout, const MndPrintoutWords *words);
const char *mnd_printout_get_title (MndPrintout *printout);
const char *mnd_printout_get_language (MndPrintout *printout);
gboolean mnd_printout_is_rtl (MndPrintout *printout);

/* A sheet upright; the margin is left free on all sides. */
typedef struct
{
  double width;
  double height;
  double margin;
} MndPaper;

#define MND_PAPER_A4                                                                                                   \
  {                                                                                                                    \
    595.28, 841.89, 42.52                                                                                              \
  }

/* It wants paper on its side: upright it would have to be much smaller. */
gboolean mnd_printout_is_wide (MndPrintout *printout, const MndPaper *paper);
/* Divides it over sheets as they lie in the printer, which nobody turns any more. Returns how many, at least one. */
guint mnd_printout_paginate (MndPrintout *printout, const MndPaper *sheet);
/* One of these, with 0, 0 at the corner of the sheet. */
void mnd_printout_paint_page (MndPrintout *printout, guint page, cairo_t *cr);

/* PDF: pages of that paper, turned where it is wide (NULL: A4). SVG and PNG: one picture. Leaves the stream open. Fails
 * with MND_SCENE_ERROR_WRITE. */
gboolean mnd_printout_write (MndPrintout *printout, MndPictureFormat format, GOutputStream *stream,
                             const MndPaper *paper, GError **error);

G_END_DECLS
