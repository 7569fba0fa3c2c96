/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A horizontal bar that is full to a share, with a pattern of its own by style class, and ticks at thresholds. It only
 * shows what words beside it say, and is nothing to a screen reader. Begins where reading begins.
 */
#pragma once

#include <gtk/gtk.h>

#define MND_TYPE_SHARE_BAR (mnd_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (MndShareBar, mnd_share_bar, MND, SHARE_BAR, GtkWidget)

GtkWidget *mnd_share_bar_new (void);
/* 0 to 1; below 0: there is nothing to share. */
void mnd_share_bar_set_share (MndShareBar *bar, double share);
/* In pixels, where there is room for it. */
void mnd_share_bar_set_length (MndShareBar *bar, int length);
/* Each 0 to 1; those that were there go. */
void mnd_share_bar_set_ticks (MndShareBar *bar, const double *ticks, guint n_ticks);
