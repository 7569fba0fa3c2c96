/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one link: its ends, what it says, how long, and by which sources. The subject may be none yet. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

GtkWidget *mnd_link_page_new (MndSubject *subject);
