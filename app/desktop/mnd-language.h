/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What languages are called, in themselves, as menus of languages do everywhere. */
#pragma once

#include <glib.h>

/* For a BCP 47 tag: "Français"; the tag itself where it is not known. Borrowed, from the tag or for ever. */
const char *mnd_language_get_name (const char *tag);
/* The tags that have a name, in their order; NULL past the last. */
const char *mnd_language_get_tag (guint i);
/* The language of the interface as a tag: "fr". Free with g_free(). */
char *mnd_language_dup_own (void);
