/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings of one state as a GListModel of MndFinding, the graver ones first. Only MndAnalysis changes it. */
#pragma once

#include "analysis/mnd-finding.h"

#include <gio/gio.h>

#define MND_TYPE_FINDING_LIST (mnd_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (MndFindingList, mnd_finding_list, MND, FINDING_LIST, GObject)

guint mnd_finding_list_get_size (MndFindingList *list);
/* Borrowed, unlike g_list_model_get_item(). */
MndFinding *mnd_finding_list_get (MndFindingList *list, guint i);
/* The finding of a rule about exactly these subjects, in whatever order; NULL where there is none. */
MndFinding *mnd_finding_list_find (MndFindingList *list, const char *rule, const MndId *const *subjects,
                                   guint n_subjects);
