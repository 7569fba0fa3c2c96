/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of the bars of cards, for their painter. */
#pragma once

#include "scene/mnd-card-painter.h"

G_BEGIN_DECLS

/* One of the five parts, each with a pattern of its own. */
void mnd_card_marks_fill_part (cairo_t *cr, MndScore score, const MndRect *part, const MndStyle *style);
/* Of the number in it. */
MndColor mnd_card_marks_get_ink (MndScore score, const MndStyle *style);

G_END_DECLS
