/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column that holds a number of a few steps, such as 1 to 5, or yes and no: one toggle each, none where nobody said.
 */
#pragma once

#include "desktop/mnd-column-row.h"

#define MND_TYPE_SCALE_ROW (mnd_scale_row_get_type ())
G_DECLARE_FINAL_TYPE (MndScaleRow, mnd_scale_row, MND, SCALE_ROW, MndColumnRow)
