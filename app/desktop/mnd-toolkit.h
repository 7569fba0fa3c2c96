/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the toolkit comes up: sooner than by itself, and no different. Nothing here is about maps or windows. */
#pragma once

#include <glib.h>

/* At the very beginning of the program, while it has one thread: it changes the environment. */
void mnd_toolkit_prepare (void);
/* In place of gtk_init(), before libadwaita comes up. */
void mnd_toolkit_start (void);
/* Widgets run in the direction of the language that the program speaks now. */
void mnd_toolkit_heed_language (void);
