/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A list that pops up to choose one thing from, with a search over it where it is long, and the offer to take what is
 * typed as something new. What the choice does is up to who listens.
 *
 * Signals: `chosen (key)`; `typed (text)`: the person wants what was typed as something new.
 */
#pragma once

#include "desktop/mnd-choice.h"

#include <adwaita.h>

#define MND_TYPE_CHOOSER (mnd_chooser_get_type ())
G_DECLARE_FINAL_TYPE (MndChooser, mnd_chooser, MND, CHOOSER, GtkPopover)

GtkWidget *mnd_chooser_new (void);
/* Offers the choices, which are taken. `chosen` (may be NULL) is marked. */
void mnd_chooser_take_choices (MndChooser *chooser, GPtrArray *choices, const char *chosen);
/* A sentence with %s for what was typed, such as "Add “%s”"; NULL: nothing new can be typed. Static. */
void mnd_chooser_set_offer (MndChooser *chooser, const char *offer);
