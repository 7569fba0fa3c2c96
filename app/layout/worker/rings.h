/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The engines that draw circles: twopi, rings around one root, and circo, a circle around each hub. */

#pragma once

#include "layout/worker/part.h"

G_BEGIN_DECLS

/* Places the boxes of one part. @engine is TWOPI or CIRCO; @root is a number in the part. FALSE when Graphviz
 * failed. */
gboolean mnd_rings_layout (MndSheet *sheet, MndPart *part, MndLayoutEngine engine, guint root);

G_END_DECLS
