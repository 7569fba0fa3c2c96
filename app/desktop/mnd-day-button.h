/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The day as of which the findings are: "As of 31 December 2005". It pops up an entry for another one, which becomes
 * the date of the view, and the way back to all times.
 */
#pragma once

#include "document/mnd-findings.h"

#include <adwaita.h>

#define MND_TYPE_DAY_BUTTON (mnd_day_button_get_type ())
G_DECLARE_FINAL_TYPE (MndDayButton, mnd_day_button, MND, DAY_BUTTON, AdwBin)

GtkWidget *mnd_day_button_new (void);
/* NULL: none. */
void mnd_day_button_set_findings (MndDayButton *button, MndFindings *findings);
void mnd_day_button_popup (MndDayButton *button);
