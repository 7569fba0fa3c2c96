/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map as a whole, for when nothing is selected: title, settings, languages, how much is in it, what to do next. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

GtkWidget *mnd_map_page_new (MndSubject *subject);
/* Asks which language the map shall have too. `page` as made here. */
void mnd_map_page_start_adding_language (GtkWidget *page);
