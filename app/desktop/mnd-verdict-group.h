/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people hold of one finding: the verdict, its reason, and the reply of the institution, each an edit at once. It
 * says when what a verdict rested on has changed since. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_VERDICT_GROUP (mnd_verdict_group_get_type ())
G_DECLARE_FINAL_TYPE (MndVerdictGroup, mnd_verdict_group, MND, VERDICT_GROUP, AdwBin)

/* `subject`: the map, with findings. */
GtkWidget *mnd_verdict_group_new (MndSubject *subject);
/* What is half typed counts for the one before. NULL: none, and nothing is shown. */
void mnd_verdict_group_set_finding (MndVerdictGroup *group, MndFinding *finding);
/* Names, verdicts or findings are other ones. */
void mnd_verdict_group_refresh (MndVerdictGroup *group);
