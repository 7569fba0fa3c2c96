/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture from right to left is one from left to right, seen in a mirror: so is everything that stands already. */

#pragma once

#include "layout/mnd-layout-result.h"

G_BEGIN_DECLS

/* The same map in a mirror, for @engine. It is not for sending: least widths of groups are negative, which means that
 * they are reckoned from the right side. */
MndLayoutRequest *mnd_mirror_request (MndLayoutRequest *request, MndLayoutEngine engine);

/* What was placed, seen as @request has it: what it holds in its place is there again to the last bit. */
MndLayoutResult *mnd_mirror_result (MndLayoutResult *result, MndLayoutRequest *request);

G_END_DECLS
