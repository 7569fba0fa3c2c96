/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checklists' data, for mnd-checklist.c alone. */
#pragma once

#include "model/mnd-checklist.h"

extern const MndChecklist mnd_checklists[];
extern const guint mnd_n_checklists;
