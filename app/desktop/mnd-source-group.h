/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The source that a citation is from, with all of its own fields: it is the same one wherever it is cited. Nothing is
 * shown where the citation has none. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_SOURCE_GROUP (mnd_source_group_get_type ())
G_DECLARE_FINAL_TYPE (MndSourceGroup, mnd_source_group, MND, SOURCE_GROUP, AdwBin)

/* `citation` is a row of the table `citation`. */
GtkWidget *mnd_source_group_new (MndSubject *citation);
