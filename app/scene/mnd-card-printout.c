/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of cards over pages; see the header. */
#include "scene/mnd-card-printout.h"

#include "scene/mnd-card-painter.h"

#include <math.h>

#define PAPER_SCALE 0.72 /* what is read close by is smaller than on a screen */
#define WHOLE_WIDTH 900.0
#define ALONE_WIDTH 640.0

struct _MndCardPrintout
{
  MndPrintout parent_instance;
  MndCardSheet *sheet;
  gboolean mirrored;
  double width;       /* of a page, in the sheet's units */
  guint n_first_rows; /* of cards, on the first page and on each that follows */
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (MndCardPrintout, mnd_card_printout, MND_TYPE_PRINTOUT)

static double
get_whole_width (MndCardPrintout *self)
{
  return mnd_card_sheet_get_n_cards (self->sheet) > 1 ? WHOLE_WIDTH : ALONE_WIDTH;
}

static void
mnd_card_printout_measure (MndPrintout *printout, double *width, double *height)
{
  MndCardPrintout *self = MND_CARD_PRINTOUT (printout);

  *width = get_whole_width (self);
  *height = mnd_card_sheet_get_height (self->sheet, *width);
}

static guint
count_rows_in (MndCardPrintout *self, double height)
{
  return (guint) MAX (floor (height / PAPER_SCALE / mnd_card_sheet_get_pitch (self->sheet, self->width)), 1);
}

static guint
mnd_card_printout_paginate (MndPrintout *printout, double width, double first_height, double height)
{
  MndCardPrintout *self = MND_CARD_PRINTOUT (printout);
  guint n_columns, n_rows;

  self->width = width / PAPER_SCALE;
  n_columns = mnd_card_sheet_count_columns (self->sheet, self->width);
  n_rows = (mnd_card_sheet_get_n_cards (self->sheet) + n_columns - 1) / n_columns;
  self->n_first_rows = count_rows_in (self, first_height);
  self->n_rows = count_rows_in (self, height);
  return n_rows <= self->n_first_rows ? 1 : 1 + (n_rows - self->n_first_rows + self->n_rows - 1) / self->n_rows;
}

static MndCardFrame
make_frame (MndCardPrintout *self, guint page)
{
  MndCardFrame frame = { .width = get_whole_width (self), .mirrored = self->mirrored };
  guint first;

  if (page == MND_PRINTOUT_WHOLE)
    {
      frame.height = mnd_card_sheet_get_height (self->sheet, frame.width);
      return frame;
    }
  first = page == 0 ? 0 : self->n_first_rows + (page - 1) * self->n_rows;
  frame.width = self->width;
  frame.y = first * mnd_card_sheet_get_pitch (self->sheet, self->width);
  frame.height = (page == 0 ? self->n_first_rows : self->n_rows) * mnd_card_sheet_get_pitch (self->sheet, self->width);
  return frame;
}

static void
mnd_card_printout_paint (MndPrintout *printout, guint page, cairo_t *cr, const MndTextSink *sink)
{
  MndCardPrintout *self = MND_CARD_PRINTOUT (printout);
  MndCardFrame frame = make_frame (self, page);
  MndCardLook look = MND_CARD_LOOK_INIT;

  look.style = mnd_style_get (MND_APPEARANCE_PRINT);
  if (page != MND_PRINTOUT_WHOLE)
    cairo_scale (cr, PAPER_SCALE, PAPER_SCALE);
  mnd_card_painter_paint (self->sheet, cr, &frame, &look, sink);
}

static void
mnd_card_printout_finalize (GObject *object)
{
  g_clear_pointer (&MND_CARD_PRINTOUT (object)->sheet, mnd_card_sheet_free);
  G_OBJECT_CLASS (mnd_card_printout_parent_class)->finalize (object);
}

static void
mnd_card_printout_class_init (MndCardPrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_card_printout_finalize;
  MND_PRINTOUT_CLASS (klass)->measure = mnd_card_printout_measure;
  MND_PRINTOUT_CLASS (klass)->paginate = mnd_card_printout_paginate;
  MND_PRINTOUT_CLASS (klass)->paint = mnd_card_printout_paint;
}

static void
mnd_card_printout_init (MndCardPrintout *self)
{
}

MndPrintout *
mnd_card_printout_new (MndCardSheet *sheet, gboolean mirrored)
{
  MndCardPrintout *self;

  g_return_val_if_fail (sheet != NULL, NULL);

  self = g_object_new (MND_TYPE_CARD_PRINTOUT, NULL);
  self->sheet = sheet;
  self->mirrored = mirrored;
  return MND_PRINTOUT (self);
}
