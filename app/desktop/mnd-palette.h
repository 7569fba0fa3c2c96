/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The palette over the window: type a few letters of what should be done, or of whom to go to, and Enter does it. It
 * takes the keyboard and gives it back to who had it. It runs commands itself; going to an actor is up to who listens.
 *
 * Signal `go-to (MndRecord *)`: an actor or support is to be shown.
 */
#pragma once

#include "desktop/mnd-palette-item.h"
#include "document/mnd-view.h"

#include <adwaita.h>

#define MND_TYPE_PALETTE (mnd_palette_get_type ())
G_DECLARE_FINAL_TYPE (MndPalette, mnd_palette, MND, PALETTE, GtkWidget)

GtkWidget *mnd_palette_new (void);
/* `view` and `scene` may be NULL: no map is open. Closes where it is open already. */
void mnd_palette_open (MndPalette *palette, MndView *view, MndScene *scene);
void mnd_palette_close (MndPalette *palette);
