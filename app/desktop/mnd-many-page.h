/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several selected things: how many of which sort, each by name, and what can be done with all of them at once. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_MANY_PAGE (mnd_many_page_get_type ())
G_DECLARE_FINAL_TYPE (MndManyPage, mnd_many_page, MND, MANY_PAGE, AdwBin)

/* `subject` is of the map; what is selected is asked of its view. */
GtkWidget *mnd_many_page_new (MndSubject *subject);
/* The selection is another one. */
void mnd_many_page_refresh (MndManyPage *page);
