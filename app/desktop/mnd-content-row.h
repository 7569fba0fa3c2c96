/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One text of the map in one language: a name, an acronym, a note. Removing the text empties it. */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_CONTENT_ROW (mnd_content_row_get_type ())
G_DECLARE_FINAL_TYPE (MndContentRow, mnd_content_row, MND, CONTENT_ROW, AdwBin)

/* `property` is a word of MND_VOCABULARY_PROPERTY, static. `ordinal`: which of several, see MND_TEXT_ORDINAL. */
GtkWidget *mnd_content_row_new (MndSubject *subject, const char *property, const char *language, int ordinal);
const char *mnd_content_row_get_property (MndContentRow *row);
const char *mnd_content_row_get_language (MndContentRow *row);
/* What is written before it; may be NULL. `name`: in full, for screen readers. */
void mnd_content_row_set_label (MndContentRow *row, const char *label, const char *name);
