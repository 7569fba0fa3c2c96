/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Asks what a new link between two actors is, with the likeliest kind chosen beforehand: Enter takes it, Escape does
 * not; letters go to the kind or mode that begins with them; the left and right arrows turn the link around. It makes
 * no edit.
 *
 * Signal `chosen (const char *kind, const char *mode)`: words of the catalogue; `mode` is NULL where the kind has none.
 * Closing it without choosing sends GtkPopover::closed alone.
 */
#pragma once

#include "model/mnd-record.h"

#include <gtk/gtk.h>

#define MND_TYPE_LINK_POPOVER (mnd_link_popover_get_type ())
G_DECLARE_FINAL_TYPE (MndLinkPopover, mnd_link_popover, MND, LINK_POPOVER, GtkPopover)

GtkWidget *mnd_link_popover_new (void);
/* Names and kinds (words of the catalogue) of both ends; proposes what is likeliest between the kinds. */
void mnd_link_popover_set_ends (MndLinkPopover *popover, const char *from_name, const char *from_kind,
                                const char *to_name, const char *to_kind);
const char *mnd_link_popover_get_kind (MndLinkPopover *popover);
const char *mnd_link_popover_get_mode (MndLinkPopover *popover);
void mnd_link_popover_set_kind (MndLinkPopover *popover, const char *kind);
void mnd_link_popover_set_mode (MndLinkPopover *popover, const char *mode);
/* The link goes the other way than the ends were given. The likeliest kind for that is proposed anew. */
gboolean mnd_link_popover_get_turned (MndLinkPopover *popover);
void mnd_link_popover_turn (MndLinkPopover *popover);
/* What typed letters do, all at once. FALSE where nothing begins with them. */
gboolean mnd_link_popover_seek (MndLinkPopover *popover, const char *typed);
/* What Enter does. */
void mnd_link_popover_choose (MndLinkPopover *popover);
