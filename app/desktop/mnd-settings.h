/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program remembers between runs, also where its schema is not installed: then everything is as at first. */
#pragma once

#include <gio/gio.h>

/* NULL where the schema is not there. Free with g_object_unref(). */
GSettings *mnd_settings_dup (void);
/* A folder that was remembered; else the one in which `beside` (may be NULL) stands, else the person's documents.
 * `settings` may be NULL. Free with g_object_unref(). */
GFile *mnd_settings_dup_folder (GSettings *settings, const char *key, GFile *beside);
/* Remembers the folder in which `file` stands. `settings` may be NULL. */
void mnd_settings_set_folder_of (GSettings *settings, const char *key, GFile *file);
