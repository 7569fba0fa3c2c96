/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column that refers to another row of the map: its name, a list to choose another, and the way there. */
#pragma once

#include "desktop/mnd-column-row.h"

#define MND_TYPE_REFERENCE_ROW (mnd_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (MndReferenceRow, mnd_reference_row, MND, REFERENCE_ROW, MndColumnRow)
