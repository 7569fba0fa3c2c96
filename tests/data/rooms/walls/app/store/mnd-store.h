/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store that knows the window. */
#pragma once
#include "desktop/mnd-window.h"
