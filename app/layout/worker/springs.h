/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The engines that pull neighbours together and push others away: neato, fdp, sfdp. */

#pragma once

#include "layout/worker/part.h"

G_BEGIN_DECLS

/* Places the boxes of one part. @engine is NEATO, FDP or SFDP. Present positions are where it starts, or else what
 * it is turned to; NEATO and FDP also hold pins. FALSE when Graphviz failed. */
gboolean mnd_springs_layout (MndSheet *sheet, MndPart *part, MndLayoutEngine engine);

G_END_DECLS
