/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column that holds several words of a vocabulary: one toggle each. */
#pragma once

#include "desktop/mnd-column-row.h"

#define MND_TYPE_WORDS_ROW (mnd_words_row_get_type ())
G_DECLARE_FINAL_TYPE (MndWordsRow, mnd_words_row, MND, WORDS_ROW, MndColumnRow)
