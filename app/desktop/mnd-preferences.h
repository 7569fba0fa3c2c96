/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person can set for all maps. It only writes the settings; who heeds them listens to them. */
#pragma once

#include <adwaita.h>

#define MND_TYPE_PREFERENCES (mnd_preferences_get_type ())
G_DECLARE_FINAL_TYPE (MndPreferences, mnd_preferences, MND, PREFERENCES, AdwWindow)

/* In the language that the program speaks now, and as it was. */
void mnd_preferences_reword (MndPreferences *preferences);
void mnd_preferences_present (GtkWindow *parent);
