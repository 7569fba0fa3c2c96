/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart of time on a page, whose text may be written as text. */
#pragma once

#include "scene/mnd-painter-private.h"
#include "scene/mnd-time-painter.h"

G_BEGIN_DECLS

void mnd_time_painter_paint_with_text (MndTimeChart *chart, cairo_t *cr, const MndTimeFrame *frame,
                                       const MndTimeLook *look, const MndTextSink *sink);

G_END_DECLS
