/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column that is typed: a text, a date that may be partial, a number, an amount of money. */
#pragma once

#include "desktop/mnd-column-row.h"

#define MND_TYPE_ENTRY_ROW (mnd_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (MndEntryRow, mnd_entry_row, MND, ENTRY_ROW, MndColumnRow)
