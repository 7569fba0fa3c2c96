/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A map on disk, statement by statement. */
#include "store/mnd-store.h"
#include <sqlite3.h>
#include <sys/stat.h>
