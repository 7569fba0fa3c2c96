/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What becomes another by the lens that was chosen last: who leaves the frame, enters it or stands in another category
 * than through the lens before it, and which findings are about nobody in the frame. A button that pops it up.
 */
#pragma once

#include "document/mnd-findings.h"

#include <adwaita.h>

#define MND_TYPE_LENS_CHANGES_BUTTON (mnd_lens_changes_button_get_type ())
G_DECLARE_FINAL_TYPE (MndLensChangesButton, mnd_lens_changes_button, MND, LENS_CHANGES_BUTTON, AdwBin)

GtkWidget *mnd_lens_changes_button_new (void);
void mnd_lens_changes_button_set_findings (MndLensChangesButton *button, MndFindings *findings);
