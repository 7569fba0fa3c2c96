/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The links of an actor, grouped by what they say: "oversees", "overseen by". Each leads to the link and to the other
 * actor; new ones are drawn to or from an actor that is chosen, of the kind that is likeliest between the two. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_LINKS_GROUP (mnd_links_group_get_type ())
G_DECLARE_FINAL_TYPE (MndLinksGroup, mnd_links_group, MND, LINKS_GROUP, AdwBin)

GtkWidget *mnd_links_group_new (MndSubject *actor);
