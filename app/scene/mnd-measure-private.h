/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How wide text in Latin letters will be, without laying it out: widths of pairs of letters, which Pango tells once and
 * which hold kerning, are added up. Shaping a name costs a hundred times more, and a large map has thousands of them.
 * Of other scripts it says that it does not know.
 *
 * Threads: belongs to the context, and with it to one thread at a time.
 */
#pragma once

#include <glib.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _MndMeasure MndMeasure;

/* For text of one size and weight; NULL where there is none yet. */
MndMeasure *mnd_measure_find (PangoContext *context, double size, gboolean bold);
/* With the font and the attributes of `layout`, which gets another text. The measure belongs to the context. */
MndMeasure *mnd_measure_make (PangoContext *context, PangoLayout *layout, double size, gboolean bold);
/* Of a line, in points. */
double mnd_measure_get_height (MndMeasure *measure);
/* Breaks the text at the width into as few lines as there are, and joins them by line ends. NULL where it does not
 * know, where a word is wider, or where it takes more than `max_lines`. `n_lines` and `widest` may be NULL; free with
 * g_free().
 */
char *mnd_measure_dup_broken (MndMeasure *measure, const char *text, double width, guint max_lines, guint *n_lines,
                              double *widest);

G_END_DECLS
