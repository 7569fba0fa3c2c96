/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the map in words, as lists of them show: what it is, and what else is worth knowing on the second line. */
#pragma once

#include "desktop/mnd-subject.h"

/* "Sierra Leone Police". `from`: the column that refers to where the list stands, so that the other end is named; for
 * actors, links and support that stand for themselves any key column. Free with g_free(). */
char *mnd_describe_dup_title (MndSubject *subject, guint from);
/* "Police, national"; NULL: nothing more to say. Free with g_free(). */
char *mnd_describe_dup_details (MndSubject *subject, guint from);
/* The actor or support that the row leads to, seen from there; NULL: none. Borrowed. */
const MndId *mnd_describe_find_other (MndRecord *record, guint from);
/* "2001–2005", "since 2001"; NULL: all time. Free with g_free(). */
char *mnd_describe_dup_dates (const char *start, const char *end);
/* "Overseen by 3: parliamentary, executive, audit"; NULL: by nobody. Free with g_free(). */
char *mnd_describe_dup_oversight (MndMap *map, const MndId *actor);
