/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text that is laid out once: broken into lines, measured, ready to be drawn at any scale. Glyphs are placed without
 * hinting, so that the same text has the same width on every device.
 */
#pragma once

#include "scene/mnd-geometry.h"
#include "scene/mnd-style.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _MndLabel MndLabel;

/* One point is one unit. In the language of the program, for pango_context_set_language(). With a font map of its own,
 * so that it may be used on another thread than the default one. */
PangoContext *mnd_label_create_context (void);

/*
 * What can be drawn and written of a text from anywhere: valid UTF-8 in which control characters, line ends and code
 * points that are none are spaces. Cairo would make no picture at all of some of these. Labels do this by themselves.
 */
char *mnd_label_dup_clean (const char *text);

typedef struct
{
  const char *text;
  const char *detail; /* on a line of its own below, smaller; may be NULL */
  double size;
  double detail_size;
  double min_width; /* the lines are broken at the least width between these, in even steps ... */
  double max_width;
  guint max_lines; /* ... that needs no more lines than this; what is longer still is cut off with an ellipsis */
  gboolean bold;
  /* BCP 47, which tells what forms of letters are meant, as of Han; NULL: the language of the context */
  const char *language;
  const char *detail_language;
} MndLabelTask;

MndLabel *mnd_label_new (PangoContext *context, const MndLabelTask *task);
/* One line, as long as it is. */
MndLabel *mnd_label_new_line (PangoContext *context, const char *text, double size, gboolean bold);
void mnd_label_free (MndLabel *label);

/* Of the widest line, and of all lines. */
double mnd_label_get_width (const MndLabel *label);
double mnd_label_get_height (const MndLabel *label);
gboolean mnd_label_is_cut_off (const MndLabel *label);
/* Its first line runs from right to left: each paragraph as its first letter does that has a direction. */
gboolean mnd_label_is_rtl (const MndLabel *label);
/* How many of its characters no installed font can draw. */
guint mnd_label_count_unknown (const MndLabel *label);

typedef struct
{
  PangoLayoutLine *line;
  struct _MndGlyphs *glyphs; /* NULL: only Pango can draw it */
  GMutex *lock;              /* held where Pango draws */
  const char *text;          /* not terminated */
  guint length;              /* bytes */
  double width;
  double baseline; /* from the top of the label */
  double size;
  gboolean is_detail;
  gboolean bold;
  gboolean rtl; /* its paragraph runs from right to left */
} MndLabelLine;

/* Lays the label out where nobody did before. May be asked for from any thread as long as nobody makes labels. */
guint mnd_label_get_n_lines (const MndLabel *label);
const MndLabelLine *mnd_label_get_line (const MndLabel *label, guint i);
/* In the present colour, likewise from any thread. On pictures it is drawn glyph by glyph, else as text. */
void mnd_label_line_show (const MndLabelLine *line, cairo_t *cr, double x, double baseline);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndLabel, mnd_label_free)

G_END_DECLS
