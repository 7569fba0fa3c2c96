/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store that looks into the model's drawers. */
#include "store/mnd-store.h"
#include "model/mnd-fact-private.h"
