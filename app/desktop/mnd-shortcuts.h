/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the keys in the table of commands reach their actions, and the window that lists them. */
#pragma once

#include <adwaita.h>

/* Keys that go before whatever has the focus. */
void mnd_shortcuts_install (GtkApplication *application);
/* Keys that yield. */
void mnd_shortcuts_attach (GtkWidget *window);
/* A window that lists them, over `parent`. */
void mnd_shortcuts_present (GtkWindow *parent);
