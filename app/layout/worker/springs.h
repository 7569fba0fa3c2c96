/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The engines that pull neighbours together and push others away: neato, fdp, sfdp. */

#pragma once

#include "layout/worker/part.h"

G_BEGIN_DECLS

/* Places the boxes of one part. @engine is NEATO, FDP or SFDP. The first two start from present positions and hold
 * pins; sfdp knows neither. FALSE when Graphviz failed. */
gboolean mnd_springs_layout (MndSheet *sheet, MndPart *part, MndLayoutEngine engine);

G_END_DECLS
