/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All of one finding: what it says, what people hold of it, what it rests on, what would settle it, and why it is
 * asked. It follows what is found: where the finding is no longer there, it says so.
 */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_FINDING_PAGE (mnd_finding_page_get_type ())
G_DECLARE_FINAL_TYPE (MndFindingPage, mnd_finding_page, MND, FINDING_PAGE, AdwBin)

/* `subject`: the map, with findings. Shows none yet. */
GtkWidget *mnd_finding_page_new (MndSubject *subject);
/* NULL: none; then it reads nothing. */
void mnd_finding_page_set_finding (MndFindingPage *page, MndFinding *finding);
/* NULL: none. Borrowed. */
MndFinding *mnd_finding_page_get_finding (MndFindingPage *page);
