/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What languages are called, in themselves, as menus of languages do everywhere. */
#pragma once

#include <glib.h>

/* For a BCP 47 tag: "Français"; the tag itself where it is not known. Borrowed, from the tag or for ever. */
const char *mnd_language_get_name (const char *tag);
/* Where a language is chosen or none: the word for none, which is no tag. */
#define MND_LANGUAGE_CHOICE_NONE "none"
/* The same for that word too. Borrowed likewise. */
const char *mnd_language_get_choice_name (const char *tag);
/* In a few letters, for where there is little room: "FR", "ع", "Ру", "中". Free with g_free(). */
char *mnd_language_dup_short (const char *tag);
/* That there is no name in the language yet, for whoever sees one in another. Free with g_free(). */
char *mnd_language_dup_missing (const char *tag);
/* The tags that have a name, in their order; NULL past the last. */
const char *mnd_language_get_tag (guint i);
/* The language that the person most likely writes, without its country: "fr". Free with g_free(). */
char *mnd_language_dup_own (void);
