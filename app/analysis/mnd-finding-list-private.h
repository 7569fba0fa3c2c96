/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What MndAnalysis alone may do with a list of findings. */
#pragma once

#include "analysis/mnd-finding-list.h"

MndFindingList *mnd_finding_list_new (void);
/* Puts these (taken, sorted) in the place of all that there is. Findings that were there already stay the same objects
 * where nothing tells them apart, and `items-changed` goes out once, for the span that differs. */
void mnd_finding_list_take (MndFindingList *list, GPtrArray *findings);
