/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One part of a whole as a line that can be chosen: what it is, a bar, and how much in words. A screen reader hears the
 * words. What choosing does is the action that it is given.
 */
#pragma once

#include "desktop/mnd-share-bar.h"

#define MND_TYPE_SHARE_ROW (mnd_share_row_get_type ())
G_DECLARE_FINAL_TYPE (MndShareRow, mnd_share_row, MND, SHARE_ROW, GtkWidget)

/* `style`: the class of the bar. */
GtkWidget *mnd_share_row_new (const char *title, const char *style);
void mnd_share_row_set_action (MndShareRow *row, const char *action, GVariant *target);
/* The share is the bar's, see mnd_share_bar_set_share(). */
void mnd_share_row_set_words (MndShareRow *row, double share, const char *words);
