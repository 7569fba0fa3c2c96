/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Unguarded: #pragma once in a comment is no guard. */
#include "model/mnd-fact.h"
