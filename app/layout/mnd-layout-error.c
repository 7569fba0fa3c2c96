/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of the room. */

#include "layout/mnd-layout-error.h"

G_DEFINE_QUARK (mnd - layout - error - quark, mnd_layout_error)
