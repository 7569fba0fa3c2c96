/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for another name for the file of a window's map, and gives it that name. The title of the map stays. */
#pragma once

#include "desktop/mnd-window.h"

#define MND_TYPE_RENAME_DIALOG (mnd_rename_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MndRenameDialog, mnd_rename_dialog, MND, RENAME_DIALOG, AdwWindow)

void mnd_rename_dialog_present (MndWindow *window);
