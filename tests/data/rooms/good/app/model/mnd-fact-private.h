/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of a fact share. */
#pragma once

#include "model/mnd-fact.h"
