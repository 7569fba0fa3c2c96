/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A model that reads the disk. */
#include "model/mnd-fact-private.h"
#include <sqlite3.h>
