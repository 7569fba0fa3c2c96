/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fact. The word goto in a comment, "or _(this)", is none. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  MND_FACT_ONE,
} MndFactKind;

extern const char *const mnd_fact_names[];

const char *mnd_fact_get_name (MndFactKind kind);

G_END_DECLS
