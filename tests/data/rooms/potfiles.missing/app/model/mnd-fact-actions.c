/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An action with a name that people read. */
#include "model/mnd-fact-private.h"
#include <glib/gi18n.h>

static const char *const label = N_ ("Fact");
