/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of labels to wherever they go; see the header. */
#include "scene/mnd-text-sink.h"

#include "scene/mnd-mark.h"

void
mnd_text_sink_show (const MndTextSink *sink, cairo_t *cr, const MndLabelLine *line, double x, double baseline,
                    const MndColor *color)
{
  if (sink != NULL && sink->func != NULL)
    {
      sink->func (cr, line, x, baseline, color, sink->data);
      return;
    }
  mnd_mark_set_color (cr, color);
  mnd_label_line_show (line, cr, x, baseline);
}

void
mnd_text_sink_show_label (const MndTextSink *sink, cairo_t *cr, const MndLabel *label, double x, double top,
                          gboolean centered, const MndColor *color, const MndColor *detail_color)
{
  gboolean rtl = mnd_label_is_rtl (label);

  for (guint i = 0; i < mnd_label_get_n_lines (label); i++)
    {
      const MndLabelLine *line = mnd_label_get_line (label, i);
      double start = rtl ? x + mnd_label_get_width (label) - line->width : x;
      mnd_text_sink_show (sink, cr, line, centered ? x - line->width / 2 : start, top + line->baseline,
                          line->is_detail ? detail_color : color);
    }
}

void
mnd_text_sink_show_lines (const MndTextSink *sink, cairo_t *cr, const MndLabel *label, guint first, guint last,
                          const MndRect *box, double line_height, MndTextSide side, const MndColor *color)
{
  double ascent = mnd_label_get_line (label, 0)->baseline;

  for (guint i = first; i < MIN (last, mnd_label_get_n_lines (label)); i++)
    {
      const MndLabelLine *line = mnd_label_get_line (label, i);
      double room = box->width - line->width;
      double x = box->x + (side == MND_TEXT_LEFT ? 0 : side == MND_TEXT_MIDDLE ? room / 2 : room);
      mnd_text_sink_show (sink, cr, line, x, box->y + (i - first) * line_height + ascent, color);
    }
}
