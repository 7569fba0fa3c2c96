/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people are told where no installed font has the letters of a name: a picture would have empty boxes for them. */
#pragma once

#include "model/mnd-map.h"

/* A sentence about the names of actors and support in these languages, by preference, and in a second one (both may be
 * NULL: the map's, none). NULL where all can be drawn. Free with g_free(). */
char *mnd_font_note_dup (MndMap *map, const char *const *languages, const char *second_language);
