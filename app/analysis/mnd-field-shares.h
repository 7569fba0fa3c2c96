/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An amount divided among the fields of its support, to the last minor unit: what the parts round off goes to those
 * that lost most by it, the first of equals first. Shares that do not reach a hundred leave the rest in no field;
 * shares that go beyond are taken in proportion; where the support gives none, its fields have equal parts.
 */
#pragma once

#include "analysis/mnd-state.h"

/* In no field. */
#define MND_FIELD_UNSAID MND_N_FIELDS
#define MND_FIELD_N_PARTS (MND_N_FIELDS + 1)

/* `parts` takes MND_FIELD_N_PARTS amounts (MndField, MND_FIELD_UNSAID), whose sum is `amount`. */
void mnd_support_divide (MndRecord *support, gint64 amount, gint64 *parts);
