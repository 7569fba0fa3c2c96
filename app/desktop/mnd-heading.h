/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The top of a page: what is selected, in large, and what it is, beneath. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_HEADING (mnd_heading_get_type ())
G_DECLARE_FINAL_TYPE (MndHeading, mnd_heading, MND, HEADING, AdwBin)

GtkWidget *mnd_heading_new (MndSubject *subject);
