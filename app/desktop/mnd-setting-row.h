/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One setting of the map, such as its title or period, as a line that is edited in place. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_SETTING_ROW (mnd_setting_row_get_type ())
G_DECLARE_FINAL_TYPE (MndSettingRow, mnd_setting_row, MND, SETTING_ROW, AdwBin)

/* `subject` is of the map; `key` such as MND_MAP_TITLE; `label` is translated. */
GtkWidget *mnd_setting_row_new (MndSubject *subject, const char *key, const char *label);
