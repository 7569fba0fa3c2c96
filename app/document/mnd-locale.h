/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the program itself, which is not the language of a map's content. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Takes the person's locale and binds the catalogues of messages; the first call of a program. They are looked for
 * where they are installed, or in the folder that MANDATE_LOCALE_DIR names: a program in its build directory has them
 * elsewhere.
 */
void mnd_locale_start (void);

G_END_DECLS
