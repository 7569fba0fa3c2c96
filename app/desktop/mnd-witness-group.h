/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one finding rests on: the rows that make it true and where they come from, each the way to itself on the map. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_WITNESS_GROUP (mnd_witness_group_get_type ())
G_DECLARE_FINAL_TYPE (MndWitnessGroup, mnd_witness_group, MND, WITNESS_GROUP, AdwBin)

/* `subject`: the map. */
GtkWidget *mnd_witness_group_new (MndSubject *subject);
/* NULL: none. */
void mnd_witness_group_set_finding (MndWitnessGroup *group, MndFinding *finding);
/* Rows are other ones, or gone. */
void mnd_witness_group_refresh (MndWitnessGroup *group);
