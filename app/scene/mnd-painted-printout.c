/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A function as a printout; see the header. */
#include "scene/mnd-painted-printout.h"

struct _MndPaintedPrintout
{
  MndPrintout parent_instance;
  double width;
  double height;
  MndPaintFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (MndPaintedPrintout, mnd_painted_printout, MND_TYPE_PRINTOUT)

static void
mnd_painted_printout_measure (MndPrintout *printout, double *width, double *height)
{
  MndPaintedPrintout *self = MND_PAINTED_PRINTOUT (printout);

  *width = self->width;
  *height = self->height;
}

static void
mnd_painted_printout_paint (MndPrintout *printout, guint page, cairo_t *cr, const MndTextSink *sink)
{
  MndPaintedPrintout *self = MND_PAINTED_PRINTOUT (printout);

  self->func (cr, sink, self->user_data);
}

static void
mnd_painted_printout_finalize (GObject *object)
{
  MndPaintedPrintout *self = MND_PAINTED_PRINTOUT (object);

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  G_OBJECT_CLASS (mnd_painted_printout_parent_class)->finalize (object);
}

static void
mnd_painted_printout_class_init (MndPaintedPrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_painted_printout_finalize;
  MND_PRINTOUT_CLASS (klass)->measure = mnd_painted_printout_measure;
  MND_PRINTOUT_CLASS (klass)->paint = mnd_painted_printout_paint;
}

static void
mnd_painted_printout_init (MndPaintedPrintout *self)
{
}

MndPrintout *
mnd_painted_printout_new (double width, double height, MndPaintFunc paint, gpointer user_data, GDestroyNotify destroy)
{
  MndPaintedPrintout *self;

  g_return_val_if_fail (width > 0 && height > 0 && paint != NULL, NULL);

  self = g_object_new (MND_TYPE_PAINTED_PRINTOUT, NULL);
  self->width = width;
  self->height = height;
  self->func = paint;
  self->user_data = user_data;
  self->destroy = destroy;
  return MND_PRINTOUT (self);
}
