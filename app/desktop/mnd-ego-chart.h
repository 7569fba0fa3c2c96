/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Draws a picture of a neighbourhood or a chain and is its hand: wheel and drag, a place of the keyboard that goes from
 * box to box as the arrows point, and what is under the pointer. It makes no edit and selects nothing.
 *
 * Signals, with the MndId of a node or line of the picture's scene: `chosen`: clicked, or the keyboard went there.
 * `activated`: double-clicked, or Enter. And `reshaped`: there is room of another shape than the picture was made for.
 */
#pragma once

#include "document/mnd-ego-picture.h"

#include <gtk/gtk.h>

#define MND_TYPE_EGO_CHART (mnd_ego_chart_get_type ())
G_DECLARE_FINAL_TYPE (MndEgoChart, mnd_ego_chart, MND, EGO_CHART, GtkWidget)

/* What a screen reader says of an item, and what its tooltip is. Free with g_free(). */
typedef char *(*MndEgoWordsFunc) (const MndId *item, gpointer user_data);

GtkWidget *mnd_ego_chart_new (void);
void mnd_ego_chart_set_words (MndEgoChart *chart, MndEgoWordsFunc func, gpointer user_data);
/* NULL: nothing. What was there before goes to its new place where `moves`. */
void mnd_ego_chart_show (MndEgoChart *chart, MndEgoPicture *picture, gboolean moves);
MndEgoPicture *mnd_ego_chart_get_picture (MndEgoChart *chart);
/* Items that are marked as selected: a set of MndId; NULL: none. Kept. */
void mnd_ego_chart_set_selection (MndEgoChart *chart, GHashTable *items);
/* The node where the keyboard is; NULL: nowhere. Borrowed. */
const MndId *mnd_ego_chart_get_place (MndEgoChart *chart);
/* Nothing is emitted. */
void mnd_ego_chart_move_to (MndEgoChart *chart, const MndId *node);
/* By a factor; 0: all of it in sight. */
void mnd_ego_chart_zoom (MndEgoChart *chart, double factor);
/* How much wider than high it is. */
double mnd_ego_chart_get_flatness (MndEgoChart *chart);
/* In pixels of the chart. FALSE where it is not shown. */
gboolean mnd_ego_chart_find (MndEgoChart *chart, const MndId *item, MndRect *rect);
