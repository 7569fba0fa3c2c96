/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A printout of one picture by whoever can paint one: as large as it is in pictures, and on one page of paper, smaller
 * where it has to be. */
#pragma once

#include "scene/mnd-printout.h"

G_BEGIN_DECLS

#define MND_TYPE_PAINTED_PRINTOUT (mnd_painted_printout_get_type ())
G_DECLARE_FINAL_TYPE (MndPaintedPrintout, mnd_painted_printout, MND, PAINTED_PRINTOUT, MndPrintout)

/* Paints with its top left at 0, 0 of `cr`, without a background; text through `sink`, see mnd-text-sink.h. */
typedef void (*MndPaintFunc) (cairo_t *cr, const MndTextSink *sink, gpointer user_data);

/* Sizes in points. `user_data` has to live as long as the printout: `destroy` (may be NULL) is its end. */
MndPrintout *mnd_painted_printout_new (double width, double height, MndPaintFunc paint, gpointer user_data,
                                       GDestroyNotify destroy);

G_END_DECLS
