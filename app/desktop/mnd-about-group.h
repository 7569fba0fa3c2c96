/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found about the subject, the open ones first; activating one shows it in the list of all findings
 * (`win.show-finding`). Invisible where there is nothing. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_ABOUT_GROUP (mnd_about_group_get_type ())
G_DECLARE_FINAL_TYPE (MndAboutGroup, mnd_about_group, MND, ABOUT_GROUP, AdwBin)

/* `subject`: with findings. */
GtkWidget *mnd_about_group_new (MndSubject *subject);
