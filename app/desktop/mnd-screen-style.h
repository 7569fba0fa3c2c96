/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the scene's appearances the screen has now: light or dark, in high contrast where the desktop asks for it.
 */
#pragma once

#include "scene/mnd-style.h"

#include <gtk/gtk.h>

MndAppearance mnd_screen_style_get_appearance (void);
/* Lives for ever. */
const MndStyle *mnd_screen_style_get (void);
/* The widget is drawn anew whenever it becomes another one. */
void mnd_screen_style_follow (GtkWidget *widget);
