/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something here can be written that should not be. */
#include "model/mnd-fact-private.h"

int mnd_fact_counter;
