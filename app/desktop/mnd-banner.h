/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The bar under the header: one sentence on the map's file, and what can be done about it. It says what it is told and
 * decides nothing; its buttons are the window's actions.
 */
#pragma once

#include <gtk/gtk.h>

#define MND_TYPE_BANNER (mnd_banner_get_type ())
G_DECLARE_FINAL_TYPE (MndBanner, mnd_banner, MND, BANNER, GtkWidget)

typedef struct
{
  const char *label;
  const char *action;
  const char *tooltip; /* may be NULL */
} MndBannerButton;

/* `buttons` end with a NULL label. */
void mnd_banner_show (MndBanner *banner, const char *text, const MndBannerButton *buttons);
void mnd_banner_hide (MndBanner *banner);
