/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who or what on the map answers a question of coverage: the other side of what mnd-coverage.h counts as found. */
#pragma once

#include "analysis/mnd-state.h"

/* Keys (MndId) of actors, of support, or of mandates; none twice. Empty where an assessment alone answers it, or a
 * column of the actor does (its budget). Free with g_array_unref(). */
GArray *mnd_state_dup_answerers (MndState *state, guint actor, MndQuestion question);
