/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A quiet button that shows a value, or an icon, and pops up a chooser. What there is to choose is asked for each time
 * it opens. Signals: `chosen (key)` and `typed (text)` as MndChooser has them.
 */
#pragma once

#include "desktop/mnd-choice.h"

#include <adwaita.h>

#define MND_TYPE_CHOICE_BUTTON (mnd_choice_button_get_type ())
G_DECLARE_FINAL_TYPE (MndChoiceButton, mnd_choice_button, MND, CHOICE_BUTTON, AdwBin)

/* Gives the choices to the caller; `chosen`, where set, is borrowed until the call returns to the main loop. */
typedef GPtrArray *(*MndChoicesFunc) (gpointer user_data, const char **chosen);

/* `user_data` has to outlive the button: it is the widget in which the button stands. */
GtkWidget *mnd_choice_button_new (MndChoicesFunc choices, gpointer user_data);
/* The value, dim where it is not one's own. */
void mnd_choice_button_set_text (MndChoiceButton *button, const char *text, gboolean is_dim);
const char *mnd_choice_button_get_text (MndChoiceButton *button);
/* As if it were clicked. */
void mnd_choice_button_popup (MndChoiceButton *button);
/* Instead of a text. */
void mnd_choice_button_set_icon (MndChoiceButton *button, const char *icon_name);
/* What the button is for, for screen readers and, with an icon, as a tooltip. */
void mnd_choice_button_set_name (MndChoiceButton *button, const char *name);
/* As mnd_chooser_set_offer(). */
void mnd_choice_button_set_offer (MndChoiceButton *button, const char *offer);
