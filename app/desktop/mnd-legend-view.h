/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A legend, painted; as high as it is at its width. The panel around it is MndLegendPanel.
 *
 * It takes the keyboard: the arrows go from row to row, Enter and the space bar are a click.
 *
 * Property: `hovered-row` (int, -1: none; read only). Signal `row-clicked (int)`.
 */
#pragma once

#include "scene/mnd-legend.h"

#include <gtk/gtk.h>

#define MND_TYPE_LEGEND_VIEW (mnd_legend_view_get_type ())
G_DECLARE_FINAL_TYPE (MndLegendView, mnd_legend_view, MND, LEGEND_VIEW, GtkWidget)

void mnd_legend_view_set_legend (MndLegendView *view, MndLegend *legend);
MndLegend *mnd_legend_view_get_legend (MndLegendView *view);
void mnd_legend_view_set_style (MndLegendView *view, const MndStyle *style);
int mnd_legend_view_get_hovered_row (MndLegendView *view);
