/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks how the picture of a window's map shall be made, or a copy of it that may be shared, and where, and then has the
 * window make it. */
#pragma once

#include "desktop/mnd-window.h"

#define MND_TYPE_EXPORT_DIALOG (mnd_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MndExportDialog, mnd_export_dialog, MND, EXPORT_DIALOG, AdwWindow)

void mnd_export_dialog_present (MndWindow *window);
/* The same, with the redacted copy chosen. */
void mnd_export_dialog_present_redacted (MndWindow *window);
