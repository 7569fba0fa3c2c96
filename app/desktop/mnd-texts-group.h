/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A property of the subject in all its languages, one row each, and a way to add a language. Names have a row for every
 * language of the map; other properties one for the main language or for those that are there.
 */
#pragma once

#include "desktop/mnd-subject.h"

#include <adwaita.h>

#define MND_TYPE_TEXTS_GROUP (mnd_texts_group_get_type ())
G_DECLARE_FINAL_TYPE (MndTextsGroup, mnd_texts_group, MND, TEXTS_GROUP, AdwBin)

/* `property` is a word of MND_VOCABULARY_PROPERTY, static. */
GtkWidget *mnd_texts_group_new (MndSubject *subject, const char *property);
/* A row for this language, where the caret then stands. */
void mnd_texts_group_add_language (MndTextsGroup *group, const char *language);
