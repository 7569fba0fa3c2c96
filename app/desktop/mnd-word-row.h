/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column that holds one word of a vocabulary: shown in words, chosen from a list that pops up. */
#pragma once

#include "desktop/mnd-column-row.h"

#define MND_TYPE_WORD_ROW (mnd_word_row_get_type ())
G_DECLARE_FINAL_TYPE (MndWordRow, mnd_word_row, MND, WORD_ROW, MndColumnRow)
