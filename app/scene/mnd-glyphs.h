/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What remains of a line of text once it is laid out: glyphs of fonts at their places. Pango is not asked any more,
 * which knows only one thread at a time, so that several painters may draw the same words. It measures nothing.
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _MndGlyphs MndGlyphs;

/* NULL where Pango alone can draw the line: letters that no font has. */
MndGlyphs *mnd_glyphs_new (PangoLayoutLine *line);
void mnd_glyphs_free (MndGlyphs *glyphs);
/* From the left end of the line, in the present colour. From any thread. */
void mnd_glyphs_show (const MndGlyphs *glyphs, cairo_t *cr, double x, double baseline);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndGlyphs, mnd_glyphs_free)

G_END_DECLS
