/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The language in which a view shows names, in a few letters, and a menu that chooses it by the actions
 * `win.content-language` and `win.second-language`. Not there where the map has but one language.
 */
#pragma once

#include "document/mnd-view.h"

#include <adwaita.h>

#define MND_TYPE_LANGUAGE_BUTTON (mnd_language_button_get_type ())
G_DECLARE_FINAL_TYPE (MndLanguageButton, mnd_language_button, MND, LANGUAGE_BUTTON, AdwBin)

/* NULL: no map. Says everything anew also where it is the same, as after another language of the interface. */
void mnd_language_button_set_view (MndLanguageButton *button, MndView *view);
