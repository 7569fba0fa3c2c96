/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The legend as a card over the canvas that folds away. The row under the pointer is a property, so that the canvas
 * can show what it means; clicking does nothing.
 *
 * Properties: `hovered-row` (int, -1: none; read only), `expanded` (boolean).
 */
#pragma once

#include "scene/mnd-legend.h"

#include <gtk/gtk.h>

#define MND_TYPE_LEGEND_PANEL (mnd_legend_panel_get_type ())
G_DECLARE_FINAL_TYPE (MndLegendPanel, mnd_legend_panel, MND, LEGEND_PANEL, GtkWidget)

GtkWidget *mnd_legend_panel_new (void);
/* NULL, or one without rows: nothing is shown. */
void mnd_legend_panel_set_legend (MndLegendPanel *panel, MndLegend *legend);
MndLegend *mnd_legend_panel_get_legend (MndLegendPanel *panel);
void mnd_legend_panel_set_style (MndLegendPanel *panel, const MndStyle *style);
int mnd_legend_panel_get_hovered_row (MndLegendPanel *panel);
