/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages of the map, the main one first, with a way to add and to remove one. The main one stays: names are in
 * it. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_LANGUAGES_GROUP (mnd_languages_group_get_type ())
G_DECLARE_FINAL_TYPE (MndLanguagesGroup, mnd_languages_group, MND, LANGUAGES_GROUP, AdwBin)

GtkWidget *mnd_languages_group_new (MndSubject *map);
/* Asks which language to add, once the group can be seen. */
void mnd_languages_group_start_adding (MndLanguagesGroup *group);
