/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the program itself, which is not the language of a map's content. There is one for the whole process,
 * as gettext has it; whoever changes it while windows are open makes them say everything anew. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Takes the person's locale and binds the catalogues of messages; the first call of a program, while it has one thread.
 * The catalogues are looked for where they are installed, or in the folder that MANDATE_LOCALE_DIR names: a program in
 * its build directory has them elsewhere.
 */
void mnd_locale_start (void);

/* The languages that the program speaks, as BCP 47 tags in the order of the alphabet; NULL ends them. */
const char *const *mnd_locale_get_languages (void);
/* The language that it speaks now: "zh-CN". Any thread. Valid for ever, as all that is borrowed from here. */
const char *mnd_locale_get_language (void);
/* The language that the person most likely writes: what is chosen, else what the desktop has, also one that the program
 * does not speak. */
const char *mnd_locale_get_own_language (void);
/* TRUE: what it says runs from right to left. */
gboolean mnd_locale_is_rtl (void);
/* The same of any language, a BCP 47 tag. */
gboolean mnd_locale_is_tag_rtl (const char *tag);

/* The language from now on, also of the libraries beneath; NULL: as the desktop has it. Waits until nobody holds it.
 * From the main thread, after mnd_locale_start(). FALSE for one without a catalogue: then nothing changes. */
gboolean mnd_locale_set_language (const char *tag);

/* For a file in a language of its own: all that is said until mnd_locale_return() is said in `tag`, or at least in the
 * same language of another country. FALSE, and nothing to return from, where that is so already or the program does not
 * speak it. From the main thread, which does nothing else meanwhile. */
gboolean mnd_locale_visit (const char *tag);
void mnd_locale_return (void);

/* What another thread says to people between these two is said in one language. Not to be held twice by one thread, nor
 * while waiting for the main thread. */
void mnd_locale_hold (void);
void mnd_locale_release (void);

G_END_DECLS
