/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column that is true or false: a check button. */
#pragma once

#include "desktop/mnd-column-row.h"

#define MND_TYPE_BOOLEAN_ROW (mnd_boolean_row_get_type ())
G_DECLARE_FINAL_TYPE (MndBooleanRow, mnd_boolean_row, MND, BOOLEAN_ROW, MndColumnRow)
