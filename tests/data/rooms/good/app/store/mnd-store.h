/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A map on disk. */
#ifndef MND_STORE_H
#define MND_STORE_H
#include "model/mnd-fact.h"
#endif
