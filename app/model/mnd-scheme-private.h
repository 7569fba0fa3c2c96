/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schemes' data as their look-ups see it. */
#pragma once

#include "model/mnd-scheme.h"

extern const MndSchemeMember mnd_scheme_members[];
extern const guint mnd_scheme_n_members;
extern const MndScheme mnd_schemes[];
extern const guint mnd_n_schemes;
