/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of words with shares, such as the fields of a programme: one line a word, with its percentage. */
#pragma once

#include "desktop/mnd-column-row.h"

#define MND_TYPE_SHARES_ROW (mnd_shares_row_get_type ())
G_DECLARE_FINAL_TYPE (MndSharesRow, mnd_shares_row, MND, SHARES_ROW, MndColumnRow)
